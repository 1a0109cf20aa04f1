"""Every page under the policy that servers send, in Chromium: nothing of ours is blocked, all else is."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from ..browser.chromium import chromium, paths, program
from ..conftest import SITES
from ..urls import servers
from . import hosts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WATCH = """
window.violations = [];
addEventListener('securitypolicyviolation', e => violations.push(e.effectiveDirective + ' ' + e.blockedURI));
"""
INLINE = (
    '<!doctype html><html lang="th"><meta charset="utf-8"><title>ทดลอง</title><p style="color:red">ก</p>'
    "<script>document.title = 'ทำงาน'</script><img src=//elsewhere.example/a.png>"
    '<script type="application/ld+json">{}</script>'
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    executable = program()
    if executable is None:
        pytest.skip("no Chromium here (Debian, Ubuntu: apt-get install chromium)")
    with chromium(executable) as opened:
        yield opened


@contextlib.contextmanager
def watched(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and all that it complains of: errors and warnings, of the policy and of headers alike."""
    said: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.on("console", lambda m: said.append(f"{page.url} {m.text}") if m.type != "log" else None)
        page.on("pageerror", lambda error: said.append(f"{page.url} {error}"))
        yield page, said


@pytest.mark.parametrize("kind", hosts.KINDS)
@pytest.mark.parametrize("name", SITES)
def test_no_page_violates_the_policy(browser: Browser, name: str, kind: str) -> None:
    with servers.document_root({}) as root, watched(browser) as (page, said):
        section = hosts.publish(name, root)
        with hosts.serving(kind, root) as server:
            opened = 0
            for path in paths(section):
                if path == "404.html":
                    continue
                answer = page.goto(f"http://127.0.0.1:{server.port}{hosts.BASE}{path}")
                assert answer and answer.status == 200
                assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
                assert page.evaluate("violations") == [], path
                assert page.evaluate("document.fonts.ready.then(() => document.styleSheets.length)"), path
                opened += 1
    assert said == []
    assert opened > 30


@pytest.mark.parametrize("kind", hosts.KINDS)
def test_files_that_are_no_pages_open_too(browser: Browser, root: Path, kind: str) -> None:
    icon = next((root / "ita/assets").glob("icon-*.svg")).name
    with hosts.serving(kind, root) as server, watched(browser) as (page, said):
        for path in ("oit-map.xml", "sitemap.xml", "oit-map.json", "manifest-sha256.txt", f"assets/{icon}"):
            page.goto(f"http://127.0.0.1:{server.port}{hosts.BASE}{path}")
    # Where a file names no icon, the browser asks the host for one.
    assert [line for line in said if "404 (Not Found)" not in line] == []


@pytest.mark.parametrize("kind", hosts.KINDS)
def test_the_search_works_under_the_policy(browser: Browser, root: Path, kind: str) -> None:
    with hosts.serving(kind, root) as server, watched(browser) as (page, said):
        page.goto(f"http://127.0.0.1:{server.port}{hosts.BASE}search/")
        page.fill("#q", "มาตรการ")
        page.locator("#results a").first.wait_for()
        assert page.evaluate("violations") == []
    assert said == []


@pytest.mark.parametrize("kind", hosts.KINDS)
@pytest.mark.parametrize("folder", ["2568", "search"])
def test_what_somebody_slips_in_is_blocked_by_the_header_alone(
    browser: Browser, root: Path, kind: str, folder: str
) -> None:
    """And data for search engines, which looks like a script, is not."""
    slipped = root / "ita" / folder / "slipped.html"
    slipped.write_text(INLINE, encoding="utf-8")
    try:
        with hosts.serving(kind, root) as server, watched(browser) as (page, _):
            page.goto(f"http://127.0.0.1:{server.port}{hosts.BASE}{folder}/slipped.html")
            assert page.title() == "ทดลอง"
            blocked = {line.split()[0] for line in page.evaluate("violations")}
            assert blocked == {"script-src-elem", "style-src-attr", "img-src"}
            assert len(page.evaluate("violations")) == 3
    finally:
        slipped.unlink()


@pytest.mark.parametrize("kind", hosts.KINDS)
def test_no_page_is_shown_inside_another(browser: Browser, root: Path, kind: str) -> None:
    frame = root / "frame.html"
    frame.write_text("<!doctype html><title>x</title><iframe src=/ita/></iframe>", encoding="utf-8")
    with hosts.serving(kind, root) as server, watched(browser) as (page, said):
        page.goto(f"http://127.0.0.1:{server.port}/frame.html")
        page.wait_for_load_state("networkidle")
        assert [line for line in said if "frame-ancestors" in line]
        assert page.frames[1].url.startswith("chrome-error://")
