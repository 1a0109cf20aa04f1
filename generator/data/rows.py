"""Rows as CSV that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .columns import Value

# What spreadsheets take for the beginning of a formula, or skip before one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(rows: Iterable[Sequence[Value | None]]) -> str:
    """The rows as RFC 4180 (lines end in CRLF); None is an empty cell."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows([_cell(value) for value in row] for row in rows)
    return stream.getvalue()


def _cell(value: Value | None) -> str:
    if isinstance(value, Decimal):
        return decimal(value)  # a minus before digits is no formula
    return "" if value is None else harmless(str(value))


def harmless(text: str) -> str:
    """What looks like a formula gets the apostrophe by which spreadsheets know text."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def decimal(value: Decimal) -> str:
    """A number with two decimal places, with more where the source states more; never rounded."""
    places = -int(value.normalize().as_tuple().exponent)
    return f"{value:.{max(places, 2)}f}"
