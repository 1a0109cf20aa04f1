"""What a sentence speaks of: the codes, indicators and instruments that its words name, and where.

Thai writes no full stops, so a sentence ends at a line's end or before a word that turns to something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Analysis, Finding, Overview, Rating
from ..marks import marks, scored_topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case
    from ..marks import Marks
    from ..texts import Passage

_TURN = re.compile(r"\n+|;|\s(?=แต่|ส่วน|ขณะที่|ในขณะที่|อย่างไรก็ตาม|ทั้งนี้|โดยมี|รองลงมา)")
_KEY = re.compile(
    r"\{\{(?P<ref>[A-Za-z0-9.\-]+?)(?P<part>\.(?:change|previous|level))?\}\}"
    r"|(?<![A-Za-z0-9])(?P<letter>[ieoIEO])\s?0*(?P<code>[1-9]\d?)(?![\d.])"
    r"|ตัวชี้วัดที่\s?(?P<no>10|[1-9])(?!\d)"
    r"|(?<![A-Za-z])(?P<instrument>IIT|EIT|OIT)(?![A-Za-z])"
    r"|(?P<overall>คะแนน(?:เฉลี่ย)?(?:โดย)?(?:ภาพ)?รวม|ภาพรวม)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing named in a sentence; `part` is `change` where a reference prints a change, else empty."""

    key: str
    start: int
    end: int
    part: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage about the results of `year`; `offset` is where it begins in the passage.

    `implied` is what it speaks of when it names nothing: the analysed indicator, the rated code, the whole.
    """

    year: Marks
    passage: Passage
    analysis: Analysis | None
    text: str
    offset: int
    subjects: tuple[Subject, ...]
    implied: str


def sentences(case: Case, holding: re.Pattern[str]) -> Iterator[Sentence]:
    """The sentences of all analyses that hold something, with what they name, where the year has results.

    Notes are left out: they are remarks of the site on the document.
    """
    by_year = {year.year.year: year for year in marks(case)}
    for passage in case.texts:
        year = by_year.get(passage.year)
        if year is None or not year.rows or passage.field == "note":
            continue
        analytic = isinstance(passage.record, (Overview, Analysis, Finding, Rating))
        if analytic and holding.search(passage.text):
            yield from _sentences(year, passage, holding)


def _sentences(year: Marks, passage: Passage, holding: re.Pattern[str]) -> Iterator[Sentence]:
    analysis, implied = _context(year, passage)
    begin = 0
    for turn in (*_TURN.finditer(passage.text), None):
        end = turn.start() if turn else len(passage.text)
        text = passage.text[begin:end]
        if holding.search(text):
            yield Sentence(year, passage, analysis, text, begin, _subjects(year, text), implied)
        begin = turn.end() if turn else end


def _context(year: Marks, passage: Passage) -> tuple[Analysis | None, str]:
    record = passage.record
    if isinstance(record, Overview):
        return None, "overall"
    key = passage.about.rpartition("/")[2]
    topic = record.topic if isinstance(record, (Analysis, Finding)) else None
    analysis = next((a for a in year.year.analyses if topic == a.topic or a.topic.key == key), None)
    if isinstance(record, Rating):
        codes = record.codes.each
        return analysis, codes[0] if len(codes) == 1 else ""
    return analysis, topic.key if topic and scored_topic(topic) else ""


def _subjects(year: Marks, text: str) -> tuple[Subject, ...]:
    found = [s for m in _KEY.finditer(text) if (s := _subject(m)).key in year.rows]
    found += _named(year, text)
    return tuple(sorted(found, key=lambda s: s.start))


def _subject(found: re.Match[str]) -> Subject:
    part = (found["part"] or "").lstrip(".")
    if found["ref"]:
        key = found["ref"]
    elif found["code"]:
        key = f"{found['letter'].lower()}{int(found['code'])}"
    elif found["no"]:
        key = f"indicator-{int(found['no'])}"
    else:
        key = found["instrument"] or "overall"
    return Subject(key, found.start(), found.end(), part)


def _named(year: Marks, text: str) -> Iterator[Subject]:
    """Indicators by name, only where a word before announces one: the names are also ordinary words."""
    for rule in year.catalogue.indicators:
        for name in (rule.name, *rule.aliases):
            place = text.find(name)
            key = f"indicator-{rule.no}"
            if place >= 0 and key in year.rows and _ANNOUNCED.search(text[:place]):
                yield Subject(key, place, place + len(name))


_ANNOUNCED = re.compile(r"(?:คือ|ได้แก่|ตัวชี้วัด|ด้าน|เรื่อง|^\W*|[“\"'(])\s*$")
