"""Which folders are sites, and what keeps them from standing side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prongsai.fleet import find
from prongsai.problems import Problem

from .commands import fleet_build

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    for name in ("b", "a"):
        (tmp_path / "lampang" / name / "content").mkdir(parents=True)
        (tmp_path / "lampang" / name / "site.yaml").write_text("", encoding="utf-8")
    (tmp_path / "lampang/notes").mkdir()
    return tmp_path / "lampang"


def test_a_folder_of_sites_stands_for_them(sites: Path, tmp_path: Path) -> None:
    found = find([sites], tmp_path / "out")
    assert not isinstance(found, Problem)
    assert [(member.name, member.site) for member in found] == [("a", sites / "a"), ("b", sites / "b")]


def test_a_folder_that_cannot_be_read_is_told_when_it_is_built(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    found = find([tmp_path / "file"], tmp_path / "out")
    assert not isinstance(found, Problem)
    assert [member.name for member in found] == ["file"]


def test_a_site_named_twice_is_built_once(sites: Path, tmp_path: Path) -> None:
    found = find([sites, sites / "a", sites / "a/../a"], tmp_path / "out")
    assert not isinstance(found, Problem)
    assert [member.name for member in found] == ["a", "b"]


def test_what_is_no_site_fails_as_one(tmp_path: Path) -> None:
    run = fleet_build(tmp_path / "gone", "--out", tmp_path / "out")
    assert run.code == 2
    assert "[no-site]" in run.out


def test_two_of_a_name_are_refused_before_anything_is_built(sites: Path, tmp_path: Path) -> None:
    (tmp_path / "phrae/A/content").mkdir(parents=True)
    run = fleet_build(sites, tmp_path / "phrae", "--out", tmp_path / "out")
    assert run.code == 3
    assert "[fleet-name-taken]" in run.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["fleet", "Fleet", ".hidden"])
def test_names_that_the_index_needs_are_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "sites" / name / "content").mkdir(parents=True)
    found = find([tmp_path / "sites" / name], tmp_path / "out")
    assert isinstance(found, Problem)
    assert found.name == "fleet-name-reserved"


def test_the_sources_are_never_the_output(sites: Path) -> None:
    found = find([sites], sites)
    assert isinstance(found, Problem)
    assert found.name == "bad-output-folder"


def test_a_folder_with_other_things_in_it_is_not_touched(sites: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/index.html").write_text("ของเดิม", encoding="utf-8")
    run = fleet_build(sites, "--out", tmp_path / "out")
    assert run.code == 3
    assert "[not-our-folder]" in run.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["index.html"]


@pytest.mark.parametrize("option", [("--jobs", "0"), ("--date", "21/11/2026"), ("--date", "2569-11-21")])
def test_options_that_mean_nothing_are_told(sites: Path, tmp_path: Path, option: tuple[str, str]) -> None:
    run = fleet_build(sites, "--out", tmp_path / "out", *option)
    assert run.code == 3
    assert "[bad-option]" in run.err
