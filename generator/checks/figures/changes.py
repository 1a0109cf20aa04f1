"""Changes from last year to this year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Absence
from ...problems import Phrase, Problem, problem
from .diagnosis import diagnoses
from .sums import told
from .terms import Difference, number, shown, worked_out
from .twice import conflicts
from .values import Column, Quantity, groups
from .words import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...model import Score
    from ..case import Case, Check
    from .diagnosis import Diagnosis
    from .twice import Conflict
    from .values import Sheet


def change_not_difference(case: Case) -> Iterator[Problem]:
    """A change is this year's score less last year's, to the last digit.

    Last year's score is the one printed in the same row, or else that of last year's results in this site.

    Why: a wrong change turns an improvement into a standstill, or hides a fall.
    Example: a change of 3.09 where 95.82 − 89.75 = 6.07.
    Source: nine of ten changes of a report of FY2568; arithmetic, certain.
    Mend: if only the change is wrong, delete it: the page computes it.
    """
    yield from told(case, "change-not-difference")
    for conflict in conflicts(case):
        if conflict.change_in_analysis:
            yield _in_analysis(conflict)


def previous_not_stated(case: Case) -> Iterator[Problem]:
    """A stated change needs last year's score beside it.

    One problem for each table. A total is not asked for where last year's column gives it.

    Why: nobody can check a change, or see whether it is one, without the score that it starts from.
    Example: a change of −2.01 to 81.04, which would make last year's score 83.05.
    Source: a report of FY2566 gives the change alone.
    Mend: type last year's score into `previous`, or add last year's results to the site.
    """
    for diagnosis in diagnoses(case):
        result = diagnosis.sheet.result
        for rows in ((result.overall,), *groups(result)) if result else ():
            bare = [row for row in rows if _bare_change(diagnosis, row)]
            if bare:
                yield _bare_problem(diagnosis.sheet, bare)


CHANGES: Mapping[str, Check] = {
    "change-not-difference": change_not_difference,
    "previous-not-stated": previous_not_stated,
}


def _in_analysis(conflict: Conflict) -> Problem:
    """A change that an analysis states, where the results have the right one."""
    sheet, values, key = conflict.diagnosis.sheet, conflict.diagnosis.values, conflict.quantity.key
    scores = Difference(Quantity(Column.SCORE, key), Quantity(Column.PREVIOUS, key))
    return problem(
        "change-not-difference",
        conflict.wrong.at,
        about=conflict.wrong.about,
        label=sheet.label(conflict.quantity),
        stated=conflict.wrong.text,
        expected=conflict.other.text,
        sum=f"{shown(scores, values)} = {number(worked_out(scores, values))}",
        verdict=Phrase("ตารางผลมีค่าที่ถูกแล้ว", "The table of results has the right one."),
    )


def _bare_change(diagnosis: Diagnosis, row: Score) -> bool:
    """A change that stands in no equation, because nobody says what it starts from."""
    stated = bool(row.score) and bool(row.change) and row.previous.absence is not Absence.NONE
    return stated and not diagnosis.of(Quantity(Column.CHANGE, row.key))


def _bare_problem(sheet: Sheet, bare: Sequence[Score]) -> Problem:
    first = bare[0]
    assert first.score.value is not None
    assert first.change.value is not None
    return problem(
        "previous-not-stated",
        first.place("change"),
        about=f"{sheet.year}/results/{first.key}",
        label=joined([sheet.label(Quantity(Column.CHANGE, row.key)) for row in bare]),
        stated=first.change.text,
        score=first.score.text,
        year=sheet.year - 1,
        expected=number(first.score.value - first.change.value),
    )
