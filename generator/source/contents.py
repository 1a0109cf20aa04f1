"""What a document to be published holds: its words, names in its metadata, positions of its photographs.

Documents come from anywhere, so reading is bounded in entries, bytes, pages and depth, never follows a path
or an entity, and never fails: what cannot be read is left out. What a bound cut off is told by `whole`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum, auto


class Unit(Enum):
    """What `Part.number` counts."""

    WHOLE = auto()
    PAGE = auto()
    SHEET = auto()
    SLIDE = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one page, sheet or slide (counted from 1), or of a whole document."""

    text: str
    unit: Unit = Unit.WHOLE
    number: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a document: `authors` as its metadata give them, `positions` the number of GPS positions.

    `whole` is False where a bound left something out.
    """

    parts: tuple[Part, ...] = ()
    authors: tuple[str, ...] = ()
    positions: int = 0
    whole: bool = True

    def __add__(self, other: Contents) -> Contents:
        return Contents(
            self.parts + other.parts,
            self.authors + other.authors,
            self.positions + other.positions,
            self.whole and other.whole,
        )

    def written(self) -> bytes:
        """As JSON, for `read`."""
        parts = [(part.text, part.unit.name, part.number) for part in self.parts]
        return json.dumps([parts, self.authors, self.positions, self.whole]).encode()

    @classmethod
    def read(cls, data: bytes) -> Contents:
        """What `written` wrote."""
        parts, authors, positions, whole = json.loads(data)
        found = tuple(Part(text, Unit[unit], number) for text, unit, number in parts)
        return cls(found, tuple(authors), positions, whole)


NOTHING = Contents()
CUT_OFF = Contents(whole=False)
