"""JSON Schemas of every source file, made from the shapes that the reader itself uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import shapes

if TYPE_CHECKING:
    from ..source import JsonSchema, RecordOf

_SHAPES: dict[str, RecordOf[Any]] = {
    "acknowledged": shapes.ACKNOWLEDGEMENTS,
    "site": shapes.SITE,
    "results": shapes.RESULT,
    "limitations": shapes.LIMITATIONS,
    "overview": shapes.OVERVIEW,
    "analysis": shapes.ANALYSIS,
    "measure": shapes.MEASURE,
    "progress": shapes.ROUND,
    "documents": shapes.DOCUMENT_LIST,
    "oit": shapes.OIT,
}


def schemas() -> dict[str, JsonSchema]:
    """Name of the file's kind to its schema (draft 2020-12), with Thai titles for editors."""
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {name: {**dialect, **shape.schema()} for name, shape in _SHAPES.items()}
