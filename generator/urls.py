"""The only owner of permalinks and output paths.

A permalink is a path under the site's base, ASCII, lower case, with a trailing slash for pages:
`/2569/measures/m4-1/`. Every page, document and asset claims its address here; two claims on one address
are a problem that names both. Links between pages are written relative, so that the section works under
any base path.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .problems import Location, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .model import FiscalYear, Site


class Kind(StrEnum):
    """What an address leads to; one layout per kind of page."""

    HOME = "home"
    YEAR = "year"
    RESULTS = "results"
    ANALYSIS = "analysis"
    TOPIC = "topic"
    MEASURES = "measures"
    MEASURE = "measure"
    PROGRESS = "progress"
    ROUND = "round"
    DOCUMENTS = "documents"
    FILE = "file"
    URLS = "urls"
    ABOUT = "about"
    ACCESSIBILITY = "accessibility"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class Ref:
    """Names one thing that has an address: a kind, its fiscal year (0 for none) and its id."""

    kind: Kind
    year: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """One address: `permalink` under the base, `output` the file that answers it, `at` who claims it."""

    ref: Ref
    permalink: str
    at: Location

    @property
    def output(self) -> str:
        path = self.permalink.lstrip("/")
        return f"{path}index.html" if self.permalink.endswith("/") else path


@dataclass(frozen=True, slots=True)
class Routes:
    """Every address of a site, in the order of its navigation."""

    by_ref: Mapping[Ref, Route]

    def __contains__(self, ref: object) -> bool:
        return ref in self.by_ref

    def permalink(self, ref: Ref) -> str:
        return self.by_ref[ref].permalink

    def link(self, origin: str, ref: Ref, anchor: str = "") -> str:
        """A relative link from the page at permalink `origin` to `ref`."""
        return relative(origin, self.by_ref[ref].permalink) + (f"#{anchor}" if anchor else "")


def relative(origin: str, target: str) -> str:
    """Relative URL from the page at permalink `origin` to path `target` (both start with `/`)."""
    folder = origin if origin.endswith("/") else posixpath.dirname(origin)
    path = posixpath.relpath(target, folder or "/")
    return f"{path}/" if target.endswith("/") and path != "." else "./" if path == "." else path


def base_path(base_url: str) -> str:
    """The path of a base URL with a trailing slash: `/ita/` of `https://www.example.go.th/ita`."""
    path = "/" + base_url.split("://", 1)[-1].partition("/")[2] if base_url else "/"
    return path.rstrip("/") + "/"


def address(site: Site) -> tuple[Routes, tuple[Problem, ...]]:
    """Give everything in `site` its address; collisions come back as problems."""
    claims = [*_site_routes(site)]
    for year in reversed(site.years):
        claims += _year_routes(year)
    taken: dict[str, Route] = {}
    problems = []
    for route in claims:
        other = taken.setdefault(route.output.lower(), route)  # some hosts do not tell capitals apart
        if other is not route:
            problems.append(problem("url-collision", route.at, url=route.permalink, other=other.at))
    return Routes({route.ref: route for route in taken.values()}), tuple(problems)


def _site_routes(site: Site) -> list[Route]:
    return [
        Route(Ref(Kind.HOME), "/", site.at),
        Route(Ref(Kind.URLS), "/urls/", site.at),
        Route(Ref(Kind.ABOUT), "/about/", site.at),
        Route(Ref(Kind.ACCESSIBILITY), "/accessibility/", site.at),
        Route(Ref(Kind.NOT_FOUND), "/404.html", site.at),
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
    if year.documents:
        routes.append(Route(Ref(Kind.DOCUMENTS, fy), f"{base}documents/", year.at))
    for d in year.documents:
        if d.file:
            routes.append(Route(Ref(Kind.FILE, fy, d.id), f"{base}documents/{d.file}", d.place("file")))
    return routes
