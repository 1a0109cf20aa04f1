"""An invented agency with four assessments in a row, one with ten, and one with too much for a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from prongsai import criteria, markup, model, urls
from prongsai.build import build
from prongsai.criteria import load
from prongsai.pages import Material, history, open_data, plan
from prongsai.source import SourceFile, Sources

from ..browser.conftest import axe, browser
from ..browser.server import serving
from ..checks.years import decade
from ..conftest import AS_OF
from ..search.words import write_site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from prongsai.urls import Ref

__all__ = ["axe", "browser"]

BASE = "/ita/"
SITE = "base_url: https://www.example.go.th/ita/\n"


def written(root: Path, files: Mapping[str, str]) -> Path:
    """The files of a site in a folder of their own."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(SITE + text if path == "site.yaml" else text, encoding="utf-8")
    return root


def published(root: Path, out: Path) -> Path:
    assert build(root, AS_OF, out).publication
    return out


@pytest.fixture(scope="session")
def four_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Assessments of FY2566–FY2569: questions change twice, the frame of the analysis twice."""
    root = tmp_path_factory.mktemp("four")
    return published(written(root / "site", decade(3, 2566, 2569)), root / "public")


@pytest.fixture(scope="session")
def ten_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("ten")
    return published(written(root / "site", decade(3, 2560, 2569)), root / "public")


@pytest.fixture(scope="session")
def too_much(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten years with forty measures each."""
    root = tmp_path_factory.mktemp("much")
    write_site(root / "site", range(2560, 2570), 40)
    return published(root / "site", root / "public")


@pytest.fixture
def address(four_years: Path) -> Iterator[str]:
    with serving(four_years, BASE) as served:
        yield served


def contexts(files: Mapping[str, str]) -> dict[Ref, Any]:
    """What the layouts of a site receive; Any, because each test knows the kind that it asks for."""
    catalogues = load(Sources({}))[0]
    sources = Sources({path: SourceFile(path, text) for path, text in sorted(files.items())})
    site, _ = model.assemble(sources, catalogues.rules)
    assessments = criteria.assess_all(site, catalogues, AS_OF)
    routes, _ = urls.address(site, urls.EMPTY, assessments)
    bodies, _ = markup.convert(site, routes)
    data = open_data(site, routes, catalogues)
    told = history(site, routes)
    pages = plan(Material(site, routes, bodies, AS_OF, catalogues, assessments, data, told))
    return {page.ref: page.context for page in pages}
