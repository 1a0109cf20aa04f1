"""The report divided among those who must mend: one sheet for each unit in charge (หน่วยงานที่รับผิดชอบ)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from ..problems import Level
from ..thai import collation_key
from .subjects import subjects

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Site
    from .records import Report
    from .subjects import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One problem as a unit receives it; `number` is the same on every sheet that has it.

    `stated` and `expected` are both empty unless the problem compares two figures or words. `title` is empty
    for what was never read, `others` the units that share the record.
    """

    number: int
    error: bool
    name: str
    message: str
    hint: str
    stated: str
    expected: str
    file: str
    line: int
    title: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What one unit must mend, errors first; an empty `unit` is whoever types the files of the site."""

    unit: str
    tasks: tuple[Task, ...]

    @property
    def errors(self) -> int:
        return sum(task.error for task in self.tasks)

    @property
    def warnings(self) -> int:
        return len(self.tasks) - self.errors


def sheets(report: Report) -> tuple[Sheet, ...]:
    """In the alphabetical order of the units, the unit without a name last; numbered as they come.

    A problem of a record that several units share stands on the sheet of each, under one number.
    """
    known = subjects(report.site) if report.site else {}
    divided = _divided(report, known)
    numbers = {i: n for n, i in enumerate(dict.fromkeys(chain.from_iterable(divided.values())), start=1)}
    return tuple(
        Sheet(unit=unit, tasks=tuple(_task(report, unit, numbers[i], i, known) for i in found))
        for unit, found in divided.items()
    )


def _divided(report: Report, known: Mapping[str, Subject]) -> dict[str, list[int]]:
    """For each unit its problems, by their places in the report, errors first."""
    found: dict[str, list[int]] = {}
    for index, each in enumerate(report.problems):
        for unit in _units(known.get(each.about), report.site):
            found.setdefault(unit, []).append(index)
    units = sorted(found, key=lambda unit: (not unit, collation_key(unit)))
    return {u: sorted(found[u], key=lambda i: report.problems[i].level is not Level.ERROR) for u in units}


def _units(subject: Subject | None, site: Site | None) -> tuple[str, ...]:
    """The units in charge of a record, or the office of the agency; of no record, who types the files."""
    if subject is None or site is None:
        return ("",)
    return tuple(dict.fromkeys(subject.units)) or (site.agency.office,)


def _task(report: Report, unit: str, number: int, index: int, known: Mapping[str, Subject]) -> Task:
    problem = report.problems[index]
    subject = known.get(problem.about)
    told = problem.as_json(report.lang)
    compared = told["stated"] is not None and told["expected"] is not None
    return Task(
        number=number,
        error=problem.level is Level.ERROR,
        name=problem.name,
        message=told["message"],
        hint=told["hint"],
        stated=told["stated"] if compared else "",
        expected=told["expected"] if compared else "",
        file=problem.at.path,
        line=problem.at.line,
        title=subject.title.said(report.lang) if subject else "",
        others=tuple(each for each in _units(subject, report.site) if each != unit),
    )
