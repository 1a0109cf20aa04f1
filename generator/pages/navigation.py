"""Names of pages, their click paths, and what lies before and after them. Text and refs; no links yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..model.records import Frame, Topic
from ..thai import Period, format_period
from ..urls import Kind, Ref, report_ref, version_ref

if TYPE_CHECKING:
    from ..criteria import ItemState
    from ..model.records import FiscalYear, Measure
    from ..urls import Routes
    from .material import Material


@dataclass(frozen=True, slots=True)
class Stop:
    """One step of a click path: what the reader clicks, and what it leads to."""

    text: str
    ref: Ref


SITE_NAMES = {
    Kind.HOME: "หน้าแรก",
    Kind.PROMISES: "สัญญาและผลงาน",
    Kind.COMPARE: "เทียบทุกปี",
    Kind.SCORE: "คะแนนคิดอย่างไร",
    Kind.SEARCH: "ค้นหา",
    Kind.URLS: "ที่อยู่ถาวรทุกหน้า",
    Kind.CORRECTIONS: "ข้อที่เอกสารไม่ตรงกัน",
    Kind.ABOUT: "เกี่ยวกับเว็บไซต์นี้",
    Kind.ACCESSIBILITY: "การเข้าถึงของทุกคน",
    Kind.NOT_FOUND: "ไม่พบหน้านี้",
    Kind.WITHDRAWN: "ยกเลิกการเผยแพร่แล้ว",
    Kind.PDF: "ฉบับ PDF",
}

SECTION_NAMES = {
    Kind.RESULTS: "ผลประเมิน",
    Kind.ANALYSIS: "วิเคราะห์ผล",
    Kind.MEASURES: "มาตรการ",
    Kind.PROGRESS: "ความคืบหน้า",
    Kind.OIT: "ข้อ OIT",
    Kind.DOCUMENTS: "เอกสาร",
    Kind.DATA: "ข้อมูลเปิด",
}

YEAR_NAME = "ภาพรวมปี"

_PARENTS = {
    Kind.TOPIC: Kind.ANALYSIS,
    Kind.MEASURE: Kind.MEASURES,
    Kind.ROUND: Kind.PROGRESS,
    Kind.ITEM: Kind.OIT,
    Kind.FROZEN: Kind.OIT,
    Kind.FILE: Kind.DOCUMENTS,
    Kind.VERSION: Kind.DOCUMENTS,
    Kind.DATA_FILE: Kind.DATA,
}


def section(kind: Kind) -> str:
    """The section of a year that pages of a kind belong to: `มาตรการ`; else `ภาพรวมปี` or `หน้ารวม`."""
    return SECTION_NAMES.get(_PARENTS.get(kind, kind), YEAR_NAME if kind is Kind.YEAR else "หน้ารวม")


def topic_label(topic: Topic) -> str:
    """`ตัวชี้วัดที่ 4`, `ประเด็นที่ 2`."""
    word = "ตัวชี้วัดที่" if topic.frame is Frame.INDICATORS else "ประเด็นที่"
    return f"{word} {topic.number}"


def measure_label(year: FiscalYear, measure: Measure) -> str:
    """`มาตรการ 4.1`; with its topic where other measures of the year bear the same number; else the title."""
    if not measure.number:
        return measure.title
    label = f"มาตรการ {measure.number}"
    alike = [m for m in year.measures if m.number == measure.number]
    if len(alike) == 1:
        return label
    unique = measure.topic and sum(m.topic == measure.topic for m in alike) == 1
    return f"{topic_label(measure.topic)} {label}" if measure.topic and unique else measure.title


def name(material: Material, ref: Ref) -> str:
    """What a page is called in a click path."""
    if ref.kind in SITE_NAMES:
        return SITE_NAMES[ref.kind]
    if ref.kind is Kind.YEAR:
        return f"ปีงบประมาณ {ref.year}"
    if ref.kind in SECTION_NAMES:
        return SECTION_NAMES[ref.kind]
    if ref.kind is Kind.ITEM:
        state = _state(material, ref)
        return f"ข้อ {state.item.code.upper()}" if state else ref.id
    if ref.kind is Kind.FROZEN:
        day, _, topic = ref.id.partition("/")
        return (
            f"{name(material, Ref(Kind.ITEM, ref.year, topic))} ฉบับที่ยื่น {_thai_day(date.fromisoformat(day))}"
        )
    year = material.site.year(ref.year)
    return _entry_name(year, ref) if year and ref.kind is not Kind.DATA_FILE else ref.id


def _state(material: Material, ref: Ref) -> ItemState | None:
    """What is known of an item; nothing where a frozen copy alone is left of it."""
    assessment = material.assessments.get(ref.year)
    return assessment.of(ref.id) if assessment else None


def _thai_day(day: date) -> str:
    return format_period(Period(day, day))


def _entry_name(year: FiscalYear, ref: Ref) -> str:
    if ref.kind is Kind.TOPIC:
        analysis = next((a for a in year.analyses if a.topic.key == ref.id), None)
        return topic_label(analysis.topic) if analysis else ref.id
    if ref.kind is Kind.MEASURE:
        measure = year.measure(ref.id)
        return measure_label(year, measure) if measure else ref.id
    if ref.kind is Kind.ROUND:
        return next((r.title for r in year.rounds if r.id == ref.id), ref.id)
    document = year.document(ref.id.partition("/")[0])
    if document and ref.kind is Kind.VERSION:
        older = next(v for v in document.versions if version_ref(document, v) == ref)
        return f"{document.subject} ฉบับ {older.date_text}"
    return document.subject if document else ref.id


def trail(material: Material, ref: Ref) -> tuple[Stop, ...]:
    """The click path to a page from the section's home, the page itself last."""
    if ref.kind is Kind.PDF:
        return (*trail(material, report_ref(ref)), _stop(material, ref))
    home = Stop(SITE_NAMES[Kind.HOME], Ref(Kind.HOME))
    if ref.kind is Kind.HOME:
        return (home,)
    stops = [home]
    if material.site.year(ref.year) and ref.kind is not Kind.YEAR:
        stops.append(_stop(material, Ref(Kind.YEAR, ref.year)))
    parent = _PARENTS.get(ref.kind) if ref.year else None
    if parent:
        stops.append(_stop(material, Ref(parent, ref.year)))
    return (*stops, _stop(material, ref))


def _stop(material: Material, ref: Ref) -> Stop:
    return Stop(name(material, ref), ref)


def sections(routes: Routes, year: FiscalYear) -> tuple[Stop, ...]:
    """The sections of a year, in the order of the road: found, promised, done, papers.

    Results and analysis of the year before come first, because this year's measures answer them; a year
    that stands in the label is another year's.
    """
    own, source = year.year, year.roles.results
    stops = [Stop(YEAR_NAME, Ref(Kind.YEAR, own))]
    stops += [Stop(f"{SECTION_NAMES[k]}ปี {source}", Ref(k, source)) for k in (Kind.RESULTS, Kind.ANALYSIS)]
    stops += [Stop(SECTION_NAMES[k], Ref(k, own)) for k in (Kind.MEASURES, Kind.PROGRESS, Kind.OIT)]
    stops += [
        Stop(SECTION_NAMES[k], Ref(k, own)) for k in (Kind.RESULTS, Kind.ANALYSIS, Kind.DOCUMENTS, Kind.DATA)
    ]
    return tuple(s for s in stops if s.ref in routes)


def site_sections() -> tuple[Stop, ...]:
    """The sections of pages that belong to no year."""
    told = (Kind.HOME, Kind.PROMISES, Kind.COMPARE, Kind.SCORE, Kind.SEARCH)
    kinds = (*told, Kind.URLS, Kind.CORRECTIONS, Kind.ABOUT, Kind.ACCESSIBILITY)
    return tuple(Stop(SITE_NAMES[k], Ref(k)) for k in kinds)


def siblings(material: Material, ref: Ref) -> tuple[Ref, ...]:
    """The pages that lie side by side with `ref`, in reading order: years, or entries of one year."""
    year = material.site.year(ref.year)
    if year and ref.kind is Kind.TOPIC:
        return tuple(Ref(Kind.TOPIC, year.year, a.topic.key) for a in year.analyses)
    if year and ref.kind is Kind.MEASURE:
        return tuple(Ref(Kind.MEASURE, year.year, m.id) for m in year.measures)
    if year and ref.kind is Kind.ROUND:
        return tuple(Ref(Kind.ROUND, year.year, r.id) for r in year.rounds)
    if year and ref.kind is Kind.ITEM:
        assessment = material.assessments.get(ref.year)
        return tuple(Ref(Kind.ITEM, ref.year, s.item.topic) for s in (assessment.told if assessment else ()))
    return tuple(Ref(ref.kind, y.year) for y in material.site.years) if year else ()


def neighbours(material: Material, ref: Ref) -> tuple[Ref | None, Ref | None]:
    """The page before and the page after `ref` among its siblings that exist."""
    return material.once(_beside, Ref(ref.kind, ref.year)).get(ref, (None, None))


def _beside(material: Material, ref: Ref) -> dict[Ref, tuple[Ref | None, Ref | None]]:
    """The neighbours of all pages that lie side by side with `ref`."""
    there = [r for r in siblings(material, ref) if r in material.routes]
    before, after = (None, *there), (*there[1:], None)
    return {ref: (before[n], after[n]) for n, ref in enumerate(there)}


def pager_label(material: Material, ref: Ref) -> tuple[str, str]:
    """Kicker and title of a link to a neighbouring page."""
    year = material.site.year(ref.year)
    if year and ref.kind is Kind.TOPIC:
        analysis = next(a for a in year.analyses if a.topic.key == ref.id)
        return topic_label(analysis.topic), analysis.title
    measure = year.measure(ref.id) if year and ref.kind is Kind.MEASURE else None
    if year and measure:
        label = measure_label(year, measure)
        return label if label != measure.title else "มาตรการ", measure.title
    if ref.kind is Kind.ITEM:
        state = _state(material, ref)
        return name(material, ref), state.item.title if state else ref.id
    if ref.kind is Kind.ROUND:
        return "รอบรายงาน", name(material, ref)
    return f"ปี {ref.year}", name(material, ref) + ("" if ref.kind is Kind.YEAR else f"ปี {ref.year}")
