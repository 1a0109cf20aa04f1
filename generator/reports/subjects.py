"""What the records are called that problems are about, and who is in charge of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..checks.records import records
from ..model import (
    Analysis,
    Document,
    Finding,
    ItemDeclaration,
    Limitation,
    Limitations,
    Measure,
    Overview,
    ProgressEntry,
    ProgressRound,
    Result,
    Score,
)
from ..problems import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import FiscalYear, Record, Site


@dataclass(frozen=True, slots=True)
class Subject:
    """One record: what it is called, and the units in charge of it (none: the office of the agency)."""

    title: Phrase
    units: tuple[str, ...] = ()


def subjects(site: Site) -> Mapping[str, Subject]:
    """Every record by the key that problems name it with; parts of a record share its key."""
    found: dict[str, Subject] = {}
    for number, key, record in records(site):
        if key not in found:
            found[key] = Subject(_title(number, record, site.year(number)), _units(record, site.year(number)))
    return found


def _units(record: Record, year: FiscalYear | None) -> tuple[str, ...]:
    measure = _measure(record, year)
    return measure.responsible if measure else ()


def _measure(record: Record, year: FiscalYear | None) -> Measure | None:
    """The measure that a record is or reports on."""
    if isinstance(record, ProgressEntry) and year:
        return year.measure(record.measure)
    return record if isinstance(record, Measure) else None


def _title(number: int, record: Record, year: FiscalYear | None) -> Phrase:
    th, en, own = _named(record, year)
    title = f": {own}" if own else ""
    return Phrase(f"{th}ปี {number}{title}", f"{en} of {number}{title}") if number else Phrase(th, en)


def _named(record: Record, year: FiscalYear | None) -> tuple[str, str, str]:
    """The kind of a record in Thai and English, and its own title."""
    match record:
        case Result():
            return "ผลประเมิน", "results", ""
        case Score(key="overall"):
            return "คะแนนรวม", "overall score", ""
        case Score():
            return "ผลประเมิน", "results", f"{record.key} {record.name}".strip()
        case Overview(year=0):
            return "หน้า “เกี่ยวกับเว็บไซต์นี้”", "page “about”", ""
        case Overview():
            return "บทวิเคราะห์ภาพรวม", "overview", ""
        case Analysis():
            return "บทวิเคราะห์", "analysis", record.title
        case Finding():
            return "ประเด็นที่พบ", "finding", record.text
        case Limitations():
            return "ข้อจำกัด", "limitations", ""
        case Limitation():
            return "ข้อจำกัด", "limitation", record.text
        case Measure():
            return "มาตรการ", "measure", record.title
        case ProgressRound():
            return "รายงานผล", "progress report", record.title
        case ProgressEntry():
            measure = _measure(record, year)
            return "รายงานผลของมาตรการ", "progress of measure", measure.title if measure else record.measure
        case Document():
            return "เอกสาร", "document", record.subject
        case ItemDeclaration():
            return "หลักฐานข้อ OIT ", "evidence of OIT item", record.topic
        case _:
            return "ข้อมูลหน่วยงาน", "agency", ""
