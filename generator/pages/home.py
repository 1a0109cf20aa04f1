"""The home of the section: the newest results in one sentence, the road, the years, where to complain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..criteria import PASS_LINE
from ..model.records import Status
from ..urls import Kind, Ref
from . import scores, sentences, views
from .frame import Frame, frame, links, span
from .standing import Kept, kept

if TYPE_CHECKING:
    from ..model.records import FiscalYear, Result
    from .material import Links, Material


@dataclass(frozen=True, slots=True)
class RoadStep:
    """One step of the road found → promised → done.

    `figure` is empty where there is nothing yet; `words` say what the figure counts and carry the link
    (`href`, may be empty); `note` adds one thing.
    """

    name: str
    figure: str
    words: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class YearLine:
    """One fiscal year in the list of years, with the three steps of its road."""

    year: int
    href: str
    own: scores.Gauge | None
    road: tuple[RoadStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """`/`. `result` is the newest results of the site; `course` the overall score through the years,
    `kept` what became of every promise."""

    frame: Frame
    result: Result | None
    results_href: str
    answer: tuple[sentences.Phrase, ...]
    gauge: scores.Gauge | None
    course: tuple[scores.CoursePoint, ...]
    road: tuple[RoadStep, ...]
    kept: Kept
    promises_href: str
    years: tuple[YearLine, ...]


def home(material: Material) -> HomePage:
    site, ref = material.site, Ref(Kind.HOME)
    go = links(material, ref)
    newest = next((y for y in reversed(site.years) if y.result), None)
    result = newest.result if newest else None
    heading = f"{site.title}{span(site)}"
    said = sentences.answer(site.agency, result) if result else ()
    latest = site.years[-1] if site.years else None
    return HomePage(
        frame=frame(
            material,
            ref,
            heading,
            f"ผลประเมิน มาตรการ และความคืบหน้าของ{site.agency.name}",
            sentences.words(said),
        ),
        result=result,
        results_href=go.to(Ref(Kind.RESULTS, result.year)) if result else "",
        answer=said,
        gauge=scores.gauge(result) if result else None,
        course=scores.course(material, go),
        road=road(material, go, latest) if latest else (),
        kept=kept(material, ((y, m) for y in site.years for m in y.measures)),
        promises_href=go.to(Ref(Kind.PROMISES)),
        years=tuple(_year_line(material, go, y) for y in reversed(site.years)),
    )


def _year_line(material: Material, go: Links, year: FiscalYear) -> YearLine:
    own = scores.gauge(year.result) if year.result else None
    return YearLine(year.year, go.to(Ref(Kind.YEAR, year.year)), own, road(material, go, year))


def road(material: Material, go: Links, year: FiscalYear) -> tuple[RoadStep, ...]:
    """The three steps of a year: what its results year found, what it promised, how far it came."""
    return _found(material, go, year), _promised(go, year), _done(material, go, year)


def _found(material: Material, go: Links, year: FiscalYear) -> RoadStep:
    source = year.roles.results
    result = material.site.results_for(year)
    if not result:
        return RoadStep("พบอะไร", "", f"ไม่มีผลประเมินปี {source} ในเว็บไซต์นี้", "")
    href = go.to(Ref(Kind.ANALYSIS, source)) or go.to(Ref(Kind.RESULTS, source))
    low = sum(sentences.is_low(row.score) for row in result.indicators)
    note = f"{low} ตัวชี้วัดต่ำกว่า {PASS_LINE}" if low else ""
    return RoadStep("พบอะไร", result.overall.score.text, f"คะแนนและผลวิเคราะห์ปี {source}", href, note)


def _promised(go: Links, year: FiscalYear) -> RoadStep:
    if not year.measures:
        return RoadStep("สัญญาอะไร", "", f"ไม่มีมาตรการปี {year.year} ในเว็บไซต์นี้", "")
    href = go.to(Ref(Kind.MEASURES, year.year))
    return RoadStep("สัญญาอะไร", str(len(year.measures)), f"มาตรการปี {year.year}", href)


def _done(material: Material, go: Links, year: FiscalYear) -> RoadStep:
    href = go.to(Ref(Kind.PROGRESS, year.year))
    if not year.rounds:
        words = views.NO_REPORT if year.measures else f"ไม่มีรายงานปี {year.year} ในเว็บไซต์นี้"
        return RoadStep("ทำถึงไหน", "", words, href)
    states = [views.state(material, year, m).key for m in year.measures]
    done, total = states.count(Status.COMPLETE.value), len(states)
    note = f"รายงานแล้ว {len(year.rounds)} รอบ"
    return RoadStep("ทำถึงไหน", f"{done}/{total}", f"มาตรการปี {year.year} ที่เสร็จแล้ว", href, note)
