"""No false alarm: pages of three sites, and in every shape in which right servers send pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from prongsai.probe import Expected, Pace, Section, State, Web, judge, read_list

from ..conftest import SITES
from . import lab as laboratory
from .conftest import section
from .lab import bare_type, chunked, good, moved, old_http, zipped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from prongsai.probe import Verdict

SHAPES = {
    "plain": good,
    "HTTP/1.0": old_http,
    "chunked": chunked,
    "zipped": zipped,
    "bare type": bare_type,
    "moved": moved,
}
SHAPED = "khlongyai"  # the site that is sent in every shape daily


def sendings() -> list[object]:
    """Every site as it is and one in every shape; in the wide tests every site in every shape."""
    daily = [(site, "plain") for site in SITES] + [(SHAPED, shape) for shape in SHAPES if shape != "plain"]
    wide = [(site, shape) for site in SITES for shape in SHAPES if (site, shape) not in daily]
    return [*daily, *(pytest.param(*each, marks=pytest.mark.soak) for each in wide)]


@pytest.mark.parametrize(("site", "shape"), sendings())
def test_good_pages_are_up(site: str, shape: str, built_sites: Mapping[str, Path]) -> None:
    verdicts = visits(built_sites[site], shape)
    assert not [(v.expected.url, v.problem) for v in verdicts if v.state is not State.UP]
    assert {v.sha256_match for v in verdicts} == {True}
    pages = [v for v in verdicts if v.body]
    assert {v.org_match for v in pages} == {True}
    assert {v.year_match for v in pages} == {True, None}
    assert len(verdicts) >= 80


@pytest.mark.parametrize("site", SITES)
def test_good_pages_are_up_where_the_list_gives_no_checksum(
    site: str, built_sites: Mapping[str, Path]
) -> None:
    """Then text alone must tell, and may blame nothing."""
    verdicts = visits(built_sites[site], "plain", sums=False)
    assert not [(v.expected.url, v.problem) for v in verdicts if v.state is not State.UP]
    assert {v.sha256_match for v in verdicts} == {None}


def test_a_page_about_pages_that_are_not_found(tmp_path: Path, client: Web) -> None:
    name = "เทศบาลตำบลตัวอย่าง"
    title = f"แก้ปัญหาไม่พบหน้าเว็บ (404 Not Found) ปีงบประมาณ 2569 – {name} จังหวัดตัวอย่าง"
    page = f"<!doctype html><html><title>{title}</title><main><h1>{title}</h1><p>{name} 2569</main></html>"
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text(page, encoding="utf-8")
    row = Expected(url="/a/", kind="measure", year=2569, title=title, agency=name)
    with laboratory.running(tmp_path) as lab:
        assert judge(row, client.get(f"{lab.base}a/"), Section(base=lab.base)).problem is None


def visits(root: Path, shape: str, sums: bool = True) -> list[Verdict]:
    patient = Web(Pace(10_000), 60)
    rows = read_list((root / "permalinks.json").read_bytes())
    assert rows
    if not sums:
        rows = tuple(replace(row, sha256="") for row in rows)
    with laboratory.running(root) as lab:
        # A busy machine may answer late; that is no matter of these pages.
        known = replace(section(lab, {row.url: row for row in rows}, patient), slow=60)
        lab.otherwise = SHAPES[shape]
        return [judge(row, patient.get(lab.base + row.url[1:]), known) for row in rows]
