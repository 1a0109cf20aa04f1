"""Shapes that several kinds of file share."""

from __future__ import annotations

from typing import Any

from ...source import Choice, Field, ListOf, Text
from .. import values as v

TEXT = Text()
TEXTS = ListOf(TEXT, one_too=True)
IDS = ListOf(v.ID, one_too=True)
# Every year has these three; what they are called and how they weigh is data of its criteria.
INSTRUMENTS = {
    "IIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน",
    "EIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก",
    "OIT": "แบบตรวจการเปิดเผยข้อมูลสาธารณะ",
}
INSTRUMENT_CODE = Choice({code: code for code in INSTRUMENTS}, INSTRUMENTS)
YES_NO = Choice({"yes": True, "no": False}, {"yes": "ใช่", "no": "ไม่ใช่"})
DOCUMENTS = ("documents", IDS, "เอกสารที่มา (id)")


def fields(*rows: tuple[str, Any, str], required: tuple[str, ...] = ()) -> tuple[Field, ...]:
    """Fields from rows of key, shape and Thai title."""
    return tuple(Field(key, shape, title, key in required) for key, shape, title in rows)


def as_dict(**values: Any) -> dict[str, Any]:
    """For records that need more than their file says (a year, prose): the typed values themselves."""
    return values
