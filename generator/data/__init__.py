"""Open data: what the site says as tables, and the files that hold them.

A table is defined once (`tables`), filled from the records (`facts`) and written in every form (`files`,
`package`, `portal`). Nothing here knows an address; whoever asks says where documents stand.
"""

from __future__ import annotations

from .about import About
from .columns import Column, Filled, Link, Reason, Row, Table, Type, Value
from .facts import filled
from .files import (
    CATALOG,
    PACKAGE,
    File,
    csv_name,
    excel_name,
    json_name,
    json_schema,
    names,
    permitted,
    portal_name,
    table_files,
    workbook,
    workbook_name,
)
from .package import KEYWORDS, license_of, package, table_schema
from .portal import Listing, portal
from .rows import csv_text
from .tables import MISSING, TABLES, VERSION

__all__ = [
    "CATALOG",
    "KEYWORDS",
    "MISSING",
    "PACKAGE",
    "TABLES",
    "VERSION",
    "About",
    "Column",
    "File",
    "Filled",
    "Link",
    "Listing",
    "Reason",
    "Row",
    "Table",
    "Type",
    "Value",
    "csv_name",
    "csv_text",
    "excel_name",
    "filled",
    "json_name",
    "json_schema",
    "license_of",
    "names",
    "package",
    "permitted",
    "portal",
    "portal_name",
    "table_files",
    "table_schema",
    "workbook",
    "workbook_name",
]
