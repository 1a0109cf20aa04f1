"""Names of the agency, its places, its units and of indicators, as they stand in texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .agencies import AGENCIES
from .indicators import INDICATORS
from .places import PLACES
from .units import UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..case import Check

__all__ = ["NAMES"]

NAMES: Mapping[str, Check] = {**AGENCIES, **PLACES, **UNITS, **INDICATORS}
