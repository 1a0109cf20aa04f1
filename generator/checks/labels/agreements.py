"""Whether staff, public and disclosure agree, as the analysis concludes it from their figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...criteria import PASS_LINE
from ...problems import problem
from ..marks import FULL, URGENT_LINE, equations, marks
from .words import Band, rungs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Agreement, Analysis
    from ...problems import Problem
    from ..case import Case
    from ..marks import Marks

_WORDS = {Band.HIGH: "สูง", Band.MIDDLE: "ปานกลาง", Band.LOW: "ต่ำ"}


def agrees_though_apart(case: Case) -> Iterator[Problem]:
    """What is said to agree does not lie on both sides.

    Why: the conclusion is what measures are built on.
    Example: disclosure is called high, i26 low, e15 high, and the three are said to agree.
    Source: analyses by issue of FY2567 say whether staff, public and disclosure agree. A code's own word of
    level decides; without one, an item is high at full marks and else low, a question high from 85 and low
    below 70.
    Mend: correct the conclusion, or the word.
    """
    for year in marks(case):
        for analysis in year.year.analyses:
            for agreement in analysis.agreements:
                sides = _sides(year, analysis, agreement)
                if agreement.agree and {Band.LOW, Band.HIGH} <= set(sides.values()):
                    yield _concluded("agrees-though-apart", analysis, agreement, sides)


def differs_though_alike(case: Case) -> Iterator[Problem]:
    """What is said to disagree does not lie all on one side.

    Why: the conclusion is what measures are built on.
    Example: disclosure and staff are both called high, and are said not to agree.
    Source: as agrees-though-apart. Only when every code has a side and more than one is compared.
    Mend: correct the conclusion, or the word.
    """
    for year in marks(case):
        for analysis in year.year.analyses:
            for agreement in analysis.agreements:
                sides = _sides(year, analysis, agreement)
                known = len(sides) == len(agreement.codes.each) > 1
                if not agreement.agree and known and len(set(sides.values())) == 1:
                    yield _concluded("differs-though-alike", analysis, agreement, sides)


def _concluded(name: str, analysis: Analysis, agreement: Agreement, sides: dict[str, Band]) -> Problem:
    about, at = f"{analysis.year}/analysis/{analysis.topic.key}", agreement.place("codes")
    expected = equations((code, _WORDS[side]) for code, side in sides.items())
    return problem(name, at, about=about, stated=agreement.codes.text, expected=expected)


def _sides(year: Marks, analysis: Analysis, agreement: Agreement) -> dict[str, Band]:
    said: dict[str, Band] = {}
    for rating in analysis.ratings:
        found = [r for r in rungs(rating.words) if r.ladder != "amount" or r.band is not Band.LOW]
        if found:  # "least" is no side: it may be the good answer
            side = max(rung.band for rung in found)
            said |= {code: side for code in rating.codes.each if code not in said}
    known = {code: said.get(code) or _side(year, analysis, code) for code in agreement.codes.each}
    return {code: side for code, side in known.items() if side}


def _side(year: Marks, analysis: Analysis, code: str) -> Band | None:
    score = year.of(code, analysis)
    if score is None:
        return None
    if code.startswith("o"):
        return Band.HIGH if score == FULL else Band.LOW
    if PASS_LINE > score >= URGENT_LINE:
        return None
    return Band.HIGH if score >= PASS_LINE else Band.LOW
