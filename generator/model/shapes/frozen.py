"""`frozen/2569.yaml`: which pages of an assessment year were handed in and when. Only a command writes it."""

from __future__ import annotations

import datetime
import re

from ...problems import Phrase
from ...source import ListOf, Parsed, RecordOf
from .. import values as v
from .fields import as_dict, fields
from .oit import PAGE


def _day(text: str) -> datetime.date | None:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def _sha256(text: str) -> str | None:
    return text if re.fullmatch("[0-9a-f]{64}", text) else None


DAY = Parsed(_day, Phrase("วันที่ ค.ศ. เช่น 2026-01-15", "a day such as 2026-01-15"), "bad-date")
SHA256 = Parsed(_sha256, Phrase("เลขฐานสิบหก 64 ตัว", "64 lower-case hexadecimal digits"))

FROZEN_PAGE = RecordOf(
    "หน้าที่ยื่น",
    fields(
        ("date", DAY, "วันที่ยื่น (ค.ศ.)"),
        ("topic", v.ID, "เรื่อง"),
        ("url", PAGE, "ที่อยู่ถาวรของหน้า"),
        ("sha256", SHA256, "SHA-256 ของหน้าที่เผยแพร่"),
        required=("date", "topic", "url", "sha256"),
    ),
    as_dict,
)
FROZEN_PAGES = RecordOf(
    "ฉบับที่ยื่นของปีที่ประเมิน",
    fields(("frozen", ListOf(FROZEN_PAGE), "หน้าที่ยื่น"), required=("frozen",)),
    as_dict,
)
