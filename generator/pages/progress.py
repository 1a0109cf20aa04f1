"""How far a year's measures have come: all rounds against all measures, and one page per round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..urls import Kind, Ref
from . import measures as promised
from . import views
from .frame import Frame, frame, links
from .year import Tally, tallies

if TYPE_CHECKING:
    from ..model.records import FiscalYear, Measure, ProgressEntry, ProgressRound
    from .material import Links, Material


@dataclass(frozen=True, slots=True)
class Cell:
    """What one round says of one measure; `state` None where it says nothing."""

    state: views.State | None
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One measure across all rounds, in the order of the columns."""

    line: views.MeasureLine
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One round in the list, with how many of the declared measures it speaks of."""

    round: ProgressRound
    href: str
    reported: int
    total: int
    papers: tuple[views.Paper, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressPage:
    """`/2569/progress/`. `rounds` is empty where no report is filed; the page says so in words."""

    frame: Frame
    year: int
    lead: str
    tallies: tuple[Tally, ...]
    rounds: tuple[RoundLine, ...]
    rows: tuple[MatrixRow, ...]
    measures_href: str


def progress(material: Material, year: FiscalYear) -> ProgressPage:
    ref = Ref(Kind.PROGRESS, year.year)
    go = links(material, ref)
    lead = _lead(year)
    return ProgressPage(
        frame=frame(material, ref, f"ความคืบหน้าของมาตรการปีงบประมาณ {year.year}", lead),
        year=year.year,
        lead=lead,
        tallies=tallies(material, year),
        rounds=tuple(_round_line(material, go, year, turn) for turn in year.rounds),
        rows=tuple(_row(material, go, year, m) for m in year.measures),
        measures_href=go.to(Ref(Kind.MEASURES, year.year)),
    )


def _lead(year: FiscalYear) -> str:
    if not year.rounds:
        return f"ยังไม่มีรายงานผลของมาตรการ {len(year.measures)} เรื่องในปี {year.year}"
    reported = sum(any(turn.entry(m.id) for turn in year.rounds) for m in year.measures)
    total = len(year.measures)
    every = "ครบทุกมาตรการ" if reported == total else f"กล่าวถึง {reported} จาก {total} มาตรการ"
    return f"รายงานแล้ว {len(year.rounds)} รอบ {every}"


def _round_line(material: Material, go: Links, year: FiscalYear, turn: ProgressRound) -> RoundLine:
    href = go.to(Ref(Kind.ROUND, year.year, turn.id))
    reported = sum(turn.entry(m.id) is not None for m in year.measures)
    papers = views.papers(material, go, year.year, turn.documents)
    return RoundLine(turn, href, reported, len(year.measures), papers)


def _row(material: Material, go: Links, year: FiscalYear, measure: Measure) -> MatrixRow:
    line = views.measure_line(material, go, year, measure)
    return MatrixRow(line, tuple(_cell(go, year, turn, measure.id) for turn in year.rounds))


def _cell(go: Links, year: FiscalYear, turn: ProgressRound, id: str) -> Cell:
    entry = turn.entry(id)
    state = views.state_of(entry.status) if entry else None
    return Cell(state, entry.words if entry else "", go.to(Ref(Kind.ROUND, year.year, turn.id), id))


# -- one round --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RoundEntry:
    """A declared measure in a round; `entry` is None where the report does not speak of it."""

    line: views.MeasureLine
    entry: ProgressEntry | None
    state: views.State | None
    evidence: tuple[promised.EvidenceLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPage:
    """`/2566/progress/<round>/`. Every declared measure is listed."""

    frame: Frame
    year: int
    round: ProgressRound
    lead: str
    entries: tuple[RoundEntry, ...]
    papers: tuple[views.Paper, ...]
    measures_href: str


def round_page(material: Material, year: FiscalYear, turn: ProgressRound) -> RoundPage:
    ref = Ref(Kind.ROUND, year.year, turn.id)
    go = links(material, ref)
    entries = tuple(_entry(material, go, year, turn, m) for m in year.measures)
    reported = sum(e.entry is not None for e in entries)
    return RoundPage(
        frame=frame(material, ref, f"{turn.title} ปีงบประมาณ {year.year}", f"รายงานผลของมาตรการปี {year.year}"),
        year=year.year,
        round=turn,
        lead=f"รายงานนี้กล่าวถึง {reported} จาก {len(entries)} มาตรการของปี {year.year}",
        entries=entries,
        papers=views.papers(material, go, year.year, turn.documents),
        measures_href=go.to(Ref(Kind.MEASURES, year.year)),
    )


def _entry(
    material: Material, go: Links, year: FiscalYear, turn: ProgressRound, measure: Measure
) -> RoundEntry:
    entry = turn.entry(measure.id)
    state = views.state_of(entry.status) if entry else None
    line = views.measure_line(material, go, year, measure)
    return RoundEntry(line, entry, state, promised.evidence(material, go, year, entry))
