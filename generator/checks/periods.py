"""Whether anything is there at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..problems import Problem
    from .case import Case, Check


def empty_site(case: Case) -> Iterator[Problem]:
    """A site has at least one fiscal year.

    Why: without one there is nothing to publish.
    Example: a folder with nothing but site.yaml.
    Source: our own format; a warning.
    Mend: `prongsai new-year` makes the files of a year.
    """
    if not case.site.years and not case.site.broken:
        yield problem("empty-site", case.site.at)


PERIODS: Mapping[str, Check] = {"empty-site": empty_site}
