"""How searching feels: what is fetched when, results by year and kind, keyboard, screen reader, address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ..browser.findings import expect_none
from ..browser.test_accessibility import RUN, TAGS
from .conftest import MEASURES, YEARS
from .reader import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

pytestmark = pytest.mark.browser


def test_nothing_is_fetched_before_the_first_focus_and_then_the_newest_year_first(reader: Reader) -> None:
    assert not [name for name in reader.fetched if name.endswith(".json")]
    reader.page.focus("#q")
    reader.waits()
    fetched = [name.removeprefix("search/") for name in reader.fetched if name.endswith(".json")]
    years = [name.split("-")[1] for name in fetched[1:]]
    assert fetched[0] == "pages.json"
    assert years == [*map(str, reversed(YEARS)), "0"]
    reader.page.focus("button")
    reader.types("แผน")
    assert len([name for name in reader.fetched if name.endswith(".json")]) == len(fetched)


def test_results_stand_under_their_year_and_kind(reader: Reader) -> None:
    reader.types("ประมาณ")
    years = reader.page.locator("#results h2").all_inner_texts()
    assert years == [f"ปีงบประมาณ {year}" for year in reversed(YEARS)] + ["ทั้งเว็บไซต์"]
    newest = reader.page.locator("#results details").first
    assert newest.locator("h3").all_inner_texts() == ["ภาพรวมปี", "มาตรการ", "ความคืบหน้า", "ข้อมูลเปิด", "ข้อ OIT"]
    assert newest.locator("h3:has-text('มาตรการ') + ul > li").count() == MEASURES + 1


def test_pages_that_bear_the_word_in_their_name_come_first(reader: Reader) -> None:
    reader.types("คู่มือ")
    titles = reader.page.locator("#results ul:has(mark) li > a").all_inner_texts()
    named = ["คู่มือ" in title for title in titles]
    assert any(named)
    reader.types("ทะเบียน")
    for group in reader.page.locator("#results ul").all():
        named = ["ทะเบียน" in title for title in group.locator("li > a").all_inner_texts()]
        assert named == sorted(named, reverse=True)


def test_an_excerpt_leads_to_its_place_on_the_page(reader: Reader) -> None:
    reader.types("No Gift Policy")
    excerpt = reader.page.locator("#results p a[href*='#']").first
    words = excerpt.inner_text().strip("…")
    excerpt.click()
    anchor = reader.page.url.partition("#")[2]
    assert reader.page.locator(f"[id='{anchor}']").count() == 1
    assert words in reader.page.inner_text("main")


def test_the_keyboard_alone_is_enough(reader: Reader) -> None:
    page = reader.page
    page.focus("#q")
    page.keyboard.type("แนวทาง")
    reader.waits()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "told"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.localName") == "summary"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#results li') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "q"
    assert page.input_value("#q") == "แนวทาง"
    page.keyboard.press("Escape")
    assert page.input_value("#q") == ""
    assert (reader.found, reader.told) == ([], "")


def test_results_are_not_replaced_under_the_hands_of_the_reader(reader: Reader) -> None:
    page = reader.page
    held: list[Route] = []
    page.route("**/search-2567-*.json", lambda route: held.append(route))
    page.fill("#q", "มาตรการ")
    page.wait_for_function("() => unread === 2")
    page.focus("#results li a")
    focused = page.evaluate("document.activeElement.href")
    held.pop().continue_()
    page.wait_for_function("() => unread === 0")
    assert page.evaluate("document.activeElement.href") == focused
    page.focus("#q")
    reader.waits()
    assert f"พบ {len(reader.found)} หน้า" == reader.told


def test_screen_readers_hear_the_count_and_know_the_form(reader: Reader) -> None:
    reader.types("แผน")
    page = reader.page
    assert page.get_by_role("search").count() == 1
    assert page.get_by_role("searchbox", name="คำ ตัวเลข หรือรหัสข้อ เช่น o25").is_visible()
    assert page.get_by_role("status").inner_text() == f"พบ {len(reader.found)} หน้า"


def test_a_list_of_results_can_be_shared(reader: Reader) -> None:
    reader.types("น้ำใส o25")
    reader.page.wait_for_url("**/search/?q=*")
    found, shared = reader.found, reader.page.url
    assert found
    reader.page.goto("about:blank")
    reader.page.goto(shared)
    reader.waits()
    assert reader.page.input_value("#q") == "น้ำใส o25"
    assert reader.found == found


def test_the_copy_at_a_slip_of_the_address_searches_too(reader: Reader) -> None:
    reader.page.goto(f"{reader.address}search/)/?q=แผน")
    reader.waits()
    found = reader.found
    reader.opens("แผน")
    reader.waits()
    assert reader.found == found != []


def test_where_nothing_is_found_the_index_is_offered(reader: Reader) -> None:
    reader.types("ไม่มีคำนี้เลย")
    assert reader.told.startswith("ไม่พบในชื่อและข้อความของทั้ง ")
    assert reader.page.get_attribute("#told a", "href") == "#index"
    assert reader.page.is_visible("#index")


def test_when_texts_cannot_be_fetched_the_page_says_so(reader: Reader) -> None:
    reader.page.route("**/search-*.json", lambda route: route.abort())
    reader.page.fill("#q", "แผน")
    reader.page.wait_for_selector("#told:has-text('อ่านข้อมูลสำหรับค้นหาไม่ได้')")
    reader.complaints.clear()  # the browser logs the request that failed


@pytest.mark.parametrize("width", [390, 1280])
def test_results_have_no_accessibility_violation(
    browser: Browser, axe: str, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, bypass_csp=True)
    context.add_init_script(axe)
    with context:
        reader = Reader(context.new_page(), address)
        reader.opens("งบประมาณ")
        reader.waits()
        for scheme in ("light", "dark"):
            reader.page.emulate_media(color_scheme=scheme)
            expect_none(reader.page.evaluate(RUN, TAGS))


def test_results_need_no_sideways_scrolling(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 320, "height": 700}) as context:
        reader = Reader(context.new_page(), address)
        reader.opens("งบประมาณ")
        reader.waits()
        assert reader.page.evaluate("document.documentElement.scrollWidth") == 320
