"""Verdicts that scores or other verdicts refute: passed or failed, urgent or to be kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...criteria import PASS_LINE
from ...model import FindingKind, Overview
from ...problems import Phrase, problem
from ..links.answers import is_urgent
from ..marks import called, equations, marks, scored_topic, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Analysis, Finding
    from ...problems import Problem
    from ..case import Case
    from ..marks import Marks
    from ..texts import Passage

_LINE = "(?:ตาม)?(?:หลัก)?(?:เกณฑ์|การประเมิน|ค่าเป้าหมาย|เป้าหมาย)"
_FAILED = re.compile(f"(?<!ที่)ไม่ผ่าน(?:{_LINE})?")
_PASSED = re.compile(f"(?<!ไม่)ผ่าน{_LINE}|^(?:ระดับ)?ผ่าน(?!ดี)")
_SOME_FAILED = re.compile(
    r"(?<!หาก)(?<!ถ้า)(?<!ไม่มี)ตัวชี้วัด(?:ที่)?\s?(?P<no>\d{1,2}(?!\s?[-–,\d]))?(?P<words>[^\n.;]{0,40}?)ไม่ผ่าน"
    f"(?:{_LINE})"
)
_ALL_PASSED = re.compile(
    r"(?<!ให้)(?<!ไม่ใช่)(?:ทุก\s?ตัวชี้วัด|ตัวชี้วัดทั้งหมด|ทั้ง\s?(?:10|สิบ)\s?ตัวชี้วัด)"
    rf"[^\n.;]{{0,25}}?(?<!ไม่)(?<!ควร)(?<!ต้อง)(?<!ให้)(?<!จะ)ผ่าน{_LINE}"
)
_YEAR = re.compile(r"25\d\d")
_MEASURES = "/measures/"
_KEEP = re.compile("รักษา(?:ระดับ|มาตรฐาน|คุณภาพ|ไว้)")
_MEND = re.compile("(?<!ไม่)(?<!ไม่ต้อง)(?:ปรับปรุง|แก้ไข|พัฒนา)")


def verdict_against_score(case: Case) -> Iterator[Problem]:
    """An indicator called passed reached the pass line, and one called failed did not.

    Why: whether an indicator passed is a matter of one figure.
    Example: "does not pass" for indicator 8, which has 89.49; the line is 85.
    Source: national target 85, printed in reports of FY2565 to FY2569.
    Mend: correct the verdict.
    """
    for year in marks(case):
        for analysis in year.year.analyses:
            score = year.of(analysis.topic.key) if scored_topic(analysis.topic) else None
            if score is None:
                continue
            failed = _FAILED.search(analysis.verdict)
            passed = None if failed else _PASSED.search(analysis.verdict)
            if (failed and score >= PASS_LINE) or (passed and score < PASS_LINE):
                about, at = f"{analysis.year}/analysis/{analysis.topic.key}", analysis.place("verdict")
                values = {"stated": analysis.verdict, "expected": score, "line": PASS_LINE}
                topic = called(analysis.topic.key)
                yield problem("verdict-against-score", at, about=about, topic=topic, **values)


def failed_though_passed(case: Case) -> Iterator[Problem]:
    """Where a text speaks of indicators that failed, some indicator failed.

    Why: the memo that everybody signs must not say the opposite of the report behind it.
    Example: "indicators 1 to 10 whose scores do not pass", while the lowest has 85.00.
    Source: memo and report of FY2565; national target 85. Only years with the scores of all indicators; a
    line that names another year speaks of that.
    Mend: correct the sentence.
    """
    for year, passage in _said(case):
        scores = year.indicators
        if len(scores) < len(year.catalogue.indicators):
            continue
        for found in _SOME_FAILED.finditer(passage.text):
            number = int(found["no"]) if found["no"] else None
            judged = {number: scores[number]} if number in scores and number else scores
            lowest = min(judged, key=lambda no: judged[no])
            if judged[lowest] >= PASS_LINE and _of_its_year(passage, found):
                expected = equations([(f"indicator-{lowest}", judged[lowest])])
                yield _refuted("failed-though-passed", passage, found, expected)
                break


def passed_though_failed(case: Case) -> Iterator[Problem]:
    """Where a text says that every indicator passed, every indicator passed.

    Why: the summary is read, and the table below it is not.
    Example: "all indicators pass", while indicator 9 has 72.50.
    Source: national target 85, printed in reports of FY2565 to FY2569.
    Mend: correct the sentence.
    """
    for year, passage in _said(case):
        low = {no: score for no, score in year.indicators.items() if score < PASS_LINE}
        found = _ALL_PASSED.search(passage.text) if low else None
        if found and _of_its_year(passage, found):
            expected = equations((f"indicator-{no}", score) for no, score in low.items())
            yield _refuted("passed-though-failed", passage, found, expected)


def _refuted(name: str, passage: Passage, found: re.Match[str], expected: Phrase) -> Problem:
    at = passage.place(found.start())
    return problem(name, at, about=passage.about, stated=short(found[0]), expected=expected)


def _said(case: Case) -> Iterator[tuple[Marks, Passage]]:
    """Texts about the results of a year: of its analyses and papers, and the prose of the whole analysis.

    Measures speak of the results of the year before.
    """
    by_year = {year.year.year: year for year in marks(case)}
    for passage in case.texts:
        year = by_year.get(passage.year)
        whole = isinstance(passage.record, Overview)
        if year is None or not year.rows or _MEASURES in passage.about:
            continue
        if whole or not passage.own or passage.field == "summary":
            yield year, passage


def _of_its_year(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the line of a match names no other year."""
    start, end = passage.text.rfind("\n", 0, found.start()) + 1, passage.text.find("\n", found.end())
    line = passage.text[start : end if end >= 0 else None]
    return set(map(int, _YEAR.findall(line))) <= {passage.year}


def urgent_and_kept(case: Case) -> Iterator[Problem]:
    """What must be mended urgently is not also to be kept as it is.

    Why: an officer cannot do both, and an assessor sees that two tables were made without each other.
    Example: indicator 1 "is to keep its standard" in one table, and "must be mended urgently" in the next.
    Source: report of FY2565. Compared on the verdict of the analysis, and between findings that cite the same
    code.
    Mend: decide, and correct the other.
    """
    for year in case.site.years:
        for analysis in year.analyses:
            urgent = [f for f in analysis.findings if is_urgent(f)]
            if urgent and _keeps(analysis):
                about, at = f"{year.year}/analysis/{analysis.topic.key}", analysis.place("verdict")
                topic = called(analysis.topic.key)
                values = {"stated": analysis.verdict, "expected": short(urgent[0].text)}
                yield problem(
                    "urgent-and-kept", at, about=about, topic=topic, line=urgent[0].at.line, **values
                )
                continue
            for kept in (f for f in analysis.findings if f.kind is FindingKind.MAINTAIN):
                other = next((f for f in urgent if set(f.codes.each) & set(kept.codes.each)), None)
                if other:
                    yield _both(analysis, kept, other)


def _keeps(analysis: Analysis) -> bool:
    return bool(_KEEP.search(analysis.verdict)) and not _MEND.search(analysis.verdict)


def _both(analysis: Analysis, kept: Finding, urgent: Finding) -> Problem:
    about, at = f"{kept.year}/findings/{kept.id}", kept.place("text")
    stated, expected = short(kept.text), short(urgent.text)
    topic: Phrase = called(analysis.topic.key)
    line = urgent.at.line
    return problem(
        "urgent-and-kept", at, about=about, topic=topic, stated=stated, expected=expected, line=line
    )
