"""Words that do not fit the figures."""

from __future__ import annotations

from .entry import Entry

LABELS: dict[str, Entry] = {}
