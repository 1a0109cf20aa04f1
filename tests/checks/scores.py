"""Scores of one invented fiscal year that obey the score law to the last digit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING

from prongsai import criteria
from prongsai.source import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

CENT = Decimal("0.01")
CHANGED_QUESTIONS = 2567  # from this year on there are half as many


@cache
def catalogues() -> criteria.Catalogues:
    return criteria.load(Sources({}))[0]


def half_up(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


def mean(values: Iterable[Decimal]) -> Decimal:
    whole = list(values)
    return half_up(sum(whole, Decimal()) / len(whole))


@dataclass(frozen=True)
class Scores:
    """Every figure of a year by its key (`overall`, `EIT.1`, `indicator-4`, `9.1`, `i10`, `o12`)."""

    year: int
    by_key: dict[str, Decimal]

    def __getitem__(self, key: str) -> Decimal:
        return self.by_key[key]

    @property
    def level(self) -> str:
        """The level by the catalogue: the least overall score and the least score of each instrument."""
        each = min(self["IIT"], self["EIT.1"], self["EIT.2"], self["OIT"])
        levels = catalogues().nearest(self.year).levels
        return next(
            rule.name
            for rule in levels
            if self["overall"] >= rule.overall and (rule.each is None or each >= rule.each)
        )


def scores(chance: Random, year: int, low: int = 86, high: int = 99) -> Scores:
    """Drawn until every figure follows from those below it without a doubtful rounding."""
    while True:
        drawn = _draw(chance, year, low, high)
        if drawn["EIT"] == mean([drawn["EIT.1"], drawn["EIT.2"]]):
            return Scores(year, drawn)


def _draw(chance: Random, year: int, low: int, high: int) -> dict[str, Decimal]:
    catalogue = catalogues().nearest(year)
    drawn: dict[str, Decimal] = {}
    parts: dict[int, list[Decimal]] = {1: [], 2: []}
    for rule in catalogue.indicators:
        codes = rule.questions.each
        drawn |= {code: Decimal(chance.randint(low * 100, high * 100)) / 100 for code in codes}
        key = f"indicator-{rule.no}"
        if rule.instrument == "IIT":
            drawn[key] = mean(drawn[code] for code in codes)
        elif rule.instrument == "EIT":
            first = mean(drawn[code] for code in codes)
            second = Decimal(chance.randint(low * 100, high * 100)) / 100
            drawn[key] = mean([first, second])
            parts[1].append(first)
            parts[2].append(second)
    drawn |= _disclosure(chance, year)
    drawn |= {f"EIT.{number}": mean(values) for number, values in parts.items()}
    for instrument in ("IIT", "EIT", "OIT"):
        numbers = [r.no for r in catalogue.indicators if r.instrument == instrument]
        drawn[instrument] = mean(drawn[f"indicator-{no}"] for no in numbers)
    drawn["overall"] = half_up(
        drawn["IIT"] * Decimal("0.3") + drawn["EIT"] * Decimal("0.3") + drawn["OIT"] * Decimal("0.4")
    )
    return drawn


def _disclosure(chance: Random, year: int) -> dict[str, Decimal]:
    """Items at full marks but one; sub-indicators and indicators are means of what is below them."""
    catalogue = catalogues().nearest(year)
    drawn = {item.code: Decimal(100) for item in catalogue.items}
    lost = Decimal(0) if year < CHANGED_QUESTIONS + 1 else Decimal(50)
    drawn[chance.choice(sorted(drawn))] = lost
    groups: dict[str, list[Decimal]] = {}
    for item in catalogue.items:
        groups.setdefault(item.sub_indicator, []).append(drawn[item.code])
    means = {no: mean(values) for no, values in groups.items()}
    for indicator in (9, 10):
        below = [value for no, value in means.items() if no.startswith(f"{indicator}.")]
        drawn[f"indicator-{indicator}"] = mean(below)
    return drawn | means
