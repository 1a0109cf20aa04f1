"""`measures/*.md`, `progress/*.yaml` and `documents/documents.yaml`."""

from __future__ import annotations

from typing import Any

from ...problems import Phrase
from ...source import Choice, ListOf, Parsed, RecordOf
from .. import values as v
from ..records import Document, DocumentKind, Evidence, ProgressEntry, Status, Version
from .fields import DOCUMENTS, IDS, TEXT, TEXTS, as_dict, fields

MEASURE = RecordOf(
    "มาตรการ โครงการ หรือกิจกรรม",
    fields(
        ("title", TEXT, "ชื่อมาตรการ"),
        ("number", TEXT, "เลขข้อตามที่พิมพ์"),
        ("topic", v.TOPIC, "ตัวชี้วัดหรือประเด็น"),
        ("answers", IDS, "ตอบประเด็นที่พบใด (id)"),
        ("codes", v.CODES, "ข้อที่เกี่ยวข้อง"),
        ("steps", TEXTS, "ขั้นตอนหรือวิธีดำเนินการ"),
        ("period", TEXT, "ระยะเวลา"),
        ("responsible", TEXTS, "ผู้รับผิดชอบ"),
        ("follow_up", TEXT, "การติดตามประเมินผล"),
        DOCUMENTS,
        required=("title",),
    ),
    as_dict,
)

EVIDENCE = RecordOf(
    "หลักฐาน",
    fields(
        ("title", TEXT, "ชื่อหลักฐาน"),
        ("document", v.ID, "เอกสาร (id)"),
        ("url", v.WEB_ADDRESS, "ที่อยู่เว็บ"),
        required=("title",),
    ),
    Evidence,
)

STATUS_TITLES = {
    Status.NO_EVIDENCE: "ไม่พบหลักฐาน",
    Status.NOT_STARTED: "ยังไม่เริ่ม",
    Status.LIMITED: "ทำได้บางส่วน",
    Status.SUBSTANTIAL: "ทำได้เป็นส่วนใหญ่",
    Status.COMPLETE: "เสร็จแล้ว",
}
ENTRY = RecordOf(
    "ผลของมาตรการหนึ่ง",
    fields(
        ("measure", v.ID, "มาตรการ (id)"),
        (
            "status",
            Choice({s.value: s for s in Status}, {s.value: t for s, t in STATUS_TITLES.items()}),
            "สถานะ",
        ),
        ("words", TEXT, "ถ้อยคำของเอกสาร"),
        ("outputs", TEXTS, "ผลผลิต"),
        ("suggestion", TEXT, "ข้อเสนอแนะ"),
        ("evidence", ListOf(EVIDENCE), "หลักฐาน"),
        required=("measure", "status"),
    ),
    ProgressEntry,
)
ROUND = RecordOf(
    "รายงานผลรอบหนึ่ง",
    fields(
        ("title", TEXT, "ชื่อรายงาน"),
        ("date", v.DATE, "วันที่รายงาน"),
        ("period", TEXT, "ช่วงเวลาที่รายงาน"),
        ("note", TEXT, "หมายเหตุ"),
        ("entries", ListOf(ENTRY), "ผลรายมาตรการ"),
        DOCUMENTS,
        required=("title", "entries"),
    ),
    as_dict,
)


KIND_TITLES = {
    DocumentKind.MEMO: "บันทึกข้อความ",
    DocumentKind.REPORT: "รายงาน",
    DocumentKind.ANNOUNCEMENT: "ประกาศ",
    DocumentKind.ORDER: "คำสั่ง",
}


def _document(date: tuple[Any, str] | None = None, **values: Any) -> Document:
    """`year` is filled in when the document joins its fiscal year."""
    day, text = date or (None, "")
    return Document(year=0, date=day, date_text=text, **values)


def _file_name(text: str) -> str | None:
    return text if not text.startswith(".") and "/" not in text and "\\" not in text else None


FILE_NAME = Parsed(
    _file_name, Phrase("ชื่อไฟล์ในโฟลเดอร์ documents", "a file name in the folder documents"), "bad-file-name"
)
DAY = Parsed(
    lambda text: dated if (dated := v.DATE.parse(text)) and dated[0].day else None,
    Phrase("วันเดือนปี เช่น 24 พฤศจิกายน 2568", "a whole date such as 24 พฤศจิกายน 2568"),
    "bad-date",
)


def _version(date: tuple[Any, str], **values: Any) -> Version:
    return Version(date=date[0], date_text=date[1], **values)


VERSION = RecordOf(
    "ไฟล์ฉบับก่อน",
    fields(
        ("file", FILE_NAME, "ไฟล์"),
        ("date", DAY, "ฉบับวันที่"),
        ("note", TEXT, "แก้ไขอะไร"),
        required=("file", "date"),
    ),
    _version,
)
DOCUMENT = RecordOf(
    "เอกสาร",
    fields(
        ("id", v.ID, "รหัสถาวร"),
        (
            "kind",
            Choice({k.value: k for k in DocumentKind}, {k.value: t for k, t in KIND_TITLES.items()}),
            "ชนิด",
        ),
        ("subject", TEXT, "เรื่อง"),
        ("number", TEXT, "เลขที่"),
        ("date", v.DATE, "ลงวันที่"),
        ("sender", TEXT, "ส่วนราชการเจ้าของเรื่อง"),
        ("recipient", TEXT, "เรียน"),
        ("approved_by", TEXT, "ผู้อนุมัติ (ตำแหน่ง)"),
        ("signers", TEXTS, "ผู้ลงนาม (ตำแหน่ง)"),
        ("file", FILE_NAME, "ไฟล์"),
        ("versions", ListOf(VERSION), "ไฟล์ฉบับก่อน ๆ"),
        ("url", v.WEB_ADDRESS, "ที่อยู่เว็บ"),
        ("note", TEXT, "หมายเหตุ"),
        required=("id", "kind", "subject"),
    ),
    _document,
)
DOCUMENT_LIST = RecordOf(
    "เอกสารของปีงบประมาณ",
    fields(("documents", ListOf(DOCUMENT), "เอกสาร"), required=("documents",)),
    as_dict,
)
