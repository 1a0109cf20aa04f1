"""What prose becomes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: level 2–6, its declared id ("" if none) and its plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """Prose as safe HTML, ready to stand inside a page; links are relative to that page."""

    html: str
    headings: tuple[Heading, ...] = ()
