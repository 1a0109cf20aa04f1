"""What an officer hands in and keeps of an assessment year: the sheet for ITAS, frozen copies, evidence."""

from __future__ import annotations

from .bag import Bag, packed
from .evidence import evidence
from .forms import sheet_files
from .freeze import Frozen, freeze, item_years
from .sheet import Sheet, sheet

__all__ = ["Bag", "Frozen", "Sheet", "evidence", "freeze", "item_years", "packed", "sheet", "sheet_files"]
