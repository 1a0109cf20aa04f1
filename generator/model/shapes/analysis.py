"""`analysis/*.md` and `limitations.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...source import Field, ListOf, RecordOf, Stated
from .. import values as v
from ..records import Absence, Agreement, Citation, Finding, FindingKind, Limitation, Rating, Remedy, Score
from .fields import DOCUMENTS, IDS, INSTRUMENT_CODE, TEXT, YES_NO, as_dict, fields
from .results import SCORE_ROWS

if TYPE_CHECKING:
    from ...problems import Location


FINDING = RecordOf(
    "ประเด็นที่พบ",
    fields(
        ("id", v.ID, "รหัสถาวร"),
        ("text", TEXT, "ข้อความ"),
        ("number", TEXT, "เลขข้อตามที่พิมพ์"),
        ("codes", v.CODES, "ข้อที่เกี่ยวข้อง"),
        ("instrument", INSTRUMENT_CODE, "เครื่องมือ"),
        ("urgent", YES_NO, "เร่งด่วนหรือไม่"),
        required=("id", "text"),
    ),
    as_dict,
)

FINDING_TITLES = {
    FindingKind.WEAKNESS: "ข้อบกพร่องที่ตรวจพบ",
    FindingKind.FIX: "ข้อที่ต้องแก้ไข",
    FindingKind.IMPROVE: "ข้อที่ควรปรับปรุงหรือพัฒนา",
    FindingKind.MAINTAIN: "ข้อที่ต้องรักษาระดับ",
}


def _findings(at: Location, places: dict[str, Location], **kinds: Any) -> dict[FindingKind, Any]:
    """Per kind: a tuple of findings, or `Absence.NONE` where the document says there are none."""
    return {
        FindingKind(kind): said if said is Absence.NONE else tuple(_finding(kind, f) for f in said)
        for kind, said in kinds.items()
    }


def _finding(kind: str, values: dict[str, Any]) -> Finding:
    return Finding(kind=FindingKind(kind), **values)


FINDINGS = RecordOf(
    "ประเด็นที่พบ",
    tuple(
        Field(kind.value, Stated(v.NONE_WORD, Absence.NONE, ListOf(FINDING)), title)
        for kind, title in FINDING_TITLES.items()
    ),
    _findings,
)
CITATION = RecordOf(
    "ข้อที่ยกมา",
    fields(
        ("code", v.CODE, "รหัสข้อ"),
        ("score", v.FIGURE, "คะแนนตามที่เขียนไว้ที่นี่"),
        ("instrument", INSTRUMENT_CODE, "เครื่องมือ"),
        required=("code",),
    ),
    Citation,
)
RATING = RecordOf(
    "คำบอกระดับ",
    fields(("codes", v.CODES, "ข้อ"), ("words", TEXT, "ถ้อยคำ"), required=("codes", "words")),
    Rating,
)

AGREEMENT = RecordOf(
    "ความสอดคล้อง",
    fields(("codes", v.CODES, "ข้อที่เทียบกัน"), ("agree", YES_NO, "สอดคล้องกันหรือไม่"), required=("codes", "agree")),
    Agreement,
)


def _stated(**values: Any) -> Score:
    return Score(key="stated", **values)


STATED = RecordOf("คะแนนตามที่เขียนในบทวิเคราะห์", fields(*SCORE_ROWS), _stated)

ANALYSIS = RecordOf(
    "บทวิเคราะห์รายประเด็น",
    fields(
        ("title", TEXT, "ชื่อเรื่องตามเอกสาร"),
        ("stated", STATED, "คะแนนตามที่เขียนในบทวิเคราะห์"),
        ("verdict", TEXT, "ข้อสรุปในถ้อยคำของเอกสาร"),
        ("summary", TEXT, "สรุปหนึ่งประโยค"),
        ("cites", ListOf(CITATION), "ข้อที่ยกมาพร้อมคะแนน"),
        ("mentions", v.CODES, "ข้อที่กล่าวถึง"),
        ("ratings", ListOf(RATING), "คำบอกระดับ"),
        ("agreements", ListOf(AGREEMENT), "ความสอดคล้องระหว่างบุคลากร ประชาชน และการเปิดเผย"),
        ("findings", FINDINGS, "ประเด็นที่พบ"),
        DOCUMENTS,
        required=("title",),
    ),
    as_dict,
)

OVERVIEW = RecordOf(
    "บทวิเคราะห์ภาพรวม",
    fields(("title", TEXT, "ชื่อเรื่อง"), DOCUMENTS),
    as_dict,
)

LIMITATION = RecordOf(
    "ข้อจำกัด",
    fields(
        ("id", v.ID, "รหัสถาวร"),
        ("text", TEXT, "ข้อความ"),
        ("instrument", INSTRUMENT_CODE, "เครื่องมือ"),
        required=("id", "text"),
    ),
    Limitation,
)
REMEDY = RecordOf(
    "แนวทางจัดการข้อจำกัด",
    fields(("text", TEXT, "ข้อความ"), ("answers", IDS, "ตอบข้อจำกัดใด (id)"), required=("text",)),
    Remedy,
)
LIMITATIONS = RecordOf(
    "ข้อจำกัดของหน่วยงานในการประเมิน",
    fields(
        ("limitations", Stated(v.NONE_WORD, Absence.NONE, ListOf(LIMITATION)), "ข้อจำกัด"),
        ("remedies", ListOf(REMEDY), "แนวทางจัดการ"),
        DOCUMENTS,
        required=("limitations",),
    ),
    as_dict,
)
