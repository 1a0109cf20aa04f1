"""What stands near a place in a text; it ends at a blank line: other paragraphs speak of other things."""

from __future__ import annotations

import re

_BLANK_LINE = re.compile(r"\n\s*\n")


def before(text: str, at: int, reach: int) -> str:
    """At most `reach` characters before `at`, in the same paragraph."""
    return _BLANK_LINE.split(text[max(0, at - reach) : at])[-1]


def after(text: str, at: int, reach: int) -> str:
    """At most `reach` characters from `at` on, in the same paragraph."""
    return _BLANK_LINE.split(text[at : at + reach], maxsplit=1)[0]


def paragraph(text: str, at: int) -> tuple[int, int]:
    """Where the paragraph that holds the character `at` begins and ends."""
    begin = text.rfind("\n\n", 0, at)
    end = _BLANK_LINE.search(text, at)
    return max(begin, 0), end.start() if end else len(text)
