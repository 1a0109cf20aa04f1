"""Whether the report on a year's measures tells what became of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...problems import Location, Phrase, problem
from ..marks import is_broken, listed, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import FiscalYear, Measure, ProgressEntry, ProgressRound, Site
    from ...problems import Problem
    from ..case import Case

_FEW = 3  # fewer entries than this show no habit
_SHORTEST = 12  # letters that two texts must have before being equal says something
_STATE = re.compile(
    "(?<!เบ็ด)เสร็จ|เรียบร้อย|ครบ|แล้ว|บรรลุ|อยู่ระหว่าง|กำลัง|ระหว่างดำเนินการ|ยัง(?:ไม่|มิ)|ไม่ได้|มิได้|บางส่วน|ร้อยละ|%"
    "|ต่อเนื่อง(?:ตลอด|ทั้ง)|สำเร็จ|ยกเลิก"
)


def measure_not_reported(case: Case) -> Iterator[Problem]:
    """The last report of a year's measures speaks of every measure of that year.

    Why: a measure that the report passes over looks as if it had never been promised.
    Example: five measures are declared, and the report has four rows.
    Source: a report lists every declared measure with what was done (report of FY2566). A measure that an
    earlier round reports as complete need not be told again.
    Mend: add an entry, with status no-evidence or not-started where nothing was done.
    """
    for year, last in _last_rounds(case.site):
        told = {entry.measure for entry in last.entries}
        done = {e.measure for r in year.rounds for e in r.entries if e.status.value == "complete"}
        left_out = [m for m in year.measures if m.id not in told | done]
        if left_out:
            ids, about = listed(m.id for m in left_out), f"{year.year}/progress/{last.id}"
            counts = {"told": len(year.measures) - len(left_out), "declared": len(year.measures)}
            yield problem("measure-not-reported", last.place("entries"), about=about, ids=ids, **counts)


def method_reported_as_result(case: Case) -> Iterator[Problem]:
    """What a report gives as the result of a measure is not its method, word for word.

    Why: a plan copied into the column of results shows nothing that was done.
    Example: the column "output" repeats the steps of every measure.
    Source: report of FY2566, whose columns were relabelled. Spaces, numbers and marks do not count. Told once
    for each round.
    Mend: write what was done: how many, when, where it can be seen.
    """
    for year in case.site.years:
        for turn in year.rounds:
            copied = [(e, place) for e in turn.entries if (place := _copied(year.measure(e.measure), e))]
            if copied:
                entry, (at, text) = copied[0]
                about = f"{year.year}/progress/{turn.id}/{entry.measure}"
                measures = listed(e.measure for e, _ in copied)
                yield problem(
                    "method-reported-as-result", at, about=about, stated=short(text), measures=measures
                )


def _copied(measure: Measure | None, entry: ProgressEntry) -> tuple[Location, str] | None:
    if measure is None:
        return None
    methods = {_bare(text) for text in (*measure.steps, measure.title)}
    for n, output in enumerate(entry.outputs):
        if len(_bare(output)) >= _SHORTEST and _bare(output) in methods:
            return entry.places.get(f"outputs.{n}", entry.place("outputs")), output
    return None


def _bare(text: str) -> str:
    """Consonants and Latin letters only, which is enough to compare: no numbers, spaces or marks."""
    return re.sub(r"[\W\d_]+", "", text)


def report_incomplete(case: Case) -> Iterator[Problem]:
    """A report says when it was made, for which time, and what it suggests.

    Why: without date and period nobody knows what the results are results of; suggestions are asked for.
    Example: a table of results with neither date, period nor suggestion.
    Source: report of FY2566, which lacks all of them; suggestions are an element of the report item. The date
    may stand in the round or in a document that it names; the reporter is asked only of such a document.
    Mend: fill `date`, `period`, `suggestion`, and `sender` of the document.
    """
    for year in case.site.years:
        for turn in year.rounds:
            whole = turn.at.path not in case.site.broken
            if whole and (missing := _missing(case.site, turn)):
                about = f"{year.year}/progress/{turn.id}"
                parts = Phrase(", ".join(p.th for p in missing), ", ".join(p.en for p in missing))
                yield problem("report-incomplete", turn.place("title"), about=about, parts=parts)


def _missing(site: Site, turn: ProgressRound) -> list[Phrase]:
    papers = [d for year in site.years for d in year.documents if d.id in turn.documents]
    lacking = []
    if turn.date is None and not any(d.date for d in papers):
        lacking.append(Phrase("วันที่รายงาน", "date"))
    if not turn.period_text:
        lacking.append(Phrase("ช่วงเวลาที่รายงาน", "period"))
    if papers and not any(d.sender or d.signers or d.approved_by for d in papers):
        lacking.append(Phrase("ผู้รายงาน", "reporter"))
    if turn.entries and not any(e.suggestion for e in turn.entries):
        lacking.append(Phrase("ข้อเสนอแนะ", "suggestions"))
    return lacking


def suggestion_for_some(case: Case) -> Iterator[Problem]:
    """A report that suggests something does so for most of its measures.

    Why: a column that is filled once looks forgotten, and suggestions are asked for.
    Example: five measures, one suggestion.
    Source: report of FY2566. Told when no more than half of at least three entries have a suggestion.
    Mend: write a suggestion for each, or that there is none.
    """
    for year in case.site.years:
        for turn in year.rounds:
            given = [e for e in turn.entries if e.suggestion]
            if len(turn.entries) >= _FEW and 0 < len(given) * 2 <= len(turn.entries):
                about = f"{year.year}/progress/{turn.id}"
                at, counts = given[0].place("suggestion"), {"given": len(given), "all": len(turn.entries)}
                yield problem("suggestion-for-some", at, about=about, **counts)


def completion_unsaid(case: Case) -> Iterator[Problem]:
    """A report says of each measure whether it is done.

    Why: "published" may mean done, being done or meant; the reader asks for the state.
    Example: one row of five says "completed", the others name an activity.
    Source: report of FY2566. Told when at least one entry, but fewer than half of at least three, say a state
    in the document's words.
    Mend: add the state to `words` if the document has it elsewhere; ask the unit if it has not.
    """
    for year in case.site.years:
        for turn in year.rounds:
            unsaid = [e for e in turn.entries if not _STATE.search(" ".join((e.words, *e.outputs)))]
            said = len(turn.entries) - len(unsaid)
            if len(turn.entries) >= _FEW and 0 < said * 2 < len(turn.entries):
                about = f"{year.year}/progress/{turn.id}"
                at, counts = unsaid[0].place("words"), {"given": said, "all": len(turn.entries)}
                yield problem("completion-unsaid", at, about=about, **counts)


def _last_rounds(site: Site) -> Iterator[tuple[FiscalYear, ProgressRound]]:
    for year in site.years:
        broken = is_broken(site, year.year, "progress/") or is_broken(site, year.year, "measures/")
        if year.rounds and not broken:
            yield year, year.rounds[-1]
