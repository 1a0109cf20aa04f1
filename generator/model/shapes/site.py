"""`site.yaml`: the agency and its section."""

from __future__ import annotations

import re

from ...problems import Phrase
from ...source import Choice, ListOf, Parsed, RecordOf
from .. import values as v
from ..records import Agency, Channel, License
from .fields import TEXT, YES_NO, as_dict, fields

CHANNEL = RecordOf(
    "ช่องทางร้องเรียนหรือสอบถาม",
    fields(
        ("name", TEXT, "ชื่อช่องทาง"),
        ("phone", TEXT, "โทรศัพท์"),
        ("url", v.WEB_ADDRESS, "ที่อยู่เว็บ"),
        ("email", TEXT, "อีเมล"),
        required=("name",),
    ),
    Channel,
)

AGENCY_TYPES = (
    "เทศบาลนคร",
    "เทศบาลเมือง",
    "เทศบาลตำบล",
    "องค์การบริหารส่วนตำบล",
    "องค์การบริหารส่วนจังหวัด",
)

AGENCY = RecordOf(
    "หน่วยงาน",
    fields(
        ("name", TEXT, "ชื่อเต็มของหน่วยงาน"),
        ("type", Choice({t: t for t in AGENCY_TYPES}), "ประเภท"),
        ("district", TEXT, "อำเภอ (ไม่ต้องพิมพ์คำว่าอำเภอ)"),
        ("province", TEXT, "จังหวัด (ไม่ต้องพิมพ์คำว่าจังหวัด)"),
        ("office", TEXT, "ส่วนงานเจ้าของเรื่อง"),
        ("website", TEXT, "เว็บไซต์หลัก"),
        ("address", TEXT, "ที่อยู่"),
        ("phone", TEXT, "โทรศัพท์"),
        ("email", TEXT, "อีเมล"),
        ("channels", ListOf(CHANNEL), "ช่องทางร้องเรียนและสอบถาม"),
        required=("name", "type", "district", "province"),
    ),
    Agency,
)


def _license_id(text: str) -> str | None:
    """A name as SPDX and data portals write them, which the Data Package asks for too."""
    return text if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", text) else None


LICENSE_ID = Parsed(_license_id, Phrase("ชื่อย่อภาษาอังกฤษ เช่น CC-BY-4.0", "a short name such as CC-BY-4.0"))

LICENSE = RecordOf(
    "สัญญาอนุญาตของข้อมูลเปิด",
    fields(
        ("id", LICENSE_ID, "ชื่อย่อสากล เช่น CC-BY-4.0"),
        ("title", TEXT, "ชื่อเต็ม"),
        ("url", v.WEB_ADDRESS, "ที่อยู่ของข้อความสัญญา"),
        required=("id", "title"),
    ),
    License,
)

SITE = RecordOf(
    "ตั้งค่าเว็บไซต์",
    fields(
        ("title", TEXT, "ชื่อส่วนของเว็บไซต์"),
        ("base_url", v.WEB_ADDRESS, "ที่อยู่ที่จะเผยแพร่"),
        (
            "digits",
            Choice({"arabic": False, "thai": True}, {"arabic": "เลขอารบิก", "thai": "เลขไทย"}),
            "ตัวเลขบนหน้าเว็บ",
        ),
        ("pdf", YES_NO, "ทำฉบับ PDF ของทุกรายงาน"),
        ("license", LICENSE, "สัญญาอนุญาตของข้อมูลเปิด"),
        ("agency", AGENCY, "หน่วยงาน"),
        required=("agency",),
    ),
    as_dict,
)
