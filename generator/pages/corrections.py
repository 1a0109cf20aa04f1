"""Contradictions of documents that the agency acknowledges: a page of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..markup import anchor
from ..urls import Kind, Ref
from . import navigation
from .frame import Frame, Note, frame, links, span

if TYPE_CHECKING:
    from ..model.records import Correction, FiscalYear
    from .material import Links, Material


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One acknowledged contradiction: where it stands (a link if that has a page) and the note there."""

    where: str
    href: str
    note: Note


@dataclass(frozen=True, slots=True)
class CorrectionGroup:
    """The acknowledged contradictions of one fiscal year."""

    year: int
    rows: tuple[CorrectionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsPage:
    """`/corrections/`. `groups` by year, the newest first; `count` is the number of entries."""

    frame: Frame
    groups: tuple[CorrectionGroup, ...]
    count: int


def corrections(material: Material) -> CorrectionsPage:
    ref = Ref(Kind.CORRECTIONS)
    go = links(material, ref)
    heading = f"ข้อที่เอกสารไม่ตรงกัน{span(material.site)}"
    lead = "จุดที่เอกสารของหน่วยงานขัดกันเอง และรับทราบแล้วพร้อมเหตุผล"
    groups = tuple(
        CorrectionGroup(year.year, rows)
        for year in reversed(material.site.years)
        if (rows := tuple(_row(material, go, year, c) for c in _of(material, year)))
    )
    return CorrectionsPage(
        frame=frame(material, ref, heading, lead), groups=groups, count=sum(len(g.rows) for g in groups)
    )


def _of(material: Material, year: FiscalYear) -> list[Correction]:
    return [c for c in material.corrections if c.acknowledgement.year == year.year]


def _row(material: Material, go: Links, year: FiscalYear, correction: Correction) -> CorrectionRow:
    ref, at = _place(year, correction.acknowledgement.about)
    there = ref in material.routes
    where = navigation.name(material, ref) if there else f"ปีงบประมาณ {year.year}"
    href = go.to(ref, at) if there else ""
    return CorrectionRow(where, href, Note.of(correction))


def _place(year: FiscalYear, about: str) -> tuple[Ref, str]:
    """The page that shows a record, and its anchor there; the page of the year for what has none."""
    kind, _, id = about.partition("/")
    fy, (head, _, tail) = year.year, id.partition("/")
    if kind == "findings":
        topic = next((f.topic for f in year.findings() if f.id == id), None)
        return Ref(Kind.TOPIC, fy, topic.key if topic else ""), id
    places = {
        "results": (Ref(Kind.RESULTS, fy), anchor(id) if id and id != "bands" else id),
        "analysis": (Ref(Kind.TOPIC, fy, id) if id else Ref(Kind.ANALYSIS, fy), ""),
        "limitations": (Ref(Kind.ANALYSIS, fy), id or "limitations"),
        "measures": (Ref(Kind.MEASURE, fy, id) if id else Ref(Kind.MEASURES, fy), ""),
        "progress": (Ref(Kind.ROUND, fy, head), tail),
        "documents": (Ref(Kind.DOCUMENTS, fy), id),
        "oit": (Ref(Kind.ITEM, fy, id), ""),
    }
    return places.get(kind, (Ref(Kind.YEAR, fy), ""))
