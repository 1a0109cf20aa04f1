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

from ..bench.agencies import agency, write

if TYPE_CHECKING:
    from pathlib import Path

VERSIONS = ("เก่า", "ใหม่")


@pytest.mark.parametrize(("kills", "years"), [(3, 1), pytest.param(200, 2, marks=pytest.mark.soak)])
def test_the_site_is_whole_after_a_kill(tmp_path: Path, kills: int, years: int) -> None:
    root, out = tmp_path / "site", tmp_path / "public"
    write(root, agency(0, years))
    versions = [whole(root, tmp_path / version, version) for version in VERSIONS]
    shutil.rmtree(root / stamp.CACHE)
    assert whole(root, out, VERSIONS[0]) == versions[0]
    assert versions[0] != versions[1]
    name(root, VERSIONS[1])  # timed is a build that makes every page, not one that finds nothing changed
    duration = timed(root, out)
    random_moment = random.Random(2569)
    killed = 0
    for number in range(kills):
        name(root, VERSIONS[number % 2])
        process = start(root, out)
        tenth = number * 7 % 10  # every tenth of a build as often, in an order that soon has been everywhere
        time.sleep((tenth + random_moment.random()) / 10 * duration)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert tree(out) in versions, f"half a site after kill {number}"
        again = whole(root, out, VERSIONS[number % 2])
        assert again == versions[number % 2], f"not as from nothing after kill {number}"
    assert killed > kills // 4, "most builds were over before they could be killed"
    assert not list(tmp_path.glob(".prongsai-*"))
    print(f"{killed} of {kills} builds killed, each of about {duration:.1f} s")


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
    settings = (root / "site.yaml").read_text(encoding="utf-8")
    rest = [line for line in settings.splitlines() if not line.startswith("title: ")]
    (root / "site.yaml").write_text(
        "\n".join((f"title: ข้อมูลความโปร่งใส {version}", *rest, "")), encoding="utf-8"
    )


def start(root: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "prongsai", "build", str(root), "--out", str(out)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ})


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
