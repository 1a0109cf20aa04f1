"""The agency, its fiscal years, and the whole site."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .analysis import NO_PROSE, Prose
from .stated import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .acknowledged import Acknowledgement
    from .analysis import Analysis, Finding, Limitations, Overview, Topic
    from .documents import Document
    from .frozen import FrozenPage
    from .measures import Measure, ProgressRound
    from .oit import OitDeclaration
    from .results import Result
    from .rules import Rules


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Record):
    """A place to publish to (ที่เผยแพร่). Never a secret: passwords are asked for or kept by the system.

    `path` is our folder on the host, or a file of this computer for `zip`; `port` 0 is the protocol's own.
    `fingerprint` is that of the host's SSH key or TLS certificate; `switch` empty: by what the host can do.
    `by` is the position of who publishes.
    """

    name: str
    protocol: str
    path: str
    host: str = ""
    port: int = 0
    user: str = ""
    url: str = ""
    fingerprint: str = ""
    switch: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class License(Record):
    """The terms under which the agency gives its data (สัญญาอนุญาต): only it can say them.

    `id` is a short name that portals know, such as `CC-BY-4.0`.
    """

    id: str
    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Roles:
    """The fiscal years that one assessment year speaks of (ปีที่ประเมิน ปีของผล ปีของมาตรการ ปีที่รายงาน).

    Offsets differ by assessment year; they are data of its criteria.
    """

    assessment: int
    results: int
    measures: int
    report: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalYear(Record):
    """Everything filed under one fiscal year (ปีงบประมาณ)."""

    year: int
    rules: Rules
    result: Result | None = None
    overview: Overview | None = None
    analyses: tuple[Analysis, ...] = ()
    limitations: Limitations | None = None
    measures: tuple[Measure, ...] = ()
    rounds: tuple[ProgressRound, ...] = ()
    documents: tuple[Document, ...] = ()
    oit: OitDeclaration | None = None
    acknowledged: tuple[Acknowledgement, ...] = ()

    @property
    def roles(self) -> Roles:
        return self.rules.roles

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
    """A file copied as it is: `path` relative to the site, `data` its bytes, `pages` of a PDF if known."""

    path: str
    data: bytes = field(repr=False)
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Record):
    """One agency's whole section."""

    agency: Agency
    title: str
    base_url: str = ""
    thai_digits: bool = False
    targets: tuple[Target, ...] = ()
    pdf: bool = False  # whether reports are published as PDF too
    precompressed: tuple[str, ...] = ()  # how texts lie compressed beside themselves: gzip, brotli
    years: tuple[FiscalYear, ...] = ()  # ascending
    about: Prose = NO_PROSE
    license: License | None = None
    files: tuple[StaticFile, ...] = ()  # documents to download
    frozen: tuple[FrozenPage, ...] = ()  # by year, day and topic
    broken: Mapping[str, str] = field(default_factory=dict, repr=False)  # files with mistakes: path to text

    def may_declare(self, folder: str, id: str) -> bool:
        """True when a file with mistakes under `folder` may hold what is called `id`.

        Such a file keeps its identity: what it was going to declare is not known in full, so nobody is
        blamed for pointing at it.
        """
        sources = (".yaml", ".md")
        files = {p: t for p, t in self.broken.items() if p.startswith(folder) and p.endswith(sources)}
        return any(not text or id in text or f"/{id}." in path.lower() for path, text in files.items())

    def year(self, number: int) -> FiscalYear | None:
        return next((y for y in self.years if y.year == number), None)

    def results_for(self, year: FiscalYear) -> Result | None:
        """The results that the measures of `year` answer (results year of its roles)."""
        source = self.year(year.roles.results)
        return source.result if source else None
