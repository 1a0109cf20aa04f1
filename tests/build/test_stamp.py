"""A build that would change nothing does not run, and one that would change anything does.

Each test edits one kind of input and compares with a build from nothing, byte for byte.
"""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from prongsai import stamp
from prongsai.scaffold import new_site

from ..conftest import SITES
from .edits import EDITS, append

if TYPE_CHECKING:
    from pathlib import Path

DAY = "1795219200"  # 21 November 2026


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site, once built."""
    root = tmp_path / "site"
    new_site(root, datetime.date(2026, 11, 21))
    build(root)
    return root


def build(root: Path, out: str = "public", epoch: str = DAY, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-X",
            "importtime",
            "-m",
            "prongsai",
            "build",
            str(root),
            "--out",
            str(root / out),
            *words,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "SOURCE_DATE_EPOCH": epoch},
        check=False,
    )


def ran(done: subprocess.CompletedProcess[str]) -> bool:
    """The pipeline was imported, as a build that runs must."""
    return "prongsai.build\n" in done.stderr


def told(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [line for line in done.stderr.splitlines() if not line.startswith("import time:")]


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_nothing_changed(site: Path) -> None:
    before = tree(site / "public")
    again = build(site)
    assert not ran(again)
    assert again.returncode == 0
    assert f"คงเดิม {len(before) - 1}" in again.stdout, "the marker of the folder is no page"
    assert tree(site / "public") == before


def test_what_was_told_is_told_again(site: Path) -> None:
    loose = site / "content/2569/documents/loose.pdf"
    loose.parent.mkdir(parents=True, exist_ok=True)
    loose.write_bytes(b"%PDF-1.7\n")
    first, second = build(site), build(site)
    assert ran(first)
    assert not ran(second)
    assert told(first)
    assert told(second) == told(first)
    strict = build(site, "public", DAY, "--strict")
    assert (ran(strict), strict.returncode) == (False, 1)


def inputs(root: Path, day: int = 21, base_url: str = "") -> str | None:
    return stamp.inputs(root, datetime.date(2026, 11, day), base_url)


@pytest.mark.parametrize("kind", EDITS)
def test_an_input_that_changed(tmp_path: Path, kind: str) -> None:
    shutil.copytree(SITES["khlongyai"], tmp_path / "site")
    before = inputs(tmp_path / "site")
    assert inputs(tmp_path / "site") == before
    EDITS[kind](tmp_path / "site")
    assert inputs(tmp_path / "site") != before


@pytest.mark.soak
@pytest.mark.parametrize("kind", EDITS)
def test_a_build_after_an_edit_is_one_from_nothing(site: Path, kind: str) -> None:
    EDITS[kind](site)
    after = build(site)
    assert ran(after)
    shutil.rmtree(site / stamp.CACHE)
    assert build(site, "clean").returncode == after.returncode
    assert after.returncode or tree(site / "public") == tree(site / "clean")


def test_another_day_and_another_address() -> None:
    root = SITES["khlongyai"]
    assert (
        len({inputs(root), inputs(root, day=22), inputs(root, base_url="https://www.example.go.th/ita/")})
        == 3
    )


def test_another_version_of_a_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = tmp_path / "site-packages"
    (installed / "markdown-3.99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(installed))
    stamp.program.cache_clear()
    before = inputs(SITES["khlongyai"])
    (installed / "markdown-3.99.dist-info").rename(installed / "markdown-3.100.dist-info")
    stamp.program.cache_clear()
    assert inputs(SITES["khlongyai"]) != before
    stamp.program.cache_clear()


def test_a_source_that_cannot_be_read_is_never_unchanged(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").symlink_to(tmp_path / "nowhere")
    assert inputs(tmp_path) is None


def test_an_output_that_somebody_changed(site: Path) -> None:
    before = tree(site / "public")
    page = site / "public/index.html"
    for change in (page.unlink, lambda: append(page, "x"), lambda: append(site / "public/mine.html", "x")):
        seen = stamp.outputs(site / "public")
        change()
        assert stamp.outputs(site / "public") != seen
    assert ran(build(site))
    assert tree(site / "public") == before


@pytest.mark.parametrize("junk", [b"", b"{", b"[]", b'{"told": 1}', b'{"inputs": "", "told": [{}]}', b"\xff"])
def test_a_stamp_that_is_broken_is_none(tmp_path: Path, junk: bytes) -> None:
    kept = stamp.Stamp("inputs", stamp.outputs(tmp_path), 1, (stamp.Told("warning", "ก", "a"),))
    stamp.write(tmp_path, tmp_path / "public", kept)
    (left,) = (tmp_path / stamp.CACHE).glob("*.json")
    left.write_bytes(junk)
    assert stamp.unchanged(tmp_path, tmp_path / "public", "inputs") is None
    kept = stamp.Stamp("inputs", stamp.outputs(tmp_path / "public"), 1, kept.told)
    stamp.write(tmp_path, tmp_path / "public", kept)
    assert stamp.unchanged(tmp_path, tmp_path / "public", "inputs") == kept


def test_where_no_stamp_can_be_left_builds_run(site: Path) -> None:
    shutil.rmtree(site / stamp.CACHE)
    (site / stamp.CACHE).write_text("in the way")
    again = build(site)
    assert (ran(again), again.returncode, told(again)) == (True, 0, [])


def test_a_build_with_errors_leaves_none(site: Path) -> None:
    append(site / "site.yaml", "\nunknown: 1\n")
    assert [build(site).returncode for _ in range(2)] == [2, 2]
    assert ran(build(site))
