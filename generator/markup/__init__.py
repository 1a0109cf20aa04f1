"""Markdown to safe bodies, with headings, located links and figure references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..urls import Kind, Ref, relative
from .figures import Figures, anchor
from .records import Body, Heading
from .scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Prose, Site
    from ..problems import Problem
    from ..urls import Routes

__all__ = ["Body", "Heading", "anchor", "convert"]


def convert(site: Site, routes: Routes) -> tuple[dict[Ref, Body], tuple[Problem, ...]]:
    """Every prose of the site as a body, by the page that shows it; problems of all prose at once."""
    from .engine import to_body

    paths = {route.permalink for route in routes.by_ref.values()}
    bodies: dict[Ref, Body] = {}
    problems: list[Problem] = []
    for ref, prose, year in _proses(site):
        if not prose.text.strip() or ref not in routes:
            continue
        origin = routes.permalink(ref)
        figures = Figures(site, routes, origin, year)
        problems += scan(prose, figures, paths.__contains__)

        def link(target: str, origin: str = origin) -> str:
            path, mark, fragment = target.partition("#")
            return relative(origin, path) + mark + fragment

        bodies[ref] = to_body(prose.text, figures, link)
    return bodies, tuple(problems)


def _proses(site: Site) -> Iterator[tuple[Ref, Prose, int]]:
    """The page that shows each prose, the prose, and the results year that its bare references mean."""
    newest = max((y.year for y in site.years if y.result), default=0)
    yield Ref(Kind.ABOUT), site.about, newest
    for year in site.years:
        if year.overview:
            yield Ref(Kind.ANALYSIS, year.year), year.overview.prose, year.year
        for analysis in year.analyses:
            yield Ref(Kind.TOPIC, year.year, analysis.topic.key), analysis.prose, year.year
        for measure in year.measures:
            yield Ref(Kind.MEASURE, year.year, measure.id), measure.prose, year.roles.results
