"""Thai alphabetical order as in the dictionary of the Royal Institute (พจนานุกรม ฉบับราชบัณฑิตยสถาน).

By consonant first, so a vowel written before its consonant counts after it (เก is read ก, เ); tone marks and
the other small signs above and below decide only between words otherwise alike. Digits come before Latin,
Latin before Thai; numbers inside a text compare by value.
"""

from __future__ import annotations

import re

from .digits import to_arabic
from .spelling import normalise

_NUMBER = re.compile("0*([0-9]+)")
_LEADING_VOWEL = re.compile("([เ-ไ])([ก-ฮ])")
_MARKS = "\u0e3a\u0e47-\u0e4e"  # ฺ ็ ่ ้ ๊ ๋ ์ ํ ๎
# Neither letter nor digit nor vowel sign (those above and below are no word characters to `re`), and ฯ ๆ.
_SILENT = re.compile(rf"[^\w\u0e31-\u0e39{_MARKS}]|[ฯๆ_]")
_SILENCER = str.maketrans("\u0e4c", "\u0e46")  # ์ comes before ็ and the tones, as in CLDR
_MARK = re.compile(f"[{_MARKS}]")
_BASE = re.compile(f"[^{_MARKS}]")


def collation_key(text: str) -> tuple[str, str, str]:
    """A key for `sorted`: letters and numbers, then marks in their places, then all that was typed."""
    folded = to_arabic(normalise(text))
    letters = _SILENT.sub("", _NUMBER.sub(_by_value, folded.casefold()))
    ordered = _LEADING_VOWEL.sub(r"\2\1", letters)
    return _MARK.sub("", ordered), _BASE.sub(" ", ordered).translate(_SILENCER), folded


def _by_value(number: re.Match[str]) -> str:
    """The number behind the count of its digits, so that comparing text compares values: 002, 10 > 001, 2."""
    return f"{len(number[1]):03}{number[1]}"
