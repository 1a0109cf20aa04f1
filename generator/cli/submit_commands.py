"""`prongsai sheet`, `evidence` and `freeze`: what an officer hands in and keeps of one assessment year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .. import submit
from ..build import BuildResult
from ..problems import Location, Phrase, Problem, problem
from ..source import SITE_FILE
from ..thai import to_arabic
from . import CLEAN, screen, today
from .building import build_now
from .commands import base_url_fault, finish

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping

    from ..outputs import OitMap


def sheet(options: argparse.Namespace) -> int:
    """Write the sheet for ITAS as a workbook, as CSV and as a page."""
    built = _built(options)
    oit_map = _year(built, options.year)
    if isinstance(oit_map, tuple):
        return finish(oit_map, options)
    filled = submit.sheet(oit_map)
    code = _write(options.out, submit.sheet_files(filled), built, options)
    if code == CLEAN:
        words = Phrase("พร้อมยื่น {} จาก {} ข้อ", "{} of {} items are ready to hand in")
        screen.plain(words.said(options.lang).format(filled.ready, len(filled.lines)))
    return code


def evidence(options: argparse.Namespace) -> int:
    """Pack what the year's addresses show into one zip."""
    built = _built(options)
    oit_map = _year(built, options.year)
    if isinstance(oit_map, tuple):
        return finish(oit_map, options)
    bag = submit.evidence(built.artifacts, oit_map, today())
    out: Path = options.out or Path(f"{bag.name}.zip")
    return _write(out.parent, {out.name: submit.packed(bag)}, built, options)


def freeze(options: argparse.Namespace) -> int:
    """Keep the item pages of a year as they stand today, beside the sources."""
    built = build_now(options)
    if not built.ok or built.material is None:
        return finish(built.problems, options)
    years = {str(year): year for year in submit.item_years(built.material)}
    year = years.get(to_arabic(options.year))
    if year is None:
        return finish((_no_year(options.year, years),), options)
    frozen = submit.freeze(built.material, built.artifacts, year, today())
    if isinstance(frozen, Problem):
        return finish((frozen,), options)
    code = _write(options.site, dict(frozen.files), built, options) if frozen.files else CLEAN
    if code == CLEAN:
        words = Phrase("เก็บฉบับที่ยื่น {} หน้า", "{} pages frozen")
        screen.plain(words.said(options.lang).format(len(frozen.pages)))
    return code


def _built(options: argparse.Namespace) -> BuildResult:
    """The site as it would be published now."""
    if fault := base_url_fault(options.base_url):
        return BuildResult((fault,))
    return build_now(options, base_url=options.base_url)


def _year(built: BuildResult, typed: str) -> OitMap | tuple[Problem, ...]:
    """The items of the year that is asked for, or why there is nothing to hand in."""
    if not built.ok:
        return built.problems
    by_year = {str(each.assessment_fy): each for each in built.maps}
    oit_map = by_year.get(to_arabic(typed))
    if oit_map is None:
        return (_no_year(typed, by_year),)
    if any(item.url and item.url.startswith("/") for item in oit_map.items):
        return (problem("no-base-url", Location(SITE_FILE)),)
    return oit_map


def _no_year(typed: str, years: Iterable[str]) -> Problem:
    known = ", ".join(years) or "–"
    expected = Phrase(f"ปีที่มีหน้าข้อ OIT: {known}", f"years that have pages of OIT items: {known}")
    return problem("bad-option", Location("YEAR"), option="YEAR", value=typed, expected=expected)


def _write(folder: Path, files: Mapping[str, bytes], built: BuildResult, options: argparse.Namespace) -> int:
    """Write files in the place of older ones of their names, and say so."""
    try:
        for name, data in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    except OSError as error:
        reason = error.strerror or str(error)
        return finish([problem("cannot-write", Location(folder.name), reason=reason)], options)
    screen.made([str(folder / name) for name in files], options.lang)
    return finish(built.problems, options)
