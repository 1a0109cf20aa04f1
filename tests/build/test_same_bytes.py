"""The same sources give the same bytes, on any machine."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ..conftest import ROOT, SITES

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Bangkok", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8"},
]


@pytest.mark.parametrize("agency", sorted(SITES))
def test_hash_seed_time_zone_locale_folder_and_file_order_change_nothing(agency: str, tmp_path: Path) -> None:
    trees = []
    for number, settings in enumerate(SETTINGS):
        root = tmp_path / f"folder {number} โฟลเดอร์"
        copy_in_random_order(SITES[agency], root, seed=number)
        out = tmp_path / f"out-{number}"
        build(root, out, settings)
        trees.append(tree(out))
    assert len(trees[0]) > 20
    assert trees[0] == trees[1]


def copy_in_random_order(site: Path, root: Path, seed: int) -> None:
    files = [site / "site.yaml", *(p for p in (site / "content").rglob("*") if p.is_file())]
    random.Random(seed).shuffle(files)
    for path in files:
        target = root / path.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        os.utime(target, (seed * 1e8, seed * 1e8))


def build(root: Path, out: Path, settings: dict[str, str]) -> None:
    environment = {**os.environ, **settings, "SOURCE_DATE_EPOCH": "1795219200"}
    command = [sys.executable, "-m", "prongsai", "build", str(root), "--out", str(out)]
    done = subprocess.run(command, env=environment, capture_output=True, cwd=ROOT.parent, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
