"""Whether what is there can be understood as time, and whether anything is there at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import problem
from .records import timed

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


def period_not_read(case: Case) -> Iterator[Problem]:
    """A period is a period.

    Why: what cannot be read as time cannot be due, nor compared with its year.
    Example: a cell that says "reports twice a year".
    Source: O25 of FY2569, element 4; a report of FY2566. A warning: the words are shown as typed.
    Mend: type a period, such as "ตลอดปีงบประมาณ 2569".
    """
    for _, record, about in timed(case.site):
        if record.period_text and record.period is None:
            at, text = record.place("period"), record.period_text
            yield problem("period-not-read", at, about=about, text=text)


PERIODS: Mapping[str, Check] = {"empty-site": empty_site, "period-not-read": period_not_read}
