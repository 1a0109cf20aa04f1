"""Figures that do not follow from the figures below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...problems import Phrase, Problem, problem
from .diagnosis import diagnoses, exactly
from .law import PARTED, PARTS, asked, whole_scores
from .terms import CENT, Mean, half_up, members, number, shown, worked_out
from .values import Column, Quantity
from .words import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..case import Case, Check
    from .diagnosis import Diagnosis, Fault
    from .law import Equation
    from .values import Sheet

FROM_TABLE_BELOW = ("instrument-not-mean", "indicator-not-mean")


def overall_not_weighted(case: Case) -> Iterator[Problem]:
    """The overall score is the weighted sum of the three instruments, 30, 30 and 40 per cent.

    Instruments that are not stated are worked out from their indicators. Tolerance 0.01: every figure of the
    sum was rounded.

    Why: the overall score decides the level; citizens and assessors see it first.
    Example: overall 95.40 where 30% × 93.96 + 30% × 96.53 + 40% × 93.38 = 94.50.
    Source: reports of FY2565, FY2566 and FY2568 are reproduced to 0.01; certain.
    Mend: compare with the document, and correct the figure that was mistyped.
    """
    yield from told(case, "overall-not-weighted")


def instrument_not_mean(case: Case) -> Iterator[Problem]:
    """An instrument is the mean of its indicators; EIT also that of its two parts.

    A part of EIT is the mean of its indicators, each the mean of the questions declared to be of that part.
    Tolerance 0.01, because the members were rounded.

    Why: instruments have a minimum of their own for each level.
    Example: IIT 95.96 where its five indicators have a mean of 93.96.
    Source: reports of FY2565, FY2566 and FY2568 are reproduced to 0.01; certain.
    Mend: compare with the document, and correct the figure that was mistyped.
    """
    yield from told(case, "instrument-not-mean")


def indicator_not_mean(case: Case) -> Iterator[Problem]:
    """An indicator is the mean of its questions, and an OIT indicator that of its sub-indicators.

    Only where all of them are stated, and for OIT only while an item has either all marks or none. EIT
    questions count where no part is declared and two other indicators show that they are of both parts.
    Tolerance 0.01.

    Why: measures are planned for the indicators that look weakest.
    Example: indicator 4 is 83.88 where i10 55.00, i11 98.13 and i12 92.50 have a mean of 81.88.
    Source: the five IIT indicators of FY2566 from 30 questions and of FY2568 from 15; certain.
    Mend: compare with the document, and correct the figure that was mistyped.
    """
    yield from told(case, "indicator-not-mean")


def items_not_mean(case: Case) -> Iterator[Problem]:
    """OIT items should give their sub-indicator, and sub-indicators their indicator.

    Groups of items are data of the criteria. Where items can have part marks the weights are not known: the
    plain mean and the mean of groups are both accepted.

    Why: a reader who adds up the items should come to the indicator, or be told why not.
    Example: indicator 9 is 86.75 where its twenty items give 90.00, or 83.33 by groups.
    Source: sub-indicators as means of items, FY2566; the weights since FY2568 are unknown, hence a warning.
    Mend: compare with the document; if it is so, say in a note that the weights are not published.
    """
    yield from told(case, "items-not-mean")


def last_year_not_weighted(case: Case) -> Iterator[Problem]:
    """Last year's figures, as this year's table repeats them, follow the score law too.

    Where last year's total is not printed, this year's less the change stands for it. Tolerance 0.01.

    Why: every rise and fall is measured against these figures.
    Example: +7.79 to 94.50 means 86.71 last year, but last year's column gives 86.41.
    Source: last year's column of a report of FY2568 is reproduced to 0.01; whether all figures of a table are
    final results is not certain, hence a warning.
    Mend: compare with last year's results, and correct the figure that was mistyped.
    """
    yield from told(case, "last-year-not-weighted")


def part_not_stated(case: Case) -> Iterator[Problem]:
    """EIT questions that do not give their indicator are perhaps of one part only, which nobody says.

    Why: an indicator is the mean of two parts; a reader compares the questions with it in vain.
    Example: e1–e3 have a mean of 98.59, indicator 6 is 98.03, and no part is declared.
    Source: reports of FY2566 and FY2568; the questions of the latter give EIT part 1 exactly.
    Mend: find out which part the questions are of, and write `part: 1` or `part: 2` in their rows.
    """
    for diagnosis in diagnoses(case):
        sheet, values = diagnosis.sheet, diagnosis.values
        rows = asked(sheet, PARTED)
        if whole_scores(sheet, rows):
            continue
        for row in (r for r in rows if None in r.parts and r.indicator in values):
            mean = worked_out(row.mean, values)
            if abs(mean - values[row.indicator]) > CENT:
                said = sheet.said[row.indicator][0]
                yield problem(
                    "part-not-stated",
                    said.at,
                    about=said.about,
                    label=sheet.label(row.indicator),
                    stated=said.text,
                    expected=number(mean),
                    codes=", ".join(q.key for q in row.mean.of if isinstance(q, Quantity)),
                    part=_fitting_part(diagnosis),
                )


def rounded_down(case: Case) -> Iterator[Problem]:
    """A mean that ends in exactly half a hundredth is rounded up.

    Only instruments and indicators are looked at: the overall score adds up several roundings.

    Why: two figures that differ by 0.01 for the same thing look like a mistake of one of them.
    Example: EIT 96.52 where (97.28 + 95.77) ÷ 2 = 96.525, which rounds to 96.53.
    Source: reports of FY2566 and FY2568 round half up; a source that computes with more digits may differ,
    hence a warning.
    Mend: compare with the document; if it prints the lower figure, leave it and acknowledge.
    """
    for diagnosis in diagnoses(case):
        told = set()
        for equation in diagnosis.equations:
            left = equation.left
            if equation.name not in FROM_TABLE_BELOW or not isinstance(left, Quantity) or left in told:
                continue
            if _rounded_down(diagnosis, equation, left):
                told.add(left)
                yield _rounding(diagnosis, equation, left)


SUMS: Mapping[str, Check] = {
    "overall-not-weighted": overall_not_weighted,
    "instrument-not-mean": instrument_not_mean,
    "indicator-not-mean": indicator_not_mean,
    "items-not-mean": items_not_mean,
    "last-year-not-weighted": last_year_not_weighted,
    "part-not-stated": part_not_stated,
    "rounded-down": rounded_down,
}


def told(case: Case, name: str) -> Iterator[Problem]:
    """The faults told under one name, but those where another place gives the right figure (`two-values`)."""
    for diagnosis in diagnoses(case):
        for fault in diagnosis.faults:
            if fault.equation.name == name and not fault.witness:
                yield _fault_problem(diagnosis, fault)


def _fault_problem(diagnosis: Diagnosis, fault: Fault) -> Problem:
    sheet, equation = diagnosis.sheet, fault.equation
    wrong = fault.blamed or (equation.left if isinstance(equation.left, Quantity) else None)
    place = sheet.said[wrong or members(equation.left)[-1]][0]
    right = (fault.right,) if fault.right is not None else equation.worked_out(diagnosis.values)
    held = {**diagnosis.values, fault.blamed: right[0]} if fault.blamed else diagnosis.values
    nearest, left = equation.nearest(held), equation.left
    both = "" if isinstance(left, Quantity) else f" = {shown(left, held)}"
    return problem(
        equation.name,
        place.at,
        about=place.about,
        label=sheet.label(wrong) if wrong else _sum_label(sheet, equation),
        stated=place.text if wrong else number(worked_out(equation.left, diagnosis.values)),
        expected=" / ".join(number(value) for value in right),
        sum=f"{shown(nearest, held)} = {number(worked_out(nearest, held))}{both}",
        verdict=verdict(diagnosis, fault),
    )


def _sum_label(sheet: Sheet, equation: Equation) -> Phrase:
    """What a left side means that is no single figure: last year's total, or EIT from its parts."""
    if equation.name == "last-year-not-weighted" and Quantity(Column.CHANGE, "overall") in equation.members:
        year = sheet.year - 1
        return Phrase(f"คะแนนรวมปี {year} ตามผลต่าง", f"the overall score of {year} by the change")
    return Phrase(f"ค่าเฉลี่ย {PARTED} จากสองส่วน", f"the mean of the two parts of {PARTED}")


def _fitting_part(diagnosis: Diagnosis) -> Phrase:
    """The part that the questions give, if they give one."""
    rows, values = asked(diagnosis.sheet, PARTED), diagnosis.values
    wanted = sum(i.instrument == PARTED for i in diagnosis.sheet.rules.indicators)
    if len(rows) == wanted:
        mean = worked_out(Mean(tuple(row.mean for row in rows)), values)
        for part in PARTS:
            stated = values.get(Quantity(Column.SCORE, f"{PARTED}.{part}"))
            if stated is not None and abs(stated - mean) <= CENT:
                return Phrase(f"ทุกข้อรวมกันเท่ากับส่วนที่ {part}", f"together they give part {part}")
    return Phrase("ยังไม่ทราบว่าเป็นส่วนใด", "which part they are of is not known")


def _rounded_down(diagnosis: Diagnosis, equation: Equation, left: Quantity) -> bool:
    """Whether `left` is the lower neighbour of a tie, and no other equation rounds to it."""
    values = diagnosis.values
    exact = exactly(equation, values)
    tie = half_up(exact) - exact == CENT / 2
    if not tie or values[left] != half_up(exact) - CENT:
        return False
    others = [e for e in diagnosis.of(left) if e is not equation and e.left == left]
    return not any(half_up(exactly(e, values)) == values[left] for e in others)


def _rounding(diagnosis: Diagnosis, equation: Equation, left: Quantity) -> Problem:
    place, values = diagnosis.sheet.said[left][0], diagnosis.values
    exact = exactly(equation, values)
    return problem(
        "rounded-down",
        place.at,
        about=place.about,
        label=diagnosis.sheet.label(left),
        stated=place.text,
        expected=number(exact),
        sum=f"{shown(equation.nearest(values), values)} = {exact.normalize():f}",
    )
