"""Two Dask workers build what one process builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from distributed import LocalCluster

from ..bench.agencies import write_fleet
from .commands import fleet_build, tree
from .conftest import AGENCIES

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Built


def test_a_cluster_gives_the_same_fleet(built: Built, tmp_path: Path) -> None:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster:
        run = fleet_build(built.sites, "--out", tmp_path / "out", "--scheduler", cluster.scheduler_address)
    assert run.code == 2
    assert f"สร้างแล้ว {AGENCIES} · คงเดิม 0 · ไม่สำเร็จ 2" in run.out
    assert tree(tmp_path / "out") == tree(built.out)


def test_a_scheduler_that_is_not_there_is_told_before_anything_is_built(tmp_path: Path) -> None:
    write_fleet(tmp_path / "sites", [0], years=1)
    run = fleet_build(tmp_path / "sites", "--out", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9")
    assert run.code == 3
    assert "[fleet-no-scheduler]" in run.err
    assert not (tmp_path / "out").exists()
