"""Whether what an analysis found is answered by a measure, and whether a measure answers anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...model import FindingKind
from ...problems import problem
from ..marks import is_broken, short, topic_called

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...model import Finding, FiscalYear, Measure, Site
    from ...problems import Problem
    from ..case import Case

TO_DO = (FindingKind.WEAKNESS, FindingKind.FIX, FindingKind.IMPROVE)
URGENT = re.compile("เร่งด่วน|โดยด่วน|เร่งแก้ไข|เร่งรัดแก้ไข|แก้ไขทันที")


def is_urgent(finding: Finding) -> bool:
    """Marked as urgent, or called so in the words of the document."""
    return finding.kind in TO_DO and (finding.urgent or bool(URGENT.search(finding.text)))


def urgent_without_measure(case: Case) -> Iterator[Problem]:
    """What the analysis calls urgent is answered by a measure of the year that follows.

    Why: the measures are what the agency does about its results; an urgent defect that none of them touches
    is a promise broken before it is made.
    Example: indicators 5 and 7 must be mended urgently, and the table has measures for 1, 2, 3, 4, 6 and 9.
    Source: O25 of FY2569 asks that each measure name the finding it answers; O42 of FY2566 lists what is
    urgent. A finding counts as answered when a measure names it in `answers`, or stands on the same topic and
    cites one of its codes or names no finding at all. Years without any measure are not asked.
    Mend: add a measure, or the finding's id to `answers` of the measure that answers it.
    """
    for year, findings in _years(case.site):
        for finding in findings:
            if is_urgent(finding) and not _answered(finding, findings, year.measures):
                yield _unanswered("urgent-without-measure", year, finding)


def finding_without_measure(case: Case) -> Iterator[Problem]:
    """A weakness, or what is to be fixed or improved, is answered by a measure of the year that follows.

    Why: readers and assessors follow each finding to what is done about it.
    Example: a weakness in explaining the budget, with no measure on the budget.
    Source: O25 of FY2569, element 2. Counted as in urgent-without-measure; a weakness also counts as answered
    when a measure answers what is to be fixed about the same thing. What is urgent is told there, not here.
    Mend: add a measure, or the finding's id to `answers` of the measure that answers it.
    """
    for year, findings in _years(case.site):
        for finding in findings:
            if finding.kind not in TO_DO or is_urgent(finding):
                continue
            if not _answered(finding, findings, year.measures):
                yield _unanswered("finding-without-measure", year, finding)


def measure_without_finding(case: Case) -> Iterator[Problem]:
    """A measure answers something that the analysis of the results found.

    Why: a measure that follows from nothing in the results is copied from elsewhere, or its reason is lost.
    Example: a measure on indicator 5 names no finding, while every other measure does.
    Source: O25 of FY2569, element 2. Told when most measures of the year name findings and this one does not,
    or when the analysis has no finding on its topic. Years without an analysis are not asked.
    Mend: name the finding in `answers`, or write the finding into the analysis.
    """
    for year, findings in _years(case.site):
        if not findings or is_broken(case.site, year.roles.results, "analysis/"):
            continue
        naming = sum(bool(m.answers) for m in year.measures)
        topics = {f.topic for f in findings}
        frames = {t.frame for t in topics if t}
        for measure in year.measures:
            lost = measure.topic is not None and measure.topic.frame in frames and measure.topic not in topics
            if not measure.answers and (lost or naming * 2 > len(year.measures)):
                about = f"{year.year}/measures/{measure.id}"
                at, results = measure.place("title"), year.roles.results
                yield problem(
                    "measure-without-finding", at, about=about, title=short(measure.title), results=results
                )


def _years(site: Site) -> Iterator[tuple[FiscalYear, tuple[Finding, ...]]]:
    """Years with measures, each with the findings of the results that they answer."""
    for year in site.years:
        source = site.year(year.roles.results)
        if year.measures and source and not is_broken(site, year.year, "measures/"):
            yield year, source.findings()


def _unanswered(name: str, year: FiscalYear, finding: Finding) -> Problem:
    about = f"{finding.year}/findings/{finding.id}"
    topic = topic_called(finding.topic) if finding.topic else ""
    return problem(
        name,
        finding.place("text"),
        about=about,
        text=short(finding.text),
        topic=topic,
        id=finding.id,
        year=year.year,
    )


def _answered(finding: Finding, findings: Sequence[Finding], measures: Sequence[Measure]) -> bool:
    if any(_answers(m, finding) for m in measures):
        return True
    if finding.topic and not any(m.answers or _same_frame(m, finding) for m in measures):
        return True  # nothing says which measure answers what
    if finding.kind is not FindingKind.WEAKNESS:
        return False
    mended = [
        f for f in findings if f.topic == finding.topic and f.kind in TO_DO and _same_matter(f, finding)
    ]
    return any(f.id in m.answers for f in mended for m in measures)


def _answers(measure: Measure, finding: Finding) -> bool:
    if finding.id in measure.answers:
        return True
    if measure.topic is None or measure.topic != finding.topic:
        return False
    return not measure.answers or bool(set(measure.codes.each) & set(finding.codes.each))


def _same_frame(measure: Measure, finding: Finding) -> bool:
    return bool(measure.topic and finding.topic and measure.topic.frame is finding.topic.frame)


def _same_matter(one: Finding, other: Finding) -> bool:
    if one.topic != other.topic:
        return False
    codes, others = set(one.codes.each), set(other.codes.each)
    return not codes or not others or bool(codes & others)
