"""Scores that sentences state, beside those of the tables."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from ...problems import Problem, problem
from ...thai import to_arabic
from ...thai.tree import tree
from .diagnosis import diagnoses
from .terms import number
from .values import Column, named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..case import Case, Check
    from ..texts import Passage

_KEY = r"(?P<code>[ieoIEO]\d{1,2})|ตัวชี้วัด(?:ย่อย)?ที่\s*(?P<no>\d{1,2}(?:\.\d)?)|(?P<whole>คะแนนรวม)"
_SAYS = r"\s*(?:มี|ซึ่ง)?\s*(?:ได้(?:รับ)?\s*(?:ผล)?(?:คะแนน)?|(?:มี|ผล)?คะแนน|เท่ากับ|=|\()\s*(?:เท่ากับ|=|:)?\s*"
# One key, a word that says "scores", a score with two decimals. Lists of keys or of scores are left alone.
_SENTENCE = re.compile(
    rf"(?<![\w.–-])(?<!และ)(?<!และ )(?<!ถึง)(?<!ถึง )(?<!, )(?<!,)(?<!– )(?<!- )(?:ข้อ\s*)?(?:{_KEY}){_SAYS}"
    r"(?P<score>\d{1,3}\.\d{2})(?![\d.])(?!\s*(?:,|และ|[–-]|ถึง)\s*\d)"
)
# Where such a sentence can begin: looked for first, because most places of most texts are none.
_BEGINS = re.compile(
    tree((("ข้อ", ""), ("ตัวชี้วัด", ""), ("คะแนนรวม", ""), *((letter, r"\d") for letter in "ieoIEO")))
)
_SCORE = re.compile(r"\.\d\d")


def figure_in_text(case: Case) -> Iterator[Problem]:
    """A score that a sentence gives to a question, item or indicator is one that a table gives it.

    Scores of all years that the site has are accepted, because a sentence may speak of another year. Only
    plain sentences are read: one name, a word such as "ได้", one score with two decimals.

    Why: a reader who looks the figure up finds another.
    Example: "ข้อ e11 ได้ 85.98 คะแนน" where the table has 96.70.
    Source: a report of FY2566 gives two scores to one question; read from words, hence a warning.
    Mend: correct the sentence, or write `{{e11}}` in prose.
    """
    known = _known(case)
    for passage in (each for each in case.texts if _SCORE.search(each.text)):
        for found in _sentences(to_arabic(passage.text)):
            key, score = _key(found), Decimal(found["score"])
            values = known.get(key)
            if values and score not in values:
                yield _problem(passage, found, key, values)


SENTENCES: Mapping[str, Check] = {"figure-in-text": figure_in_text}


def _sentences(text: str) -> Iterator[re.Match[str]]:
    """What `_SENTENCE` finds from left to right."""
    done = 0
    for place in _BEGINS.finditer(text):
        if place.start() >= done and (found := _SENTENCE.match(text, place.start())):
            done = found.end()
            yield found


def _known(case: Case) -> dict[str, list[Decimal]]:
    """Every score that a table or an analysis of any year gives to a key, the newest year first."""
    known: dict[str, list[Decimal]] = defaultdict(list)
    for diagnosis in reversed(diagnoses(case)):
        for quantity, places in diagnosis.sheet.said.items():
            if quantity.column is not Column.CHANGE:
                known[quantity.key] += [place.value for place in places]
    return known


def _key(found: re.Match[str]) -> str:
    if found["code"]:
        return f"{found['code'][0].lower()}{int(found['code'][1:])}"
    if found["whole"]:
        return "overall"
    return found["no"] if "." in found["no"] else f"indicator-{int(found['no'])}"


def _problem(passage: Passage, found: re.Match[str], key: str, values: list[Decimal]) -> Problem:
    return problem(
        "figure-in-text",
        passage.place(found.start()),
        about=passage.about,
        label=named(key),
        stated=found["score"],
        expected=number(values[0]),
    )
