"""Whether what is there can be understood as time, and whether anything is there at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..model import Measure, ProgressRound
    from .case import Case, Check


def empty_site(case: Case) -> Iterator[Problem]:
    """A site without any fiscal year has nothing to publish."""
    site = case.site
    if not site.years and not site.broken:
        yield problem("empty-site", site.at)


def unread_periods(case: Case) -> Iterator[Problem]:
    """A period cell that is no period is shown as typed, but cannot be compared with its year.

    Example: a cell that says "reports twice a year". Source: O25 of FY2569, element 4.
    """
    site = case.site
    for year in site.years:
        timed: tuple[Measure | ProgressRound, ...] = (*year.measures, *year.rounds)
        for record in timed:
            if record.period_text and record.period is None:
                yield problem("period-not-read", record.place("period"), text=record.period_text)


PERIODS: Mapping[str, Check] = {
    "empty-site": empty_site,
    "period-not-read": unread_periods,
}
