"""The words and names in Word, Excel and PowerPoint files of before 2007 (.doc, .xls, .ppt).

The container (MS-CFB) is not taken apart: words stand in it as plain runs of UTF-16 or of Thai Windows, large
numbers of a workbook as NUMBER records (MS-XLS 2.4.180), and names in the property set of the summary
(MS-OLEPS). A run that the container keeps in two pieces is read as two.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

from .contents import NOTHING, Contents, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_WIDE = re.compile(rb"(?:[\t\n\r\x20-\x7e]\0|[\x01-\x5b]\x0e|[\x00-\x26]\x20){4,}")  # Latin, Thai, dashes
_NARROW = re.compile(rb"[\t\n\r\x20-\x7e\xa1-\xfb]{4,}")
_NUMBER = re.compile(rb"\x03\x02\x0e\0.{6}(.{8})", re.DOTALL)
_SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
_HEADER = 28  # bytes of a property set before the name of its first section
_AUTHOR, _LAST_AUTHOR = 4, 8
_MAX_PROPERTIES = 100
_MAX_NAME = 500  # bytes
_LONGEST_WHOLE = 10**15  # larger numbers are not exact in a binary fraction


def legacy_contents(data: bytes) -> Contents:
    """Words, large whole numbers and authors; nothing for what is no such file."""
    if not data.startswith(SIGNATURE):
        return NOTHING
    wide = (run[0].decode("utf-16-le", "replace") for run in _WIDE.finditer(data))
    narrow = (run[0].decode("cp874", "replace") for run in _NARROW.finditer(data))
    texts = ("\n\n".join(found) for found in (wide, narrow, _numbers(data)))
    return Contents(tuple(Part(text) for text in texts if text), tuple(filter(None, _authors(data))))


def _numbers(data: bytes) -> Iterator[str]:
    for record in _NUMBER.finditer(data):
        (value,) = struct.unpack("<d", record[1])
        if abs(value) < _LONGEST_WHOLE and value == int(value):
            yield str(int(value))


def _authors(data: bytes) -> Iterator[str]:
    """The text properties of the summary that hold names."""
    at = data.find(_SUMMARY)
    if at < _HEADER or at + 20 > len(data):
        return
    section = at - _HEADER + _long(data, at + 16)
    for n in range(min(_long(data, section + 4), _MAX_PROPERTIES)):
        entry = section + 8 + 8 * n
        if _long(data, entry) in (_AUTHOR, _LAST_AUTHOR):
            value = section + _long(data, entry + 4)
            name = data[value + 8 : value + 8 + min(_long(data, value + 4), _MAX_NAME)]
            yield name.split(b"\0")[0].decode("cp874", "replace").strip()


def _long(data: bytes, at: int) -> int:
    """The unsigned number of four bytes at `at`; 0 beyond the end."""
    return int.from_bytes(data[at : at + 4], "little")
