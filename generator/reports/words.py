"""The words of the page that is forwarded, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..problems import Language

_WORDS = {
    "title": Phrase("สิ่งที่ต้องแก้ในข้อมูล ITA", "What to mend in the ITA data"),
    "checked": Phrase("ตรวจเมื่อ", "Checked on"),
    "error": Phrase("ข้อผิดพลาด", "Error"),
    "warning": Phrase("คำเตือน", "Warning"),
    "errors": Phrase("ข้อผิดพลาด", "Errors"),
    "warnings": Phrase("คำเตือน", "Warnings"),
    "error_means": Phrase("ต้องแก้ก่อน จึงเผยแพร่เว็บไซต์ได้", "must be mended before the site can be published"),
    "warning_means": Phrase(
        "เผยแพร่ได้ แต่ควรตรวจกับเอกสารแล้วแก้", "does not stop publishing, but should be checked and mended"
    ),
    "how": Phrase(
        "หนึ่งหน่วยงานหนึ่งแผ่น แก้ตามที่บอกแล้วทำเครื่องหมาย ลงวันที่และตำแหน่ง แล้วส่งคืนผู้ดูแลเว็บไซต์",
        "One sheet for each unit. Mend what it says, tick it with date and position, and return the sheet.",
    ),
    "none": Phrase("ไม่พบสิ่งที่ต้องแก้", "Nothing to mend was found."),
    "by_unit": Phrase("จำนวนข้อของแต่ละหน่วยงาน", "How many for each unit"),
    "unit": Phrase("หน่วยงาน", "Unit"),
    "keeper": Phrase("ผู้ดูแลเว็บไซต์", "Keeper of the website"),
    "number": Phrase("ข้อ", "No."),
    "shared": Phrase("รับผิดชอบร่วมกับ", "Shared with"),
    "stated": Phrase("ที่เขียนไว้", "As written"),
    "expected": Phrase("ที่ควรเป็น", "As it should be"),
    "mend": Phrase("วิธีแก้", "How to mend"),
    "record": Phrase("เรื่อง", "Concerns"),
    "place": Phrase("ไฟล์", "File"),
    "line": Phrase("บรรทัด", "line"),
    "done": Phrase("แก้ไขแล้ว", "Mended"),
    "on": Phrase("วันที่", "on"),
    "by": Phrase("ผู้แก้ไข (ตำแหน่ง)", "by (position)"),
}


def words(lang: Language) -> Mapping[str, str]:
    return {key: phrase.said(lang) for key, phrase in _WORDS.items()}
