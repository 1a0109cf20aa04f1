"""The results of one fiscal year, as stated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .stated import BLANK, Figure, Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """Another place of the same document that gives the same score, perhaps differently."""

    score: Figure
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Record):
    """One scored thing as stated: this year, last year, change and, where printed, level and rank.

    `key` names it within its year: `overall`, `IIT`, `EIT`, `EIT.1`, `OIT`, `indicator-4`, `9.1`, `i10`.
    `part` is the survey part (1 the agency's own channel, 2 collected by the assessor) of EIT figures.
    """

    key: str
    name: str = ""
    score: Figure = BLANK
    previous: Figure = BLANK
    change: Figure = BLANK
    level: str = ""
    rank: int | None = None
    part: int | None = None
    where: str = ""
    also: tuple[Statement, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Score):
    """IIT staff survey, EIT citizen survey or OIT disclosure check (เครื่องมือประเมิน)."""

    parts: tuple[Score, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelBand(Record):
    """One row of the level table as the document prints it (เกณฑ์ระดับผลการประเมิน)."""

    level: str
    low: Figure
    high: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Record):
    """The ITA results *of* one fiscal year (ผลการประเมิน)."""

    year: int
    rules: Rules
    overall: Score
    target: Figure = BLANK
    target_level: str = ""
    highest: Figure = BLANK
    lowest: Figure = BLANK
    source_url: str = ""
    documents: tuple[str, ...] = ()
    respondents: Mapping[str, str] = field(default_factory=dict)
    instruments: tuple[Instrument, ...] = ()
    indicators: tuple[Score, ...] = ()
    sub_indicators: tuple[Score, ...] = ()
    questions: tuple[Score, ...] = ()
    items: tuple[Score, ...] = ()
    bands: tuple[LevelBand, ...] = ()

    def scores(self) -> dict[str, Score]:
        """Every score by its key, in the order of the page."""
        rows: list[Score] = [self.overall]
        for instrument in self.instruments:
            rows += [instrument, *instrument.parts]
        rows += [*self.indicators, *self.sub_indicators, *self.questions, *self.items]
        return {row.key: row for row in rows}
