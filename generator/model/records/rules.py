"""What the assessment of one year asks, as records and pages need it; data of its criteria."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .stated import NO_CODES, Codes, Record

if TYPE_CHECKING:
    from .site import Roles


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentRule(Record):
    """One instrument (เครื่องมือ): code, official and plain name, weight in per cent."""

    code: str
    name: str
    plain: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRule(Record):
    """One indicator (ตัวชี้วัด): number, instrument, official name, other names in use, its questions."""

    no: int
    instrument: str
    name: str
    aliases: tuple[str, ...] = ()
    questions: Codes = NO_CODES


@dataclass(frozen=True, slots=True)
class Rules:
    """The four years that an assessment year speaks of, and what is asked in it."""

    roles: Roles
    instruments: tuple[InstrumentRule, ...] = ()
    indicators: tuple[IndicatorRule, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()  # code, and what it asks in a few plain words

    def instrument_of(self, indicator: int) -> str:
        """The code of the instrument that an indicator belongs to, or empty."""
        return next((i.instrument for i in self.indicators if i.no == indicator), "")

    def indicator_name(self, number: int) -> str:
        return next((i.name for i in self.indicators if i.no == number), "")

    def indicator_of(self, code: str) -> int | None:
        """The indicator that survey question `code` belongs to; None for OIT items."""
        return next((i.no for i in self.indicators if code in i.questions.each), None)

    def question_name(self, code: str) -> str:
        """What a survey question asks, in plain words; empty where the criteria do not say."""
        return dict(self.questions).get(code, "")
