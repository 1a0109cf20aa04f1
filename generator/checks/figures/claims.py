"""What is claimed of the highest, the lowest, and the order of scores."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...problems import Phrase, Problem, problem
from .diagnosis import diagnoses
from .terms import number
from .values import Column, Quantity, groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from ...model import Result, Score
    from ..case import Case, Check
    from .diagnosis import Diagnosis


def rank_not_order(case: Case) -> Iterator[Problem]:
    """Ranks follow the scores: a higher score, a smaller number. Equal scores may stand in any order.

    A table that counts from the lowest throughout is left alone. Told are the fewest rows
    that, taken out, leave the others in order.

    Why: measures go to what ranks last.
    Example: indicator 4 with 88.25 ranked 6th, though four indicators have less.
    Source: a report of FY2565 ranks all ten indicators; arithmetic, certain.
    Mend: correct the rank, or the score.
    """
    for diagnosis in diagnoses(case):
        for rows in groups(diagnosis.sheet.result) if diagnosis.sheet.result else ():
            ranked = _ranked(diagnosis, rows)
            if not _from_the_lowest(ranked):
                yield from (_rank_problem(diagnosis, row, ranked) for row in _out_of_order(ranked))


def false_extreme(case: Case) -> Iterator[Problem]:
    """What is called the highest or lowest score is that of one table: indicators, questions, or another.

    Where an indicator has no score, it may be the one that is meant.

    Why: the weakest point is what a reader looks for first.
    Example: `lowest: 87.53` where indicator 9 has 85.00.
    Source: a report of FY2565 names 100 and 85.00; arithmetic, certain.
    Mend: compare with the table, and correct the figure that was mistyped.
    """
    for diagnosis in diagnoses(case):
        result = diagnosis.sheet.result
        if result:
            for field in ("highest", "lowest"):
                yield from _extreme(diagnosis, result, field)


CLAIMS: Mapping[str, Check] = {"rank-not-order": rank_not_order, "false-extreme": false_extreme}

Ranked = tuple["Score", int, "Decimal"]


def _ranked(diagnosis: Diagnosis, rows: Sequence[Score]) -> list[Ranked]:
    """Rows with a rank and a score, but those whose score is told to be wrong."""
    found = []
    for row in rows:
        quantity = Quantity(Column.SCORE, row.key)
        if row.rank is not None and quantity in diagnosis.values and quantity not in diagnosis.blamed:
            found.append((row, row.rank, diagnosis.values[quantity]))
    return found


def _against(one: Ranked, other: Ranked) -> bool:
    """Whether two rows contradict each other: unequal scores, and ranks that say otherwise."""
    return one[2] != other[2] and (one[2] > other[2]) is not (one[1] < other[1])


def _from_the_lowest(ranked: Sequence[Ranked]) -> bool:
    """Whether ranks count from the lowest score up, with at least three rows to show it."""
    scores = [score for _, _, score in sorted(ranked, key=lambda row: row[1])]
    return len(scores) > 2 and all(lower <= higher for lower, higher in pairwise(scores))


def _out_of_order(ranked: Sequence[Ranked]) -> list[Score]:
    """The rows with most contradictions, one after another, until none is left."""
    left = list(ranked)
    out: list[Score] = []
    while True:
        conflicts = [sum(_against(row, other) for other in left) for row in left]
        if not any(conflicts):
            return out
        worst = left.pop(conflicts.index(max(conflicts)))
        out.append(worst[0])


def _rank_problem(diagnosis: Diagnosis, row: Score, ranked: Sequence[Ranked]) -> Problem:
    score = diagnosis.values[Quantity(Column.SCORE, row.key)]
    higher = sum(other[2] > score for other in ranked)
    return problem(
        "rank-not-order",
        row.place("rank"),
        about=f"{diagnosis.sheet.year}/results/{row.key}",
        label=diagnosis.sheet.label(Quantity(Column.SCORE, row.key)),
        score=number(score),
        stated=row.rank,
        higher=higher,
        expected=higher + 1,
    )


def _extreme(diagnosis: Diagnosis, result: Result, field: str) -> Iterator[Problem]:
    stated = getattr(result, field)
    pick = max if field == "highest" else min
    tables = [table for table in _spoken_of(diagnosis, result) if table]
    if stated.value is None or not tables:
        return
    extremes = [pick(table, key=lambda row: row[1]) for table in tables]
    beyond = [pick(stated.value, value) == stated.value for _, value in extremes]
    unknown = _gaps(diagnosis, result) and any(beyond)
    if not unknown and all(stated.value != value for _, value in extremes):
        quantity, value = extremes[0]
        yield problem(
            "false-extreme",
            result.place(field),
            about=f"{result.year}/results",
            claim=Phrase("สูงสุด", "highest") if field == "highest" else Phrase("ต่ำสุด", "lowest"),
            stated=stated.text,
            label=diagnosis.sheet.label(quantity),
            expected=number(value),
        )


def _spoken_of(diagnosis: Diagnosis, result: Result) -> list[list[tuple[Quantity, Decimal]]]:
    """Tables that a highest score may be of, the likeliest first."""
    tables = (result.indicators, result.questions, result.instruments, result.items)
    return [
        [
            (q, diagnosis.values[q])
            for row in rows
            if (q := Quantity(Column.SCORE, row.key)) in diagnosis.values
        ]
        for rows in tables
    ]


def _gaps(diagnosis: Diagnosis, result: Result) -> bool:
    """Whether an indicator has no score."""
    rules = result.rules.indicators
    indicators = [Quantity(Column.SCORE, f"indicator-{rule.no}") for rule in rules]
    return any(q not in diagnosis.values for q in indicators)
