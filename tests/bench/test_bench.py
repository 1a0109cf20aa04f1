"""The instrument measures what it says: small runs of every part, and tables from their figures.

No time is judged here. Peers are measured where they are installed (`make bench`).
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from . import __main__ as bench
from .corpus import SIZE, document, documents
from .machine import described
from .measure import FailedError, timed, weighed
from .report import END, FIGURES, PAGE, page_with, ratio, text_of
from .rounds import compare
from .tools import ours

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The figures of every part, as small as they can be."""
    folder = tmp_path_factory.mktemp("bench")
    small = ("--rounds", "1", "--work", str(folder), "--json", str(folder / "bench.json"))
    assert bench.main(["corpus", "--pages", "5", *small]) == 0
    assert bench.main(["agencies", "--agencies", "1", "--years", "1", *small]) == 0
    assert bench.main(["officer", "--years", "1", *small]) == 0
    assert bench.main(["fleet", "--agencies", "2", "--years", "1", *small]) == 0
    assert bench.main(["profile", "--pages", "5", "--years", "1", *small]) == 0
    found: list[dict[str, Any]] = json.loads((folder / "bench.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.soak
def test_every_part_has_figures(parts: list[dict[str, Any]]) -> None:
    assert [(part["part"], part["size"]) for part in parts] == [
        *(("corpus", 5), ("agencies", 1), ("officer", 1), ("fleet", 2)),
        *(("profile", "agency"), ("profile", "5 pages")),
    ]
    for part in parts[:2]:
        figures = part["tools"]["prongsai"]
        assert all(len(figures[phase]) == 1 and figures[phase][0] > 0 for phase in figures)
    assert {"source", "render", "publish"} <= parts[-1]["stages"].keys()


@pytest.mark.soak
def test_the_tables_name_every_contender_and_part(parts: list[dict[str, Any]]) -> None:
    text = text_of(parts)
    for part in parts[:2]:
        assert all(f"\n| {name} | " in text for name in part["tools"])
    for heading in (
        "Long pages",
        "Real-shaped agencies",
        "One officer",
        "A large fleet",
        "Where the time goes",
    ):
        assert f"### {heading}\n" in text
    assert "extrapolated to 7,850" in text


def test_cost_is_told_by_page_and_over_that_of_fewer_pages() -> None:
    figures = {"warm": [1.0], "edit": [1.0], "mib": [1.0]}
    sizes = {100: 1.0, 1_000: 4.6}
    parts = [
        {"part": "corpus", "size": size, "rounds": 1, "tools": {"prongsai": {"cold": [cold], **figures}}}
        | {"machine": described(), "date": "2026-11-21"}
        for size, cold in sizes.items()
    ]
    assert "| prongsai | 10.0 | 4.6 | 0.46 |" in text_of(parts)


def test_the_page_shows_the_figures_that_are_kept_beside_it() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page_with(page, text_of(json.loads(FIGURES.read_text(encoding="utf-8")))) == page
    assert page.count(END) == 1


def test_a_ratio_is_the_median_of_the_rounds() -> None:
    assert ratio([1, 2, 9], [1, 1, 3]) == 2


def test_pages_of_the_corpus_are_alike_and_always_the_same() -> None:
    sizes = [len(each.body.encode()) for each in documents(30)]
    assert all(SIZE <= size < SIZE * 1.15 for size in sizes)
    assert list(documents(3))[2] == document(3)


def test_an_output_that_lacks_a_table_is_no_result(tmp_path: Path) -> None:
    contender = ours().over([document(1)])
    page = tmp_path / "out/2561/measures/doc-00001/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<h2>" * 9 + "<table>", encoding="utf-8")
    with pytest.raises(FailedError):
        contender.check(tmp_path)


def test_a_command_that_fails_is_no_result(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="no such fruit"):
        timed((sys.executable, "-c", "raise SystemExit('no such fruit')"), tmp_path)


def test_memory_is_that_of_all_processes(tmp_path: Path) -> None:
    child = "import time; held = bytearray(60 << 20); time.sleep(1)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    assert 60 < weighed((sys.executable, "-c", parent), tmp_path).peak < 120


def test_a_cold_build_finds_nothing_but_sources(tmp_path: Path) -> None:
    found = compare([ours().over([document(1)])], 1, tmp_path, "one page")
    assert len(found["prongsai"]["cold"]) == 1
    left = sorted(path.name for path in (tmp_path / "one-page/prongsai").iterdir())
    assert left == ["content", "site.yaml"]
