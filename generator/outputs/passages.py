"""What a finished page says, element by element, each with the place on the page to lead a reader to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from ..thai import normalise

# Our own pages quote every attribute and escape what is in it, so a tag ends at the first bracket.
_PIECE = re.compile(r"<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>[^>]*)>|(?P<text>[^<]+)")
_ID = re.compile(r'\sid="([^"]*)"')
_SPACE = re.compile(r"\s+")
_INLINE = frozenset(("a", "abbr", "b", "bdi", "cite", "code", "data", "em", "i", "kbd", "mark", "q", "s"))
_INLINE |= {"span", "strong", "sub", "sup", "svg", "time", "u", "wbr"}
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_EMPTY = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))
# Navigation repeats other pages; a drawing says again what stands beside it.
_SILENT = frozenset(("nav", "script", "style", "svg", "template"))
_BETWEEN = " · "  # between the cells of a row, and between a term and what is said of it


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a heading, an entry or a row; `anchor` is an id on the page, empty for its top."""

    anchor: str
    text: str


def passages(html: str) -> tuple[Passage, ...]:
    """The passages of `<main>`, in order, spelt as `thai.normalise` does, white space as single spaces."""
    main = html.partition("<main")[2].partition("</main>")[0].partition(">")[2]
    reader = _Reader()
    for piece in _PIECE.finditer(main):
        if piece["text"]:
            reader.text(piece["text"])
        elif piece["end"]:
            reader.close(piece["tag"].lower())
        else:
            reader.open(piece["tag"].lower(), piece["attributes"])
    reader.flush()
    return tuple(reader.found)


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet, and the place where its text is found."""

    tag: str
    anchor: str


@dataclass(slots=True)
class _Reader:
    """Walks through the elements; `pending` is the text of the passage being read."""

    found: list[Passage] = field(default_factory=list)
    elements: list[_Open] = field(default_factory=lambda: [_Open("main", "")])
    pending: list[str] = field(default_factory=list)
    anchor: str = ""
    silent: int = 0

    def text(self, text: str) -> None:
        if self.silent or not (text.strip() or self.pending):
            return
        if not self.pending:
            self.anchor = self.elements[-1].anchor
        self.pending.append(unescape(text))

    def open(self, tag: str, attributes: str) -> None:
        if tag not in _INLINE:
            self._boundary(tag)
        if tag in _EMPTY or attributes.endswith("/"):
            return
        if self.silent or tag in _SILENT:
            self.silent += 1
        id = _ID.search(attributes)
        self.elements.append(_Open(tag, unescape(id[1]) if id else self.elements[-1].anchor))
        if id and tag in _HEADINGS:
            self._leads(id[1])

    def close(self, tag: str) -> None:
        if not any(element.tag == tag for element in self.elements[1:]):
            return
        if tag == "dd":
            self.flush()
        elif tag not in _INLINE:
            self._boundary(tag)
        while self.elements.pop().tag != tag:
            self.silent -= bool(self.silent)
        self.silent -= bool(self.silent)

    def flush(self) -> None:
        """End the passage being read."""
        text = normalise(_SPACE.sub(" ", "".join(self.pending)).strip(_BETWEEN))
        if text:
            self.found.append(Passage(self.anchor, text))
        self.pending.clear()

    def _boundary(self, tag: str) -> None:
        """A cell ends a passage only with its row; a term waits for what is said of it."""
        if self.silent or not self.pending:
            return
        if tag == "br":
            self.pending.append(" ")
        elif next(text for text in reversed(self.pending) if text.strip()) == _BETWEEN and tag != "tr":
            return
        elif tag in ("small", "dd") or (tag != "tr" and any(e.tag == "tr" for e in self.elements)):
            self.pending.append(_BETWEEN)
        elif tag != "dt":
            self.flush()

    def _leads(self, anchor: str) -> None:
        """What follows a heading in its section is found at the heading."""
        for element in reversed(self.elements[:-1]):
            element.anchor = anchor
            if element.tag in ("section", "main"):
                return
