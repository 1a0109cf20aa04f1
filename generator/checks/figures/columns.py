"""Columns of a table that are empty, or filled in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...problems import Phrase, Problem, problem
from .values import Column, groups, named, shifted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...model import FiscalYear, Score
    from ..case import Case, Check

TITLES = {
    "score": Phrase("คะแนน", "score"),
    "previous": Phrase("คะแนนปีก่อน", "last year's score"),
    "change": Phrase("ผลต่าง", "change"),
    "level": Phrase("ระดับ", "level"),
    "rank": Phrase("ลำดับที่", "rank"),
}


def score_in_wrong_column(case: Case) -> Iterator[Problem]:
    """A row has a score of last year only, while the other rows of its table have one of this year only.

    Why: this year's score is missing from the page, and last year's is an invention.
    Example: o17 with 100 in last year's column; o1 to o16 have theirs in this year's.
    Source: a report of FY2568 prints four items so.
    Mend: if the document has it so, move the score into `score` and say so in `note`.
    """
    for year, rows in _tables(case):
        for row in shifted(rows):
            yield problem(
                "score-in-wrong-column",
                row.place(Column.PREVIOUS),
                about=f"{year.year}/results/{row.key}",
                label=named(row.key),
                stated=row.previous.text,
                year=year.year,
                last=year.year - 1,
            )


def empty_column(case: Case) -> Iterator[Problem]:
    """A column that was opened in several rows of a table is not empty in all of them.

    Why: a heading promises figures that nobody finds below it.
    Example: `previous:` with nothing behind it in all twenty items.
    Source: a report of FY2568 prints a column for last year and leaves it empty.
    Mend: fill the column from the document, or leave the field out.
    """
    for year, rows in _tables(case):
        for field, title in TITLES.items():
            opened = [row for row in rows if field in row.places]
            if len(opened) > 1 and not any(_filled(row, field) for row in rows):
                yield problem(
                    "empty-column",
                    opened[0].place(field),
                    about=f"{year.year}/results/{opened[0].key}",
                    column=title,
                    field=field,
                    first=named(opened[0].key),
                    last=named(opened[-1].key),
                )


COLUMNS: Mapping[str, Check] = {
    "score-in-wrong-column": score_in_wrong_column,
    "empty-column": empty_column,
}


def _tables(case: Case) -> Iterator[tuple[FiscalYear, Sequence[Score]]]:
    for year in case.site.years:
        for rows in groups(year.result) if year.result else ():
            yield year, rows


def _filled(row: Score, field: str) -> bool:
    """Whether something is stated: a figure, a dash, words."""
    value = getattr(row, field)
    return bool(getattr(value, "text", value))
