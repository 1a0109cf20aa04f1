"""How many pages a PDF has, and what stands on them. The one door of `pypdf`."""

from __future__ import annotations

import io
import logging
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from .contents import CUT_OFF, NOTHING, Contents, Part, Unit
from .images import xmp_contents

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pypdf import PdfReader

T = TypeVar("T")

MAX_PAGES = 500  # read of one document; the longest real report has some 300
MAX_PAGE_BYTES = 2_000_000  # of drawing instructions; a page of text has some 20,000


def page_count(data: bytes) -> int | None:
    """The number of pages of a PDF, or None for what is none or cannot be counted (damaged, locked)."""
    reader = _reader(data)
    return None if reader is None else _count(reader)


def pdf_contents(data: bytes) -> Contents:
    """The words of each page with its comments and filled-in fields, and the names in the metadata."""
    reader = _reader(data)
    if reader is None:
        return NOTHING
    count = _count(reader) or 0
    found = [_tried(partial(_page, reader, n), NOTHING) for n in range(min(count, MAX_PAGES))]
    found += [_tried(partial(read, reader), NOTHING) for read in (_information, _xmp)]
    return sum(found, start=CUT_OFF if count > MAX_PAGES else NOTHING)


def _reader(data: bytes) -> PdfReader | None:
    if not data.startswith(b"%PDF-"):
        return None
    from pypdf import PdfReader  # imported here: most builds read no PDF

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it cannot read is left out
    return _tried(lambda: PdfReader(io.BytesIO(data)), None)


def _count(reader: PdfReader) -> int | None:
    return _tried(lambda: len(reader.pages), None)


def _tried(read: Callable[[], T], otherwise: T) -> T:
    """What `read` gives, or `otherwise` for a file that is damaged, locked or made to do harm."""
    try:
        return read()
    except Exception:  # no list of what pypdf may raise on a hostile file would be complete
        return otherwise


def _page(reader: PdfReader, index: int) -> Contents:
    page = reader.pages[index]
    drawn = page.get_contents()
    large = drawn is not None and len(drawn.get_data()) > MAX_PAGE_BYTES
    notes = [note.get_object() for note in page.get("/Annots", ())]
    words = [str(note[key]) for note in notes for key in ("/Contents", "/V") if key in note]
    text = "\n".join(["" if large else page.extract_text(), *words]).strip()
    authors = tuple(str(note["/T"]) for note in notes if "/T" in note and note.get("/Subtype") != "/Widget")
    return Contents((Part(text, Unit.PAGE, index + 1),) if text else (), authors, whole=not large)


def _information(reader: PdfReader) -> Contents:
    about: Mapping[str, Any] = reader.metadata or {}
    words = "\n".join(str(about[key]) for key in ("/Title", "/Subject", "/Keywords") if key in about)
    authors = (str(about["/Author"]),) if about.get("/Author") else ()
    return Contents((Part(words),) if words else (), authors)


def _xmp(reader: PdfReader) -> Contents:
    catalogue: Any = reader.trailer["/Root"]
    packet = catalogue.get("/Metadata")
    return xmp_contents(packet.get_object().get_data()) if packet else NOTHING
