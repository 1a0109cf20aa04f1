"""How many pages a PDF has. The one door of `pypdf`."""

from __future__ import annotations

import io
import logging


def page_count(data: bytes) -> int | None:
    """The number of pages of a PDF, or None for what is none or cannot be counted (damaged, locked)."""
    if not data.startswith(b"%PDF-"):
        return None
    from pypdf import PdfReader  # imported here: most builds read no PDF
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it cannot read is answered by None
    try:
        return len(PdfReader(io.BytesIO(data)).pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
