"""`site.yaml`: the agency and its section."""

from __future__ import annotations

import re

from ...problems import Phrase
from ...source import Choice, ListOf, Parsed, RecordOf
from .. import values as v
from ..records import Agency, Channel, License, Target
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

PROTOCOLS = {
    "sftp": "SFTP (ผ่าน SSH)",
    "ftps": "FTP ที่เข้ารหัส",
    "ftp": "FTP ที่ไม่เข้ารหัส",
    "rsync": "rsync ผ่าน SSH",
    "rsyncd": "rsync โดยตรง",
    "folder": "โฟลเดอร์ในเครื่องนี้",
    "zip": "ไฟล์ zip ไฟล์เดียว",
}

SWITCHES = {
    "symlink": "ลิงก์ของโฟลเดอร์",
    "folders": "เปลี่ยนชื่อโฟลเดอร์",
    "files": "ทีละไฟล์",
}

ENCODINGS = {"gzip": "gzip (.gz)", "brotli": "Brotli (.br)"}

TARGET = RecordOf(
    "ที่เผยแพร่",
    fields(
        ("name", v.ID, "ชื่อที่ใช้สั่ง"),
        ("protocol", Choice({p: p for p in PROTOCOLS}, PROTOCOLS), "วิธีส่ง"),
        ("path", v.HOST_PATH, "โฟลเดอร์ของส่วนนี้ในเครื่องปลายทาง"),
        ("host", TEXT, "ชื่อเครื่องปลายทาง"),
        ("port", v.PORT, "ช่องทาง (ถ้าไม่ใช่เลขปกติ)"),
        ("user", TEXT, "ชื่อผู้ใช้ (ไม่ใช่รหัสผ่าน)"),
        ("url", v.WEB_ADDRESS, "ที่อยู่เว็บของที่นี่ (ถ้าต่างจาก base_url)"),
        ("fingerprint", v.FINGERPRINT, "ลายนิ้วมือของเครื่องปลายทาง"),
        ("switch", Choice({s: s for s in SWITCHES}, SWITCHES), "วิธีสลับ (ถ้าไม่ระบุ โปรแกรมเลือกเอง)"),
        ("by", TEXT, "ตำแหน่งผู้เผยแพร่"),
        required=("name", "protocol", "path"),
    ),
    Target,
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
        (
            "precompressed",
            ListOf(Choice({e: e for e in ENCODINGS}, ENCODINGS), one_too=True),
            "วางไฟล์ที่บีบอัดแล้วไว้ข้างไฟล์เดิม",
        ),
        ("license", LICENSE, "สัญญาอนุญาตของข้อมูลเปิด"),
        ("agency", AGENCY, "หน่วยงาน"),
        ("targets", ListOf(TARGET), "ที่เผยแพร่"),
        required=("agency",),
    ),
    as_dict,
)
