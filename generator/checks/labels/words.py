"""Words of level as rungs of ladders: what stands higher, and what cannot be compared.

Ladders: quality (ดีมาก, ดี, พอใช้), height (สูง, ปานกลาง, ต่ำ), amount (มากที่สุด … น้อยที่สุด, the answers
of the survey), verdict (รักษาระดับ, ผ่าน, ปรับปรุง). Rungs of one ladder are compared by rank, rungs of two
only as high, middle and low.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Band(IntEnum):
    """What any two ladders have in common."""

    LOW = 1
    MIDDLE = 2
    HIGH = 3


@dataclass(frozen=True, slots=True)
class Rung:
    """One word of level on its ladder; `rank` grows with the praise."""

    ladder: str
    rank: int
    band: Band

    def below(self, other: Rung) -> bool:
        """Whether this word praises less. "Passed" is above "to be improved", and beside everything else."""
        if {self.rank, other.rank} == {_PASSED, _KEPT} and self.ladder == other.ladder == "verdict":
            return False
        if self.ladder == other.ladder:
            return self.rank < other.rank
        if "verdict" in (self.ladder, other.ladder) and _PASSED in (self.rank, other.rank):
            return self.band is Band.LOW and other.band is not Band.LOW
        return self.band < other.band


_PASSED, _KEPT = 13, 14  # ranks of the ladder of verdicts, which no other ladder uses
_MORE = "(?!ขึ้น|ลง|กว่า|ยิ่ง|เกินไป)"  # a comparison is no level

_Words = tuple[str, str, int, Band]
_LEVELS: tuple[_Words, ...] = (
    ("ดีเยี่ยม|ยอดเยี่ยม|ดีเด่น", "quality", 9, Band.HIGH),
    ("ดีมาก", "quality", 8, Band.HIGH),
    ("ค่อนข้างดี", "quality", 6, Band.HIGH),
    (f"(?<!ไม่)(?<![คอ])(?<!ยิน)ดี{_MORE}(?!ต)", "quality", 7, Band.HIGH),
    ("พอใช้|พอสมควร", "quality", 5, Band.MIDDLE),
    ("(?<!ไม่)(?:ควร|ต้อง|ให้)(?:ได้รับการ|มีการ|ดำเนินการ)?(?:เร่ง)?(?:ปรับปรุง|แก้ไข)|ไม่ดี", "quality", 3, Band.LOW),
    ("สูง(?:มาก|ที่สุด)", "height", 9, Band.HIGH),
    ("ค่อนข้างสูง", "height", 6, Band.HIGH),
    (f"(?<!ไม่)(?<!บริหาร)สูง{_MORE}(?!สุด)", "height", 7, Band.HIGH),
    ("ค่อนข้างต่ำ", "height", 4, Band.LOW),
    ("ต่ำ(?:มาก|ที่สุด)", "height", 2, Band.LOW),
    (f"(?<!ไม่)ต่ำ{_MORE}(?!สุด)", "height", 3, Band.LOW),
    ("ปานกลาง", "height", 5, Band.MIDDLE),
    ("(?:^|ระดับ ?)มากที่สุด", "amount", 9, Band.HIGH),
    (f"(?:^|ระดับ ?)มาก{_MORE}", "amount", 7, Band.HIGH),
    ("(?:^|ระดับ ?)น้อยที่สุด", "amount", 2, Band.LOW),
    (f"(?:^|ระดับ ?)น้อย{_MORE}", "amount", 3, Band.LOW),
)
_VERDICTS: tuple[_Words, ...] = (
    ("รักษา(?:ระดับ|มาตรฐาน|คุณภาพ|ไว้)", "verdict", _KEPT, Band.HIGH),
    ("(?<!ไม่)ผ่าน", "verdict", _PASSED, Band.MIDDLE),
    ("(?<!ไม่)(?<!ไม่ต้อง)(?<!ไม่ควร)(?:ปรับปรุง|แก้ไข)|ไม่ผ่าน", "verdict", 11, Band.LOW),
)


def _compiled(words: Sequence[_Words]) -> tuple[re.Pattern[str], tuple[Rung, ...]]:
    """One pattern for a whole ladder, whose groups are its rungs in order."""
    rungs = tuple(Rung(ladder, rank, band) for _, ladder, rank, band in words)
    return re.compile("|".join(f"({said})" for said, *_ in words)), rungs


_LEVEL_WORDS, _VERDICT_WORDS = _compiled(_LEVELS), _compiled(_VERDICTS)
_COMPLETE = re.compile(
    "ครบถ้วน|สมบูรณ์|ครบทุก|คะแนนเต็ม|(?:เป็นไปตาม|ผ่าน|ตรงตาม)[^\\s,]{0,12}(?:เกณฑ์|การประเมิน)|ผ่านทุก|^(?:ระดับ)?ผ่าน$"
)
_SPOTLESS = re.compile("ไม่(?:มี|พบ)ข้อบกพร่อง")
# "Not complete", "should be complete": words before it, without a space or just before one.
_UNDONE = re.compile(r"(?:ไม่|ขาด|มิได้|ควร|(?<!การ)ให้|เพื่อ|ต้อง)\S*$|ไม่(?:ครบ|ถูก)\S*\s$")


# Findings and verdicts mostly say what shall be: only what was met counts, nothing after a word of wishing.
_MET = re.compile(
    "(?<!ไม่)ผ่าน(?:ตาม)?(?:หลัก)?เกณฑ์(?:ที่กำหนด)?"
    "|(?:มีการ|หน่วยงาน|ได้)เปิดเผย(?:ข้อมูล)?(?:ได้)?(?:อย่าง)?(?:ครบถ้วน|เป็นอย่างดี)"
)
_WISHED = re.compile("(?:ให้|จะ|ควร|ต้อง|เพื่อ|หาก|ถ้า|เมื่อ|ยังไม่|รักษา|อาจ)[^\\s,]{0,40}$")


def rungs(words: str) -> tuple[Rung, ...]:
    """Every word of level in some words, in order."""
    return _found(words, *_LEVEL_WORDS)


def level(words: str) -> Rung | None:
    """The level that some words give; None where they give none, or high and low together."""
    return _one(rungs(words))


def verdict(words: str) -> Rung | None:
    """The verdict on an indicator, or else its level; None where it gives none, or several."""
    return _one(_found(words, *_VERDICT_WORDS) or rungs(words))


def praises(words: str) -> bool:
    """Whether some words say of what they rate that it is high, good or complete, perhaps among others."""
    complete = any(not _UNDONE.search(words[: m.start()]) for m in _COMPLETE.finditer(words))
    high = any(rung.band is Band.HIGH for rung in rungs(words))
    return complete or high or bool(_SPOTLESS.search(words))


def asserted(text: str) -> str:
    """The words with which a sentence says, and does not ask, that criteria were met or all was disclosed."""
    found = next((m for m in _MET.finditer(text) if not _WISHED.search(text[: m.start()])), None)
    return found[0] if found else ""


def _found(words: str, pattern: re.Pattern[str], ladder: Sequence[Rung]) -> tuple[Rung, ...]:
    return tuple(ladder[m.lastindex - 1] for m in pattern.finditer(words) if m.lastindex)


def _one(found: Sequence[Rung]) -> Rung | None:
    if not found or len({rung.band for rung in found}) > 1:
        return None
    return min(found, key=lambda rung: rung.rank)
