"""From records to pages: every page with its address and a typed context, one dataclass per kind.

The fields of those dataclasses are what a layout may use. Nothing here writes HTML.
"""

from .frame import Printed
from .material import Material
from .plan import Context, Page, plan, with_changes, with_printed

__all__ = ["Context", "Material", "Page", "Printed", "plan", "with_changes", "with_printed"]
