"""`datapackage.json`: a year's tables as a tabular Data Package (Frictionless specifications, version 1)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .files import CSV, JSON, PACKAGE, File, permitted
from .tables import TABLES, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model.records import Document, License
    from .about import About
    from .columns import Column, Table

KEYWORDS = ("ITA", "OIT", "คุณธรรมและความโปร่งใส", "การเปิดเผยข้อมูล")


def package(about: About, files: Iterable[File]) -> File:
    """The descriptor of the CSV files among `files`; what is not known is left out, never guessed."""
    by_name = {file.name: file for file in files}
    whole: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": f"ita-{about.year}",
        "id": about.id,
        "title": about.title,
        "description": about.description,
        "version": VERSION,
        "created": f"{about.published.isoformat()}T00:00:00+07:00" if about.published else None,
        "licenses": [license_of(about.license)] if about.license else None,
        "sources": [_source(document) for document in about.sources] or None,
        "contributors": [{"title": about.publisher, "role": "publisher", "organization": about.publisher}],
        "keywords": list(KEYWORDS),
        "resources": [_resource(table, by_name[f"{table.name}.csv"]) for table in TABLES],
    }
    known = {name: value for name, value in whole.items() if value is not None}
    return File(PACKAGE, "", JSON, (json.dumps(known, ensure_ascii=False, indent=1) + "\n").encode())


def license_of(license: License) -> dict[str, str]:
    named = {"name": license.id, "title": license.title, "path": license.url}
    return {key: value for key, value in named.items() if value}


def _source(document: Document) -> dict[str, str]:
    title = {"title": document.subject}
    return {**title, "path": document.url} if document.url else title


def _resource(table: Table, file: File) -> Mapping[str, Any]:
    return {
        "name": table.name,
        "path": file.name,
        "title": table.title,
        "description": table.grain,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": CSV,
        "encoding": "utf-8",
        "bytes": len(file.data),
        "hash": f"sha256:{file.sha256}",
        "schema": table_schema(table),
    }


def table_schema(table: Table) -> dict[str, Any]:
    """The Table Schema of a table's CSV file."""
    links = [
        {"fields": link.column, "reference": {"resource": link.table, "fields": link.field}}
        for link in table.links
    ]
    return {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        **({"foreignKeys": links} if links else {}),
        "missingValues": [""],
    }


def _field(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "type": column.type.value,
        "format": "default",
        "title": column.title,
        "description": _described(column),
    }
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if words := permitted(column):
        constraints["enum"] = words
    return described | ({"constraints": constraints} if constraints else {})


def _described(column: Column) -> str:
    words = "; ".join(f"{word} = {meaning}" for word, meaning in column.words.items())
    return f"{column.description} ({words})" if words else column.description
