"""Dates of the Buddhist era (พ.ศ.) as officers write them, and the fiscal year (ปีงบประมาณ) they fall in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import NamedTuple

from .digits import to_arabic
from .spelling import normalise

BUDDHIST_ERA = 543  # years ahead of the Common Era; exact since 2484, when the year began to start in January
YEARS = range(2400, 2700)  # a four-digit year outside is a slip, or of the Common Era
MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
FISCAL_START = 10  # October; Budget Procedures Act: 1 October to 30 September, named after the later year


def fiscal_year(day: date) -> int:
    """The fiscal year, in the Buddhist era, that holds `day`: 1 Oct 2568 is in 2569."""
    return day.year + BUDDHIST_ERA + (day.month >= FISCAL_START)


@total_ordering
@dataclass(frozen=True, slots=True)
class ThaiDate:
    """A date as far as it is known: a year (Buddhist era), a month of it, or a day.

    Raises ValueError for a day that does not exist. In order of time; the less exact one comes first.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        date(
            self.year - BUDDHIST_ERA,
            1 if self.month is None else self.month,
            1 if self.day is None else self.day,
        )

    @classmethod
    def of(cls, day: date) -> ThaiDate:
        """The same day in the Buddhist era."""
        return cls(day.year + BUDDHIST_ERA, day.month, day.day)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, ThaiDate):
            return NotImplemented
        return (self.year, self.month or 0, self.day or 0) < (other.year, other.month or 0, other.day or 0)

    @property
    def first(self) -> date:
        """The first day it may mean, Gregorian."""
        return date(self.year - BUDDHIST_ERA, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it may mean, Gregorian."""
        if self.day:
            return self.first
        if self.month:
            return last_of_month(self.first)
        return date(self.year - BUDDHIST_ERA, 12, 31)

    @property
    def fiscal_year(self) -> int:
        """The fiscal year of its first day; a bare year stands for the fiscal year of the same number."""
        return fiscal_year(self.first)


def last_of_month(day: date) -> date:
    """The last day of the month of `day`."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


# -- reading ----------------------------------------------------------------------------------------


def _month_words() -> dict[str, int]:
    """The twelve months by every name, without dots and spaces: กุมภาพันธ์, กุมภา, กพ."""
    words: dict[str, int] = {}
    for number, (name, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), 1):
        spoken = re.sub("(?:คม|ยน|พันธ์)$", "", name)
        words |= {name: number, spoken: number, short.replace(".", ""): number}
    return words


def _month_pattern() -> str:
    """A month in any spelling: longest names first; in abbreviations dots and spaces are free."""
    names = [*MONTHS, *(word for word in _MONTH_WORDS if len(word) > 3)]
    shorts = [r"\s*\.?\s*".join(short.split(".")[:2]) + r"\s*\.?" for short in SHORT_MONTHS]
    # ฏ for ฎ in กรกฎาคม is the commonest slip, and invisible in many fonts.
    return "|".join([*sorted(names, key=len, reverse=True), *shorts]).replace("ฎ", "[ฎฏ]")


_MONTH_WORDS = _month_words()
_WEEKDAY = "(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)"
ERA_WORD = r"พ\s*\.?\s*ศ\s*\.?"
_YEAR = rf"(?:ปี\s*)?(?:{ERA_WORD}\s*)?(?P<year>\d{{4}}|\d{{2}})"
_DAY = rf"(?:(?:ณ\s*|ลง)?วัน\s*{_WEEKDAY}?\s*ที่\s*)?(?P<day>\d{{1,2}})"
# Text, not compiled: `re` compiles a form when it is first tried, and importing stays cheap.
_FORMS = (
    rf"(?:{_DAY}\s*)?(?:เดือน\s*)?(?P<month>{_month_pattern()})(?:[\s,]*{_YEAR})?",
    r"(?P<day>\d{1,2})(?P<sign>\s*/\s*|[.-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})",
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
    _DAY,
    rf"(?:ปี\s*)?(?:{ERA_WORD}\s*)?(?P<year>\d{{4}})",
)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212~", "-"))


class Written(NamedTuple):
    """What a date says, unchecked; parts left out are None: "1", "1 ต.ค.", "ต.ค. 66"."""

    year: int | None
    month: int | None
    day: int | None


def fold(text: str) -> str:
    """`text` with one kind of digit, dash and space, for reading by pattern."""
    return " ".join(to_arabic(normalise(text)).translate(_DASHES).split())


def read_date(folded: str) -> Written | None:
    """The parts of a whole or partial date in folded text, None for other text. ValueError as `read_year`."""
    found = next((m for form in _FORMS if (m := re.fullmatch(form, folded))), None)
    if found is None:
        return None
    year, month, day = map(found.groupdict().get, Written._fields)
    return Written(
        read_year(year) if year else None, _read_month(month) if month else None, int(day) if day else None
    )


def read_year(digits: str) -> int:
    """A year of the Buddhist era, from four digits or two (66 is 2566). ValueError outside `YEARS`."""
    year = int(digits) if len(digits) == 4 else 2500 + int(digits)
    if year not in YEARS:
        raise ValueError(f"not a year of the Buddhist era: {digits}")
    return year


def _read_month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTH_WORDS[re.sub(r"[\s.]", "", text).replace("ฏ", "ฎ")]


def parse_date(text: str) -> ThaiDate | None:
    """A date as typed: "24 พฤศจิกายน 2568", "๒๔ พ.ย. ๖๘", "กุมภาพันธ์ พ.ศ. 2566", "24/11/2568", "2566-02-24".

    None for what is no date, does not exist (29 ก.พ. 2566), or may be of the Common Era (2023-02-24).
    """
    try:
        written = read_date(fold(text))
        return ThaiDate(written.year, written.month, written.day) if written and written.year else None
    except ValueError:
        return None


# -- writing ----------------------------------------------------------------------------------------


def format_date(day: ThaiDate) -> str:
    """ "24 พฤศจิกายน 2568", "กุมภาพันธ์ 2566" or "2566", as exact as known, in Arabic digits."""
    month = MONTHS[day.month - 1] if day.month else None
    return " ".join(str(part) for part in (day.day, month, day.year) if part is not None)
