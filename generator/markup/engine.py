"""Python-Markdown, cut down to what prose needs: no raw HTML, no reference links, declared heading ids.

The one door of `markdown` and `nh3`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from ..urls import relative
from .figures import REFERENCE
from .records import Body, Heading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown import Markdown

    from .figures import Printed

_DECLARED_ID = re.compile(r"\s*\{#([a-z0-9][a-z0-9-]{0,59})\}\s*$")
_TEXT_TAGS = (
    "p",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "code",
    "pre",
    "blockquote",
    "hr",
    "br",
    "a",
    "span",
    "div",
)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_TABLE_TAGS = ("table", "thead", "tbody", "tr", "th", "td")
_TAGS = frozenset((*_TEXT_TAGS, *_HEADINGS, *_TABLE_TAGS))
_ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),  # by itself the sanitiser lets a title through, which no finger on a screen can see
    "a": {"href", "class"},
    "th": {"scope"},
    "div": {"class", "tabindex", "role", "aria-label"},
    **{heading: {"id"} for heading in _HEADINGS},
}
_SCHEMES = {"http", "https", "mailto", "tel"}


def to_body(text: str, origin: str, printed: Mapping[str, Printed]) -> Body:
    """Markdown to a safe body for the page at `origin`. It depends on nothing else.

    `printed` are the figures that `text` refers to, by reference; other references are printed as typed.
    """
    return convert(_engine(), text, origin, printed)


def convert(engine: Markdown, text: str, origin: str, printed: Mapping[str, Printed]) -> Body:
    """The same by one `engine`, which `make` has made."""
    engine.reset()
    headings: list[Heading] = []
    _context(engine).bind(origin, printed, headings)
    return Body(_sanitise(engine.convert(text)).encode(), tuple(headings))


def _sanitise(html: str) -> str:
    import nh3

    return nh3.clean(html, tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)


def _context(engine: Markdown) -> Any:
    return engine.treeprocessors["prongsai"]


@lru_cache(maxsize=1)
def _engine() -> Markdown:
    """The engine, made once: building it costs as much as several pages."""
    from . import quick

    return make(quick=quick.known())


def make(*, quick: bool) -> Markdown:
    """A new engine: the library as it comes, or taking the short ways to the same result."""
    from markdown import Markdown
    from markdown.inlinepatterns import InlineProcessor
    from markdown.treeprocessors import Treeprocessor

    from .quick import quicken

    class Page(Treeprocessor):
        """Figure references, heading ids, relative links and table scopes, with the page at hand."""

        def bind(self, origin: str, printed: Mapping[str, Printed], headings: list[Heading]) -> None:
            self.origin, self.printed, self.headings = origin, printed, headings

        def run(self, root: ET.Element) -> None:
            for element in root.iter():
                if element.tag in _HEADINGS:
                    self.headings.append(_declare_id(element))
                elif element.tag == "th":
                    element.set("scope", "col")
            self.lead(root)
            _frame_tables(root)

        def lead(self, root: ET.Element) -> None:
            """Make the links of `root` relative to the page."""
            for element in root.iter("a"):
                href = element.get("href", "")
                if href.startswith("/"):
                    path, mark, fragment = href.partition("#")
                    element.set("href", relative(self.origin, path) + mark + fragment)

    class FigureReference(InlineProcessor):
        def handleMatch(self, m: Any, data: str) -> tuple[Any, int, int]:  # type: ignore[override]  # noqa: N802
            printed = _context(self.md).printed.get(m[1])
            if printed is None:
                return m[0], m.start(0), m.end(0)
            element = ET.Element("a", {"class": "fig", "href": printed.href})
            element.text = printed.text
            return element, m.start(0), m.end(0)

    engine = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    engine.preprocessors.deregister("html_block")
    engine.inlinePatterns.deregister("html")
    engine.parser.blockprocessors.deregister("reference")
    for name in ("reference", "short_reference", "image_reference", "short_image_ref", "image_link"):
        engine.inlinePatterns.deregister(name)
    engine.inlinePatterns.register(FigureReference(REFERENCE.pattern, engine), "prongsai-figure", 185)
    page = Page(engine)
    engine.treeprocessors.register(page, "prongsai", 5)
    if quick:
        quicken(engine, page.lead)
    return engine


def _declare_id(element: ET.Element) -> Heading:
    """Take `{#id}` off the end of a heading and make it the element's id."""
    last = list(element)[-1] if len(element) else None
    tail = (last.tail if last is not None else element.text) or ""
    found = _DECLARED_ID.search(tail)
    if found:
        element.set("id", found[1])
        tail = tail[: found.start()]
        if last is not None:
            last.tail = tail
        else:
            element.text = tail
    return Heading(int(element.tag[1]), found[1] if found else "", "".join(element.itertext()).strip())


def _frame_tables(root: ET.Element) -> None:
    """Give each table a frame that scrolls by itself and can be reached by keyboard."""
    parents = [(parent, child) for parent in root.iter() for child in parent if child.tag == "table"]
    for number, (parent, table) in enumerate(parents, start=1):
        label = f"ตาราง {number}"
        frame = ET.Element("div", {"class": "scroll", "tabindex": "0", "role": "region", "aria-label": label})
        parent[list(parent).index(table)] = frame
        frame.append(table)
        frame.tail, table.tail = table.tail, None
