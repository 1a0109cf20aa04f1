"""The system's Chromium behind Playwright, and the pages of a built site.

Playwright's own browser download is never used. Every host but this machine is unreachable: a request
elsewhere fails at once and is seen by whoever listens to the page's requests.
"""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
YEAR, NAME = re.compile(r"\d{4}"), re.compile(r"(?<=/)[^/]+/$")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def program() -> str | None:
    """The path of an installed Chromium, or None."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


@contextmanager
def chromium(executable: str) -> Iterator[Browser]:
    """One headless browser; its contexts are the caller's to open and close."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def paths(folder: Path) -> list[str]:
    """The address of every page below the site's base, sorted: ``, `2569/`, `404.html`.

    Copies of pages at slips of their address (`…/)/`) are left out: they are the same bytes but for links.
    """
    files = (
        file.relative_to(folder).as_posix() for file in folder.rglob("*.html") if file.parent.name != ")"
    )
    return sorted(
        name.removesuffix("index.html") if Path(name).name == "index.html" else name for name in files
    )


def kind(path: str) -> str:
    """What a page shares with others of its kind: its address without year and name."""
    year = YEAR.sub("*", path, count=1)
    return NAME.sub("*/", year) if year.count("/") == 3 else year


def examples(folder: Path) -> list[str]:
    """The address of the fullest page of each kind."""
    by_size = sorted(paths(folder), key=lambda path: page_file(folder, path).stat().st_size)
    return sorted({kind(path): path for path in by_size}.values())


def page_file(folder: Path, path: str) -> Path:
    """The file of a page, by its address as `paths` gives it."""
    return folder / path / "index.html" if path.endswith("/") or not path else folder / path
