"""A site of invented measures, built and served once, and its search page in Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prongsai.build import build

from ..browser.conftest import axe, browser
from ..browser.server import serving
from ..conftest import AS_OF
from .reader import Reader
from .words import write_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

__all__ = ["axe", "browser"]

BASE = "/ita/"
YEARS, MEASURES = range(2567, 2570), 10


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published pages of three years."""
    root = tmp_path_factory.mktemp("invented")
    write_site(root / "site", YEARS, MEASURES)
    assert build(root / "site", AS_OF, root / "public").publication
    return root / "public"


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with serving(folder, BASE) as served:
        yield served


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """Somebody who has just opened the search page."""
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        reader = Reader(context.new_page(), address)
        reader.opens()
        yield reader
        assert not reader.complaints
