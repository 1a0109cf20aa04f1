"""Arithmetic over stated figures that can be worked out, solved, and shown to a reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .values import Quantity

Values = Mapping[Quantity, Decimal]

CENT = Decimal("0.01")
LONG = 7  # members of a sum from which on equal ones are gathered


@dataclass(frozen=True, slots=True)
class Mean:
    """The plain mean of its members."""

    of: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Weighted:
    """A weighted sum: weights in per cent, and what they weigh."""

    of: tuple[tuple[int, Term], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """The first less the second."""

    first: Term
    second: Term


Term = Quantity | Mean | Weighted | Difference


def worked_out(term: Term, values: Values) -> Decimal:
    """The exact value; `KeyError` where a figure is not stated."""
    match term:
        case Quantity():
            return values[term]
        case Mean(of):
            return sum((worked_out(each, values) for each in of), Decimal()) / len(of)
        case Weighted(of):
            return sum((weight * worked_out(each, values) for weight, each in of), Decimal()) / 100
        case Difference(first, second):
            return worked_out(first, values) - worked_out(second, values)


def members(term: Term) -> tuple[Quantity, ...]:
    """Every figure of a term, in the order shown."""
    match term:
        case Quantity():
            return (term,)
        case Mean(of):
            return tuple(q for each in of for q in members(each))
        case Weighted(of):
            return tuple(q for _, each in of for q in members(each))
        case Difference(first, second):
            return members(first) + members(second)


def shown(term: Term, values: Values) -> str:
    """The sum as people write it: "(96.88 + 95.83) ÷ 2"."""
    match term:
        case Quantity():
            return number(values[term])
        case Mean(of):
            return f"({' + '.join(_runs([shown(each, values) for each in of]))}) ÷ {len(of)}"
        case Weighted(of):
            return " + ".join(f"{weight}% × {shown(each, values)}" for weight, each in of)
        case Difference(first, second):
            return f"{shown(first, values)} − {shown(second, values)}"


def _runs(figures: list[str]) -> list[str]:
    """Long sums with equal figures gathered: "16 × 100.00", "4 × 50.00"."""
    if len(figures) < LONG:
        return figures
    counted = Counter(figures)
    return [figure if count == 1 else f"{count} × {figure}" for figure, count in counted.items()]


def half_up(value: Decimal) -> Decimal:
    """Two decimals, rounded half up as the assessment does."""
    return value.quantize(CENT, ROUND_HALF_UP)


def number(value: Decimal) -> str:
    return f"{half_up(value):.2f}"
