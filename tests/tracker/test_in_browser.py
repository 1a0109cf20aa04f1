"""The pages as a citizen meets them: filtered with and without script, light, and free of barriers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ..browser.findings import expect_none
from ..browser.test_accessibility import RUN, TAGS
from ..browser.test_reflow import OVERFLOW
from ..browser.test_weight import BUDGET, page_weight

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = ("promises/", "compare/", "score/")
ROWS = "tr[data-f]"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context() as context:
        opened = context.new_page()
        opened.goto(f"{address}promises/")
        yield opened


def shown(page: Page) -> int:
    return page.locator(f"{ROWS}:visible").count()


def test_choosing_a_unit_hides_what_others_promised(page: Page) -> None:
    option = page.locator("#f-unit option").nth(1)
    token, text = option.get_attribute("value") or "", option.inner_text()
    page.locator("#f-unit").select_option(token)
    expected = int(re.findall(r"\((\d+)\)", text)[0])
    assert shown(page) == expected
    assert all(token in (row.get_attribute("data-f") or "") for row in page.locator(f"{ROWS}:visible").all())
    assert page.locator("#told").inner_text() == f"แสดง {expected} เรื่อง"


def test_choices_are_taken_together_and_taken_back(page: Page) -> None:
    every = shown(page)
    page.locator("#f-year").select_option("y-2568")
    of_year = shown(page)
    page.locator("#f-unit").select_option(index=1)
    assert shown(page) <= of_year < every
    for choice in ("#f-year", "#f-unit"):
        page.locator(choice).select_option("")
    assert shown(page) == every


def test_a_link_may_choose(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        opened = context.new_page()
        opened.goto(f"{address}promises/#y-2567")
        assert shown(opened) == opened.locator('tr[data-f~="y-2567"]').count()


def test_without_script_the_index_leads_to_every_promise(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        opened = context.new_page()
        opened.goto(f"{address}promises/")
        assert opened.locator("form.choose").is_hidden()
        for group in opened.locator(".facets > section").all():
            found = {link.get_attribute("href") for link in group.locator("a").all()}
            assert found == {f"#{row.get_attribute('id')}" for row in opened.locator(ROWS).all()}
        opened.locator(".facets summary").first.click()
        opened.locator(".facets details[open] a").first.click()
        assert opened.locator(":target").is_visible()


def test_filters_are_reached_and_set_by_keyboard(page: Page) -> None:
    page.locator("#f-year").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "f-unit"
    assert page.locator("#f-year").input_value() == "y-2569"
    assert shown(page) == page.locator('tr[data-f~="y-2569"]').count()


def test_a_saved_page_still_reads(browser: Browser, four_years: Path) -> None:
    """Opened from a folder, nothing is fetched from elsewhere and the filters work."""
    with browser.new_context() as context:
        opened = context.new_page()
        opened.goto((four_years / "promises/index.html").as_uri())
        opened.locator("#f-year").select_option("y-2568")
        assert shown(opened) == opened.locator('tr[data-f~="y-2568"]').count()


def test_the_words_to_pass_on_hold_the_address(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        opened = context.new_page()
        opened.goto(f"{address}2569/")
        words = " ".join(opened.locator(".share").inner_text().split())
        answer = " ".join(opened.locator("h1").inner_text().split())
        assert words == f"{answer} https://www.example.go.th/ita/2569/"


@pytest.mark.parametrize("folder", ["four_years", "ten_years", "too_much"])
def test_pages_stay_light(folder: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(folder)
    weights = ((path, page_weight(site, path)) for path in PAGES)
    expect_none([f"/{path} weighs {weight} bytes" for path, weight in weights if weight > BUDGET])


def test_years_that_do_not_fit_lead_to_their_own_pages(too_much: Path) -> None:
    html = (too_much / "promises/index.html").read_text(encoding="utf-8")
    rows = {year: len(re.findall(rf'id="m-{year}-', html)) for year in range(2560, 2570)}
    assert rows[2569] == 40
    assert rows[2560] == 0
    assert all(f"../{year}/measures/" in html for year in rows)


@pytest.mark.parametrize("width", [320, 390, 640, 1280])
def test_ten_years_fit_any_screen_without_a_barrier(
    browser: Browser, axe: str, ten_years: Path, width: int
) -> None:
    found = []
    with browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True) as context:
        context.add_init_script(axe)
        opened = context.new_page()
        for path in PAGES:
            opened.goto((ten_years / path / "index.html").as_uri())
            found += [f"/{path} {line}" for line in (*opened.evaluate(OVERFLOW), *opened.evaluate(RUN, TAGS))]
    expect_none(found)
