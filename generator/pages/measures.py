"""What was promised for a fiscal year: the list of measures, and one page per measure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ..criteria import ISSUES
from ..markup import anchor
from ..model.records import Frame as Division
from ..model.shapes import FINDING_TITLES
from ..urls import Kind, Ref
from . import navigation, scores, sentences, views
from .frame import Frame, frame, links
from .outcomes import Outcome, outcome
from .year import Common, Tally, common, tallies

if TYPE_CHECKING:
    from ..markup import Body
    from ..model.records import (
        Evidence,
        FiscalYear,
        Measure,
        ProgressEntry,
        ProgressRound,
        Result,
        Score,
        Topic,
    )
    from .material import Links, Material


@dataclass(frozen=True, slots=True)
class TopicHead:
    """A topic as measures name it, with its score in the results year and the address of its analysis."""

    topic: Topic
    label: str
    name: str
    score: Score | None
    low: bool
    href: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A finding that a measure answers, with its place in the analysis; `text` empty if it is not found."""

    id: str
    kind: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A measure in the list, with the findings it answers."""

    line: views.MeasureLine
    answered: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Measures under one topic; `head` is None for measures that name none."""

    head: TopicHead | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresPage:
    """`/2569/measures/`. `results_year` is the year whose results the measures answer."""

    frame: Frame
    year: FiscalYear
    results_year: int
    lead: str
    common: Common
    tallies: tuple[Tally, ...]
    groups: tuple[Group, ...]
    analysis_href: str
    progress_href: str


def measures(material: Material, year: FiscalYear) -> MeasuresPage:
    ref = Ref(Kind.MEASURES, year.year)
    go = links(material, ref)
    lead = _lead(year)
    source = year.roles.results
    return MeasuresPage(
        frame=frame(material, ref, f"มาตรการปีงบประมาณ {year.year}", lead),
        year=year,
        results_year=source,
        lead=lead,
        common=common(year),
        tallies=tallies(material, year),
        groups=_groups(material, go, year),
        analysis_href=go.to(Ref(Kind.ANALYSIS, source)),
        progress_href=go.to(Ref(Kind.PROGRESS, year.year)),
    )


def _lead(year: FiscalYear) -> str:
    topics = {m.topic for m in year.measures if m.topic}
    parts = [f"{len(year.measures)} มาตรการ"]
    if topics:
        frames = {t.frame for t in topics}
        words = {Division.INDICATORS: "ตัวชี้วัด", Division.ISSUES: "ประเด็น"}
        said = " และ ".join(
            f"{sum(t.frame is f for t in topics)} {words[f]}" for f in Division if f in frames
        )
        parts.append(f"ตอบผลประเมินปี {year.roles.results} ใน {said}")
    return " ".join(parts)


def _groups(material: Material, go: Links, year: FiscalYear) -> tuple[Group, ...]:
    """Measures in the order of the document, runs of one topic together."""
    runs = groupby(year.measures, key=lambda m: m.topic)
    return tuple(
        Group(
            topic_head(material, go, year, topic) if topic else None,
            tuple(_entry(material, go, year, m) for m in run),
        )
        for topic, run in runs
    )


def _entry(material: Material, go: Links, year: FiscalYear, measure: Measure) -> Entry:
    return Entry(views.measure_line(material, go, year, measure), answered(material, go, year, measure))


def topic_head(material: Material, go: Links, year: FiscalYear, topic: Topic) -> TopicHead:
    source = year.roles.results
    result = material.site.results_for(year)
    score = result.scores().get(topic.key) if result and topic.frame is Division.INDICATORS else None
    low = bool(score and sentences.is_low(score.score))
    href = go.to(Ref(Kind.TOPIC, source, topic.key))
    name = _stated_name(material, source, topic) or _official_name(material, source, topic)
    return TopicHead(topic, navigation.topic_label(topic), name, score, low, href)


def _stated_name(material: Material, source: int, topic: Topic) -> str:
    year = material.site.year(source)
    record = year.analysis(topic) if year else None
    return record.title if record else ""


def _official_name(material: Material, source: int, topic: Topic) -> str:
    if topic.frame is Division.ISSUES:
        return ISSUES[topic.number]
    return material.catalogues.rules(source).indicator_name(topic.number)


def answered(material: Material, go: Links, year: FiscalYear, measure: Measure) -> tuple[Answered, ...]:
    """The findings that a measure names, each with a link to its place."""
    return tuple(_answered(material, go, year, id) for id in measure.answers)


def _answered(material: Material, go: Links, year: FiscalYear, id: str) -> Answered:
    found = material.finding(year, id)
    if not found or not found.topic:
        return Answered(id, "", "", "")
    href = go.to(Ref(Kind.TOPIC, year.roles.results, found.topic.key), id)
    return Answered(id, FINDING_TITLES[found.kind], found.text, href)


# -- one measure ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """Where an outcome can be seen; `href` empty where the source gives neither document nor address."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One round in the life of a measure: its state there, or that the round does not speak of it."""

    round: ProgressRound
    href: str
    entry: ProgressEntry | None
    state: views.State | None
    evidence: tuple[EvidenceLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePage:
    """`/2569/measures/m4-1/`. `bars` are the questions that it cites, or those of its topic."""

    frame: Frame
    year: int
    results_year: int
    measure: Measure
    label: str
    state: views.State
    head: TopicHead | None
    answered: tuple[Answered, ...]
    bars: tuple[scores.ScoreRow, ...]
    bars_cited: bool
    codes: views.CodeText | None
    moments: tuple[Moment, ...]
    outcome: Outcome
    prose: Body | None
    papers: tuple[views.Paper, ...]
    progress_href: str


def measure(material: Material, year: FiscalYear, record: Measure) -> MeasurePage:
    ref = Ref(Kind.MEASURE, year.year, record.id)
    go = links(material, ref)
    source = year.roles.results
    label = navigation.measure_label(year, record)
    bars, cited = _bars(material, go, year, record)
    named = record.title if label == record.title else f"{label} {record.title}"
    heading = f"{named} ปีงบประมาณ {year.year}"
    return MeasurePage(
        frame=frame(material, ref, heading, f"ใครทำ ทำอะไร ภายในเมื่อใด และทำถึงไหน: {record.title}"),
        year=year.year,
        results_year=source,
        measure=record,
        label="มาตรการ" if label == record.title else label,
        state=views.state(material, year, record),
        head=topic_head(material, go, year, record.topic) if record.topic else None,
        answered=answered(material, go, year, record),
        bars=bars,
        bars_cited=cited,
        codes=views.code_text(go, material.site.results_for(year), source, record.codes),
        moments=tuple(moment(material, go, year, turn, record.id) for turn in year.rounds),
        outcome=outcome(material, go, year, record),
        prose=material.prose(ref),
        papers=views.papers(material, go, year.year, record.documents),
        progress_href=go.to(Ref(Kind.PROGRESS, year.year)),
    )


def _bars(
    material: Material, go: Links, year: FiscalYear, record: Measure
) -> tuple[tuple[scores.ScoreRow, ...], bool]:
    """Scores of the codes that a measure cites; else of the questions of its indicator or analysis."""
    result = material.site.results_for(year)
    if not result:
        return (), False
    known = result.scores()
    cited = [known[c] for c in record.codes.each if c in known]
    rows = cited or _topic_rows(material, year, record)
    return tuple(_bar(go, result, row) for row in rows if row.score.value is not None), bool(cited)


def _topic_rows(material: Material, year: FiscalYear, record: Measure) -> list[Score]:
    source = material.site.year(year.roles.results)
    if not source or not source.result or not record.topic:
        return []
    if record.topic.frame is Division.INDICATORS:
        asked = source.result.questions
        return [q for q in asked if source.rules.indicator_of(q.key) == record.topic.number]
    return []


def _bar(go: Links, result: Result, row: Score) -> scores.ScoreRow:
    href = go.to(Ref(Kind.RESULTS, result.year), anchor(row.key))
    tone = "low" if sentences.is_low(row.score) else ""
    return scores.score_row(row, row.key, views.plain_name(row.key, result.rules, row), tone, href)


def moment(material: Material, go: Links, year: FiscalYear, turn: ProgressRound, id: str) -> Moment:
    entry = turn.entry(id)
    href = go.to(Ref(Kind.ROUND, year.year, turn.id), id)
    state = views.state_of(entry.status) if entry else None
    return Moment(turn, href, entry, state, evidence(material, go, year, entry))


def evidence(
    material: Material, go: Links, year: FiscalYear, entry: ProgressEntry | None
) -> tuple[EvidenceLink, ...]:
    return tuple(_evidence(material, go, year, e) for e in entry.evidence) if entry else ()


def _evidence(material: Material, go: Links, year: FiscalYear, record: Evidence) -> EvidenceLink:
    if record.document:
        found = views.papers(material, go, year.year, [record.document])
        return EvidenceLink(record.title, found[0].href if found else "")
    return EvidenceLink(record.title, record.url)
