"""Names of units (ส่วนราชการภายใน) that differ only slightly within one year."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from ...problems import problem
from .agencies import own_place
from .distance import edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import FiscalYear
    from ...problems import Location, Problem
    from ..case import Case, Check

_AGENCY = re.compile(
    r"(?:สังกัด|ของ)?(?:เทศบาล(?:นคร|เมือง|ตำบล)?|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบ[ตจ](?![ก-๙])\.?|ท[ตมน]\.)"
)
_HEAD = re.compile(r"(?:รักษาการ|รอง)?(?:หัวหน้า|ผู้อำนวยการ|ผอ\.)\s?(?=สำนัก|กอง|ส่วน|ฝ่าย|งาน)")
_UNIT = re.compile(r"(สำนักงาน|สำนัก|กอง|ส่วน|ฝ่าย|งาน|หน่วย)(?:การ)?(.+)")
_SPACES = re.compile(r"\s+")
_DIGIT = re.compile(r"\d")
_SHORT = 8  # letters; shorter names differ in earnest by one or two


class _Named(NamedTuple):
    """A unit as written, what is compared, and where."""

    written: str
    plain: str
    about: str
    at: Location


def unit_names_differ(case: Case) -> Iterator[Problem]:
    """One unit has one name within a year; the kind of the agency at its end does not matter.

    Why: a reader takes สำนักปลัด and สำนักงานปลัด, กองคลัง and ส่วนการคลัง for two units.
    Example: a memo of สำนักงานปลัด and measures of สำนักปลัด; สำนักปลัดเทศบาล and สำนักปลัด are one name.
    Source: a report of FY2566; a warning. The name is `agency.office` of site.yaml, else the first one.
    Mend: write the name of the unit in one way.
    """
    agency = case.site.agency
    office = list(_named(case, [(agency.office, "site", agency.place("office"))]))
    for year in case.site.years:
        first: dict[str, _Named] = {named.plain: named for named in office}
        for named in _named(case, _of_year(year)):
            other = next((n for n in first.values() if _alike(named.plain, n.plain)), None)
            known = named.plain in first
            first.setdefault(named.plain, named)
            if other and not known:
                yield problem(
                    "unit-names-differ",
                    named.at,
                    about=named.about,
                    stated=named.written,
                    expected=other.written,
                    other=other.at,
                )


def _of_year(year: FiscalYear) -> Iterator[tuple[str, str, Location]]:
    """Every field of a year that names a unit: text, key of the record and place."""
    for document in year.documents:
        about = f"{year.year}/documents/{document.id}"
        yield document.sender, about, document.place("sender")
        for signer in document.signers:
            head = _HEAD.match(signer)
            yield signer[head.end() :] if head else "", about, document.place("signers")
    for measure in year.measures:
        about = f"{year.year}/measures/{measure.id}"
        for n, unit in enumerate(measure.responsible):
            at = measure.places.get(f"responsible.{n}", measure.place("responsible"))
            yield unit, about, at


def _named(
    case: Case, fields: list[tuple[str, str, Location]] | Iterator[tuple[str, str, Location]]
) -> Iterator[_Named]:
    place = own_place(case.site.agency)
    for text, about, at in fields:
        for part in chain.from_iterable(p.split("/") for p in text.split(",")):
            plain = _SPACES.sub("", _AGENCY.sub("", part.strip()))
            plain = plain.replace(place, "") if place else plain
            if _UNIT.fullmatch(plain):
                yield _Named(part.strip(), plain, about, at)


def _alike(one: str, other: str) -> bool:
    """True for two spellings that are likely to mean one unit."""
    a, b = _UNIT.fullmatch(one), _UNIT.fullmatch(other)
    if one == other or not a or not b or _DIGIT.search(one + other):
        return False
    if a[2] == b[2]:  # the same subject under another word for unit
        return "งาน" not in (a[1], b[1])
    room = 1 if min(len(one), len(other)) < _SHORT else 2
    return a[1] == b[1] and min(len(a[2]), len(b[2])) > 3 and edits(one, other) <= room


UNITS: Mapping[str, Check] = {"unit-names-differ": unit_names_differ}
