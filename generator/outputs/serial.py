"""Frozen records as JSON and XML, and the JSON Schema that describes them."""

from __future__ import annotations

import json
import types
from dataclasses import asdict, fields, is_dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from _typeshed import DataclassInstance

_TYPES = {str: "string", int: "integer", bool: "boolean", types.NoneType: "null"}


def json_text(records: Sequence[DataclassInstance]) -> str:
    """A list of records, fields in the order of their declaration."""
    return json.dumps([asdict(each) for each in records], ensure_ascii=False, indent=1) + "\n"


def xml_text(root: str, one: str, records: Sequence[DataclassInstance], names: Mapping[str, str]) -> str:
    """A list of records: an element a field, an empty one for None; `names` call the entries of each list."""
    top = ElementTree.Element(root)
    for record in records:
        _fill(ElementTree.SubElement(top, one), asdict(record), one, names)
    ElementTree.indent(top, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(top, encoding="unicode")}\n'


def _fill(element: ElementTree.Element, value: Any, name: str, names: Mapping[str, str]) -> None:
    if isinstance(value, dict):
        for key, each in value.items():
            _fill(ElementTree.SubElement(element, key), each, key, names)
    elif isinstance(value, tuple):
        for each in value:
            _fill(ElementTree.SubElement(element, names[name]), each, names[name], names)
    elif isinstance(value, bool):
        element.text = str(value).lower()
    elif value is not None:
        element.text = str(value)


def described(record: type[DataclassInstance], title: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a list of `record`; all fields are always there, none besides."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "title": title, "type": "array", "items": _type(record)}


def _type(hint: Any) -> dict[str, Any]:
    """The schema of a type: a record, a tuple of one kind, a few words, plain values, or a union of these."""
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        properties = {field.name: _type(hints[field.name]) for field in fields(hint)}
        description = (hint.__doc__ or "").strip().partition("\n")[0]
        return {
            "type": "object",
            "description": description,
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0])}
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if isinstance(hint, types.UnionType) or get_args(hint):
        return {"anyOf": [_type(each) for each in get_args(hint)]}
    return {"type": _TYPES[hint]}
