"""What is promised and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .analysis import NO_PROSE, Prose, Topic
from .stated import NO_CODES, Codes, Record

if TYPE_CHECKING:
    from ...thai import Period, ThaiDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Record):
    """A measure, project or activity carried out *in* one fiscal year (มาตรการ โครงการ หรือกิจกรรม)."""

    year: int
    id: str
    title: str
    number: str = ""  # as printed: "4.1"
    topic: Topic | None = None
    answers: tuple[str, ...] = ()  # ids of findings
    codes: Codes = NO_CODES
    steps: tuple[str, ...] = ()
    period: Period | None = None
    period_text: str = ""  # as typed, also when it is no period
    responsible: tuple[str, ...] = ()
    follow_up: str = ""
    documents: tuple[str, ...] = ()
    prose: Prose = NO_PROSE


class Status(StrEnum):
    """How far a measure has come; the scale of open-government progress reports."""

    NO_EVIDENCE = "no-evidence"
    NOT_STARTED = "not-started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Record):
    """Where an outcome can be seen: a document of the site by id, or an address."""

    title: str
    document: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressEntry(Record):
    """What one round says about one measure."""

    measure: str
    status: Status
    words: str = ""  # the words of the document
    outputs: tuple[str, ...] = ()
    suggestion: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressRound(Record):
    """One report on the measures of a year (รายงานผลการดำเนินการ); rounds are added, never edited."""

    year: int
    id: str
    title: str
    date: ThaiDate | None = None
    date_text: str = ""
    period: Period | None = None
    period_text: str = ""
    note: str = ""
    documents: tuple[str, ...] = ()
    entries: tuple[ProgressEntry, ...] = ()

    def entry(self, measure: str) -> ProgressEntry | None:
        return next((e for e in self.entries if e.measure == measure), None)
