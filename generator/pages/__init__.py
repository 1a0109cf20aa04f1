"""From records to pages: every page with its address and a typed context, one dataclass per kind.

The fields of those dataclasses are what a layout may use. Nothing here writes HTML.
"""

from .plan import Context, Page, plan

__all__ = ["Context", "Page", "plan"]
