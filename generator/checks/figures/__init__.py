"""Figures: the score law, figures stated twice, levels, columns, and claims about the highest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .changes import CHANGES
from .claims import CLAIMS
from .columns import COLUMNS
from .levels import LEVELS
from .limits import LIMITS
from .sentences import SENTENCES
from .sums import SUMS
from .twice import TWICE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..case import Check

FIGURES: Mapping[str, Check] = {
    **TWICE,
    **SUMS,
    **CHANGES,
    **LEVELS,
    **LIMITS,
    **COLUMNS,
    **CLAIMS,
    **SENTENCES,
}
