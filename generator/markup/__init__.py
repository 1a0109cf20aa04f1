"""Markdown to safe bodies, with headings, located links and figure references."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ..memo import NOTHING_KEPT
from ..spool import content, in_memory
from ..urls import Kind, Ref
from ..workers import mapped
from .figures import Figures, anchor
from .records import Body, Heading
from .scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..memo import Memo
    from ..model import Prose, Site
    from ..problems import Problem
    from ..spool import Lay
    from ..urls import Routes
    from .figures import Printed

__all__ = ["Body", "Heading", "anchor", "convert"]


def convert(
    site: Site, routes: Routes, jobs: int = 1, memo: Memo = NOTHING_KEPT, lay: Lay = in_memory
) -> tuple[dict[Ref, Body], tuple[Problem, ...]]:
    """Every prose of the site as a body, by the page that shows it; problems of all prose at once.

    Up to `jobs` processes share the work; `lay` puts what they make aside.
    """
    paths = frozenset(route.permalink for route in routes.by_ref.values())
    given = [each for each in _proses(site) if each[1].text.strip() and each[0] in routes]
    made = mapped(partial(_converted, site, routes, paths, memo, lay), given, jobs)
    bodies = {ref: body for (ref, _, _), (body, _) in zip(given, made, strict=True)}
    return bodies, tuple(problem for _, problems in made for problem in problems)


def _converted(
    site: Site,
    routes: Routes,
    paths: frozenset[str],
    memo: Memo,
    lay: Lay,
    shown: tuple[Ref, Prose, int],
) -> tuple[Body, tuple[Problem, ...]]:
    """One prose as a body, and what is wrong with it; `paths` are the addresses that links may lead to."""
    ref, prose, year = shown
    origin = routes.permalink(ref)
    figures = Figures(site, routes, origin, year)
    body = _body(prose.text, origin, figures.printed(prose.text), memo)
    body = replace(body, content=lay(content(body.content)))
    return body, tuple(scan(prose, figures, paths.__contains__))


def _body(text: str, origin: str, printed: Mapping[str, Printed], memo: Memo) -> Body:
    """The body of a text, made or as it was kept."""

    def made() -> bytes:
        from .engine import to_body

        return to_body(text, origin, printed).written()

    made_from = (text.encode(), origin.encode(), repr(sorted(printed.items())).encode())
    return Body.read(memo.kept("bodies", made_from, made))


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
