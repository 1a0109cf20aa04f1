"""Pictures of a built site's pages, to be looked at.

    python -m tests.browser.shots SITE_DIR OUT_DIR [PATH …]

PATH is an address below the site's base (`2569/measures/`); without one, every page is taken. Per page: two
phones, a tablet and a desktop as a whole, the first 1366×768 window (what an assessor sees without
scrolling), phone in the dark scheme, and A4 print as PDF, turned into PNG where pdftoppm is installed.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from .chromium import chromium, paths, program
from .server import serving

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from playwright.sync_api import Browser


class Look(NamedTuple):
    """One way of looking at a page; sizes in CSS pixels."""

    name: str
    width: int
    height: int
    full: bool
    scheme: Literal["light", "dark"] = "light"


LOOKS = (
    Look("360", 360, 740, full=True),
    Look("390", 390, 844, full=True),
    Look("768", 768, 1024, full=True),
    Look("1280", 1280, 800, full=True),
    Look("1366x768", 1366, 768, full=False),
    Look("dark-390", 390, 844, full=True, scheme="dark"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; 0 on success, 3 when there is no browser."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args(arguments)
    executable = program()
    if executable is None:
        print("ไม่พบ Chromium / no Chromium here", file=sys.stderr)
        return 3
    options.out.mkdir(parents=True, exist_ok=True)
    wanted = [path.removeprefix("/") for path in options.paths] or paths(options.site)
    with chromium(executable) as browser, serving(options.site) as address:
        for look in LOOKS:
            take(browser, look, address, wanted, options.out)
        print_pages(browser, address, wanted, options.out)
    return 0


def take(browser: Browser, look: Look, address: str, wanted: Iterable[str], out: Path) -> None:
    """One picture of each page."""
    with browser.new_context(
        viewport={"width": look.width, "height": look.height}, color_scheme=look.scheme
    ) as context:
        page = context.new_page()
        for path in wanted:
            page.goto(address + path)
            page.screenshot(path=out / f"{slug(path)}-{look.name}.png", full_page=look.full)


def print_pages(browser: Browser, address: str, wanted: Iterable[str], out: Path) -> None:
    """Each page printed as the style sheet sets it: its own margins, no forced backgrounds."""
    pdftoppm = shutil.which("pdftoppm")
    with browser.new_context() as context:
        page = context.new_page()
        for path in wanted:
            pdf = out / f"{slug(path)}-a4.pdf"
            page.goto(address + path)
            page.pdf(path=pdf, format="A4", prefer_css_page_size=True)
            if pdftoppm:
                subprocess.run([pdftoppm, "-png", "-r", "80", pdf, pdf.with_suffix("")], check=True)


def slug(path: str) -> str:
    """A file name for an address: `2569/measures/` is `2569-measures`, the home page is `home`."""
    return path.removesuffix(".html").strip("/").replace("/", "-") or "home"


if __name__ == "__main__":
    sys.exit(main())
