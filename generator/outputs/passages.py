"""What a finished page says, element by element, each with the place on the page to lead a reader to."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from ..thai import normalise
from .tags import NO_TAG, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .tags import Tag

_INLINE = frozenset(("a", "abbr", "b", "bdi", "cite", "code", "data", "em", "i", "kbd", "mark", "q", "s"))
_INLINE |= {"span", "strong", "sub", "sup", "svg", "time", "u", "wbr"}
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_EMPTY = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))
# Navigation repeats other pages; a drawing says again what stands beside it.
_SILENT = frozenset(("nav", "script", "style", "svg", "template"))
_BETWEEN = " · "  # between the cells of a row, and between a term and what is said of it


class Passage(NamedTuple):
    """A paragraph, a heading, an entry or a row; `anchor` is an id on the page, empty for its top."""

    anchor: str
    text: str


def passages(pieces: Sequence[str]) -> tuple[Passage, ...]:
    """The passages of `<main>`, in order, spelt as `thai.normalise` does, white space as single spaces.

    `pieces` are those of the page, as `tags.split` gives them.
    """
    reader, inside = _Reader(), False
    for piece, text in zip(pieces[1::2], pieces[2::2], strict=True):
        found = tag(piece)
        if found.name == "main":
            if inside and found.ends:
                break
            inside = inside or not found.ends
        elif inside and found.ends:
            reader.close(found.name)
        elif inside and found is not NO_TAG:
            reader.open(found)
        if inside and text:
            reader.text(text)
    reader.flush()
    return tuple(reader.found)


@dataclass(slots=True)
class _Reader:
    """Walks through the elements; `pending` is the text of the passage being read.

    `tags` are the elements that are open, the inner ones last, `anchors` the places where the text of each is
    found. `rows` counts the table rows that are open; `parted` is true where the text ends between two cells.
    """

    found: list[Passage] = field(default_factory=list)
    tags: list[str] = field(default_factory=lambda: ["main"])
    anchors: list[str] = field(default_factory=lambda: [""])
    pending: list[str] = field(default_factory=list)
    anchor: str = ""
    silent: int = 0
    rows: int = 0
    parted: bool = False

    def text(self, text: str) -> None:
        text = unescape(text) if "&" in text else text
        blank = not text or text.isspace()
        if self.silent or (blank and not self.pending):
            return
        if not self.pending:
            self.anchor = self.anchors[-1]
        self.pending.append(text)
        self.parted = self.parted and blank

    def open(self, tag: Tag) -> None:
        if self.pending and tag.name not in _INLINE:
            self._boundary(tag.name)
        if tag.name in _EMPTY or tag.closed:
            return
        if self.silent or tag.name in _SILENT:
            self.silent += 1
        self.rows += tag.name == "tr"
        id = tag.attributes.get("id")
        self.tags.append(tag.name)
        self.anchors.append(id or self.anchors[-1])
        if id and tag.name in _HEADINGS:
            self._leads(id)

    def close(self, name: str) -> None:
        if self.tags[-1] != name and name not in self.tags:
            return
        if name == "dd":
            self.flush()
        elif self.pending and name not in _INLINE:
            self._boundary(name)
        while self._left() != name:
            pass

    def _left(self) -> str:
        """Close the innermost element."""
        name = self.tags.pop()
        self.anchors.pop()
        self.rows -= name == "tr"
        self.silent -= bool(self.silent)
        return name

    def flush(self) -> None:
        """End the passage being read."""
        text = normalise(" ".join("".join(self.pending).split()).strip(_BETWEEN))
        if text:
            self.found.append(Passage(self.anchor, text))
        self.pending.clear()
        self.parted = False

    def _boundary(self, name: str) -> None:
        """A cell ends a passage only with its row; a term waits for what is said of it."""
        if self.silent:
            return
        if name == "br":
            self.pending.append(" ")
        elif self.parted and name != "tr":
            return
        elif name in ("small", "dd") or (name != "tr" and self.rows):
            self.pending.append(_BETWEEN)
            self.parted = True
        elif name != "dt":
            self.flush()

    def _leads(self, anchor: str) -> None:
        """What follows a heading in its section is found at the heading."""
        for n in reversed(range(len(self.tags) - 1)):
            self.anchors[n] = anchor
            if self.tags[n] in ("section", "main"):
                return
