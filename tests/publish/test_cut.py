"""The publisher is killed, or its line is cut, at one network operation after another, while people read.

Where the host can switch in one step nobody ever sees a missing page or two releases mixed; where it renames
two folders, at most a moment of missing pages; where it moves single files, at most a moment of both. Running
again always ends with the new release.
"""

from __future__ import annotations

import contextlib
import os
import signal
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ..urls.servers import NGINX, nginx
from . import servers
from .line import line_to
from .orders import answer_of, order_to, saboteur
from .reader import Reader, missing, mixed, window
from .releases import PAGES, release

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .line import Line
    from .orders import Worker

GAP = 0.2  # seconds: what the documentation promises for the two renames, and for the moves of single files
SAMPLE = 2  # operations of each kind in the daily tests


@dataclass(frozen=True, slots=True)
class Case:
    """A server, and the way to switch that is asked of it. `atomic`: there is no moment in between."""

    server: str
    switch: str = ""
    atomic: bool = False
    daily: bool = False

    @property
    def name(self) -> str:
        return f"{self.server}-{self.switch or 'best'}"


CASES = (
    Case("folder", atomic=True, daily=True),
    Case("sftp", "symlink", atomic=True, daily=True),
    Case("sftp", "folders"),
    Case("sftp", "files"),
    Case("ftp", "folders"),
    Case("ftp", "files"),
    Case("ftps", "folders", daily=True),
    Case("ftps", "files"),
    Case("ftp-plain", "folders"),
    Case("ftp-plain", "files", daily=True),
    Case("ftps-plain", "folders"),
)


@dataclass(slots=True)
class Bench:
    """A server, a web server before it, a reader, and publishers that can be broken."""

    place: servers.Place
    reader: Reader
    worker: Worker
    case: Case
    line: Line | None = None

    def kill(self) -> None:
        """Kill the publisher, not the programs that it started, and leave nothing of its line."""
        children = Path(f"/proc/{self.worker.pid}/task/{self.worker.pid}/children").read_text(
            encoding="ascii"
        )
        for child in children.split():
            os.kill(int(child), signal.SIGKILL)
        if self.line:
            self.line.cut()

    def run(self, version: str, at: int = 0, how: str = "") -> dict[str, Any]:
        order_to(self.worker, self.place, version, at, how, self.case.switch)
        return answer_of(self.worker)

    def whole(self, version: str) -> None:
        """The live folder holds exactly the release."""
        live = self.place.root / "www/ita"
        found = {p.relative_to(live).as_posix(): p.read_bytes() for p in live.rglob("*") if p.is_file()}
        assert found == release(version).data


@contextlib.contextmanager
def bench(case: Case, line: bool = False) -> Iterator[Bench]:
    if not NGINX:
        pytest.skip("needs nginx")
    with contextlib.ExitStack() as stack:
        room = stack.enter_context(servers.room())
        root = room / "root"
        place = stack.enter_context(servers.place(case.server, root, room / "home"))
        web = stack.enter_context(nginx(root / "www"))
        worker = stack.enter_context(saboteur())
        between = stack.enter_context(line_to(place.port)) if line else None
        if between:
            place = replace(place, port=between.port)
        ready = Bench(place, Reader(web.port), worker, case, between)
        for version in ("zero", "one"):  # the third run and those after it are all alike
            assert ready.run(version)["outcome"] == "done"
        stack.enter_context(ready.reader)
        yield ready


def runs() -> list[object]:
    """Every case at every operation in the wide tests, a few at some operations daily."""
    wide = [pytest.param(c, True, marks=pytest.mark.soak, id=f"{c.name}-every") for c in CASES]
    return [*(pytest.param(c, False, id=f"{c.name}-some") for c in CASES if c.daily), *wide]


@pytest.mark.parametrize(("case", "every"), runs())
def test_killed_or_cut_at_any_operation(case: Case, every: bool) -> None:
    with bench(case) as lab:
        count = lab.run("two")["count"]
        lab.reader.take()
        worst, broken, live = 0.0, 0, "two"
        for number, (at, how) in enumerate(operations(count, every, case.server != "folder")):
            new = f"v{number}"
            outcome = lab.run(new, at, how)
            assert outcome["outcome"] in ("killed", "host-cut", "host-refuses", "done", "host-unreachable"), (
                outcome
            )
            broken += outcome["outcome"] != "done"
            again = lab.run(new)
            assert again["outcome"] == "done", (at, how, again)
            lab.whole(new)
            seen = lab.reader.take()
            lost, odd = missing(seen), mixed(seen, (live, new))
            worst = max(worst, window(lost), window(odd))
            if case.atomic:
                assert not (lost or odd), (at, how, lost[:3], odd[:3])
            elif case.switch == "folders":
                assert not odd, (at, how, odd[:3])
            else:
                assert not lost, (at, how, lost[:3])
            live = new
        assert broken > number / 2, "the runs were over before they could be broken"
        assert worst <= GAP, f"{worst:.3f} s"
        print(f"{case.name}: {number + 1} breaks, window {worst * 1000:.0f} ms")


@pytest.mark.parametrize(
    ("server", "every"),
    [
        pytest.param("rsyncd", False, id="rsyncd-some"),
        pytest.param("rsyncd", True, id="rsyncd-every", marks=pytest.mark.soak),
        pytest.param("rsync", True, id="rsync-every", marks=pytest.mark.soak),
    ],
)
def test_rsync_killed_or_cut_at_any_piece(server: str, every: bool) -> None:
    """Here the line is outside of the publisher, because rsync is another program."""
    with bench(Case(server, atomic=True), line=True) as lab:
        assert lab.line
        lab.line.mend()
        assert lab.run("two")["outcome"] == "done"
        count, live = lab.line.count, "two"
        lab.reader.take()
        points = range(1, count + 1, 1 if every else max(1, count // SAMPLE + 1))
        breaks = [(at, how) for at in points for how in ("cut", "kill")]
        for number, (at, how) in enumerate(breaks):
            new = f"v{number}"
            lab.line.mend(at, lab.line.cut if how == "cut" else lab.kill)
            lab.run(new)
            lab.line.mend()
            assert lab.run(new)["outcome"] == "done", (at, how)
            lab.whole(new)
            seen = lab.reader.take()
            assert not (missing(seen) or mixed(seen, (live, new))), (at, how)
            live = new
        print(f"{server}: {len(breaks)} breaks, window 0 ms")


def operations(count: int, every: bool, line: bool) -> list[tuple[int, str]]:
    """Which operation breaks how: all of them, or some spread over the run.

    On a line, an operation may also be done while its answer is lost.
    """
    hows = ("kill", "cut", "kill-after", "cut-after") if line else ("kill", "cut")
    if every:
        return [(at, how) for at in range(1, count + 1) for how in hows]
    step = max(1, count // (SAMPLE * len(hows)))
    return [(at, hows[number % len(hows)]) for number, at in enumerate(range(1, count + 1, step))]


@pytest.mark.soak
def test_the_reader_opens_fifty_pages_a_second_and_more() -> None:
    with bench(Case("folder")) as lab:
        lab.reader.take()
        while len(seen := lab.reader.seen) < 100:
            pass
        assert len(seen) / (seen[-1].at - seen[0].at) >= 50
        assert {each.path + "index.html" for each in seen} == set(PAGES)
