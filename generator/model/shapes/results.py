"""`results.yaml`: the ITA results of one fiscal year, as stated."""

from __future__ import annotations

from typing import Any

from ...source import ListOf, MapOf, Parsed, RecordOf
from .. import values as v
from ..records import Instrument, LevelBand, Score, Statement
from .fields import DOCUMENTS, INSTRUMENT_CODE, INSTRUMENTS, TEXT, as_dict, fields

STATEMENT = RecordOf(
    "ที่อื่นในเอกสารที่ให้คะแนนเดียวกัน",
    fields(("score", v.FIGURE, "คะแนน"), ("where", TEXT, "อยู่ที่ใดในเอกสาร"), required=("score", "where")),
    Statement,
)

SCORE_ROWS = (
    ("name", TEXT, "ชื่อตามที่พิมพ์"),
    ("score", v.FIGURE, "คะแนน"),
    ("previous", v.FIGURE, "คะแนนปีก่อน"),
    ("change", v.FIGURE, "ผลต่างตามที่ระบุ"),
    ("level", TEXT, "ระดับตามที่ระบุ"),
    ("rank", v.RANK, "ลำดับที่"),
    ("part", v.PART, "ส่วนของแบบสำรวจ EIT (1 หรือ 2)"),
    ("where", TEXT, "อยู่ที่ใดในเอกสาร"),
    ("note", TEXT, "หมายเหตุ"),
    ("also", ListOf(STATEMENT), "ที่อื่นในเอกสารที่ให้คะแนนนี้"),
)


def _scored(title: str, *rows: tuple[str, Any, str], build: Any) -> RecordOf[Any]:
    return RecordOf(title, fields(*rows, *SCORE_ROWS, required=tuple(key for key, _, _ in rows[:1])), build)


def _overall(**values: Any) -> Score:
    return Score(key="overall", **values)


def _part(part: int, **values: Any) -> Score:
    return Score(key=f"EIT.{part}", part=part, **values)


def _instrument(code: str, **values: Any) -> Instrument:
    return Instrument(key=code, **values)


def _indicator(no: int, **values: Any) -> Score:
    return Score(key=f"indicator-{no}", **values)


def _sub_indicator(no: str, **values: Any) -> Score:
    return Score(key=no, **values)


def _coded(code: str, **values: Any) -> Score:
    return Score(key=code, **values)


def _code_of(letters: str) -> Parsed[str]:
    def parse(text: str) -> str | None:
        code = v.parse_code(text)
        return code if code and code[0] in letters else None

    return Parsed(parse, v.CODE.expected, "bad-code")


PART_ROWS = tuple(row for row in SCORE_ROWS if row[0] != "part")
PART = RecordOf("ส่วนของ EIT", fields(("part", v.PART, "ส่วนที่"), *PART_ROWS, required=("part",)), _part)
INSTRUMENT = _scored(
    "เครื่องมือประเมิน",
    ("code", INSTRUMENT_CODE, "รหัสเครื่องมือ"),
    ("parts", ListOf(PART), "ส่วนของ EIT"),
    build=_instrument,
)
INDICATOR = _scored("ตัวชี้วัด", ("no", v.INDICATOR, "ตัวชี้วัดที่"), build=_indicator)
SUB_INDICATOR = _scored("ตัวชี้วัดย่อย", ("no", v.SUB_INDICATOR, "ตัวชี้วัดย่อยที่"), build=_sub_indicator)
QUESTION = _scored("ข้อคำถาม", ("code", _code_of("ie"), "รหัสข้อคำถาม"), build=_coded)
ITEM = _scored("ข้อ OIT", ("code", _code_of("o"), "รหัสข้อ OIT"), build=_coded)
OVERALL = RecordOf("คะแนนรวม", fields(*SCORE_ROWS, required=("score",)), _overall)
BAND = RecordOf(
    "เกณฑ์ระดับ",
    fields(
        ("level", TEXT, "ระดับ"),
        ("low", v.FIGURE, "ตั้งแต่"),
        ("high", v.FIGURE, "ถึง"),
        required=("level", "low", "high"),
    ),
    LevelBand,
)

RESULT = RecordOf(
    "ผลการประเมิน ITA ของปีงบประมาณ",
    fields(
        ("overall", OVERALL, "คะแนนรวม"),
        ("target", v.FIGURE, "ค่าเป้าหมาย"),
        ("target_level", TEXT, "ระดับของค่าเป้าหมาย"),
        ("highest", v.FIGURE, "คะแนนสูงสุดตามที่ระบุ"),
        ("lowest", v.FIGURE, "คะแนนต่ำสุดตามที่ระบุ"),
        ("source_url", v.WEB_ADDRESS, "ที่อยู่ของแหล่งคะแนน"),
        ("respondents", MapOf(tuple(INSTRUMENTS), TEXT), "ผู้ตอบ"),
        ("instruments", ListOf(INSTRUMENT), "คะแนนรายเครื่องมือ"),
        ("indicators", ListOf(INDICATOR), "คะแนนรายตัวชี้วัด"),
        ("sub_indicators", ListOf(SUB_INDICATOR), "คะแนนรายตัวชี้วัดย่อย"),
        ("questions", ListOf(QUESTION), "คะแนนรายข้อคำถาม IIT และ EIT"),
        ("items", ListOf(ITEM), "คะแนนรายข้อ OIT"),
        ("bands", ListOf(BAND), "ตารางเกณฑ์ระดับตามที่พิมพ์"),
        DOCUMENTS,
        required=("overall",),
    ),
    as_dict,
)
