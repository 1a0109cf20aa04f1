"""The frozen records of a site: what the sources say, typed, each knowing where it stands.

No HTML and no URLs here. Years are Buddhist-era fiscal years (FY2569 = 1 Oct 2568 – 30 Sep 2569);
scores are points from 0 to 100. A record keeps what a document *states*; what arithmetic says is
computed elsewhere and never written back.
"""

from __future__ import annotations

from .analysis import (
    Analysis,
    Citation,
    Finding,
    FindingKind,
    Frame,
    Limitation,
    Limitations,
    Overview,
    Prose,
    Rating,
    Remedy,
    Topic,
)
from .documents import (
    Document,
    DocumentKind,
)
from .measures import (
    Evidence,
    Measure,
    ProgressEntry,
    ProgressRound,
    Status,
)
from .results import (
    Instrument,
    LevelBand,
    Result,
    Score,
    Statement,
)
from .site import (
    Agency,
    Channel,
    FiscalYear,
    Roles,
    Site,
    StaticFile,
)
from .stated import (
    BLANK,
    NOWHERE,
    Absence,
    CodeRange,
    Codes,
    Figure,
    Record,
)

__all__ = [
    "BLANK",
    "NOWHERE",
    "Absence",
    "Agency",
    "Analysis",
    "Channel",
    "Citation",
    "CodeRange",
    "Codes",
    "Document",
    "DocumentKind",
    "Evidence",
    "Figure",
    "Finding",
    "FindingKind",
    "FiscalYear",
    "Frame",
    "Instrument",
    "LevelBand",
    "Limitation",
    "Limitations",
    "Measure",
    "Overview",
    "ProgressEntry",
    "ProgressRound",
    "Prose",
    "Rating",
    "Record",
    "Remedy",
    "Result",
    "Roles",
    "Score",
    "Site",
    "Statement",
    "StaticFile",
    "Status",
    "Topic",
]
