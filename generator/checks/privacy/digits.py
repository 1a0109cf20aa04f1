"""Digits as people type them, Arabic, Thai or full width, and the signs between groups of them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DIGIT = "0-9๐-๙０-９"
DASHES = "\\-\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d~"
INVISIBLE = "\u200b-\u200f\u2060-\u2064\ufeff"
SPACES = " \\t\u00a0\u2000-\u200a\u202f\u205f\u3000"

_LONG = re.compile(rf"[{DIGIT}][{DIGIT}{DASHES}{INVISIBLE}{SPACES}.()]{{7,}}[{DIGIT}]")


def long_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where a line holds nine or more digits and signs in a row: all that a slower pattern need look at."""
    for match in _LONG.finditer(text):
        yield match.span()


def arabic(text: str) -> str:
    """The digits of `text`, and nothing else, as Arabic ones."""
    return "".join(str(unicodedata.digit(c)) for c in text if c.isdecimal())
