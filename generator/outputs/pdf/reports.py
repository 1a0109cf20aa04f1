"""Which pages make up each report that is published as PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...pages import navigation
from ...urls import Kind, report_ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ...pages import Material, Page
    from ...urls import Ref, Route

# The chapters under a chapter: what the page of a section lists, told in full.
_PARTS = {Kind.ANALYSIS: Kind.TOPIC, Kind.MEASURES: Kind.MEASURE, Kind.PROGRESS: Kind.ROUND}


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page as a chapter; `depth` is 1 for a chapter under another, else 0."""

    page: Page
    depth: int

    @property
    def name(self) -> str:
        """What its anchors begin with: `2568-results`."""
        return self.page.permalink.strip("/").replace("/", "-")


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be set as one PDF: where it stands, the page that it belongs to, and its chapters."""

    route: Route
    page: Page
    chapters: tuple[Chapter, ...]

    @property
    def book(self) -> bool:
        """Whether it is the whole year."""
        return self.page.kind is Kind.YEAR

    @property
    def title(self) -> str:
        frame = self.page.context.frame
        heading = f"รายงานประจำปีงบประมาณ {frame.year}" if self.book else frame.heading
        return f"{heading} – {frame.agency.name} {frame.place}"


def reports(material: Material, planned: Iterable[Page]) -> tuple[Report, ...]:
    """Every report of a site, in the order of its addresses."""
    pages = {page.ref: page for page in planned}
    routes = (route for ref, route in material.routes.by_ref.items() if ref.kind is Kind.PDF)
    return tuple(_report(material, route, pages) for route in routes)


def _report(material: Material, route: Route, pages: Mapping[Ref, Page]) -> Report:
    page = pages[report_ref(route.ref)]
    tops = _sections(material, page.ref) if page.kind is Kind.YEAR else (page.ref,)
    return Report(route, page, tuple(chapter for ref in tops for chapter in _chapters(pages, ref)))


def _sections(material: Material, book: Ref) -> tuple[Ref, ...]:
    """What the book of a year holds, in the order of its navigation; its data is attached, not explained."""
    year = material.site.year(book.year)
    stops = navigation.sections(material.routes, year) if year else ()
    return tuple(stop.ref for stop in stops if stop.ref.kind is not Kind.DATA)


def _chapters(pages: Mapping[Ref, Page], ref: Ref) -> Iterator[Chapter]:
    yield Chapter(pages[ref], 0)
    part = _PARTS.get(ref.kind)
    yield from (Chapter(p, 1) for p in pages.values() if p.kind is part and p.ref.year == ref.year)
