"""What a stated level means: a level of its year's scale, or that the pass line was reached or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...criteria import Catalogues, LevelRule

_SPACES = re.compile(r"\s+")
# "ผ่านเกณฑ์" says that the pass line was reached; it names no level.
_LINE_WORDS = re.compile(r"ผ่าน(?:ตาม)?(?:หลักเกณฑ์|เกณฑ์|ค่าเป้าหมาย|เป้าหมาย|การประเมิน|มาตรฐาน)")
_NOT = "ไม่"
_PASS = "ผ่าน"


class Passing(Enum):
    """A level in words that name none of its year: passed, not passed, or a level of another year."""

    YES = "yes"
    NO = "no"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Scale:
    """The levels of one year, best first, and the names of levels that only other years have."""

    rules: tuple[LevelRule, ...]
    foreign: tuple[str, ...]

    def read(self, text: str) -> LevelRule | Passing | None:
        """The meaning of a level as stated, with other words around it; None where they name no level."""
        tight = _SPACES.sub("", text)
        own = {rule.name: rule for rule in self.rules}
        name = _named(text, tight, tuple(own))
        passed = _PASS in tight
        if f"{_NOT}{_PASS}" in tight:
            return Passing.NO
        if name and not (name == _PASS and _LINE_WORDS.search(tight)):
            return own[name]
        if not _LINE_WORDS.search(tight) and _named(text, tight, self.foreign):
            return Passing.ELSEWHERE
        return Passing.YES if passed else None


def scale(catalogues: Catalogues, year: int) -> Scale:
    """The levels of a year, or of the nearest year that has criteria."""
    rules = catalogues.nearest(year).levels
    own = {rule.name for rule in rules}
    every = [rule.name for c in catalogues.by_year.values() for rule in c.levels]
    return Scale(rules, tuple(n for n in dict.fromkeys(every) if n not in own and n != _PASS))


def _named(text: str, tight: str, names: tuple[str, ...]) -> str:
    """The longest name that stands in the text; letters of grades stand alone."""
    for name in sorted(names, key=len, reverse=True):
        if name.isascii():
            if _alone(name).search(text):
                return name
        elif name in tight:
            return name
    return ""


@cache
def _alone(grade: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z]){re.escape(grade)}(?![A-Za-z])")
