"""What results mean: topics, findings, limitations; and prose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .stated import BLANK, NO_CODES, Codes, Figure, Record

if TYPE_CHECKING:
    from .results import Score


class Frame(StrEnum):
    """How an analysis is divided: the ten indicators, or the seven issues of FY2567–2568."""

    INDICATORS = "indicator"
    ISSUES = "issue"


@dataclass(frozen=True, slots=True, order=True)
class Topic:
    """One division of an analysis frame: `indicator-4`, `issue-2`."""

    frame: Frame
    number: int

    @property
    def key(self) -> str:
        return f"{self.frame.value}-{self.number}"


class FindingKind(StrEnum):
    """What the analysis asks for."""

    WEAKNESS = "weakness"  # ข้อบกพร่องที่ตรวจพบ
    FIX = "fix"  # ข้อที่ต้องแก้ไข
    IMPROVE = "improve"  # ข้อที่ควรปรับปรุงหรือพัฒนา
    MAINTAIN = "maintain"  # ข้อที่ต้องรักษาระดับ


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Record):
    """What the analysis of results found (ประเด็นที่พบ); measures answer findings."""

    id: str
    kind: FindingKind
    text: str
    number: str = ""  # as printed: "8.2"
    codes: Codes = NO_CODES
    instrument: str = ""
    urgent: bool = False
    year: int = 0  # the results year of its analysis
    topic: Topic | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Record):
    """A question, item or indicator with the score that the analysis states for it."""

    code: str
    score: Figure = BLANK
    instrument: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating(Record):
    """Words of level that the analysis gives to some codes ("ระดับสูง")."""

    codes: Codes
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose(Record):
    """Markdown as typed; `at` is its first line in the file, so that problems in it have a true place."""

    text: str = ""


NO_PROSE = Prose()


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis(Record):
    """What the results of one year mean for one topic (การวิเคราะห์ผล)."""

    year: int
    topic: Topic
    title: str
    stated: Score | None = None  # score, previous and change as this analysis prints them
    verdict: str = ""  # the verdict in the document's words
    cites: tuple[Citation, ...] = ()
    mentions: Codes = NO_CODES
    ratings: tuple[Rating, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    findings: tuple[Finding, ...] = ()
    none_said: tuple[FindingKind, ...] = ()  # kinds of which the document says "ไม่มี"
    summary: str = ""
    documents: tuple[str, ...] = ()
    prose: Prose = NO_PROSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview(Record):
    """The analysis as a whole (`analysis/index.md`)."""

    year: int
    title: str = ""
    documents: tuple[str, ...] = ()
    prose: Prose = NO_PROSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """Whether the analysis says that what it cites agrees (ความสอดคล้องของบุคลากร ประชาชน และการเปิดเผย)."""

    codes: Codes
    agree: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Limitation(Record):
    """What hindered the agency in the assessment, and the remedies proposed (ข้อจำกัดและข้อเสนอแนะ)."""

    id: str
    text: str
    instrument: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy(Record):
    """A remedy for limitations, with the ids it answers where the document says which."""

    text: str
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limitations(Record):
    """The chapter on limitations of one year; `none_said` when the document says there are none."""

    year: int
    entries: tuple[Limitation, ...] = ()
    none_said: bool = False
    remedies: tuple[Remedy, ...] = ()
    documents: tuple[str, ...] = ()
