"""Rows of text as CSV that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# What spreadsheets take for the beginning of a formula, or skip before one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(rows: Iterable[Sequence[str | int | None]]) -> str:
    """The rows as RFC 4180 (lines end in CRLF); None is an empty cell."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows([harmless(cell) for cell in row] for row in rows)
    return stream.getvalue()


def harmless(cell: str | int | None) -> str:
    """A cell as text; what looks like a formula gets the apostrophe by which spreadsheets know text."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
