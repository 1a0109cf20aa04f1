"""Numbers as printed: of measures, findings, steps and documents."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from ...problems import Location, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...model import Finding, Measure, Topic
    from ...problems import Problem
    from ..case import Case

_FEW = 3
_STEP = re.compile(r"\(?(\d{1,2}(?:\.\d{1,2})*)(?:[.)]+\s*|\s+)(?=\D)")
_LISTED = re.compile(r"(?m)^\s{0,3}(\d{1,2})[.)]\s")
_OPEN_END = re.compile(r"[/\s]\s*[-–—.…_]*\s*$|^[-–—.…_\s]+$")


def measures_numbered_alike(case: Case) -> Iterator[Problem]:
    """A number tells a measure from the others of its year.

    Why: reports, memos and minutes name measures by number.
    Example: ten measures, eight of them numbered 1.
    Source: measures of FY2569. Numbers may start again in each topic. Told when a number comes twice in one
    topic, or once for the year when it stands before more than three quarters of at least three measures.
    Mend: number them as they are grouped, 4.1, 4.2, if the document is not yet approved; else note it.
    """
    for year in case.site.years:
        repeated = _repeated(year.measures)
        if repeated:
            about, number = f"{year.year}/measures/{repeated[1].id}", repeated[1].number
            values = {"number": number, "count": len(repeated), "all": len(year.measures)}
            yield problem("measures-numbered-alike", repeated[1].place("number"), about=about, **values)


def _repeated(measures: Sequence[Measure]) -> list[Measure]:
    """The measures that share a number which should tell them apart; at least two, or none."""
    by_number: dict[str, list[Measure]] = {}
    by_topic: dict[tuple[Topic | None, str], list[Measure]] = {}
    for measure in measures:
        number = measure.number.strip(".)( ")
        if number:
            by_number.setdefault(number, []).append(measure)
            by_topic.setdefault((measure.topic, number), []).append(measure)
    most = max(by_number.values(), key=len, default=[])
    if len(measures) >= _FEW and len(most) * 4 > len(measures) * 3:
        return most
    return next((same for (topic, _), same in by_topic.items() if topic and len(same) > 1), [])


def finding_number_twice(case: Case) -> Iterator[Problem]:
    """A printed number stands before one finding only.

    Why: measures and reports refer to findings by number.
    Example: 9.1 is followed by 8.2, which is already the number of another finding.
    Source: report of FY2565. Plain numbers may start again in each analysis and kind; a number such as 8.2
    may not come back under another topic than 8.
    Mend: correct the number if the document may still be corrected; else note it.
    """
    for year in case.site.years:
        numbered = [(f, f.number.strip(".)( ")) for f in year.findings() if f.number]
        at_home = {number: f for f, number in reversed(numbered) if _is_of_topic(number, f.topic)}
        first: dict[tuple[object, ...], Finding] = {}
        for finding, number in numbered:
            known = first.setdefault((finding.topic, finding.kind, number), finding)
            if known is finding and "." in number and not _is_of_topic(number, finding.topic):
                known = at_home.get(number, finding)
            if known is not finding:
                about, at = f"{year.year}/findings/{finding.id}", finding.place("number")
                other = known.place("number")
                yield problem("finding-number-twice", at, about=about, stated=number, other=other)


def _is_of_topic(number: str, topic: Topic | None) -> bool:
    """Whether a number such as 8.2 carries the number of its topic."""
    return topic is not None and number.startswith(f"{topic.number}.")


def finding_number_skipped(case: Case) -> Iterator[Problem]:
    """Printed numbers of findings follow each other.

    Why: a gap makes the reader look for what was left out.
    Example: 4.1, then 4.3.
    Source: report of FY2565. Compared within one kind of one analysis, and within one number before the dot.
    Mend: add the finding that was left out, or correct the number.
    """
    for year in case.site.years:
        for analysis in year.analyses:
            for _, findings in groupby(analysis.findings, key=lambda f: f.kind):
                yield from _skipped(year.year, tuple(f for f in findings if f.number))


def _skipped(year: int, findings: Sequence[Finding]) -> Iterator[Problem]:
    for before, after in pairwise(findings):
        last, number = _split(before.number), _split(after.number)
        if last and number and last[0] == number[0] and number[1] > last[1] + 1:
            expected = f"{last[0]}{last[1] + 1}"
            about, at = f"{year}/findings/{after.id}", after.place("number")
            yield problem(
                "finding-number-skipped",
                at,
                about=about,
                stated=after.number,
                expected=expected,
                last=before.number,
            )


def _split(number: str) -> tuple[str, int] | None:
    """ "8.2" is ("8.", 2); "3" is ("", 3)."""
    found = re.fullmatch(r"\(?((?:\d{1,2}\.)*)(\d{1,2})[.)]*", number.strip())
    return (found[1], int(found[2])) if found else None


def step_numbers_broken(case: Case) -> Iterator[Problem]:
    """Numbers printed before the steps of a measure run on.

    Why: steps that start again in the middle belong to another measure, or one is lost.
    Example: steps numbered 1, 2, 1, 2, 3.
    Source: measures of FY2567. Steps without numbers are not asked.
    Mend: divide the steps between the measures that they belong to, or correct the numbers.
    """
    for year in case.site.years:
        for measure in year.measures:
            if broken := _first_break(measure):
                n, stated, expected = broken
                at = measure.places.get(f"steps.{n}", measure.place("steps"))
                about = f"{year.year}/measures/{measure.id}"
                yield problem("step-numbers-broken", at, about=about, stated=stated, expected=expected)


def _first_break(measure: Measure) -> tuple[int, str, str] | None:
    """The first step whose number does not follow, with both numbers; 2.1 after 1.2 starts anew."""
    last: tuple[str, int] | None = None
    for n, step in enumerate(measure.steps):
        found = _STEP.match(step)
        number = _split(found[1]) if found else None
        if number and last and number[0] == last[0] and number[1] != last[1] + 1:
            return n, f"{number[0]}{number[1]}", f"{last[0]}{last[1] + 1}"
        last = number or last
    return None


def steps_in_prose(case: Case) -> Iterator[Problem]:
    """Steps stand in `steps`, all of them.

    Why: steps left in the prose are not counted, searched or shown where the reader looks for them.
    Example: two steps in the table, and a list in the text below that starts with 3.
    Source: measures of FY2569, whose table lost its last steps on the next page. Told when a numbered list in
    the prose starts just after the last step.
    Mend: move them into `steps`.
    """
    for year in case.site.years:
        for measure in year.measures:
            found = _LISTED.search(measure.prose.text) if measure.steps else None
            if found and int(found[1]) == len(measure.steps) + 1:
                line = measure.prose.at.line + measure.prose.text[: found.start(1)].count("\n")
                at, about = Location(measure.prose.at.path, line), f"{year.year}/measures/{measure.id}"
                yield problem("steps-in-prose", at, about=about, stated=found[1], expected=len(measure.steps))


def document_number_incomplete(case: Case) -> Iterator[Problem]:
    """A document number is whole: prefix, slash, running number.

    Why: without its running number a memo cannot be found in the register.
    Example: "อบ 72301/-".
    Source: memo of FY2566, printed before it was registered.
    Mend: take the number from the register; leave the field out if there is none.
    """
    for year in case.site.years:
        for document in year.documents:
            if document.number and _OPEN_END.search(document.number):
                about = f"{year.year}/documents/{document.id}"
                at = document.place("number")
                yield problem("document-number-incomplete", at, about=about, stated=document.number)
