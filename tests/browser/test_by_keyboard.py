"""A reader without a mouse, or with a screen reader, comes everywhere and hears what stands where.

The fullest and the emptiest page of each kind, by real key presses in Chromium and by the tree that it hands
to screen readers. docs/accessibility.md lists what is tried here, and what else was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .chromium import examples
from .findings import expect_none
from .server import serving
from .test_reflow import OVERFLOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 800}

# Marks what can have focus and is drawn, in the order of the document.
MARK = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    .filter(e => e.checkVisibility({visibilityProperty: true}))
    .map((e, i) => (e.dataset.stop = i, e)).length"""

# Where the focus is, how thick its ring is, whether it can be seen, and whether something lies on it.
STOP = """() => {
    const e = document.activeElement, s = getComputedStyle(e), box = e.getClientRects()[0];
    if (e === document.body || !box) return null;
    const x = Math.max(box.left, 0) + Math.min(box.width, innerWidth) / 2, y = box.top + box.height / 2;
    const hit = document.elementFromPoint(x, y);
    return {stop: +(e.dataset.stop ?? -1), name: e.textContent.trim().slice(0, 40) || e.id,
        ring: s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth),
        seen: box.bottom > 0 && box.top < innerHeight,
        free: !hit || e.contains(hit) || hit.contains(e)};
}"""

# Figures in prose lead to their rows; the sentence around them says which.
LINKS = """() => [...document.querySelectorAll('a[href]:not(.prose .fig)')]
    .map(a => [a.textContent.replace(/\\s+/g, ' ').trim(), a.href])"""

# WCAG 1.4.12: what a reader may set without losing words.
SPACED = """() => document.body.appendChild(document.createElement('style')).textContent =
    '* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}'
    + 'p {margin-block-end: 2em !important}'"""


@pytest.fixture
def folder(built_sites: Mapping[str, Path]) -> Path:
    return built_sites["khlongyai"]


def each(browser: Browser, folder: Path, size: Any, judge: Callable[[Page], Iterator[str]]) -> list[str]:
    """What `judge` says of the fullest and the emptiest page of each kind."""
    with serving(folder) as address, browser.new_context(viewport=size, bypass_csp=True) as context:
        page = context.new_page()
        said = []
        for path in examples(folder):
            page.goto(address + path)
            said += [f"/{path} {line}" for line in judge(page)]
        return said


# -- keys -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_tab_reaches_everything_in_order_and_is_always_seen(
    browser: Browser, folder: Path, size: dict[str, int]
) -> None:
    expect_none(each(browser, folder, size, walked))


def walked(page: Page) -> Iterator[str]:
    """What is wrong on the way from the first to the last stop by Tab."""
    for expected in range(page.evaluate(MARK)):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["stop"] != expected:
            yield f"stop {expected} is not reached in order: {stop}"
            return
        if stop["ring"] < 2 or not stop["seen"] or not stop["free"]:
            yield f"the focus cannot be seen: {stop}"
    last = page.evaluate(STOP)
    page.keyboard.press("Tab")
    if page.evaluate(STOP) == last:
        yield f"the focus is caught at the end: {last}"


def test_wrong_orders_and_lost_rings_are_found(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><style>.bare:focus{outline:0}</style>"
        "<a class=bare href=#1>ก</a><a href=#2>ข</a><input tabindex=2>",
        encoding="utf-8",
    )
    assert "not reached in order" in " ".join(each(browser, tmp_path, PHONE, walked))
    page = tmp_path / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace(" tabindex=2", ""), encoding="utf-8")
    assert "cannot be seen" in " ".join(each(browser, tmp_path, PHONE, walked))


def test_the_first_stop_leads_past_the_navigation(browser: Browser, folder: Path) -> None:
    expect_none(each(browser, folder, DESKTOP, skipped))


def skipped(page: Page) -> Iterator[str]:
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.className") != "skip":
        yield "the first stop is not the link to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.closest('header.mast') !== null"):
        yield "the link to the content does not lead past the navigation"


def test_the_menu_of_a_phone_opens_and_closes_by_keys(browser: Browser, folder: Path) -> None:
    expect_none(each(browser, folder, PHONE, opened))


def opened(page: Page) -> Iterator[str]:
    menu = page.locator(".menu details")
    page.locator(".menu summary").focus()
    for key, expected in (("Enter", True), ("Space", False)):
        page.keyboard.press(key)
        if menu.evaluate("e => e.open") != expected:
            yield f"{key} does not {'open' if expected else 'close'} the menu"


def test_wide_letters_lose_no_words(browser: Browser, folder: Path) -> None:
    expect_none(each(browser, folder, PHONE, spaced))


def spaced(page: Page) -> Iterator[str]:
    page.evaluate(SPACED)
    yield from page.evaluate(OVERFLOW)


# -- what screen readers are told -----------------------------------------------------------------------


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_screen_readers_are_told_what_stands_where(
    browser: Browser, folder: Path, size: dict[str, int]
) -> None:
    expect_none(each(browser, folder, size, heard))


def heard(page: Page) -> Iterator[str]:
    """What is missing in the accessibility tree of Chromium."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    told = [node for node in tree if not node["ignored"]]
    names = [(role(node), name(node)) for node in told]
    for landmark in ("banner", "main", "contentinfo"):
        if (count := [r for r, _ in names].count(landmark)) != 1:
            yield f"{count} landmarks of the kind {landmark}"
    navigation = [n for r, n in names if r == "navigation"]
    if "" in navigation or len(set(navigation)) < len(navigation):
        yield f"navigations are not told apart: {navigation}"
    silent = ("link", "image", "table", "combobox", "searchbox", "button", "heading")
    yield from (f"a {r} without a name" for r, n in names if r in silent and not n)
    yield from levels([node for node in told if role(node) == "heading"])


def levels(headings: list[dict[str, Any]]) -> Iterator[str]:
    """One heading of the first level, and none that leaves one out."""
    steps = [next(p["value"]["value"] for p in h["properties"] if p["name"] == "level") for h in headings]
    if steps.count(1) != 1:
        yield f"{steps.count(1)} headings of the first level"
    for before, after, heading in zip(steps, steps[1:], headings[1:], strict=False):
        if after > before + 1:
            yield f"level {before} is followed by {after}: {name(heading)}"


def role(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value", ""))


def name(node: dict[str, Any]) -> str:
    return str(node.get("name", {}).get("value", "")).strip()


def test_silent_parts_are_found(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><main><h1>ก</h1><h3>ข</h3><svg role=img></svg><a href=#1></a></main>"
        "<nav></nav><nav></nav>",
        encoding="utf-8",
    )
    said = " ".join(each(browser, tmp_path, PHONE, heard))
    for words in ("kind banner", "not told apart", "a link without", "a image without", "1 is followed by 3"):
        assert words in said


def test_one_name_leads_to_one_place(browser: Browser, folder: Path) -> None:
    """On a page, links that sound alike lead to the same address."""
    expect_none(each(browser, folder, DESKTOP, alike))


def alike(page: Page) -> Iterator[str]:
    links: list[list[str]] = page.evaluate(LINKS)
    leads: dict[str, set[str]] = {}
    for words, href in links:
        leads.setdefault(words, set()).add(href)
    yield from (f"“{words}” leads to {sorted(to)[:2]}" for words, to in leads.items() if len(to) > 1)
