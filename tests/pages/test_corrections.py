"""What is acknowledged in the sources is told beside the record and on one page."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from prongsai.build import build

from ..checks.years import clean
from ..conftest import AS_OF

if TYPE_CHECKING:
    from pathlib import Path

REASON = "เอกสารลงนามแล้วจึงคงไว้ตามต้นฉบับ"


def built(tmp_path: Path, *accepted: tuple[str, str, int]) -> dict[str, str]:
    """The pages of a site with one fault and some acknowledgements, as plain text by address."""
    folder = clean(3)
    path = sorted(folder.measures())[0]
    folder.measures()[path]["period"] = f"ตลอดปีงบประมาณ {folder.measures_year - 1}"
    for name, about, year in accepted:
        entry = {"problem": name, "about": about, "reason": REASON, "by": "ปลัดเทศบาล"}
        folder.files.setdefault(f"content/{year}/acknowledged.yaml", {"acknowledged": []})[
            "acknowledged"
        ].append(entry)
    for file, text in folder.texts().items():
        target = tmp_path / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    result = build(tmp_path, AS_OF)
    told = {f"problem:{p.name}": p.message("en") for p in result.problems}
    pages = {a.path: a.data.decode() for a in result.artifacts if a.media_type.startswith("text/html")}
    return {path: unescape(re.sub(r"<[^>]+>|\u2060", "", html)) for path, html in pages.items()} | told


def test_an_error_that_is_not_acknowledged_stops_the_build(tmp_path: Path) -> None:
    assert list(built(tmp_path)) == ["problem:period-outside-year"]


def test_an_acknowledged_one_is_told_beside_the_record_and_on_the_page_of_all(tmp_path: Path) -> None:
    pages = built(tmp_path, ("period-outside-year", "measures/m1-1", 2569))
    assert not [name for name in pages if name.startswith("problem:")]
    with_reason = {
        path for path, text in pages.items() if REASON in text and not path.endswith(")/index.html")
    }
    assert with_reason == {"corrections/index.html", "2569/measures/m1-1/index.html"}
    assert "ปลัดเทศบาล" in pages["corrections/index.html"]


@pytest.mark.parametrize(
    ("name", "about", "year"),
    [
        ("period-outside-year", "measures/m1-2", 2569),
        ("period-crosses-years", "measures/m1-1", 2569),
        ("period-outside-year", "measures/m1-1", 2568),
    ],
)
def test_an_acknowledgement_that_matches_nothing_is_an_error(
    tmp_path: Path, name: str, about: str, year: int
) -> None:
    told = built(tmp_path, (name, about, year))
    assert {"problem:acknowledged-in-vain", "problem:period-outside-year"} <= set(told)


def test_without_any_the_page_says_so(tmp_path: Path) -> None:
    for file, text in clean(3).texts().items():
        target = tmp_path / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    artifacts = {
        a.path: a.data.decode() for a in build(tmp_path, AS_OF).artifacts if a.path.startswith("corr")
    }
    assert "ขณะนี้ไม่มีข้อที่รับทราบ" in artifacts["corrections/index.html"]
