"""Running `prongsai fleet build` as a host of many agencies does."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..conftest import AS_OF

if TYPE_CHECKING:
    from pathlib import Path

BASE = (sys.executable, "-m", "prongsai", "fleet", "build")


@dataclass(frozen=True)
class Run:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


def fleet_build(*words: object) -> Run:
    """Build a fleet as of the day of all tests."""
    done = subprocess.run(
        [*BASE, "--date", str(AS_OF), *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ},
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
