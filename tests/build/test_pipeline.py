"""One call from sources to a published folder, with two gates on the way."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from prongsai.build import build

from ..conftest import AS_OF, SITES

if TYPE_CHECKING:
    from pathlib import Path

DATA_BLOCK = b'<script type="application/ld+json" translate="no">'  # holds data, which nothing runs

DATA_BLOCK = b'<script type="application/ld+json" translate="no">'  # holds data, which nothing runs


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SITES["khlongyai"], tmp_path / "site")
    return tmp_path / "site"


def told(root: Path) -> list[str]:
    return [f"{p.at} {p.name}" for p in build(root, AS_OF).problems]


def test_a_build_without_a_folder_publishes_nothing(root: Path) -> None:
    before = sorted(root.rglob("*"))
    result = build(root, AS_OF)
    assert result.ok
    assert result.publication is None
    assert len(result.artifacts) > 20
    assert sorted(root.rglob("*")) == before


def test_the_stages_are_told_in_their_order(root: Path) -> None:
    stages: list[str] = []
    build(root, AS_OF, root.parent / "out", progress=stages.append)
    assert stages == [
        "source",
        "criteria",
        "model",
        "urls",
        "markup",
        "checks",
        "pages",
        "pdf",
        "render",
        "inspect",
        "publish",
    ]


def test_the_first_gate_stops_before_any_page_is_made(root: Path) -> None:
    (root / "content/2568/results.yaml").write_text("overall: {}\n", encoding="utf-8")
    stages: list[str] = []
    result = build(root, AS_OF, root.parent / "out", progress=stages.append)
    assert "missing-key" in {p.name for p in result.problems}
    assert stages[-1] == "checks"
    assert not result.artifacts
    assert not (root.parent / "out").exists()


def test_the_second_gate_stops_before_anything_is_written(root: Path) -> None:
    (root / "layouts").mkdir()
    (root / "layouts/about.html").write_text('<a href="../nowhere/">x</a>', encoding="utf-8")
    result = build(root, AS_OF, root.parent / "out")
    assert [p.name for p in result.problems] == ["page-dead-link"]
    assert not (root.parent / "out").exists()


@pytest.mark.parametrize(
    ("layout", "line", "reason"),
    [
        ("<p>\n{{ frame.nothing }}", 2, "nothing"),
        ("<p>\n\n{% if %}", 3, "Expected"),
        ("{% include 'gone.html' %}", 1, "gone.html"),
        ("{{ 1 / 0 }}", 1, "division"),
        ("{{ frame.year + 'x' }}", 1, "unsupported"),
    ],
)
def test_a_layout_that_fails_is_told_at_its_line(root: Path, layout: str, line: int, reason: str) -> None:
    (root / "layouts").mkdir()
    (root / "layouts/about.html").write_text(layout, encoding="utf-8")
    problems = build(root, AS_OF).problems
    assert [f"{p.at} {p.name}" for p in problems] == [f"layouts/about.html:{line}:1 layout-error"]
    assert reason in problems[0].message("en")


def test_a_site_may_replace_one_layout_and_the_style(root: Path) -> None:
    (root / "layouts").mkdir()
    (root / "layouts/about.html").write_text("<h1>{{ frame.agency.name }}</h1>", encoding="utf-8")
    (root / "static").mkdir()
    (root / "static/style.css").write_text("h1{margin:0}", encoding="utf-8")
    files = {a.path: a.data.decode("utf-8", "replace") for a in build(root, AS_OF).artifacts}
    assert files["about/index.html"] == "<h1>เทศบาลตำบลคลองใหญ่</h1>"
    assert next(text for path, text in files.items() if path.endswith(".css")).endswith("h1{margin:0}")


def test_content_is_escaped_wherever_it_stands(root: Path) -> None:
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    for path in (root / "content").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("title: ", f"title: {evil} ", 1), encoding="utf-8")
    settings = (root / "site.yaml").read_text(encoding="utf-8")
    (root / "site.yaml").write_text(settings.replace("office: ", f"office: {evil} "), encoding="utf-8")
    result = build(root, AS_OF)
    assert result.ok, result.problems
    pages = [a for a in result.artifacts if "html" in a.media_type or "xml" in a.media_type]
    assert len(pages) > 20
    for artifact in pages:
        assert b"<script>" not in artifact.data.replace(DATA_BLOCK, b"")  # ours, on /search/, has a src
        assert b"<img src=x" not in artifact.data


def test_thai_digits_are_a_choice_of_the_site(root: Path) -> None:
    settings = (root / "site.yaml").read_text(encoding="utf-8")
    (root / "site.yaml").write_text(settings.replace("digits: arabic", "digits: thai"), encoding="utf-8")
    result = build(root, AS_OF)
    assert result.ok
    page = next(a for a in result.artifacts if a.path == "2568/results/index.html").data.decode()
    assert "๙๔.๕๐" in page
    assert 'id="i10"' in page
    assert 'href="../../2569/' in page


def test_no_text_of_a_site_is_lost_when_a_folder_is_missing(tmp_path: Path) -> None:
    result = build(tmp_path / "nowhere", AS_OF)
    assert [p.name for p in result.problems] == ["no-site"]
