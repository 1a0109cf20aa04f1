"""Spellings that are no words: what scans lose, what keyboards drop, and slips that are known by heart."""

from __future__ import annotations

import re
from functools import cache

from ...thai.tree import tree


def _words(listed: str) -> list[str]:
    return listed.split()


# Words of official Thai that lose the ring of ำ when a scan is read by machine: what is left is no word.
_RINGED = _words(
    "ดำเนิน ทำงาน กำหนด จำนวน คำสั่ง อำนวย สำนัก ประจำปี ประจำเดือน สำคัญ จำเป็น แนะนำ สำรวจ คำนึง ชำนาญ"
    " ตำแหน่ง ตำบล อำเภอ กำกับ จำกัด สำเร็จ กำลัง ลำดับ คำร้อง คำตอบ คำถาม บำรุง ทำลาย ซ้ำซ้อน ต่ำกว่า ต่ำสุด"
    " สม่ำเสมอ กำชับ จำแนก นำเสนอ นำไปสู่ จัดทำ กระทำ อำนาจ จำหน่าย บำบัด สำเนา"
)
# Long words of official Thai in which one letter inside is easily dropped: what is left is no word either.
_LONG = _words(
    "ดำเนินการ ปฏิบัติงาน ปฏิบัติหน้าที่ งบประมาณ ประชาสัมพันธ์ ประสิทธิภาพ ประเมินผล ความโปร่งใส การทุจริต"
    " ทรัพย์สิน ของราชการ ผู้รับบริการ ผู้รับผิดชอบ หน่วยงาน เจ้าหน้าที่ ตัวชี้วัด เว็บไซต์ ร้องเรียน จัดซื้อจัดจ้าง"
    " ข้อมูลข่าวสาร ผู้บริหาร ผู้บังคับบัญชา ระยะเวลา เสริมสร้าง รักษาระดับ ช่องทาง เปิดเผยข้อมูล ขับเคลื่อน มาตรฐาน"
    " เทศบาลตำบล สาธารณชน เจตนารมณ์ ประชาชน แก้ไขปัญหา ป้องกันการ ให้บริการ ข้อเสนอแนะ สะท้อน โปร่งใส เผยแพร่"
    " มาตรการ วิเคราะห์ พัฒนา ปรับปรุง ต่อเนื่อง เคร่งครัด เท่าเทียม ครบถ้วน คุณธรรม จริยธรรม คณะกรรมการ"
    " ผู้มีส่วนได้ส่วนเสีย ประพฤติมิชอบ เครือข่าย กิจกรรม คู่มือการ ปีงบประมาณ วัตถุประสงค์ จัดทำแผน"
)
# Spellings known to be wrong, and what is meant, in turn.
_KNOWN = _words(
    "ปฎิบัติ ปฏิบัติ ปฎิทิน ปฏิทิน กฏหมาย กฎหมาย กฏระเบียบ กฎระเบียบ ปรากฎ ปรากฏ มาตราการ มาตรการ มาตรฐาณ มาตรฐาน"
    " งบประมาน งบประมาณ อนุญาติ อนุญาต สังเกตุ สังเกต จริยะธรรม จริยธรรม ธรรมมาภิบาล ธรรมาภิบาล"
    " เจตนารมย์ เจตนารมณ์ เจตจำนงค์ เจตจำนง โครงการณ์ โครงการ บริการณ์ บริการ ผลลัพท์ ผลลัพธ์ สาธารณะสุข สาธารณสุข"
    " เว็ปไซต์ เว็บไซต์ เวปไซต์ เว็บไซต์ เว็บไซด์ เว็บไซต์ เว็ปไซด์ เว็บไซต์ เวบไซต์ เว็บไซต์ เว็บไซท์ เว็บไซต์"
    " ประสิทธิ์ภาพ ประสิทธิภาพ ประชาสัมพันธุ์ ประชาสัมพันธ์ โปร่งไส โปร่งใส ลายเซ็นต์ ลายเซ็น สัมนา สัมมนา ไตรมาศ ไตรมาส"
    " บุคคลากร บุคลากร พนังงาน พนักงาน เทศบาน เทศบาล นายองค์การ นายกองค์การ นายเทศมนตรี นายกเทศมนตรี ประเมิณ ประเมิน"
    " พัฒณา พัฒนา"
)
# Where what looks like a slip is the end of another word and the beginning of the next: ราคา|สั่งซื้อ.
_NOT_AFTER = {
    "คาสั่ง": ("รา",),
    "คาร้อง": ("รา",),
    "คาตอบ": ("รา",),
    "คาถาม": ("รา",),
    "จาเป็น": ("เจร",),
    "ลาดับ": ("เวล",),
    "กาลัง": ("นักศึกษ",),
    "นาเสนอ": ("พัฒ", "จินต"),
    "นาไปสู่": ("พัฒ",),
    "นายเทศมนตรี": ("ท่าน",),
}
_LEADING = tuple("เแโใไ")  # after these a word cannot begin
_LONGEST = 10
_KEPT = 2  # the first letter and the last two of a word stay: without them it may be another word


@cache
def slips() -> dict[str, str]:
    """Every slip that is known, with the right spelling."""
    found = {word.replace("ำ", "า"): word for word in _RINGED}
    for word in _LONG:
        for at in range(1, len(word) - _KEPT):
            slip = word[:at] + word[at + 1 :]
            if not word.startswith(slip) and slip != word.replace("ำ", "า"):
                found.setdefault(slip, word)
    return found | dict(zip(_KNOWN[::2], _KNOWN[1::2], strict=True))


def find(text: str) -> tuple[int, str] | None:
    """The first slip in `text` and where it is, or None."""
    for found in _pattern().finditer(text):
        before = text[max(0, found.start() - _LONGEST) : found.start()]
        if not before.endswith(_NOT_AFTER.get(found[0], ()) + _LEADING):
            return found.start(), found[0]
    return None


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(tree((slip, "") for slip in slips()))
