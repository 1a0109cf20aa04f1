"""Running a command and measuring it: seconds from start to end, and the memory of all its processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TICK = 0.02  # seconds between two looks at the memory
EPOCH = "1795219200"  # 2026-11-21
LOG = "bench.log"


@dataclass(frozen=True)
class Sample:
    """MiB of all processes of a command together, so many seconds after its start."""

    at: float
    mib: float


@dataclass(frozen=True)
class Run:
    """One command that ended well: its wall time in seconds and, where asked for, its memory."""

    seconds: float
    memory: tuple[Sample, ...] = field(default=(), repr=False)

    @property
    def peak(self) -> float:
        return max((sample.mib for sample in self.memory), default=0.0)


class FailedError(Exception):
    """A command ended badly; nothing that it did is worth a figure."""


def timed(command: Sequence[str], folder: Path) -> Run:
    """Run a command in a folder. Caches that it keeps in the home of its user stay inside the folder."""
    return _run(command, folder, None)


def weighed(command: Sequence[str], folder: Path, tick: float = TICK) -> Run:
    """The same with its memory every `tick` seconds, which costs some time."""
    return _run(command, folder, tick)


def _run(command: Sequence[str], folder: Path, tick: float | None) -> Run:
    home = {"XDG_CACHE_HOME": str(folder / ".cache"), "SOURCE_DATE_EPOCH": EPOCH}
    home["PYTHONDONTWRITEBYTECODE"] = ""  # programs run compiled, as they do where they are installed
    os.sync()  # what the one before left to write is not on this one's account
    with (folder / LOG).open("wb") as log:
        began = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env={**os.environ, **home},
            start_new_session=True,
        )
        samples = _watched(process, began, tick) if tick else ()
        code = process.wait()
        seconds = time.perf_counter() - began
    said = (folder / LOG).read_text(encoding="utf-8", errors="replace")
    (folder / LOG).unlink()
    if code:
        raise FailedError(f"{command[0]} ended with {code} in {folder}:\n{said[-2000:]}")
    return Run(seconds, samples)


def _watched(process: subprocess.Popen[bytes], began: float, tick: float) -> tuple[Sample, ...]:
    samples = []
    while process.poll() is None:
        samples.append(Sample(time.perf_counter() - began, group_memory(process.pid)))
        time.sleep(tick)
    return tuple(samples)


def group_memory(group: int) -> float:
    """MiB that the processes of a group hold together; what they share is counted once (PSS)."""
    total = 0
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            total += _share(entry, group)
    return total / 1024


def _share(process: Path, group: int) -> int:
    """KiB of one process, 0 if it is of another group or gone."""
    try:
        if os.getpgid(int(process.name)) != group:
            return 0
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def only(folder: Path, kept: frozenset[str]) -> None:
    """Remove everything from a folder but some names: the output, and whatever a generator remembers."""
    for path in folder.iterdir():
        if path.name not in kept:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
