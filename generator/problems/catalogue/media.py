"""Pictures, web addresses, and years in names."""

from __future__ import annotations

from .entry import Entry

MEDIA: dict[str, Entry] = {
    "volatile-address": Entry(
        "ที่อยู่เว็บ {stated} {reason} คนอื่นหรือวันหลังอาจเปิดไม่ได้",
        "เปิดหน้านั้นใหม่แล้วคัดลอกที่อยู่ถาวร ไม่มีรหัสต่อท้าย",
        "the address {stated} {reason}, so it may not open for others or later",
        "open the page anew, and copy its permanent address without the code",
        level="warning",
    ),
    "stored-elsewhere": Entry(
        "เอกสารหรือหลักฐานอยู่ที่ {stated} ไม่ใช่เว็บไซต์ของหน่วยงาน ({expected})",
        "เผยแพร่บนเว็บไซต์หลักของหน่วยงาน แล้วใช้ที่อยู่นั้น",
        "the document or evidence stands at {stated}, not on the agency's website ({expected})",
        "publish it on the agency's main website, and give that address",
        level="warning",
    ),
    "only-in-a-picture": Entry(
        "ข้อความ “{stated}” พาผู้อ่านไปดูภาพ แต่หน้าเว็บนี้ไม่มีภาพ",
        "พิมพ์ตัวเลขจากภาพลงใน results.yaml แล้วอ้างถึงตัวเลขนั้น",
        "“{stated}” sends the reader to a picture, but pages here hold none",
        "type the figures of the picture into results.yaml, and refer to them",
        level="warning",
    ),
    "evidence-is-a-picture": Entry(
        "{stated} เป็นไฟล์ภาพ จึงค้นหาและอ่านออกเสียงไม่ได้",
        "เผยแพร่เป็น PDF ที่มีตัวอักษร หรือเป็นหน้าเว็บ",
        "{stated} is an image, which can be neither searched nor read aloud",
        "publish a PDF with text, or a page",
        level="warning",
    ),
    "pdf-without-text": Entry(
        "{stated} เป็นภาพสแกนล้วน ไม่มีตัวอักษรให้ค้นหาหรืออ่านออกเสียง",
        "สร้าง PDF จากไฟล์ต้นฉบับ หรือแปลงภาพเป็นตัวอักษร (OCR) ก่อน",
        "{stated} holds scanned pages only, with no text to search or read aloud",
        "make the PDF from the original file, or have the scan read (OCR) first",
        level="warning",
    ),
    "name-of-another-year": Entry(
        "ชื่อ “{stated}” บอกปี {year} แต่เป็นเรื่องของปี {expected}",
        "ตั้งชื่อใหม่ให้ตรงปี ถ้าเผยแพร่ไปแล้วให้คงชื่อเดิมและรับทราบ",
        "the name “{stated}” says {year}, but it belongs to {expected}",
        "rename it; if it was published already, keep the name and acknowledge it",
        level="warning",
    ),
}
