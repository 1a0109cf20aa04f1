"""A small site made of records by hand: two years, one contradiction, one promise unkept."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from prongsai.criteria import load
from prongsai.model.records import (
    Agency,
    Agreement,
    Analysis,
    Citation,
    CodeRange,
    Codes,
    Document,
    DocumentKind,
    Evidence,
    Figure,
    Finding,
    FindingKind,
    FiscalYear,
    Frame,
    Instrument,
    Limitation,
    Limitations,
    Measure,
    ProgressEntry,
    ProgressRound,
    Rating,
    Remedy,
    Result,
    Score,
    Site,
    Statement,
    StaticFile,
    Status,
    Topic,
)
from prongsai.pages import Material, Page, history, open_data, plan
from prongsai.source import Sources
from prongsai.thai import Period, ThaiDate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prongsai.markup import Body
    from prongsai.urls import Ref, Routes

CATALOGUES = load(Sources({}))[0]

PROPERTY = Topic(Frame.INDICATORS, 4)
DISCLOSURE = Topic(Frame.INDICATORS, 9)
LAST_DAY = datetime.date(2026, 9, 30)
DURING = datetime.date(2026, 1, 1)
AFTER = datetime.date(2026, 10, 1)


def figure(text: str) -> Figure:
    return Figure(text, Decimal(text))


def score(key: str, text: str, name: str = "", previous: str = "", change: str = "", **more: object) -> Score:
    extra = {k: figure(v) for k, v in {"previous": previous, "change": change}.items() if v}
    return Score(key=key, name=name, score=figure(text), **extra, **more)  # type: ignore[arg-type]


def codes(*each: str) -> Codes:
    return Codes(", ".join(each), tuple(CodeRange(code, code) for code in each))


AGENCY = Agency(
    name="เทศบาลตำบลตัวอย่าง", type="เทศบาลตำบล", district="เมือง", province="ตัวอย่าง", phone="021234567"
)

RESULT = Result(
    rules=CATALOGUES.rules(2568),
    year=2568,
    overall=score("overall", "94.50", change="7.79", level="ผ่านดี"),
    instruments=(
        Instrument(key="IIT", score=figure("93.96")),
        Instrument(key="EIT", score=figure("96.52"), parts=(score("EIT.1", "97.28", part=1),)),
        Instrument(
            key="OIT",
            score=figure("93.38"),
            also=(Statement(score=figure("93.37"), where="ตารางคะแนน"),),
        ),
    ),
    indicators=(
        score("indicator-4", "81.88", "การใช้ทรัพย์สินของราชการ", "93.64", "-11.76"),
        score("indicator-7", "95.82", "ประสิทธิภาพการสื่อสาร", "89.75", "3.09"),
        score("indicator-9", "86.75", "การเปิดเผยข้อมูล", "63.33", "23.42"),
    ),
    questions=(score("i10", "55.00", "ขอยืมทรัพย์สิน"), score("i11", "98.13", "ใช้ส่วนตัว")),
    items=(score("o12", "50", "รายการจัดซื้อจัดจ้าง"), score("o14", "50", "แผนบริหารบุคลากร"), score("o13", "100")),
    documents=("memo",),
)

ANALYSIS = Analysis(
    year=2568,
    topic=PROPERTY,
    title="การใช้ทรัพย์สินของราชการ",
    stated=score("indicator-4", "81.80", previous="93.64", change="-11.76"),
    verdict="ต้องแก้ไข",
    cites=(Citation(code="i10", score=figure("55.00")), Citation(code="i11", score=figure("98.00"))),
    mentions=codes("i10", "o12"),
    ratings=(Rating(codes=codes("i11"), words="ระดับสูง"),),
    agreements=(Agreement(codes=codes("i10", "o12"), agree=True),),
    findings=(
        Finding(
            id="f-fix",
            kind=FindingKind.FIX,
            text="ยืมไม่ถูกขั้นตอน",
            number="4.1",
            urgent=True,
            year=2568,
            topic=PROPERTY,
        ),
        Finding(id="f-keep", kind=FindingKind.MAINTAIN, text="ตรวจนับสม่ำเสมอ", year=2568, topic=PROPERTY),
    ),
    none_said=(FindingKind.IMPROVE,),
)

HANDBOOK = Measure(
    year=2569,
    id="m1",
    title="คู่มือการยืมทรัพย์สิน",
    number="1",
    topic=PROPERTY,
    answers=("f-fix",),
    codes=codes("i10"),
    steps=("ทบทวนขั้นตอน", "เผยแพร่คู่มือ"),
    period=Period(datetime.date(2025, 10, 1), LAST_DAY),
    period_text="1 ตุลาคม 2568 ถึง 30 กันยายน 2569",
    responsible=("สำนักปลัด",),
)
REVIEW = Measure(
    year=2569,
    id="m2",
    title="ทบทวนการเปิดเผยข้อมูล",
    number="1",
    topic=DISCLOSURE,
    period=Period(datetime.date(2025, 10, 1), LAST_DAY),
    period_text="ตลอดปีงบประมาณ 2569",
)
ROUND = ProgressRound(
    year=2569,
    id="half-year",
    title="รายงานรอบหกเดือน",
    date=ThaiDate(2569, 4, 1),
    entries=(
        ProgressEntry(
            measure="m1",
            status=Status.LIMITED,
            words="อยู่ระหว่างดำเนินการ",
            outputs=("ร่างคู่มือ",),
            evidence=(Evidence(title="ร่าง", document="memo"), Evidence(title="ภาพถ่าย")),
        ),
    ),
)
MEMO = Document(
    year=2568,
    id="memo",
    kind=DocumentKind.MEMO,
    subject="รายงานการวิเคราะห์ผล",
    number="ตอ 1/1",
    date_text="24 พฤศจิกายน 2568",
    file="memo.pdf",
)
LIMITATIONS = Limitations(
    year=2568,
    entries=(Limitation(id="lim-1", text="ผู้ตอบไม่มีสมาร์ทโฟน", instrument="EIT"),),
    remedies=(Remedy(text="อำนวยความสะดวก", answers=("lim-1",)),),
)


def site(rounds: tuple[ProgressRound, ...] = (ROUND,), **changes: object) -> Site:
    """Results of 2568, measures of 2569; `changes` replace fields of the site."""
    years = (
        FiscalYear(
            year=2568,
            rules=CATALOGUES.rules(2568),
            result=RESULT,
            analyses=(ANALYSIS,),
            limitations=LIMITATIONS,
            documents=(MEMO,),
        ),
        FiscalYear(year=2569, rules=CATALOGUES.rules(2569), measures=(HANDBOOK, REVIEW), rounds=rounds),
    )
    files = (StaticFile(path="content/2568/documents/memo.pdf", data=b"%PDF-" + bytes(2043)),)
    fields: dict[str, object] = {"agency": AGENCY, "title": "การประเมิน ITA", "years": years, "files": files}
    return Site(**(fields | changes))  # type: ignore[arg-type]


def planned(
    whole: Site, routes: Routes, bodies: Mapping[Ref, Body], as_of: datetime.date
) -> tuple[Page, ...]:
    """The pages of a site under the program's own criteria, without the assessment of any year."""
    data = open_data(whole, routes, CATALOGUES)
    return plan(Material(whole, routes, bodies, as_of, CATALOGUES, {}, data, history(whole, routes)))
