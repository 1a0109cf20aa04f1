"""Catalogues are data: `criteria/<year>.yaml` of the program, which a site may add to or replace.

They pass the same strict reader as content. A year without a catalogue of its own is not assessed; its names
and questions come from the nearest year that has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..model import Frame, IndicatorRule, InstrumentRule, Roles, Rules
from ..model import values as v
from ..model.shapes.fields import INSTRUMENT_CODE, TEXT, TEXTS, fields
from ..problems import Location, Phrase, Problem, problem
from ..source import BROKEN, CRITERIA, Broken, Choice, ListOf, Parsed, RecordOf, SourceFile, Sources, parse
from .records import (
    Catalogue,
    Confidence,
    Element,
    Item,
    LevelRule,
    QuestionRule,
    Rule,
    SubIndicatorRule,
)

_DEFAULTS = Path(__file__).parent
_YEARS = tuple(sorted(int(path.stem) for path in _DEFAULTS.glob("*.yaml")))
_FILE = re.compile(rf"{CRITERIA}/(\d{{4}})\.yaml")


class _Shelf(Mapping[int, Catalogue]):
    """The site's catalogues, before the program's own, which are read when they are first asked for."""

    def __init__(self, own: Mapping[int, Catalogue]) -> None:
        self._own = own

    def __getitem__(self, year: int) -> Catalogue:
        if year in self._own:
            return self._own[year]
        if year in _YEARS:
            return _default(year)
        raise KeyError(year)

    def __iter__(self) -> Iterator[int]:
        return iter(sorted({*_YEARS, *self._own}))

    def __len__(self) -> int:
        return len({*_YEARS, *self._own})


@dataclass(frozen=True, slots=True)
class Catalogues:
    """Every catalogue by its assessment year."""

    by_year: Mapping[int, Catalogue]

    def exact(self, year: int) -> Catalogue | None:
        """The catalogue of an assessment year, if there is one."""
        return self.by_year.get(year)

    def nearest(self, year: int) -> Catalogue:
        """The catalogue whose names and questions serve for results of `year`."""
        return self.by_year[min(self.by_year, key=lambda known: (abs(known - year), known))]

    def rules(self, year: int) -> Rules:
        """What is asked in a fiscal year; one without a catalogue follows its nearest neighbour."""
        near = self.nearest(year)
        shift, known = year - near.year, near.roles
        roles = Roles(year, known.results + shift, known.measures + shift, known.report + shift)
        asked = tuple((q.code, q.text) for q in near.questions)
        return Rules(roles, near.instruments, near.indicators, asked)


def load(sources: Sources) -> tuple[Catalogues, tuple[Problem, ...]]:
    """The program's catalogues, with those of the site in `criteria/` in their place."""
    own = [file for path, file in sources.files.items() if path.startswith(f"{CRITERIA}/")]
    report: list[Problem] = []
    read = [catalogue for file in own if (catalogue := _read(file, report))]
    return Catalogues(_Shelf({catalogue.year: catalogue for catalogue in read})), tuple(report)


@lru_cache
def _default(year: int) -> Catalogue:
    """A catalogue of the program, which has no mistakes."""
    text = (_DEFAULTS / f"{year}.yaml").read_text(encoding="utf-8")
    report: list[Problem] = []
    catalogue = _read(SourceFile(f"{CRITERIA}/{year}.yaml", text), report)
    assert catalogue, report
    assert not report, report
    return catalogue


def _read(file: SourceFile, report: list[Problem]) -> Catalogue | None:
    named = _FILE.fullmatch(file.path)
    if not named:
        expected = Phrase(f"{CRITERIA}/2569.yaml", f"{CRITERIA}/2569.yaml")
        report.append(problem("unknown-file", Location(file.path), expected=expected))
        return None
    node = parse(file.text, file.path, report.append)
    values = CATALOGUE.read(node, report.append) if node is not None else BROKEN
    if isinstance(values, Broken):
        return None
    year = int(named[1])
    if values["year"] != year:
        at = values["places"]["year"]
        report.append(problem("wrong-year", at, year=values["year"], expected=year))
        return None
    offsets = values.pop("roles")
    roles = Roles(year, *(year + offsets[name] for name in ("results", "measures", "report")))
    values.pop("roles_confidence", None)
    return Catalogue(roles=roles, **values)


def _integer(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?\d{1,4}", text) else None


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


_NUMBER = Phrase("จำนวนเต็ม", "a whole number")
INTEGER = Parsed(_integer, _NUMBER, also_number=True)
DECIMAL = Parsed(_decimal, Phrase("ตัวเลข", "a number"), "bad-number", also_number=True)
CONFIDENCE = Choice({c.value: c for c in Confidence})
FRAME = Choice({f.value: f for f in Frame})
OFFSETS = ("results", "measures", "report")


def _roles(**values: Any) -> dict[str, int]:
    return {name: values[name] for name in OFFSETS}


ROLES = RecordOf(
    "ปีที่เกี่ยวข้อง",
    fields(*((name, INTEGER, "ห่างจากปีที่ประเมินกี่ปี") for name in OFFSETS), required=OFFSETS),
    _roles,
)
ROLES_CONFIDENCE = RecordOf(
    "ความแน่ใจของปี", fields(*((name, CONFIDENCE, "ความแน่ใจ") for name in OFFSETS)), lambda **values: values
)
INSTRUMENT = RecordOf(
    "เครื่องมือ",
    fields(
        ("code", INSTRUMENT_CODE, "รหัส"),
        ("name", TEXT, "ชื่อ"),
        ("plain", TEXT, "ชื่อที่ประชาชนเข้าใจ"),
        ("weight", INTEGER, "น้ำหนักร้อยละ"),
        required=("code", "name", "plain", "weight"),
    ),
    InstrumentRule,
)
INDICATOR = RecordOf(
    "ตัวชี้วัด",
    fields(
        ("no", v.INDICATOR, "ตัวชี้วัดที่"),
        ("instrument", INSTRUMENT_CODE, "เครื่องมือ"),
        ("name", TEXT, "ชื่อ"),
        ("aliases", TEXTS, "ชื่ออื่นที่ใช้กัน"),
        ("questions", v.CODES, "ข้อคำถาม"),
        required=("no", "instrument", "name"),
    ),
    IndicatorRule,
)
SUB_INDICATOR = RecordOf(
    "ตัวชี้วัดย่อย",
    fields(
        ("no", v.SUB_INDICATOR, "ตัวชี้วัดย่อยที่"),
        ("name", TEXT, "ชื่อ"),
        ("confidence", CONFIDENCE, "ความแน่ใจ"),
        required=("no", "name", "confidence"),
    ),
    SubIndicatorRule,
)
QUESTION = RecordOf(
    "ข้อคำถาม",
    fields(
        ("code", v.CODE, "รหัส"),
        ("text", TEXT, "ถามเรื่องอะไร"),
        ("confidence", CONFIDENCE, "ความแน่ใจ"),
        required=("code", "text", "confidence"),
    ),
    QuestionRule,
)
LEVEL = RecordOf(
    "ระดับผล",
    fields(
        ("name", TEXT, "ชื่อระดับ"),
        ("overall", DECIMAL, "คะแนนรวมอย่างน้อย"),
        ("each", DECIMAL, "แต่ละเครื่องมืออย่างน้อย"),
        ("confidence", CONFIDENCE, "ความแน่ใจ"),
        required=("name", "overall"),
    ),
    LevelRule,
)
ELEMENT = RecordOf(
    "องค์ประกอบ",
    fields(
        ("id", v.ID, "รหัสถาวร"),
        ("label", TEXT, "สิ่งที่ต้องแสดง"),
        ("by", Choice({r.value: r for r in Rule}), "แสดงด้วยอะไร"),
        ("confidence", CONFIDENCE, "ความแน่ใจ"),
        ("source", TEXT, "ที่มา"),
        required=("id", "label", "confidence", "source"),
    ),
    Element,
)
ITEM = RecordOf(
    "ข้อ OIT",
    fields(
        ("code", v.CODE, "รหัสข้อ"),
        ("title", TEXT, "ชื่อข้อ"),
        ("topic", v.ID, "เรื่อง (ชื่อเดียวกันทุกปี)"),
        ("sub_indicator", v.SUB_INDICATOR, "ตัวชี้วัดย่อย"),
        ("confidence", CONFIDENCE, "ความแน่ใจ"),
        ("source", TEXT, "ที่มา"),
        ("frame", FRAME, "กรอบการวิเคราะห์"),
        ("content_year", INTEGER, "ปีของเนื้อหา ห่างจากปีที่ประเมิน"),
        ("period", TEXT, "ช่วงของเนื้อหา"),
        ("note", TEXT, "หมายเหตุ"),
        ("elements", ListOf(ELEMENT), "องค์ประกอบ"),
        required=("code", "title", "topic", "sub_indicator", "confidence", "source", "elements"),
    ),
    Item,
)
CATALOGUE = RecordOf(
    "เกณฑ์การประเมินของปี",
    fields(
        ("year", INTEGER, "ปีที่ประเมิน"),
        ("note", TEXT, "หมายเหตุ"),
        ("roles", ROLES, "ปีที่เกี่ยวข้อง"),
        ("roles_confidence", ROLES_CONFIDENCE, "ความแน่ใจของปี"),
        ("instruments", ListOf(INSTRUMENT), "เครื่องมือ"),
        ("indicators", ListOf(INDICATOR), "ตัวชี้วัด"),
        ("sub_indicators", ListOf(SUB_INDICATOR), "ตัวชี้วัดย่อย"),
        ("questions", ListOf(QUESTION), "ข้อคำถาม"),
        ("levels", ListOf(LEVEL), "ระดับผล"),
        ("item_scores", ListOf(DECIMAL), "คะแนนที่เป็นไปได้ของข้อ OIT"),
        ("items", ListOf(ITEM), "ข้อ OIT"),
        required=("year", "roles", "instruments", "indicators", "questions", "levels", "items"),
    ),
    lambda **values: values,
)
