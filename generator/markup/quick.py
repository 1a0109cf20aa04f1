"""Python-Markdown with less to do, and the same bytes.

Most words of a Thai page hold no mark at all, and most cells of its tables are short. So

- a text is looked through only where it holds a sign that some pattern begins with, and only by that pattern;
- a table is kept as rows of strings and written as HTML, without an element for every cell;
- the search for the end of `**bold**` goes from asterisk to asterisk, not from letter to letter.

This leans on the inside of the library, so it serves for the versions that it is compared with, byte for
byte, in the tests; with any other the library goes its own way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import markdown
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import DelimiterProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import ETX, STX, AtomicString

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown import Markdown

VERSIONS = ("3.11.3",)

# For each inline pattern, in their order, the signs without one of which it matches nowhere.
_SIGNS = (
    ("`",),  # code
    ("{{",),  # a figure
    ("\\",),  # an escaped sign
    ("[",),  # a link
    ("<",),  # an address
    ("<",),  # a mail address
    ("  \n",),  # a line break
    ("&",),  # an entity
    ("*", "_"),  # bold and italic
)
_ANY_SIGN = re.compile(r"[`\\\[<&*_]|\{\{|  \n")
_TABLE = re.compile(f"{STX}table:([0-9]+){ETX}")


def known() -> bool:
    """Whether this is a library that the short ways were made for."""
    return markdown.__version__ in VERSIONS


def quicken(engine: Markdown, finish: Callable[[ET.Element], None]) -> None:
    """Make `engine` take the short ways; `finish` does to cells what is done to other elements."""
    delimiters = _Delimiters("*", "strong,em", engine)
    delimiters.add("_", "strong,em", smart=True)
    engine.inlinePatterns.register(delimiters, "em_strong", 60)
    engine.treeprocessors.register(_Inline(engine), "inline", 20)
    tables = _Tables(engine, finish)
    engine.parser.blockprocessors.register(_TableRows(engine, tables), "table", 75)
    engine.treeprocessors.register(tables, "tables", -1)
    engine.postprocessors.register(_Written(tables), "tables", 40)


class _Inline(InlineProcessor):
    """Tries a pattern only on texts that hold its sign."""

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString) or not _ANY_SIGN.search(data):
            return data
        for index in range(patternIndex, len(_SIGNS)):
            matched, start = any(sign in data for sign in _SIGNS[index]), 0
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    self.inlinePatterns[index], data, index, start
                )
        return data


class _Delimiters(DelimiterProcessor):
    """Finds the next `*` or `_` by its pattern."""

    def search(self, data: str, start: int) -> re.Match[str] | None:
        for sign in self.compiled_re.finditer(data, start):
            delimiter = self.delimiters[sign[0]]
            found = delimiter.boundary.match(data, sign.start())
            if found and (delimiter.stack or found.lastgroup != "end"):
                return found
        return None


class _TableRows(TableProcessor):
    """Keeps the cells of a table as strings; an element without cells stands for it in the tree."""

    def __init__(self, engine: Markdown, tables: _Tables) -> None:
        super().__init__(engine.parser, {})
        self._tables = tables

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        lines = blocks.pop(0).split("\n")
        rows = [self._cells(line) for line in (lines[0], *lines[2:])]
        ET.SubElement(parent, "table").text = self._tables.keep(rows)

    def _cells(self, line: str) -> list[str]:
        """As many cells as the line under the heading has."""
        width = len(self.separator)
        cells = [cell.strip(" ") for cell in self._split_row(line.strip(" "))[:width]]
        return cells + [""] * (width - len(cells))

    def _split_row(self, row: str) -> list[str]:
        if "\\" in row or "`" in row:
            cells: list[str] = super()._split_row(row)  # type: ignore[misc]
            return cells
        return (row.removeprefix("|").removesuffix("|") if self.border else row).split("|")


class _Tables(Treeprocessor):
    """The tables of one document, each with a mark in its place."""

    def __init__(self, engine: Markdown, finish: Callable[[ET.Element], None]) -> None:
        super().__init__(engine)
        self._finish = finish
        self.rows: list[list[list[str]]] = []  # of each table; the first row is the heading

    def keep(self, rows: list[list[str]]) -> AtomicString:
        self.rows.append(rows)
        return AtomicString(f"{STX}table:{len(self.rows) - 1}{ETX}")

    def run(self, root: ET.Element) -> None:
        """Turn the text of every cell into HTML: those with a sign together, as elements of one tree."""
        marked = []
        for row in (row for rows in self.rows for row in rows):
            for place, cell in enumerate(row):
                if _ANY_SIGN.search(cell):
                    marked.append((row, place))
                else:
                    row[place] = cell.replace(">", "&gt;")
        tree = ET.Element("div")
        for row, place in marked:
            ET.SubElement(tree, "td").text = row[place]
        for step in (
            self.md.treeprocessors["inline"].run,
            self._finish,
            self.md.treeprocessors["unescape"].run,
        ):
            step(tree)
        for (row, place), element in zip(marked, tree, strict=True):
            row[place] = self.md.serializer(element).removeprefix("<td>").removesuffix("</td>")


class _Written(Postprocessor):
    """Puts each table where its mark is."""

    def __init__(self, tables: _Tables) -> None:
        self._tables = tables

    def run(self, text: str) -> str:
        tables = self._tables.rows
        text = _TABLE.sub(lambda mark: _written(tables[int(mark[1])]), text)
        tables.clear()
        return text


def _written(rows: list[list[str]]) -> str:
    """What stands between `<table>` and `</table>`; a table without rows has an empty one."""
    heading, *others = rows if len(rows) > 1 else (*rows, [""] * len(rows[0]))
    head = "".join(f'<th scope="col">{cell}</th>\n' for cell in heading)
    body = "".join("<tr>\n<td>" + "</td>\n<td>".join(row) + "</td>\n</tr>\n" for row in others)
    return f"\n<thead>\n<tr>\n{head}</tr>\n</thead>\n<tbody>\n{body}</tbody>\n"
