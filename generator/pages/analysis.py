"""What the results mean: the analysis as a whole, and one page per indicator or issue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.records import FindingKind
from ..model.records import Frame as Division
from ..model.shapes import FINDING_TITLES
from ..urls import Kind, Ref
from . import scores, sentences, views
from .frame import Frame, Link, frame, links
from .navigation import topic_label

if TYPE_CHECKING:
    from decimal import Decimal

    from ..markup import Body
    from ..model.records import Analysis, Citation, Finding, FiscalYear, Limitations, Rating, Result, Score
    from .material import Answer, Links, Material


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many findings of one kind an analysis has; `none` where the document says "ไม่มี"."""

    word: str
    count: int
    none: bool


@dataclass(frozen=True, slots=True)
class TopicLine:
    """One topic in the table of the whole analysis."""

    analysis: Analysis
    href: str
    score: Score | None
    counts: tuple[KindCount, ...]
    measures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisPage:
    """`/2568/analysis/`."""

    frame: Frame
    year: int
    title: str
    lead: str
    prose: Body | None
    topics: tuple[TopicLine, ...]
    scored: bool
    verdicts: bool
    limitations: Limitations | None
    papers: tuple[views.Paper, ...]
    results_href: str


def analysis(material: Material, year: FiscalYear) -> AnalysisPage:
    ref = Ref(Kind.ANALYSIS, year.year)
    go = links(material, ref)
    lines = tuple(_topic_line(material, go, year, a) for a in year.analyses)
    overview = year.overview
    heading = f"วิเคราะห์ผลประเมิน ITA ปีงบประมาณ {year.year}"
    lead = _lead(year)
    return AnalysisPage(
        frame=frame(material, ref, heading, lead),
        year=year.year,
        title=overview.title if overview and overview.title else heading,
        lead=lead,
        prose=material.prose(ref),
        topics=lines,
        scored=any(line.score for line in lines),
        verdicts=any(a.verdict for a in year.analyses),
        limitations=year.limitations,
        papers=views.papers(material, go, year.year, overview.documents if overview else ()),
        results_href=go.to(Ref(Kind.RESULTS, year.year)),
    )


def _has(record: Analysis, kind: FindingKind) -> bool:
    return kind in record.none_said or any(f.kind is kind for f in record.findings)


def _lead(year: FiscalYear) -> str:
    if not year.analyses:
        return f"การวิเคราะห์ผลประเมินปี {year.year}"
    issues = any(a.topic.frame is Division.ISSUES for a in year.analyses)
    word = "ประเด็น" if issues else "ตัวชี้วัด"
    found = len(year.findings())
    return f"วิเคราะห์ {len(year.analyses)} {word} สิ่งที่พบ {found} ข้อ"


def _topic_line(material: Material, go: Links, year: FiscalYear, record: Analysis) -> TopicLine:
    kinds = [k for k in FindingKind if any(_has(a, k) for a in year.analyses)]
    counts = tuple(
        KindCount(FINDING_TITLES[k], sum(f.kind is k for f in record.findings), k in record.none_said)
        for k in kinds
    )
    return TopicLine(
        record,
        go.to(Ref(Kind.TOPIC, year.year, record.topic.key)),
        topic_score(year.result, record),
        counts,
        len(material.answers_on(year.year, record.topic)),
    )


def topic_score(result: Result | None, record: Analysis) -> Score | None:
    """The score of an indicator in the results of the year; an issue has none."""
    if not result or record.topic.frame is not Division.INDICATORS:
        return None
    return result.scores().get(record.topic.key)


# -- one topic --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding with the codes it rests on and the measures that answer it."""

    finding: Finding
    codes: views.CodeText | None
    answers: tuple[views.MeasureLine, ...]


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one kind; `none_said` where the document says there are none."""

    kind: str
    heading: str
    entries: tuple[FindingView, ...]
    none_said: bool


@dataclass(frozen=True, slots=True)
class CiteRow:
    """A question or item as this analysis cites it; `differs` where the results give another score."""

    link: views.CodeLink
    cite: Citation
    low: bool
    differs: bool


@dataclass(frozen=True, slots=True)
class RatingRow:
    """Words of level that the analysis gives, with the codes they are said of."""

    rating: Rating
    codes: views.CodeText | None


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """Codes that the analysis compares, and whether it says that they agree."""

    agree: bool
    codes: views.CodeText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPage:
    """`/2568/analysis/indicator-4/`. `score` stands in the results, `stated` in this analysis.

    `before` is the same topic a year before.
    """

    frame: Frame
    analysis: Analysis
    label: str
    score: scores.ScoreRow | None
    stated: scores.ScoreRow | None
    differs: Decimal | None
    score_href: str
    groups: tuple[FindingGroup, ...]
    cites: tuple[CiteRow, ...]
    ratings: tuple[RatingRow, ...]
    agreements: tuple[AgreementRow, ...]
    mentions: views.CodeText | None
    measures: tuple[views.MeasureLine, ...]
    measures_year: int
    prose: Body | None
    papers: tuple[views.Paper, ...]
    before: Link | None


def topic(material: Material, year: FiscalYear, record: Analysis) -> TopicPage:
    ref = Ref(Kind.TOPIC, year.year, record.topic.key)
    go = links(material, ref)
    label = topic_label(record.topic)
    score = topic_score(year.result, record)
    answers = material.answers_on(year.year, record.topic)
    return TopicPage(
        frame=frame(
            material, ref, f"{label} {record.title} ปี {year.year}", record.summary or _topic_lead(record)
        ),
        analysis=record,
        label=label,
        score=scores.score_row(score, str(record.topic.number), record.title, _tone(score))
        if score
        else None,
        stated=scores.score_row(record.stated, "", record.title) if record.stated else None,
        differs=_differs(score, record.stated),
        score_href=go.to(Ref(Kind.RESULTS, year.year), record.topic.key) if score else "",
        groups=tuple(g for kind in FindingKind if (g := _group(material, go, year, record, kind))),
        cites=_cites(go, year, record),
        ratings=tuple(
            RatingRow(r, views.code_text(go, year.result, year.year, r.codes)) for r in record.ratings
        ),
        agreements=tuple(
            AgreementRow(a.agree, views.code_text(go, year.result, year.year, a.codes))
            for a in record.agreements
        ),
        mentions=views.code_text(go, year.result, year.year, record.mentions),
        measures=_lines(material, go, answers),
        measures_year=answers[0].year.year if answers else 0,
        prose=material.prose(ref),
        papers=views.papers(material, go, year.year, record.documents),
        before=_before(material, go, year, record),
    )


def _topic_lead(record: Analysis) -> str:
    return f"ผลวิเคราะห์{topic_label(record.topic)} {record.title} ปี {record.year}"


def _tone(score: Score) -> str:
    return "low" if sentences.is_low(score.score) else ""


def _differs(score: Score | None, stated: Score | None) -> Decimal | None:
    """The score of the results, where this analysis states another."""
    if not score or not stated or stated.score.value is None or score.score.value is None:
        return None
    return score.score.value if score.score.value != stated.score.value else None


def _group(
    material: Material, go: Links, year: FiscalYear, record: Analysis, kind: FindingKind
) -> FindingGroup | None:
    found = [f for f in record.findings if f.kind is kind]
    if not found and kind not in record.none_said:
        return None
    entries = tuple(_finding(material, go, year, f) for f in found)
    return FindingGroup(kind.value, FINDING_TITLES[kind], entries, kind in record.none_said)


def _finding(material: Material, go: Links, year: FiscalYear, finding: Finding) -> FindingView:
    codes = views.code_text(go, year.result, year.year, finding.codes)
    return FindingView(finding, codes, _lines(material, go, material.answers_to(finding)))


def _lines(material: Material, go: Links, answers: list[Answer]) -> tuple[views.MeasureLine, ...]:
    return tuple(views.measure_line(material, go, a.year, a.measure) for a in answers)


def _cites(go: Links, year: FiscalYear, record: Analysis) -> tuple[CiteRow, ...]:
    linked = views.code_links(go, year.result, year.year, (c.code for c in record.cites))

    def row(link: views.CodeLink, index: int) -> CiteRow:
        cite = record.cites[index]
        known = link.score.score.value if link.score else None
        differs = None not in (known, cite.score.value) and known != cite.score.value
        return CiteRow(link, cite, sentences.is_low(cite.score), differs)

    return tuple(row(link, i) for i, link in enumerate(linked))


def _before(material: Material, go: Links, year: FiscalYear, record: Analysis) -> Link | None:
    href = go.to(Ref(Kind.TOPIC, year.year - 1, record.topic.key))
    return Link(f"{topic_label(record.topic)} ปี {year.year - 1}", href) if href else None
