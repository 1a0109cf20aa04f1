"""A run that is killed is gone on with, and what it was writing is put right."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from prongsai.fleet import Outcome, Status, state

from ..bench.agencies import write_fleet
from ..conftest import AS_OF
from .commands import BASE, fleet_build, tree

if TYPE_CHECKING:
    from collections.abc import Callable


SITES = 4
PATIENCE = 120  # seconds until a test gives up


def test_a_killed_run_is_gone_on_with(tmp_path: Path) -> None:
    sites, out = tmp_path / "sites", tmp_path / "out"
    write_fleet(sites, range(SITES), years=1)
    killed_after_one(sites, out)
    finished = len(state.load(tmp_path / "out.fleet/state.jsonl"))
    assert 1 <= finished < SITES
    run = fleet_build(sites, "--out", out)
    assert run.code == 0
    assert f"คงเดิม {finished} " in run.out
    fleet_build(sites, "--out", tmp_path / "fresh")
    assert tree(out) == tree(tmp_path / "fresh")
    assert not [path for path in out.iterdir() if path.name.startswith((".prongsai-new", ".prongsai-old"))]


def killed_after_one(sites: Path, out: Path) -> None:
    """Start a run with one worker and kill the command, not the worker, once a site is built."""
    command = [*BASE, "--date", str(AS_OF), str(sites), "--out", str(out), "--jobs", "1"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    until(lambda: bool(state.load(out.with_name("out.fleet") / "state.jsonl")))
    process.send_signal(signal.SIGKILL)
    process.wait()
    until(lambda: not alive(process.pid))  # its workers end by themselves


def alive(group: int) -> bool:
    """Whether any process of a group runs."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def until(true: Callable[[], bool]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < give_up
        time.sleep(0.02)


# -- the memory of earlier runs ------------------------------------------------------------------------

words = st.text(max_size=20)
counts = st.integers(0, 10_000)
outcomes = st.builds(
    Outcome,
    name=words,
    status=st.just(Status.BUILT),
    digest=words,
    files=counts,
    errors=st.just(0),
    warnings=counts,
    first=st.lists(words, max_size=3).map(tuple),
    report=words,
)


@given(st.lists(outcomes, max_size=5), st.binary(max_size=30))
def test_what_was_written_is_read_and_a_torn_line_is_not(told: list[Outcome], torn: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "state.jsonl")
        with state.writing(path, {}) as add:
            assert callable(add)
            for outcome in told:
                add(outcome)
        with path.open("ab") as stream:
            stream.write(torn)
        assert state.load(path) == {outcome.name: outcome for outcome in told}
