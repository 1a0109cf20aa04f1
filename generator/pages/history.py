"""What happened when, as far as a source says it: the ledger, the dates of reports and documents.

No date is taken from a file or a clock, so the same sources tell the same history on any day.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ..urls import Kind, Ref, State

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    from ..model.records import FiscalYear, Site
    from ..urls import Routes


class What(StrEnum):
    """What happened."""

    PUBLISHED = "published"  # recorded in the ledger as published
    REPORTED = "reported"  # a round of reports on measures
    DATED = "dated"  # the day that a document bears
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Change:
    """One event at `ref` on a day (CE); `anchor` is the id of an entry on that page, `note` a reason."""

    day: datetime.date
    what: What
    ref: Ref
    anchor: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Everything that happened, the newest first, and the newest day of each page of which one is known.

    `years` are those in which something happened, and 0 for the whole site.
    """

    changes: tuple[Change, ...]
    modified: Mapping[Ref, datetime.date]
    years: frozenset[int]


# Data files and copies follow the pages that they belong to.
_SILENT = (Kind.DATA_FILE, Kind.FROZEN, Kind.VERSION, Kind.NOT_FOUND)


def history(site: Site, routes: Routes) -> History:
    """What the sources tell; what happened on one day stands in the order of addresses."""
    found = [*_recorded(routes)]
    for year in site.years:
        found += [*_reported(year), *_dated(year)]
    by_place = sorted(found, key=lambda c: (routes.permalink(c.ref), c.anchor, c.what))
    newest_first = tuple(sorted(by_place, key=lambda change: change.day, reverse=True))
    years = {0, *(change.ref.year for change in newest_first)} if newest_first else set[int]()
    return History(newest_first, _modified(site, newest_first), frozenset(years))


def feed_path(year: int) -> str:
    """The output path of the feed of a year, or of the whole site (0)."""
    return f"{year}/feed.atom" if year else "feed.atom"


def _recorded(routes: Routes) -> Iterator[Change]:
    for route in routes.by_ref.values():
        if route.ref.kind is Kind.WITHDRAWN:
            entry = routes.ledger.entries[route.ref.id]
            if entry.withdrawn:
                yield Change(entry.withdrawn, What.WITHDRAWN, route.ref, note=entry.reason)
        elif route.ref.kind not in _SILENT:
            known = routes.ledger.entries.get(route.permalink)
            if known and known.state is State.LIVE:
                yield Change(known.since, What.PUBLISHED, route.ref)


def _reported(year: FiscalYear) -> Iterator[Change]:
    for turn in year.rounds:
        if turn.date and turn.date.day:
            yield Change(turn.date.first, What.REPORTED, Ref(Kind.ROUND, year.year, turn.id))


def _dated(year: FiscalYear) -> Iterator[Change]:
    for document in year.documents:
        if document.date and document.date.day:
            yield Change(document.date.first, What.DATED, Ref(Kind.DOCUMENTS, year.year), document.id)


def _modified(site: Site, newest_first: Iterable[Change]) -> Mapping[Ref, datetime.date]:
    """The newest day of each page: its own, or that of something it shows."""
    latest: dict[Ref, datetime.date] = {}
    for change in newest_first:
        for ref in (change.ref, *_showing(site, change)):
            latest.setdefault(ref, change.day)
    return latest


def _showing(site: Site, change: Change) -> Iterator[Ref]:
    """The other pages that show what a change is about."""
    year = site.year(change.ref.year)
    if year is None:
        return
    yield from (Ref(Kind.HOME), Ref(Kind.YEAR, year.year), Ref(Kind.DATA, year.year))
    if change.what is What.REPORTED:
        entries = (e for turn in year.rounds if turn.id == change.ref.id for e in turn.entries)
        yield Ref(Kind.PROMISES)
        yield Ref(Kind.PROGRESS, year.year)
        yield Ref(Kind.MEASURES, year.year)
        yield from (Ref(Kind.MEASURE, year.year, entry.measure) for entry in entries)
