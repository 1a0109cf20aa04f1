"""Metadata of images: EXIF, XMP, IPTC and text chunks of JPEG, PNG, TIFF and WebP.

A bounded reader of our own: an imaging library would decode pixels, which is where hostile images do harm,
and weighs more than the whole program. Structures: Exif 2.32, TIFF 6.0, XMP part 3, IPTC IIM 4.2, PNG 3.
"""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

from .contents import NOTHING, Contents, Part
from .xmlstream import feed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

IMAGE_SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp")
_MAX_TEXT = 1_000_000  # bytes of one text chunk, unpacked
_MAX_ENTRIES = 1000  # of one EXIF directory

_DESCRIPTION, _ARTIST, _EXIF, _GPS = 0x010E, 0x013B, 0x8769, 0x8825
_XP_AUTHOR, _OWNER, _COMMENT = 0x9C9D, 0xA430, 0x9C9C
_LATITUDE = 0x0002
_BYLINE = re.compile(rb"\x1c\x02\x50(..)", re.DOTALL)


def image_contents(data: bytes) -> Contents:
    """Names, positions and words that an image carries; nothing for what is no image."""
    if data.startswith(b"\xff\xd8"):
        found = _jpeg(data)
    elif data.startswith(b"\x89PNG\r\n\x1a\n"):
        found = _png(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        found = (_exif(body.removeprefix(b"Exif\0\0")) for kind, body in _riff(data) if kind == b"EXIF")
    elif data.startswith((b"II*\0", b"MM\0*")):
        found = iter([_exif(data)])
    else:
        return NOTHING
    whole = sum([*found, *map(xmp_contents, _packets(data))], start=NOTHING)
    return replace(whole, positions=min(whole.positions, 1))  # EXIF and XMP tell the same place


def _packets(data: bytes) -> Iterator[bytes]:
    """XMP stands unpacked in every format, so that it can be found without knowing the format."""
    end = 0
    while (start := data.find(b"<x:xmpmeta", end)) >= 0:
        end = data.find(b"</x:xmpmeta>", start) + len(b"</x:xmpmeta>")
        if end < start:
            return
        yield data[start:end]


def xmp_contents(packet: bytes) -> Contents:
    """Creators and position of an XMP packet."""
    reader = _Xmp()
    feed([packet], reader)
    return Contents(authors=tuple(filter(None, map(str.strip, reader.names))), positions=int(reader.located))


class _Xmp:
    """dc:creator holds a list of names; the rest stands in attributes or elements."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.located = False
        self._inside = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "creator":
            self._inside += 1
        elif self._inside:
            self.names.append("")
        self.names += [attributes[key] for key in ("Author", "Artist", "OwnerName") if key in attributes]
        self.located |= name == "GPSLatitude" or "GPSLatitude" in attributes

    def end(self, name: str) -> None:
        self._inside -= name == "creator"

    def text(self, data: str) -> None:
        if self._inside:
            self.names[-1:] = [(self.names[-1] if self.names else "") + data]


def _jpeg(data: bytes) -> Iterator[Contents]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] not in (0xD9, 0xDA):
        marker, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : at + 2 + size]
        if marker == 0xE1 and body.startswith(b"Exif\0\0"):
            yield _exif(body[6:])
        elif marker == 0xED:
            yield Contents(authors=tuple(_iptc(body)))
        elif marker == 0xFE:
            yield _words(_decoded(body))
        at += 2 + max(size, 2)


def _iptc(body: bytes) -> Iterator[str]:
    """By-lines: dataset 2:80."""
    for found in _BYLINE.finditer(body):
        name = body[found.end() : found.end() + int.from_bytes(found[1], "big")]
        yield _decoded(name)


def _png(data: bytes) -> Iterator[Contents]:
    at = 8
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + size]
        if kind == b"eXIf":
            yield _exif(body)
        elif kind in (b"tEXt", b"zTXt", b"iTXt"):
            yield _png_text(kind, body)
        at += 12 + size


def _png_text(kind: bytes, body: bytes) -> Contents:
    keyword, _, value = body.partition(b"\0")
    if kind == b"zTXt":
        value = _unpacked(value[1:])
    elif kind == b"iTXt":
        packed, value = value[:1] == b"\1", value[2:].partition(b"\0")[2].partition(b"\0")[2]
        value = _unpacked(value) if packed else value
    if keyword == b"XML:com.adobe.xmp":
        return xmp_contents(value)
    text = _decoded(value)
    return Contents(authors=(text,)) if keyword in (b"Author", b"Artist", b"Creator") else _words(text)


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MAX_TEXT)
    except zlib.error:
        return b""


def _riff(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _exif(tiff: bytes) -> Contents:
    """The first directory of a TIFF structure, and the EXIF and GPS directories that it points to."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        return NOTHING
    main = dict(_directory(tiff, order, _long(tiff, order, 4)))
    more = dict(_directory(tiff, order, _pointer(main, _EXIF, order)))
    gps = dict(_directory(tiff, order, _pointer(main, _GPS, order)))
    names = [_decoded(main.get(_ARTIST, b"")), _decoded(more.get(_OWNER, b""))]
    names.append(main.get(_XP_AUTHOR, b"").decode("utf-16-le", "replace"))
    words = [_decoded(main.get(_DESCRIPTION, b"")), main.get(_COMMENT, b"").decode("utf-16-le", "replace")]
    authors = tuple(name for name in (n.strip(" \0") for n in names) if name)
    located = int(bool(gps.get(_LATITUDE, b"").strip(b"\0")))
    return Contents(_words("\n".join(words)).parts, authors, located)


def _directory(tiff: bytes, order: str, at: int) -> Iterator[tuple[int, bytes]]:
    """Tag and raw value of each entry of the directory at offset `at`; 0 for none."""
    if not 0 < at <= len(tiff) - 2:
        return
    (count,) = struct.unpack_from(order + "H", tiff, at)
    for n in range(min(count, _MAX_ENTRIES)):
        entry = at + 2 + 12 * n
        if entry + 12 > len(tiff):
            return
        tag, kind, many = struct.unpack_from(order + "HHI", tiff, entry)
        size = many * {3: 2, 4: 4, 5: 8, 9: 4, 10: 8}.get(kind, 1)
        start = entry + 8 if size <= 4 else _long(tiff, order, entry + 8)
        yield tag, tiff[start : start + min(size, _MAX_TEXT)]


def _pointer(directory: Mapping[int, bytes], tag: int, order: str) -> int:
    value = directory.get(tag, b"")
    return _long(value, order, 0) if len(value) == 4 else 0


def _long(data: bytes, order: str, at: int) -> int:
    (value,) = struct.unpack_from(order + "I", data, at)
    return int(value)


def _words(text: str) -> Contents:
    text = text.strip(" \0\n")
    return Contents(parts=(Part(text),)) if text else NOTHING


def _decoded(data: bytes) -> str:
    """Text of an unnamed encoding: UTF-8, or what Thai Windows writes."""
    data = data[:_MAX_TEXT].strip(b" \0")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp874", "replace")
