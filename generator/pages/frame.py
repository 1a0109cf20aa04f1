"""What every page shows around its content: masthead, years, sections, click path, neighbours, address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..urls import Kind, Ref, base_path
from . import navigation
from .history import feed_path
from .material import Links

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model.records import Agency, Correction, FiscalYear, Site
    from .material import Material


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it stands on the page; `current` is its aria-current value, or empty."""

    text: str
    href: str
    current: str = ""
    kicker: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """The PDF of a page's report: `size` counts bytes, `pages` sheets of A4."""

    href: str
    size: int
    pages: int


@dataclass(frozen=True, slots=True)
class Note:
    """An acknowledged contradiction as readers are told: what does not agree, and why it stands so.

    `said` holds a sentence per contradiction, with both figures; `by` is a position, `day` as typed or empty.
    """

    said: tuple[str, ...]
    reason: str
    by: str
    day: str

    @classmethod
    def of(cls, correction: Correction) -> Note:
        accepted = correction.acknowledgement
        said = dict.fromkeys(_for_readers(problem.message("th")) for problem in correction.problems)
        return cls(tuple(said), accepted.reason, accepted.by, accepted.date_text)


# A place in the source files, which tells an officer where to look and a reader nothing.
_PLACE = re.compile(r"\s?\((?:ที่)?\s?\S+:\d+:\d+\)|(?:ที่\s?)?\S+\.(?:yaml|md):\d+:\d+|(?:ที่)?บรรทัด(?:ที่)?\s?\d+")


def _for_readers(message: str) -> str:
    return _PLACE.sub(lambda place: "" if place[0].strip().startswith("(") else "อีกแห่งหนึ่ง", message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The shared part of every context.

    `title` is the whole `<title>`; `heading` the page's own name; `canonical` the full address, or the
    permalink where the site declares no base URL; `root` the way to the section's root; `feed` the path below
    it of the feed of what happens here, empty where there is none. `notes` are what is acknowledged of each
    record of the site, by its key: `2566/results/e11`. `printed` is known once the PDFs
    are made. `share` is what a link to the page should say when it is sent on.
    """

    site_title: str
    agency: Agency
    place: str
    year: int
    heading: str
    title: str
    description: str
    permalink: str
    canonical: str
    absolute: bool
    root: str
    home: str
    years: tuple[Link, ...]
    sections: tuple[Link, ...]
    crumbs: tuple[Link, ...]
    colophon: tuple[Link, ...]
    search: Link
    complain: str
    feed: str
    share: str
    notes: Mapping[str, tuple[Note, ...]]
    previous: Link | None = None
    next: Link | None = None
    printed: Printed | None = None


def links(material: Material, ref: Ref) -> Links:
    """Addresses as seen from page `ref`."""
    base = base_path(material.site.base_url) if ref.kind is Kind.NOT_FOUND else ""
    return Links(material.routes, material.routes.permalink(ref), base)


def frame(material: Material, ref: Ref, heading: str, description: str, share: str = "") -> Frame:
    """The frame of page `ref`, whose own name is `heading`; a link says `share`, else what the page is."""
    site, go = material.site, links(material, ref)
    permalink = material.routes.permalink(ref)
    before, after = navigation.neighbours(material, ref)
    return Frame(
        site_title=site.title,
        agency=site.agency,
        place=place(site.agency),
        year=ref.year,
        heading=heading,
        title=f"{heading} – {site.agency.name} {place(site.agency)}",
        description=description,
        permalink=permalink,
        canonical=address(site.base_url, permalink),
        absolute=bool(site.base_url),
        root=go.root,
        home=go.to(Ref(Kind.HOME)),
        years=_years(material, ref, go),
        sections=_sections(material, ref, go),
        crumbs=_crumbs(material, ref, go),
        colophon=_colophon(ref, go),
        search=_search(ref, go),
        complain=go.to(Ref(Kind.HOME), "complain"),
        feed=feed_path(ref.year) if site.base_url and ref.year in material.history.years else "",
        share=share or f"{heading} {site.agency.name}",
        notes=_notes(material),
        previous=_neighbour(material, before, go),
        next=_neighbour(material, after, go),
    )


def _notes(material: Material) -> Mapping[str, tuple[Note, ...]]:
    notes: dict[str, tuple[Note, ...]] = {}
    for correction in material.corrections:
        notes[correction.about] = (*notes.get(correction.about, ()), Note.of(correction))
    return notes


def place(agency: Agency) -> str:
    """`อำเภอตะโหมด จังหวัดพัทลุง`."""
    district = f"อำเภอ{agency.district} " if agency.district else ""
    return f"{district}จังหวัด{agency.province}"


def span(site: Site) -> str:
    """The years of the site for the title of a page that belongs to none: ` ปีงบประมาณ 2566–2569`."""
    years = [y.year for y in site.years]
    if not years:
        return ""
    return f" ปีงบประมาณ {years[0]}" + (f"–{years[-1]}" if len(years) > 1 else "")


def address(base_url: str, permalink: str) -> str:
    """The full address of a permalink; the permalink itself where no base URL is declared."""
    return base_url.rstrip("/") + permalink if base_url else permalink


def _years(material: Material, ref: Ref, go: Links) -> tuple[Link, ...]:
    def link(year: FiscalYear) -> Link:
        current = "" if year.year != ref.year else "page" if ref.kind is Kind.YEAR else "true"
        return Link(str(year.year), go.to(Ref(Kind.YEAR, year.year)), current)

    return tuple(link(y) for y in reversed(material.site.years))


def _sections(material: Material, ref: Ref, go: Links) -> tuple[Link, ...]:
    year = material.site.year(ref.year)
    stops = navigation.sections(material.routes, year) if year else navigation.site_sections()
    stops = tuple(s for s in stops if s.ref.kind is not Kind.SEARCH)  # it has its own place in the masthead
    above = {stop.ref for stop in navigation.trail(material, ref) if stop.ref.kind is not Kind.YEAR}

    def current(target: Ref) -> str:
        return "page" if target == ref else "true" if target in above and target.year else ""

    return tuple(Link(s.text, go.to(s.ref), current(s.ref)) for s in stops)


def _crumbs(material: Material, ref: Ref, go: Links) -> tuple[Link, ...]:
    *above, last = navigation.trail(material, ref)
    return (*(Link(s.text, go.to(s.ref)) for s in above), Link(last.text, "", "page"))


def _colophon(ref: Ref, go: Links) -> tuple[Link, ...]:
    def link(stop: navigation.Stop) -> Link:
        return Link(stop.text, go.to(stop.ref), "page" if stop.ref == ref else "")

    return tuple(link(stop) for stop in navigation.site_sections())


def _search(ref: Ref, go: Links) -> Link:
    kind = Kind.SEARCH
    return Link(navigation.SITE_NAMES[kind], go.to(Ref(kind)), "page" if ref.kind is kind else "")


def _neighbour(material: Material, ref: Ref | None, go: Links) -> Link | None:
    if ref is None:
        return None
    kicker, text = navigation.pager_label(material, ref)
    return Link(text, go.to(ref), "", kicker)
