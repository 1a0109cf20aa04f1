"""Shapes that several kinds of file share."""

from __future__ import annotations

from typing import Any

from ...source import Choice, Field, ListOf, Text
from .. import values as v
from ..rules import INSTRUMENTS

TEXT = Text()
TEXTS = ListOf(TEXT, one_too=True)
IDS = ListOf(v.ID, one_too=True)
INSTRUMENT_CODE = Choice({i.code: i.code for i in INSTRUMENTS}, {i.code: i.name for i in INSTRUMENTS})
DOCUMENTS = ("documents", IDS, "เอกสารที่มา (id)")


def fields(*rows: tuple[str, Any, str], required: tuple[str, ...] = ()) -> tuple[Field, ...]:
    """Fields from rows of key, shape and Thai title."""
    return tuple(Field(key, shape, title, key in required) for key, shape, title in rows)


def as_dict(**values: Any) -> dict[str, Any]:
    """For records that need more than their file says (a year, prose): the typed values themselves."""
    return values
