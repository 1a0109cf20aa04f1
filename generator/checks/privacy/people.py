"""Persons in a text (ชื่อบุคคล), as far as their title tells, and what may not stand near them.

Names are found by title, นาย นาง นางสาว ด.ช. ด.ญ., ranks, Mr Mrs Miss, and a word after it. A name without a
title is not found; a person whose position stands beside the name acts for the office and is not private.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from enum import Enum, auto
from operator import itemgetter
from typing import TYPE_CHECKING

from ...thai.tree import tree
from . import offices
from .near import before, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_RANK = r"(?:จ\.?\s?)?[สรพ]\.\s?[ตทอ]\.(?:\s?[ตทอ]\.)?(?:\s?หญิง)?|จ\.ส\.[ตทอ]\.|ด\.ต\."
_TITLE = (
    r"(?:นางสาว(?!ไทย)|น\.\s?ส\.|ด\.\s?[ชญ]\.|เด็กชาย|เด็กหญิง|ว่าที่\s?(?:ร้อยตรี|ร\.\s?ต\.)(?:\s?หญิง)?"
    rf"|(?<![ก-๙.])(?:{_RANK})"
    # not the head of the council (นายก…), registrar, technician, employer …
    r"|นาย(?!ก(?:\s|$|[^ก-๙]|[เแโใไฯ]|อง|อบ|สภ|สม|รั|ร่|ฯ))"
    r"(?!อำเภอ|ทะเบียน|ช่าง|แพทย์|จ้าง|หน้า|ตรวจ|สถานี|ประกัน|ทหาร|ตำรวจ|เรือ(?!ง)|ด่าน|ท่า|ทุน|ไปรษณีย์)"
    # not a place (อำเภอนางรอง), not the end of a word before a budget (พัฒนา|งบประมาณ)
    r"|(?<!อำเภอ)(?<!อ\.)(?<!ตำบล)(?<!ต\.)(?<!หนอง)(?<!คลอง)(?<!วัด)(?<!ถนน)(?<!บาง)(?<!เขา)(?<!เกาะ)(?<!พัฒ)"
    r"นาง(?!สาว|พยาบาล|งาม|แบบ|นพมาศ|สงกรานต์|บ[กคดปล])"
    r"|\b(?:Mrs?|Ms)\.|\bMiss\b)"
)
_NAME = r"[ \u00a0]{0,3}(?:[ก-ฮ]|[เ-ไ][ก-ฮ])[ก-ฮะ-ฺเ-์]+(?:[ \u00a0]{1,3}[ก-ฮเ-ไ][ก-ฮะ-ฺเ-์]+)?"
_LATIN_NAME = r"[ ]{0,2}[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?"
_PERSON = re.compile(rf"{_TITLE}(?:{_NAME}|{_LATIN_NAME})")

_HEALTH_WORDS = (
    "พิการ ทุพพลภาพ ผู้ป่วย ป่วยเป็น ป่วยด้วย ป่วยติด ป่วยหนัก ป่วยเรื้อรัง อาการป่วย ติดเตียง เอชไอวี เอดส์ จิตเวช"
    " ออทิสติก หูหนวก ตาบอด เป็นใบ้ อัมพา อัมพฤ ตั้งครรภ์ ติดเชื้อ สมองเสื่อม ซึมเศร้า ลมชัก มะเร็ง เบาหวาน ไตวาย ติดยา"
    " ปัญญาอ่อน บกพร่องทาง ดาวน์ซินโดรม HIV AIDS Disabled Disability disabled disability"
)
_HEALTH = re.compile(tree((("โรค", "[ก-๙]{2}"), *((word, "") for word in _HEALTH_WORDS.split()))))
_LABELLED_HOUSE = re.compile(
    r"บ้านเลขที่\s{0,3}:?\s{0,3}\d{1,4}"
    r"|(?:ที่อยู่|ภูมิลำเนา|อาศัยอยู่)[^\d\n]{0,15}\d{1,4}(?:\s?/\s?\d{1,4})?\s{0,3}"
    r"(?:หมู่|ม\.|ซอย|ซ\.|ถนน|ถ\.|ตำบล|ต\.|แขวง|บ้าน|อำเภอ|อ\.)"
)
_MOO = re.compile(r"(?:หมู่ที่|หมู่|ม\.)\s{0,3}\d{1,2}(?!\d)")
_HOUSE_BEFORE = re.compile(r"(?<![\d/.,])\d{1,4}(?:\s?/\s?\d{1,4})?\s{0,3}$")
_NEAR = 120  # characters between a name and what is said of the person
_BESIDE = 80  # characters before a number in which its owner is named


class Owner(Enum):
    """Whose a number or an address is, by the words beside it."""

    OFFICE = auto()
    PERSON = auto()
    UNKNOWN = auto()


def health(text: str) -> Iterator[int]:
    """The offsets of words of health or disability near a private person, one of each line."""
    return _first_of_lines(text, _near_persons(text, (m.span() for m in _HEALTH.finditer(text))))


def houses(text: str) -> Iterator[int]:
    """The offsets of house numbers near a private person, one of each line, but those of an office."""
    near = _near_persons(text, sorted(_houses(text)))
    return _first_of_lines(text, (span for span in near if owner(text, *span) is not Owner.OFFICE))


def _near_persons(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those of `spans` (ascending) beside which a private person is named in the same paragraph."""
    people: list[tuple[int, int]] = []
    paragraph_end = 0
    for start, end in spans:
        if start >= paragraph_end:
            begin, paragraph_end = paragraph(text, start)
            people = private_persons(text, begin, paragraph_end)
        first = bisect_left(people, start - _NEAR, key=itemgetter(1))  # persons named before are too far away
        if first < len(people) and people[first][0] <= end + _NEAR:
            yield start, end


def _first_of_lines(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    line_end = -1
    for start, _ in spans:
        if start > line_end:
            line_end = text.find("\n", start)
            line_end = len(text) if line_end < 0 else line_end
            yield start


def _houses(text: str) -> Iterator[tuple[int, int]]:
    """House numbers that are called so, and those before the number of a village (123/4 หมู่ที่ 5)."""
    for house in _LABELLED_HOUSE.finditer(text):
        yield house.span()
    for moo in _MOO.finditer(text):
        if number := _HOUSE_BEFORE.search(text[max(0, moo.start() - 15) : moo.start()]):
            yield moo.start() - len(number[0]), moo.end()


def owner(text: str, start: int, end: int) -> Owner:
    """Whom the words before name last: an office or position, or a private person."""
    if offices.named_after(text, end):
        return Owner.OFFICE
    words = before(text, start, _BESIDE)
    person = max([offices.last_home(words), *(start for start, _ in private_persons(words))])
    if offices.last_named(words) > max(person, offices.last_complainant(words)):
        return Owner.OFFICE
    return Owner.PERSON if person >= 0 else Owner.UNKNOWN


def private_persons(text: str, low: int = 0, high: int = sys.maxsize) -> list[tuple[int, int]]:
    """Where a person is named without a position: start and end of title and name."""
    found = (m.span() for m in _PERSON.finditer(text, low, high))
    return [span for span in found if not offices.position_beside(text, *span)]
