"""The shape of every source file: which fields there are, their Thai titles, and the record each becomes.

The JSON Schemas for editors are made from these shapes, so that reader and editor never disagree.
"""

from __future__ import annotations

from .acknowledged import ACKNOWLEDGEMENTS
from .analysis import ANALYSIS, FINDING_TITLES, LIMITATIONS, OVERVIEW
from .frozen import FROZEN_PAGES
from .measures import DOCUMENT_LIST, KIND_TITLES, MEASURE, ROUND, STATUS_TITLES
from .oit import OIT
from .results import RESULT
from .site import SITE

__all__ = [
    "ACKNOWLEDGEMENTS",
    "ANALYSIS",
    "DOCUMENT_LIST",
    "FINDING_TITLES",
    "FROZEN_PAGES",
    "KIND_TITLES",
    "LIMITATIONS",
    "MEASURE",
    "OIT",
    "OVERVIEW",
    "RESULT",
    "ROUND",
    "SITE",
    "STATUS_TITLES",
]
