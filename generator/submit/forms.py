"""The ITAS sheet as files: a workbook, CSV for any spreadsheet, and a page to print or to copy from."""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING

from ..data import csv_text
from ..render.environment import environment
from .sheet import MAX_URLS

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from .sheet import Line, Sheet

# As on the form; the last one is ours and stays empty when an item can be handed in.
_URLS = tuple(f"URL_{n}" for n in range(1, MAX_URLS + 1))
COLUMNS = ("ข้อ", "ชื่อข้อ", *_URLS, "คำอธิบาย (ขั้นตอนการเข้าถึง)", "วันที่เผยแพร่", "ยังไม่พร้อม")
_WIDTHS = (6, 36, 46, *(18 for _ in _URLS[1:]), 44, 18, 60)  # characters

_RED = "#A3290F"


def sheet_files(sheet: Sheet) -> dict[str, bytes]:
    """The three files by name; the same sheet gives the same bytes on any day."""
    name = f"itas-{sheet.year}"
    return {
        f"{name}.xlsx": _workbook(sheet),
        f"{name}.csv": csv_text([COLUMNS, *map(_cells, sheet.lines)]).encode("utf-8-sig"),
        f"{name}.html": environment(None, ()).get_template("sheet.html").render(sheet=sheet).encode(),
    }


def _cells(line: Line) -> tuple[str, ...]:
    """One line in the order of `COLUMNS`."""
    urls = (*line.urls, *("" for _ in range(MAX_URLS - len(line.urls))))
    return (line.code, line.title, *urls, line.path, line.published, "; ".join(line.faults))


def _workbook(sheet: Sheet) -> bytes:
    """Everything is text: nothing that a source says becomes a formula or a link."""
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        start = datetime.datetime(sheet.year - 544, 10, 1)  # no clock: the fiscal year's first day
        book.set_properties({"title": f"ITAS {sheet.year}", "author": sheet.agency, "created": start})
        page = book.add_worksheet(f"OIT {sheet.year}")
        _lay_out(page)
        _fill(book, page, sheet)
    return stream.getvalue()


def _lay_out(page: Worksheet) -> None:
    for column, width in enumerate(_WIDTHS):
        page.set_column(column, column, width)
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)


def _fill(book: Workbook, page: Worksheet, sheet: Sheet) -> None:
    look = {"text_wrap": True, "valign": "top", "num_format": "@"}
    head, ready = book.add_format({**look, "bold": True, "bottom": 1}), book.add_format(look)
    unready = book.add_format({**look, "font_color": _RED})
    for column, text in enumerate(COLUMNS):
        page.write_string(0, column, text, head)
    for row, line in enumerate(sheet.lines, start=1):
        for column, text in enumerate(_cells(line)):
            page.write_string(row, column, text, unready if line.faults else ready)
