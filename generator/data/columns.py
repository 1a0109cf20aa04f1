"""What a table of open data is made of: columns with their meaning, a key, links to other tables."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Type(StrEnum):
    """The kinds of values, by the names that Table Schema and JSON Schema share."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"  # a decimal with at least two places
    DATE = "date"  # ISO 8601, Common Era


class Reason(StrEnum):
    """Why a cell is empty."""

    NOT_STATED = "not_stated"
    DASH = "dash"
    NONE = "none"
    NOT_EXACT = "not_exact"
    NOT_APPLICABLE = "not_applicable"
    NOT_RECORDED = "not_recorded"


Value = str | int | Decimal | datetime.date
Cell = Value | Reason  # what is known of one cell
Row = tuple[Value | None, ...]  # in the order of the columns; None is an empty cell

_EMPTY: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `title` and `description` are Thai; `words` gives each permitted value its Thai meaning."""

    name: str
    type: Type
    title: str
    description: str
    words: Mapping[str, str] = field(default_factory=lambda: _EMPTY)
    required: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A foreign key: each value of `column` stands in `field` of the table called `table`."""

    column: str
    table: str
    field: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one fiscal year: `grain` says in Thai what one row is; no two rows share their `key`."""

    name: str
    title: str
    grain: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[Link, ...] = ()

    def row(self, **cells: Cell) -> Row:
        """The row of these cells, one for each column but the last, which tells why others are empty."""
        *known, _ = self.columns
        if cells.keys() != {column.name for column in known}:
            raise TypeError(f"{self.name} has other columns than {sorted(cells)}")
        absent = [f"{c.name}={why}" for c in known if isinstance(why := cells[c.name], Reason)]
        values = (cells[column.name] for column in known)
        return (*(None if isinstance(v, Reason) else v for v in values), "; ".join(absent) or None)


@dataclass(frozen=True, slots=True)
class Filled:
    """A table with its rows."""

    table: Table
    rows: tuple[Row, ...]
