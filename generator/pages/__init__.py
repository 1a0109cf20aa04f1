"""From records to pages: every page with its address and a typed context, one dataclass per kind.

The fields of those dataclasses are what a layout may use. Nothing here writes HTML.
"""

from .frame import Printed
from .history import Change, History, What, history
from .material import Material
from .open_data import YearData, open_data
from .plan import Context, Page, plan, with_changes, with_printed

__all__ = [
    "Change",
    "Context",
    "History",
    "Material",
    "Page",
    "Printed",
    "What",
    "YearData",
    "history",
    "open_data",
    "plan",
    "with_changes",
    "with_printed",
]
