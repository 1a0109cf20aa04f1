"""Levels that do not follow from scores, and tables of levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...criteria import PASS_LINE, Confidence
from ...model import Frame
from ...problems import Phrase, Problem, problem
from .diagnosis import diagnoses
from .law import PARTED, PARTS, instrument
from .scale import Passing, Scale, scale
from .terms import CENT, half_up, number, worked_out
from .values import MOST, Column, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from ...criteria import LevelRule
    from ...model import Score
    from ...model.records import LevelBand
    from ...problems import Location
    from ..case import Case, Check
    from .diagnosis import Diagnosis


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stated level that a score does not have. `sure`: a limit printed in real reports says so."""

    expected: str
    limit: Phrase
    sure: bool


def wrong_level(case: Case) -> Iterator[Problem]:
    """A level follows from the score by the limits of its year; here, limits that real reports print.

    Why: whether an agency passed is the first thing that anybody reads.
    Example: "ผ่านดี" beside an overall score of 81.04, where that level begins at 85.
    Source: the pass line of 85 in all years, the grades AA to D of FY2565, ผ่านดี and ผ่าน as printed; certain.
    Mend: compare with the document, and correct the level or the score.
    """
    yield from _told(case, "wrong-level", sure=True)


def doubtful_level(case: Case) -> Iterator[Problem]:
    """A level follows from the score; here, limits known from public pages, and minima of instruments.

    From FY2566 each of IIT, OIT and the two parts of EIT must reach the level too. What is not stated is
    given the benefit of the doubt. A level of another year's scale is told here as well.

    Why: a total of 95.40 is not ผ่านดีเยี่ยม where an instrument lies below 95.
    Example: "ผ่านดี" with 90.65 overall, though EIT is 82.29; the level is ผ่าน.
    Source: public pages about FY2566 and later; not confirmed by a handbook, hence a warning.
    Mend: compare with the official result of the year.
    """
    yield from _told(case, "doubtful-level", sure=False)


def level_table_differs(case: Case) -> Iterator[Problem]:
    """The table of levels that a document prints has the levels and the limits of its year.

    An upper limit may be printed as the next level's lower limit. A table of another year's levels is told
    once.

    Why: a table with other limits gives some scores another level.
    Example: E is 40.00–54.99 in the document, 50.00–54.99 in the criteria of FY2565.
    Source: grades as printed in a report of FY2565 and on public pages; a warning, because a document may be
    right and the criteria of this program wrong.
    Mend: compare with the handbook of that year.
    """
    for year in case.site.years:
        levels = scale(case.catalogues, year.year)
        told = False
        for band in year.result.bands if year.result else ():
            meant, about = levels.read(band.level), f"{year.year}/results/bands"
            if isinstance(meant, Passing):
                if meant is Passing.ELSEWHERE and not told:
                    told = True
                    yield _foreign_band(band, levels, year.year, about)
            elif meant:
                yield from _band(band, levels, meant, year.year, about)


LEVELS: Mapping[str, Check] = {
    "wrong-level": wrong_level,
    "doubtful-level": doubtful_level,
    "level-table-differs": level_table_differs,
}


@dataclass(frozen=True, slots=True)
class _Stated:
    """A level that is stated somewhere, with the score that it belongs to."""

    key: str
    label: Phrase
    text: str
    score: Decimal
    at: Location
    about: str


def _told(case: Case, name: str, *, sure: bool) -> Iterator[Problem]:
    for diagnosis in diagnoses(case):
        levels = scale(case.catalogues, diagnosis.sheet.year)
        for stated in _stated(case, diagnosis):
            doubt = _doubt(diagnosis, levels, stated)
            if doubt and doubt.sure is sure:
                yield problem(
                    name,
                    stated.at,
                    about=stated.about,
                    label=stated.label,
                    stated=stated.text,
                    score=number(stated.score),
                    expected=doubt.expected,
                    limit=doubt.limit,
                )


def _stated(case: Case, diagnosis: Diagnosis) -> Iterator[_Stated]:
    """Levels of the results, of their target, and of what analyses state."""
    sheet = diagnosis.sheet
    base = f"{sheet.year}/results"
    for key, row in sheet.result.scores().items() if sheet.result else ():
        yield from _of_row(diagnosis, key, row, f"{base}/{key}")
    if sheet.result and sheet.result.target_level and sheet.result.target.value is not None:
        text, score = sheet.result.target_level, sheet.result.target.value
        label, at = Phrase("ค่าเป้าหมาย", "the target"), sheet.result.place("target_level")
        yield _Stated("target", label, text, score, at, base)
    year = case.site.year(sheet.year)
    for analysis in year.analyses if year else ():
        if analysis.stated and analysis.topic.frame is Frame.INDICATORS:
            about = f"{sheet.year}/analysis/{analysis.topic.key}"
            yield from _of_row(diagnosis, analysis.topic.key, analysis.stated, about)


def _of_row(diagnosis: Diagnosis, key: str, row: Score, about: str) -> Iterator[_Stated]:
    quantity = Quantity(Column.SCORE, key)
    score = diagnosis.values.get(quantity)
    if row.level and score is not None:
        yield _Stated(key, diagnosis.sheet.label(quantity), row.level, score, row.place("level"), about)


def _doubt(diagnosis: Diagnosis, levels: Scale, stated: _Stated) -> Doubt | None:
    meant = levels.read(stated.text)
    if meant is None:
        return None
    whole = stated.key == "overall"
    minima = _minima(diagnosis) if whole else _NO_MINIMA
    if isinstance(meant, Passing):
        return _pass_doubt(levels, meant, stated.score, minima, whole)
    below = _below(meant, stated.score, minima)
    if below:
        return Doubt(
            _expected(levels, stated.score, minima),
            below,
            _printed(meant, whole) and stated.score < meant.overall,
        )
    better = _better(levels, meant, stated.score, minima, whole)
    if better:
        sure = _certain(better, whole)
        return Doubt(_expected(levels, stated.score, minima), _from(better), sure)
    return None


@dataclass(frozen=True, slots=True)
class _Minima:
    """The instruments that a level asks for, as far as they are stated; `whole`: all of them are."""

    known: tuple[tuple[str, Decimal], ...]
    whole: bool


_NO_MINIMA = _Minima((), whole=False)


def _minima(diagnosis: Diagnosis) -> _Minima:
    """IIT, OIT and both parts of EIT; without the parts EIT itself, which is no less than the lower one."""
    sheet, values = diagnosis.sheet, diagnosis.values
    known: list[tuple[str, Decimal]] = []
    whole = True
    for code in (i.code for i in sheet.rules.instruments):
        parts = [Quantity(Column.SCORE, f"{code}.{part}") for part in PARTS] if code == PARTED else []
        if parts and all(part in values for part in parts):
            known += [(part.key, values[part]) for part in parts]
            continue
        ways = instrument(Column.SCORE, code, sheet.rules, values)
        whole = whole and bool(ways) and not parts
        known += [(code, half_up(worked_out(way, values))) for way in ways[:1]]
    return _Minima(tuple(known), whole)


def _below(rule: LevelRule, score: Decimal, minima: _Minima) -> Phrase | None:
    """The limit of a level that the figures certainly do not reach."""
    if score < rule.overall:
        return _from(rule)
    each = rule.each
    if each is not None:
        for name, value in minima.known:
            if value < each:
                return Phrase(
                    f"{name} ได้ {number(value)} ไม่ถึง {number(each)}",
                    f"{name} is {number(value)}, less than {number(each)}",
                )
    return None


def _reached(rule: LevelRule, score: Decimal, minima: _Minima) -> bool:
    """Whether the figures certainly reach a level."""
    asked = rule.each is None or (minima.whole and all(value >= rule.each for _, value in minima.known))
    return score >= rule.overall and asked


def _better(
    levels: Scale, stated: LevelRule, score: Decimal, minima: _Minima, whole: bool
) -> LevelRule | None:
    """The best level above the stated one that is certainly reached; rather one with a printed limit."""
    above = levels.rules[: levels.rules.index(stated)]
    reached = [rule for rule in above if _reached(rule, score, minima)]
    return next((rule for rule in reached if _certain(rule, whole)), reached[0] if reached else None)


def _certain(rule: LevelRule, whole: bool) -> bool:
    """Whether reaching a level is a matter of one printed limit."""
    return _printed(rule, whole) and rule.each is None


def _pass_doubt(levels: Scale, meant: Passing, score: Decimal, minima: _Minima, whole: bool) -> Doubt | None:
    line = Phrase(f"เกณฑ์ผ่านคือ {PASS_LINE}", f"the pass line is {PASS_LINE}")
    if meant is Passing.ELSEWHERE:
        names = " ".join(rule.name for rule in levels.rules)
        limit = Phrase(f"ระดับของปีนั้นคือ {names}", f"the levels of that year are {names}")
        return Doubt(_expected(levels, score, minima), limit, sure=False) if whole else None
    if (score >= PASS_LINE) is (meant is Passing.YES):
        return None
    return Doubt("ผ่าน" if score >= PASS_LINE else "ไม่ผ่าน", line, sure=True)


def _expected(levels: Scale, score: Decimal, minima: _Minima) -> str:
    """The levels that the figures allow: all that may be reached, down to one that certainly is."""
    allowed = []
    for rule in levels.rules:
        if _below(rule, score, minima) is None:
            allowed.append(rule.name)
        if _reached(rule, score, minima):
            break
    return " / ".join(allowed)


def _printed(rule: LevelRule, whole: bool) -> bool:
    """Whether a real report prints where a level begins; for parts of a result, only the pass line counts."""
    return rule.overall == PASS_LINE or (whole and rule.confidence is Confidence.SEED)


def _from(rule: LevelRule) -> Phrase:
    return Phrase(
        f"ระดับ{rule.name}เริ่มที่ {number(rule.overall)}", f"{rule.name} begins at {number(rule.overall)}"
    )


# -- tables of levels ------------------------------------------------------------------------------------


def _band(band: LevelBand, levels: Scale, rule: LevelRule, year: int, about: str) -> Iterator[Problem]:
    above = [r for r in levels.rules if r.overall > rule.overall]
    top = above[-1].overall if above else None
    highs = {MOST} if top is None else {top, top - CENT}
    if any(r.each is not None for r in above[-1:]):
        highs.add(MOST)  # a level whose neighbour asks for more than a total has no upper limit
    low_wrong = band.low.value is not None and band.low.value != rule.overall
    high_wrong = band.high.value is not None and band.high.value not in highs
    if low_wrong or high_wrong:
        highest = MOST if top is None else top - CENT
        yield problem(
            "level-table-differs",
            band.place("low" if low_wrong else "high"),
            about=about,
            level=band.level,
            stated=f"{band.low.text}–{band.high.text}",
            expected=f"{number(rule.overall)}–{number(highest)}",
            year=year,
        )


def _foreign_band(band: LevelBand, levels: Scale, year: int, about: str) -> Problem:
    return problem(
        "level-table-differs",
        band.place("level"),
        about=about,
        level=band.level,
        stated=f"{band.low.text}–{band.high.text}",
        expected=" ".join(rule.name for rule in levels.rules),
        year=year,
    )
