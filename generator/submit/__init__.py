"""What an officer hands in and keeps of an assessment year: the sheet for ITAS and the evidence."""

from __future__ import annotations

from .bag import Bag, packed
from .evidence import evidence
from .forms import sheet_files
from .sheet import Sheet, sheet

__all__ = ["Bag", "Sheet", "evidence", "packed", "sheet", "sheet_files"]
