"""What each indicator is about, in the words with which findings speak of it.

The ten indicators have the same names and subjects in all catalogues, 2565 to 2569. `OWN` are words that show
that a text may belong to the indicator; `ONLY` are those among them that hardly another indicator uses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


_SERVICE = (
    "ขั้นตอน ระยะเวลา เวลา บริการ เลือกปฏิบัติ เท่าเทียม สินบน ตอบแทน หน้าที่ มาตรฐาน ผู้มาติดต่อ รับผิดชอบ ปฏิบัติงาน"
    " ของขวัญ ทำงาน คู่มือ "
)

OWN: Mapping[int, tuple[str, ...]] = {
    1: _words(_SERVICE + "ความรู้ ระเบียบ สื่อสาร วัฒนธรรม เป็นธรรม"),
    2: _words("งบ เงิน เบิก จ่าย จัดซื้อ จัดจ้าง พัสดุ แผน คุ้มค่า การคลัง วัตถุประสงค์ ข้อบัญญัติ เทศบัญญัติ พวกพ้อง ราคา"),
    3: _words(
        "อำนาจ มอบหมาย ประเมินผล คัดเลือก ผู้บังคับบัญชา หัวหน้า ธุระ สั่ง ตำแหน่ง บุคคล บุคลากร แต่งตั้ง เลื่อน"
        " เป็นธรรม อบรม ทุน จริยธรรม ผู้บริหาร แทรกแซง"
    ),
    4: _words("ทรัพย์ ยืม ครุภัณฑ์ วัสดุ ของหลวง พัสดุ ของราชการ ส่วนตัว รถ"),
    5: _words(
        "ทุจริต ร้องเรียน เบาะแส สินบน ประพฤติมิชอบ จริยธรรม เจตจำนง เจตนารมณ์ สุจริต ลงโทษ เฝ้าระวัง"
        " ตรวจสอบ ป้องกัน โปร่งใส Gift ทับซ้อน"
    ),
    6: _words(_SERVICE + "คุณภาพ ข้อมูล ตรงไปตรงมา ประโยชน์ งาน"),
    7: _words(
        "ข้อมูล ข่าวสาร ประชาสัมพันธ์ ช่องทาง สื่อ เผยแพร่ ตอบ ซักถาม ชี้แจง อธิบาย ร้องเรียน ติชม รับฟัง เข้าถึง"
        " เว็บไซต์ สอบถาม คู่มือ"
    ),
    8: _words(
        "ดีขึ้น ปรับปรุง พัฒนา มีส่วนร่วม ร่วม ออนไลน์ E-Service บริการ ขั้นตอน วิธี ระบบ เทคโนโลยี โปร่งใส เปลี่ยน ตอบสนอง"
    ),
    9: _words(
        "เปิดเผย เผยแพร่ เว็บไซต์ ข้อมูล แผน รายงาน จัดซื้อ จัดจ้าง บุคคล E-Service URL OIT ประกาศ แสดง องค์ประกอบ"
        " คู่มือ ร้องเรียน มีส่วนร่วม ข่าว เครือข่าย สื่อ งบประมาณ โครงสร้าง แบบวัด"
    ),
    10: _words(
        "ทุจริต สุจริต โปร่งใส เจต Gift ความเสี่ยง จริยธรรม ป้องกัน สินบน วัฒนธรรม คุณธรรม มาตรการภายใน ประมวล OIT"
        " เปิดเผย แผน แบบวัด เผยแพร่ ข้อมูล ทับซ้อน ตัวชี้วัด"
    ),
}

ONLY: Mapping[int, tuple[str, ...]] = {
    1: ("ปฏิบัติหน้าที่", "เลือกปฏิบัติ", "ขั้นตอนและ"),
    2: ("งบประมาณ", "เบิกจ่าย", "ใช้จ่าย", "จัดซื้อ", "จัดจ้าง", "พัสดุ"),
    3: ("ใช้อำนาจ", "มอบหมายงาน", "ธุระ", "ผู้บังคับบัญชา", "เลื่อนตำแหน่ง", "บริหารงานบุคคล", "แต่งตั้ง", "คัดเลือก"),
    4: ("ทรัพย์สิน", "ยืม", "ครุภัณฑ์", "ใช้ส่วนตัว", "ไปใช้เพื่อประโยชน์ส่วนตัว"),
    5: ("ทุจริต", "ร้องเรียน", "เบาะแส", "เจตจำนง", "เจตนารมณ์", "ลงโทษ"),
    6: ("ผู้รับบริการ", "ผู้มาติดต่อ", "เท่าเทียม", "สินบน", "ให้บริการ"),
    7: ("ประชาสัมพันธ์", "ช่องทาง", "ข่าวสาร", "ซักถาม", "ตอบคำถาม", "เข้าถึงง่าย", "เข้าถึงได้ง่าย"),
    8: ("E-Service", "ออนไลน์", "มีส่วนร่วม", "ร่วมปรับปรุง", "บุคคลภายนอก", "ปรับปรุงงาน", "ร่วมพัฒนา"),
    9: ("เปิดเผยข้อมูล", "URL", "ข้อมูลพื้นฐาน", "ข้อมูลสาธารณะ"),
    10: ("ป้องกันการทุจริต", "No Gift", "ความเสี่ยงการทุจริต", "ประมวลจริยธรรม"),
}

_FOLD = str.maketrans("", "", " ")


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(w.translate(_FOLD)) for w in words), re.IGNORECASE)


_OWN = {number: _pattern(words) for number, words in OWN.items()}
_ONLY = {number: _pattern(words) for number, words in ONLY.items()}


def speaks_of(text: str, number: int) -> bool:
    """True when `text` has any word of the indicator, so that it may belong to it."""
    return bool(_OWN[number].search(text.translate(_FOLD)))


def marks(text: str, number: int) -> tuple[str, ...]:
    """The words of `text` that only this indicator uses, each once."""
    return tuple(dict.fromkeys(_ONLY[number].findall(text.translate(_FOLD))))
