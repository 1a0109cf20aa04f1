"""No sideways scrolling on a 320 px phone or on a 1280 px screen at 200 % zoom (WCAG 1.4.10, 1.4.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .chromium import paths
from .findings import expect_none
from .server import serving

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

WIDTHS = (320, 640)  # CSS pixels; a 1280 px window at 200 % is 640 CSS pixels of two device pixels each

# What makes the page scroll, and text beyond the right edge that does not: it is clipped and nobody can reach
# it. Text in a box that scrolls by itself is reachable; a box of one pixel hides labels for screen readers.
OVERFLOW = """() => {
    const root = document.documentElement, edge = root.clientWidth, found = [];
    if (root.scrollWidth > edge) found.push(`the page is ${root.scrollWidth} px wide`);
    const fine = (element, overflow = getComputedStyle(element).overflowX) => element !== document.body && (
        /auto|scroll/.test(overflow) || /hidden|clip/.test(overflow) && element.offsetWidth <= 1
        || fine(element.parentElement));
    for (const element of document.body.querySelectorAll('*')) {
        const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
        const box = element.getBoundingClientRect();
        if (own && box.width > 1 && box.right > edge + 1 && !fine(element))
            found.push(`<${element.localName} class="${element.getAttribute('class') ?? ''}">`
                + ` ends at ${Math.round(box.right)} px: ${element.textContent.trim().slice(0, 40)}`);
    }
    return found;
}"""


def test_pages_do_not_scroll_sideways(browser: Browser, site: Path, opened: list[str]) -> None:
    expect_none(overflows(browser, site, opened))


def test_wide_and_clipped_text_is_found(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><p style='width: 500px'>กว้าง</p>"
        "<div style='overflow: hidden'><p style='margin-left: 700px; width: 9em'>ถูกตัด</p></div>"
        "<div style='overflow: auto'><p style='width: 900px'>เลื่อนได้</p></div>",
        encoding="utf-8",
    )
    found = [line.split(": ")[-1] for line in overflows(browser, tmp_path, paths(tmp_path))]
    assert found == ["the page is 508 px wide", "กว้าง", "ถูกตัด", "ถูกตัด"]


def overflows(browser: Browser, folder: Path, opened: list[str]) -> list[str]:
    """One line per page or element that is wider than the window."""
    found = []
    context = browser.new_context(
        viewport={"width": WIDTHS[0], "height": 800}, device_scale_factor=2, bypass_csp=True
    )
    with serving(folder) as address, context:
        page = context.new_page()
        for path in opened:
            page.goto(address + path)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                found += [f"/{path} at {width} px: {line}" for line in page.evaluate(OVERFLOW)]
    return found
