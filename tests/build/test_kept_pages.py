"""Pages that are kept are never stale: after any edit a build gives what one from nothing gives."""

from __future__ import annotations

import datetime
import shutil
from typing import TYPE_CHECKING

import pytest
from prongsai import render, stamp, workers
from prongsai.build import build
from prongsai.memo import Memo
from prongsai.scaffold import new_site

from ..conftest import AS_OF, SITES
from .edits import EDITS, append

if TYPE_CHECKING:
    from pathlib import Path

    from prongsai.build import BuildResult
    from prongsai.pages import Page
    from prongsai.problems import Problem
    from prongsai.render import Artifact


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site, once built."""
    root = tmp_path / "site"
    new_site(root, AS_OF)
    assert again(root).ok
    return root


def again(root: Path, day: datetime.date = AS_OF, base_url: str = "", jobs: int = 1) -> BuildResult:
    return build(root, day, base_url=base_url, memo=Memo(root), jobs=jobs)


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The permalinks of pages that went through their layouts."""
    seen: list[str] = []
    through = render.Renderer.__call__

    def noted(self: render.Renderer, page: Page) -> Artifact | Problem:
        seen.append(page.permalink)
        return through(self, page)

    monkeypatch.setattr(render.Renderer, "__call__", noted)
    return seen


@pytest.mark.parametrize("kind", EDITS)
def test_after_an_edit(site: Path, kind: str) -> None:
    EDITS[kind](site)
    assert again(site) == build(site, AS_OF)


@pytest.mark.parametrize(
    ("day", "base_url"),
    [(AS_OF + datetime.timedelta(days=400), ""), (AS_OF, "https://www.example.go.th/ita/")],
)
def test_on_another_day_and_at_another_address(site: Path, day: datetime.date, base_url: str) -> None:
    assert again(site, day, base_url) == build(site, day, base_url=base_url)


@pytest.mark.parametrize("agency", sorted(SITES))
def test_every_page_of_a_real_agency(tmp_path: Path, agency: str, rendered: list[str]) -> None:
    root = tmp_path / "site"
    shutil.copytree(SITES[agency], root)
    made = again(root)
    rendered.clear()
    kept = again(root)
    assert kept == made
    assert not rendered


def test_pages_kept_by_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_COPYING", 0)
    root = tmp_path / "site"
    shutil.copytree(SITES["khlongyai"], root)
    made = build(root, AS_OF)
    assert [again(root, jobs=jobs) for jobs in (3, 1, 2)] == [made] * 3


def test_only_pages_that_show_an_edit_are_made(site: Path, rendered: list[str]) -> None:
    """A sentence of an analysis stands on its page; its list says how much is written."""
    (topic,) = sorted((site / "content").rglob("analysis/*.md"))[:1]
    append(topic, "\nเพิ่มอีกหนึ่งประโยคในเนื้อความนี้\n")
    pages = sum(page.endswith("/") for page in build_paths(again(site)))
    assert any(topic.stem in page for page in rendered)
    assert 0 < len(rendered) < pages / 4, rendered


def build_paths(result: BuildResult) -> list[str]:
    return [a.path.removesuffix("index.html") for a in result.artifacts if a.path.endswith("index.html")]


def test_damaged_pages_are_made_again(site: Path, rendered: list[str]) -> None:
    kept = sorted((site / stamp.CACHE / "finished").iterdir())
    for number, file in enumerate(kept):
        data = file.read_bytes()
        file.write_bytes((b"", data[: len(data) // 2], data.replace(b"</p>", b"</b>"))[number % 3])
    assert again(site) == build(site, AS_OF)
    rendered.clear()
    again(site)
    assert not rendered
