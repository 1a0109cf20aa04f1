"""Comparison of years: the overall score, instruments, indicators and questions, as tables and small charts.

Years stand side by side with what each document states. A line joins two neighbouring years only where both
asked the same: questions of another set are never joined, sums of them by a dashed line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..criteria import PASS_LINE
from ..markup import anchor
from ..urls import Kind, Ref
from . import navigation, sentences, views
from .frame import Frame, Link, frame, links, span
from .question_sets import same_items, same_questions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from ..model.records import Rules, Score
    from .material import Links, Material

_DASH, _LINE = "dash", "line"


@dataclass(frozen=True, slots=True)
class Point:
    """A score of one year; `value` None where there is none.

    `index` is its place among the years of its group, `joined` how the line from the year before reaches it:
    `line`, `dash` or empty. `later` tells that the figure is last year's in the document of the next year, as
    stated or by its difference.
    """

    year: int
    index: int
    text: str
    value: Decimal | None
    joined: str = ""
    later: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One thing through the years: a point for each year of its group. `finding` says what happened to it.

    `first` and `last` are the ends of what is known, `change` their difference.
    """

    id: str
    code: str
    name: str
    points: tuple[Point, ...]
    first: Point
    last: Point
    change: Decimal | None
    finding: str

    @property
    def tone(self) -> str:
        return "low" if self.last.value is not None and self.last.value < PASS_LINE else ""


@dataclass(frozen=True, slots=True)
class Group:
    """Series that are read together, on one scale, under a heading."""

    id: str
    heading: str
    years: tuple[int, ...]
    series: tuple[Series, ...]

    @property
    def values(self) -> tuple[Decimal, ...]:
        """Every known score: what the common scale has to hold."""
        return tuple(p.value for s in self.series for p in s.points if p.value is not None)

    @property
    def later(self) -> bool:
        return any(p.later for s in self.series for p in s.points)

    @property
    def dashed(self) -> bool:
        return any(p.joined == _DASH for s in self.series for p in s.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage:
    """`/compare/`. `years` lead to the results of each year that the site has, oldest first.

    `moved` says in words what rose and fell in the newest results; `alone` are years whose questions nobody
    else asked.
    """

    frame: Frame
    years: tuple[Link, ...]
    headline: str
    moved: tuple[sentences.Phrase, ...]
    groups: tuple[Group, ...]
    questions: tuple[Group, ...]
    alone: tuple[Link, ...]


def compare(material: Material) -> ComparePage:
    ref = Ref(Kind.COMPARE)
    go = links(material, ref)
    known = _known(material)
    newest = next((year.result for year in reversed(material.site.years) if year.result), None)
    overall = _overall(material, known)
    headline = overall[0].finding if overall else ""
    lead = headline or "เว็บไซต์นี้ยังไม่มีผลประเมินมากกว่าหนึ่งปี"
    groups = (
        _group(known, "overall", "คะแนนรวมและแบบวัด", (*overall, *_instruments(material, known))),
        _group(known, "indicators", "ตัวชี้วัด", _indicators(material, known)),
    )
    return ComparePage(
        frame=frame(material, ref, f"{navigation.SITE_NAMES[Kind.COMPARE]}{span(material.site)}", lead),
        years=tuple(_results(go, known)),
        headline=headline,
        moved=sentences.moved(newest.indicators, newest.rules) if newest else (),
        groups=tuple(group for group in groups if group.series),
        questions=tuple(_question_groups(material, go, known)),
        alone=tuple(_alone(material, go, known)),
    )


# -- what is known of each year ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Year:
    """The scores of one year by key: its own, or (`later`) what the next year's document gives for it."""

    year: int
    scores: dict[str, Score]
    later: bool


def _known(material: Material) -> list[_Year]:
    """Every year with scores, oldest first; a year without a document may be told by the next one's."""
    own = {year.year: year.result for year in material.site.years if year.result}
    found = {number: _Year(number, result.scores(), later=False) for number, result in own.items()}
    for number, result in own.items():
        before = {k: s for k, s in result.scores().items() if sentences.previous(s)}
        if number - 1 not in found and before:
            found[number - 1] = _Year(number - 1, before, later=True)
    return [found[number] for number in sorted(found)]


def _point(index: int, year: _Year, key: str) -> Point:
    row = year.scores.get(key)
    if row is None:
        return Point(year.year, index, "", None)
    if not year.later:
        return Point(year.year, index, row.score.text, row.score.value)
    value, implied = sentences.previous(row) or (None, False)
    text = sentences.points(value) if implied and value is not None else row.previous.text
    return Point(year.year, index, text, value, later=value is not None)


def _results(go: Links, known: Iterable[_Year]) -> Iterator[Link]:
    for year in known:
        if not year.later:
            yield Link(f"ผลประเมินปี {year.year}", go.to(Ref(Kind.RESULTS, year.year)))


# -- series -----------------------------------------------------------------------------------------


def _series(material: Material, years: Iterable[_Year], key: str, code: str, name: str) -> Series | None:
    """One key through the years; None where fewer than two of them have a score."""
    points: list[Point] = []
    before: _Year | None = None
    for index, year in enumerate(years):
        point = _point(index, year, key)
        if point.value is not None:
            points.append(replace(point, joined=_joined(material, before, year, key)))
            before = year
        else:
            points.append(point)
    told = [point for point in points if point.value is not None]
    if len(told) < 2:
        return None
    change = _change(told[0], told[-1]) if _of_one_part(years, key) else None
    finding = _finding(name or code, told[0], told[-1], change)
    return Series(anchor(key), code, name, tuple(points), told[0], told[-1], change, finding)


def _joined(material: Material, before: _Year | None, year: _Year, key: str) -> str:
    """How a line may reach `year`: never over a missing year, and between questions only of one set."""
    if before is None or before.year != year.year - 1:
        return ""
    asked = same_questions(material.catalogues, before.year, year.year)
    if _is_question(key):
        return _LINE if asked and before.scores[key].part == year.scores[key].part else ""
    checked = same_items(material.catalogues, before.year, year.year)
    rules = material.catalogues.rules(year.year).indicators
    members = [rule for rule in rules if key in ("overall", rule.instrument, f"indicator-{rule.no}")]
    return _LINE if all(asked if rule.questions.each else checked for rule in members) else _DASH


def _is_question(key: str) -> bool:
    return key[0] in "ie" and key[1:].isdigit()


def _of_one_part(years: Iterable[_Year], key: str) -> bool:
    """Whether every score is of the same survey part: others may not be subtracted."""
    return len({year.scores[key].part for year in years if key in year.scores}) == 1


def _change(first: Point, last: Point) -> Decimal | None:
    return last.value - first.value if last.value is not None and first.value is not None else None


def _finding(name: str, first: Point, last: Point, change: Decimal | None) -> str:
    """`การใช้อำนาจ ลดลง 2.10 คะแนน จาก 96.00 ปี 2567 เป็น 93.90 ปี 2568`."""
    ends = f"จาก {first.text} ปี {first.year} เป็น {last.text} ปี {last.year}"
    if change is None:
        return f"{name} {ends} เทียบกันไม่ได้โดยตรง"
    if change == 0:
        return f"{name} เท่าเดิม {last.text} ทั้งปี {first.year} และปี {last.year}"
    return f"{name} {'สูงขึ้น' if change > 0 else 'ลดลง'} {sentences.points(abs(change))} คะแนน {ends}"


def _overall(material: Material, known: list[_Year]) -> tuple[Series, ...]:
    series = _series(material, known, "overall", "", "คะแนนรวม")
    return (series,) if series else ()


def _instruments(material: Material, known: list[_Year]) -> tuple[Series, ...]:
    rules = _newest(material, known).instruments if known else ()
    found = (_series(material, known, rule.code, rule.code, rule.plain) for rule in rules)
    return tuple(series for series in found if series)


def _indicators(material: Material, known: list[_Year]) -> tuple[Series, ...]:
    rules = _newest(material, known) if known else None
    found = (
        _series(material, known, f"indicator-{rule.no}", str(rule.no), rule.name)
        for rule in (rules.indicators if rules else ())
    )
    return tuple(series for series in found if series)


def _newest(material: Material, known: list[_Year]) -> Rules:
    """The names that the newest year uses stand for all: codes of sums have kept their meaning."""
    return material.catalogues.rules(known[-1].year)


def _group(known: list[_Year], id: str, heading: str, series: tuple[Series, ...]) -> Group:
    return Group(id, heading, tuple(year.year for year in known), series)


# -- questions --------------------------------------------------------------------------------------


def _sets(material: Material, known: list[_Year]) -> list[list[_Year]]:
    """Years with scores of questions, those that asked the same together, the newest set first."""
    asked = [year for year in known if any(_is_question(key) for key in year.scores)]
    sets: list[list[_Year]] = []
    for year in asked:
        if sets and same_questions(material.catalogues, sets[-1][-1].year, year.year):
            sets[-1].append(year)
        else:
            sets.append([year])
    return sets[::-1]


def _question_groups(material: Material, go: Links, known: list[_Year]) -> Iterator[Group]:
    """One group for each indicator of each set that two years or more share."""
    for years in (years for years in _sets(material, known) if len(years) > 1):
        for rule in _newest(material, years).indicators:
            found = (_question(material, years, code) for code in rule.questions.each)
            series = tuple(one for one in found if one)
            if series:
                id = f"q-{years[-1].year}-{rule.no}"
                yield _group(years, id, f"ตัวชี้วัดที่ {rule.no} {rule.name}", series)


def _question(material: Material, years: list[_Year], code: str) -> Series | None:
    row = next((year.scores[code] for year in reversed(years) if code in year.scores), None)
    name = views.plain_name(code, _newest(material, years), row)
    return _series(material, years, code, code, name)


def _alone(material: Material, go: Links, known: list[_Year]) -> Iterator[Link]:
    """Years whose questions no other year on the site asked."""
    for year, *others in _sets(material, known):
        href = go.to(Ref(Kind.RESULTS, year.year), "questions")
        if not others and href:
            yield Link(f"คะแนนรายข้อปี {year.year}", href)
