"""The words of the published tables: what each means in Thai, and which of our records' words it stands for.

Published words are permanent; those of the records may change, and are mapped here alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.records import Absence, FindingKind, Status
from ..model.shapes import FINDING_TITLES, KIND_TITLES, STATUS_TITLES
from .columns import Reason

if TYPE_CHECKING:
    from ..model.records import Figure
    from .columns import Cell

LEVELS = {
    "overall": "คะแนนรวมของหน่วยงาน",
    "instrument": "เครื่องมือ IIT EIT OIT และส่วนของ EIT",
    "indicator": "ตัวชี้วัด",
    "subindicator": "ตัวชี้วัดย่อย",
    "question": "ข้อคำถาม IIT และ EIT",
    "item": "ข้อ OIT",
}

INSTRUMENT_NAMES = {
    "IIT": "บุคลากรในหน่วยงานตอบ",
    "EIT": "ประชาชนและผู้ติดต่อราชการตอบ",
    "OIT": "ตรวจการเปิดเผยข้อมูล",
}
PARTS = {"1": "ตอบผ่านช่องทางของหน่วยงาน", "2": "ผู้ประเมินเก็บเอง"}

POLARITY = {
    FindingKind.WEAKNESS: "defect",
    FindingKind.FIX: "fix",
    FindingKind.IMPROVE: "fix",
    FindingKind.MAINTAIN: "maintain",
}
POLARITIES = {
    "defect": "ข้อบกพร่อง",
    "fix": "ข้อที่ต้องแก้ไข ปรับปรุง หรือพัฒนา",
    "maintain": "ข้อที่ต้องรักษาระดับ",
}
FINDING_KINDS = {kind.value: title for kind, title in FINDING_TITLES.items()}

STATUS = {
    Status.NO_EVIDENCE: "no_evidence",
    Status.NOT_STARTED: "not_started",
    Status.LIMITED: "limited",
    Status.SUBSTANTIAL: "substantial",
    Status.COMPLETE: "complete",
}
STATUSES = {STATUS[status]: title for status, title in STATUS_TITLES.items()}

DOCUMENT_KINDS = {kind.value: title for kind, title in KIND_TITLES.items()}

YES_NO = {"yes": "ใช่", "no": "ไม่ใช่"}

STATEMENTS = {
    "other_place": "อีกแห่งของเอกสารผลประเมินที่ให้คะแนนเดียวกัน",
    "analysis": "คะแนนของเรื่องตามที่บทวิเคราะห์เขียน",
    "citation": "คะแนนรายข้อที่บทวิเคราะห์ยกมา",
    "target": "ค่าเป้าหมาย",
    "highest": "คะแนนที่เอกสารเรียกว่าสูงสุด",
    "lowest": "คะแนนที่เอกสารเรียกว่าต่ำสุด",
    "band_low": "ขอบล่างของช่วงระดับ",
    "band_high": "ขอบบนของช่วงระดับ",
}

REASONS = {
    Reason.NOT_STATED: "แหล่งข้อมูลไม่ได้ระบุ",
    Reason.DASH: "เอกสารพิมพ์เครื่องหมาย -",
    Reason.NONE: "เอกสารระบุว่าไม่มี",
    Reason.NOT_EXACT: "เอกสารระบุไว้ แต่ไม่ถึงวันที่แน่นอน",
    Reason.NOT_APPLICABLE: "แถวชนิดนี้ไม่มีค่านี้",
    Reason.NOT_RECORDED: "แหล่งข้อมูลของเว็บไซต์ยังไม่มีช่องนี้",
}

_ABSENCE = {
    Absence.BLANK: Reason.NOT_STATED,
    Absence.DASH: Reason.DASH,
    Absence.NONE: Reason.NONE,
}


def figure(stated: Figure) -> Cell:
    """The value of a figure, or the way in which it is absent."""
    return _ABSENCE[stated.absence or Absence.BLANK] if stated.value is None else stated.value


def text(words: str) -> Cell:
    """Words of a source, or that it has none."""
    return words or Reason.NOT_STATED


def yes_no(true: bool) -> str:
    return "yes" if true else "no"
