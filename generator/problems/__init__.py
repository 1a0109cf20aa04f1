"""What is wrong, where, and how to mend it.

A `Problem` is a value: a permanent kebab-case name, a place, and the values that its wording needs. The
wording itself, in Thai and English, lives in `catalogue`; nothing else in the program writes sentences
for officers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal

from .catalogue import ACCEPTABLE, CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Language = Literal["th", "en"]


class Level(StrEnum):
    """How much a problem weighs: an error stops the build, a warning is only told."""

    ERROR = "error"
    WARNING = "warning"


# A national ID has 13 digits, also in groups; an account or telephone 10. Thai or Arabic digits.
_PERSONAL = re.compile(
    r"(?:[0-9๐-๙][ \u00a0\u2010-\u2015-]?){12,}[0-9๐-๙]|(?<![/=\w.])[0-9๐-๙]{10,}(?![/\w.])"
)
_HIDDEN = "(…)"

LEVEL_WORDS: dict[Language, dict[Level, str]] = {
    "th": {Level.ERROR: "ข้อผิดพลาด", Level.WARNING: "คำเตือน"},
    "en": {Level.ERROR: "error", Level.WARNING: "warning"},
}


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file: path relative to the site (with `/`), line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A value inside a message that is itself worded in two languages."""

    th: str
    en: str

    def said(self, lang: Language) -> str:
        return self.th if lang == "th" else self.en


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, with its place and the values that its message names.

    `about` is the record that it is about, by a key that stays when lines move: `2566/results/e11`; empty for
    what was never read. Values called `stated` and `expected` hold what is written and what should be.
    """

    name: str
    at: Location
    values: Mapping[str, object] = field(default_factory=dict)
    about: str = ""

    @property
    def level(self) -> Level:
        return Level(CATALOGUE[self.name].level)

    @property
    def acceptable(self) -> bool:
        """True for a contradiction of documents, which an officer may acknowledge in the sources."""
        return bool(self.about) and self.name in ACCEPTABLE

    def message(self, lang: Language = "th") -> str:
        """What is wrong, with the figures or words concerned."""
        entry = CATALOGUE[self.name]
        return (entry.th if lang == "th" else entry.en).format_map(_said(self.values, lang))

    def hint(self, lang: Language = "th") -> str:
        """What was expected and how to mend it."""
        entry = CATALOGUE[self.name]
        return (entry.mend_th if lang == "th" else entry.mend_en).format_map(_said(self.values, lang))

    def as_text(self, lang: Language = "th") -> str:
        """`file:line:column: level: what [name]`, then the hint and the key of the record."""
        word = LEVEL_WORDS[lang][self.level]
        about = f" · about: {self.about.partition('/')[2]}" if self.acceptable else ""
        return f"{self.at}: {word}: {self.message(lang)} [{self.name}]\n    {self.hint(lang)}{about}"

    def as_json(self, lang: Language = "th") -> dict[str, Any]:
        """The same as `as_text`, for machines; what the problem does not have is None."""
        said = _said(self.values, lang)
        stated, expected = (said.get(key) for key in ("stated", "expected"))
        return {
            "name": self.name,
            "level": self.level.value,
            "file": self.at.path,
            "line": self.at.line,
            "column": self.at.column,
            "about": self.about or None,
            "message": self.message(lang),
            "hint": self.hint(lang),
            "stated": None if stated is None else str(stated),
            "expected": None if expected is None else str(expected),
        }


def problem(name: str, at: Location, /, *, about: str = "", **values: object) -> Problem:
    """Make a problem; `name` must stand in the catalogue (`KeyError` otherwise: a mistake of ours)."""
    CATALOGUE[name]
    return Problem(name, at, values, about)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted by place, each said once."""
    unique = {(p.at, p.name, p.message("en")): p for p in problems}
    return tuple(unique[key] for key in sorted(unique))


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(p.level is Level.ERROR for p in problems)


def _said(values: Mapping[str, object], lang: Language) -> dict[str, object]:
    """The values as a message says them; what may be a person's number is never repeated."""
    told = {k: v.said(lang) if isinstance(v, Phrase) else v for k, v in values.items()}
    return {k: _PERSONAL.sub(_HIDDEN, v) if isinstance(v, str) else v for k, v in told.items()}
