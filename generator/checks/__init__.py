"""Named functions that look for what is wrong: in the model (`check`) and in finished pages (`inspect`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .disclosure import disclosure
from .finished import inspect
from .identity import repeated_ids, repeated_scores
from .periods import empty_site, unread_periods
from .references import (
    document_files,
    unknown_documents,
    unknown_findings,
    unknown_limitations,
    unknown_measures,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ..criteria import Assessment
    from ..model import Site
    from ..problems import Problem
    from ..urls import Routes

__all__ = ["check", "inspect"]

CHECKS: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    empty_site,
    repeated_ids,
    repeated_scores,
    unknown_documents,
    unknown_findings,
    unknown_measures,
    unknown_limitations,
    document_files,
    unread_periods,
)


def check(site: Site, routes: Routes, assessments: Mapping[int, Assessment]) -> tuple[Problem, ...]:
    """Every problem that the records of `site` show, and their assessment by the criteria."""
    found = [problem for each in CHECKS for problem in each(site)]
    return (*found, *disclosure(site, routes, assessments))
