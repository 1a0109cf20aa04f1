"""`kill -9` at any moment: the folder is the whole old site or the whole new one.

Builds keep what they made and share their work among processes; what a killed one left of that misleads none.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from prongsai import stamp

from ..conftest import SITES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kills", [5, pytest.param(200, marks=pytest.mark.soak)])
def test_the_site_is_whole_after_a_kill(tmp_path: Path, kills: int) -> None:
    root, out = tmp_path / "site", tmp_path / "public"
    shutil.copytree(SITES["khlongyai"], root)
    versions = [whole(root, tmp_path / name, name) for name in ("เก่า", "ใหม่")]
    shutil.rmtree(root / stamp.CACHE)
    assert whole(root, out, "เก่า") == versions[0]
    assert versions[0] != versions[1]
    duration = timed(root, out)
    random_moment = random.Random(2569)
    killed = 0
    for number in range(kills):
        version = ("เก่า", "ใหม่")[number % 2]
        name(root, version)
        process = start(root, out)
        time.sleep(random_moment.uniform(0.2, 1.3) * duration)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert tree(out) in versions, f"half a site after kill {number}"
        assert whole(root, out, version) == versions[number % 2], f"not as from nothing after kill {number}"
    assert killed, "the builds were over before they could be killed"
    assert not list(tmp_path.glob(".prongsai-*"))


def whole(root: Path, out: Path, version: str) -> dict[str, bytes]:
    name(root, version)
    assert start(root, out).wait() == 0
    return tree(out)


def timed(root: Path, out: Path) -> float:
    started = time.monotonic()
    start(root, out).wait()
    return time.monotonic() - started


def name(root: Path, version: str) -> None:
    """Make every page another: the title of the section stands on all of them."""
    settings = (SITES["khlongyai"] / "site.yaml").read_text(encoding="utf-8")
    (root / "site.yaml").write_text(f"title: ข้อมูลความโปร่งใส {version}\n{settings}", encoding="utf-8")


def start(root: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "prongsai", "build", str(root), "--out", str(out)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ})


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
