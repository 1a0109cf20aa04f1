"""The figures of one fiscal year by code, as checks of sense look them up, and what counts as low.

All figures are stated points from 0 to 100; nothing here judges which of two stated figures is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from ..criteria import PASS_LINE
from ..model import Frame
from ..problems import Phrase
from ..source import CONTENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..criteria import Catalogue
    from ..model import Analysis, FiscalYear, Result, Score, Site, Topic
    from .case import Case

FULL = Decimal(100)
QUOTED = 80  # characters
INSTRUMENTS = {"i": "IIT", "e": "EIT", "o": "OIT"}
# Below it the level is ต้องปรับปรุงโดยด่วน from FY2566 on; grades of FY2565 have no such line, and take it too.
URGENT_LINE = Decimal(70)


@dataclass(frozen=True)
class Marks:
    """The results of one fiscal year, with last year's where the site has them."""

    year: FiscalYear
    before: Result | None
    catalogue: Catalogue

    @cached_property
    def rows(self) -> Mapping[str, Score]:
        return self.year.result.scores() if self.year.result else {}

    @cached_property
    def _rows_before(self) -> Mapping[str, Score]:
        return self.before.scores() if self.before else {}

    def of(self, key: str, analysis: Analysis | None = None) -> Decimal | None:
        """The score of a key: as `analysis` itself cites it, else as the results state it."""
        cited = (c.score.value for c in analysis.cites if c.code == key) if analysis else iter(())
        own = next((value for value in cited if value is not None), None)
        if own is not None:
            return own
        row = self.rows.get(key)
        return row.score.value if row else None

    def change(self, key: str) -> Decimal | None:
        """This year less last year: by arithmetic where both are known, else as stated."""
        row = self.rows.get(key)
        if row is None:
            return None
        previous = row.previous.value
        if previous is None and key in self._rows_before:
            previous = self._rows_before[key].score.value
        if row.score.value is not None and previous is not None:
            return row.score.value - previous
        return row.change.value

    @cached_property
    def indicators(self) -> Mapping[int, Decimal]:
        """The indicators that have a score, by number."""
        scored = ((no, self.of(f"indicator-{no}")) for no in (rule.no for rule in self.catalogue.indicators))
        return {no: value for no, value in scored if value is not None}

    def indicator_of(self, code: str) -> int | None:
        """The indicator of a survey question or of an item, as the criteria of the year group them."""
        if not code.startswith("o"):
            return self.year.rules.indicator_of(code)
        item = self.catalogue.coded(code)
        return int(item.sub_indicator.split(".")[0]) if item else None

    def falls_short(self, code: str, score: Decimal) -> bool:
        """Whether a code leaves something to do: an item below full marks, a question below the pass line."""
        return score < (FULL if code.startswith("o") else PASS_LINE)

    def is_bad(self, code: str, score: Decimal) -> bool:
        """Whether no good word fits a code: an item below full marks, a question below 70."""
        return score < (FULL if code.startswith("o") else URGENT_LINE)


def marks(case: Case) -> Iterator[Marks]:
    """One per fiscal year of the site, ascending."""
    for year in case.site.years:
        yield marks_of(case, year)


def marks_of(case: Case, year: FiscalYear) -> Marks:
    last = case.site.year(year.year - 1)
    return Marks(year, last.result if last else None, case.catalogues.nearest(year.year))


def called(key: str) -> Phrase:
    """A key in words: `ตัวชี้วัดที่ 4`, `ประเด็นที่ 2`, `คะแนนรวม`, else the code itself."""
    kind, _, number = key.partition("-")
    words = {"indicator": ("ตัวชี้วัดที่", "indicator"), "issue": ("ประเด็นที่", "issue")}
    if number and kind in words:
        th, en = words[kind]
        return Phrase(f"{th} {number}", f"{en} {number}")
    return Phrase("คะแนนรวม", "the overall score") if key == "overall" else Phrase(key, key)


def equations(scores: Iterable[tuple[str, object]]) -> Phrase:
    """Keys with what each of them has, in words: `ตัวชี้วัดที่ 4 = 81.88, i10 = 55.00`."""
    said = [(called(key), value) for key, value in scores]
    th, en = (", ".join(f"{p.said(lang)} = {value}" for p, value in said) for lang in ("th", "en"))
    return Phrase(th, en)


def topic_called(topic: Topic) -> Phrase:
    return called(topic.key)


def listed(codes: Iterable[str]) -> str:
    return ", ".join(codes)


def short(text: str) -> str:
    """A text as a message quotes it: its first words."""
    return text if len(text) <= QUOTED else text[:QUOTED].rstrip() + "…"


def is_broken(site: Site, year: int, folder: str) -> bool:
    """Whether a folder of a year holds files with mistakes, so that what is missing may stand in them."""
    return any(path.startswith(f"{CONTENT}/{year}/{folder}") for path in site.broken)


def scored_topic(topic: Topic | None) -> bool:
    """Whether a topic has a score of its own: an indicator has, an issue has none."""
    return topic is not None and topic.frame is Frame.INDICATORS
