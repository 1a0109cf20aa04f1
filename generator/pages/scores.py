"""Scores as pages show them: indicator rows for the chart, the hero's gauge, the weakest points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from ..markup import anchor
from ..urls import Kind, Ref
from . import sentences
from .material import responding
from .views import MeasureLine, measure_line, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from ..model.records import FiscalYear, InstrumentRule, Result, Score
    from .material import Links, Material

WEAKEST = 3


@dataclass(frozen=True, slots=True)
class Gauge:
    """The overall score on its scale, with last year's where known (`implied`: computed from the change)."""

    year: int
    score: Decimal
    text: str
    level: str
    previous: Decimal | None
    implied: bool


def gauge(result: Result) -> Gauge | None:
    """None where the document gives no overall score."""
    overall = result.overall
    if overall.score.value is None:
        return None
    before = sentences.previous(overall)
    value, implied = before or (None, False)
    return Gauge(result.year, overall.score.value, overall.score.text, overall.level, value, implied)


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One score with its row's id, its number or code, its tone in a chart and what must be said beside it.

    `change` is the difference as stated, or computed where only the two scores are stated (`computed`).
    `mismatch` is the computed difference where the stated one differs from it; `why` names the weakest
    questions of a stressed row.
    """

    row: Score
    id: str
    code: str
    name: str
    href: str
    tone: str
    change: Decimal | None
    computed: bool
    mismatch: Decimal | None
    why: tuple[ScoreRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreGroup:
    """Rows under one instrument (`rule`), with the instrument's own score where stated."""

    rule: InstrumentRule
    instrument: Score | None
    rows: tuple[ScoreRow, ...]


def score_row(row: Score, code: str, name: str, tone: str = "", href: str = "") -> ScoreRow:
    computed = sentences.difference(row) if row.change.value is None else None
    change = row.change.value if row.change.value is not None else computed
    return ScoreRow(row, anchor(row.key), code, name, href, tone, change, computed is not None, mismatch(row))


def mismatch(row: Score) -> Decimal | None:
    """The difference that the two scores give, where the document states another."""
    if row.score.value is None or row.previous.value is None or row.change.value is None:
        return None
    real = row.score.value - row.previous.value
    return real if real != row.change.value else None


def indicator_groups(go: Links, result: Result) -> tuple[ScoreGroup, ...]:
    """The indicators of a year under their instruments, ready for the chart."""
    marks = sentences.tones(result.indicators)
    codes = {i.key: i for i in result.instruments}
    groups = []
    for rule in result.rules.instruments:
        members = (s for s in result.indicators if _instrument(result, s) == rule.code)
        scores = sorted(members, key=sentences.indicator_number)
        rows = tuple(_indicator_row(go, result, s, marks.get(s.key, "")) for s in scores)
        if rows or rule.code in codes:
            groups.append(ScoreGroup(rule, codes.get(rule.code), rows))
    return tuple(groups)


def _instrument(result: Result, row: Score) -> str:
    return result.rules.instrument_of(sentences.indicator_number(row))


def _indicator_row(go: Links, result: Result, row: Score, tone: str) -> ScoreRow:
    number = sentences.indicator_number(row)
    href = go.to(Ref(Kind.TOPIC, result.year, row.key))
    shown = score_row(row, str(number), sentences.indicator_name(row, result.rules), tone, href)
    if not sentences.is_low(row.score):
        return shown
    asked = (q for q in result.questions if result.rules.indicator_of(q.key) == number)
    low = sorted((q for q in asked if sentences.is_low(q.score)), key=_lowest_first)
    why = tuple(score_row(q, q.key, plain_name(q.key, result.rules, q)) for q in low[:2])
    return replace(shown, why=why)


@dataclass(frozen=True, slots=True)
class Weakness:
    """One of the lowest scores of a year: rows of one instrument with the same score, and their measures.

    `direct` tells whether the measures cite these codes, or only share their topic.
    """

    score: Score
    rows: tuple[ScoreRow, ...]
    low: bool
    measures: tuple[MeasureLine, ...]
    direct: bool


def weakest(material: Material, go: Links, year: FiscalYear, source: FiscalYear) -> tuple[Weakness, ...]:
    """The three lowest scores of the results that the measures of `year` answer."""
    if not source.result:
        return ()
    rows = source.result.questions + source.result.items or source.result.indicators
    known = sorted((r for r in rows if r.score.value is not None), key=_lowest_first)
    groups = [list(g) for _, g in groupby(known, key=lambda r: (r.score.value, r.key[0]))]
    return tuple(_weakness(material, go, year, source, group) for group in groups[:WEAKEST])


def _lowest_first(row: Score) -> tuple[Decimal, str]:
    assert row.score.value is not None
    return row.score.value, row.key[0]


def _weakness(
    material: Material, go: Links, year: FiscalYear, source: FiscalYear, rows: Sequence[Score]
) -> Weakness:
    measures, direct = responding(year, source, _codes(rows))
    shown = tuple(_weak_row(go, source, row) for row in rows)
    lines = tuple(measure_line(material, go, year, m) for m in measures)
    return Weakness(rows[0], shown, sentences.is_low(rows[0].score), lines, direct)


def _codes(rows: Iterable[Score]) -> tuple[str, ...]:
    return tuple(row.key for row in rows)


def _weak_row(go: Links, source: FiscalYear, row: Score) -> ScoreRow:
    href = go.to(Ref(Kind.RESULTS, source.year), anchor(row.key))
    if row.key.startswith("indicator-"):
        name = sentences.indicator_name(row, source.rules)
        return score_row(row, row.key.removeprefix("indicator-"), name, "", href)
    return score_row(row, row.key, plain_name(row.key, source.rules, row), "", href)


@dataclass(frozen=True, slots=True)
class Share:
    """How much one instrument gives to the overall score: score × weight, computed."""

    rule: InstrumentRule
    score: Score
    points: Decimal


def shares(result: Result) -> tuple[Share, ...]:
    """The three weighted parts of the overall score; empty unless all three are stated."""
    scores = {i.key: i for i in result.instruments}
    known = [(rule, scores[rule.code]) for rule in result.rules.instruments if rule.code in scores]
    parts = [
        Share(rule, score, score.score.value * rule.weight / 100)
        for rule, score in known
        if score.score.value is not None
    ]
    return tuple(parts) if len(parts) == len(result.rules.instruments) else ()


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """The overall score of one year; `implied` where it is computed from the next year's stated change."""

    year: int
    score: Decimal
    text: str
    level: str
    href: str
    implied: bool


def course(material: Material, go: Links) -> tuple[CoursePoint, ...]:
    """The overall score through the years, oldest first."""
    points: dict[int, CoursePoint] = {}
    for year in material.site.years:
        shown = gauge(year.result) if year.result else None
        if not shown:
            continue
        href = go.to(Ref(Kind.RESULTS, year.year))
        if shown.previous is not None and year.year - 1 not in points:
            text = sentences.points(shown.previous)
            points[year.year - 1] = CoursePoint(year.year - 1, shown.previous, text, "", "", shown.implied)
        points[year.year] = CoursePoint(year.year, shown.score, shown.text, shown.level, href, False)
    return tuple(points[key] for key in sorted(points))
