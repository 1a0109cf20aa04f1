"""No violation of WCAG 2.2 AA or of axe's best practice on a page, phone and desktop, light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .chromium import paths
from .findings import expect_none
from .server import serving

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Literal

    from playwright.sync_api import Browser, Page

    Views = Sequence[tuple[str, Literal["light", "dark"]]]

pytestmark = pytest.mark.browser

SIZES = {"phone": (390, 844), "desktop": (1280, 800)}  # CSS pixels
VIEWS: Views = tuple((size, scheme) for size in SIZES for scheme in ("light", "dark"))
SOME: Views = (("phone", "light"), ("desktop", "dark"))  # by day: every size and scheme, not every pair
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Only violations are read, so axe need not describe what passed; one document, no frames, no fetching.
RUN = """async tags => {
    const options = {runOnly: tags, resultTypes: ['violations'], iframes: false, preload: false};
    const {violations} = await axe.run(document, options);
    const brief = text => text.replace(/\\s+/g, ' ').slice(0, 160);
    return violations.flatMap(({id, nodes}) =>
        nodes.map(node => `${id}: ${node.target.join(' ')} – ${brief(node.failureSummary)}`));
}"""

TABLE_PARTS_DRAWN = """() => ['tr', 'td, th'].map(parts => [...document.querySelectorAll(parts)]
    .filter(part => part.checkVisibility() && !part.closest('[aria-hidden=true]')).length)"""


def test_pages_have_no_accessibility_violation(
    browser: Browser, axe: str, site: Path, opened: list[str]
) -> None:
    every = len(opened) == len(paths(site))
    expect_none(violations(browser, axe, site, opened, VIEWS if every else SOME))


def test_violations_are_found_where_they_are(browser: Browser, axe: str, tmp_path: Path) -> None:
    style = "p { color: #222; background: #fff } @media (prefers-color-scheme: dark) { p { color: #eee } }"
    style += "@media (min-width: 1000px) { h1 { color: #eee; background: #fff } }"
    (tmp_path / "index.html").write_text(
        f"<!doctype html><html lang=th><title>ก</title><style>{style}</style><main><h1>หัวเรื่อง</h1><p>ข้อความ",
        encoding="utf-8",
    )
    found = violations(browser, axe, tmp_path, paths(tmp_path))
    assert [line.split(" – ")[0] for line in found] == [
        "/ (phone dark, desktop dark) color-contrast: p",
        "/ (desktop light, desktop dark) color-contrast: h1",
    ]


def test_tables_set_as_cards_are_still_tables(browser: Browser, site: Path, opened: list[str]) -> None:
    """No roles are written out for this: the browser keeps a table's meaning when its cells are blocks."""
    lost = []
    with serving(site) as address, browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        for path in opened:
            page.goto(address + path)
            if (told := table_parts_told(page)) != (drawn := page.evaluate(TABLE_PARTS_DRAWN)):
                lost.append(f"/{path}: {drawn} rows and cells are drawn, {told} told to screen readers")
    expect_none(lost)


def table_parts_told(page: Page) -> list[int]:
    """How many rows and cells Chromium hands to screen readers."""
    told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in told if not node["ignored"]]
    cells = ("cell", "columnheader", "rowheader")
    return [roles.count("row"), sum(roles.count(role) for role in cells)]


def violations(
    browser: Browser, axe: str, folder: Path, opened: list[str], views: Views = VIEWS
) -> list[str]:
    """One line per violated rule and element of these pages of a site."""
    # The pages' content policy forbids foreign scripts, axe among them; the policy is tested elsewhere.
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    context.add_init_script(axe)
    with serving(folder) as address, context:
        page = context.new_page()
        return [line for path in opened for line in page_violations(page, address, path, views)]


def page_violations(page: Page, address: str, path: str, views: Views) -> list[str]:
    """The violations of one page, each with the sizes and colour schemes that have it."""
    found: dict[str, list[str]] = {}
    page.goto(address + path)
    for size, scheme in views:
        width, height = SIZES[size]
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        for line in page.evaluate(RUN, TAGS):
            found.setdefault(line, []).append(f"{size} {scheme}")
    return [f"/{path} ({', '.join(having)}) {line}" for line, having in found.items()]
