"""Each site of a fleet is built as if it were alone; what goes wrong with one costs no other."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from prongsai import verify
from prongsai.build import build
from prongsai.fleet import Job, Status
from prongsai.fleet.identity import program
from prongsai.fleet.work import build_one

from ..bench.agencies import write_fleet
from ..conftest import AS_OF
from .commands import fleet_build, tree
from .conftest import AGENCIES, BROKEN, KILLER, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Built

GOOD = [f"agency-{seed:04}" for seed in range(AGENCIES)]


def test_every_good_site_has_the_bytes_of_a_build_of_its_own(built: Built, tmp_path: Path) -> None:
    for name in GOOD:
        assert build(built.sites / name, AS_OF, tmp_path / name).publication
        assert tree(built.out / name) == tree(tmp_path / name)
        assert not verify.folder(built.out / name).problems


def test_failures_are_told_and_nothing_of_them_is_published(built: Built) -> None:
    assert built.run.code == 2
    assert f"สร้างแล้ว {AGENCIES} · คงเดิม 0 · ไม่สำเร็จ 2" in built.run.out
    assert not (built.out / BROKEN).exists()
    assert not (built.out / KILLER).exists()
    assert "Traceback" not in built.run.out + built.run.err


def test_the_summary_tells_the_first_problems_and_where_all_of_them_stand(built: Built) -> None:
    report = built.out.with_name("out.fleet") / "reports" / f"{BROKEN}.txt"
    alone = build(built.sites / BROKEN, AS_OF).problems
    assert [line in report.read_text(encoding="utf-8") for line in (p.as_text() for p in alone)]
    assert all(p.message() in built.run.out for p in alone[:3])
    assert str(report) in built.run.out


def test_a_worker_that_is_killed_costs_only_the_site_that_it_built(built: Built) -> None:
    report = (built.out.with_name("out.fleet") / "reports" / f"{KILLER}.txt").read_text(encoding="utf-8")
    assert "[fleet-worker-died]" in report
    assert "[fleet-worker-died]" in built.run.out
    assert sorted(p.name for p in built.out.iterdir() if (p / "manifest-sha256.txt").is_file()) == GOOD


def test_what_is_not_for_the_public_lies_beside_the_output(built: Built) -> None:
    top = {path.name for path in built.out.iterdir()}
    assert top == {*GOOD, "fleet", "index.html", "fleet.json", "fleet.csv", ".prongsai-fleet"}


def test_progress_ends_with_all_of_all(built: Built) -> None:
    assert built.run.err.splitlines()[-1] == f"{AGENCIES + 2}/{AGENCIES + 2}"


def test_a_worker_with_another_program_refuses(built: Built, tmp_path: Path) -> None:
    outcome = build_one(replace(job(built.sites / GOOD[0], tmp_path), program="another"))
    assert outcome.status is Status.FAILED
    assert "[fleet-other-program]" in outcome.first[0]
    assert not (tmp_path / "out").exists()


def test_where_memory_runs_out_the_site_fails_and_its_report_has_the_details(tmp_path: Path) -> None:
    write_fleet(tmp_path, [0], years=1)
    site = tmp_path / "agency-0000"
    (site / "layouts").mkdir()
    (site / "layouts/about.html").write_text("{{ 'x' * 10 ** 17 }}", encoding="utf-8")
    outcome = build_one(job(site, tmp_path))
    assert outcome.status is Status.FAILED
    assert "[fleet-crashed]" in outcome.first[0]
    assert "Traceback" not in outcome.first[0]
    assert "Traceback" in (tmp_path / "report.txt").read_text(encoding="utf-8")


def job(site: Path, folder: Path) -> Job:
    """A site that is built for the first time."""
    return Job(
        name="x",
        site=site,
        out=folder / "out",
        report=folder / "report.txt",
        as_of=AS_OF,
        program=program(),
        lang="en",
    )


# -- again ---------------------------------------------------------------------------------------------


@pytest.fixture
def again(built: Built, tmp_path: Path) -> tuple[Path, Path]:
    """A copy of two good sites and of what was built from them, with the memory of that run."""
    sites, out = tmp_path / "sites", tmp_path / "out"
    for name in GOOD[:2]:
        shutil.copytree(built.sites / name, sites / name)
    shutil.copytree(built.out, out)
    for name in GOOD[2:]:
        shutil.rmtree(out / name)
    shutil.copytree(built.out.with_name("out.fleet"), tmp_path / "out.fleet")
    return sites, out


def test_what_did_not_change_is_kept(again: tuple[Path, Path]) -> None:
    sites, out = again
    before = {path: path.stat().st_mtime_ns for path in (out / GOOD[0]).rglob("*")}
    run = fleet_build(sites, "--out", out)
    assert (run.code, run.out.splitlines()[0]) == (0, "สร้างแล้ว 0 · คงเดิม 2 · ไม่สำเร็จ 0")
    assert before == {path: path.stat().st_mtime_ns for path in (out / GOOD[0]).rglob("*")}


def test_an_edit_builds_its_own_site_again(again: tuple[Path, Path]) -> None:
    sites, out = again
    (sites / GOOD[0] / "content/about.md").write_text("Edited.", encoding="utf-8")
    run = fleet_build(sites, "--out", out)
    assert run.out.startswith("สร้างแล้ว 1 · คงเดิม 1 ")
    assert "Edited." in (out / GOOD[0] / "about/index.html").read_text(encoding="utf-8")


def test_a_damaged_output_is_built_again(again: tuple[Path, Path]) -> None:
    sites, out = again
    page = out / GOOD[1] / "index.html"
    whole = page.read_bytes()
    page.write_bytes(whole[:-1])
    assert fleet_build(sites, "--out", out).out.startswith("สร้างแล้ว 1 · คงเดิม 1 ")
    assert page.read_bytes() == whole


def test_a_site_that_fails_keeps_its_last_good_copy_and_its_place_in_the_index(
    again: tuple[Path, Path],
) -> None:
    sites, out = again
    before = tree(out / GOOD[0])
    spoil(sites / GOOD[0])
    assert fleet_build(sites, "--out", out).code == 2
    assert tree(out / GOOD[0]) == before
    told = json.loads((out / "fleet.json").read_text(encoding="utf-8"))
    assert {agency["folder"] for agency in told} == set(GOOD[:2])


def test_another_day_builds_everything_again(again: tuple[Path, Path]) -> None:
    sites, out = again
    run = fleet_build(sites, "--out", out, "--date", "2026-11-22")
    assert run.out.startswith("สร้างแล้ว 2 · คงเดิม 0 ")
