"""A year's tables as files: CSV, CSV for Excel, JSON, one workbook, and the package that describes them."""

from __future__ import annotations

import datetime
import hashlib
import io
import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..memo import NOTHING_KEPT, Canonical
from ..thai import fiscal_year_period
from .columns import Type
from .rows import csv_text
from .tables import MISSING, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from ..memo import Memo
    from .about import About
    from .columns import Column, Filled, Table, Value

PACKAGE, CATALOG = "datapackage.json", "catalog.jsonld"  # of a year, of the site
CSV, JSON = "text/csv", "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class File:
    """A data file in its year's folder; `table` names the table that it holds, empty for all of them."""

    name: str
    table: str
    media_type: str
    data: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def csv_name(table: Table) -> str:
    return f"{table.name}.csv"


def excel_name(table: Table) -> str:
    """The twin with a byte order mark, by which Excel knows UTF-8."""
    return f"{table.name}-excel.csv"


def json_name(table: Table) -> str:
    return f"{table.name}.json"


def workbook_name(year: int) -> str:
    return f"ita-{year}.xlsx"


def portal_name(year: int) -> str:
    """The rows for the national data portal."""
    return f"gdcatalog-{year}.csv"


def names(year: int) -> tuple[str, ...]:
    """Every data file of a fiscal year; they are the same in every year, with rows or without."""
    of_tables = (name(table) for table in TABLES for name in (csv_name, excel_name, json_name))
    return (workbook_name(year), *of_tables, PACKAGE, portal_name(year))


def table_files(tables: Iterable[Filled]) -> tuple[File, ...]:
    """The three files of each table; the same rows give the same bytes on any day."""
    return tuple(file for filled in tables for file in _files(filled))


def _files(filled: Filled) -> tuple[File, ...]:
    table = filled.table
    text = csv_text([[column.name for column in table.columns], *filled.rows])
    return (
        File(csv_name(table), table.name, CSV, text.encode()),
        File(excel_name(table), table.name, CSV, text.encode("utf-8-sig")),
        File(json_name(table), table.name, JSON, _json(filled).encode()),
    )


# -- JSON -------------------------------------------------------------------------------------------


def _json(filled: Filled) -> str:
    """A list of objects, a member a column; what is missing is null."""
    columns = [column.name for column in filled.table.columns]
    rows = [dict(zip(columns, map(_plain, row), strict=True)) for row in filled.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _plain(value: Value | None) -> str | int | float | None:
    """A value as JSON has it; scores have too few digits for a float to lose one."""
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, datetime.date) else value


def json_schema(table: Table) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a table's JSON file."""
    properties = {column.name: _property(column) for column in table.columns}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table.title,
        "description": table.grain,
        "type": "array",
        "items": {
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        },
    }


def _property(column: Column) -> dict[str, Any]:
    kind = "string" if column.type is Type.DATE else column.type.value
    described: dict[str, Any] = {"title": column.title, "description": column.description}
    described["type"] = kind if column.required else [kind, "null"]
    if column.type is Type.DATE:
        described["format"] = "date"
    if words := permitted(column):
        described["enum"] = [*words] if column.required else [*words, None]
    return described


def permitted(column: Column) -> list[str | int]:
    """The values that a column may hold; empty where its words are only parts of a value."""
    if column == MISSING:
        return []
    return [int(word) if column.type is Type.INTEGER else word for word in column.words]


# -- the workbook -----------------------------------------------------------------------------------

_ABOUT = "คำอธิบาย"
NO_LICENSE = "ไม่ได้ระบุสัญญาอนุญาต"
_WIDE, _NARROW, _WIDEST = 46, 14, 80  # characters
_HEADS = ("ตาราง", "หัวคอลัมน์", "ชื่อในไฟล์ CSV", "ความหมาย", "ค่าที่ใช้")


def workbook(about: About, tables: Iterable[Filled], memo: Memo = NOTHING_KEPT) -> File:
    """A sheet a table with Thai headings and typed cells, and first what each column means."""
    whole = tuple(tables)
    made = memo.kept("workbooks", map(Canonical(), (about, whole)), lambda: _workbook(about, whole))
    return File(workbook_name(about.year), "", XLSX, made)


def _workbook(about: About, tables: tuple[Filled, ...]) -> bytes:
    """Text is written as text: nothing that a source says becomes a formula or a link."""
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        day = fiscal_year_period(about.year).start  # no clock
        created = datetime.datetime.combine(day, datetime.time())
        book.set_properties({"title": about.title, "author": about.publisher, "created": created})
        looks = _looks(book)
        _explain(book.add_worksheet(_ABOUT), looks, about, tables)
        for filled in tables:
            _fill(book.add_worksheet(filled.table.name), looks, filled)
    return stream.getvalue()


def _looks(book: Workbook) -> dict[str, Format]:
    top = {"valign": "top", "text_wrap": True}
    return {
        "head": book.add_format({**top, "bold": True, "bottom": 1}),
        Type.STRING: book.add_format({**top, "num_format": "@"}),
        Type.INTEGER: book.add_format({**top, "num_format": "0"}),
        Type.NUMBER: book.add_format({**top, "num_format": "0.00##"}),
        Type.DATE: book.add_format({**top, "num_format": "yyyy-mm-dd"}),
    }


def _explain(page: Worksheet, looks: dict[str, Format], about: About, tables: tuple[Filled, ...]) -> None:
    terms = f"สัญญาอนุญาต: {about.license.title}" if about.license else NO_LICENSE
    lines: list[tuple[str, ...]] = [(about.title,), (about.description,), (terms,), (), _HEADS]
    for table in (filled.table for filled in tables):
        lines.append((table.title, "", f"{table.name}.csv", table.grain, ""))
        lines += [("", c.title, c.name, c.description, _words(c)) for c in table.columns]
    for number, line in enumerate(lines):
        head = line is _HEADS or number == 0
        for column, text in enumerate(line):
            page.write_string(number, column, text, looks["head" if head else Type.STRING])
    for column, width in enumerate((30, 24, 20, _WIDEST, _WIDEST)):
        page.set_column(column, column, width)


def _words(column: Column) -> str:
    return "; ".join(f"{word} = {meaning}" for word, meaning in column.words.items())


def _fill(page: Worksheet, looks: dict[str, Format], filled: Filled) -> None:
    columns = filled.table.columns
    for place, column in enumerate(columns):
        page.write_string(0, place, column.title, looks["head"])
        wide = column.name.endswith("_th") or column == MISSING
        page.set_column(place, place, _WIDE if wide else _NARROW)
    for number, row in enumerate(filled.rows, start=1):
        for place, (column, value) in enumerate(zip(columns, row, strict=True)):
            _write(page, number, place, value, looks[column.type])
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(len(filled.rows), 1), len(columns) - 1)


def _write(page: Worksheet, row: int, column: int, value: Value | None, look: Format) -> None:
    if isinstance(value, datetime.date):
        page.write_datetime(row, column, datetime.datetime.combine(value, datetime.time()), look)
    elif isinstance(value, str):
        page.write_string(row, column, value, look)
    elif value is not None:
        page.write_number(row, column, float(value), look)
