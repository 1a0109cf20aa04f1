"""What one finished page holds that the search, other pages or a check want to know.

`read_page` is a pure function of the bytes of one page, and what it gives is small and can be pickled: pages
may be rendered and read where only this comes back from. Whatever needs a second page (whether a link is
dead) is judged on these facts, never by reading again.
"""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from .passages import passages
from .tags import Tag, split, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..render import Artifact
    from ..spool import Content
    from .passages import Passage

_LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data", "embed": "src"}
_LINK_LOADS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
QUICKEST = 1  # level of gzip
_LIGHT = 20_000  # bytes of a page of which nobody needs to know how little is left of them by gzip
_HANDLER = re.compile(r"on[a-z]+$")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page, read. All in the order of the page; addresses as they stand, so relative to the page.

    - `ids`: the id of every element; `repeated`: those that stood before
    - `links`: where `<a>` leads
    - `loads`: what a browser fetches to show the page; `styles`: the style sheets among it
    - `inline`: attributes and elements with code or style in the page itself: `onclick`, `style`, `<script>`
    - `weight`: bytes that travel, at most: after gzip at its quickest, or as they are where these are few
    - `said`: what `<main>` says, for the search: JSON, `[[anchor, text], …]`
    """

    ids: frozenset[str]
    repeated: tuple[str, ...]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    styles: tuple[str, ...]
    inline: tuple[str, ...]
    weight: int
    said: Content


NONE: Mapping[str, PageFacts] = MappingProxyType({})


def read_pages(artifacts: Iterable[Artifact], known: Mapping[str, PageFacts] = NONE) -> dict[str, PageFacts]:
    """The facts of every page among `artifacts`, by its path; those in `known` are not read again."""
    pages = (a for a in artifacts if a.media_type.startswith("text/html"))
    return {a.path: known.get(a.path) or read_page(a.data) for a in pages}


def read_page(data: bytes) -> PageFacts:
    """The facts of one finished page."""
    pieces = split(data.decode())
    told = [each for each in map(_told, pieces[1::2]) if each]
    ids = [each.id for each in told if each.id]
    return PageFacts(
        ids=frozenset(ids),
        repeated=tuple(_repeated(ids)),
        links=tuple(each.link for each in told if each.link is not None),
        loads=tuple(target for each in told for target in each.loads),
        styles=tuple(each.style for each in told if each.style is not None),
        inline=tuple(found for each in told for found in each.inline),
        weight=len(data) if len(data) < _LIGHT else weight(data, QUICKEST),
        said=_json(passages(pieces)),
    )


def _json(said: Sequence[Passage]) -> bytes:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


class _Told(NamedTuple):
    """What one tag adds to the facts of its page."""

    id: str
    link: str | None
    loads: tuple[str, ...]
    style: str | None
    inline: tuple[str, ...]


_NOTHING = _Told("", None, (), None, ())


@lru_cache(maxsize=16384)  # pages of a site repeat most tags
def _told(piece: str) -> _Told | None:
    """What a tag tells; None for most of them."""
    found = tag(piece)
    told = _Told(
        id=found.attributes.get("id", ""),
        link=found.attributes.get("href") if found.name == "a" else None,
        loads=tuple(_loads(found)),
        style=found.attributes.get("href", "") if _is_style(found) else None,
        inline=tuple(_inline(found)),
    )
    return None if told == _NOTHING else told


def weight(data: bytes, level: int = 6) -> int:
    """The bytes that travel for `data` after gzip; 6 is the usual level, 1 the quickest."""
    return len(zlib.compress(data, level))


def _repeated(ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            yield id
        seen.add(id)


def _loads(tag: Tag) -> Iterator[str]:
    if tag.name == "link" and _LINK_LOADS & set(tag.attributes.get("rel", "").split()):
        yield tag.attributes.get("href", "")
    if tag.name in _LOADS and (target := tag.attributes.get(_LOADS[tag.name])):
        yield target


def _is_style(tag: Tag) -> bool:
    rel = tag.attributes.get("rel", "")
    return tag.name == "link" and "stylesheet" in rel and bool(_LINK_LOADS & set(rel.split()))


def _inline(tag: Tag) -> Iterator[str]:
    yield from (name for name in tag.attributes if name == "style" or _HANDLER.match(name))
    is_data = tag.attributes.get("type") == "application/ld+json" or "src" in tag.attributes
    if not tag.ends and (tag.name == "style" or (tag.name == "script" and not is_data)):
        yield f"<{tag.name}>"
