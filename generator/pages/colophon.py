"""Pages that belong to no year: permanent addresses, about, accessibility, not found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..urls import Kind, Ref
from . import navigation
from .frame import Frame, Link, address, frame, links, span
from .room import fitting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..markup import Body
    from .material import Links, Material


@dataclass(frozen=True, slots=True)
class AddressRow:
    """One permanent address: its click path in words, the link and the address to copy."""

    kind: Kind
    path: tuple[str, ...]
    href: str
    address: str


@dataclass(frozen=True, slots=True)
class AddressGroup:
    """The addresses of one year; `year` is 0 for those of the whole site.

    Where older years no longer fit on the page they are not `whole`: only their sections stand here, which
    lead to all else.
    """

    year: int
    rows: tuple[AddressRow, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class UrlsPage:
    """`/urls/`. `count` is the number of addresses, those of data files left out."""

    frame: Frame
    groups: tuple[AddressGroup, ...]
    count: int


# Data files are as permanent, but nobody cites them one by one: the data page of their year lists them.
_UNLISTED = (Kind.NOT_FOUND, Kind.WITHDRAWN, Kind.DATA_FILE)
_SECTIONS = {Kind.YEAR, Kind.RESULTS, Kind.ANALYSIS, Kind.MEASURES, Kind.PROGRESS, Kind.OIT}
_SECTIONS |= {Kind.DOCUMENTS, Kind.DATA}
_ADDRESS = 14  # bytes of an address with its link after compression, about


def urls(material: Material) -> UrlsPage:
    ref = Ref(Kind.URLS)
    go = links(material, ref)
    refs = [ref for ref in material.routes.by_ref if ref.kind not in _UNLISTED]
    years = [0, *(y.year for y in reversed(material.site.years))]
    groups = tuple(_fitting(_group(material, go, year, refs) for year in years))
    return UrlsPage(
        frame=frame(material, ref, f"ที่อยู่ถาวรทุกหน้า{span(material.site)}", "ที่อยู่และเส้นทางคลิกของทุกหน้า"),
        groups=groups,
        count=len(refs),
    )


def _group(material: Material, go: Links, year: int, refs: list[Ref]) -> AddressGroup:
    return AddressGroup(year, tuple(_row(material, go, r) for r in refs if r.year == year))


def _fitting(groups: Iterable[AddressGroup]) -> Iterator[AddressGroup]:
    """The years, of the older ones only their sections once the page is full."""
    for group, fits in fitting(groups, lambda group: [row.path[-1] for row in group.rows], _ADDRESS):
        sections = tuple(row for row in group.rows if row.kind in _SECTIONS)
        yield group if fits else AddressGroup(group.year, sections, whole=False)


def _row(material: Material, go: Links, ref: Ref) -> AddressRow:
    path = tuple(stop.text for stop in navigation.trail(material, ref))
    full = address(material.site.base_url, material.routes.permalink(ref))
    return AddressRow(ref.kind, path, go.to(ref), full)


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """`/about/`. `counts`: what the site holds, per year."""

    frame: Frame
    prose: Body | None
    counts: tuple[YearCount, ...]


@dataclass(frozen=True, slots=True)
class YearCount:
    """How much of one year the site holds."""

    year: Link
    results: bool
    topics: int
    measures: int
    rounds: int
    documents: int


def about(material: Material) -> AboutPage:
    ref = Ref(Kind.ABOUT)
    go = links(material, ref)
    counts = tuple(
        YearCount(
            Link(f"ปีงบประมาณ {y.year}", go.to(Ref(Kind.YEAR, y.year))),
            y.result is not None,
            len(y.analyses),
            len(y.measures),
            len(y.rounds),
            len(y.documents),
        )
        for y in reversed(material.site.years)
    )
    heading = f"เกี่ยวกับเว็บไซต์นี้{span(material.site)}"
    lead = f"ใครเป็นผู้เผยแพร่ ข้อมูลมาจากไหน และติดต่อ{material.site.agency.name}ได้อย่างไร"
    return AboutPage(frame=frame(material, ref, heading, lead), prose=material.prose(ref), counts=counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessibilityPage:
    """`/accessibility/`. `files` tells whether the site offers files, which may not be accessible."""

    frame: Frame
    files: bool


def accessibility(material: Material) -> AccessibilityPage:
    heading = f"การเข้าถึงของทุกคน{span(material.site)}"
    shown = frame(material, Ref(Kind.ACCESSIBILITY), heading, "เว็บไซต์นี้ทำอย่างไรให้ทุกคนอ่านได้ และข้อจำกัดที่ยังมี")
    return AccessibilityPage(frame=shown, files=bool(material.site.files))


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage:
    """`/404.html`, served at any depth: its links stand under the base path."""

    frame: Frame


def not_found(material: Material) -> NotFoundPage:
    heading = f"ไม่พบหน้านี้{span(material.site)}"
    return NotFoundPage(frame=frame(material, Ref(Kind.NOT_FOUND), heading, "ที่อยู่นี้ไม่มีในเว็บไซต์"))
