"""Links of finished pages: which file of the site each leads to, and pages with other links instead."""

from __future__ import annotations

import posixpath
import re
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TAG = re.compile(r"<(?:a|link|img|script|source)\s[^>]*>")
_LINKED = re.compile(r'<script type="application/ld\+json"[^>]*>[^<]*</script>\n?')
_EARLY = re.compile(r'<link rel="preload"[^>]*>\n?')
_TARGET = re.compile(r'(?<=\s)(href|src)="([^"]*)"')


def unlinked(html: str) -> str:
    """The page without what it says to machines about the address where it stood."""
    return _LINKED.sub("", html)


def unhurried(html: str) -> str:
    """The page without what it wants fetched early: fonts, whose names change with their bytes."""
    return _EARLY.sub("", html)


def targets(html: str, page: str, base_path: str) -> Iterator[str]:
    """The output paths that the page at output path `page` links to inside its own site."""
    for tag in _TAG.findall(html):
        for _, target in _TARGET.findall(tag):
            if path := _resolved(unescape(target), page, base_path):
                yield path


def bent(html: str, page: str, base_path: str, lead: Callable[[str], str]) -> str:
    """The page with each link inside its site as `lead` says for the output path; anchors stay."""

    def replaced(found: re.Match[str]) -> str:
        target = unescape(found[2])
        path = _resolved(target, page, base_path)
        if not path:
            return found[0]
        anchor = urlsplit(target).fragment
        return f'{found[1]}="{escape(lead(path))}{"#" + escape(anchor) if anchor else ""}"'

    return _TAG.sub(lambda tag: _TARGET.sub(replaced, tag[0]), html)


def _resolved(target: str, page: str, base_path: str) -> str:
    """The output path of a link; empty for one to another site or to a place on the same page."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    path = unquote(parts.path)
    if path.startswith("/") and not path.startswith(base_path):
        return ""
    below = path.removeprefix(base_path) if path.startswith("/") else f"{posixpath.dirname(page)}/{path}"
    joined = posixpath.normpath(below.lstrip("/"))
    folder = joined == "." or below.endswith(("/", "/.", "/.."))
    return posixpath.normpath(posixpath.join(joined, "index.html")) if folder else joined
