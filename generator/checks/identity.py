"""One name, one thing."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ..problems import Location, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..model import Result, Score
    from ..problems import Problem
    from .case import Case, Check


def repeated_id(case: Case) -> Iterator[Problem]:
    """Ids are permanent addresses and anchors, so each is used once among its kind within a year.

    Why: two things at one address are one too many; a link would lead to the wrong one.
    Example: two findings called `f4-fix-1`.
    Source: our own format.
    Mend: give the newer one another id.
    """
    for year in case.site.years:
        named = {
            "findings": [(f.id, f.place("id")) for f in year.findings()],
            "documents": [(d.id, d.place("id")) for d in year.documents],
            "limitations": [(x.id, x.place("id")) for x in year.limitations.entries]
            if year.limitations
            else [],
        }
        for kind, ids in named.items():
            for id, at, first in _repeated(ids):
                yield problem("repeated-id", at, about=f"{year.year}/{kind}/{id}", id=id, other=first)


def measure_reported_twice(case: Case) -> Iterator[Problem]:
    """A round says one thing of each measure.

    Why: the second entry would hide the first.
    Example: two entries for `m4-1` in one report.
    Source: our own format.
    Mend: join the two entries.
    """
    for year in case.site.years:
        for turn in year.rounds:
            for id, at, first in _repeated([(e.measure, e.place("measure")) for e in turn.entries]):
                about = f"{year.year}/progress/{turn.id}/{id}"
                yield problem("measure-reported-twice", at, about=about, id=id, line=first.line)


def _repeated(names: list[tuple[str, Location]]) -> Iterator[tuple[str, Location, Location]]:
    """Each name that was used before, where it stands, and where it stood first."""
    first: dict[str, Location] = {}
    for name, at in names:
        if first.setdefault(name, at) is not at:
            yield name, at, first[name]


def repeated_score(case: Case) -> Iterator[Problem]:
    """A figure has one row, so that a reader and a reference find one value.

    Why: which of two rows would `{{i10}}` print?
    Example: indicator 4 listed twice.
    Source: our own format.
    Mend: keep one row; a second printed value belongs in `also`.
    """
    for year in case.site.years:
        first: dict[str, Score] = {}
        for row in _rows(year.result) if year.result else ():
            if first.setdefault(row.key, row) is not row:
                about, line = f"{year.year}/results/{row.key}", first[row.key].at.line
                yield problem("repeated-score", row.at, about=about, key=row.key, line=line)


def _rows(result: Result) -> Iterator[Score]:
    parts = chain.from_iterable(i.parts for i in result.instruments)
    yield from chain(result.instruments, parts, result.indicators)
    yield from chain(result.sub_indicators, result.questions, result.items)


IDENTITY: Mapping[str, Check] = {
    "repeated-id": repeated_id,
    "measure-reported-twice": measure_reported_twice,
    "repeated-score": repeated_score,
}
