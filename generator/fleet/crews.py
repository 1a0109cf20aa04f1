"""Who builds: processes of this computer, or the workers of a Dask cluster. Each is a function from jobs to
outcomes, in the order in which they end; a worker that dies costs its own site and no other.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TYPE_CHECKING

from ..problems import Location, problem
from . import work

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from ..problems import Problem
    from .records import Job, Outcome

_BATCH = 64  # sites a worker builds before it is replaced by a fresh one, whose memory is small again
_WAIT = "10s"  # for the scheduler of a cluster to answer


# -- this computer ------------------------------------------------------------------------------------


def local(jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    """Build with a number of processes."""
    waiting = iter(jobs)
    while batch := deque(islice(waiting, _BATCH * workers)):
        while batch:
            suspects = yield from _until_broken(batch, workers)
            for job in suspects:  # one of them ended its worker, and with it the pool of all
                yield _alone(job)


def _until_broken(waiting: deque[Job], workers: int) -> Generator[Outcome, None, list[Job]]:
    """Build until nothing waits; what was being built when a worker died comes back.

    As many jobs are handed out as there are workers, so that each of them is known to have begun.
    """
    running: dict[Future[Outcome], Job] = {}
    try:
        with _pool(min(workers, len(waiting))) as pool:
            while waiting or running:
                while waiting and len(running) < workers:
                    future = pool.submit(work.build_one, waiting[0])
                    running[future] = waiting.popleft()
                for ended in wait(running, return_when=FIRST_COMPLETED).done:
                    outcome = ended.result()
                    del running[ended]
                    yield outcome
    except BrokenProcessPool:
        return list(running.values())
    return []


def _alone(job: Job) -> Outcome:
    """Build in a process of its own; one that dies again dies of this site."""
    try:
        with _pool(1) as pool:
            return pool.submit(work.build_one, job).result()
    except BrokenProcessPool:
        return work.failed(job, problem("fleet-worker-died", Location(job.name)))


def _pool(workers: int) -> ProcessPoolExecutor:
    """Processes that come from one which has the generator loaded already, where the system can fork."""
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if forks else "spawn")
    context.set_forkserver_preload([work.__name__])
    return ProcessPoolExecutor(workers, context, _leave_with_the_parent)


def _leave_with_the_parent() -> None:
    """In a worker: let the parent end it, and end by itself if the parent was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


# -- a cluster ----------------------------------------------------------------------------------------


def unreachable(address: str) -> Problem | None:
    """Why the cluster behind `address` cannot be used, if it cannot."""
    try:
        from distributed import Client
    except ImportError:
        return problem("fleet-no-dask", Location("--scheduler"))
    try:
        Client(address, timeout=_WAIT).close()
    except (OSError, ValueError) as error:
        return problem("fleet-no-scheduler", Location("--scheduler"), address=address, reason=str(error))
    return None


def remote(jobs: Iterable[Job], address: str) -> Iterator[Outcome]:
    """Build on the workers of a Dask scheduler, which must see every folder under the same path."""
    from distributed import Client, as_completed

    with Client(address, timeout=_WAIT) as client:
        handed = {client.submit(work.build_one, job, pure=False, retries=0): job for job in jobs}
        for ended in as_completed(list(handed)):
            job, error = handed.pop(ended), ended.exception()
            yield work.failed(job, _lost(job, error)) if error else ended.result()
            ended.release()


def _lost(job: Job, error: BaseException) -> Problem:
    """A site that came back without an outcome: its worker died, or could not even begin."""
    from distributed import KilledWorker

    if isinstance(error, KilledWorker):
        return problem("fleet-worker-died", Location(job.name))
    reason = f"{type(error).__name__}: {error}"
    return problem("fleet-crashed", Location(job.name), reason=reason)
