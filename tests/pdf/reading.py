"""PDFs as four readers that are not ours find them, and the words that a document was made of."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

pypdf = pytest.importorskip("pypdf")
pypdfium2 = pytest.importorskip("pypdfium2", reason="no pypdfium2 here (`make test`)")

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

VOID = {"br", "hr", "img", "link", "meta", "wbr"}
# White space, and what tells the press where lines may break; none of it is a letter.
SPACE = re.compile("[\\s\u200b\u2060\ufeff]+")
CONTENTS = re.compile("\0(.*?)\0")  # the page number of an anchor, in a table of contents


def squashed(text: str) -> str:
    """Text without white space: where a line breaks is the reader's own guess."""
    return SPACE.sub("", text)


# -- readers ----------------------------------------------------------------------------------------


def by_pypdf(file: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(file).pages]


def by_pdfium(file: Path) -> list[str]:
    document = pypdfium2.PdfDocument(file)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def by_poppler(file: Path) -> list[str]:
    return said("pdftotext", "-raw", str(file), "-").split("\f")[:-1]


def by_mupdf(file: Path) -> list[str]:
    return said("mutool", "draw", "-q", "-F", "txt", str(file)).split("\f")[:-1]


READERS: Mapping[str, Callable[[Path], list[str]]] = {
    "mupdf": by_mupdf,
    "pdfium": by_pdfium,
    "poppler": by_poppler,
    "pypdf": by_pypdf,
}
PROGRAMS = {"mupdf": "mutool", "poppler": "pdftotext"}


@cache
def read(reader: str, file: Path) -> list[str]:
    """The text of each page."""
    if reader in PROGRAMS and not shutil.which(PROGRAMS[reader]):
        pytest.skip(f"no {PROGRAMS[reader]} here (.ci/system-packages)")
    return READERS[reader](file)


def said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


# -- what the document says -------------------------------------------------------------------------


@dataclass
class Element:
    """An element that is open: whether its words are left out, and its list items so far."""

    tag: str
    id: str
    hidden: bool
    starts: int
    items: int = 0


@dataclass
class Table:
    """Where a table stands among the squashed words, and its squashed heading."""

    starts: int
    ends: int = 0
    head: str = ""


@dataclass
class Words:
    """The squashed words of a document in reading order."""

    text: str = ""
    ids: dict[str, tuple[int, int]] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)

    def at(self, id: str) -> str:
        """The words of the element `id`; empty if there is none."""
        start, end = self.ids.get(id, (0, 0))
        return self.text[start:end]


class Reader(HTMLParser):
    """The words of a composed document; `page_of` gives the page number of an anchor."""

    def __init__(self, page_of: Callable[[str], int]) -> None:
        super().__init__()
        self.page_of = page_of
        self.open: list[Element] = []
        self.words = Words()
        self.margins: dict[str, str] = {}
        self.link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        values = {name: value or "" for name, value in attrs}
        classes = values.get("class", "").split()
        hidden = tag in ("head", "svg") or "vh" in classes
        element = Element(tag, values.get("id", ""), hidden, len(self.words.text))
        margin = next((name for name in classes if name.startswith("run-")), "")
        if margin:
            element.id, element.hidden = margin, True
        if tag == "table":
            self.words.tables.append(Table(element.starts))
        if tag == "li" and not self.within("nav"):
            self.add(self.mark())
        if tag == "a":
            self.link = values["href"].removeprefix("#")
        self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if tag == "a" and self.within("nav"):
            self.add(str(self.page_of(self.link)))
        while self.open:
            element = self.open.pop()
            self.closed(element)
            if element.tag == tag:
                break

    def closed(self, element: Element) -> None:
        words, span = self.words, (element.starts, len(self.words.text))
        if element.id:
            words.ids[element.id] = span
        if element.tag == "table":
            next(t for t in reversed(words.tables) if not t.ends).ends = span[1]
        if element.tag == "thead":
            words.tables[-1].head = words.text[slice(*span)]
        if element.tag == "tr":
            words.rows.append(words.text[slice(*span)])

    def handle_data(self, data: str) -> None:
        margin = next((e.id for e in self.open if e.id.startswith("run-")), "")
        if margin:
            self.margins[margin] = self.margins.get(margin, "") + squashed(data)
        elif not any(e.hidden for e in self.open):
            self.add(squashed(data))

    def within(self, tag: str) -> bool:
        return any(e.tag == tag for e in self.open)

    def mark(self) -> str:
        """What stands before a list item."""
        parent = next(e for e in reversed(self.open) if e.tag in ("ul", "ol"))
        parent.items += 1
        return f"{parent.items}." if parent.tag == "ol" else "•"

    def add(self, words: str) -> None:
        self.words.text += words


@cache
def document(html: str, file: Path) -> Reader:
    """What the composed document `html`, of which `file` was made, says."""
    pdf = pypdf.PdfReader(file)

    def page_of(anchor: str) -> int:
        number = pdf.get_destination_page_number(pdf.named_destinations[anchor])
        assert number is not None
        return number + 1

    reader = Reader(page_of)
    reader.feed(html)
    reader.close()
    return reader


# -- one against the other --------------------------------------------------------------------------


def body(pages: list[str], reader: Reader) -> tuple[str, list[str]]:
    """The words of all pages without their margins and repeated table headings, and what is wrong.

    A page that goes on with a table begins with the table's heading again.
    """
    expected, found, faults = reader.words, "", []
    for number, page in enumerate(map(squashed, pages), 1):
        text, fault = without_margins(page, reader, number, len(pages))
        faults += fault
        going_on = next((t for t in expected.tables if t.starts < len(found) < t.ends), None)
        head = going_on.head if going_on else ""
        if not text.startswith(head):
            faults.append(f"page {number} goes on with a table without its heading")
        text = text.removeprefix(head)
        if not expected.text.startswith(text, len(found)):
            faults.append(f"page {number}: {difference(text, expected.text[len(found) :])}")
            break
        found += text
    if not faults and found != expected.text:
        faults.append(f"the end is missing: {expected.text[len(found) :][:60]}")
    return found, faults


def without_margins(text: str, reader: Reader, number: int, pages: int) -> tuple[str, list[str]]:
    margins = reader.margins
    top, foot = margins["run-left"] + margins["run-right"], margins["run-foot"]
    if text.endswith(top + foot + f"หน้า{number}/{pages}"):
        return text.removesuffix(top + foot + f"หน้า{number}/{pages}"), []
    if number == 1 and text.endswith(foot):  # the cover of a book
        return text.removesuffix(foot), []
    return text, [f"page {number} has no running header and footer"]


def difference(found: str, expected: str) -> str:
    at = next((i for i, (a, b) in enumerate(zip(found, expected, strict=False)) if a != b), len(expected))
    return f"read {found[max(at - 20, 0) : at + 20]!r} for {expected[max(at - 20, 0) : at + 20]!r}"
