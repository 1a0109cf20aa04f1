"""What became of findings: the scores that a measure answers, before it and in its own year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..markup import anchor
from ..model.records import Frame, Score
from ..urls import Kind, Ref
from . import scores, sentences
from .question_sets import same_questions
from .views import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.records import FiscalYear, Measure, Result
    from .material import Links, Material

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """Scores before and after a measure, the lowest before it first, and how many more there are.

    `before` and `after` are results years, `known` tells whether the site has both. `rows` is empty where
    nothing that the measure answers can be compared; `changed` where the questions behind an indicator are
    not known to be the same. No cause is claimed: scores change for many reasons.
    """

    before: int
    after: int
    rows: tuple[scores.ScoreRow, ...]
    more: int
    known: bool
    changed: bool = False


def outcome(material: Material, go: Links, year: FiscalYear, measure: Measure) -> Outcome:
    """What the results of `year` say about what `measure` answers."""
    source, own = material.site.results_for(year), year.result
    if not source or not own:
        return Outcome(year.roles.results, year.year, (), 0, known=False)
    pairs = _pairs(source, own, _keys(material, year, measure))
    rows = tuple(_row(go, own, before, after) for before, after in pairs)
    changed = bool(rows) and not same_questions(material.catalogues, source.year, own.year)
    more = max(len(rows) - _SHOWN, 0)
    return Outcome(source.year, own.year, rows[:_SHOWN], more, known=True, changed=changed)


def _keys(material: Material, year: FiscalYear, measure: Measure) -> tuple[str, ...]:
    """What a measure answers, as keys of scores that mean the same in both years.

    Survey questions that it or its findings cite, if both years asked the same; else the indicators that
    they belong to. Codes of disclosure items mean other items in other years, so only their indicator serves.
    """
    source = year.roles.results
    cited = _cited(material, year, measure)
    if same_questions(material.catalogues, source, year.year):
        asked = tuple(code for code in cited if code[0] in "ie")
        if asked:
            return asked
    rules = material.catalogues.rules(source)
    numbers = [rules.indicator_of(code) for code in cited if code[0] in "ie"]
    if measure.topic and measure.topic.frame is Frame.INDICATORS:
        numbers = [measure.topic.number]
    return tuple(dict.fromkeys(f"indicator-{number}" for number in numbers if number))


def _cited(material: Material, year: FiscalYear, measure: Measure) -> tuple[str, ...]:
    if measure.codes.each:
        return measure.codes.each
    found = (material.finding(year, id) for id in measure.answers)
    return tuple(dict.fromkeys(code for finding in found if finding for code in finding.codes.each))


def _pairs(source: Result, own: Result, keys: Iterable[str]) -> list[tuple[Score, Score]]:
    """Both rows of every key that has two scores of the same survey part, the lowest before first."""
    before, after = source.scores(), own.scores()
    both = [(before[key], after[key]) for key in keys if key in before and key in after]
    known = [(a, b) for a, b in both if a.score and b.score and a.part == b.part]
    return sorted(known, key=lambda pair: pair[0].score.value or 0)


def _row(go: Links, own: Result, before: Score, after: Score) -> scores.ScoreRow:
    """Both scores as one row; the change is always computed, because it joins two documents."""
    joined = Score(key=after.key, name=after.name, score=after.score, previous=before.score)
    href = go.to(Ref(Kind.RESULTS, own.year), anchor(after.key))
    tone = "low" if sentences.is_low(after.score) else ""
    if after.key.startswith("indicator-"):
        code = f"ตัวชี้วัดที่ {sentences.indicator_number(after)}"
        return scores.score_row(joined, code, sentences.indicator_name(after, own.rules), tone, href)
    return scores.score_row(joined, f"ข้อ {after.key}", plain_name(after.key, own.rules, after), tone, href)
