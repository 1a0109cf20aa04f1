"""Pictures, addresses, and years in names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .addresses import ADDRESSES
from .pictures import PICTURES
from .years import YEARS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..case import Check

__all__ = ["MEDIA"]

MEDIA: Mapping[str, Check] = {**ADDRESSES, **PICTURES, **YEARS}
