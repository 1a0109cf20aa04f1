"""Every Data Package is valid to the validator of those who wrote the specification, links included."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from ..conftest import SITES
from .conftest import BASE_URL, LICENSE, RECORDED
from .tables import packages

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .conftest import Published


def validated(package: Path) -> dict[str, Any]:
    """The report of Frictionless; a process of its own, because its warnings are not ours to mend."""
    command = [sys.executable, "-m", "frictionless", "validate", package / "datapackage.json", "--json"]
    run = subprocess.run(command, capture_output=True, check=False)
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def errors(report: Mapping[str, Any]) -> list[str]:
    tasks = [error for task in report["tasks"] for error in task["errors"]]
    return [f"{error['type']}: {error['message']}" for error in (*report["errors"], *tasks)]


@pytest.mark.parametrize("agency", sorted(SITES))
def test_packages_are_valid(agency: str, sites: Mapping[str, Published]) -> None:
    folders = list(packages(sites[agency].folder))
    assert len(folders) >= 2
    for package in folders:
        report = validated(package)
        assert report["valid"], errors(report)
        assert report["stats"]["tasks"] == 9


def test_a_hostile_package_is_valid(hostile: Published) -> None:
    report = validated(hostile.folder / "2569/data")
    assert report["valid"], errors(report)


def test_a_link_to_nothing_and_a_repeated_key_are_found(hostile: Published, tmp_path: Path) -> None:
    package = tmp_path / "data"
    shutil.copytree(hostile.folder / "2569/data", package)
    progress = package / "progress.csv"
    head, first, *rest = progress.read_bytes().split(b"\r\n2569/")
    broken = first.replace(b"2569/m1-1", b"2569/m9-9")
    progress.write_bytes(b"\r\n2569/".join([head, broken, *rest, rest[-1]]))
    kinds = {error["type"] for task in validated(package)["tasks"] for error in task["errors"]}
    assert {"foreign-key", "primary-key", "byte-count", "hash-count"} <= kinds


def test_what_nobody_states_is_left_out(sites: Mapping[str, Published], hostile: Published) -> None:
    unlicensed = descriptor(sites["nanongthum"].folder / "2566/data")
    assert not {"licenses", "created"} & unlicensed.keys()
    licensed = descriptor(hostile.folder / "2569/data")
    assert [each["name"] for each in licensed["licenses"]] == [LICENSE]
    assert licensed["created"] == f"{RECORDED.isoformat()}T00:00:00+07:00"
    assert licensed["id"] == f"{BASE_URL}2569/data/datapackage.json"


def descriptor(package: Path) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    return whole


def test_sizes_and_checksums_are_those_of_the_files(hostile: Published) -> None:
    package = hostile.folder / "2569/data"
    for resource in descriptor(package)["resources"]:
        content = (package / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
