"""Every record of a site with the key by which problems and acknowledgements name it.

The key says fiscal year, kind and id, and stays when lines move: `2566/results/e11`, `2567/measures/m4-1`.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ..model import Overview

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Analysis, FiscalYear, Limitations, Measure, ProgressRound, Record, Result, Site


def records(site: Site) -> Iterator[tuple[int, str, Record]]:
    """Fiscal year (0 for the site itself), key and record, in the order of the pages.

    Records inside a record that have no key of their own share its key.
    """
    yield 0, "site", site
    yield 0, "site", site.agency
    for channel in site.agency.channels:
        yield 0, "site", channel
    yield 0, "about", Overview(year=0, at=site.about.at, prose=site.about)
    for year in site.years:
        for key, record in chain(_results(year.result), _meaning(year), _promises(year)):
            yield year.year, f"{year.year}/{key}", record


def _results(result: Result | None) -> Iterator[tuple[str, Record]]:
    if result is None:
        return
    yield "results", result
    for key, score in result.scores().items():
        yield f"results/{key}", score
        for statement in score.also:
            yield f"results/{key}", statement
    for band in result.bands:
        yield "results/bands", band


def _meaning(year: FiscalYear) -> Iterator[tuple[str, Record]]:
    if year.overview:
        yield "analysis", year.overview
    for analysis in year.analyses:
        yield from _analysis(analysis)
    if year.limitations:
        yield from _limitations(year.limitations)


def _analysis(analysis: Analysis) -> Iterator[tuple[str, Record]]:
    key = f"analysis/{analysis.topic.key}"
    yield key, analysis
    if analysis.stated:
        yield key, analysis.stated
    for part in chain(analysis.cites, analysis.ratings, analysis.agreements):
        yield key, part
    for finding in analysis.findings:
        yield f"findings/{finding.id}", finding


def _limitations(chapter: Limitations) -> Iterator[tuple[str, Record]]:
    yield "limitations", chapter
    for limitation in chapter.entries:
        yield f"limitations/{limitation.id}", limitation
    for remedy in chapter.remedies:
        yield "limitations", remedy


def _promises(year: FiscalYear) -> Iterator[tuple[str, Record]]:
    for measure in year.measures:
        yield f"measures/{measure.id}", measure
    for turn in year.rounds:
        yield from _round(turn)
    for document in year.documents:
        yield f"documents/{document.id}", document
        for version in document.versions:
            yield f"documents/{document.id}", version
    for item in year.oit.items if year.oit else ():
        yield f"oit/{item.topic}", item
        for evidence in item.evidence:
            yield f"oit/{item.topic}", evidence


def _round(turn: ProgressRound) -> Iterator[tuple[str, Record]]:
    yield f"progress/{turn.id}", turn
    for entry in turn.entries:
        yield f"progress/{turn.id}/{entry.measure}", entry
        for evidence in entry.evidence:
            yield f"progress/{turn.id}/{entry.measure}", evidence


def timed(site: Site) -> Iterator[tuple[FiscalYear, Measure | ProgressRound, str]]:
    """Everything that has a period, with its fiscal year and key."""
    for year in site.years:
        for measure in year.measures:
            yield year, measure, f"{year.year}/measures/{measure.id}"
        for turn in year.rounds:
            yield year, turn, f"{year.year}/progress/{turn.id}"
