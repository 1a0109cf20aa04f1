"""What a check found, for whoever must act on it: text, JSON, SARIF, annotations, a page to forward.

Each form is a pure function from a `Report` to text without its last line break.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .github import github
from .listing import listing, schema
from .page import page
from .plain import plain
from .records import Report
from .sarif import sarif

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["FORMATS", "Report", "schema"]

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": plain,
    "json": listing,
    "sarif": sarif,
    "github": github,
    "html": page,
}
