"""Good words on bad scores, and calls for improvement of what is best."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ...criteria import PASS_LINE
from ...model import FindingKind
from ...problems import problem
from ..marks import FULL, URGENT_LINE, equations, marks, scored_topic, short
from .words import asserted, praises

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...model import Analysis, Codes, Finding
    from ...problems import Location, Problem
    from ..case import Case
    from ..marks import Marks

_BEST = Decimal(95)  # from the best level on, there is little to improve
_GOOD = Decimal(90)
_ASKED_FOR = (FindingKind.FIX, FindingKind.IMPROVE)


def praised_though_low(case: Case) -> Iterator[Problem]:
    """What is called complete, passed, good or high did not score low.

    Why: the words are what most readers take away, and the scores refute them.
    Example: O15 to O18 are called complete, and O18 = 0.00.
    Source: reports of FY2566 and FY2568. Low is an item below full marks and a question below 70, where the
    worst level begins. The score counts, not the word "least" in a question. Besides ratings, the verdict on
    an issue and findings count where they say, and do not ask, that the criteria were met or all was
    disclosed: of the items that the finding names, or else of those that the issue lists.
    Mend: correct the word, or take the item out of the group.
    """
    for year in marks(case):
        for analysis in year.year.analyses:
            told: set[str] = set()
            for rating in analysis.ratings:
                low = _bad(year, analysis, rating.codes.each) if praises(rating.words) else []
                if low:
                    about, at = f"{analysis.year}/analysis/{analysis.topic.key}", rating.place("words")
                    yield _contradicted("praised-though-low", at, about, rating.words, low)
                    told |= {code for code, _ in low}
            for claim in _claims(analysis):
                low = _bad(year, analysis, claim.items)
                if not told.issuperset(code for code, _ in low):
                    yield _contradicted("praised-though-low", claim.at, claim.about, claim.words, low)
                    told |= {code for code, _ in low}


class _Claim(NamedTuple):
    """Words which say that items met the criteria; what is to be kept up is judged in kept-though-low."""

    words: str
    items: tuple[str, ...]
    at: Location
    about: str


def _claims(analysis: Analysis) -> Iterator[_Claim]:
    listed = tuple(c.code for c in analysis.cites if c.code.startswith("o"))
    whole = not scored_topic(analysis.topic)  # of an indicator the score tells whether it passed
    if whole and (words := asserted(analysis.verdict)):
        about = f"{analysis.year}/analysis/{analysis.topic.key}"
        yield _Claim(words, listed, analysis.place("verdict"), about)
    for finding in analysis.findings:
        named = tuple(code for code in finding.codes.each if code.startswith("o"))
        items = named or (listed if whole and finding.instrument == "OIT" else ())
        kept = finding.kind is FindingKind.MAINTAIN and named
        if items and not kept and (words := asserted(finding.text)):
            yield _Claim(words, items, finding.place("text"), f"{finding.year}/findings/{finding.id}")


def none_though_low(case: Case) -> Iterator[Problem]:
    """Where an analysis says that there is no weakness, nothing that it cites scored low.

    Why: "none" beside a lost item shows that the table was filled in without the scores.
    Example: "weakness: none" for indicator 9, while O12 to O15 have 50 each.
    Source: report of FY2568. Low is an item below full marks, a question or indicator below 85.
    Mend: write the weakness.
    """
    for year in marks(case):
        for analysis in year.year.analyses:
            if FindingKind.WEAKNESS not in analysis.none_said:
                continue
            cited = [(c.code, year.of(c.code, analysis)) for c in analysis.cites]
            low = [(code, s) for code, s in cited if s is not None and year.falls_short(code, s)]
            own = year.of(analysis.topic.key) if scored_topic(analysis.topic) else None
            if not low and own is not None and own < PASS_LINE:
                low = [(analysis.topic.key, own)]
            if low:
                about, at = f"{analysis.year}/analysis/{analysis.topic.key}", analysis.place("findings")
                yield _contradicted("none-though-low", at, about, "ไม่มี", low)


def kept_though_low(case: Case) -> Iterator[Problem]:
    """What is to be kept up did not score low.

    Why: keeping up a zero is no aim.
    Example: the drive for ethics is to be kept up, and O40 = 0.00.
    Source: reports of FY2566 and FY2568. Low as in praised-though-low. A finding without codes stands for its
    indicator: it is refuted by a question below 70 in an indicator below 85, once for the analysis. One that
    cites every item of the year speaks of disclosure as a whole, and is not asked.
    Mend: move it to what is to be fixed, or name only the codes that are meant.
    """
    for year in marks(case):
        for analysis in year.year.analyses:
            kept = [f for f in analysis.findings if f.kind is FindingKind.MAINTAIN]
            for finding in kept:
                low = [] if _is_whole(year, finding.codes) else _bad(year, analysis, finding.codes.each)
                if low:
                    yield _kept(finding, low)
            whole = next((f for f in kept if not f.codes.each and not f.instrument), None)
            if whole and (low := _failing(year, analysis)):
                yield _kept(whole, low)


def _failing(year: Marks, analysis: Analysis) -> list[tuple[str, Decimal]]:
    """The questions below 70 of an analysed indicator below the pass line."""
    score = year.of(analysis.topic.key)
    if score is None or score >= PASS_LINE:
        return []
    codes = next(r.questions for r in year.catalogue.indicators if r.no == analysis.topic.number)
    return _bad(year, analysis, codes.each)


def _is_whole(year: Marks, codes: Codes) -> bool:
    return {item.code for item in year.catalogue.items} <= set(codes.each)


def _kept(finding: Finding, low: list[tuple[str, Decimal]]) -> Problem:
    about = f"{finding.year}/findings/{finding.id}"
    return _contradicted("kept-though-low", finding.place("text"), about, short(finding.text), low)


def _bad(year: Marks, analysis: Analysis, codes: Iterable[str]) -> list[tuple[str, Decimal]]:
    """The codes that no good word fits, with their scores, lowest first."""
    scored = [(code, score) for code in codes if (score := year.of(code, analysis)) is not None]
    return sorted(((c, s) for c, s in scored if year.is_bad(c, s)), key=lambda pair: pair[1])


def _contradicted(name: str, at: Location, about: str, words: str, low: list[tuple[str, Decimal]]) -> Problem:
    return problem(name, at, about=about, stated=words, expected=equations(low))


def blamed_though_high(case: Case) -> Iterator[Problem]:
    """Where one question of an analysis scored badly, no question that scored well is blamed beside it.

    Why: the measure then mends what is not broken.
    Example: "private use cannot be prevented" cites i12 = 92.50; what is low is i10 = 55.00.
    Source: report of FY2568. Told once for an analysis: a weakness, or something to fix or improve, cites a
    question of at least 90, while another that the analysis cites is below 70; both limits are our own.
    Mend: cite the question that is low.
    """
    for year in marks(case):
        for analysis in year.year.analyses:
            cited = [(s, c.code) for c in analysis.cites if (s := year.of(c.code, analysis)) is not None]
            bad = min((pair for pair in cited if pair[1][0] != "o" and pair[0] < URGENT_LINE), default=None)
            found = _blamed(year, analysis) if bad else None
            if bad and found:
                finding, code, score = found
                about, at = f"{finding.year}/findings/{finding.id}", finding.place("codes")
                stated, expected = f"{code} = {score}", f"{bad[1]} = {bad[0]}"
                yield problem("blamed-though-high", at, about=about, stated=stated, expected=expected)


def _blamed(year: Marks, analysis: Analysis) -> tuple[Finding, str, Decimal] | None:
    """The first finding that blames a question with a good score."""
    for finding in analysis.findings:
        for code in finding.codes.each if finding.kind is not FindingKind.MAINTAIN else ():
            score = year.of(code, analysis)
            if code[0] != "o" and score is not None and score >= _GOOD:
                return finding, code, score
    return None


def best_to_improve(case: Case) -> Iterator[Problem]:
    """What is to be fixed or improved is not what scored best.

    Why: effort belongs where points are missing; a slip of the row puts it elsewhere.
    Example: "to be developed" lists indicator 10, which has 100, and no other.
    Source: report of FY2565. Told once for an analysis, when the indicator is the highest of all and has at
    least 95, or when every code cited is the highest question of its survey and passes.
    Mend: name the indicator or question that is meant, or move the finding to what is to be kept up.
    """
    for year in marks(case):
        scores = year.indicators
        highest = max(scores.values(), default=FULL)
        for analysis in year.year.analyses:
            score = year.of(analysis.topic.key) if scored_topic(analysis.topic) else None
            best = score is not None and score == highest and score >= _BEST and len(scores) > 1
            asked = [f for f in analysis.findings if f.kind in _ASKED_FOR]
            found = next((f for f in asked if _is_best(year, analysis, f, best=best)), None)
            if found:
                about, at = f"{found.year}/findings/{found.id}", found.place("text")
                codes = found.codes.each or (analysis.topic.key,)
                scored = equations((code, year.of(code, analysis)) for code in codes)
                yield problem("best-to-improve", at, about=about, stated=short(found.text), expected=scored)


def _is_best(year: Marks, analysis: Analysis, finding: Finding, *, best: bool) -> bool:
    codes = finding.codes.each
    if not codes:
        return best
    tops = {letter: _highest(year, letter) for letter in {code[0] for code in codes}}
    scores = [(code[0], year.of(code, analysis)) for code in codes]
    return all(s is not None and s >= PASS_LINE and s == tops[letter] for letter, s in scores)


def _highest(year: Marks, letter: str) -> Decimal | None:
    """The best question of a survey, if all are stated and not equal; items have full marks too often."""
    asked = [q.code for q in year.catalogue.questions if q.code[0] == letter] if letter in "ie" else []
    values = {row.score.value if (row := year.rows.get(code)) else None for code in asked}
    known = {value for value in values if value is not None}
    return max(known) if len(known) > 1 and None not in values else None
