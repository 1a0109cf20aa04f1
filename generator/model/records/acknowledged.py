"""What an officer accepts as it stands in a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .stated import Record

if TYPE_CHECKING:
    from ...problems import Problem
    from ...thai import ThaiDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement(Record):
    """A problem of one fiscal year that is accepted, and published as a note (ข้อที่รับทราบ).

    `problem` is its name, `about` its record within the year (`results/e11`), `by` a position.
    """

    year: int
    problem: str
    about: str
    reason: str
    by: str
    date: ThaiDate | None = None
    date_text: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """An acknowledgement with the problems that it accepts, at least one: what the page tells its readers."""

    acknowledgement: Acknowledgement
    problems: tuple[Problem, ...]

    @property
    def about(self) -> str:
        """The record concerned, with its year: `2566/results/e11`."""
        return self.problems[0].about
