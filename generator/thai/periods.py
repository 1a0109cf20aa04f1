"""Periods (ระยะเวลา) as officers write them: dates, months, quarters, halves and whole fiscal years.

Every spelling of one interval gives the same `Period`; what leaves room for doubt gives None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from .dates import (
    BUDDHIST_ERA,
    ERA_WORD,
    FISCAL_START,
    ThaiDate,
    Written,
    fiscal_year,
    fold,
    format_date,
    last_of_month,
    read_date,
    read_year,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from `start` to `end`, both included, Gregorian. Raises ValueError if reversed."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError("a period ends before it starts")

    @property
    def fiscal_years(self) -> tuple[int, ...]:
        """Every fiscal year touched, ascending."""
        return tuple(range(fiscal_year(self.start), fiscal_year(self.end) + 1))


def fiscal_year_period(year: int) -> Period:
    """The whole fiscal year `year` (Buddhist era): 2569 is 1 Oct 2568 – 30 Sep 2569."""
    return fiscal_months(year, 1, 12)


def fiscal_months(year: int, first: int, last: int) -> Period:
    """Months `first` to `last` of a fiscal year, counted from October as 1."""
    return Period(_fiscal_month(year, first), last_of_month(_fiscal_month(year, last)))


def _fiscal_month(year: int, number: int) -> date:
    """The first day of a month of a fiscal year: number 1 is October of the calendar year before."""
    earlier, month = divmod(number + FISCAL_START - 2, 12)
    return date(year - BUDDHIST_ERA - 1 + earlier, month + 1, 1)


# -- reading ----------------------------------------------------------------------------------------

# Text, not compiled: `re` compiles a form when it is first tried, and importing stays cheap.
# Words before a period that do not change it.
_LEAD = r"(?:(?:ระยะเวลา(?:ดำเนินการ)?|ระหว่าง|ตั้งแต่|เริ่ม|ภายใน|ประจำ|ตลอด|ทั้ง|ช่วง|ใน)\s*:?\s*)*"
_TO = r"\s*(?:จนถึง|ถึง|-+)\s*"
_EXPLAINED = r"([^()]+?)\s*\(\s*([^()]+?)\s*\)"
_FISCAL = rf"ปี\s*งบประมาณ\s*(?:{ERA_WORD}\s*)?"
_OF = r"\s*(?:ของ|ประจำ|ใน)?\s*"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_YEARS_FORM = rf"{_FISCAL}{_YEAR}(?:{_TO}(?:{_FISCAL})?(?P<until>\d{{4}}|\d{{2}}))?"
_QUARTERS_FORM = (
    rf"ไตรมาส\s*(?:ที่\s*)?(?P<first>[1-4])(?:{_TO}(?P<last>[1-4]))?"
    rf"(?:\s*/\s*|{_OF}ปี\s*(?:งบประมาณ\s*)?(?:{ERA_WORD}\s*)?){_YEAR}"
)
_MONTHS_FORM = (
    r"(?:(?:รอบ\s*)?(?:(?P<count>\d{1,2})\s*เดือน|ครึ่งปี)\s*(?P<part>แรก|หลัง)|รอบ\s*(?P<so_far>\d{1,2})\s*เดือน)"
    rf"{_OF}{_FISCAL}{_YEAR}"
)


def parse_period(text: str) -> Period | None:
    """The period that `text` names: "ต.ค. ๖๖ – ก.ย. ๖๗", "ตลอดปีงบประมาณ 2566", "ไตรมาส 2/2569".

    A deadline ("ภายใน 30 ก.ย. 2569") is the day or month it names. Where only the end has a year, the start
    lies in that year or, if its month is later, in the year before ("ต.ค. – มี.ค. 2569"). None for what names
    no days, runs backwards, or leaves room for doubt, such as a year that does not say which kind.
    """
    return _read(fold(text))


def _read(folded: str) -> Period | None:
    """The period of folded text; "X (Y)" only if both say the same."""
    explained = re.fullmatch(_EXPLAINED, folded)
    if explained:
        return _read_explained(explained[1], explained[2])
    bare = re.sub(f"^{_LEAD}", "", folded)
    try:
        return _read_fiscal(bare) or _read_range(bare) or _read_one(bare)
    except ValueError:  # a day that does not exist, or a period that runs backwards
        return None


def _read_explained(name: str, days: str) -> Period | None:
    """ "ไตรมาสที่ 1 (ต.ค. - ธ.ค. 2568)": the name may leave its year to the days."""
    period = _read(days)
    if period is None:
        return None
    named = _read(name) or _read(f"{name} ปีงบประมาณ {period.fiscal_years[0]}")
    return period if named == period else None


def _read_fiscal(text: str) -> Period | None:
    """Whole fiscal years, quarters, and the first or last months of a fiscal year."""
    if found := re.fullmatch(_YEARS_FORM, text):
        first, last = read_year(found["year"]), read_year(found["until"] or found["year"])
        return Period(fiscal_year_period(first).start, fiscal_year_period(last).end)
    if found := re.fullmatch(_QUARTERS_FORM, text):
        quarter, until = int(found["first"]), int(found["last"] or found["first"])
        return fiscal_months(read_year(found["year"]), 3 * quarter - 2, 3 * until)
    if found := re.fullmatch(_MONTHS_FORM, text):
        count = int(found["count"] or found["so_far"] or 6)
        return _read_months(read_year(found["year"]), count, found["part"] == "หลัง")
    return None


def _read_months(year: int, count: int, from_end: bool) -> Period | None:
    if not 1 <= count <= 12:
        return None
    return fiscal_months(year, 13 - count, 12) if from_end else fiscal_months(year, 1, count)


def _read_range(text: str) -> Period | None:
    """Two dates and a sign between; a dash may also stand inside a date, so every sign is tried."""
    for sign in re.finditer(_TO, text):
        start, end = read_date(text[: sign.start()]), read_date(text[sign.end() :])
        if start and end:
            return _span(start, end)
    return None


def _span(start: Written, end: Written) -> Period | None:
    """From `start`, which may leave month and year to `end`, to `end`, which must have both."""
    if end.year is None or end.month is None:
        return None
    month = start.month or end.month
    if start.month is None and (start.year or end.day is None):
        return None
    year = start.year or end.year - (month > end.month)
    return Period(ThaiDate(year, month, start.day).first, ThaiDate(end.year, end.month, end.day).last)


def _read_one(text: str) -> Period | None:
    """One day or one month."""
    written = read_date(text)
    return _span(written, written) if written and written.month else None


# -- writing ----------------------------------------------------------------------------------------


def format_period(period: Period) -> str:
    """The shortest full wording, in Arabic digits; `parse_period` reads it back.

    "ตลอดปีงบประมาณ 2569", "กันยายน 2569", "ตุลาคม 2568 – มีนาคม 2569", "1–15 มิถุนายน 2565", "30 กันยายน 2569".
    """
    start, end = period.start, period.end
    if period == fiscal_year_period(fiscal_year(end)):
        return f"ตลอดปีงบประมาณ {fiscal_year(end)}"
    if start.day == 1 and end == last_of_month(end):
        return " – ".join(_once(_format_month(start), _format_month(end)))
    if start.replace(day=1) == end.replace(day=1) and start != end:
        return f"{start.day}–{_format_day(end)}"
    return " – ".join(_once(_format_day(start), _format_day(end)))


def _once(*ends: str) -> Iterable[str]:
    return dict.fromkeys(ends)


def _format_day(day: date) -> str:
    return format_date(ThaiDate.of(day))


def _format_month(day: date) -> str:
    return format_date(ThaiDate(day.year + BUDDHIST_ERA, day.month))
