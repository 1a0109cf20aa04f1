"""The report as plain text: what the terminal shows, for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import LEVEL_WORDS, Level

if TYPE_CHECKING:
    from .records import Report


def plain(report: Report) -> str:
    """Every problem with its place and hint, and the counts on the last line."""
    words = LEVEL_WORDS[report.lang]
    counts = f"{words[Level.ERROR]} {report.errors} · {words[Level.WARNING]} {report.warnings}"
    return "\n".join([*(p.as_text(report.lang) for p in report.problems), counts])
