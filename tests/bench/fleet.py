"""A large fleet: how long it takes, whether memory grows with it, and what a second Dask worker brings."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypedDict

from distributed import LocalCluster

from .agencies import write_fleet
from .measure import Run, only, timed, weighed
from .real import OUT, SITES, fleet_command

if TYPE_CHECKING:
    from pathlib import Path

THAILAND = 7_850  # local governments
TENTHS = 10


class FleetFigures(TypedDict):
    """Seconds of one run over `agencies` and of one that finds nothing changed, and a tenth's peak of memory.

    `dask` holds seconds by the number of workers, for `dask_agencies` of them.
    """

    agencies: int
    years: int
    seconds: float
    kept: float
    mib: list[float]
    dask_agencies: int
    dask: dict[str, float]


def measure(agencies: int, years: int, work: Path) -> FleetFigures:
    """One long run with its memory, one more over the same, and two with Dask."""
    write_fleet(work / SITES, range(agencies), years)
    sources = frozenset({SITES})
    run = weighed(fleet_command(), work, tick=0.5)
    print(f"fleet of {agencies}: {run.seconds:.0f} s", file=sys.stderr, flush=True)
    kept = timed(fleet_command(), work)
    only(work, sources)
    part = max(2, agencies // 8)
    for folder in sorted((work / SITES).iterdir())[part:]:
        folder.rename(work / folder.name)  # out of this part's way
    dask = {str(workers): _with_dask(workers, work) for workers in (1, 2)}
    return FleetFigures(
        agencies=agencies,
        years=years,
        seconds=run.seconds,
        kept=kept.seconds,
        mib=tenths(run),
        dask_agencies=part,
        dask=dask,
    )


def _with_dask(workers: int, work: Path) -> float:
    """Seconds with a cluster that stands already; every build is a new one."""
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=":0") as cluster:
        options = ("--scheduler", cluster.scheduler_address, "--out", f"{OUT}-{workers}")
        return timed(fleet_command(*options), work).seconds


def tenths(run: Run) -> list[float]:
    """The peak of memory in each tenth of a run."""
    peaks = [0.0] * TENTHS
    for sample in run.memory:
        tenth = min(TENTHS - 1, int(TENTHS * sample.at / run.seconds))
        peaks[tenth] = max(peaks[tenth], sample.mib)
    return peaks
