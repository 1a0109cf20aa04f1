"""What an officer hands in and keeps: the ITAS sheet of an assessment year, and the evidence of what stood there."""

from __future__ import annotations

from .bag import Bag, packed
from .evidence import evidence
from .forms import sheet_files
from .sheet import Sheet, sheet

__all__ = ["Bag", "Sheet", "evidence", "packed", "sheet", "sheet_files"]
