"""One way into documents of every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .contents import NOTHING, Contents, Part
from .images import IMAGE_SUFFIXES, image_contents
from .legacy import SIGNATURE, legacy_contents
from .office import Budget, archive_contents
from .pdf import pdf_contents

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_BYTES = 32_000_000  # of one document, unpacked, with all documents in it
MAX_DEPTH = 2  # a workbook in a report in an archive

_TEXTS = (".txt", ".csv", ".tsv", ".md", ".json", ".xml", ".html", ".htm", ".rtf", ".svg")


def contents(path: str, data: bytes) -> Contents:
    """The words, names and positions in a document called `path`; nothing where nothing can be read."""
    return _open(path, data, Budget(MAX_BYTES), MAX_DEPTH)


def _open(path: str, data: bytes, budget: Budget, depth: int) -> Contents:
    if data.startswith(b"PK\x03\x04"):
        return archive_contents(data, budget, _opener(budget, depth - 1) if depth else None)
    if data.startswith(b"%PDF-"):
        return pdf_contents(data)
    if data.startswith(SIGNATURE):
        return legacy_contents(data[:MAX_BYTES]) + Contents(whole=len(data) <= MAX_BYTES)
    if path.lower().endswith(IMAGE_SUFFIXES):
        return image_contents(data)
    return _text(data) if path.lower().endswith(_TEXTS) else NOTHING


def _opener(budget: Budget, depth: int) -> Callable[[str, bytes], Contents]:
    return lambda path, data: _open(path, data, budget, depth)


def _text(data: bytes) -> Contents:
    """Text in UTF-8 or UTF-16, or as Thai Windows writes it."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data[:MAX_BYTES].decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        text = data[:MAX_BYTES].decode("cp874", "replace")
    return Contents((Part(text),), whole=len(data) <= MAX_BYTES) if text.strip() else NOTHING
