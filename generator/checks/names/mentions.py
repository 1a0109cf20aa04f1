"""Where a text names a local government, and what name it gives it.

Thai has no spaces between words: after "เทศบาลตำบล" comes a name or the rest of the sentence. What cannot be
told apart with some certainty is taken for the rest of the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .sentence import MARKS, goes_on, place_begins

if TYPE_CHECKING:
    from collections.abc import Iterator

TAMBON, PROVINCIAL = "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด"
TOWNS = ("เทศบาลนคร", "เทศบาลเมือง", "เทศบาลตำบล")
KINDS = (*TOWNS, TAMBON, PROVINCIAL)

_SHORT_FOR = {"ทน": TOWNS[0], "ทม": TOWNS[1], "ทต": TOWNS[2], "อบต": TAMBON, "อบจ": PROVINCIAL}
# Every alternative begins with a letter of its own: only then does `re` skip ahead quickly.
_PREFIX = re.compile(
    r"เทศ(?:บาล|มนตรี)(?:นคร|เมือง|ตำบล)"
    r"|อง(?:ค์|ค)?ก(?:า)?ร(?:บริหาร|บริการ)(?:งาน)?ส่วน\s?(?:ตำบล|จังหวัด)"
    r"|อ(?<![ก-ฮ].)บ[ตจ](?![ก-ฮะ-ฺเ-์])\.?|ท(?<![ก-ฮ.].)[ตมน]\."
)
_AFTER = 60  # characters after the kind that may hold a name

_LETTERS = re.compile(r"[ก-ฮะ-ฺเ-์]+")
_LONGEST_NAME, _LONGEST_ODD_NAME = 20, 12  # letters; longer runs are sentences
_SHORTEST_NAME = 3
_LEADING = "เแโใไ"  # vowels written before their consonant

_DELIBERATE = re.compile(
    r"ร่วมกับ|ร่วมมือ|ร่วมกัน|เทียบ|ศึกษาดูงาน|ข้างเคียง|ใกล้เคียง|ข้อตกลง|MOU|ศาล|คดี|พิพากษา|อนุเคราะห์|สนับสนุนจาก|เดิมคือ|เดิมชื่อ"
    r"|(?:ดูงาน|ต้นแบบ|แบบอย่าง|เครือข่าย|อดีต|ประสาน|วิทยากร|ยืมตัว|โอน|ส่งต่อ|ระหว่าง|ช่วยเหลือ|แลกเปลี่ยน|แยกจาก|รวมกับ|ติดกับ|เขตติดต่อ)"
    r".{0,10}$"  # these only right before the name
)
_BEFORE = 32  # characters in which a word says that another agency is meant


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text names the kind of an agency; `after` is what follows, without leading spaces."""

    start: int
    end: int
    kind: str
    written: str  # the kind as written
    after: str
    before: str
    spaced: bool


def mentions(text: str) -> Iterator[Mention]:
    for found in _PREFIX.finditer(text):
        start, end = found.span()
        rest = text[end : end + _AFTER].partition("\n")[0]
        before = text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
        after = rest.lstrip()
        yield Mention(start, end, _kind(found[0]), found[0], after, before, after != rest)


def another_is_meant(before: str) -> bool:
    """True when the words before a name say that another agency is meant: together with, compared with, …"""
    return bool(_DELIBERATE.search(before))


def _kind(written: str) -> str:
    short = written.rstrip(".")
    if short in _SHORT_FOR:
        return _SHORT_FOR[short]
    if written.startswith("เทศ"):
        return written.replace("มนตรี", "บาล", 1)
    return PROVINCIAL if written.endswith("จังหวัด") else TAMBON


def begins_sentence(text: str) -> bool:
    """True when what stands here goes on with the sentence, as far as its first word tells."""
    return not _LETTERS.match(text) or (goes_on(text) and not place_begins(text))


def name_at(text: str, *, certain: bool = False) -> str:
    """The place name with which `text` begins, or empty; `certain` asks for one like บ้าน…, หนอง…"""
    run, place = _LETTERS.match(text), place_begins(text)
    if not run or (not place and (certain or goes_on(text))):
        return ""
    name = run[0][: _end(run[0], max(place, _SHORTEST_NAME))]
    fits = _SHORTEST_NAME <= len(name) <= (_LONGEST_NAME if place else _LONGEST_ODD_NAME)
    return name if fits and name[-1] not in _LEADING else ""


def _end(run: str, least: int) -> int:
    """Where the name ends: before the first word, at or after `least`, that goes on with the sentence."""
    for at in range(least, len(run)):
        if run[at] not in MARKS and run[at - 1] not in _LEADING and goes_on(run, at):
            return at
    return len(run)


def whole(name: str, text: str) -> bool:
    """True when `text` begins with `name` and the word ends there, as far as its next letter tells."""
    return text.startswith(name) and text[len(name) : len(name) + 1] not in tuple(MARKS)
