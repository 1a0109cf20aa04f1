"""The data behind a report, attached to its PDF, byte for byte as it is published beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...data import PACKAGE, csv_name
from ...urls import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...data import File
    from ...pages import Material, Page

# The tables that a report is about; a book has them all, and what explains them.
_TABLES = {
    Kind.RESULTS: ("scores", "statements"),
    Kind.ANALYSIS: ("findings", "limitations", "remedies"),
    Kind.MEASURES: ("measures",),
    Kind.PROGRESS: ("progress",),
    Kind.ITEM: ("scores", "findings", "measures", "progress"),
}


def attached(material: Material, page: Page) -> Iterator[File]:
    """The files for the report of `page`; tables without rows are left out."""
    own, book = material.data[page.ref.year], page.kind is Kind.YEAR
    tables = [each.table for each in own.tables if each.rows]
    names = {csv_name(table) for table in tables if book or table.name in _TABLES[page.kind]}
    return (file for file in own.files if file.name in names | ({PACKAGE} if book else set()))
