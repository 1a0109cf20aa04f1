"""Tables read back from published files by libraries that did not write them."""

from __future__ import annotations

import csv
import datetime
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Row = dict[str, Any]

_READ: dict[str, Callable[[str], Any]] = {
    "string": str,
    "integer": int,
    "number": Decimal,
    "date": datetime.date.fromisoformat,
}


def packages(folder: Path) -> Iterator[Path]:
    """The folder of every year's data."""
    yield from sorted(path.parent for path in folder.glob("*/data/datapackage.json"))


def schemas(package: Path) -> dict[str, dict[str, str]]:
    """For each table the type of each column, as its Table Schema says."""
    described = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    return {
        resource["name"]: {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        for resource in described["resources"]
    }


def from_csv(package: Path, table: str, excel: bool = False) -> list[Row]:
    """The rows as the Table Schema reads them; an apostrophe before a formula is no part of the text."""
    name, encoding = (f"{table}-excel.csv", "utf-8-sig") if excel else (f"{table}.csv", "utf-8")
    types = schemas(package)[table]
    with (package / name).open(encoding=encoding, newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [{column: _cell(text, types[column]) for column, text in row.items()} for row in rows]


def _cell(text: str, kind: str) -> Any:
    if not text:
        return None
    plain = text[1:] if text[0] == "'" and text[1:2] in tuple("=+-@\t\r") else text
    return _READ[kind](plain)


def from_json(package: Path, table: str) -> list[Row]:
    types = schemas(package)[table]
    rows = json.loads((package / f"{table}.json").read_text(encoding="utf-8"), parse_float=Decimal)
    return [{column: _typed(value, types[column]) for column, value in row.items()} for row in rows]


def from_workbook(package: Path, table: str) -> list[Row]:
    """The rows of a sheet; columns by their place, because its headings are Thai."""
    types = schemas(package)[table]
    (path,) = package.glob("ita-*.xlsx")
    sheet = load_workbook(path)[table]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    return [
        {column: _typed(value, types[column]) for column, value in zip(types, row, strict=True)}
        for row in rows
        if any(value is not None for value in row)
    ]


def _typed(value: Any, kind: str) -> Any:
    if value is None or kind == "string":
        return value
    if kind == "date":
        return value.date() if isinstance(value, datetime.datetime) else datetime.date.fromisoformat(value)
    return Decimal(str(value)) if kind == "number" else value
