"""`prongsai criteria`: print a catalogue, or what changed between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import Location, Phrase, has_errors, problem
from . import CLEAN, COULD_NOT_RUN, WRONG, screen

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from ..criteria import Catalogue, Catalogues, Difference, Item


def criteria(options: argparse.Namespace) -> int:
    """`criteria 2569` prints a year, a line an item; `criteria diff 2568 2569` compares two."""
    from ..criteria import difference, load
    from ..source import read

    catalogues, problems = load(read(options.site)[0])
    if has_errors(problems):
        screen.problems(problems, options.lang)
        return WRONG
    words = [word for word in options.years if word != "diff"]
    found = [_catalogue(catalogues, word) for word in words]
    missing = next((word for word, one in zip(words, found, strict=True) if one is None), None)
    known = [one for one in found if one]
    if missing is not None or len(known) != (2 if "diff" in options.years else 1):
        return _no_year(missing or " ".join(options.years), catalogues, options)
    lines = _changes(difference(*known)) if len(known) == 2 else _items(known[0])
    for line in lines:
        screen.plain(line)
    return CLEAN


def _catalogue(catalogues: Catalogues, word: str) -> Catalogue | None:
    from ..thai import to_arabic

    number = to_arabic(word)
    return catalogues.exact(int(number)) if number.isascii() and number.isdigit() else None


def _no_year(word: str, catalogues: Catalogues, options: argparse.Namespace) -> int:
    known = " ".join(str(year) for year in sorted(catalogues.by_year))
    expected = Phrase(f"ปีที่มีเกณฑ์: {known}", f"years with criteria: {known}")
    at = Location("criteria")
    screen.problems([problem("bad-option", at, option="YEAR", value=word, expected=expected)], options.lang)
    return COULD_NOT_RUN


def _items(catalogue: Catalogue) -> Iterator[str]:
    for item in catalogue.items:
        yield f"{item.code.upper():<4} {item.topic:<36} {len(item.elements):>2}  {item.title}"


def _changes(changed: Difference) -> Iterator[str]:
    yield from _group("เลขข้อเปลี่ยน", (f"{_name(e)} → {n.code.upper()}" for e, n in changed.renumbered))
    yield from _group("เพิ่ม", (_name(item) for item in changed.added))
    yield from _group("ตัดออก", (_name(item) for item in changed.dropped))
    yield from _group("ชื่อเปลี่ยน", (f"{n.code.upper()} {e.title} → {n.title}" for e, n in changed.retitled))
    reused = (f"{e.code.upper()} เดิม {e.title} / ใหม่ {n.title}" for e, n in changed.reused)
    yield from _group("เลขเดิมแต่คนละเรื่อง", reused)


def _group(title: str, lines: Iterator[str]) -> Iterator[str]:
    """A titled block, left out where there is nothing to say."""
    for number, line in enumerate(lines):
        if number == 0:
            yield f"{title}:"
        yield f"  {line}"


def _name(item: Item) -> str:
    return f"{item.code.upper()} {item.title}"
