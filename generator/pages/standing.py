"""Whether promises are kept by their day: done, past their day, still in time. Counted, never typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ..model.records import Status
from . import views
from .material import latest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.records import FiscalYear, Measure
    from .material import Material


class Standing(StrEnum):
    """Where a measure stands on the date of the build, by its last report and its period."""

    DONE = "done"
    LATE = "late"  # past its day, and the last report does not call it complete
    SILENT = "silent"  # past its day without any report: nobody says whether it was done
    RUNNING = "running"
    UNDATED = "undated"  # no period is known, so no day can be missed


WORDS = {
    Standing.DONE: "เสร็จแล้ว",
    Standing.LATE: "พ้นกำหนด ยังไม่เสร็จ",
    Standing.SILENT: "พ้นกำหนด ไม่มีรายงาน",
    Standing.RUNNING: "ยังอยู่ในกำหนด",
    Standing.UNDATED: "ไม่ระบุกำหนด",
}


def standing(material: Material, year: FiscalYear, measure: Measure) -> Standing:
    last = latest(year, measure.id)
    if last and last[1].status is Status.COMPLETE:
        return Standing.DONE
    if measure.period is None:
        return Standing.UNDATED
    if not views.is_over(material, measure):
        return Standing.RUNNING
    return Standing.LATE if last else Standing.SILENT


@dataclass(frozen=True, slots=True)
class Share:
    """How many measures have one standing."""

    standing: Standing
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of some promises. `shares` add up to `total`, empty ones left out.

    `over` counts those whose period has ended; `unproven` those that a report speaks of without naming any
    evidence that can be opened.
    """

    total: int
    over: int
    unproven: int
    shares: tuple[Share, ...]

    def count(self, which: Standing) -> int:
        return next((share.count for share in self.shares if share.standing is which), 0)

    @property
    def said(self) -> str:
        """The count in one plain sentence."""
        parts = [f"{share.word} {share.count}" for share in self.shares]
        over = f"ครบกำหนดแล้ว {self.over} เรื่อง" if self.over else "ยังไม่มีเรื่องใดครบกำหนด"
        proof = f"รายงานแล้วแต่ไม่มีหลักฐานให้เปิดดู {self.unproven}" if self.unproven else ""
        return " · ".join(words for words in (f"สัญญา {self.total} เรื่อง", over, *parts, proof) if words)


def kept(material: Material, promises: Iterable[tuple[FiscalYear, Measure]]) -> Kept:
    each = list(promises)
    stands = [standing(material, year, measure) for year, measure in each]
    shares = tuple(Share(s, WORDS[s], stands.count(s)) for s in Standing if s in stands)
    over = sum(views.is_over(material, measure) for _, measure in each)
    return Kept(len(each), over, sum(_unproven(year, measure) for year, measure in each), shares)


def _unproven(year: FiscalYear, measure: Measure) -> bool:
    entries = [entry for turn in year.rounds if (entry := turn.entry(measure.id))]
    return bool(entries) and not any(proof.document or proof.url for e in entries for proof in e.evidence)
