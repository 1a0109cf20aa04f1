"""Years and dates that do not agree. All years are Buddhist-era fiscal years (ปีงบประมาณ พ.ศ.)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..model import DocumentKind
from ..problems import problem
from ..thai import ThaiDate, format_date, parse_date, to_arabic
from .records import timed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..model import Document, FiscalYear, Measure, Site
    from ..problems import Problem
    from .case import Case, Check
    from .texts import Passage

_YEAR = r"ปี(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*(25\d\d)(?!\s*[-–]|\s*ถึง)"
# What lies between the words and their year holds no other number and no other of the words.
_RESULTS = re.compile(r"ผล(?:การ|คะแนน)?ประเมิน(?:(?!มาตรการ|แผน)[^0-9]){0,90}?" + _YEAR)
_MEASURES = re.compile(r"มาตรการ(?:(?!ผลการประเมิน|ผลประเมิน)[^0-9]){0,110}?" + _YEAR)
_ANY_YEAR = re.compile(_YEAR)
_MONTH = re.compile(
    r"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.)"
    r"\s*(?:พ\.?\s*ศ\.?)?\s*25\d\d"
)


def results_not_yet_known(case: Case) -> Iterator[Problem]:
    """Measures of a year come from results of an earlier one.

    Why: an assessor looks for the results of the year before; results of the same year are published when the
    measures are nearly over.
    Example: measures of FY2566 said to come from analysing the results of FY2566.
    Source: domain rules of year roles, printed in reports of FY2566–FY2569.
    Mend: name the results year that was analysed, one year before that of the measures.
    """
    promises = ("measures/", "progress/")
    for passage in _said(case):
        results = [(int(m[1]), m.start(1)) for m in _RESULTS.finditer(to_arabic(passage.text))]
        measures = [int(m[1]) for m in _MEASURES.finditer(to_arabic(passage.text))]
        if passage.about.partition("/")[2].startswith(promises):
            measures.append(passage.year)
        for stated, offset in results:
            late = [year for year in measures if year <= stated]
            if late:
                at, about = passage.place(offset), passage.about
                year = min(late)
                yield problem(
                    "results-not-yet-known", at, about=about, stated=stated, year=year, expected=year - 1
                )
                break


def results_of_another_year(case: Case) -> Iterator[Problem]:
    """What is filed under the results of one year does not speak of those of a later or much earlier one.

    Why: the commonest slip of copied reports is last year's number; the assessor reads it first.
    Example: an analysis in content/2568 that says it analyses the results of FY2569.
    Source: domain rules of year roles, printed in reports of FY2566–FY2569.
    Mend: mend the year in the text, or move the file to the year it speaks of.
    """
    for passage in _said(case):
        year, kind = case.site.year(passage.year), passage.about.partition("/")[2].partition("/")[0]
        if year is None:
            continue
        meant = year.year if kind in ("results", "analysis", "findings", "limitations") else None
        meant = year.roles.results if kind in ("measures", "progress") else meant
        if meant is None:
            continue
        for match in _RESULTS.finditer(to_arabic(passage.text)):
            stated = int(match[1])
            later = stated > meant if kind not in ("measures", "progress") else False
            if later or stated < meant - 1:
                at = passage.place(match.start(1))
                yield problem(
                    "results-of-another-year", at, about=passage.about, stated=stated, expected=meant
                )
                break


def document_of_another_year(case: Case) -> Iterator[Problem]:
    """A document or report names the fiscal year under which it is filed, or one beside it.

    Why: documents of nine years were found on one page called FY2568; a reader takes each for current.
    Example: a report whose subject says FY2564, filed under 2567.
    Source: seen on public pages; a warning.
    Mend: file it under its year, or mend the year.
    """
    for passage in _said(case):
        kind, _, rest = passage.about.partition("/")[2].partition("/")
        named = kind in ("documents", "progress") and "/" not in rest
        if not named or passage.field not in ("subject", "title"):
            continue
        near = range(passage.year - 1, passage.year + 2)
        years = [(int(m[1]), m.start(1)) for m in _ANY_YEAR.finditer(to_arabic(passage.text))]
        if years and not any(year in near for year, _ in years):
            stated, offset = years[0]
            at = passage.place(offset)
            yield problem(
                "document-of-another-year", at, about=passage.about, stated=stated, expected=passage.year
            )


def subjects_of_different_years(case: Case) -> Iterator[Problem]:
    """The memo and the report that it presents speak of the same fiscal year.

    Why: an assessor compares the two titles; if one says the results year and the other the measures year
    only, it is not plain that they belong together.
    Example: a memo on the analysis of FY2568 that presents a document titled FY2569.
    Source: a report of FY2569; a warning, because the document may name both years.
    Mend: name both years in both: the results of one, the measures of the next.
    """
    for year in case.site.years:
        answering = [y for y in case.site.years if y.roles.results == year.year and y.year != year.year]
        memos = [d for d in year.documents if d.kind is DocumentKind.MEMO and _named(d)]
        reports = [d for y in (year, *answering) for d in y.documents if d.kind is DocumentKind.REPORT]
        presented = [d for d in reports if _named(d)]
        for memo in memos:
            if presented and not any(_named(memo) & _named(report) for report in presented):
                stated, other = min(_named(memo)), min(_named(presented[0]))
                yield problem(
                    "subjects-of-different-years",
                    memo.place("subject"),
                    about=f"{memo.year}/documents/{memo.id}",
                    stated=stated,
                    expected=other,
                    title=presented[0].subject,
                )


def _named(document: Document) -> set[int]:
    return {int(m[1]) for m in _ANY_YEAR.finditer(to_arabic(document.subject))}


def period_not_read(case: Case) -> Iterator[Problem]:
    """A period is a period.

    Why: what cannot be read as time cannot be due, nor compared with its year.
    Example: a cell that says "reports twice a year".
    Source: O25 of FY2569, element 4; a report of FY2566. A warning: the words are shown as typed.
    Mend: type a period, such as "ตลอดปีงบประมาณ 2569".
    """
    for _, record, about in timed(case.site):
        if record.period_text and record.period is None:
            at, text = record.place("period"), record.period_text
            yield problem("period-not-read", at, about=about, text=text)


def period_outside_year(case: Case) -> Iterator[Problem]:
    """A measure is carried out, and a report covers time, within the fiscal year under which it is filed.

    Why: the criteria ask for measures of that year; a period of last year shows a copied row.
    Example: "throughout FY2565" in the plan of FY2566.
    Source: O42 of FY2566, O34 of FY2567, O27 of FY2568, O25 of FY2569, element period.
    Mend: mend the period, or file the measure under its year.
    """
    for year, record, about in timed(case.site):
        period = record.period
        if period and year.year not in period.fiscal_years:
            yield problem(
                "period-outside-year",
                record.place("period"),
                about=about,
                stated=record.period_text,
                year=period.fiscal_years[0],
                expected=year.year,
            )


def period_crosses_years(case: Case) -> Iterator[Problem]:
    """A period that lies in the year only in part is worth a second look.

    Why: two calendar years are easily taken for one fiscal year.
    Example: "January to December 2568" for a measure of FY2568, which ends on 30 September.
    Source: the fiscal year is 1 October to 30 September; a warning, because some work does run on.
    Mend: give the part that lies in the year, or confirm by acknowledging.
    """
    for year, record, about in timed(case.site):
        period = record.period
        if period and year.year in period.fiscal_years and len(period.fiscal_years) > 1:
            yield problem(
                "period-crosses-years",
                record.place("period"),
                about=about,
                stated=record.period_text,
                expected=year.year,
            )


def period_over_before_approval(case: Case) -> Iterator[Problem]:
    """A measure is not over on the day on which it is approved.

    Why: such a measure can only have been written down afterwards; an assessor compares the two dates.
    Example: a period of February 2566 in a plan whose memo is of 24 March 2566.
    Source: a report of FY2566.
    Mend: mend the period or the date of the memo.
    """
    for year in case.site.years:
        for measure in year.measures:
            approved = _approved(case.site, year, measure)
            period = measure.period if measure.period and year.year in measure.period.fiscal_years else None
            if period and approved and period.end < approved.first:
                yield problem(
                    "period-over-before-approval",
                    measure.place("period"),
                    about=f"{year.year}/measures/{measure.id}",
                    stated=measure.period_text,
                    expected=format_date(approved),
                )


def period_began_before_approval(case: Case) -> Iterator[Problem]:
    """A measure that had begun when it was approved is told.

    Why: whoever reads the plan as one for the coming year sees that part of the time was gone.
    Example: approved on 24 November 2568, period from 1 October 2568.
    Source: a report of FY2569; a warning, because results are published late.
    Mend: begin the period after the approval, or acknowledge it with the reason.
    """
    for year in case.site.years:
        inside = [m for m in year.measures if m.period and year.year in m.period.fiscal_years]
        begun = [m for m in inside if _had_begun(m, _approved(case.site, year, m))]
        if begun:  # said once: the measures of one plan have one approval
            first = begun[0]
            yield problem(
                "period-began-before-approval",
                first.place("period"),
                about=f"{year.year}/measures",
                stated=first.period_text,
                expected=_approval_day(case.site, year, first),
                count=len(begun),
            )


def _had_begun(measure: Measure, approved: ThaiDate | None) -> bool:
    period = measure.period
    return bool(period and approved and period.start < approved.first <= period.end)


def _approval_day(site: Site, year: FiscalYear, measure: Measure) -> str:
    approved = _approved(site, year, measure)
    return format_date(approved) if approved else ""


def _approved(site: Site, year: FiscalYear, measure: Measure) -> ThaiDate | None:
    """The earliest date of the documents that a measure names, or else of the memos on what it answers."""
    source = site.year(year.roles.results)
    papers = [*year.documents, *(source.documents if source else ())]
    cited = [d.date for d in papers if d.id in measure.documents and d.date]
    memos = [d.date for d in papers if d.kind is DocumentKind.MEMO and d.date]
    return min(cited or memos, default=None)


def follow_up_too_early(case: Case) -> Iterator[Problem]:
    """Following up comes after the approval, not in the same month or before.

    Why: nothing can have been done that could be reported.
    Example: a memo of 24 March 2566 whose measures are to be reported in March 2566.
    Source: a report of FY2566; a warning.
    Mend: give a later month for the report.
    """
    for year in case.site.years:
        for measure in year.measures:
            approved = _approved(case.site, year, measure)
            found = _MONTH.search(to_arabic(measure.follow_up))
            reported = parse_date(found.group()) if found else None
            if approved and reported and _month(reported) <= _month(approved):
                yield _too_early(year, measure, reported, format_date(approved))


def _too_early(year: FiscalYear, measure: Measure, reported: ThaiDate, approved: str) -> Problem:
    about = f"{year.year}/measures/{measure.id}"
    at = measure.place("follow_up")
    return problem("follow-up-too-early", at, about=about, stated=format_date(reported), expected=approved)


def _month(date: ThaiDate) -> tuple[int, int]:
    return date.year, date.month or 0


def reported_before_it_began(case: Case) -> Iterator[Problem]:
    """A report is dated after the time that it covers has begun.

    Why: nobody can report on what has not begun; one of the two dates is a slip.
    Example: a report of 5 April 2567 on the period April to September 2567.
    Source: order of dates; an error only where the whole period lies after the date.
    Mend: mend the date or the period.
    """
    for year in case.site.years:
        for turn in year.rounds:
            if turn.date and turn.period and turn.date.last < turn.period.start:
                yield problem(
                    "reported-before-it-began",
                    turn.place("date"),
                    about=f"{year.year}/progress/{turn.id}",
                    stated=turn.date_text,
                    expected=turn.period_text,
                )


def reported_before_it_ended(case: Case) -> Iterator[Problem]:
    """A report that calls a measure complete is not dated before the end of the time that it covers.

    Why: "complete" before the period is over may be a copied word.
    Example: a report of January on the whole fiscal year.
    Source: order of dates; a warning, because work may be done early.
    Mend: mend the date or the period, or report what was done until that day.
    """
    for year in case.site.years:
        for turn in year.rounds:
            began = turn.date and turn.period and turn.period.start <= turn.date.last
            if began and turn.date and turn.period and turn.date.last < turn.period.end:
                yield problem(
                    "reported-before-it-ended",
                    turn.place("date"),
                    about=f"{year.year}/progress/{turn.id}",
                    stated=turn.date_text,
                    expected=turn.period_text,
                )


def _said(case: Case) -> Iterator[Passage]:
    """What documents say; the author's own notes may name any year."""
    return (passage for passage in case.texts if passage.year and not passage.own)


YEARS: Mapping[str, Check] = {
    "results-not-yet-known": results_not_yet_known,
    "results-of-another-year": results_of_another_year,
    "document-of-another-year": document_of_another_year,
    "subjects-of-different-years": subjects_of_different_years,
    "period-not-read": period_not_read,
    "period-outside-year": period_outside_year,
    "period-crosses-years": period_crosses_years,
    "period-over-before-approval": period_over_before_approval,
    "period-began-before-approval": period_began_before_approval,
    "follow-up-too-early": follow_up_too_early,
    "reported-before-it-began": reported_before_it_began,
    "reported-before-it-ended": reported_before_it_ended,
}
