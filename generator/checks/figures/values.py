"""Every figure that a site states of one results year, each with all the places that state it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ...model import Absence
from ...problems import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...criteria import Catalogue
    from ...model import Analysis, Figure, FiscalYear, Record, Result, Rules, Score
    from ...problems import Location
    from ..case import Case

LEAST, MOST = Decimal(0), Decimal(100)


class Column(StrEnum):
    """The three figures that a score row may state."""

    SCORE = "score"
    PREVIOUS = "previous"
    CHANGE = "change"


class Quantity(NamedTuple):
    """One figure of a results year: its column and the key of its row (`overall`, `EIT.1`, `i10`)."""

    column: Column
    key: str


@dataclass(frozen=True, slots=True)
class Said:
    """One place that states a figure. `about` is the record that holds it; `table`: a row's own figure."""

    value: Decimal
    text: str
    at: Location
    about: str
    table: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The figures of one results year. The first statement of each quantity is the one that counts.

    `last`: what was asked a year earlier. `catalogue`: the criteria of exactly this year, if there are any.
    """

    year: int
    rules: Rules
    last: Rules
    catalogue: Catalogue | None
    result: Result | None
    said: Mapping[Quantity, Sequence[Said]]

    def values(self) -> dict[Quantity, Decimal]:
        return {quantity: places[0].value for quantity, places in self.said.items()}

    def label(self, quantity: Quantity) -> Phrase:
        """What a reader calls a figure: "ตัวชี้วัดที่ 4", "ผลต่างของคะแนนรวม", "IIT ปี 2567"."""
        name = named(quantity.key)
        if quantity.column is Column.PREVIOUS:
            return Phrase(f"{name.th} ปี {self.year - 1}", f"{name.en} of {self.year - 1}")
        if quantity.column is Column.CHANGE:
            gap = " " if name.th[0].isascii() else ""
            return Phrase(f"ผลต่างของ{gap}{name.th}", f"the change of {name.en}")
        return name


def named(key: str) -> Phrase:
    """A row, or an issue that states scores of its own, by its key, as people call it."""
    kind, _, number = key.partition("-")
    if key == "overall":
        return Phrase("คะแนนรวม", "the overall score")
    if kind == "indicator":
        return Phrase(f"ตัวชี้วัดที่ {number}", f"indicator {number}")
    if kind == "issue":
        return Phrase(f"ประเด็นที่ {number}", f"issue {number}")
    if key[0].isdigit():
        return Phrase(f"ตัวชี้วัดย่อยที่ {key}", f"sub-indicator {key}")
    if key[0] in "ieo":
        return Phrase(f"ข้อ {key}", f"question {key}" if key[0] != "o" else f"item {key}")
    code, _, part = key.partition(".")
    return Phrase(f"{code} ส่วนที่ {part}", f"part {part} of {code}") if part else Phrase(f"{code}", code)


def sheets(case: Case) -> Iterator[Sheet]:
    """One for each fiscal year that states results or analyses them."""
    for year in case.site.years:
        if not year.result and not year.analyses:
            continue
        said: dict[Quantity, list[Said]] = defaultdict(list)
        catalogue = case.catalogues.exact(year.year)
        for quantity, place in (*_told(year), *_told_by_neighbours(case, year)):
            if not (place.table and unusual(quantity, place.value, catalogue)):
                said[quantity].append(place)
        last = case.catalogues.rules(year.year - 1)
        yield Sheet(year.year, year.rules, last, catalogue, year.result, said)


def groups(result: Result) -> Iterator[Sequence[Score]]:
    """The rows of results, table by table; the two surveys are two tables."""
    yield result.instruments
    yield result.indicators
    yield result.sub_indicators
    for letter in "ie":
        yield tuple(row for row in result.questions if row.key.startswith(letter))
    yield result.items


def shifted(rows: Sequence[Score]) -> tuple[Score, ...]:
    """Rows whose only score was typed into last year's column: most of their table fill this year's alone."""
    alone = tuple(r for r in rows if r.previous and r.score.absence is Absence.BLANK)
    usual = sum(bool(r.score) and not r.previous for r in rows)
    return alone if usual > len(alone) else ()


def in_range(value: Decimal, column: Column) -> bool:
    """Scores lie from 0 to 100, so a change lies within 100 points."""
    return LEAST <= (abs(value) if column is Column.CHANGE else value) <= MOST


def unusual(quantity: Quantity, value: Decimal, catalogue: Catalogue | None) -> bool:
    """Whether this is no score that an OIT item of the year can have."""
    item = is_item(quantity.key) and quantity.column is Column.SCORE
    return item and catalogue is not None and value not in catalogue.item_scores


def is_item(key: str) -> bool:
    """Whether a row is an OIT item: o12, but not `overall`."""
    return key[0] == "o" and key[1:].isdigit()


def _told(year: FiscalYear) -> Iterator[tuple[Quantity, Said]]:
    """What the results and the analyses of a year state themselves."""
    if year.result:
        displaced = {row.key for rows in groups(year.result) for row in shifted(rows)}
        for key, row in year.result.scores().items():
            about = f"{year.year}/results/{key}"
            if key in displaced:  # it is this year's score all the same
                quantity = Quantity(Column.SCORE, key)
                yield from _figure(quantity, row, row.previous, Column.PREVIOUS, about, table=True)
            else:
                yield from _row(key, row, about, table=True)
    for analysis in year.analyses:
        yield from _analysed(year, analysis)


def _analysed(year: FiscalYear, analysis: Analysis) -> Iterator[tuple[Quantity, Said]]:
    about = f"{year.year}/analysis/{analysis.topic.key}"
    if analysis.stated:
        yield from _row(analysis.topic.key, analysis.stated, about)
    for cited in analysis.cites:
        yield from _figure(Quantity(Column.SCORE, cited.code), cited, cited.score, "score", about)


def _told_by_neighbours(case: Case, year: FiscalYear) -> Iterator[tuple[Quantity, Said]]:
    """Last year's own results, for the column of last year; and that column of the year after, for scores."""
    before, after = case.site.year(year.year - 1), case.site.year(year.year + 1)
    pairs = ((before, Column.SCORE, Column.PREVIOUS), (after, Column.PREVIOUS, Column.SCORE))
    for other, theirs, ours in pairs:
        if other is None or other.result is None:
            continue
        displaced = {row.key for rows in groups(other.result) for row in shifted(rows)}
        for key, row in other.result.scores().items():
            if not _same_meaning(key, year.rules, other.rules) or (
                theirs is not Column.SCORE and key in displaced
            ):
                continue
            about = f"{other.year}/results/{key}"
            yield from _figure(Quantity(ours, key), row, getattr(row, theirs), theirs, about)


def _same_meaning(key: str, one: Rules, other: Rules) -> bool:
    """Indicators keep their numbers; a question code means the same only where both years ask the same."""
    if key[0] in "ie" and key[1].isdigit():
        return one.questions == other.questions
    return not is_item(key)


def _row(key: str, row: Score, about: str, *, table: bool = False) -> Iterator[tuple[Quantity, Said]]:
    for column in Column:
        yield from _figure(Quantity(column, key), row, getattr(row, column), column, about, table=table)
    for statement in row.also:
        yield from _figure(Quantity(Column.SCORE, key), statement, statement.score, "score", about)


def _figure(
    quantity: Quantity, record: Record, figure: Figure, field: str, about: str, *, table: bool = False
) -> Iterator[tuple[Quantity, Said]]:
    """The figure, unless it is absent, or impossible, which is told as such."""
    if figure.value is not None and in_range(figure.value, quantity.column):
        yield quantity, Said(figure.value, figure.text, record.place(field), about, table)
