"""The results of one year: every figure as stated, with what else the document says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..urls import Kind, Ref
from . import scores, sentences, views
from .frame import Frame, frame, links

if TYPE_CHECKING:
    from decimal import Decimal

    from ..model.records import Instrument, Result, Score
    from .material import Links, Material


@dataclass(frozen=True, slots=True)
class CodeGroup:
    """Questions under one indicator, or all items; `number` is 0 where the indicator is not known."""

    number: int
    name: str
    rows: tuple[scores.ScoreRow, ...]


@dataclass(frozen=True, slots=True)
class InstrumentRow:
    """One instrument with its plain name, parts and weight, or one of its parts."""

    name: str
    weight: int
    score: scores.ScoreRow
    parts: tuple[scores.ScoreRow, ...]
    respondents: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Which optional columns a table of scores has: a column that no row fills is left out."""

    previous: bool
    part: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsPage:
    """`/2568/results/`. `implied` is last year's score, computed from this year's and the stated change."""

    frame: Frame
    result: Result
    answer: tuple[sentences.Phrase, ...]
    gauge: scores.Gauge | None
    overall: scores.ScoreRow
    implied: Decimal | None
    instruments: tuple[InstrumentRow, ...]
    shares: tuple[scores.Share, ...]
    chart_heading: str
    moved: tuple[sentences.Phrase, ...]
    groups: tuple[scores.ScoreGroup, ...]
    sub_indicators: tuple[scores.ScoreRow, ...]
    sub_columns: Columns
    questions: tuple[CodeGroup, ...]
    question_columns: Columns
    items: tuple[scores.ScoreRow, ...]
    item_columns: Columns
    papers: tuple[views.Paper, ...]
    analysis_href: str
    measures_year: int
    measures_href: str
    score_href: str
    compare_href: str


def results(material: Material, result: Result) -> ResultsPage:
    ref = Ref(Kind.RESULTS, result.year)
    go = links(material, ref)
    answering = material.answering_years(result.year)
    measures_year = answering[-1].year if answering else 0
    before = sentences.previous(result.overall)
    said = sentences.answer(material.site.agency, result)
    heading = f"ผลประเมิน ITA ปีงบประมาณ {result.year}"
    return ResultsPage(
        frame=frame(material, ref, heading, _description(result), sentences.words(said)),
        result=result,
        answer=said,
        gauge=scores.gauge(result),
        overall=scores.score_row(result.overall, "", "คะแนนรวม"),
        implied=before[0] if before and before[1] else None,
        instruments=_instruments(result),
        shares=scores.shares(result),
        chart_heading=sentences.chart_heading(result.indicators),
        moved=sentences.moved(result.indicators, result.rules),
        groups=scores.indicator_groups(go, result),
        sub_indicators=_rows(result.sub_indicators),
        sub_columns=columns(result.sub_indicators),
        questions=_questions(result),
        question_columns=columns(result.questions),
        items=_rows(result.items),
        item_columns=columns(result.items),
        papers=views.papers(material, go, result.year, result.documents),
        analysis_href=go.to(Ref(Kind.ANALYSIS, result.year)),
        measures_year=measures_year,
        measures_href=_measures_href(go, measures_year),
        score_href=go.to(Ref(Kind.SCORE)),
        compare_href=go.to(Ref(Kind.COMPARE)),
    )


def _description(result: Result) -> str:
    return f"คะแนนรวม คะแนนรายตัวชี้วัด และคะแนนรายข้อ ตามที่เอกสารผลประเมินปี {result.year} ระบุ"


def _measures_href(go: Links, year: int) -> str:
    return go.to(Ref(Kind.MEASURES, year)) if year else ""


def _instruments(result: Result) -> tuple[InstrumentRow, ...]:
    rules = {rule.code: rule for rule in result.rules.instruments}

    def row(instrument: Instrument) -> InstrumentRow:
        rule = rules[instrument.key]
        parts = tuple(scores.score_row(p, f"ส่วนที่ {p.part}", p.name) for p in instrument.parts)
        shown = scores.score_row(instrument, instrument.key, instrument.name or rule.name)
        return InstrumentRow(rule.plain, rule.weight, shown, parts, result.respondents.get(rule.code, ""))

    return tuple(row(i) for i in result.instruments if i.key in rules)


def _rows(rows: tuple[Score, ...]) -> tuple[scores.ScoreRow, ...]:
    return tuple(scores.score_row(row, row.key, row.name, _low(row)) for row in rows)


def _low(row: Score) -> str:
    return "low" if sentences.is_low(row.score) else ""


def _questions(result: Result) -> tuple[CodeGroup, ...]:
    """Questions under their indicators, in the order of the indicators."""
    groups: dict[int, list[scores.ScoreRow]] = {}
    for row in result.questions:
        name = row.name or views.plain_name(row.key, result.rules, row)
        shown = scores.score_row(row, row.key, name, _low(row))
        groups.setdefault(result.rules.indicator_of(row.key) or 0, []).append(shown)
    stated = {sentences.indicator_number(i): i.name for i in result.indicators}

    names = {number: stated.get(number) or result.rules.indicator_name(number) for number in groups}
    return tuple(CodeGroup(number, names[number], tuple(groups[number])) for number in sorted(groups))


def columns(rows: tuple[Score, ...]) -> Columns:
    return Columns(
        previous=any(row.previous.text for row in rows), part=any(row.part is not None for row in rows)
    )
