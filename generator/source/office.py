"""The words and names inside Word, Excel, PowerPoint and OpenDocument files, and archives of documents.

All are ZIP archives, the office files of XML (ECMA-376, ISO/IEC 26300). What a reader does not see is read
too: deleted words, comments, notes, hidden sheets, embedded documents and photographs.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from decimal import Decimal, InvalidOperation
from typing import IO, TYPE_CHECKING

from .contents import CUT_OFF, NOTHING, Contents, Part, Unit
from .images import IMAGE_SUFFIXES, image_contents
from .xmlstream import feed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

MAX_ENTRIES = 5_000
_CHUNK = 65_536
_IMAGE_HEAD = 262_144  # bytes; metadata stand before the picture

_NUMBERED = (
    (re.compile(r"xl/worksheets/sheet(\d{1,6})\.xml"), Unit.SHEET),
    (re.compile(r"ppt/slides/slide(\d{1,6})\.xml"), Unit.SLIDE),
    (re.compile(r"ppt/notesSlides/notesSlide(\d{1,6})\.xml"), Unit.SLIDE),
)
_STRINGS = "xl/sharedStrings.xml"
_PROPERTIES = re.compile(r"docProps/.*\.xml|meta\.xml")
_OPEN_DOCUMENT = {"content.xml", "styles.xml"}
_SILENT = re.compile(r"(?:word|xl|ppt)/(?:theme/|styles|settings|fontTable|webSettings|numbering|_rels/)")
_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, KeyError)

# Elements by local name; the same name means the same in every format, or does no harm in it.
_RUNS = {"t", "delText", "instrText", "v", "text"}
_PARAGRAPHS = {"p", "h"}
_AFTER = {"tr": "\n", "row": "\n", "table-row": "\n", "si": "\n", "tc": "\t", "c": "\t", "table-cell": "\t"}
_SIGNS = {"noBreakHyphen": "-", "tab": "\t", "s": " ", "br": "\n", "cr": "\n", "line-break": "\n"}
_CELLS = {"tc", "table-cell"}
_NAMES = {"creator", "lastModifiedBy", "Manager", "author", "initial-creator", "printed-by"}
_NAMING = {"cmAuthor": "name", "person": "displayName"}  # elements with the attribute that holds a name


class Budget:
    """How many bytes may still be unpacked from one document and all that is in it."""

    def __init__(self, left: int) -> None:
        self.left = left

    def chunks(self, stream: IO[bytes]) -> Iterator[bytes]:
        """The bytes of a stream, as far as the budget goes; `left` is negative when it was not enough."""
        while self.left >= 0 and (chunk := stream.read(_CHUNK)):
            self.left -= len(chunk)
            if self.left >= 0:
                yield chunk


def archive_contents(
    data: bytes, budget: Budget, inside: Callable[[str, bytes], Contents] | None
) -> Contents:
    """What an office file or archive holds; `inside` opens documents in it, None does not open them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _archive(archive, budget, inside)
    except _FAULTS:
        return NOTHING


def _archive(
    archive: zipfile.ZipFile, budget: Budget, inside: Callable[[str, bytes], Contents] | None
) -> Contents:
    entries = sorted(archive.infolist(), key=lambda entry: _order(entry.filename))
    strings: Sequence[str] = ()
    found = CUT_OFF if len(entries) > MAX_ENTRIES else NOTHING
    for entry in entries[:MAX_ENTRIES]:
        try:
            with archive.open(entry) as stream:
                if entry.filename.endswith(".xml"):
                    reader = _read(entry.filename, budget.chunks(stream), strings)
                    strings = reader.strings() if entry.filename == _STRINGS else strings
                    found += reader.contents(entry.filename)
                else:
                    found += _other(entry.filename, stream, budget, inside)
        except _FAULTS:  # a locked or damaged entry
            continue
        if budget.left < 0:
            return found + CUT_OFF
    return found


def _order(name: str) -> tuple[bool, int, str]:
    """Shared strings first, then sheets and slides by number."""
    numbers = (int(match[1]) for pattern, _ in _NUMBERED if (match := pattern.fullmatch(name)))
    return name != _STRINGS, next(numbers, 0), name


def _read(name: str, chunks: Iterator[bytes], strings: Sequence[str]) -> _Reader:
    reader = _Reader(strings, mixed=name in _OPEN_DOCUMENT, properties=bool(_PROPERTIES.fullmatch(name)))
    if not _SILENT.match(name):
        feed(chunks, reader)
    return reader


def _other(
    name: str, stream: IO[bytes], budget: Budget, inside: Callable[[str, bytes], Contents] | None
) -> Contents:
    if name.lower().endswith(IMAGE_SUFFIXES):
        head = stream.read(min(_IMAGE_HEAD, max(budget.left, 0)))
        budget.left -= len(head)
        return image_contents(head)
    return inside(name, b"".join(budget.chunks(stream))) if inside else NOTHING


class _Reader:
    """Gathers words and names from the XML of one entry.

    `strings` are those that cells of a workbook refer to. In `properties` every text counts; in `mixed` text
    stands in paragraphs directly, elsewhere in runs, with white space for human eyes between them.
    """

    def __init__(self, strings: Sequence[str], mixed: bool, properties: bool) -> None:
        self._shared, self._mixed, self._properties = strings, mixed, properties
        self._words: list[str] = []
        self._names: list[str] = []
        self._inside = self._cells = 0
        self._name: list[str] | None = None
        self._cell_type = ""
        self._value: list[str] | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._inside += self._holds_words(name)
        self._cells += name in _CELLS
        if name in _NAMES:
            self._name = []
        elif name == "c":
            self._cell_type = attributes.get("t", "n")
        elif name == "v":
            self._value = []
        naming = {"author", _NAMING.get(name, "author")}
        self._names += [attributes[key] for key in sorted(naming & set(attributes))]
        self._words.append(_SIGNS.get(name, ""))

    def text(self, data: str) -> None:
        if self._name is not None:
            self._name.append(data)
        elif self._value is not None:
            self._value.append(data)
        elif self._inside:
            self._words.append(data.replace("\n", " "))  # breaks are elements; each shared string is a line

    def end(self, name: str) -> None:
        self._inside -= self._holds_words(name)
        self._cells -= name in _CELLS
        if name in _NAMES and self._name is not None:
            self._names.append("".join(self._name))
            self._name = None
        elif name == "v" and self._value is not None:
            self._words.append(self._cell("".join(self._value)))
            self._value = None
        ending = " " if self._cells else "\n"
        self._words.append(ending if name in _PARAGRAPHS or self._properties else _AFTER.get(name, ""))

    def strings(self) -> Sequence[str]:
        """The shared strings of a workbook, by their number."""
        return "".join(self._words).split("\n")

    def contents(self, name: str) -> Contents:
        text = "".join(self._words).strip()
        authors = tuple(dict.fromkeys(filter(None, (n.strip() for n in self._names))))
        found = ((unit, m) for pattern, unit in _NUMBERED if (m := pattern.fullmatch(name)))
        unit, match = next(found, (Unit.WHOLE, None))
        part = Part(text, unit, int(match[1]) if match else 0)
        return Contents((part,) if text and name != _STRINGS else (), authors)

    def _holds_words(self, name: str) -> bool:
        return self._properties or name in (_PARAGRAPHS if self._mixed else _RUNS)

    def _cell(self, value: str) -> str:
        """What a cell shows: a shared string, or a number without the noise of binary fractions."""
        if self._cell_type == "s":
            return self._shared[int(value)] if value.isdigit() and int(value) < len(self._shared) else ""
        return _plain(value) if self._cell_type == "n" else value


def _plain(number: str) -> str:
    """A stored number in plain digits: 1.234567890121E12 is 1234567890121, 0.1234567890121 is 0.12."""
    try:
        value = Decimal(number)
    except InvalidOperation:
        return number
    if not value.is_finite() or abs(value.adjusted()) > 20:
        return ""
    return f"{value:.0f}" if value == value.to_integral_value() else f"{value:.2f}"
