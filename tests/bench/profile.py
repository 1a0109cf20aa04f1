"""Where the time of a build goes: seconds of each stage as the build names it, and the costliest functions.

python -m tests.bench profile --pages 1000
"""

from __future__ import annotations

import cProfile
import io
import pstats
import statistics
import time
from itertools import pairwise
from typing import TYPE_CHECKING

from prongsai.build import build

from ..conftest import AS_OF
from .measure import FailedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

END = "end"
FUNCTIONS = 25


def stages(site: Path, out: Path, rounds: int) -> dict[str, float]:
    """Median seconds of each stage of a build into an empty folder, in order."""
    runs = [_stages(site, out / str(number)) for number in range(rounds)]
    return {stage: statistics.median(run[stage] for run in runs) for stage in runs[0]}


def _stages(site: Path, out: Path) -> dict[str, float]:
    began: list[tuple[str, float]] = []

    def tell(stage: str) -> None:
        began.append((stage, time.perf_counter()))

    _built(site, out, tell)
    tell(END)
    return {stage: after - before for (stage, before), (_, after) in pairwise(began)}


def functions(site: Path, out: Path) -> str:
    """What cProfile says of one build; it slows calls down, so that only shares mean something."""
    profile = cProfile.Profile()
    profile.runcall(_built, site, out, lambda stage: None)
    stream = io.StringIO()
    pstats.Stats(profile, stream=stream).sort_stats("tottime").print_stats(FUNCTIONS)
    return stream.getvalue()


def _built(site: Path, out: Path, tell: Callable[[str], None]) -> None:
    if not build(site, AS_OF, out, progress=tell).publication:
        raise FailedError(f"{site} cannot be built")
