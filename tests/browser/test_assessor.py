"""An assessor sees, without scrolling, whose item it is, for which year, and every required element."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prongsai.criteria import load
from prongsai.source import Sources

from .server import serving

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

CATALOGUES = load(Sources({}))[0]
CORE = {"khlongyai": (2569, "O25"), "nanongthum": (2567, "O34"), "khlongnokkrathung": (2566, "O42")}
YEARS = [("khlongyai", 2569), ("nanongthum", 2566), ("nanongthum", 2567), ("khlongnokkrathung", 2566)]


@pytest.mark.parametrize("agency", sorted(CORE))
def test_every_element_of_the_core_item_is_above_the_fold(
    agency: str, browser: Browser, built_sites: Mapping[str, Path]
) -> None:
    year, code = CORE[agency]
    catalogue = CATALOGUES.exact(year)
    assert catalogue is not None
    item = catalogue.item("integrity-measures")
    assert item is not None
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    with serving(built_sites[agency]) as address:
        page = context.new_page()
        page.goto(f"{address}{year}/oit/integrity-measures/")
        assert page.locator("h1").inner_text().split() == [code, "ITA", str(year), *item.title.split()]
        box = page.locator("#elements").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 768
        rows = page.locator("#elements tbody tr")
        assert rows.count() == len(item.elements)
        targets = page.locator("#elements tbody a").evaluate_all("links => links.map(a => a.hash)")
        assert len(set(targets)) == len(targets)
        assert all(page.locator(f'[id="{target[1:]}"]').count() == 1 for target in targets)
    context.close()


@pytest.mark.parametrize(("agency", "year"), YEARS)
def test_the_list_of_a_year_holds_exactly_its_items(
    agency: str, year: int, browser: Browser, built_sites: Mapping[str, Path]
) -> None:
    catalogue = CATALOGUES.exact(year)
    assert catalogue is not None
    context = browser.new_context()
    with serving(built_sites[agency]) as address:
        page = context.new_page()
        page.goto(f"{address}{year}/oit/")
        cells = page.locator(".items tbody tr")
        shown = [
            (row.locator("td").first.inner_text(), row.locator("th").inner_text()) for row in cells.all()
        ]
    context.close()
    assert [(code, title.split("\n")[0]) for code, title in shown] == [
        (item.code.upper(), item.title) for item in catalogue.items
    ]
