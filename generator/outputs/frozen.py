"""Pages of OIT items as they were handed in: the copies that stay, and whether the live pages changed since.

A copy is made of what was published and of nothing else, so that it never changes again: the page of that
day in the style sheet of that day, with a line that says what it is. Its links lead to the same addresses as
before, all of which are permanent; anchors are not, so links to other pages go without.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from ..render import Artifact, media_type
from ..thai import Period, format_period, to_arabic
from ..urls import Kind, Ref, frozen_ref, output, relative
from . import links

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.records import FrozenPage, Site
    from ..urls import Routes

_STYLE = "style.css"
_ICON = re.compile(r'<link rel="icon"[^>]*>\n?')
_ANCHOR = re.compile(r'(?<=\shref=")([^"#:]+)#[^"]*')
# The PDF of the live page, which changes with it.
_PRINTED = re.compile(r'<p class="printed">.*?</p>\n?', re.DOTALL)
# Navigation, and the section in which layouts/item.html tells of the copies.
_ASIDE = re.compile(r'<nav\b.*?</nav>|<section [^>]*\bid="handed-in".*?</section>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile("[\\s\u00ad\u200b\u2060]+")
_MAIN = re.compile(r"<main\b[^>]*>\n?")
# Fonts lie under names that change with their bytes; the copy is read in the reader's own.
_FONT = re.compile(rb"@font-face\s*\{[^}]*\}\n?")


def frozen(site: Site, routes: Routes) -> tuple[Artifact, ...]:
    """Every frozen page at its address, and the style sheet of each day beside its pages."""
    pages = tuple(_page(page, routes.permalink(frozen_ref(page))) for page in site.frozen)
    styles = {artifact.path: artifact for artifact in map(_style, site.frozen)}
    return (*pages, *styles.values())


def changed(site: Site, routes: Routes, artifacts: Iterable[Artifact]) -> frozenset[Ref]:
    """The frozen copies whose words are no longer those of the live page among `artifacts`."""
    live = {artifact.path: artifact for artifact in artifacts}
    items = [(page, routes.by_ref.get(Ref(Kind.ITEM, page.year, page.topic))) for page in site.frozen]
    return frozenset(
        frozen_ref(page) for page, item in items if item and words(live[item.output].data) != words(page.data)
    )


def frozen_titles(routes: Routes, artifacts: Iterable[Artifact]) -> dict[str, str]:
    """The `<title>` of every frozen page among `artifacts`, by its output path."""
    paths = {route.output for ref, route in routes.by_ref.items() if ref.kind is Kind.FROZEN}
    html = {artifact.path: artifact.data.decode() for artifact in artifacts if artifact.path in paths}
    return {
        path: unescape(text.partition("<title>")[2].partition("</title>")[0]) for path, text in html.items()
    }


def _page(page: FrozenPage, permalink: str) -> Artifact:
    """The copy of `page` at `permalink`."""

    def lead(path: str) -> str:
        return f"../{_STYLE}" if path.endswith(".css") else relative(permalink, _address(path))

    html = links.unhurried(links.unlinked(page.data.decode()))
    html = _ANCHOR.sub(r"\1", _PRINTED.sub("", _ICON.sub("", html)))
    html = links.bent(html, output(page.url), "/", lead)
    day = format_period(Period(page.date, page.date))
    line = (
        f'<p class="note calm">ฉบับที่ยื่นวันที่ {day} หน้านี้ไม่เปลี่ยนอีก '
        f'<a href="{relative(permalink, page.url)}">ดูหน้าปัจจุบัน</a></p>\n'
    )
    html = _MAIN.sub(lambda main: main[0] + line, html, count=1)
    html = html.replace("<title>", f"<title>ฉบับที่ยื่น {day} ", 1)
    return Artifact(output(permalink), html.encode(), media_type(output(permalink)), page.at.path)


def _address(path: str) -> str:
    """The address that the file at an output path answers."""
    folder, _, name = f"/{path}".rpartition("/")
    return f"{folder}/" if name == "index.html" else f"/{path}"


def _style(page: FrozenPage) -> Artifact:
    path = f"{page.year}/frozen/{page.date.isoformat()}/{_STYLE}"
    return Artifact(path, _FONT.sub(b"", page.style), media_type(path), page.at.path)


# -- what a page says -------------------------------------------------------------------------------


def words(page: bytes) -> str:
    """What `<main>` says, without navigation, PDF, notice of frozen copies, white space and Thai digits."""
    main = page.decode().partition("<main")[2].partition("</main>")[0]
    text = unescape(_TAG.sub("", _ASIDE.sub("", _PRINTED.sub("", f"<main{main}"))))
    return _SPACE.sub("", to_arabic(text))
