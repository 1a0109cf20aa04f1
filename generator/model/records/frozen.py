"""Pages as they were handed in, kept beside the sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .stated import Record

if TYPE_CHECKING:
    import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenPage(Record):
    """The page of one OIT item of assessment year `year` as it was handed in (ฉบับที่ยื่น).

    `date` is the day (CE) of freezing, `url` the permalink at which the page stood, `data` the bytes that
    were published there and `sha256` their checksum; `style` is the style sheet of that day.
    """

    year: int
    date: datetime.date
    topic: str
    url: str
    sha256: str
    data: bytes = field(repr=False)
    style: bytes = field(repr=False)
