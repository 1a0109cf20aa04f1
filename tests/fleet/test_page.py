"""The pages of the index in a browser and before the HTML checker, as every page of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ..browser.conftest import axe, browser, vnu
from ..browser.findings import expect_none
from ..browser.server import serving
from ..browser.test_accessibility import violations
from ..browser.test_markup import findings
from .test_index import country, province

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

__all__ = ["axe", "browser", "country", "province", "vnu"]

pytestmark = pytest.mark.browser

PAGES = ("", "fleet/th-52/")


def test_the_index_is_accessible(browser: Browser, axe: str, country: Path) -> None:
    expect_none(violations(browser, axe, country, list(PAGES)))


def test_the_index_is_valid(vnu: Path, country: Path) -> None:
    expect_none(findings(vnu, [country / "index.html", country / "fleet"]))


def test_the_index_fits_a_phone_and_loads_nothing_from_elsewhere(browser: Browser, country: Path) -> None:
    with serving(country) as address, browser.new_context(viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        asked: list[str] = []
        refused: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: refused.append(message.text))
        for path in PAGES:
            page.goto(address + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert not [url for url in asked if not url.startswith(address)]
        assert not refused


def test_a_citizen_gets_from_the_list_of_provinces_to_an_agency(browser: Browser, country: Path) -> None:
    with serving(country) as address, browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(address)
        page.get_by_role("link", name="ลำปาง").click()
        page.get_by_role("link", name="เทศบาล").first.click()
        assert page.url.startswith(f"{address}a-")
        assert page.get_by_role("heading", level=1).inner_text()
