"""Every page, document and file of a site claims its address here; two claims on one are a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import data
from ..problems import Problem, problem
from .addresses import Kind, Ref, Route, Routes, pdf_ref, place
from .kept import broken_promises
from .ledger import EMPTY, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..criteria import Assessment
    from ..model.records import Document, FiscalYear, FrozenPage, Site, Version
    from .ledger import Entry, Ledger


# The pages whose reports are published as PDF; that of a year is its book.
_REPORTS = (Kind.YEAR, Kind.RESULTS, Kind.ANALYSIS, Kind.MEASURES, Kind.PROGRESS, Kind.ITEM)

NONE_ASSESSED: Mapping[int, Assessment] = {}


def address(
    site: Site, ledger: Ledger = EMPTY, assessments: Mapping[int, Assessment] = NONE_ASSESSED
) -> tuple[Routes, tuple[Problem, ...]]:
    """Give everything in `site` its address; collisions and broken promises of `ledger` are problems."""
    claims = [*_site_routes(site)]
    for year in reversed(site.years):
        claims += _year_routes(year)
        claims += _oit_routes(year, assessments.get(year.year))
    claims += [
        Route(ref := frozen_ref(page), f"/{page.year}/frozen/{ref.id}/", page.at) for page in site.frozen
    ]
    claims += _pdf_routes(site, claims) if site.pdf else ()
    taken: dict[str, Route] = {}
    problems = []
    for route in claims:
        other = taken.setdefault(place(route.permalink), route)
        if other is not route:
            problems.append(problem("url-collision", route.at, url=route.permalink, other=other.at))
    withdrawn, more = _withdrawn(ledger, taken)
    by_ref = {route.ref: route for route in (*taken.values(), *withdrawn)}
    routes = Routes(by_ref, ledger, _aliases(by_ref, assessments))
    return routes, (*problems, *more, *broken_promises(site, routes))


def _withdrawn(ledger: Ledger, taken: Mapping[str, Route]) -> tuple[list[Route], list[Problem]]:
    """The notices of withdrawn addresses; a page at an address that the ledger gives away is a problem."""
    routes, problems = [], []
    for entry in ledger.entries.values():
        if entry.state is State.LIVE:
            continue
        if holder := taken.get(place(entry.address)):
            problems.append(problem("withdrawn-in-use", entry.at, url=entry.address, other=holder.at))
        elif entry.state is State.WITHDRAWN:
            routes.append(_notice(entry))
    return routes, problems


def _notice(entry: Entry) -> Route:
    """Where a notice stands: in a folder even for a file, so that a bare host redirects to it by itself."""
    first = entry.address.split("/")[1]
    year = int(first) if len(first) == 4 and first.isascii() and first.isdigit() else 0
    return Route(Ref(Kind.WITHDRAWN, year, entry.address), entry.address.rstrip("/") + "/", entry.at)


def _site_routes(site: Site) -> list[Route]:
    return [
        Route(Ref(Kind.HOME), "/", site.at),
        Route(Ref(Kind.PROMISES), "/promises/", site.at),
        Route(Ref(Kind.COMPARE), "/compare/", site.at),
        Route(Ref(Kind.SCORE), "/score/", site.at),
        Route(Ref(Kind.SEARCH), "/search/", site.at),
        Route(Ref(Kind.URLS), "/urls/", site.at),
        Route(Ref(Kind.CORRECTIONS), "/corrections/", site.at),
        Route(Ref(Kind.ABOUT), "/about/", site.at),
        Route(Ref(Kind.ACCESSIBILITY), "/accessibility/", site.at),
        Route(Ref(Kind.NOT_FOUND), "/404.html", site.at),
        Route(Ref(Kind.DATA_FILE, 0, data.CATALOG), f"/{data.CATALOG}", site.at),
    ]


def _year_routes(year: FiscalYear) -> list[Route]:
    fy, base = year.year, f"/{year.year}/"
    routes = [Route(Ref(Kind.YEAR, fy), base, year.at)]
    if year.result:
        routes.append(Route(Ref(Kind.RESULTS, fy), f"{base}results/", year.result.at))
    if year.analyses or year.overview:
        routes.append(Route(Ref(Kind.ANALYSIS, fy), f"{base}analysis/", year.at))
    for analysis in year.analyses:
        key = analysis.topic.key
        routes.append(Route(Ref(Kind.TOPIC, fy, key), f"{base}analysis/{key}/", analysis.at))
    if year.measures:
        routes.append(Route(Ref(Kind.MEASURES, fy), f"{base}measures/", year.at))
    for m in year.measures:
        routes.append(Route(Ref(Kind.MEASURE, fy, m.id), f"{base}measures/{m.id}/", m.at))
    if year.measures or year.rounds:
        routes.append(Route(Ref(Kind.PROGRESS, fy), f"{base}progress/", year.at))
    for r in year.rounds:
        routes.append(Route(Ref(Kind.ROUND, fy, r.id), f"{base}progress/{r.id}/", r.at))
    routes.append(Route(Ref(Kind.DATA, fy), f"{base}data/", year.at))
    for name in data.names(fy):
        routes.append(Route(Ref(Kind.DATA_FILE, fy, name), f"{base}data/{name}", year.at))
    if year.documents:
        routes.append(Route(Ref(Kind.DOCUMENTS, fy), f"{base}documents/", year.at))
    for d in year.documents:
        if d.file:
            routes.append(Route(Ref(Kind.FILE, fy, d.id), f"{base}documents/{d.file}", d.place("file")))
        routes += _versions(fy, d)
    return routes


def _oit_routes(year: FiscalYear, assessment: Assessment | None) -> list[Route]:
    """The list of items, and a page for each that the site's records or an officer speak of."""
    if assessment is None or not assessment.told:
        return []
    base, at = f"/{year.year}/oit/", year.oit.at if year.oit else year.at
    items = (Ref(Kind.ITEM, year.year, state.item.topic) for state in assessment.told)
    pages = [Route(ref, f"{base}{ref.id}/", at) for ref in items]
    return [Route(Ref(Kind.OIT, year.year), base, at), *pages]


def _pdf_routes(site: Site, pages: Iterable[Route]) -> list[Route]:
    """The PDF of each report lies in the folder of its page: `/2569/measures/measures-2569.pdf`."""
    reports = [(route, route.ref.year) for route in pages if route.ref.kind in _REPORTS]
    return [
        Route(pdf_ref(page.ref), f"{page.permalink}{_stem(page)}-{year}.pdf", site.place("pdf"))
        for page, year in reports
    ]


def _stem(page: Route) -> str:
    """What the file of a report is called: downloaded, it has no folder to tell what it is."""
    return "ita" if page.ref.kind is Kind.YEAR else page.permalink.split("/")[-2]


def _aliases(by_ref: Mapping[Ref, Route], assessments: Mapping[int, Assessment]) -> dict[str, str]:
    """`/2569/oit/o25/` for the item that has this code in that year."""
    told = ((year, state.item) for year, assessment in assessments.items() for state in assessment.told)
    pages = ((year, item, by_ref.get(Ref(Kind.ITEM, year, item.topic))) for year, item in told)
    return {f"/{year}/oit/{item.code}/": route.permalink for year, item, route in pages if route}


def _versions(year: int, document: Document) -> list[Route]:
    """Older files of a document stand in a folder of its id and their date, beside the current file."""
    folder = f"/{year}/documents/{document.id}"
    return [
        Route(version_ref(document, v), f"{folder}/{v.date.first.isoformat()}/{v.file}", v.place("file"))
        for v in document.versions
    ]


def version_ref(document: Document, version: Version) -> Ref:
    return Ref(Kind.VERSION, document.year, f"{document.id}/{version.date.first.isoformat()}/{version.file}")


def frozen_ref(page: FrozenPage) -> Ref:
    return Ref(Kind.FROZEN, page.year, f"{page.date.isoformat()}/{page.topic}")
