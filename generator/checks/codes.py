"""Codes of questions and items. A code means something in one year only: o25 is another item in the next."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model import Analysis, Citation, CodeRange, Codes, Frame, Measure
from ..problems import Phrase, problem
from ..thai import to_arabic
from .records import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..model import FiscalYear, Record, Result, Score
    from ..problems import Location, Problem
    from .case import Case, Check

    _Cited = tuple[FiscalYear, str, Record, Codes, Location]

WIDE = 10  # a run of so many codes that leaves its indicator is more likely a slip than meant
_SHOWN = 8  # how many codes a message lists

_ZERO_FOR_LETTER = re.compile(r"(?<![\w.,/])0\d{2}(?![\w.,/])|(?<![\w.,/])0\d(?=\s*(?:[-–,]|ถึง|$))")
_ZERO_TYPED = re.compile(r"[0๐][0-9๐-๙]{1,2}(?![0-9๐-๙])")
_IN_PROSE = re.compile(r"(?:ข้อ|OIT|oit|ตัวชี้วัด)\s*(?:ที่\s*)?(?:ข้อ\s*)?([0๐][0-9๐-๙]{1,2})(?![0-9๐-๙.,/])")
_ONE_FOR_LETTER = re.compile(r"ข้อ\s*(?:ที่\s*)?1([12]\d|30)(?![\d.,/])")


def code_not_in_year(case: Case) -> Iterator[Problem]:
    """Every code that is cited exists in the criteria of its year.

    Why: codes change meaning every year; one that does not exist was carried over from another year's report.
    Example: e16 in FY2566, which has e1 to e15; o30 in FY2569, which ends at o26.
    Source: catalogues 2565–2569; counts of questions and items are printed in reports.
    Mend: give the code of this year (`prongsai criteria <year>` lists them).
    """
    for year, about, record, codes, at in case.once(_cited):
        known = {*_known(case, year), *_asked_next(case, record)}
        for code in (code for run in codes.ranges for code in dict.fromkeys((run.first, run.last))):
            family = {k for k in known if k[0] == code[0]}
            if family and code not in known:
                last = max(family, key=lambda k: int(k[1:]))
                yield problem(
                    "code-not-in-year",
                    at,
                    about=about,
                    stated=code,
                    year=year.year,
                    expected=Phrase(f"{code[0]}1 ถึง {last}", f"{code[0]}1 to {last}"),
                )
    yield from _rows_not_in_year(case)


def _rows_not_in_year(case: Case) -> Iterator[Problem]:
    """The same of rows in `results.yaml`."""
    for year in case.site.years:
        known = _known(case, year)
        rows = [*year.result.questions, *year.result.items] if year.result else []
        for row in rows:
            family = {k for k in known if k[0] == row.key[0]}
            if family and row.key not in known:
                last = max(family, key=lambda k: int(k[1:]))
                expected = Phrase(f"{row.key[0]}1 ถึง {last}", f"{row.key[0]}1 to {last}")
                about = f"{year.year}/results/{row.key}"
                yield problem(
                    "code-not-in-year", row.at, about=about, stated=row.key, year=year.year, expected=expected
                )


def range_broken(case: Case) -> Iterator[Problem]:
    """A run of codes goes upwards within one instrument.

    Why: a reader cannot know which questions are meant; reversed runs come from a lost or mistyped digit.
    Example: i19–i18 where i13–i18 fits; e16–e10 where e6–e10 fits.
    Source: a report of FY2567.
    Mend: correct the first or the last code of the run.
    """
    for _, about, _, codes, at in case.once(_cited):
        for run in codes.ranges:
            if _broken(run):
                yield problem("range-broken", at, about=about, stated=f"{run.first}–{run.last}")


def range_too_wide(case: Case) -> Iterator[Problem]:
    """A run that covers most items of several subjects is told.

    Why: one lost digit turns o40–o43 into o4–o43, and the sentence then judges things it does not speak of.
    Example: o4–o43 in a sentence about ethics.
    Source: a report of FY2567; a warning, because such a run may be meant.
    Mend: correct the first code, or acknowledge the run.
    """
    for year, about, _, codes, at in case.once(_cited):
        for run in codes.ranges:
            if not _broken(run) and _leaves_its_subject(case, year, run):
                yield problem("range-too-wide", at, about=about, stated=f"{run.first}–{run.last}")


def _broken(run: CodeRange) -> bool:
    return run.first[0] != run.last[0] or int(run.first[1:]) > int(run.last[1:])


def _unclear(codes: Codes) -> set[str]:
    """The letters of broken runs: nobody knows which of their questions are meant."""
    return {end[0] for run in codes.ranges if _broken(run) for end in (run.first, run.last)}


def _without_slips(case: Case, year: FiscalYear, codes: Codes) -> Codes:
    """The codes without runs that are told as too wide: what lies in them is hardly meant."""
    kept = (run for run in codes.ranges if _broken(run) or not _leaves_its_subject(case, year, run))
    return Codes(codes.text, tuple(kept))


def _leaves_its_subject(case: Case, year: FiscalYear, run: CodeRange) -> bool:
    """It has many codes of more than one indicator, and is not the whole instrument."""
    low, high = int(run.first[1:]), int(run.last[1:])
    if high - low + 1 < WIDE:
        return False
    members = [f"{run.first[0]}{n}" for n in range(low, high + 1)]
    known = _known(case, year)
    whole = {code for code in known if code[0] == run.first[0]}
    return len({known.get(code) for code in members}) > 1 and not whole <= set(members)


def rated_without_score(case: Case) -> Iterator[Problem]:
    """What the analysis calls high or low has a score.

    Why: nobody can verify a judgement on a figure that is not there.
    Example: "o39 is high" where no table has a row o39.
    Source: reports of FY2567.
    Mend: add the row to results.yaml, or leave out what was not scored.
    """
    for year in case.site.years:
        for analysis in year.analyses:
            for rating in analysis.ratings:
                missing = _without_row(case, year, rating.codes.each)
                if missing:
                    about = f"{year.year}/analysis/{analysis.topic.key}"
                    at, stated = rating.place("codes"), _listed(missing)
                    yield problem("rated-without-score", at, about=about, stated=stated, words=rating.words)


def cited_without_score(case: Case) -> Iterator[Problem]:
    """What the analysis discusses or a finding names has a row among the results.

    Why: a code without a score is one that a reader cannot look up.
    Example: a finding that names o31–o33 where the results list o1–o30.
    Source: reports of FY2567; a warning, because a document may list only some rows.
    Mend: add the rows to results.yaml, or correct the code.
    """
    for year in case.site.years:
        for analysis in year.analyses:
            about = f"{year.year}/analysis/{analysis.topic.key}"
            rated = {code for rating in analysis.ratings for code in rating.codes.each}
            meant = _without_slips(case, year, analysis.mentions)
            missing = [c for c in _without_row(case, year, meant.each) if c not in rated]
            if missing:
                yield problem(
                    "cited-without-score", analysis.place("mentions"), about=about, stated=_listed(missing)
                )
            told = {*rated, *missing}
            for finding in analysis.findings:
                missing = [c for c in _without_row(case, year, finding.codes.each) if c not in told]
                if missing:
                    about = f"{year.year}/findings/{finding.id}"
                    at = finding.place("codes")
                    yield problem("cited-without-score", at, about=about, stated=_listed(missing))


def _without_row(case: Case, year: FiscalYear, codes: Iterable[str]) -> list[str]:
    """The codes of the year that have no row, of instruments of which the results list rows at all."""
    rows, known = _rows(year.result), _known(case, year)
    families = {code[0] for code in rows}
    return [code for code in codes if code[0] in families and code not in rows and code in known]


def _rows(result: Result | None) -> dict[str, Score]:
    return {row.key: row for row in (*result.questions, *result.items)} if result else {}


def rows_with_gaps(case: Case) -> Iterator[Problem]:
    """A table of questions or items that leaves some out between others is told.

    Why: a missing row is often a row lost between two pages.
    Example: o1–o3 and o5–o10: where is o4?
    Source: a report of FY2567; a warning, because a document may print only some.
    Mend: add the missing rows, or acknowledge that the document does not print them.
    """
    for year in case.site.years:
        rows, known = _rows(year.result), _known(case, year)
        for letter in "ieo":
            here = sorted(int(code[1:]) for code in rows if code[0] == letter)
            lost = [f"{letter}{n}" for a, b in pairwise(here) for n in range(a + 1, b)]
            asked = {code for code in known if code[0] == letter}
            lost = [code for code in lost if code in asked or not asked]
            if lost and year.result:
                field = "items" if letter == "o" else "questions"
                at, about = year.result.place(field), f"{year.year}/results"
                yield problem("rows-with-gaps", at, about=about, stated=_listed(lost), count=len(lost))


def code_not_discussed(case: Case) -> Iterator[Problem]:
    """What the table of an analysis lists is discussed in its text.

    Why: the table and the text of one topic were copied from different places.
    Example: rows o10 and o15 in the table on corruption, of which the text says nothing.
    Source: reports of FY2567 print table and text side by side; a warning.
    Mend: discuss the code, or take its row to the topic where it belongs.
    """
    for year in case.site.years:
        for analysis in year.analyses:
            discussed, unclear = set(analysis.mentions.each), _unclear(analysis.mentions)
            cited = [c.code for c in analysis.cites if c.code[0] not in unclear]
            left = [code for code in cited if code not in discussed]
            if discussed and left:
                about = f"{year.year}/analysis/{analysis.topic.key}"
                at = next(c.at for c in analysis.cites if c.code == left[0])
                yield problem("code-not-discussed", at, about=about, stated=_listed(left))


def code_off_topic(case: Case) -> Iterator[Problem]:
    """A survey question is cited under the indicator that it measures.

    Why: a paragraph about another indicator was left in by copy and paste.
    Example: i4, a question on the budget, cited under indicator 1.
    Source: indicators and questions of catalogues 2565–2569; a warning: a cross-reference may be meant.
    Mend: cite it under its own indicator.
    """
    for year, about, record, codes, at in case.once(_cited):
        topic = _topic(case, about, record)
        if topic is None or isinstance(record, Analysis):  # what a text mentions may lie elsewhere
            continue
        asked = [c for run in codes.ranges if not _broken(run) for c in (run.first, run.last) if c[0] in "ie"]
        known = _known(case, year)
        strays = [c for c in dict.fromkeys(asked) if known.get(c, topic) != topic]
        if strays:
            belongs = known[strays[0]]
            yield problem(
                "code-off-topic", at, about=about, stated=_listed(strays), topic=topic, expected=belongs
            )


def _topic(case: Case, about: str, record: Record) -> int | None:
    """The number of the indicator under which a record stands, if the frame is that of indicators."""
    if isinstance(record, Measure):
        topic = record.topic
        return topic.number if topic and topic.frame is Frame.INDICATORS else None
    key = about.partition("/analysis/")[2] or _topic_of_finding(case, about)
    return int(key.removeprefix("indicator-")) if key.startswith("indicator-") else None


def _topic_of_finding(case: Case, about: str) -> str:
    year, _, id = about.partition("/findings/")
    source = case.site.year(int(year)) if id else None
    found = next((f for f in source.findings() if f.id == id), None) if source else None
    return found.topic.key if found and found.topic else ""


def zero_for_letter(case: Case) -> Iterator[Problem]:
    """The letter of an OIT code is a letter, not a zero.

    Why: searching the page for o25 does not find 025, and a screen reader reads "zero twenty-five".
    Example: `025`, `๐17`.
    Source: reports of FY2569 and public pages; a warning, because the meaning is plain.
    Mend: type the letter o.
    """
    for _, about, _, codes, at in case.once(_cited):
        for found in _ZERO_FOR_LETTER.finditer(codes.text):
            yield _zero(about, at, found.group())
    for about, at in _single(case):
        typed = _ZERO_TYPED.match(_raw(case, at))
        if typed:
            yield _zero(about, at, to_arabic(typed.group()))
    for passage in (p for p in case.texts if not p.own):
        for found in _IN_PROSE.finditer(passage.text):
            yield _zero(passage.about, passage.place(found.start(1)), to_arabic(found[1]))


def _zero(about: str, at: Location, typed: str) -> Problem:
    return problem("zero-for-letter", at, about=about, stated=typed, expected=f"o{int(typed)}")


def _single(case: Case) -> Iterator[tuple[str, Location]]:
    """Every place of one code that was typed alone."""
    for year in case.site.years:
        for row in year.result.items if year.result else ():
            yield f"{year.year}/results/{row.key}", row.place("code")
        for analysis in year.analyses:
            for cited in analysis.cites:
                yield f"{year.year}/analysis/{analysis.topic.key}", cited.place("code")


def _raw(case: Case, at: Location) -> str:
    """What was typed from a place on, to the end of its line, without the quotes around it."""
    file = case.sources.files.get(at.path)
    lines = file.text.splitlines() if file else []
    return lines[at.line - 1][at.column - 1 :].lstrip("\"'") if at.line <= len(lines) else ""


def one_for_letter(case: Case) -> Iterator[Problem]:
    """A number that can only be a code with a digit in place of its letter is told.

    Why: "ข้อ 114" names nothing; the reader needs i14 or e14.
    Example: ข้อ 114 where i14 is meant.
    Source: a report of FY2567; a warning.
    Mend: type the letter of the code.
    """
    for passage in (p for p in case.texts if not p.own):
        for found in _ONE_FOR_LETTER.finditer(to_arabic(passage.text)):
            at = passage.place(found.start(1) - 1)
            expected = Phrase(f"i{found[1]} หรือ e{found[1]}", f"i{found[1]} or e{found[1]}")
            yield problem("one-for-letter", at, about=passage.about, stated=f"1{found[1]}", expected=expected)


# -- what is known ------------------------------------------------------------------------------------


def _cited(case: Case) -> tuple[_Cited, ...]:
    """Everything that cites codes: the year whose codes they are, key, record, the codes and their place.

    Measures cite questions and items of the results that they answer.
    """
    years = {year.year: year for year in case.site.years}
    named = ((years[number], about, record) for number, about, record in records(case.site) if number)
    return tuple(cited for year, about, record in named for cited in _codes_of(case, year, about, record))


def _codes_of(case: Case, year: FiscalYear, about: str, record: Record) -> Iterator[_Cited]:
    for name in ("codes", "mentions"):
        codes = getattr(record, name, None)
        if isinstance(codes, Codes) and codes.ranges:
            yield _year_of_codes(case, year, record), about, record, codes, record.place(name)
    if isinstance(record, Citation):
        yield year, about, record, _one(record.code), record.place("code")


def _one(code: str) -> Codes:
    return Codes(code, (CodeRange(code, code),))


def _year_of_codes(case: Case, year: FiscalYear, record: Record) -> FiscalYear:
    if isinstance(record, Measure):
        return case.site.year(year.roles.results) or year
    return year


def _known(case: Case, year: FiscalYear) -> Mapping[str, int]:
    """Questions and items of a year, each with the number of the indicator that it measures.

    Items only where the year has a catalogue of its own.
    """
    return case.once(_indicators)[year.year]


def _indicators(case: Case) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    for year in case.site.years:
        catalogue = case.catalogues.exact(year.year)
        asked = {code: rule.no for rule in year.rules.indicators for code in rule.questions.each}
        items = catalogue.items if catalogue else ()
        found[year.year] = asked | {i.code: int(i.sub_indicator.partition(".")[0]) for i in items}
    return found


def _asked_next(case: Case, record: Record) -> set[str]:
    """Items of the year that a measure itself belongs to: it may name the item that it prepares for."""
    catalogue = case.catalogues.exact(record.year) if isinstance(record, Measure) else None
    return {item.code for item in catalogue.items} if catalogue else set()


def _listed(codes: Iterable[str]) -> str:
    """The codes as text, the first few of many."""
    whole = list(codes)
    shown = ", ".join(whole[:_SHOWN])
    return shown if len(whole) <= _SHOWN else f"{shown} … ({len(whole)})"


CODES: Mapping[str, Check] = {
    "code-not-in-year": code_not_in_year,
    "range-broken": range_broken,
    "range-too-wide": range_too_wide,
    "rated-without-score": rated_without_score,
    "cited-without-score": cited_without_score,
    "rows-with-gaps": rows_with_gaps,
    "code-not-discussed": code_not_discussed,
    "code-off-topic": code_off_topic,
    "zero-for-letter": zero_for_letter,
    "one-for-letter": one_for_letter,
}
