"""Work shared out to copies of this process, one for each core.

A copy has everything that its parent had, so nothing is sent to it; what it made comes back through a pipe.
One that dies, for whatever reason, only costs time: its parent does its share. One whose parent dies finds
the pipe closed and ends. Where processes cannot be copied (Windows) the parent does all the work.
"""

from __future__ import annotations

import contextlib
import os
import pickle
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
R = TypeVar("R")

_FEWEST = 40  # pages for each process: copying one costs as much as rendering about ten


def cores() -> int:
    """How many processes can run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def mapped(work: Callable[[T], R], items: Sequence[T], jobs: int, fewest: int = _FEWEST) -> list[R]:
    """`work` of each item, in their order, by up to `jobs` processes of at least `fewest` items each."""
    shares = max(1, min(jobs, len(items) // fewest)) if hasattr(os, "fork") else 1
    with contextlib.ExitStack() as stack:
        others = [stack.enter_context(_Copy(work, items[n::shares])) for n in range(1, shares)]
        results = [[work(item) for item in items[::shares]], *(other.result() for other in others)]
    return [results[n % shares][n // shares] for n in range(len(items))]


class _Copy(Generic[T, R]):
    """A copy of this process that does a share of the work and ends."""

    def __init__(self, work: Callable[[T], R], items: Sequence[T]) -> None:
        self._work, self._items = work, items
        reading, writing = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            os.close(reading)  # or its own end would keep the pipe open when the parent is gone
            self._answer(writing)
        os.close(writing)
        self._pipe = os.fdopen(reading, "rb")

    def __enter__(self) -> _Copy[T, R]:
        return self

    def __exit__(self, *raised: object) -> None:
        self._pipe.close()  # one that is still writing ends
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._pid, 0)

    def result(self) -> list[R]:
        """What the copy made; what it raised is raised here, by doing the same work again."""
        answer = self._pipe.read()
        try:
            made: list[R] = pickle.loads(answer)
        except (EOFError, pickle.UnpicklingError):  # it did not finish
            return self._done()
        return made

    def _done(self) -> list[R]:
        return [self._work(item) for item in self._items]

    def _answer(self, writing: int) -> NoReturn:
        """In the copy: work, write what was made, and end without tidying up what belongs to the parent."""
        try:
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(pickle.dumps(self._done(), pickle.HIGHEST_PROTOCOL))
        finally:
            os._exit(0)
