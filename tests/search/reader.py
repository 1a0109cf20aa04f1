"""What a reader does on the search page and sees there; what a page holds, told without the program."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote

from ..browser.chromium import paths

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from playwright.sync_api import Page

ALL_READ = "() => pages?.length && unread === 0"
ALL_SHOWN = "() => waiting.length === 0"


class Reader:
    """Drives one browser page; `complaints` is what it logs as wrong, `fetched` the files it asked for."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.complaints: list[str] = []
        self.fetched: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda m: self.complaints.append(m.text) if m.type == "error" else None)
        page.on("request", lambda request: self.fetched.append(request.url.removeprefix(address)))

    def opens(self, query: str = "") -> None:
        self.page.goto(f"{self.address}search/" + (f"?q={quote(query)}" if query else ""))

    def types(self, query: str) -> None:
        """Type and wait until everything is read and shown."""
        self.page.fill("#q", query)
        self.waits()

    def waits(self) -> None:
        self.page.wait_for_function(ALL_READ)
        self.page.wait_for_function(ALL_SHOWN)

    @property
    def told(self) -> str:
        return self.page.inner_text("#told")

    @property
    def found(self) -> list[str]:
        """The addresses of the pages found, in order."""
        links = "all => all.map(link => link.href)"
        hrefs: list[str] = self.page.eval_on_selector_all("#results li > a", links)
        return [href.removeprefix(self.address) for href in hrefs]

    @property
    def marked(self) -> set[str]:
        return set(
            self.page.eval_on_selector_all("#results mark", "all => all.map(mark => mark.textContent)")
        )


def holding(folder: Path, forms: Collection[str]) -> set[str]:
    """The pages that hold one of `forms`, capitals and digits alike; lists of pages and copies left out."""
    wanted = [_folded(form) for form in forms]
    listing = ("search/", "urls/", "404.html")
    pages = {path: folder / path / "index.html" for path in paths(folder) if path not in listing}
    texts = {path: _text(page.read_text(encoding="utf-8")) for path, page in pages.items()}
    return {path for path, text in texts.items() if any(form in text for form in wanted)}


def _text(html: str) -> str:
    if '<link rel="canonical"' in html:  # the site has no base URL, so this is a copy of a page
        return ""
    title = html[html.index("<title>") : html.index("</title>")]
    main = re.sub("<nav.*?</nav>", "", html[html.index("<main") : html.index("</main>")], flags=re.DOTALL)
    return _folded(unescape(re.sub("<[^>]*>", "", re.sub("</(?:p|li|h.|t.|d.)>", "\n", title + main))))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).replace("ํ้า", "้ำ")
    return "".join(str(int(sign)) if sign.isdigit() else sign for sign in plain).casefold()
