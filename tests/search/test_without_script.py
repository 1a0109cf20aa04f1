"""Where no script runs, or nothing can be fetched, the search page is an index of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prongsai.build import build
from prongsai.checks.finished import MAX_PAGE_BYTES
from prongsai.pages import room as rooms
from prongsai.thai import collation_key

from ..browser.server import serving
from ..browser.test_weight import page_weight
from ..conftest import AS_OF, SITES
from .words import SITE, write_site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ENTRIES = "#index ul.index a"


@pytest.fixture
def plain(browser: Browser, address: str) -> Iterator[Page]:
    """The search page in a browser that runs no script."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}search/")
        yield page


def test_there_is_no_form_and_no_promise_of_one(plain: Page) -> None:
    assert not plain.is_visible("form")
    assert plain.is_visible("#index")


def test_entries_stand_in_thai_order_under_their_year_and_kind(plain: Page) -> None:
    years = plain.locator("#index > section").all()
    assert len(years) == 3
    for year in years:
        for group in year.locator("ul.index").all():
            entries = group.locator("a").all_inner_texts()
            assert entries == sorted(entries, key=collation_key)
    measures = years[0].locator("h3:has-text('มาตรการ') + ul small").all_inner_texts()
    assert measures == [f"มาตรการ {number}" for number in range(1, 11)]


@pytest.mark.parametrize("name", SITES)
def test_every_topic_measure_item_report_and_document_is_in_the_index(
    browser: Browser, built_sites: Mapping[str, Path], name: str
) -> None:
    folder = built_sites[name]
    sections = ("analysis", "measures", "oit", "progress")
    pages = [page for section in sections for page in folder.glob(f"[0-9]*/{section}/*/index.html")]
    own = {page.parent.relative_to(folder).as_posix() + "/" for page in pages if not _copy(page)}
    with serving(folder) as address, browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}search/")
        hrefs: list[str] = page.eval_on_selector_all(ENTRIES, "all => all.map(link => link.href)")
        linked = {href.removeprefix(address) for href in hrefs}
    assert own <= linked
    assert {href for href in linked - own if "/documents/#" not in href} == set()


def _copy(page: Path) -> bool:
    return page.parent.name == ")" or '<link rel="canonical"' in page.read_text(encoding="utf-8")


def test_a_page_opened_from_a_folder_says_that_search_needs_the_website(
    browser: Browser, folder: Path, tmp_path: Path
) -> None:
    """As `prongsai evidence` packs it, without the policy, whose 'self' is no file."""
    html = (folder / "search/index.html").read_text(encoding="utf-8")
    policy = html[html.index("<meta http-equiv") :].partition("\n")[0]
    (tmp_path / "search").mkdir()
    (tmp_path / "search/index.html").write_text(html.replace(policy, ""), encoding="utf-8")
    (tmp_path / "assets").symlink_to(folder / "assets")
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((tmp_path / "search/index.html").as_uri())
        page.focus("#q")
        page.wait_for_selector("#told:has-text('ค้นหาได้บนเว็บไซต์')")
        page.fill("#q", "แผน")
        assert page.is_visible("#index")
        assert "ค้นหาได้บนเว็บไซต์" in page.inner_text("#told")


def test_older_years_give_way_to_their_lists_before_the_page_is_too_heavy(tmp_path: Path) -> None:
    """Titles as different from each other as can be, which is the most that a page can weigh."""
    write_site(tmp_path / "site", range(2565, 2570), 80)
    for number, measure in enumerate(sorted((tmp_path / "site/content").rglob("m*.md"))):
        text = measure.read_text(encoding="utf-8")
        title = "".join(chr(0x0E01 + (number * 7919 + place * place * 104729) % 46) for place in range(110))
        measure.write_text(text.replace("title: ", f"title: {title} ", 1), encoding="utf-8")
    result = build(tmp_path / "site", AS_OF, tmp_path / "public")
    assert result.publication
    assert page_weight(tmp_path / "public", "search/") < MAX_PAGE_BYTES
    html = (tmp_path / "public/search/index.html").read_text(encoding="utf-8")
    assert "../2569/measures/m80/" in html
    assert "../2565/measures/m80/" not in html
    assert 'href="../2565/measures/"' in html


def test_older_years_give_way_to_their_sections_before_the_list_of_addresses_is_too_heavy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = 4096
    left = MAX_PAGE_BYTES - rooms._ROOM
    monkeypatch.setattr(rooms, "_ROOM", room)
    write_site(tmp_path / "site", range(2565, 2570), 100)
    result = build(tmp_path / "site", AS_OF, tmp_path / "public")
    assert result.publication
    assert page_weight(tmp_path / "public", "urls/") < room + left
    html = (tmp_path / "public/urls/index.html").read_text(encoding="utf-8")
    assert "../2569/measures/m80/" in html
    assert "../2565/measures/m80/" not in html
    assert 'href="../2565/measures/"' in html


def test_a_site_without_a_year_has_a_search_page(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text(SITE, encoding="utf-8")
    result = build(tmp_path, AS_OF, tmp_path / "public")
    assert result.publication
    assert "ยังไม่มีรายการ" in (tmp_path / "public/search/index.html").read_text(encoding="utf-8")
