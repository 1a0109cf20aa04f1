"""Characters that the font of the PDFs cannot draw: a reader would see an empty box."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from unicodedata import category

from ...problems import Location, problem
from ...source import SITE_FILE
from . import fonts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...problems import Problem
    from ...source import Sources
    from .compose import Document

_TAG = re.compile(r"<[^>]*>")
_UNSEEN = "Cf"  # characters that only tell where lines may break are never drawn


def undrawable(documents: Iterable[Document], sources: Sources) -> Iterator[Problem]:
    """Each character once, where it first stands in the sources."""
    said = {letter for document in documents for letter in unescape(_TAG.sub("", document.html))}
    for letter in sorted(said - fonts.drawn()):
        if not letter.isspace() and category(letter) != _UNSEEN:
            at = _first(letter, sources)
            yield problem("pdf-letter", at, letter=letter, code=f"U+{ord(letter):04X}")


def _first(letter: str, sources: Sources) -> Location:
    """The first place of a character in the sources; the settings where a layout says it."""
    for path, file in sorted(sources.files.items()):
        offset = file.text.find(letter)
        if offset >= 0:
            line = file.text.count("\n", 0, offset) + 1
            return Location(path, line, offset - file.text.rfind("\n", 0, offset))
    return Location(SITE_FILE)
