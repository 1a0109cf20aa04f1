"""Words that make a number or an address that of an office (หน่วยงาน), not of a private person."""

from __future__ import annotations

import re

_OFFICE = re.compile(
    r"(?i)สำนัก(?!พิมพ์)|ที่ทำการ|เทศบาล|อบต\.?|อบจ\.?|องค์การ|โทรสาร|แฟกซ์|ศูนย์|กอง(?:คลัง|ช่าง|การ|สาธารณสุข|สวัสดิการ|ยุทธศาสตร์)"
    r"|(?<![ก-๙])งาน[ก-๙]|สายด่วน|สายตรง|ฮอตไลน์|กู้ชีพ|แจ้งเหตุ|ช่องทาง|สอบถาม|รับเรื่อง|โรงเรียน|โรงพยาบาล|รพ\.?สต"
    r"|ที่ว่าการ|ศาลากลาง|สถานี|หน่วย|กู้ภัย|ฝ่าย|แผนก|ส่วนราชการ|บริษัท|ห้างหุ้นส่วน|หจก|ร้าน|ธนาคาร|สหกรณ์|กรม|กระทรวง"
    r"|ป\.ป\.[ชท]\.|hotline|fax|office|call\s?center"
)
_POSITION = re.compile(
    r"(?:รอง)?นายก(?:เทศ|องค์|\s?อบ)|ปลัด|ผู้อำนวยการ|ผอ\.|หัวหน้า|ประธาน|สมาชิกสภา|เลขานุการ|นักวิชาการ|เจ้าพนักงาน|เจ้าหน้าที่"
    r"|นิติกร|กำนัน|ผู้ใหญ่บ้าน|สารวัตร|นายอำเภอ|ผู้ว่า|นัก(?:จัดการ|พัฒนา|วิเคราะห์|ทรัพยากร|บริหาร|ประชา)|วิศวกร|นายช่าง"
    r"|พยาบาล|ครู|ผู้บริหาร|รักษาราชการ|กรรมการ|ผู้ประสานงาน|อสม\.|ตำแหน่ง"
)
_COMPLAINANT = re.compile(r"ผู้ร้อง|ผู้เสียหาย|ผู้ยื่น|ผู้ปกครอง|ญาติ|มารดา|บิดา|ผู้แจ้ง|พยาน")
_HOME = re.compile(r"ส่วนตัว|ที่บ้าน|โทรศัพท์บ้าน|เบอร์บ้าน|บ้านเลขที่")
_GAP = r"[ \t\u00a0]*[(\-–:,]?[ \t\u00a0]*"
_OFFICE_AFTER = re.compile(rf"(?i){_GAP}(?:{_OFFICE.pattern.removeprefix('(?i)')}|{_POSITION.pattern})")
_POSITION_AFTER = re.compile(rf"\s*[)(,]?\s*(?:{_POSITION.pattern})")
_POSITION_BEFORE = re.compile(rf"(?:{_POSITION.pattern})(?:(?!ให้|แก่|เยี่ยม|ของ|กับ|มอบ|ช่วย|พบ)[ก-๙])*[\s(]+$")
_LONGEST_POSITION = 60  # characters


def named_after(text: str, end: int) -> bool:
    """True when an office or position follows at once: 081-… (งานป้องกัน)."""
    return bool(_OFFICE_AFTER.match(text, end))


def last_named(text: str) -> int:
    """Where the last office or position of `text` begins; -1 for none."""
    return max(_last(_OFFICE, text), _last(_POSITION, text))


def last_home(text: str) -> int:
    """Where the last word begins that tells of somebody's home; -1 for none."""
    return _last(_HOME, text)


def last_complainant(text: str) -> int:
    """Where the last word begins for one who turns to the agency; -1 for none."""
    return _last(_COMPLAINANT, text)


def _last(words: re.Pattern[str], text: str) -> int:
    return max((m.start() for m in words.finditer(text)), default=-1)


def position_beside(text: str, start: int, end: int) -> bool:
    """True when a position follows the name at `start`–`end` at once, or stands right before it."""
    before = text[max(0, start - _LONGEST_POSITION) : start]
    return bool(_POSITION_AFTER.match(text, end) or _POSITION_BEFORE.search(before))
