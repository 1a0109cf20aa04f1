"""What prose becomes."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ..spool import Content, content


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: level 2–6, its declared id ("" if none) and its plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """Prose as safe HTML, ready to stand inside a page; links are relative to that page."""

    content: Content
    headings: tuple[Heading, ...] = ()

    @property
    def html(self) -> str:
        return content(self.content).decode()

    def written(self) -> bytes:
        """As JSON, for `read`."""
        headings = [[heading.level, heading.id, heading.text] for heading in self.headings]
        return json.dumps([self.html, headings], ensure_ascii=False).encode()

    @classmethod
    def read(cls, data: bytes) -> Body:
        html, headings = json.loads(data)
        return cls(html.encode(), tuple(Heading(*each) for each in headings))
