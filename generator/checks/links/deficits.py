"""Whether what scored low is taken up: items and questions within a topic, and the weakest indicators."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ...model import Frame
from ...problems import Phrase, problem
from ..marks import called, is_broken, listed, marks
from .answers import TO_DO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Analysis, Citation, Measure
    from ...problems import Problem
    from ..case import Case
    from ..marks import Marks

FALL = Decimal(-5)  # a fall that the pages of the site stress as well
GOOD_ENOUGH = Decimal(95)  # the best level: the lowest of such indicators is no weakness
_MOST = 5  # fewer indicators than this do not show which is the weakest


def item_not_taken_up(case: Case) -> Iterator[Problem]:
    """Where an analysis takes up some items that lost points, it takes up all of them.

    Why: an item that lost points and that nobody is told to mend loses them again next year.
    Example: O12 to O15 have 50 each; what is to be fixed speaks of O12 and O13, and O14, O15 are forgotten.
    Source: OIT items are scored 0, 50 or 100 each (reports of FY2566 and FY2568).
    Taken up means: among the codes of a weakness, of something to fix or improve, or of a measure of the
    topic. An analysis whose findings cite no codes is not asked.
    Mend: add what is to be done about the item, or its code to the finding that means it.
    """
    yield from _not_taken_up(case, "item-not-taken-up", items=True)


def question_not_taken_up(case: Case) -> Iterator[Problem]:
    """Where an analysis takes up some questions below the pass line, it takes up all of them.

    Why: readers see a low score and look for what is done about it.
    Example: i7 = 84.00 and i8 = 72.85 are below 85, and the finding cites i8 only.
    Source: national target 85 (reports of FY2565 to FY2569); counted as in item-not-taken-up.
    Mend: add what is to be done about the question, or its code to the finding that means it.
    """
    yield from _not_taken_up(case, "question-not-taken-up", items=False)


def _not_taken_up(case: Case, name: str, *, items: bool) -> Iterator[Problem]:
    for year in marks(case):
        following = case.site.year(year.year.year + 1)
        measures = following.measures if following else ()
        for analysis in year.year.analyses:
            lost = _forgotten(year, analysis, measures)
            told = [cite for cite in lost if cite.code.startswith("o") is items]
            if told:
                codes = listed(f"{cite.code} = {_score(year, analysis, cite)}" for cite in told)
                about = f"{analysis.year}/analysis/{analysis.topic.key}"
                topic, at = called(analysis.topic.key), told[0].place("code")
                yield problem(name, at, about=about, topic=topic, codes=codes, stated=codes)


def _score(year: Marks, analysis: Analysis, cite: Citation) -> Decimal | None:
    return year.of(cite.code, analysis)


def _forgotten(year: Marks, analysis: Analysis, measures: tuple[Measure, ...]) -> list[Citation]:
    short = [
        cite
        for cite in analysis.cites
        if (score := _score(year, analysis, cite)) is not None and year.falls_short(cite.code, score)
    ]
    to_do = [f for f in analysis.findings if f.kind in TO_DO]
    ids = {f.id for f in to_do}
    answering = [m for m in measures if m.topic == analysis.topic or ids & set(m.answers)]
    taken = {code for finding in to_do for code in finding.codes.each}
    taken |= {code for measure in answering for code in measure.codes.each}
    if to_do and not taken:
        return []
    return [cite for cite in short if cite.code not in taken]


def weakest_not_analysed(case: Case) -> Iterator[Problem]:
    """The weakest indicator, and one that fell by more than 5 points, are analysed.

    Why: it is the first thing that a reader of the results asks about.
    Example: indicator 4 has 81.88, the lowest of ten, and the analysis has nine indicators without it.
    Source: O25 of FY2569 asks for an analysis of all ten indicators; under the seven issues, an indicator is
    analysed when any of its questions or items is cited, discussed or rated. Five points is our own choice.
    Mend: add the analysis of the indicator.
    """
    for year, number, why in _weak(case):
        if not _analyses(year, number):
            yield _weakest("weakest-not-analysed", year, number, why)


def weakest_without_finding(case: Case) -> Iterator[Problem]:
    """The weakest indicator, and one that fell by more than 5 points, leave something to be done.

    Why: results are analysed so that what is weak gets better; here the analysis asks for nothing.
    Example: indicator 4 fell by 11.76 to 81.88, and its analysis says only what is to be kept.
    Source: O25 of FY2569, element 2. The weakest counts only below 95, the best level. Under the seven
    issues, anything to be done in an issue that speaks of the indicator is enough.
    Mend: write the weakness, or what is to be fixed or improved, into its analysis.
    """
    for year, number, why in _weak(case):
        analyses = _analyses(year, number)
        if analyses and not any(f.kind in TO_DO for analysis in analyses for f in analysis.findings):
            yield _weakest("weakest-without-finding", year, number, why)


def _weak(case: Case) -> Iterator[tuple[Marks, int, Phrase]]:
    """Indicators that call for something, with the reason in words."""
    for year in marks(case):
        scores = year.indicators
        broken = is_broken(case.site, year.year.year, "analysis/")
        if len(scores) < _MOST or not year.year.analyses or broken:
            continue
        lowest = min(scores.values())
        for number, score in scores.items():
            change = year.change(f"indicator-{number}")
            if score == lowest < GOOD_ENOUGH:
                yield year, number, Phrase("ต่ำที่สุด", "the lowest")
            elif change is not None and change < FALL:
                yield year, number, Phrase(f"ลดลง {-change} คะแนน", f"{-change} points lower than last year")


def _weakest(name: str, year: Marks, number: int, why: Phrase) -> Problem:
    key = f"indicator-{number}"
    row = year.rows[key]
    about = f"{year.year.year}/results/{key}"
    return problem(name, row.at, about=about, indicator=called(key), stated=row.score.text, why=why)


def _analyses(year: Marks, number: int) -> list[Analysis]:
    """The analyses that speak of an indicator."""
    own = [a for a in year.year.analyses if (a.topic.frame, a.topic.number) == (Frame.INDICATORS, number)]
    issues = [a for a in year.year.analyses if a.topic.frame is Frame.ISSUES]
    return own or [a for a in issues if any(year.indicator_of(c) == number for c in _codes(a))]


def _codes(analysis: Analysis) -> set[str]:
    said = [analysis.mentions, *(rating.codes for rating in analysis.ratings)]
    said += [finding.codes for finding in analysis.findings]
    return {code for codes in said for code in codes.each} | {cite.code for cite in analysis.cites}
