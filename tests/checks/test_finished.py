"""Finished pages: no dead link or anchor, unique ids, nothing inline or foreign, light."""

from __future__ import annotations

import random
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.checks import inspect
from prongsai.render import Artifact

HTML, CSS = "text/html; charset=utf-8", "text/css; charset=utf-8"


def told(body: str, path: str = "2569/index.html", base_path: str = "/") -> list[str]:
    pages = [
        Artifact("index.html", b'<h1 id="top">x</h1>', HTML, "layouts/home.html"),
        Artifact("2569/measures/index.html", b'<p id="m1">x</p>', HTML, "layouts/measures.html"),
        Artifact("2569/documents/memo.pdf", b"%PDF", "application/pdf", "content/2569/documents/memo.pdf"),
        Artifact("assets/style.css", b"p{margin:0}", CSS, "static/style.css"),
        Artifact(path, body.encode(), HTML, "layouts/year.html"),
    ]
    return [p.name for p in inspect(pages, base_path)]


@pytest.mark.parametrize(
    "target",
    [
        *(
            "../",
            "./",
            "measures/",
            "measures/#m1",
            "../index.html",
            "../#top",
            "#here",
            "documents/memo.pdf",
        ),
        *(
            "https://www.example.go.th/x",
            "mailto:a@example.go.th",
            "tel:1205",
            "/",
            "/2569/",
            "/2569/measures/#m1",
        ),
    ],
)
def test_living_links_are_silent(target: str) -> None:
    assert told(f'<p id="here"><a href="{target}">x</a></p>') == []


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("measure/", "page-dead-link"),
        ("../2568/", "page-dead-link"),
        ("measures", "page-dead-link"),
        ("", "page-dead-link"),
        ("/ita/", "page-dead-link"),
        ("#there", "page-dead-anchor"),
        ("measures/#m2", "page-dead-anchor"),
    ],
)
def test_dead_links_and_anchors_are_told(target: str, name: str) -> None:
    assert told(f'<a href="{target}">x</a>') == [name]


@given(
    st.lists(
        st.sampled_from(["../", "./", "a/", "b.c/", ")/", "%61/", "d", "e.html", "#f", ".", ".."]), max_size=6
    ),
    st.sampled_from(["index.html", "a/index.html", "a/b.c/index.html", "a/d/b.c/e.html"]),
)
def test_a_link_leads_where_browsers_lead(pieces: list[str], page: str) -> None:
    """But none above the site, where browsers stop at the root of the host."""
    target = "".join(pieces)
    path = unquote(urlsplit(urljoin(f"https://h/x/x/x/x/x/x/{page}", target)).path)
    inside = path.removeprefix("/x/x/x/x/x/x/")
    if inside != path:
        file = f"{inside}index.html" if inside.endswith("/") or not inside else inside
        there = Artifact(file, b"<p></p>", "text/plain", "")
        link = Artifact(page, f'<a href="{target}">x</a>'.encode(), HTML, "")
        dead = [p for p in inspect([link, there]) if p.name == "page-dead-link"]
        assert bool(dead) is (not target)


def test_absolute_links_are_read_under_the_base_path() -> None:
    assert told('<a href="/ita/2569/measures/#m1">x</a><a href="/ita/">y</a>', base_path="/ita/") == []


def test_an_id_stands_once() -> None:
    assert told('<p id="a"></p><p id="a"></p>') == ["page-repeated-id"]


@pytest.mark.parametrize(
    "code",
    ["<script>x</script>", "<style>p{}</style>", '<p style="color:red">x</p>', '<p onclick="x">x</p>'],
)
def test_inline_code_is_told(code: str) -> None:
    assert told(code) == ["page-inline-code"]


def test_data_for_machines_is_no_code() -> None:
    assert told('<script type="application/ld+json">{}</script>') == []


@pytest.mark.parametrize(
    "code",
    [
        '<img src="https://cdn.example.com/x.png" alt="">',
        '<script src="//cdn.example.com/x.js"></script>',
        '<link rel="stylesheet" href="https://fonts.example.com/x.css">',
        '<iframe src="http://example.com/"></iframe>',
    ],
)
def test_requests_to_other_hosts_are_told(code: str) -> None:
    assert told(code) == ["page-foreign-request"]


def test_a_missing_style_sheet_is_told() -> None:
    assert told('<link rel="stylesheet" href="../assets/style.css">') == []
    assert told('<link rel="stylesheet" href="../assets/gone.css">') == ["page-dead-link"]


def test_a_page_that_weighs_too_much_is_told() -> None:
    noise = random.Random(1).randbytes(60_000).hex()
    assert told(f"<p>{noise}</p>") == ["page-too-heavy"]
