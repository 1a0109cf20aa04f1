"""Spellings that are no words, and marks of other formats left in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...problems import problem
from ..names.spoken import is_spoken_of
from . import slips
from .reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...problems import Problem
    from ..case import Case, Check

# What prose may hold is Markdown; HTML in prose is an error of its own (raw-html).
_MARKUP = re.compile(
    r"</?(?:p|br|u|b|i|span|div|td|tr|table|li|ul|ol|strong|em|font|center|a|h\d)\b[^<>\n]{0,80}/?>"
    r"|&(?:nbsp|amp|lt|gt|quot|#\d{2,5});|\*\*|__+|_x000[DA]_|\\[nrt](?![a-z])|^#{1,6} |\]\(https?:"
)
_ESERVICE = re.compile(r"[Ee](?<![A-Za-z].)\s?[Ss]ervice(?![A-Za-z])")


def misspelt_word(case: Case) -> Iterator[Problem]:
    """No word of official Thai has a letter dropped, the ring of ำ lost, or a spelling known to be wrong.

    Why: a reader stumbles, and no search finds the page.
    Example: ดาเนินการ for ดำเนินการ; ทรัพยสิน for ทรัพย์สิน; อนุญาติ for อนุญาต; EService for E-Service.
    Source: reports of FY2566, FY2567 and FY2569 have slips of each kind; a warning. No dictionary is used:
    what is found is a frequent long word with one letter missing, or stands in a short list.
    Mend: correct the word.
    """
    for text in read(case):
        found = case.findings.of("misspelt-word", slips.find, text.words)
        service = None if found else _ESERVICE.search(text.words)
        offset, stated = found or ((service.start(), service[0]) if service else (0, ""))
        if stated and not (text.passage and is_spoken_of(text.passage, offset)):
            expected = slips.slips().get(stated, "E-Service")
            at = text.place(offset)
            yield problem("misspelt-word", at, about=text.about, stated=stated, expected=expected)


def markup_in_text(case: Case) -> Iterator[Problem]:
    """Fields hold words, not marks of HTML, Markdown or a spreadsheet.

    Why: pages print the field as it is, so a reader sees the marks.
    Example: "<p>จัดทำคู่มือ</p>", "**ร้อยละ 91.22**", "&nbsp;" in a step.
    Source: texts of reports taken from web pages and word processors; a warning. Prose may hold Markdown.
    Mend: delete the marks.
    """
    for text in read(case):
        if text.passage and text.passage.field == "prose":
            continue
        found = _MARKUP.search(text.words)
        if found:
            at, stated = text.place(found.start()), found[0].strip()
            yield problem("markup-in-text", at, about=text.about, stated=stated)


SPELLING: Mapping[str, Check] = {"misspelt-word": misspelt_word, "markup-in-text": markup_in_text}
