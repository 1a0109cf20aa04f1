"""Links between pages: followed as browsers follow them, they lead where they should."""

from __future__ import annotations

from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st
from prongsai.urls import relative

NAMES = st.lists(st.sampled_from(("2569", "2568", "measures", "m4-1", ")", "a.pdf")), max_size=4)
PATHS = st.builds(
    lambda names, end: "/".join(("", *names)) + end if names else "/", NAMES, st.sampled_from(("", "/"))
)


@given(PATHS, PATHS)
def test_a_link_leads_to_its_target(origin: str, target: str) -> None:
    link = relative(origin, target)
    reached = urljoin(f"https://www.example.go.th{origin}", link).removeprefix("https://www.example.go.th")
    folder = target.rstrip("/") + "/"
    assert reached == (folder if origin.startswith(folder) else target)  # what holds the page is a folder
    assert not link.startswith("/")
