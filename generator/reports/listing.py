"""The report as JSON, and the JSON Schema that describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..problems import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .records import Report


def listing(report: Report) -> str:
    """An object that `schema` describes; its texts are in the language of the report."""
    told = {
        "version": report.version,
        "site": report.site.agency.name or None if report.site else None,
        "as_of": report.as_of.isoformat(),
        "counts": {"errors": report.errors, "warnings": report.warnings, "files": report.files},
        "problems": [p.as_json(report.lang) for p in report.problems],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the JSON report; all fields are always there, none besides."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ผลการตรวจ (prongsai check --format json)",
        **_object(
            {
                "version": _text("version of the program"),
                "site": _text("name of the agency; null where it could not be read", null=True),
                "as_of": {**_text("day of the check, CE"), "format": "date"},
                "counts": _object(
                    {
                        "errors": _count("what stops the build", 0),
                        "warnings": _count("what is only told", 0),
                        "files": _count("files that can be built; 0 where an error stops the build", 0),
                    }
                ),
                "problems": {"type": "array", "items": _object(_PROBLEM)},
            }
        ),
    }


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _text(description: str, *, null: bool = False) -> dict[str, Any]:
    return {"type": ["string", "null"] if null else "string", "description": description}


def _count(description: str, least: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": least, "description": description}


_PROBLEM = {
    "name": {**_text("permanent name of the problem"), "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "level": {"enum": [level.value for level in Level], "description": "an error stops the build"},
    "file": _text("path inside the site, with /; empty for what is no file"),
    "line": _count("line in the file", 1),
    "column": _count("character in the line", 1),
    "about": _text("record concerned, by a key that stays when lines move: 2566/results/e11", null=True),
    "message": _text("what is wrong"),
    "hint": _text("how to mend it"),
    "stated": _text("what is written, where the problem compares two figures or words", null=True),
    "expected": _text("what should be, or what can be chosen", null=True),
}
