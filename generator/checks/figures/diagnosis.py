"""Which equations of the score law do not hold, and which figure is to blame.

A figure is blamed when one other value of it mends every broken equation that it stands in and breaks none,
and two things speak for that value: two equations, or an equation and another place of the documents that
gives it. An equation that is still broken is blamed on the only figure that could be changed without breaking
another; where there are several, the law cannot tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ...problems.catalogue import CATALOGUE
from .law import Equation, law
from .terms import worked_out
from .values import Quantity, Sheet, in_range, sheets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from ..case import Case
    from .terms import Values
    from .values import Said


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake of the figures: a broken equation, and the others that the same mistake breaks.

    `blamed` is the figure that is wrong and `right` what it should be; both None where the law cannot tell
    among `suspects`. `witness` is another place that gives the right value.
    """

    equation: Equation
    blamed: Quantity | None
    right: Decimal | None
    suspects: tuple[Quantity, ...] = ()
    others: tuple[Equation, ...] = ()
    witness: Said | None = None


@dataclass(frozen=True, slots=True)
class _Guess:
    """A value that would mend `mended`, the broken equations of a figure."""

    quantity: Quantity
    value: Decimal
    mended: tuple[Equation, ...]
    witness: Said | None

    @property
    def weight(self) -> tuple[int, bool]:
        return len(self.mended) + (self.witness is not None), self.witness is not None


class Diagnosis:
    """The figures of one results year, judged. `values` holds the right value where the law knows it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.equations = law(sheet)
        self.values = sheet.values()
        self._of: dict[Quantity, list[Equation]] = {}
        for equation in self.equations:
            for quantity in equation.members:
                self._of.setdefault(quantity, []).append(equation)
        self.faults: tuple[Fault, ...] = tuple(self._judged())

    def of(self, quantity: Quantity) -> Sequence[Equation]:
        """The equations that a figure stands in."""
        return self._of.get(quantity, ())

    @cached_property
    def blamed(self) -> dict[Quantity, Fault]:
        return {fault.blamed: fault for fault in self.faults if fault.blamed}

    def fits(self, quantity: Quantity, value: Decimal) -> bool:
        """Whether every equation of a figure holds, or would, with this value."""
        values = {**self.values, quantity: value}
        return all(equation.holds(values) for equation in self.of(quantity))

    def _judged(self) -> Iterator[Fault]:
        broken = [e for e in self.equations if not e.holds(self.values)]
        while broken:
            best = max(self._guesses(broken), key=lambda guess: guess.weight, default=None)
            if best is None or best.weight[0] < 2:
                break
            self.values[best.quantity] = best.value
            broken = [e for e in broken if e not in best.mended]
            yield _fault(best)
        for equation in broken:
            yield self._left(equation)

    def _guesses(self, broken: Sequence[Equation]) -> Iterator[_Guess]:
        for quantity in dict.fromkeys(q for equation in broken for q in equation.members):
            for value, witness in self._candidates(quantity, broken):
                if self.fits(quantity, value):
                    mended = tuple(e for e in broken if quantity in e.members)
                    yield _Guess(quantity, value, mended, witness)

    def _candidates(
        self, quantity: Quantity, broken: Sequence[Equation]
    ) -> Iterator[tuple[Decimal, Said | None]]:
        """Values that other places give, then those that broken equations give to the last digit."""
        present = self.values[quantity]
        for said in self.sheet.said[quantity]:
            if said.value != present:
                yield said.value, said
        for equation in broken:
            if quantity in equation.members:
                for value, certain in equation.solved(quantity, self.values):
                    if certain and in_range(value, quantity.column):
                        yield value, None

    def _left(self, equation: Equation) -> Fault:
        """A broken equation by itself: what could be wrong in it without contradicting the rest."""
        possible = [
            (quantity, value)
            for quantity in equation.members
            for value, _ in equation.solved(quantity, self.values)
            if in_range(value, quantity.column) and self._harmless(quantity, value, equation)
        ]
        suspects = tuple(dict.fromkeys(quantity for quantity, _ in possible))
        if len(suspects) == 1:
            [blamed], right = suspects, possible[0][1]
            self.values[blamed] = right
            return Fault(equation, blamed, right)
        return Fault(equation, None, None, suspects)

    def _harmless(self, quantity: Quantity, value: Decimal, broken: Equation) -> bool:
        values = {**self.values, quantity: value}
        return all(e.holds(values) or not e.holds(self.values) for e in self.of(quantity) if e is not broken)


def _fault(guess: _Guess) -> Fault:
    """Told as the weightiest of its equations, and of those the one that it stands alone on the left of."""
    first, *others = sorted(guess.mended, key=lambda e: (not _is_error(e), e.left != guess.quantity))
    return Fault(first, guess.quantity, guess.value, (), tuple(others), guess.witness)


def _is_error(equation: Equation) -> bool:
    return CATALOGUE[equation.name].level == "error"


def exactly(equation: Equation, values: Values) -> Decimal:
    """What the left side should be, before rounding."""
    return worked_out(equation.nearest(values), values)


def diagnoses(case: Case) -> tuple[Diagnosis, ...]:
    """One for each results year, worked out once."""
    return case.once(_diagnoses)


def _diagnoses(case: Case) -> tuple[Diagnosis, ...]:
    return tuple(Diagnosis(sheet) for sheet in sheets(case))
