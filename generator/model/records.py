"""The frozen records of a site: what the sources say, typed, each knowing where it stands.

No HTML and no URLs here. Years are Buddhist-era fiscal years (FY2569 = 1 Oct 2568 – 30 Sep 2569);
scores are points from 0 to 100. A record keeps what a document *states*; what arithmetic says is
computed elsewhere and never written back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from ..problems import Location

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from ..thai import Period, ThaiDate

NOWHERE = Location("", 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Anything read from a file: `at` is its place, `places` the place of each field that was typed."""

    at: Location = NOWHERE
    places: Mapping[str, Location] = field(default_factory=dict, repr=False)

    def place(self, name: str) -> Location:
        """Where field `name` was typed, or where the record stands if it was left out."""
        return self.places.get(name, self.at)


# -- what a document states -------------------------------------------------------------------------


class Absence(StrEnum):
    """Three ways of having no value, which are three different things."""

    BLANK = "blank"  # the document is silent
    DASH = "dash"  # the document prints "-"
    NONE = "none"  # the document says "ไม่มี" (none) in words


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as stated: `text` in Arabic digits as typed ("100", "100.00"), `value` None when absent."""

    text: str
    value: Decimal | None
    absence: Absence | None = None

    def __bool__(self) -> bool:
        return self.value is not None


BLANK = Figure("", None, Absence.BLANK)


@dataclass(frozen=True, slots=True)
class CodeRange:
    """One question, item or a run of them as cited: i4, or i4–i6 (`last` equals `first` for one code)."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Codes:
    """Question and item codes as cited. `text` is what was typed, `ranges` what it means."""

    text: str = ""
    ranges: tuple[CodeRange, ...] = ()

    @property
    def each(self) -> tuple[str, ...]:
        """Every code once, ranges spelt out, in the order cited; a broken range gives its two ends."""
        seen: dict[str, None] = {}
        for run in self.ranges:
            kind, low, high = run.first[0], int(run.first[1:]), int(run.last[1:])
            whole = run.last[0] == kind and low <= high
            members = [f"{kind}{n}" for n in range(low, high + 1)] if whole else [run.first, run.last]
            seen.update(dict.fromkeys(members))
        return tuple(seen)


# -- the agency and its site ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel(Record):
    """A way to complain or ask (ช่องทางร้องเรียนและสอบถาม)."""

    name: str
    phone: str = ""
    url: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Record):
    """The local government that publishes (หน่วยงาน)."""

    name: str
    type: str
    district: str
    province: str
    office: str = ""
    website: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    channels: tuple[Channel, ...] = ()


@dataclass(frozen=True, slots=True)
class Roles:
    """The fiscal years that one assessment year speaks of (ปีที่ประเมิน ปีของผล ปีของมาตรการ ปีที่รายงาน).

    Offsets differ by assessment year; see `rules.roles_of` for the table and its sources.
    """

    assessment: int
    results: int
    measures: int
    report: int


# -- results ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """Another place of the same document that gives the same score, perhaps differently."""

    score: Figure
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Record):
    """One scored thing as stated: this year, last year, change and, where printed, level and rank.

    `key` names it within its year: `overall`, `IIT`, `EIT`, `EIT.1`, `OIT`, `indicator-4`, `9.1`, `i10`.
    `part` is the survey part (1 the agency's own channel, 2 collected by the assessor) of EIT figures.
    """

    key: str
    name: str = ""
    score: Figure = BLANK
    previous: Figure = BLANK
    change: Figure = BLANK
    level: str = ""
    rank: int | None = None
    part: int | None = None
    where: str = ""
    also: tuple[Statement, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Score):
    """IIT staff survey, EIT citizen survey or OIT disclosure check (เครื่องมือประเมิน)."""

    parts: tuple[Score, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelBand(Record):
    """One row of the level table as the document prints it (เกณฑ์ระดับผลการประเมิน)."""

    level: str
    low: Figure
    high: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Record):
    """The ITA results *of* one fiscal year (ผลการประเมิน)."""

    year: int
    overall: Score
    target: Figure = BLANK
    target_level: str = ""
    highest: Figure = BLANK
    lowest: Figure = BLANK
    source_url: str = ""
    documents: tuple[str, ...] = ()
    respondents: Mapping[str, str] = field(default_factory=dict)
    instruments: tuple[Instrument, ...] = ()
    indicators: tuple[Score, ...] = ()
    sub_indicators: tuple[Score, ...] = ()
    questions: tuple[Score, ...] = ()
    items: tuple[Score, ...] = ()
    bands: tuple[LevelBand, ...] = ()

    def scores(self) -> dict[str, Score]:
        """Every score by its key, in the order of the page."""
        rows: list[Score] = [self.overall]
        for instrument in self.instruments:
            rows += [instrument, *instrument.parts]
        rows += [*self.indicators, *self.sub_indicators, *self.questions, *self.items]
        return {row.key: row for row in rows}


# -- analysis ---------------------------------------------------------------------------------------


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
    codes: Codes = Codes()
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis(Record):
    """What the results of one year mean for one topic (การวิเคราะห์ผล)."""

    year: int
    topic: Topic
    title: str
    stated: Score | None = None  # score, previous and change as this analysis prints them
    verdict: str = ""  # the verdict in the document's words
    cites: tuple[Citation, ...] = ()
    mentions: Codes = Codes()
    ratings: tuple[Rating, ...] = ()
    findings: tuple[Finding, ...] = ()
    none_said: tuple[FindingKind, ...] = ()  # kinds of which the document says "ไม่มี"
    summary: str = ""
    documents: tuple[str, ...] = ()
    prose: Prose = Prose()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview(Record):
    """The analysis as a whole (`analysis/index.md`)."""

    year: int
    title: str = ""
    documents: tuple[str, ...] = ()
    prose: Prose = Prose()


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


# -- measures and their progress --------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Record):
    """A measure, project or activity carried out *in* one fiscal year (มาตรการ โครงการ หรือกิจกรรม)."""

    year: int
    id: str
    title: str
    number: str = ""  # as printed: "4.1"
    topic: Topic | None = None
    answers: tuple[str, ...] = ()  # ids of findings
    codes: Codes = Codes()
    steps: tuple[str, ...] = ()
    period: Period | None = None
    period_text: str = ""  # as typed, also when it is no period
    responsible: tuple[str, ...] = ()
    follow_up: str = ""
    documents: tuple[str, ...] = ()
    prose: Prose = Prose()


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


# -- documents --------------------------------------------------------------------------------------


class DocumentKind(StrEnum):
    """What a published document is."""

    MEMO = "memo"  # บันทึกข้อความ
    REPORT = "report"  # รายงาน
    ANNOUNCEMENT = "announcement"  # ประกาศ
    ORDER = "order"  # คำสั่ง


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """A document the facts come from (เอกสาร); people appear by position only."""

    year: int
    id: str
    kind: DocumentKind
    subject: str
    number: str = ""
    date: ThaiDate | None = None
    date_text: str = ""
    sender: str = ""
    recipient: str = ""
    approved_by: str = ""
    signers: tuple[str, ...] = ()
    file: str = ""  # name inside documents/
    url: str = ""
    note: str = ""


# -- the whole --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalYear(Record):
    """Everything filed under one fiscal year (ปีงบประมาณ)."""

    year: int
    roles: Roles
    result: Result | None = None
    overview: Overview | None = None
    analyses: tuple[Analysis, ...] = ()
    limitations: Limitations | None = None
    measures: tuple[Measure, ...] = ()
    rounds: tuple[ProgressRound, ...] = ()
    documents: tuple[Document, ...] = ()

    def findings(self) -> tuple[Finding, ...]:
        return tuple(f for a in self.analyses for f in a.findings)

    def analysis(self, topic: Topic) -> Analysis | None:
        return next((a for a in self.analyses if a.topic == topic), None)

    def measure(self, id: str) -> Measure | None:
        return next((m for m in self.measures if m.id == id), None)

    def document(self, id: str) -> Document | None:
        return next((d for d in self.documents if d.id == id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticFile:
    """A file copied as it is: `path` relative to the site, `data` its bytes."""

    path: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Record):
    """One agency's whole section."""

    agency: Agency
    title: str
    base_url: str = ""
    thai_digits: bool = False
    years: tuple[FiscalYear, ...] = ()  # ascending
    about: Prose = Prose()
    files: tuple[StaticFile, ...] = ()  # documents to download
    broken: Mapping[str, str] = field(default_factory=dict, repr=False)  # files with mistakes: path to text

    def may_declare(self, folder: str, id: str) -> bool:
        """True when a file with mistakes under `folder` may hold what is called `id`.

        Such a file keeps its identity: what it was going to declare is not known in full, so nobody is
        blamed for pointing at it.
        """
        files = {path: text for path, text in self.broken.items() if path.startswith(folder)}
        return any(not text or id in text or f"/{id}." in path.lower() for path, text in files.items())

    def year(self, number: int) -> FiscalYear | None:
        return next((y for y in self.years if y.year == number), None)

    def results_for(self, year: FiscalYear) -> Result | None:
        """The results that the measures of `year` answer (results year of its roles)."""
        source = self.year(year.roles.results)
        return source.result if source else None
