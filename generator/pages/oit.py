"""The OIT items of one assessment year: the list with its state, and one page per item."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ..criteria import Rule, State
from ..model.records import FindingKind, Topic
from ..model.records import Frame as Division
from ..model.shapes import FINDING_TITLES
from ..thai import ThaiDate, format_date
from ..urls import Kind, Ref, relative
from . import views
from .frame import Frame, frame, links
from .frozen import HandedIn, handed_in
from .measures import answered, moment, topic_head

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..criteria import Assessment, ElementState, ItemState, Shown, SubIndicatorRule
    from ..model.records import Analysis, Document, FiscalYear, IndicatorRule, Limitations, Result, Score
    from .material import Links, Material
    from .measures import Answered, Moment, TopicHead

STATE_WORDS = {
    State.SHOWN: "แสดงแล้ว",
    State.MISSING: "ยังไม่แสดง",
    State.NOT_DUE: "ยังไม่ถึงกำหนด",
    State.NOT_APPLICABLE: "ไม่มีกรณีนี้",
}

_ANALYSIS = (Rule.ANALYSIS, Rule.SCORES, Rule.LIMITATIONS)
_MEASURES = (Rule.MEASURE_TITLE, Rule.FINDINGS, Rule.STEPS, Rule.PERIOD, Rule.RESPONSIBLE, Rule.FOLLOW_UP)
_REPORT = (Rule.REPORT, Rule.SUGGESTIONS)


# -- the list ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item in the list; `href` is empty where the site says nothing of it."""

    state: ItemState
    code: str
    href: str
    word: str
    published: str


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """The items of one sub-indicator under its indicator."""

    indicator: IndicatorRule
    sub_indicator: SubIndicatorRule | None
    number: str
    lines: tuple[ItemLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OitPage:
    """`/2569/oit/`. `shown` of `required` elements of the items that the site speaks of."""

    frame: Frame
    year: int
    lead: str
    note: str
    groups: tuple[ItemGroup, ...]
    told: int
    shown: int
    required: int


def oit(material: Material, assessment: Assessment) -> OitPage:
    ref = Ref(Kind.OIT, assessment.year)
    go = links(material, ref)
    told = assessment.told
    lead = f"{len(assessment.items)} ข้อ เปิดเผยในเว็บไซต์นี้ {len(told)} ข้อ"
    return OitPage(
        frame=frame(material, ref, f"ข้อ OIT ปีที่ประเมิน {assessment.year}", lead),
        year=assessment.year,
        lead=lead,
        note=assessment.catalogue.note,
        groups=_groups(assessment, go),
        told=len(told),
        shown=sum(item.shown for item in told),
        required=sum(len(item.elements) for item in told),
    )


def _groups(assessment: Assessment, go: Links) -> tuple[ItemGroup, ...]:
    catalogue = assessment.catalogue
    indicators = {rule.no: rule for rule in catalogue.indicators}
    subs = {rule.no: rule for rule in catalogue.sub_indicators}
    runs = groupby(assessment.items, key=lambda state: state.item.sub_indicator)
    return tuple(
        ItemGroup(
            indicators[int(number.partition(".")[0])],
            subs.get(number),
            number,
            tuple(_line(assessment.year, go, state) for state in run),
        )
        for number, run in runs
    )


def _line(year: int, go: Links, state: ItemState) -> ItemLine:
    href = go.to(Ref(Kind.ITEM, year, state.item.topic))
    word = STATE_WORDS[state.state] if href else "ยังไม่ระบุในเว็บไซต์นี้"
    return ItemLine(state, state.item.code.upper(), href, word, state.published)


# -- one item ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """Where an element can be seen; `outside` for another page of the agency's own website."""

    title: str
    href: str
    outside: bool


@dataclass(frozen=True, slots=True)
class ElementLine:
    """One required element: its number in the criteria, state, and the place on this page that shows it."""

    number: int
    state: ElementState
    word: str
    reason: str
    href: str
    where: str
    evidence: tuple[EvidenceLink, ...]


@dataclass(frozen=True, slots=True)
class AnalysisRow:
    """One topic of the analysis: its score and its findings by kind, in the order of `kinds`."""

    topic: Topic
    title: str
    href: str
    score: Score | None
    cells: tuple[tuple[str, ...], ...]
    none_said: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure with everything the criteria ask of it."""

    line: views.MeasureLine
    head: TopicHead | None
    answered: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One measure of the report year and what each round says of it."""

    line: views.MeasureLine
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """`/2569/oit/integrity-measures/`. Parts that the criteria do not ask for are empty."""

    frame: Frame
    year: int
    code: str
    topic: str
    title: str
    note: str
    sources: str
    shown: int
    elements: tuple[ElementLine, ...]
    document: Document | None
    published: str
    results: Result | None
    results_year: int
    measures_year: int
    report_year: int
    kinds: tuple[str, ...]
    analysis: tuple[AnalysisRow, ...]
    limitations: Limitations | None
    measures: tuple[MeasureRow, ...]
    columns: dict[str, int]
    report: tuple[ReportRow, ...]
    handed_in: tuple[HandedIn, ...]


def item(material: Material, assessment: Assessment, state: ItemState) -> ItemPage:
    """Everything that the item requires, on one page, elements numbered as in the criteria."""
    ref = Ref(Kind.ITEM, assessment.year, state.item.topic)
    go, roles = links(material, ref), assessment.catalogue.roles
    rules = {element.element.by for element in state.elements}
    results = material.site.year(roles.results)
    measures = material.site.year(roles.measures)
    report = material.site.year(roles.report)
    wants_analysis = rules & set(_ANALYSIS)
    rows = _analysis_rows(go, state, results) if wants_analysis and results else ()
    promised = _measure_rows(material, go, measures) if rules & set(_MEASURES) and measures else ()
    told = _report_rows(material, go, report) if rules & set(_REPORT) and report else ()
    stated = results.result if wants_analysis and results else None
    limits = results.limitations if results and Rule.LIMITATIONS in rules else None
    numbered = list(enumerate(state.elements, start=1))
    there = {
        **dict.fromkeys(_MEASURES, bool(promised)),
        **dict.fromkeys(_REPORT, bool(told)),
        Rule.ANALYSIS: bool(rows),
        Rule.SCORES: stated is not None,
        Rule.LIMITATIONS: limits is not None,
    }
    heading = f"{state.item.code.upper()} ITA {assessment.year} {state.item.title}"
    return ItemPage(
        frame=frame(material, ref, heading, f"องค์ประกอบตามเกณฑ์ ITA ปี {assessment.year}: {state.item.title}"),
        year=assessment.year,
        code=state.item.code.upper(),
        topic=state.item.topic,
        title=state.item.title,
        note=state.item.note,
        sources=state.item.source,
        shown=state.shown,
        elements=tuple(_element(go, n, each, there) for n, each in numbered),
        document=_document(report if rules & set(_REPORT) else measures, results),
        published=state.published or _recorded(material, ref),
        results=stated,
        results_year=roles.results,
        measures_year=roles.measures,
        report_year=roles.report,
        kinds=tuple(FINDING_TITLES[k] for k in _kinds(results)) if rows else (),
        analysis=rows,
        limitations=limits,
        measures=promised,
        columns={e.element.by.value: n for n, e in numbered},
        report=told,
        handed_in=handed_in(material, go, ref),
    )


def _element(go: Links, number: int, state: ElementState, there: Mapping[Rule, bool]) -> ElementLine:
    by = state.element.by
    here = there.get(by, False) and state.state is not State.NOT_APPLICABLE
    href, where = _PLACES.get(by, (f"el-{number}", "ตารางมาตรการ" if by in _MEASURES else "ตารางรายงานผล"))
    found = tuple(_evidence(go, shown) for shown in state.evidence)
    reason = state.reason.th if state.reason else ""
    word = STATE_WORDS[state.state]
    return ElementLine(number, state, word, reason, f"#{href}" if here else "", where, found)


# Where on the page an element stands that is no column of a table.
_PLACES = {
    Rule.ANALYSIS: ("analysis", "บทวิเคราะห์"),
    Rule.SCORES: ("scores", "คะแนนและระดับ"),
    Rule.LIMITATIONS: ("limits", "ข้อจำกัด"),
}


def _evidence(go: Links, shown: Shown) -> EvidenceLink:
    if shown.url:
        return EvidenceLink(shown.title, shown.url, True)
    if shown.document:
        year, id = shown.document
        file = go.to(Ref(Kind.FILE, year, id))
        return EvidenceLink(shown.title, file or go.to(Ref(Kind.DOCUMENTS, year), id), False)
    return EvidenceLink(shown.title, relative(go.origin, shown.page), False)


def _recorded(material: Material, ref: Ref) -> str:
    """The day on which the ledger says that the page was first published, or empty."""
    entry = material.routes.ledger.entries.get(material.routes.permalink(ref))
    return format_date(ThaiDate.of(entry.since)) if entry else ""


def _document(*years: FiscalYear | None) -> Document | None:
    """The document that the facts of an item come from: the first dated one, else the first."""
    there = [d for year in years if year for d in year.documents]
    return next((d for d in there if d.date), there[0] if there else None)


def _kinds(year: FiscalYear | None) -> list[FindingKind]:
    """The kinds of finding that the analyses of a year speak of."""
    analyses = year.analyses if year else ()
    return [k for k in FindingKind if any(k in a.none_said or _of(a, k) for a in analyses)]


def _of(record: Analysis, kind: FindingKind) -> tuple[str, ...]:
    return tuple(f.text for f in record.findings if f.kind is kind)


def _analysis_rows(go: Links, state: ItemState, year: FiscalYear) -> tuple[AnalysisRow, ...]:
    wanted = state.item.frame
    kinds = _kinds(year)
    scores = year.result.scores() if year.result else {}
    return tuple(
        AnalysisRow(
            a.topic,
            a.title,
            go.to(Ref(Kind.TOPIC, year.year, a.topic.key)),
            scores.get(a.topic.key) if a.topic.frame is Division.INDICATORS else None,
            tuple(_of(a, k) for k in kinds),
            tuple(k in a.none_said for k in kinds),
        )
        for a in year.analyses
        if wanted is None or a.topic.frame is wanted
    )


def _measure_rows(material: Material, go: Links, year: FiscalYear) -> tuple[MeasureRow, ...]:
    return tuple(
        MeasureRow(
            views.measure_line(material, go, year, m),
            topic_head(material, go, year, m.topic) if m.topic else None,
            answered(material, go, year, m),
        )
        for m in year.measures
    )


def _report_rows(material: Material, go: Links, year: FiscalYear) -> tuple[ReportRow, ...]:
    return tuple(
        ReportRow(
            views.measure_line(material, go, year, m),
            tuple(moment(material, go, year, turn, m.id) for turn in year.rounds),
        )
        for m in year.measures
    )
