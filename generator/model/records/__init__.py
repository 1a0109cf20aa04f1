"""The frozen records of a site: what the sources say, typed, each knowing where it stands.

No HTML and no URLs here. Years are Buddhist-era fiscal years (FY2569 = 1 Oct 2568 – 30 Sep 2569);
scores are points from 0 to 100. A record keeps what a document *states*; what arithmetic says is
computed elsewhere and never written back.
"""

from __future__ import annotations

from .acknowledged import Acknowledgement, Correction
from .analysis import (
    NO_PROSE,
    Agreement,
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
    Version,
)
from .frozen import FrozenPage
from .measures import (
    Evidence,
    Measure,
    ProgressEntry,
    ProgressRound,
    Status,
)
from .oit import ItemDeclaration, ItemEvidence, OitDeclaration
from .results import (
    Instrument,
    LevelBand,
    Result,
    Score,
    Statement,
)
from .rules import IndicatorRule, InstrumentRule, Rules
from .site import (
    Agency,
    Channel,
    FiscalYear,
    License,
    Roles,
    Site,
    StaticFile,
    Target,
)
from .stated import (
    BLANK,
    NO_CODES,
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
    "NO_CODES",
    "NO_PROSE",
    "Absence",
    "Acknowledgement",
    "Agency",
    "Agreement",
    "Analysis",
    "Channel",
    "Citation",
    "CodeRange",
    "Codes",
    "Correction",
    "Document",
    "DocumentKind",
    "Evidence",
    "Figure",
    "Finding",
    "FindingKind",
    "FiscalYear",
    "Frame",
    "FrozenPage",
    "IndicatorRule",
    "Instrument",
    "InstrumentRule",
    "ItemDeclaration",
    "ItemEvidence",
    "LevelBand",
    "License",
    "Limitation",
    "Limitations",
    "Measure",
    "OitDeclaration",
    "Overview",
    "ProgressEntry",
    "ProgressRound",
    "Prose",
    "Rating",
    "Record",
    "Remedy",
    "Result",
    "Roles",
    "Rules",
    "Score",
    "Site",
    "Statement",
    "StaticFile",
    "Status",
    "Target",
    "Topic",
    "Version",
]
