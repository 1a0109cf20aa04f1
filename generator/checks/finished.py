"""What finished pages must hold: no dead link or anchor, unique ids, nothing inline or foreign, light pages.

Works on bytes as they will be published, so that nothing between the model and the reader escapes it.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from ..outputs.reading import NONE, read_pages, weight
from ..problems import Location, Problem, problem
from ..workers import mapped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from ..outputs.reading import PageFacts
    from ..render import Artifact

MAX_PAGE_BYTES = 40 * 1024  # HTML and CSS after gzip: a page on an old phone and a slow network


def inspect(
    artifacts: Sequence[Artifact],
    base_path: str = "/",
    given_away: Collection[str] = (),
    known: Mapping[str, PageFacts] = NONE,
    jobs: int = 1,
) -> tuple[Problem, ...]:
    """Every problem of the finished pages. `base_path`: where the section is mounted, for absolute links.

    `given_away` are paths that answer although no artifact stands there: a frozen page may link to them.
    `known` is what was read of pages already, by their paths. Up to `jobs` processes share the pages.
    """
    pages = read_pages(artifacts, known)
    styles = {a.path: weight(a.data) for a in artifacts if a.media_type.startswith("text/css")}
    site = _Site(pages, {a.path for a in artifacts} | {*given_away}, styles, base_path)
    read = [artifact for artifact in artifacts if artifact.path in pages]
    found = mapped(partial(_problems, site), read, jobs)
    return tuple(problem for each in found for problem in each)


@dataclass(frozen=True, slots=True)
class _Site:
    pages: Mapping[str, PageFacts]
    paths: set[str]
    styles: Mapping[str, int]
    base_path: str


def _problems(site: _Site, artifact: Artifact) -> tuple[Problem, ...]:
    return tuple(_page_problems(artifact, site))


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
    styles = sum(site.styles.get(_resolve(style, path, site), 0) for style in page.styles)
    if page.weight + styles > MAX_PAGE_BYTES and (size := weight(artifact.data) + styles) > MAX_PAGE_BYTES:
        yield problem("page-too-heavy", at, page=path, size=size, limit=MAX_PAGE_BYTES)


def _link_problems(target: str, artifact: Artifact, site: _Site) -> Iterator[Problem]:
    parts = urlsplit(target)
    if parts.scheme or target.startswith("//"):
        return
    file = _resolve(target, artifact.path, site)
    if not target or file not in site.paths:
        yield problem("page-dead-link", Location(artifact.origin), page=artifact.path, target=target or '""')
    elif parts.fragment and file in site.pages and unquote(parts.fragment) not in site.pages[file].ids:
        yield problem("page-dead-anchor", Location(artifact.origin), page=artifact.path, target=target)


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
