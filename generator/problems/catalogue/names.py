"""Names of agencies, places and indicators."""

from __future__ import annotations

from .entry import Entry

NAMES: dict[str, Entry] = {}
