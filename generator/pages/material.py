"""What every planner works from, and the questions it may ask about the site. Pure look-ups, no HTML."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from ..model.records import Frame, Measure, Topic
from ..urls import Kind, Ref, relative

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from ..criteria import Assessment, Catalogues
    from ..markup import Body
    from ..model.records import Correction, Finding, FiscalYear, ProgressEntry, ProgressRound, Site
    from ..urls import Routes
    from .history import History
    from .open_data import YearData

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses as seen from one page.

    `base` is the path under which the section stands, and is set only for the page that the host serves at
    any depth (404): its links cannot be relative.
    """

    routes: Routes
    origin: str
    base: str = ""

    def to(self, ref: Ref, anchor: str = "") -> str:
        """The link to `ref`, or an empty string if nothing has that address."""
        if ref not in self.routes:
            return ""
        if self.base:
            path = self.base.rstrip("/") + self.routes.permalink(ref)
            return f"{path}#{anchor}" if anchor else path
        if anchor and self.routes.permalink(ref) == self.origin:
            return f"#{anchor}"
        return self.routes.link(self.origin, ref, anchor)

    @property
    def root(self) -> str:
        """The section's root, ending in a slash: what the names of assets are appended to."""
        return self.base or relative(self.origin, "/")


@dataclass(frozen=True, slots=True)
class Answer:
    """A measure together with the fiscal year that carries it out."""

    year: FiscalYear
    measure: Measure


@dataclass(frozen=True, slots=True)
class Material:
    """One site with everything that its pages are planned from, on one date.

    `as_of` decides only what is overdue.
    """

    site: Site
    routes: Routes
    bodies: Mapping[Ref, Body]
    as_of: date
    catalogues: Catalogues
    assessments: Mapping[int, Assessment]
    data: Mapping[int, YearData]
    history: History
    corrections: tuple[Correction, ...] = ()
    _done: dict[tuple[object, Ref], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, work: Callable[[Material, Ref], T], ref: Ref) -> T:
        """What many pages need, worked out when the first of them asks; `work` is a pure function."""
        if (work, ref) not in self._done:
            self._done[work, ref] = work(self, ref)
        done: T = self._done[work, ref]
        return done

    def prose(self, ref: Ref) -> Body | None:
        """The prose that the page `ref` shows, if it has any."""
        body = self.bodies.get(ref)
        return body if body and body.content else None

    def answering_years(self, results_year: int) -> list[FiscalYear]:
        """The years whose measures answer the results of `results_year`."""
        return [y for y in self.site.years if y.roles.results == results_year and y.measures]

    def answers_to(self, finding: Finding) -> list[Answer]:
        """The measures that name `finding` as what they answer."""
        years = self.answering_years(finding.year)
        return [Answer(y, m) for y in years for m in y.measures if finding.id in m.answers]

    def answers_on(self, results_year: int, topic: Topic) -> list[Answer]:
        """The measures filed under the same topic as an analysis of `results_year`."""
        years = self.answering_years(results_year)
        return [Answer(y, m) for y in years for m in y.measures if m.topic == topic]

    def finding(self, year: FiscalYear, id: str) -> Finding | None:
        """The finding that a measure of `year` answers, from the analysis of its results year."""
        source = self.site.year(year.roles.results)
        return next((f for f in source.findings() if f.id == id), None) if source else None


def latest(year: FiscalYear, measure: str) -> tuple[ProgressRound, ProgressEntry] | None:
    """The last round that reports on a measure, with what it says."""
    for turn in reversed(year.rounds):
        entry = turn.entry(measure)
        if entry:
            return turn, entry
    return None


def topics_of(year: FiscalYear, code: str) -> set[Topic]:
    """The topics of a question, item or indicator: its indicator, and every analysis that lists it."""
    topics = {a.topic for a in year.analyses if code in a.mentions.each or code in (c.code for c in a.cites)}
    if code.startswith("indicator-"):
        return topics | {Topic(Frame.INDICATORS, int(code.removeprefix("indicator-")))}
    indicator = year.rules.indicator_of(code) if code[0] in "ie" else None
    return topics | ({Topic(Frame.INDICATORS, indicator)} if indicator else set())


def responding(year: FiscalYear, source: FiscalYear, codes: Iterable[str]) -> tuple[list[Measure], bool]:
    """Measures of `year` for some codes of `source`, and whether they cite the codes themselves.

    Where no measure cites a code, the measures on the same topic stand in, and the page says so.
    """
    wanted = set(codes)
    direct = [m for m in year.measures if wanted & set(m.codes.each)]
    if direct:
        return direct, True
    topics = {t for code in wanted for t in topics_of(source, code)}
    return [m for m in year.measures if m.topic in topics], False


def measure_ref(year: FiscalYear, measure: Measure) -> Ref:
    return Ref(Kind.MEASURE, year.year, measure.id)
