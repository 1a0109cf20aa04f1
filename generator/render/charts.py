"""Places of marks in charts. Lengths are per cent of the plot, so that text keeps its size at any width."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from ..criteria import PASS_LINE

if TYPE_CHECKING:
    from collections.abc import Iterable

TOP = Decimal(100)
USUAL_FLOOR = Decimal(60)


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to 100 points."""

    low: Decimal

    def at(self, value: Decimal) -> Decimal:
        """Where `value` lies, in per cent of the plot."""
        return (value - self.low) * 100 / (TOP - self.low)

    def x(self, value: Decimal) -> str:
        """Where `value` lies from the left: `86.25%`."""
        return _percent(self.at(value))

    def y(self, value: Decimal, top: int, height: int) -> str:
        """Where `value` lies from above, in pixels of a plot `height` high that starts at `top`."""
        return _number(top + height * (100 - self.at(value)) / 100)

    @property
    def line(self) -> str:
        """The pass line: the motif of the whole look."""
        return self.x(Decimal(PASS_LINE))

    @property
    def ticks(self) -> tuple[int, ...]:
        """The ends of the scale."""
        return int(self.low), int(TOP)


def axis(values: Iterable[Decimal | None], usual: int = int(USUAL_FLOOR)) -> Axis:
    """A scale from 60, or from the ten below the lowest value: a dot is never clipped."""
    known = [v for v in values if v is not None]
    lowest = min([*known, Decimal(usual)])
    return Axis(lowest // 10 * 10)


def across(index: int, count: int) -> str:
    """The place of point `index` of `count` along the width, with room for labels at both ends."""
    inset = Decimal(18)
    return _percent(inset + (100 - 2 * inset) * index / max(count - 1, 1))


def _percent(value: Decimal) -> str:
    return f"{_number(value)}%"


def _number(value: Decimal) -> str:
    """At most two decimals, no trailing zeros, no exponent."""
    return f"{value.quantize(Decimal('0.01')):f}".rstrip("0").rstrip(".")
