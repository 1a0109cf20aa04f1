"""Files to located nodes to typed values; strict, and knowing nothing of the domain."""

from __future__ import annotations

from .contents import Contents, Part, Unit
from .documents import contents
from .files import CONTENT, CRITERIA, FROZEN, LEDGER_FILE, SITE_FILE, SourceFile, Sources, read
from .frontmatter import Page, split
from .nodes import Entry, Mapping, Node, Refused, Scalar, Sequence, parse
from .pdf import page_count
from .shapes import (
    BROKEN,
    Broken,
    Choice,
    Field,
    JsonSchema,
    ListOf,
    MapOf,
    Parsed,
    RecordOf,
    Shape,
    Stated,
    Text,
    nearest,
)

__all__ = [
    "BROKEN",
    "CONTENT",
    "CRITERIA",
    "FROZEN",
    "LEDGER_FILE",
    "SITE_FILE",
    "Broken",
    "Choice",
    "Contents",
    "Entry",
    "Field",
    "JsonSchema",
    "ListOf",
    "MapOf",
    "Mapping",
    "Node",
    "Page",
    "Parsed",
    "Part",
    "RecordOf",
    "Refused",
    "Scalar",
    "Sequence",
    "Shape",
    "SourceFile",
    "Sources",
    "Stated",
    "Text",
    "Unit",
    "contents",
    "nearest",
    "page_count",
    "parse",
    "read",
    "split",
]
