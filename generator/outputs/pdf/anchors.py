"""Links of a report: to places in it where they stand in it, else to the web.

Each chapter is made from the layout of its page and knows only its own page's addresses. Here its ids get the
name of the chapter, its headings the level that it has in the report, and its links the place they mean.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .reports import Chapter

_TAG = re.compile(r"<[a-z][^>]*>")
_ID = re.compile(r'(?<=\sid=")([^"]*)')
_HEADING = re.compile(r"<(/?)h([1-5])\b")
_LINK = re.compile(r'<a\b([^>]*?)\shref="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)

TOP = "top"  # the id of a chapter's heading in its layout


def placed(html: str, chapter: Chapter) -> str:
    """A chapter with its own ids and the levels of its headings; links still as on its page."""
    html = _TAG.sub(lambda tag: _ID.sub(lambda id: anchor(chapter.name, id[1]), tag[0]), html)
    return _HEADING.sub(lambda heading: f"<{heading[1]}h{int(heading[2]) + chapter.depth}", html)


def linked(html: str, chapter: Chapter, names: Mapping[str, str], ids: set[str], base_url: str) -> str:
    """A placed chapter with its links bent.

    `names` are those of all chapters of the report by the permalinks of their pages, `ids` every id of the
    report. A link to a page that is not in the report needs the site's base URL, and is plain text without.
    """

    def bent(link: re.Match[str]) -> str:
        before, target, after, text = link.groups()
        href = _target(target, chapter.page.permalink, names, ids, base_url)
        return f'<a{before} href="{href}"{after}>{text}</a>' if href else f"<span>{text}</span>"

    return _LINK.sub(bent, html)


def anchor(name: str, id: str) -> str:
    """The id that `id` of the chapter `name` has in a report."""
    return f"{name}--{id}"


def ids_of(html: str) -> set[str]:
    """Every id of some HTML."""
    return {id for tag in _TAG.findall(html) for id in _ID.findall(tag)}


def _target(target: str, origin: str, names: Mapping[str, str], ids: set[str], base_url: str) -> str:
    """Where a link on the page at permalink `origin` leads from inside the report; empty for nowhere."""
    parts = urlsplit(target)
    if parts.scheme:
        return target
    path = _permalink(parts.path, origin)
    if path in names:
        place = anchor(names[path], parts.fragment or TOP)
        return f"#{place}" if place in ids else f"#{anchor(names[path], TOP)}"
    return base_url.rstrip("/") + path + (f"#{parts.fragment}" if parts.fragment else "") if base_url else ""


def _permalink(path: str, origin: str) -> str:
    """The permalink that a relative path on the page at `origin` means."""
    joined = posixpath.normpath(posixpath.join(origin, path)) if path else origin
    folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return joined.rstrip("/") + "/" if folder else joined
