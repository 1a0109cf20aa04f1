"""The ITAS sheet (แบบกรอก URL ข้อ OIT): what an officer types into ITAS, and what is not ready."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..thai import Period, format_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..outputs import MapItem, OitMap

MAX_URLS = 5  # the form of ITAS has this many fields an item


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One item as typed into ITAS; `faults` says in words what is not ready, and is empty when all is.

    `urls` holds the item's page and then the documents behind it, up to `MAX_URLS`; `path` is the way of
    clicks as printed on the page; `published` a Thai date.
    """

    code: str
    title: str
    urls: tuple[str, ...]
    path: str
    published: str
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Every item of one assessment year (BE), in the order of the criteria."""

    year: int
    agency: str
    lines: tuple[Line, ...]

    @property
    def ready(self) -> int:
        """How many items can be handed in as they are."""
        return sum(not line.faults for line in self.lines)


def sheet(oit_map: OitMap) -> Sheet:
    """The sheet of one year, from the same map that is published for machines."""
    lines = tuple(_line(item) for item in oit_map.items)
    return Sheet(year=oit_map.assessment_fy, agency=oit_map.organization.name_th, lines=lines)


def _line(item: MapItem) -> Line:
    there = item.url if item.status == "current" else None
    urls = [there, *(file.url for file in item.files)] if there else []
    return Line(
        code=item.oit_no,
        title=item.title_th,
        urls=tuple(urls[:MAX_URLS]),
        path=" › ".join(item.click_path),
        published=_day(item.published) if there and item.published else "",
        faults=tuple(_faults(item)),
    )


def _faults(item: MapItem) -> Iterator[str]:
    if item.url is None:
        yield "เว็บไซต์ยังไม่มีหน้าของข้อนี้"
    elif item.status != "current":
        yield "หน้าของข้อนี้ยกเลิกหรือย้ายไปแล้ว"
    else:
        absent = (each for each in item.elements if each.present is False)
        yield from (f"({each.no}) {each.label_th}: {each.reason}" for each in absent)
        if not item.published:
            yield "ยังไม่ได้บันทึกวันที่เผยแพร่ (ใช้คำสั่ง prongsai urls record หลังนำขึ้นเว็บ)"


def _day(iso: str) -> str:
    day = datetime.date.fromisoformat(iso)
    return format_period(Period(day, day))
