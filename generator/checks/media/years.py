"""Years in names: of files, ids and addresses. Buddhist era (พ.ศ.), or common era (ค.ศ.), 543 less."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote

from ...model import Document, Evidence, ItemEvidence, Result
from ...problems import problem
from ...thai import to_arabic
from .addresses import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ...model import FiscalYear
    from ...problems import Location, Problem
    from ..case import Case, Check
    from .addresses import Address

ERA, _BUDDHIST = 543, 2500  # what lies between the eras; the least year that is of the Buddhist one
_YEAR = re.compile(r"(?<!\d)(25[5-9]\d|20[12]\d)(?!\d)")
_PARAMETER = re.compile(r"(?i)^(?:fiscal_?|budget_?|ita_?)?(?:year|yr|y|ปี)(?:_?id)?$")


def name_of_another_year(case: Case) -> Iterator[Problem]:
    """A year in the name of a file, an id or an address is the year of what it names.

    Why: the name becomes a part of a permanent address; a reader and an assessor trust it.
    Example: report-2565.pdf of a document of FY2567; a measure m2567-1 under 2569; Year=2021 for FY2565.
    Source: measured on public pages, where documents of nine years stand under one; a warning.
    A year of the common era is the same year: 2022 is 2565. A document may name its own fiscal year, the year
    of its date, and those that its subject names.
    Mend: rename what is new; what was published keeps its name: acknowledge it.
    """
    for year in case.site.years:
        yield from _ids(year)
        for document in year.documents:
            yield from _document(year, document)
    for address in addresses(case):
        yield from _in_address(case, address)


def _ids(year: FiscalYear) -> Iterator[Problem]:
    """Ids of what belongs to this fiscal year alone; a report may also be named for the year after."""
    own = {year.year}
    measures = ((m.id, f"measures/{m.id}", m.at, own) for m in year.measures)
    findings = ((f.id, f"findings/{f.id}", f.place("id"), own) for f in year.findings())
    rounds = ((r.id, f"progress/{r.id}", r.at, {year.year, year.year + 1}) for r in year.rounds)
    for id, about, at, allowed in chain(measures, findings, rounds):
        yield from _told(id, allowed, f"{year.year}/{about}", at)


def _document(year: FiscalYear, document: Document) -> Iterator[Problem]:
    """The id and the files of a document, each told once."""
    about, allowed = f"{year.year}/documents/{document.id}", _years_of(year, document)
    named = [(document.id, document.place("id")), (document.file, document.place("file"))]
    named += [(version.file, version.place("file")) for version in document.versions]
    for name, at in named:
        yield from _told(name, allowed, about, at)


def _years_of(year: FiscalYear, document: Document) -> set[int]:
    named = set(_years(document.subject))
    if document.date:
        named |= {document.date.first.year + ERA, document.date.first.year + ERA + 1}
    near = set() if _years(document.subject) else {year.roles.results, year.roles.measures, year.roles.report}
    return named | near | {year.year}


def _in_address(case: Case, address: Address) -> Iterator[Problem]:
    """A parameter called year, and the file at the end of an address of a document or of evidence."""
    number = int(address.about.partition("/")[0]) if address.about[:4].isdecimal() else 0
    year = case.site.year(number)
    if year is None:
        return
    if isinstance(address.record, Result):
        stated = [v for k, v in parse_qsl(address.parts.query) if _PARAMETER.match(k)]
        yield from _told(" ".join(stated), {year.year}, address.about, address.at)
    elif address.field == "url":
        record = address.record
        allowed = _years_of(year, record) if isinstance(record, Document) else _near(year)
        if isinstance(record, Evidence | ItemEvidence):
            allowed |= set(_years(record.title))
        name = unquote(address.parts.path).rpartition("/")[2]
        yield from _told(name if "." in name else "", allowed, address.about, address.at)


def _near(year: FiscalYear) -> set[int]:
    return {year.year, year.year + 1, year.roles.results, year.roles.measures, year.roles.report}


def _told(name: str, allowed: Iterable[int], about: str, at: Location) -> Iterator[Problem]:
    years, right = _years(name), sorted(allowed)
    if years and not set(years) & set(right):
        expected = int(about.partition("/")[0])
        yield problem("name-of-another-year", at, about=about, stated=name, year=years[0], expected=expected)


def _years(text: str) -> list[int]:
    """The years in `text`, of the Buddhist era."""
    found = (int(year) for year in _YEAR.findall(to_arabic(text)))
    return [year if year > _BUDDHIST else year + ERA for year in found]


YEARS: Mapping[str, Check] = {"name-of-another-year": name_of_another_year}
