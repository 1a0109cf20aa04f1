"""One figure, two values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...problems import Phrase, Problem, problem
from .diagnosis import diagnoses, exactly
from .terms import half_up, number
from .values import Column, Quantity, Said
from .words import UNKNOWN, whose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...problems import Location
    from ..case import Case, Check
    from .diagnosis import Diagnosis


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that states a figure differently: `wrong` deviates, `other` is what it deviates from.

    `sure` tells that the score law speaks for `other`.
    """

    diagnosis: Diagnosis
    quantity: Quantity
    wrong: Said
    other: Said
    sure: bool

    @property
    def change_in_analysis(self) -> bool:
        """A change that the two scores refute is told as such."""
        return self.quantity.column is Column.CHANGE and self.sure and not self.wrong.table

    @property
    def merged_cell(self) -> bool:
        """A second figure of an indicator's row that is the score of an instrument, as of merged cells."""
        if self.wrong.table or "/results/indicator-" not in self.wrong.about:
            return False
        return self.owner is not None

    @property
    def owner(self) -> Quantity | None:
        """The instrument, or the overall score, of which the deviating figure is stated anywhere."""
        sheet = self.diagnosis.sheet
        heads = (Quantity(Column.SCORE, c) for c in ("overall", *(i.code for i in sheet.rules.instruments)))
        return next(
            (q for q in heads if any(s.value == self.wrong.value for s in sheet.said.get(q, ()))), None
        )


def two_values(case: Case) -> Iterator[Problem]:
    """A figure has one value wherever the documents state it.

    Compared are a row and its `also`, the scores that analyses state and cite, last year's column, and last
    year's own results. The score law tells which of the two is right, where it can. A value is told once,
    however many places repeat it.

    Why: whoever finds two scores for one thing trusts neither.
    Example: e11 is 96.70 in one table and 85.98 in another.
    Source: reports of FY2566 and FY2568 print such pairs; certain.
    Mend: correct the figure that was mistyped; if the document itself prints both, acknowledge it.
    """
    for conflict in conflicts(case):
        if not conflict.change_in_analysis and not conflict.merged_cell:
            yield _problem("two-values", conflict, _verdict(conflict))


def figure_of_another_row(case: Case) -> Iterator[Problem]:
    """The second figure of an indicator's row is no score of it, but that of an instrument.

    Why: tables with merged cells put an instrument's score beside one of its indicators.
    Example: indicator 5 is 95.63, and also 96.52, which is the score of EIT.
    Source: a report of FY2568 prints EIT in the row of indicator 5.
    Mend: move the figure to `instruments`.
    """
    for conflict in conflicts(case):
        if conflict.merged_cell and conflict.owner:
            yield _problem("figure-of-another-row", conflict, conflict.diagnosis.sheet.label(conflict.owner))


TWICE: Mapping[str, Check] = {"two-values": two_values, "figure-of-another-row": figure_of_another_row}


def conflicts(case: Case) -> Iterator[Conflict]:
    """Every deviating value once, at the first place that states it."""
    earlier: Diagnosis | None = None
    for diagnosis in diagnoses(case):
        for quantity, places in diagnosis.sheet.said.items():
            if len({said.value for said in places}) > 1 and not _told_a_year_earlier(
                earlier, diagnosis, quantity
            ):
                yield from _of_one(diagnosis, quantity)
        earlier = diagnosis


def _told_a_year_earlier(earlier: Diagnosis | None, diagnosis: Diagnosis, quantity: Quantity) -> bool:
    """Last year's own row was found wrong there, so last year's column here is the right one."""
    if earlier is None or earlier.sheet.year != diagnosis.sheet.year - 1:
        return False
    return quantity.column is Column.PREVIOUS and Quantity(Column.SCORE, quantity.key) in earlier.blamed


def _of_one(diagnosis: Diagnosis, quantity: Quantity) -> Iterator[Conflict]:
    places = diagnosis.sheet.said[quantity]
    first, fault = places[0], diagnosis.blamed.get(quantity)
    if fault and fault.witness:
        yield Conflict(diagnosis, quantity, first, fault.witness, sure=True)
    told = {first.value, diagnosis.values[quantity]}
    for place in places[1:]:
        if place.value in told:
            continue
        told.add(place.value)
        if _own(diagnosis, place):
            right = fault.witness if fault and fault.witness else first
            yield Conflict(
                diagnosis, quantity, place, right, sure=bool(fault) or _refuted(diagnosis, quantity, place)
            )
        elif quantity.column is Column.PREVIOUS and not fault:
            yield Conflict(diagnosis, quantity, first, place, sure=False)


def _own(diagnosis: Diagnosis, place: Said) -> bool:
    return place.about.startswith(f"{diagnosis.sheet.year}/")


def _refuted(diagnosis: Diagnosis, quantity: Quantity, place: Said) -> bool:
    """Whether the law speaks for the first value: the other breaks an equation, or is the worse rounding."""
    equations = diagnosis.of(quantity)
    if not equations or not diagnosis.fits(quantity, diagnosis.values[quantity]):
        return False
    if not diagnosis.fits(quantity, place.value):
        return True
    above = [half_up(exactly(e, diagnosis.values)) for e in equations if e.left == quantity]
    return bool(above) and all(value == diagnosis.values[quantity] for value in above)


def _problem(name: str, conflict: Conflict, verdict: Phrase) -> Problem:
    return problem(
        name,
        conflict.wrong.at,
        about=conflict.wrong.about,
        label=conflict.diagnosis.sheet.label(conflict.quantity),
        stated=conflict.wrong.text,
        expected=conflict.other.text,
        other=_near(conflict.other.at, conflict.wrong.at),
        verdict=verdict,
    )


def _near(place: Location, here: Location) -> Phrase:
    """The other place; of the same file, its line will do."""
    if place.path == here.path:
        return Phrase(f"ที่บรรทัด {place.line}", f"line {place.line}")
    return Phrase(f"ใน {place.path} บรรทัด {place.line}", f"{place.path} line {place.line}")


def _verdict(conflict: Conflict) -> Phrase:
    diagnosis, right = conflict.diagnosis, conflict.other
    owner = whose(diagnosis, conflict.quantity, conflict.wrong.value)
    if conflict.sure:
        value = number(right.value)
        known = Phrase(f"สูตรคะแนนลงตัวกับ {value}", f"The sums agree with {value}.")
    elif right.about.split("/")[0] != conflict.wrong.about.split("/")[0]:
        known = Phrase("ผลของปีนั้นเป็นต้นทาง", "The results of that year are the source.")
    else:
        known = UNKNOWN
    if owner is None:
        return known
    return Phrase(
        f"{known.th} {conflict.wrong.text} เป็นคะแนนของ {owner.th}",
        f"{known.en} {conflict.wrong.text} is the score of {owner.en}.",
    )
