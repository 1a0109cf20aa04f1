"""What finished pages must hold: no dead link or anchor, unique ids, nothing inline or foreign, light pages.

Works on bytes as they will be published, so that nothing between the model and the reader escapes it.
"""

from __future__ import annotations

import posixpath
import re
import zlib
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from ..problems import Location, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from ..render import Artifact

MAX_PAGE_BYTES = 40 * 1024  # HTML and CSS after gzip: a page on an old phone and a slow network

_LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data", "embed": "src"}
_LINK_LOADS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
_WEIGHED = ("text/html", "text/css")
_HANDLER = re.compile(r"on[a-z]+$")


@dataclass(slots=True)
class _Page:
    """What one page holds that can be wrong."""

    ids: set[str] = field(default_factory=set)
    repeated: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = _Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page, values = self.page, {name: value or "" for name, value in attrs}
        if id := values.get("id"):
            (page.repeated.append if id in page.ids else page.ids.add)(id)
        if tag == "a" and "href" in values:
            page.links.append(values["href"])
        if tag == "link" and _LINK_LOADS & set(values.get("rel", "").split()):
            page.loads.append(values.get("href", ""))
            if "stylesheet" in values.get("rel", ""):
                page.styles.append(values.get("href", ""))
        if tag in _LOADS and values.get(_LOADS[tag]):
            page.loads.append(values[_LOADS[tag]])
        page.inline += [name for name in values if name == "style" or _HANDLER.match(name)]
        if tag == "style" or (
            tag == "script" and values.get("type") != "application/ld+json" and "src" not in values
        ):
            page.inline.append(f"<{tag}>")


def inspect(
    artifacts: Sequence[Artifact], base_path: str = "/", given_away: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Every problem of the finished pages. `base_path`: where the section is mounted, for absolute links.

    `given_away` are paths that answer although no artifact stands there: a frozen page may link to them.
    """
    pages = {a.path: _read(a) for a in artifacts if a.media_type.startswith("text/html")}
    weights = {a.path: len(zlib.compress(a.data, 6)) for a in artifacts if a.media_type.startswith(_WEIGHED)}
    site = _Site(pages, {a.path for a in artifacts} | {*given_away}, weights, base_path)
    return tuple(p for a in artifacts if a.path in pages for p in _page_problems(a, site))


@dataclass(frozen=True, slots=True)
class _Site:
    pages: Mapping[str, _Page]
    paths: set[str]
    weights: Mapping[str, int]
    base_path: str


def _read(artifact: Artifact) -> _Page:
    collector = _Collector()
    collector.feed(artifact.data.decode("utf-8"))
    collector.close()
    return collector.page


def _page_problems(artifact: Artifact, site: _Site) -> Iterator[Problem]:
    page, path, at = site.pages[artifact.path], artifact.path, Location(artifact.origin)
    for id in page.repeated:
        yield problem("page-repeated-id", at, page=path, id=id)
    for found in page.inline:
        yield problem("page-inline-code", at, page=path, found=found)
    for target in page.loads:
        if _foreign(target):
            yield problem("page-foreign-request", at, page=path, target=target)
        elif _resolve(target, path, site) not in site.paths:
            yield problem("page-dead-link", at, page=path, target=target)
    for target in page.links:
        yield from _link_problems(target, artifact, site)
    files = [_resolve(style, path, site) for style in page.styles]
    weight = site.weights[path] + sum(site.weights.get(f, 0) for f in files)
    if weight > MAX_PAGE_BYTES:
        yield problem("page-too-heavy", at, page=path, size=weight, limit=MAX_PAGE_BYTES)


def _link_problems(target: str, artifact: Artifact, site: _Site) -> Iterator[Problem]:
    if urlsplit(target).scheme or target.startswith("//"):
        return
    at, file = Location(artifact.origin), _resolve(target, artifact.path, site)
    fragment = unquote(urlsplit(target).fragment)
    if not target or file not in site.paths:
        yield problem("page-dead-link", at, page=artifact.path, target=target or '""')
    elif fragment and file in site.pages and fragment not in site.pages[file].ids:
        yield problem("page-dead-anchor", at, page=artifact.path, target=target)


def _foreign(target: str) -> bool:
    return bool(urlsplit(target).netloc) or urlsplit(target).scheme in ("http", "https")


def _resolve(target: str, page: str, site: _Site) -> str:
    """The output path that a link on `page` leads to."""
    path = unquote(urlsplit(target).path)
    if not path:
        return page
    if path.startswith("/"):
        joined = path.removeprefix(site.base_path).lstrip("/")
    else:
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
        joined = "" if joined == "." else joined
    folder = path.endswith(("/", "/.", "/..")) or path in (".", "..") or not joined
    return posixpath.join(joined, "index.html") if folder else joined
