"""Work shared out to other processes, one for each core.

Nobody knows beforehand how long work takes: most of it may be in the memo. So this process begins alone, and
shares out what is left once that is worth another process. Where the system can copy a process, a copy has
everything that its parent had, so nothing is sent to it. Elsewhere (Windows) a new process is started, which
first has to load the program and be sent the work. What another process made comes back through a pipe. One
that dies, for whatever reason, only costs time: the parent does its share. One whose parent dies finds the
pipe closed and ends.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
import time
from typing import IO, TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    # Begins work on items in another process, whose answer can be read.
    Begin = Callable[[Callable[[Any], Any], Sequence[Any]], contextlib.AbstractContextManager[IO[bytes]]]

T = TypeVar("T")
R = TypeVar("R")

_COPYING, _STARTING = 0.02, 0.5  # seconds that another process costs, about


def cores() -> int:
    """How many processes can run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def mapped(work: Callable[[T], R], items: Sequence[T], jobs: int) -> list[R]:
    """`work` of each item, in their order, by up to `jobs` processes.

    Work, items and results must be of a kind that `pickle` can send.
    """
    begin, cost = (_copied, _COPYING) if hasattr(os, "fork") else (_started, _STARTING)
    alone = _alone(work, items, cost) if jobs > 1 else [work(item) for item in items]
    return alone + _shared(begin, work, items[len(alone) :], jobs)


def _alone(work: Callable[[T], R], items: Sequence[T], cost: float) -> list[R]:
    """The results of the first items, up to where another process is worth the seconds that it costs."""
    made: list[R] = []
    began = time.perf_counter()
    for item in items:
        made.append(work(item))
        spent = time.perf_counter() - began
        if spent > cost and spent / len(made) * (len(items) - len(made)) > 2 * cost:
            break
    return made


def _shared(begin: Begin, work: Callable[[T], R], items: Sequence[T], jobs: int) -> list[R]:
    shares = max(1, min(jobs, len(items)))
    with contextlib.ExitStack() as stack:
        pipes = [stack.enter_context(begin(work, items[n::shares])) for n in range(1, shares)]
        results = [[work(item) for item in items[::shares]]]
        results += [_result(work, items[n::shares], pipe) for n, pipe in enumerate(pipes, start=1)]
    return [results[n % shares][n // shares] for n in range(len(items))]


def _result(work: Callable[[T], R], items: Sequence[T], pipe: IO[bytes]) -> list[R]:
    """What another process made; what it raised is raised here, by doing the same work again."""
    answer = pipe.read()
    try:
        made: list[R] = pickle.loads(answer)
    except (EOFError, pickle.UnpicklingError):  # it did not finish
        return [work(item) for item in items]
    return made


@contextlib.contextmanager
def _copied(work: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[IO[bytes]]:
    """A copy of this process that does some work and ends; its answer comes through the pipe."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)  # or its own end would keep the pipe open when the parent is gone
        _answer(work, items, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            yield pipe
    finally:  # the pipe is closed: one that is still writing ends
        with contextlib.suppress(ChildProcessError):
            os.waitpid(pid, 0)


def _answer(work: Callable[[Any], Any], items: Sequence[Any], writing: int) -> NoReturn:
    """In the other process: work, write what was made, and end.

    Nothing is tidied up, for it belongs to the parent, and nothing said of what was raised: the parent does
    the same work and meets it.
    """
    try:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(pickle.dumps([work(item) for item in items], pickle.HIGHEST_PROTOCOL))
    finally:
        os._exit(0)


@contextlib.contextmanager
def _started(work: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[IO[bytes]]:
    """A new process of this program that does the same."""
    import subprocess
    import tempfile

    with tempfile.TemporaryFile() as sent:  # a pipe would make this process wait until the other one reads
        pickle.dump((work, items), sent, pickle.HIGHEST_PROTOCOL)
        sent.seek(0)
        command = (sys.executable, "-m", __name__)
        with subprocess.Popen(command, stdin=sent, stdout=subprocess.PIPE) as process:
            assert process.stdout
            try:
                yield process.stdout
            finally:
                process.kill()


def _serve() -> None:
    """In the new process. Whatever prints meanwhile must not come into the answer."""
    sys.stdout = sys.stderr
    work, items = pickle.load(sys.stdin.buffer)
    _answer(work, items, writing=1)


if __name__ == "__main__":
    _serve()
