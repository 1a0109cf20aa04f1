"""What prose may not hold, found in the text as typed so that every problem has its line and column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem
from .figures import REFERENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model import Prose
    from .figures import Figures

_CODE = re.compile(r"(?ms)^(```|~~~).*?(?:^\1[ \t]*$|\Z)|(`+)(?!`).+?(?<!`)\2(?!`)")
_TAG = re.compile(r"<(?!https?://|mailto:)[a-zA-Z/!?][^<>\n]*>?")
_HEADING = re.compile(r"(?m)^ {0,3}(#{1,6})(?!#)[ \t]+\S.*$")
_UNDERLINE = re.compile(r"(?m)^[^\s#>|*+-].*\n(?:=+|-+)[ \t]*$")
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(\s*<?([^)\s>]*)|<((?:https?://|mailto:)[^>\s]*)>")

_ALLOWED_LINK = re.compile(r"https?://[^\s/]+\.[^\s/]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+$")


def scan(prose: Prose, figures: Figures, is_page: Callable[[str], bool]) -> Iterator[Problem]:
    """Every problem in `prose`; `is_page` tells whether a path such as `/2569/measures/` has an address."""
    text = _without_code(prose.text)
    place = _Places(prose)
    for tag in _TAG.finditer(text):
        yield problem("raw-html", place(tag.start()), tag=tag.group()[:40])
    for image in _IMAGE.finditer(text):
        yield problem("image-in-prose", place(image.start()))
    for link in _LINK.finditer(text):
        target = link[1] if link[1] is not None else link[2]
        yield from _link_faults(target, place(link.start()), is_page)
    for name in REFERENCE.finditer(text):
        resolved = figures.resolve(name[1], place(name.start()))
        if isinstance(resolved, Problem):
            yield resolved
    yield from _heading_faults(text, place)


def _without_code(text: str) -> str:
    """The same text with code blanked out, so that offsets stay true."""
    return _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


class _Places:
    """Offsets in prose to places in its file."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose

    def __call__(self, offset: int) -> Location:
        text = self._prose.text
        line = text.count("\n", 0, offset)
        return Location(
            self._prose.at.path, self._prose.at.line + line, offset - (text.rfind("\n", 0, offset) + 1) + 1
        )


def _link_faults(target: str, at: Location, is_page: Callable[[str], bool]) -> Iterator[Problem]:
    path, _, _ = target.partition("#")
    if target.startswith("/") and not target.startswith("//"):
        if not is_page(path):
            yield problem("dead-link", at, target=target)
    elif not _ALLOWED_LINK.match(target) and not (target.startswith("#") and len(target) > 1):
        yield problem("bad-link", at, target=target[:60])


def _heading_faults(text: str, place: _Places) -> Iterator[Problem]:
    above = 1
    for found in _HEADING.finditer(text):
        level = len(found[1])
        if level == 1:
            yield problem("heading-level", place(found.start()))
        elif level > above + 1:
            yield problem(
                "heading-skips", place(found.start()), found="#" * level, expected="#" * (above + 1)
            )
        above = max(level, 2) if level > 1 else above
    for found in _UNDERLINE.finditer(text):
        yield problem("heading-underline", place(found.start()))
