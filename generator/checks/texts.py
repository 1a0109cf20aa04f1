"""Every text of a site's records, each with the record it belongs to and its place in a file."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING

from ..model import Codes, Prose, Record
from ..problems import Location
from .records import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Site

# Fields that hold names for machines, or what another field holds as typed.
_NOT_TEXT = {
    "id",
    "key",
    "code",
    "problem",
    "about",
    "file",
    "topic",
    "measure",
    "answers",
    "documents",
    "document",
}
_NOT_TEXT |= {
    "page",
    "elements",
    "sha256",
    "date_text",
    "period_text",
    "published",
    "since",
    "email",
    "phone",
}
_ADDRESSES = {"url", "source_url", "website", "base_url"}


@dataclass(frozen=True, slots=True)
class Passage:
    """One text: `about` is its record, `field` where in the record, `at` where it begins in the file.

    `own` marks words of the site's author (notes, summaries, prose), as against words of a document. Digits
    are Arabic and Thai is normalised as in all records, except in prose, which is as typed.
    """

    year: int
    about: str
    record: Record
    field: str
    text: str
    at: Location
    own: bool = False

    def place(self, offset: int) -> Location:
        """The place of a character: exact in prose; elsewhere the start of the field is near enough."""
        if self.field != "prose":
            return self.at
        before = self.text[:offset]
        line = before.count("\n")
        column = len(before) - (before.rfind("\n") + 1)
        return Location(self.at.path, self.at.line + line, column + 1)


_OWN = {"note", "summary", "prose"}


def texts(site: Site) -> tuple[Passage, ...]:
    """In the order of the records."""
    found = (passage for about in records(site) for passage in _passages(*about))
    return tuple(passage for passage in found if passage.text.strip())


def _passages(year: int, about: str, record: Record) -> Iterator[Passage]:
    kind: type = type(record)
    for name in _fields(kind):
        value, own = getattr(record, name), name in _OWN
        if isinstance(value, Prose):
            yield Passage(year, about, record, name, value.text, value.at, own)
        elif isinstance(value, Codes):
            yield Passage(year, about, record, name, value.text, record.place(name), own)
        elif type(value) is str:  # not an enumeration
            if value:
                yield Passage(year, about, record, name, value, record.place(name), own)
        elif isinstance(value, tuple) and value and type(value[0]) is str:
            for n, text in enumerate(value):
                at = record.places.get(f"{name}.{n}", record.place(name))
                yield Passage(year, about, record, f"{name}.{n}", text, at, own)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a kind of record that may hold text."""
    return tuple(f.name for f in fields(kind) if f.name not in _NOT_TEXT | _ADDRESSES)
