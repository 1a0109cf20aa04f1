"""`prongsai fleet build`: the sites of many agencies, each on its own, and an index over them."""

from __future__ import annotations

import datetime
from functools import partial
from typing import TYPE_CHECKING

from .. import fleet
from ..problems import Location, Phrase, Problem, problem
from ..workers import cores
from . import CLEAN, COULD_NOT_RUN, WRONG, fleet_screen, today
from .commands import finish

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

_BUDDHIST = 2400  # no year of the common era that matters is so great
_DAY = Phrase("วันที่แบบ ค.ศ. เช่น 2026-11-21", "a date such as 2026-11-21")
_COUNT = Phrase("จำนวนเต็มตั้งแต่ 1", "a whole number from 1")


def fleet_build(options: argparse.Namespace) -> int:
    """Build every site; 0 where all stand, 2 where some failed, 3 where the fleet could not be begun."""
    members = _option_fault(options) or fleet.find(options.sites, options.out)
    if isinstance(members, Problem):
        finish([members], options)
        return COULD_NOT_RUN
    with fleet_screen.progress(len(members), options.lang) as tell:
        done = fleet.run(members, options.out, _as_of(options), options.lang, _crew(options), tell)
    if isinstance(done, Problem):
        finish([done], options)
        return COULD_NOT_RUN
    fleet_screen.summary(done, options.out, options.lang)
    finish(done.problems, options)
    return WRONG if done.failed or done.problems else CLEAN


def _crew(options: argparse.Namespace) -> Callable[[Sequence[fleet.Job]], Iterator[fleet.Outcome]]:
    if options.scheduler:
        return partial(fleet.remote, address=options.scheduler)
    return partial(fleet.local, workers=options.jobs or cores())


def _as_of(options: argparse.Namespace) -> datetime.date:
    """The day that is asked for; `ValueError` for what is no date, or one of the Buddhist era."""
    if not options.date:
        return today()
    day = datetime.date.fromisoformat(options.date)
    if day.year >= _BUDDHIST:
        raise ValueError(options.date)
    return day


def _option_fault(options: argparse.Namespace) -> Problem | None:
    if options.jobs is not None and options.jobs < 1:
        return problem("bad-option", Location("--jobs"), option="--jobs", value=options.jobs, expected=_COUNT)
    try:
        _as_of(options)
    except ValueError:
        return problem("bad-option", Location("--date"), option="--date", value=options.date, expected=_DAY)
    return fleet.unreachable(options.scheduler) if options.scheduler else None
