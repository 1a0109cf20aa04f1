"""Search, and what stands there without script: an index of every topic, measure, item, report and paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..model.shapes import KIND_TITLES
from ..thai import collation_key
from ..urls import Kind, Ref
from . import navigation
from .frame import Frame, Link, frame, links, span
from .room import fitting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model.records import FiscalYear
    from .material import Links, Material

_ENTRIES = (Kind.ITEM, Kind.MEASURE, Kind.TOPIC, Kind.ROUND)
_LISTS = (Kind.OIT, Kind.MEASURES, Kind.ANALYSIS, Kind.PROGRESS, Kind.DOCUMENTS)
_LINK = 12  # bytes of a link after compression, about


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The entries of one kind in Thai order; the kicker of each is its code or number."""

    name: str
    entries: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class IndexYear:
    """What one year has; `href` leads to its page.

    Where older years no longer fit on the page, `groups` is empty and `lists` lead to the year's own lists.
    """

    year: int
    href: str
    groups: tuple[IndexGroup, ...]
    lists: tuple[Link, ...] = ()

    @property
    def entries(self) -> list[Link]:
        return [entry for group in self.groups for entry in group.entries]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """`/search/`: the index of all `years`, the newest first."""

    frame: Frame
    years: tuple[IndexYear, ...]


def search(material: Material) -> SearchPage:
    ref = Ref(Kind.SEARCH)
    go = links(material, ref)
    years = tuple(_year(material, go, year) for year in reversed(material.site.years))
    lead = "ค้นหาข้อความทุกหน้าของเว็บไซต์นี้ และรายการของทุกปี"
    return SearchPage(
        frame=frame(material, ref, f"ค้นหา{span(material.site)}", lead),
        years=tuple(_fitting(material, go, years)),
    )


def _fitting(material: Material, go: Links, years: Iterable[IndexYear]) -> Iterator[IndexYear]:
    """The years, the older ones with their lists in place of entries once the page is full."""
    for year, fits in fitting(years, lambda year: [entry.text for entry in year.entries], _LINK):
        yield year if fits else replace(year, groups=(), lists=_lists(material, go, year.year))


def _lists(material: Material, go: Links, year: int) -> tuple[Link, ...]:
    refs = (Ref(kind, year) for kind in _LISTS)
    return tuple(Link(navigation.name(material, ref), go.to(ref)) for ref in refs if ref in material.routes)


def _year(material: Material, go: Links, year: FiscalYear) -> IndexYear:
    kinds = [(navigation.section(kind), _entries(material, go, Ref(kind, year.year))) for kind in _ENTRIES]
    groups = (*kinds, (navigation.section(Kind.DOCUMENTS), _papers(go, year)))
    return IndexYear(
        year.year,
        go.to(Ref(Kind.YEAR, year.year)),
        tuple(IndexGroup(name, _in_order(entries)) for name, entries in groups if entries),
    )


def _entries(material: Material, go: Links, ref: Ref) -> list[Link]:
    """The pages of the kind and year of `ref`."""
    there = [r for r in navigation.siblings(material, ref) if r in material.routes]
    labels = ((r, *navigation.pager_label(material, r)) for r in there)
    return [Link(title, go.to(r), kicker=label) for r, label, title in labels]


def _papers(go: Links, year: FiscalYear) -> list[Link]:
    page = Ref(Kind.DOCUMENTS, year.year)
    return [Link(d.subject, go.to(page, d.id), kicker=KIND_TITLES[d.kind]) for d in year.documents]


def _in_order(entries: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(entries, key=lambda entry: collation_key(f"{entry.kicker} {entry.text}")))
