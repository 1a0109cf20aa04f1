"""The tags of an HTML page and the text between them, found in one pass of one pattern.

Reads what browsers accept, not only what our layouts write: a site has layouts of its own, and frozen pages
stay as they were. `html.parser` gives the same, in ten times the time.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# A bracket inside a quoted value ends no tag; a quotation mark quotes only after an equals sign.
_ATTRIBUTES = r"""(?:[^>=]++|=\s*+(?:"[^"]*"|'[^']*')?)*+"""
_RAW = "|".join(rf"{name}(?=[\s/>]){_ATTRIBUTES}>.*?(?=</{name}|\Z)" for name in ("script", "style"))
_TOKEN = re.compile(
    rf"(<(?:{_RAW}|/?[a-z][^\s/>]*+{_ATTRIBUTES}>|!--.*?(?:-->|\Z)|[!?][^>]*>))", re.DOTALL | re.IGNORECASE
)
_KEPT = re.compile(r'<span class="w">([^<]*)</span>')  # as render.text.wrap writes it
_TAG = re.compile(rf"<(/?)([a-z][^\s/>]*)({_ATTRIBUTES})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s/>=][^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"'][^\s>]*|))?""")


class Tag(NamedTuple):
    """One tag: its name in small letters, and its attributes where it opens an element.

    `ends` is true for `</p>`, `closed` for `<br/>`; of equal attributes the last counts.
    """

    name: str
    ends: bool
    closed: bool
    attributes: Mapping[str, str]


NO_TAG = Tag("", ends=False, closed=True, attributes={})


def split(html: str) -> list[str]:
    """The page in pieces: text, then a tag and text by turns.

    A comment stands where a tag does; what is inside `<script>` and `<style>` belongs to the tag before it.
    Elements that only keep words on one line, which are most of a page, are read as their text.
    """
    return _TOKEN.split(_KEPT.sub(_inside, html))


def _inside(kept: re.Match[str]) -> str:
    return kept[1]


@lru_cache(maxsize=16384)
def tag(piece: str) -> Tag:
    """A tag as `split` gives it; a comment or declaration is `NO_TAG`. Pages of a site repeat most tags."""
    found = _TAG.match(piece)
    if not found:
        return NO_TAG
    end, name, text = found.groups()
    attributes = {} if end else {key.lower(): _value(value) for key, value in _ATTRIBUTE.findall(text)}
    return Tag(name.lower(), bool(end), text.endswith("/"), attributes)


def _value(typed: str) -> str:
    return unescape(typed[1:-1] if typed[:1] in ("'", '"') else typed)
