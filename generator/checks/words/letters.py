"""Letters that do not belong into a Thai text, or stand where none can be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...problems import problem
from .reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...problems import Problem
    from ..case import Case, Check

# Greek, Cyrillic, Armenian, Hebrew, Arabic, Indian scripts, Lao, Tibetan, Burmese, Khmer, kana, Han, Hangul.
_FOREIGN = re.compile(
    r"[\u0370-\u03ff\u0400-\u08ff\u0900-\u0dff\u0e80-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u31ff"
    r"\u3400-\u9fff\uac00-\ud7a3\ufb1d-\ufdff\ufe70-\ufefc]+"
)
_GREEK_SIGNS = "µμαβγΔΣΩπ"
_UNREADABLE = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f]")
_ABOVE, _BELOW, _TONE = "\u0e31\u0e34-\u0e37\u0e47\u0e4d", "\u0e38-\u0e3a", "\u0e48-\u0e4b"
_MARK = f"{_ABOVE}{_BELOW}{_TONE}\u0e4c"
_MISPLACED = re.compile(
    rf"[{_TONE}\u0e4c][{_TONE}{_ABOVE}{_BELOW}]"  # two tone marks; a vowel sign typed after its tone mark
    rf"|[{_ABOVE}{_BELOW}][{_ABOVE}{_BELOW}]"
    rf"|(?<![ก-ฮ{_MARK}])[{_MARK}]"  # a sign with no consonant to stand on
    r"|(?<![ก-ฮะ-ฺ็-์])[\u0e32\u0e33\u0e30](?!\w*[0-9])"  # ะ า ำ with nothing before it
    r"|[\u0e33\u0e32][\u0e33]|\u0e33\u0e32"
    r"|[เแโใไ](?![ก-ฮ])"  # a leading vowel with no consonant after it
)
_LETTER = rf"(?:[ก-ฮ][{_MARK}]*|[เแโใไะาำ])"
_SPACED = re.compile(rf"(?<![ก-๙])(?:{_LETTER} ){{2,}}{_LETTER}(?![ก-๙])")
_ALPHABET = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_SHOWN = 12  # letters around a place that a message shows


def foreign_letters(case: Case) -> Iterator[Problem]:
    """Thai texts hold no letters of a third script.

    Why: such letters come from reading a scan by machine; the word cannot be searched for nor read aloud.
    Example: Hebrew and Arabic letters inside a Thai name.
    Source: a report of FY2569; Thai, Latin, digits and signs of measurement are what reports are written in.
    Mend: type the word anew.
    """
    for text in read(case):
        found = next((m for m in _FOREIGN.finditer(text.words) if m[0].strip(_GREEK_SIGNS)), None)
        if found:
            stated = _around(text.words, found.start(), found.end())
            yield problem("foreign-letters", text.place(found.start()), about=text.about, stated=stated)


def unreadable_characters(case: Case) -> Iterator[Problem]:
    """No character stands for one that was lost.

    Why: a reader sees a box, and a screen reader says nothing.
    Example: "ประจ\ufffdาปี" from a PDF; characters of the private area that only an old font can show.
    Source: text copied from PDF files of reports; the same kind of fault as in a report of FY2569.
    Mend: type the word anew.
    """
    for text in read(case):
        found = _UNREADABLE.search(text.words)
        if found:
            stated = _around(text.words, found.start(), found.end())
            code = f"U+{ord(found[0]):04X}"
            at = text.place(found.start())
            yield problem("unreadable-characters", at, about=text.about, stated=stated, code=code)


def misplaced_marks(case: Case) -> Iterator[Problem]:
    """Vowel signs and tone marks stand on a consonant, one of a kind, in the order of typing.

    Why: the word looks right on one screen and broken on the next, and no search finds it.
    Example: "ที ่ประชุม" for ที่ประชุม; "ด าเนินการ" for ดำเนินการ; two tone marks on one letter.
    Source: Unicode's order of Thai; faults of PDF text seen on public sites; a warning.
    Mend: type the word anew.
    """
    for text in read(case):
        found = case.findings.of("misplaced-marks", _misplaced, text.words)
        if found and not _FOREIGN.search(text.words) and not _UNREADABLE.search(text.words):
            stated = _around(text.words, *found)
            yield problem("misplaced-marks", text.place(found[0]), about=text.about, stated=stated)


def _misplaced(words: str) -> tuple[int, int] | None:
    found = _MISPLACED.search(words)
    return found.span() if found else None


def letters_spaced_out(case: Case) -> Iterator[Problem]:
    """Words are not spaced out letter by letter.

    Why: no search finds the word, and a screen reader spells it.
    Example: "ต ล อ ด ปีงบประมาณ 2566" for ตลอดปีงบประมาณ 2566.
    Source: a report of FY2566. Lists in the order of the alphabet, ก ข ค, stay.
    Mend: type the word without spaces.
    """
    for text in read(case):
        found = case.findings.of("letters-spaced-out", _spaced, text.words)
        if found:
            start, stated = found
            at, expected = text.place(start), stated.replace(" ", "")
            yield problem("letters-spaced-out", at, about=text.about, stated=stated, expected=expected)


def _spaced(words: str) -> tuple[int, str] | None:
    return next(((m.start(), m[0]) for m in _SPACED.finditer(words) if not _is_list(m[0])), None)


def _is_list(spaced: str) -> bool:
    """True for consonants in the order of the alphabet, as items of a list are called."""
    letters = spaced.split()
    places = [_ALPHABET.find(letter) for letter in letters]
    return -1 not in places and places == sorted(set(places))


def _around(text: str, start: int, end: int) -> str:
    """The place with a few letters before and after it, on one line."""
    first = max(text.rfind("\n", 0, start) + 1, start - _SHOWN)
    return text[first : end + _SHOWN].partition("\n")[0].strip()


LETTERS: Mapping[str, Check] = {
    "foreign-letters": foreign_letters,
    "unreadable-characters": unreadable_characters,
    "misplaced-marks": misplaced_marks,
    "letters-spaced-out": letters_spaced_out,
}
