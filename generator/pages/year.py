"""A fiscal year: what was found in its results year, what it promised, what was done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.records import Status
from ..urls import Kind, Ref
from . import scores, sentences, views
from .frame import Frame, Link, frame, links
from .home import RoadStep, road
from .standing import Kept, kept

if TYPE_CHECKING:
    from ..model.records import FiscalYear, ProgressRound, Result
    from .material import Links, Material

CARDS = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """How many measures are in one state, and of how many the period is over without a report."""

    state: views.State
    count: int
    overdue: int = 0

    @property
    def all_overdue(self) -> bool:
        """Lists then need not say it of each."""
        return self.overdue == self.count


@dataclass(frozen=True, slots=True)
class Common:
    """What all measures of a year share, told once in words; empty where they differ."""

    responsible: str
    period: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPage:
    """`/2569/`. `result` are the results that this year answers (`results_year`), `own` this year's own.

    A year that answers no results and promises nothing speaks of its own (`own_first`). `cards` are the
    promises that answer the weakest points, `rest` all others.
    """

    frame: Frame
    year: FiscalYear
    results_year: int
    result: Result | None
    results_href: str
    answer: tuple[sentences.Phrase, ...]
    gauge: scores.Gauge | None
    road: tuple[RoadStep, ...]
    chart_heading: str
    moved: tuple[sentences.Phrase, ...]
    groups: tuple[scores.ScoreGroup, ...]
    weakest: tuple[scores.Weakness, ...]
    cards: tuple[views.MeasureLine, ...]
    rest: tuple[views.MeasureLine, ...]
    common: Common
    measures_href: str
    tallies: tuple[Tally, ...]
    kept: Kept
    last_round: ProgressRound | None
    progress_href: str
    promises_href: str
    own: scores.Gauge | None
    own_first: bool
    own_links: tuple[Link, ...]
    onward: Link | None
    documents: tuple[views.Paper, ...]


def year_page(material: Material, year: FiscalYear) -> YearPage:
    ref = Ref(Kind.YEAR, year.year)
    go = links(material, ref)
    source, result = year.roles.results, material.site.results_for(year)
    told = result or (None if year.measures else year.result)
    weak = _weakest(material, go, year)
    said = sentences.answer(material.site.agency, told) if told else _without(material, year)
    lines = tuple(views.measure_line(material, go, year, m) for m in year.measures)
    cards = _cards(lines, weak)
    return YearPage(
        frame=frame(material, ref, f"ปีงบประมาณ {year.year}", _description(year), sentences.words(said)),
        year=year,
        results_year=source,
        result=result,
        results_href=go.to(Ref(Kind.RESULTS, source)),
        answer=said,
        gauge=scores.gauge(told) if told else None,
        road=road(material, go, year),
        chart_heading=sentences.chart_heading(result.indicators) if result else "",
        moved=sentences.moved(result.indicators, result.rules) if result else (),
        groups=scores.indicator_groups(go, result) if result else (),
        weakest=weak,
        cards=cards,
        rest=tuple(line for line in lines if line not in cards),
        common=common(year),
        measures_href=go.to(Ref(Kind.MEASURES, year.year)),
        tallies=tallies(material, year),
        kept=kept(material, ((year, m) for m in year.measures)),
        last_round=year.rounds[-1] if year.rounds else None,
        progress_href=go.to(Ref(Kind.PROGRESS, year.year)),
        promises_href=go.to(Ref(Kind.PROMISES), f"y-{year.year}"),
        own=scores.gauge(year.result) if year.result else None,
        own_first=told is not None and told is year.result,
        own_links=_own_links(go, year),
        onward=_onward(material, go, year),
        documents=views.papers(material, go, year.year, [d.id for d in year.documents]),
    )


def _description(year: FiscalYear) -> str:
    return f"ผลประเมิน ITA ปี {year.roles.results} สิ่งที่ต้องแก้ มาตรการปี {year.year} และความคืบหน้า"


def _without(material: Material, year: FiscalYear) -> tuple[sentences.Phrase, ...]:
    """The headline of a year whose results year is not on this site."""
    parts = [f"ปีงบประมาณ {year.year}", material.site.agency.name]
    if year.measures:
        parts.append(f"มีมาตรการ {len(year.measures)} เรื่อง")
    if year.result and year.result.overall.score:
        parts.append(f"ได้คะแนนประเมิน {year.result.overall.score.text}")
        parts.append(sentences.level_words(year.result.overall.level))
    return tuple(sentences.Phrase(p) for p in parts if p)


def _weakest(material: Material, go: Links, year: FiscalYear) -> tuple[scores.Weakness, ...]:
    source = material.site.year(year.roles.results)
    return scores.weakest(material, go, year, source) if source else ()


def _cards(
    lines: tuple[views.MeasureLine, ...], weak: tuple[scores.Weakness, ...]
) -> tuple[views.MeasureLine, ...]:
    """The promises that answer the weakest points come first; all of them where there are few."""
    if len(lines) <= CARDS:
        return lines
    wanted = dict.fromkeys(line.measure.id for w in weak for line in w.measures)
    chosen = [line for id in wanted for line in lines if line.measure.id == id][:CARDS]
    return tuple(chosen)


def common(year: FiscalYear) -> Common:
    owners = {m.responsible for m in year.measures}
    periods = {m.period_text for m in year.measures}
    owner = " ".join(owners.pop()) if len(owners) == 1 else ""
    return Common(owner, periods.pop() if len(periods) == 1 else "")


def tallies(material: Material, year: FiscalYear) -> tuple[Tally, ...]:
    """The states of a year's measures by their last report, best first; empty ones left out."""
    states = [views.state(material, year, m) for m in year.measures]
    counts, overdue = Counter(s.key for s in states), sum(s.overdue for s in states)
    order = [views.state_of(status) for status in reversed(Status)]
    told = [Tally(state, counts[state.key]) for state in order if counts[state.key]]
    unreported = [Tally(views.State("none", views.NO_REPORT), counts["none"], overdue)]
    return (*told, *(unreported if counts["none"] else ()))


def _onward(material: Material, go: Links, year: FiscalYear) -> Link | None:
    """The measures that answer this year's own results."""
    answering = material.answering_years(year.year)
    if not answering:
        return None
    return Link(f"มาตรการปี {answering[-1].year}", go.to(Ref(Kind.MEASURES, answering[-1].year)))


def _own_links(go: Links, year: FiscalYear) -> tuple[Link, ...]:
    pages = ((Kind.RESULTS, f"ผลประเมินปี {year.year}"), (Kind.ANALYSIS, f"วิเคราะห์ผลปี {year.year}"))
    found = [Link(text, go.to(Ref(kind, year.year))) for kind, text in pages]
    return tuple(link for link in found if link.href)
