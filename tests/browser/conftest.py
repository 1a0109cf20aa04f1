"""What the browser gates share: one Chromium per module, the pages to open and the accessibility rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .chromium import chromium, examples, paths, program

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser

PACKAGES = Path(__file__).parent / "node_modules"


@pytest.fixture(params=["nanongthum", "khlongyai", "khlongnokkrathung"])
def site(request: pytest.FixtureRequest, built_sites: Mapping[str, Path]) -> Path:
    """The folder of one built site after the other."""
    return built_sites[request.param]


@pytest.fixture(params=[False, pytest.param(True, marks=pytest.mark.soak)], ids=["examples", "all"])
def opened(request: pytest.FixtureRequest, site: Path) -> list[str]:
    """The addresses of the pages of that site to open: the fullest of every kind; in the wide tests all."""
    return paths(site) if request.param else examples(site)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Per module, not per session: Playwright's event loop must not run under tests that start their own."""
    executable = program()
    if executable is None:
        pytest.skip("no Chromium here (Debian, Ubuntu: apt-get install chromium)")
    with chromium(executable) as opened:
        yield opened


def package_file(name: str) -> Path:
    """A file of the locked npm packages, or a skip that says how to get them."""
    file = PACKAGES / name
    if not file.is_file():
        pytest.skip(f"{name} is missing (npm ci in tests/browser; `make test` does it where npm is)")
    return file


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, to be evaluated in a page."""
    return package_file("axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def vnu() -> Path:
    """The Nu HTML checker."""
    return package_file("vnu-jar/build/dist/vnu.jar")
