"""`oit.yaml`: evidence for the OIT items of one assessment year."""

from __future__ import annotations

import re

from ...problems import Phrase
from ...source import ListOf, Parsed, RecordOf
from .. import values as v
from ..records import ItemDeclaration, ItemEvidence
from .fields import IDS, TEXT, as_dict, fields


def _page(text: str) -> str | None:
    return text if re.fullmatch(r"/(?:[a-z0-9-]+/)*", text) else None


def _year(text: str) -> int | None:
    return int(text) if re.fullmatch(r"2[45]\d\d|26\d\d", text) else None


PAGE = Parsed(_page, Phrase("หน้าในเว็บไซต์นี้ เช่น /2569/measures/", "a page of this site: /2569/measures/"))
YEAR = Parsed(_year, Phrase("ปี พ.ศ. สี่หลัก", "a four-digit Buddhist-era year"), also_number=True)

ITEM_EVIDENCE = RecordOf(
    "หลักฐานขององค์ประกอบ",
    fields(
        ("title", TEXT, "ชื่อหลักฐาน"),
        ("elements", IDS, "องค์ประกอบที่แสดง (เว้นไว้คือทั้งข้อ)"),
        ("page", PAGE, "หน้าในเว็บไซต์นี้"),
        ("document", v.ID, "เอกสาร (id)"),
        ("url", v.WEB_ADDRESS, "หน้าอื่นในเว็บไซต์หลักของหน่วยงาน"),
        required=("title",),
    ),
    ItemEvidence,
)
ITEM = RecordOf(
    "ข้อ OIT",
    fields(
        ("topic", v.ID, "เรื่อง (ชื่อเดียวกันทุกปี)"),
        ("published", TEXT, "วันที่เผยแพร่"),
        ("not_applicable", TEXT, "เหตุที่ไม่มีกรณีนี้"),
        ("since", TEXT, "ไม่มีกรณีตั้งแต่เมื่อใด"),
        ("evidence", ListOf(ITEM_EVIDENCE), "หลักฐาน"),
        required=("topic",),
    ),
    ItemDeclaration,
)
OIT = RecordOf(
    "หลักฐานของข้อ OIT ในปีที่ประเมิน",
    fields(
        ("year", YEAR, "ปีที่ประเมิน"),
        ("due", v.DATE, "วันครบกำหนดเปิดเผย"),
        ("items", ListOf(ITEM), "ข้อ"),
        required=("year", "items"),
    ),
    as_dict,
)
