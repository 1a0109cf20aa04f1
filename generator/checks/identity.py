"""One name, one thing."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..model import FiscalYear, Result, Score
    from .case import Case, Check


def repeated_ids(case: Case) -> Iterator[Problem]:
    """Ids are permanent addresses and anchors, so each is used once among its kind within a year.

    Example: two findings called `f4-fix-1`. Mend: give the newer one another id.
    """
    site = case.site
    for year in site.years:
        yield from _repeated((f.id, f.place("id")) for f in year.findings())
        yield from _repeated((d.id, d.place("id")) for d in year.documents)
        if year.limitations:
            yield from _repeated((x.id, x.place("id")) for x in year.limitations.entries)
        for round_ in year.rounds:
            yield from _reported_twice((e.measure, e.place("measure")) for e in round_.entries)


def repeated_scores(case: Case) -> Iterator[Problem]:
    """A figure has one row, so that a reader and a reference find one value.

    Example: indicator 4 listed twice. Mend: keep one row; a second printed value belongs in `also`.
    """
    site = case.site
    for year in site.years:
        if year.result:
            yield from _repeated_rows(year, year.result)


def _repeated(names: Iterator[tuple[str, Location]]) -> Iterator[Problem]:
    first: dict[str, Location] = {}
    for name, at in names:
        if first.setdefault(name, at) is not at:
            yield problem("repeated-id", at, id=name, other=first[name])


def _reported_twice(names: Iterator[tuple[str, Location]]) -> Iterator[Problem]:
    first: dict[str, Location] = {}
    for name, at in names:
        if first.setdefault(name, at) is not at:
            yield problem("measure-reported-twice", at, id=name, line=first[name].line)


def _repeated_rows(year: FiscalYear, result: Result) -> Iterator[Problem]:
    parts = chain.from_iterable(i.parts for i in result.instruments)
    groups = (
        result.instruments,
        parts,
        result.indicators,
        result.sub_indicators,
        result.questions,
        result.items,
    )
    first: dict[str, Score] = {}
    for row in chain.from_iterable(groups):
        if first.setdefault(row.key, row) is not row:
            yield problem("repeated-score", row.at, key=row.key, line=first[row.key].at.line)


IDENTITY: Mapping[str, Check] = {
    "repeated-id": repeated_ids,
    "measure-reported-twice": repeated_ids,
    "repeated-score": repeated_scores,
}
