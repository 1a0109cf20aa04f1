"""Figures that do not agree."""

from __future__ import annotations

from .entry import Entry

FIGURES: dict[str, Entry] = {}
