"""A Markdown file: front matter between two lines of `---`, then prose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem
from ..thai import normalise, to_arabic
from .nodes import Node, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from .files import SourceFile

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Page:
    """Front matter as a node (None when it could not be read), and prose with the line it starts on."""

    front: Node | None
    prose: str
    prose_line: int


def split(file: SourceFile, report: Callable[[Problem], None]) -> Page:
    """Cut `file` into its two parts; a file without front matter is reported and is all prose."""
    lines = file.text.split("\n")
    if lines[0].rstrip() != _FENCE:
        report(problem("no-front-matter", Location(file.path)))
        return Page(None, "", 1)
    end = next((i for i, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE), None)
    if end is None:
        report(problem("open-front-matter", Location(file.path)))
        return Page(None, "", 1)
    front = parse("\n".join(lines[1:end]), file.path, report, first_line=2)
    return Page(front, to_arabic(normalise("\n".join(lines[end + 1 :]))), end + 2)
