"""Data about private persons, in sources and in documents to be published. No message repeats what was found.

Only a number that proves itself by its check digit stops publication. The other finds are warnings: a program
cannot tell a private person from an officer, nor a private number from one that is public on purpose.
"""

from __future__ import annotations

from .entry import Entry

_COVER_TH = "ลบหรือปิดทับก่อนเผยแพร่ ในไฟล์ PDF ให้ปิดทับที่ต้นฉบับแล้วสร้างไฟล์ใหม่ กล่องดำทับข้อความยังคัดลอกได้"
_COVER_EN = (
    "delete or redact it before publishing; redact the original and make the PDF anew: text under a box stays"
)

PRIVACY: dict[str, Entry] = {
    "national-id": Entry(
        "พบเลขประจำตัวประชาชน {count} เลข{within}",
        _COVER_TH,
        "{count} Thai national ID number(s){within}",
        _COVER_EN,
    ),
    "possible-national-id": Entry(
        "พบเลข 13 หลักที่อาจเป็นเลขประจำตัวประชาชน {count} เลข{within}",
        "ตรวจกับต้นฉบับ ถ้าเป็นเลขประจำตัวประชาชน แม้พิมพ์ผิด ให้ลบหรือปิดทับ",
        "{count} number(s) of 13 digits that may be national ID numbers{within}",
        "compare with the original; delete or redact a national ID number even if it is mistyped",
        level="warning",
    ),
    "bank-account": Entry(
        "พบเลขที่บัญชีธนาคาร {count} เลข{within}",
        "ถ้าเป็นบัญชีของบุคคลให้ลบหรือปิดทับ ถ้าเป็นบัญชีของหน่วยงานให้เขียน “ชื่อบัญชี” ของหน่วยงานไว้ข้างเลขที่",
        "{count} bank account number(s){within}",
        "delete or redact a person's account; beside an account of the agency write its name (ชื่อบัญชี)",
        level="warning",
    ),
    "private-phone": Entry(
        "พบหมายเลขโทรศัพท์ที่อาจเป็นของบุคคล {count} หมายเลข{within}",
        "ถ้าเป็นของบุคคลให้ลบหรือปิดทับ ถ้าเป็นของหน่วยงานให้ใส่ใน site.yaml หรือเขียนชื่อหน่วยงานหรือตำแหน่งไว้ข้างหมายเลข",
        "{count} telephone number(s) that may be private{within}",
        "delete or redact a private one; list the agency's own in site.yaml, or name the office beside it",
        level="warning",
    ),
    "home-address": Entry(
        "พบบ้านเลขที่อยู่ใกล้ชื่อบุคคล {count} แห่ง{within}",
        "ลบบ้านเลขที่ หรือเหลือเพียงหมู่บ้านหรือตำบล",
        "{count} house number(s) near a person's name{within}",
        "delete the house number, or name only the village or subdistrict",
        level="warning",
    ),
    "health-and-name": Entry(
        "พบคำเกี่ยวกับสุขภาพหรือความพิการใกล้ชื่อบุคคล {count} แห่ง{within}",
        "ลบชื่อหรือคำนั้น ข้อมูลสุขภาพของบุคคลเผยแพร่ได้เมื่อเจ้าของยินยอมโดยชัดแจ้งเท่านั้น",
        "{count} place(s) with words of health or disability near a person's name{within}",
        "delete the name or the words; a person's health may be published with explicit consent only",
        level="warning",
    ),
    "author-in-file": Entry(
        "ไฟล์นี้เก็บชื่อผู้จัดทำ ผู้แก้ไข หรือผู้ให้ความเห็นไว้ {count} ชื่อ",
        "ใน Word Excel PowerPoint ใช้ ไฟล์ > ข้อมูล > ตรวจสอบเอกสาร แล้วลบข้อมูลส่วนบุคคลก่อนบันทึกเป็น PDF "
        "ส่วนรูปภาพใช้ คุณสมบัติ > รายละเอียด > เอาข้อมูลส่วนบุคคลออก",
        "the file keeps {count} name(s) of authors, editors or commentators",
        "in Office use File > Info > Inspect Document before saving as PDF; "
        "for images use Properties > Details > Remove personal information",
        level="warning",
    ),
    "place-in-file": Entry(
        "ไฟล์นี้เก็บพิกัดของสถานที่ถ่ายภาพไว้ {count} แห่ง",
        "คลิกขวาที่รูป เลือก คุณสมบัติ > รายละเอียด > เอาข้อมูลส่วนบุคคลออก แล้ววางไฟล์ใหม่แทน",
        "the file keeps the position of {count} photograph(s)",
        "use Properties > Details > Remove personal information, and replace the file",
        level="warning",
    ),
    "document-partly-searched": Entry(
        "เอกสารนี้ใหญ่เกินกว่าจะตรวจหาข้อมูลส่วนบุคคลได้ทั้งฉบับ",
        "แบ่งเป็นหลายไฟล์ หรือตรวจส่วนที่เหลือด้วยตนเอง",
        "the document is too large to be searched for personal data as a whole",
        "split it into several files, or look through the rest yourself",
        level="warning",
    ),
}
