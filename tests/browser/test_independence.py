"""A page asks no other host for anything, complains of nothing and says the same without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .chromium import paths
from .findings import expect_none
from .server import serving

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, ConsoleMessage, Page, Response

pytestmark = pytest.mark.browser

BASE = "/ita/"  # agencies hang the section into an existing site
SCRIPTED = ("search/", "promises/")  # with script a form, without it an index: tests/search, tests/tracker
NOT_FOUND = "404.html"  # stands for any address, so it knows only the base path of site.yaml
MAIN_TEXT = "() => (document.querySelector('main') ?? document.body).innerText"


def test_pages_ask_no_other_host_log_no_error_and_say_the_same_without_scripts(
    browser: Browser, site: Path, opened: list[str]
) -> None:
    with_scripts, complaints = crawl(browser, site, opened, scripts=True)
    expect_none(complaints)
    without, complaints = crawl(browser, site, opened, scripts=False)
    expect_none(complaints)
    differing = [path for path in without if without[path] != with_scripts[path] and path not in SCRIPTED]
    expect_none([f"/{path} says other things" for path in differing])
    assert all(text.strip() for text in without.values())


def test_a_missing_page_is_answered_in_the_style_of_the_site(browser: Browser, site: Path) -> None:
    complaints: list[str] = []
    with serving(site) as address, browser.new_context() as context:
        page = context.new_page()
        listen(page, address, complaints)
        missing = f"{address}2566/no/such/page/"
        response = page.goto(missing)
        assert response and response.status == 404
        assert page.locator("main h1").is_visible()
    expect_none([line for line in complaints if missing not in line])


def test_foreign_requests_errors_and_missing_files_are_found(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><meta http-equiv=Content-Security-Policy content=\"style-src 'self'\">"
        "<main><p style='color: red'>ก</p><img src=//elsewhere.example/a.png><img src=/outside.png>"
        "<script>document.write('ข'); missing()</script></main>",
        encoding="utf-8",
    )
    texts, complaints = crawl(browser, tmp_path, paths(tmp_path), scripts=True)
    assert "ข" in texts[""]
    assert "ข" not in crawl(browser, tmp_path, [""], scripts=False)[0][""]
    expected = ("asks http://elsewhere.example/", "404", "Content Security Policy", "missing is not defined")
    assert [words for words in expected if not any(words in line for line in complaints)] == []


def crawl(
    browser: Browser, folder: Path, opened: list[str], *, scripts: bool
) -> tuple[dict[str, str], list[str]]:
    """The main text of these pages, and one line per foreign request, failed answer and logged error."""
    texts: dict[str, str] = {}
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 800}, java_script_enabled=scripts)
    with serving(folder, BASE) as address, context:
        page = context.new_page()
        listen(page, address, complaints)
        for path in opened:
            if path == NOT_FOUND:
                continue
            page.goto(address + path)
            texts[path] = page.evaluate(MAIN_TEXT)
    return texts, complaints


def listen(page: Page, address: str, complaints: list[str]) -> None:
    """Write into `complaints` whatever goes wrong in `page` from now on."""

    def say(words: str) -> None:
        complaints.append(f"{page.url.removeprefix(address) or '/'} {words}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            say(f"gets {response.status} for {response.url}")

    def logged(message: ConsoleMessage) -> None:
        if message.type == "error":
            say(f"logs: {message.text} ({message.location['url']})")

    page.on("request", lambda r: None if r.url.startswith((address, "data:")) else say(f"asks {r.url}"))
    page.on("response", answered)
    page.on("pageerror", lambda error: say(f"fails: {error}"))
    page.on("console", logged)
