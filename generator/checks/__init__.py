"""Named functions that look for what is wrong: in the model (`check`) and in finished pages (`inspect`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from collections.abc import Callable, Iterator

    from ..model import Site
    from ..problems import Problem

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


def check(site: Site) -> tuple[Problem, ...]:
    """Every problem that the records of `site` show."""
    return tuple(problem for each in CHECKS for problem in each(site))
