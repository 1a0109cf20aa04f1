"""How the score is made: the score law, worked through with the site's own newest figures.

overall = weighted instruments; instrument = mean of its indicators (EIT also = mean of its two parts); survey
indicator = mean of its questions. Names, weights and levels are data of the criteria; halves are rounded up.
Where a document states another figure than the law gives, both are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from ..markup import anchor
from ..urls import Kind, Ref
from . import navigation, scores, sentences, views
from .frame import Frame, frame, links, span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..criteria import LevelRule
    from ..model.records import InstrumentRule, Result, Rules, Score
    from .material import Links, Material

_PARTED, _PARTS = "EIT", (1, 2)


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean worked through: its members, what they give, and the figure that the document states."""

    name: str
    href: str
    members: tuple[Member, ...]
    total: Decimal
    worked: Decimal
    stated: Score

    @property
    def agrees(self) -> bool:
        """To the last digit, give or take one: the members were rounded before."""
        return self.stated.score.value is not None and abs(self.worked - self.stated.score.value) <= _CENT


@dataclass(frozen=True, slots=True)
class Member:
    """One of the figures of a mean."""

    code: str
    name: str
    score: Score


@dataclass(frozen=True, slots=True)
class Asked:
    """One instrument: what it is called in full, its weight, its indicators, how many questions or items."""

    rule: InstrumentRule
    indicators: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorePage:
    """`/score/`. The example comes from the newest `result`; without one the law is told alone.

    `question_mean` is a survey indicator from its questions, `means` instruments from their indicators or
    parts, `shares` the weighted sum, `worked` what it gives. `levels` are those of `year`.
    """

    frame: Frame
    year: int
    result: Result | None
    results_href: str
    asked: tuple[Asked, ...]
    question_mean: Mean | None
    means: tuple[Mean, ...]
    shares: tuple[scores.Share, ...]
    worked: Decimal | None
    levels: tuple[LevelRule, ...]
    change: scores.ScoreRow | None


_CENT = Decimal("0.01")


def law(material: Material) -> ScorePage:
    ref = Ref(Kind.SCORE)
    go = links(material, ref)
    result = next((year.result for year in reversed(material.site.years) if year.result), None)
    latest = max((year.year for year in material.site.years), default=max(material.catalogues.by_year))
    year = result.year if result else latest
    rules = material.catalogues.rules(year)
    shares = scores.shares(result) if result else ()
    lead = "ใครให้คะแนน คิดอย่างไร และตัวอย่างจากคะแนนจริงของหน่วยงาน"
    return ScorePage(
        frame=frame(material, ref, f"{navigation.SITE_NAMES[Kind.SCORE]}{span(material.site)}", lead),
        year=year,
        result=result,
        results_href=go.to(Ref(Kind.RESULTS, year)),
        asked=tuple(_asked(material, rules, year, rule) for rule in rules.instruments),
        question_mean=_question_mean(go, result) if result else None,
        means=tuple(_instrument_means(go, result)) if result else (),
        shares=shares,
        worked=sum((share.points for share in shares), Decimal()) if shares else None,
        levels=material.catalogues.nearest(year).levels,
        change=scores.score_row(result.overall, "", "คะแนนรวม") if result else None,
    )


def _asked(material: Material, rules: Rules, year: int, rule: InstrumentRule) -> Asked:
    own = [indicator for indicator in rules.indicators if indicator.instrument == rule.code]
    numbers = [indicator.no for indicator in own]
    count = sum(len(indicator.questions.each) for indicator in own)
    if not count:
        count = len(material.catalogues.nearest(year).items)
    return Asked(rule, f"{min(numbers)}–{max(numbers)}" if numbers else "", count)


def _question_mean(go: Links, result: Result) -> Mean | None:
    """The weakest indicator whose questions are all stated, give its score, and belong to a whole survey."""
    known = result.scores()
    found = []
    for rule in result.rules.indicators:
        codes = rule.questions.each
        row = known.get(f"indicator-{rule.no}")
        if rule.instrument == _PARTED or not codes or not row or any(code not in known for code in codes):
            continue
        members = [Member(c, views.plain_name(c, result.rules, known[c]), known[c]) for c in codes]
        mean = _mean(go, result, row, f"ตัวชี้วัดที่ {rule.no} {rule.name}", members)
        if mean:
            found.append(mean)
    return min(found, key=lambda mean: (not mean.agrees, mean.worked), default=None)


def _instrument_means(go: Links, result: Result) -> Iterable[Mean]:
    """Each instrument from its indicators; EIT from its two parts where they are stated."""
    known = result.scores()
    for rule in result.rules.instruments:
        row = known.get(rule.code)
        if row is None:
            continue
        parts = [f"{rule.code}.{part}" for part in _PARTS] if rule.code == _PARTED else []
        own = [i for i in result.rules.indicators if i.instrument == rule.code]
        numbers = [f"indicator-{i.no}" for i in own]
        by_parts = [Member(f"ส่วนที่ {known[p].part}", known[p].name, known[p]) for p in parts if p in known]
        by_numbers = [
            Member(f"ตัวชี้วัดที่ {i.no}", i.name, known[key])
            for i, key in zip(own, numbers, strict=True)
            if key in known
        ]
        members = by_numbers if len(by_numbers) == len(own) else by_parts
        whole = len(members) == (len(own) if members is by_numbers else len(_PARTS))
        mean = _mean(go, result, row, f"{rule.code} {rule.name}", members) if whole else None
        if mean:
            yield mean


def _mean(go: Links, result: Result, row: Score, name: str, members: list[Member]) -> Mean | None:
    """None where a member has no figure, or the document states nothing to compare with."""
    values = [m.score.score.value for m in members if m.score.score.value is not None]
    if not members or len(values) < len(members) or row.score.value is None:
        return None
    total = sum(values, Decimal())
    href = go.to(Ref(Kind.RESULTS, result.year), anchor(row.key))
    worked = Decimal(sentences.points(total / len(values)))
    return Mean(name, href, tuple(members), total, worked, row)
