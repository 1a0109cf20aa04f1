"""No violation of WCAG 2.2 AA or of axe's best practice on any page, phone and desktop, light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .chromium import paths
from .findings import expect_none
from .server import serving

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PHONE, DESKTOP = (390, 844), (1280, 800)  # CSS pixels
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


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_pages_have_no_accessibility_violation(
    browser: Browser, axe: str, site: Path, size: tuple[int, int]
) -> None:
    expect_none(violations(browser, axe, site, size))


def test_violations_are_found_in_the_scheme_that_has_them(browser: Browser, axe: str, tmp_path: Path) -> None:
    style = "p { color: #222; background: #fff } @media (prefers-color-scheme: dark) { p { color: #eee } }"
    (tmp_path / "index.html").write_text(
        f"<!doctype html><html lang=th><title>ก</title><style>{style}</style><main><h1>ก</h1><p>ข้อความ",
        encoding="utf-8",
    )
    found = violations(browser, axe, tmp_path, PHONE)
    assert [line.split(" – ")[0] for line in found] == ["/ (dark) color-contrast: p"]


def test_tables_set_as_cards_are_still_tables(browser: Browser, site: Path) -> None:
    """No roles are written out for this: the browser keeps a table's meaning when its cells are blocks."""
    lost = []
    with serving(site) as address, browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        for path in paths(site):
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


def violations(browser: Browser, axe: str, folder: Path, size: tuple[int, int]) -> list[str]:
    """One line per violated rule and element of a site's pages."""
    width, height = size
    # The pages' content policy forbids foreign scripts, axe among them; the policy is tested elsewhere.
    context = browser.new_context(
        viewport={"width": width, "height": height}, bypass_csp=True, reduced_motion="reduce"
    )
    context.add_init_script(axe)
    with serving(folder) as address, context:
        page = context.new_page()
        return [line for path in paths(folder) for line in page_violations(page, address, path)]


def page_violations(page: Page, address: str, path: str) -> list[str]:
    """The violations of one page, each with the colour schemes that have it."""
    schemes: dict[str, list[str]] = {}
    page.goto(address + path)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for line in page.evaluate(RUN, TAGS):
            schemes.setdefault(line, []).append(scheme)
    return [f"/{path} ({', '.join(having)}) {line}" for line, having in schemes.items()]
