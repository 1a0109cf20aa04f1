"""Work that is shared out gives what it gives undivided, whatever happens to those who share it."""

from __future__ import annotations

import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai import workers
from prongsai.build import build

from ..conftest import AS_OF, SITES

MANY = range(200)


@pytest.fixture
def every_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other processes cost nothing, so that even little work is shared."""
    monkeypatch.setattr(workers, "_COPYING", 0)
    monkeypatch.setattr(workers, "_STARTING", 0)


pytestmark = pytest.mark.usefixtures("every_share")


@given(st.integers(0, 300), st.integers(0, 5))
def test_results_come_in_the_order_of_their_items(count: int, jobs: int) -> None:
    assert workers.mapped(lambda n: n * n, range(count), jobs) == [n * n for n in range(count)]


def test_several_processes_work() -> None:
    assert len(set(workers.mapped(lambda _: os.getpid(), MANY, 3))) == 3


def test_another_process_works_only_where_it_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work goes on alone until as much time is spent as copying costs, and twice that is left."""
    clock = [0.0]
    monkeypatch.setattr(workers.time, "perf_counter", lambda: clock[0])
    monkeypatch.setattr(workers, "_COPYING", 10)

    def pid_after_a_second(_: int) -> int:
        clock[0] += 1
        return os.getpid()

    assert set(workers.mapped(pid_after_a_second, range(31), 2)) == {os.getpid()}
    pids = workers.mapped(pid_after_a_second, range(32), 2)
    assert set(pids[:12]) == {os.getpid()}
    assert len(set(pids)) == 2


def test_what_a_copy_raises_is_raised() -> None:
    def work(n: int) -> int:
        return 1 // (n - 101)

    with pytest.raises(ZeroDivisionError):
        workers.mapped(work, MANY, 2)
    assert no_children()


@pytest.mark.parametrize("how", [lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: os._exit(3)])
def test_a_copy_that_dies_has_its_work_done(how: object) -> None:
    parent = os.getpid()

    def work(n: int) -> int:
        if os.getpid() != parent and n > 100:
            how()  # type: ignore[operator]
        return n

    assert workers.mapped(work, MANY, 2) == list(MANY)
    assert no_children()


def test_copies_end_when_their_parent_fails() -> None:
    parent = os.getpid()

    def work(n: int) -> bytes:
        if os.getpid() == parent:
            raise ValueError("the parent fails")
        return b"x" * 10_000  # more than a pipe holds

    with pytest.raises(ValueError, match="the parent fails"):
        workers.mapped(work, MANY, 2)
    assert no_children()


def test_copies_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    middle = os.fork()
    if not middle:
        parent = os.getpid()

        def work(n: int) -> bytes:
            if os.getpid() == parent:
                os.kill(parent, signal.SIGKILL)
            (tmp_path / "copy").write_text(str(os.getpid()))
            return b"x" * 10_000

        workers.mapped(work, MANY, 2)
    os.waitpid(middle, 0)
    for _ in range(100):
        if not (tmp_path / "copy").exists() or not Path(f"/proc/{(tmp_path / 'copy').read_text()}").exists():
            return
        time.sleep(0.1)
    pytest.fail("the copy lives on")


def test_a_site_has_the_same_bytes_with_one_two_and_four_processes() -> None:
    made = [build(SITES["nanongthum"], AS_OF, jobs=jobs) for jobs in (1, 2, 4)]
    assert made[0].artifacts
    assert made[0].artifacts == made[1].artifacts == made[2].artifacts
    assert made[0].problems == made[1].problems == made[2].problems


# -- where processes cannot be copied --


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without `fork`."""
    monkeypatch.delattr(os, "fork")


def pid(_: int) -> int:
    return os.getpid()


def divided(n: int) -> int:
    return 1 // (n - 101)


def printed(n: int) -> int:
    print("not a result")
    return n


def dead_at(parent: int, n: int) -> int:
    if os.getpid() != parent and n > 100:
        os.kill(os.getpid(), signal.SIGKILL)
    return n


@pytest.mark.usefixtures("started")
def test_processes_that_are_started_give_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    assert len(set(workers.mapped(pid, MANY, 3))) == 3
    assert workers.mapped(printed, MANY, 2) == list(MANY)
    with pytest.raises(ZeroDivisionError):
        workers.mapped(divided, MANY, 2)
    assert workers.mapped(partial(dead_at, os.getpid()), MANY, 2) == list(MANY)
    assert no_children()
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize("agency", ["khlongyai", "nanongthum"])
def test_a_site_has_the_same_bytes_with_processes_that_are_started(agency: str) -> None:
    assert build(SITES[agency], AS_OF, jobs=2) == build(SITES[agency], AS_OF)


def no_children() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False
