"""Images and addresses."""

from __future__ import annotations

from .entry import Entry

MEDIA: dict[str, Entry] = {}
