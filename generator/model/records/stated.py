"""What any record is, and what a document may state: figures, absences, codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from ...problems import Location

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


NOWHERE = Location("", 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Anything read from a file: `at` is its place, `places` the place of each field that was typed."""

    at: Location = NOWHERE
    places: Mapping[str, Location] = field(default_factory=dict, repr=False)

    def place(self, name: str) -> Location:
        """Where field `name` was typed, or where the record stands if it was left out."""
        return self.places.get(name, self.at)


class Absence(StrEnum):
    """Three ways of having no value, which are three different things."""

    BLANK = "blank"  # the document is silent
    DASH = "dash"  # the document prints "-"
    NONE = "none"  # the document says "ไม่มี" (none) in words


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as stated: `text` in Arabic digits as typed ("100", "100.00"), `value` None when absent."""

    text: str
    value: Decimal | None
    absence: Absence | None = None

    def __bool__(self) -> bool:
        return self.value is not None


BLANK = Figure("", None, Absence.BLANK)


@dataclass(frozen=True, slots=True)
class CodeRange:
    """One question, item or a run of them as cited: i4, or i4–i6 (`last` equals `first` for one code)."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Codes:
    """Question and item codes as cited. `text` is what was typed, `ranges` what it means."""

    text: str = ""
    ranges: tuple[CodeRange, ...] = ()

    @property
    def each(self) -> tuple[str, ...]:
        """Every code once, ranges spelt out, in the order cited; a broken range gives its two ends."""
        seen: dict[str, None] = {}
        for run in self.ranges:
            kind, low, high = run.first[0], int(run.first[1:]), int(run.last[1:])
            whole = run.last[0] == kind and low <= high
            members = [f"{kind}{n}" for n in range(low, high + 1)] if whole else [run.first, run.last]
            seen.update(dict.fromkeys(members))
        return tuple(seen)


NO_CODES = Codes()
