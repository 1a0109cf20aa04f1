"""How a text is written."""

from __future__ import annotations

from .entry import Entry

WORDS: dict[str, Entry] = {}
