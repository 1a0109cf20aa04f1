"""Sentences that stop in the middle, words said twice, and labels that cannot both be true."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...problems import Problem
    from ..case import Case, Check
    from ..texts import Passage

# Words of a closed class with which no sentence ends, and the longer words that end alike.
_CANNOT_END = re.compile(
    r"(?:(?<!ถูก)(?<!จับ)(?<!แตะ)ต้อง|และ|หรือ|โดย|ซึ่ง|เพื่อ|ทั้งนี้|อีกทั้ง|รวมทั้ง|รวมถึง|เนื่องจาก|นอกจาก|เนื่องด้วย|ตั้งแต่"
    r"|(?<!สิ่ง)(?<!เจ้า)(?<!ข้าว)(?<!ซื้อ)(?<!แจก)(?<!ให้)(?<!รับ)(?<!มี)(?<!ขาย)(?<!ส่ง)(?<!ยืม)(?<!คืน)ของ|(?<!กำ)กับ|(?<!จัง)(?<!ขณ)(?<!จังหว)จะ"
    r"|(?<!ภาย)(?<!ข้าง)(?<!ด้าน)(?<!ชั้น)(?<!ตอน)(?<!ป่วย)ใน|เกี่ยวกับ|ให้แก่|สำหรับ|ระหว่าง|จึง|แต่|(?<!ต่าง)หาก|เมื่อ|ด้วยการ"
    r"|ในการ|เป็นการ)[ ,]*$"
)
_LIST_FOLLOWS = re.compile(r"(?:และ|หรือ)[ ,]*$")
_OPEN = re.compile(r"\([^()]*$")
_SENTENCES = ("text", "title", "subject", "summary", "suggestion", "follow_up", "note", "verdict", "words")
_LISTS = ("steps.", "outputs.")
_PARAGRAPH = re.compile(r"[^\n](?:[^\n]++|\n(?!\s*\n))*")
_STRUCTURE = re.compile(r"\s*(?:[-*+|#>]|\d+[.)])")
_SHORTEST, _LAST = 12, 24  # characters of a sentence, and of its end

_TWICE = re.compile(r"([ก-ฮเ-ไ](?<![เแโใไ].)[ก-ฮะ-ฺเ-์]{4,24})\1(?![ะ-ฺ็-์])")
_PAIR = re.compile(r"(ต่าง|ทั่ว|เพื่อ|และ|หรือ|โดย|ซึ่ง)\1(?![ะ-ฺ็-์])")
_NAMES_TWICE = ("เมือง", "ตำบล", "อำเภอ")  # เทศบาลเมืองเมืองพล

_TOTAL = re.compile(r"คะแนนรวม|ผลรวม|ทั้งหมด|รวมทั้งสิ้น|(?<!โดย)(?<!ภาพ)รวม(?!ทั้ง|ถึง|กัน)")
_MEAN = re.compile(r"เฉลี่ย")


def sentence_cut(case: Case) -> Iterator[Problem]:
    """A text does not end in a word that announces more, nor inside a bracket.

    Why: the rest was lost between two pages or columns, and nobody knows what was promised.
    Example: a step "ปรับคู่มือการขอยืมที่ต้อง"; a step that ends inside "(เช่น".
    Source: reports of FY2566 and FY2569; a warning. Only words of a closed class count: ที่ต้อง และ โดย เพื่อ …
    Mend: type the rest of the sentence.
    """
    for passage in case.texts:
        for offset, sentence in _ends(passage):
            found = _CANNOT_END.search(sentence[-_LAST:]) or _OPEN.search(sentence)
            more = passage.field.startswith(_LISTS) and not _is_last(passage)
            if found and not (more and _LIST_FOLLOWS.search(sentence)):
                at, stated = passage.place(offset), f"…{sentence[-_LAST:].strip()}"
                yield problem("sentence-cut", at, about=passage.about, stated=stated)


def _ends(passage: Passage) -> Iterator[tuple[int, str]]:
    """Sentences whose end can be judged: a field, or each paragraph of prose."""
    if passage.field in _SENTENCES or passage.field.startswith(_LISTS):
        if len(passage.text) >= _SHORTEST:
            yield 0, passage.text.rstrip()
    elif passage.field == "prose":
        for found in _PARAGRAPH.finditer(passage.text):
            lines = found[0].rstrip()
            if not _STRUCTURE.match(lines.rpartition("\n")[2]) and "](" not in lines:
                yield found.start(), lines


def _is_last(passage: Passage) -> bool:
    name, _, number = passage.field.partition(".")
    return int(number) + 1 == len(getattr(passage.record, name))


def word_twice(case: Case) -> Iterator[Problem]:
    """No word is typed twice in a row.

    Why: one is left over from editing; where a plural is meant Thai writes ๆ.
    Example: "ดำเนินการดำเนินการ"; "ต่างต่าง" for ต่าง ๆ.
    Source: slips of the kind that reports of FY2566 show; a warning.
    Mend: delete one, or write ๆ.
    """
    for passage in case.texts:
        twice = case.findings.of("word-twice", _twice, passage.text)
        found = next((each for each in twice if each[1] not in case.site.agency.name), None)
        if found:
            start, stated, word = found
            yield problem(
                "word-twice", passage.place(start), about=passage.about, stated=stated, expected=word
            )


def _twice(text: str) -> list[tuple[int, str, str]]:
    """Words that stand twice: where, both, and one of them; pairs of short ones last."""
    found = [m for m in _TWICE.finditer(text) if m[1] not in _NAMES_TWICE]
    pair = _PAIR.search(text)
    return [(m.start(), m[0], m[1]) for m in (*found, *([pair] if pair else ()))]


def label_ambiguous(case: Case) -> Iterator[Problem]:
    """One figure is not called a total in one place and a mean in another.

    Why: a total and a mean are two different figures; the reader cannot know which one this is.
    Example: 94.50 is "คะแนนรวม" in the memo and "คะแนนเฉลี่ย" in the report.
    Source: a report of FY2569; a warning. What is compared is `name`, `where` and `also` of one row.
    Mend: use one label, or acknowledge that the document uses both.
    """
    for year in case.site.years:
        for key, score in year.result.scores().items() if year.result else ():
            labels = [(score.name, score.place("name")), (score.where, score.place("where"))]
            labels += [(statement.where, statement.place("where")) for statement in score.also]
            total = next((label for label in labels if _TOTAL.search(label[0])), None)
            mean = next((label for label in labels if _MEAN.search(label[0])), None)
            if total and mean and total != mean:
                first, later = sorted((total, mean), key=lambda label: label[1])
                about = f"{year.year}/results/{key}"
                yield problem(
                    "label-ambiguous",
                    later[1],
                    about=about,
                    stated=later[0],
                    expected=first[0],
                    other=first[1],
                )


SENTENCES: Mapping[str, Check] = {
    "sentence-cut": sentence_cut,
    "word-twice": word_twice,
    "label-ambiguous": label_ambiguous,
}
