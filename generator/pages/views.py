"""Small values that several kinds of page share: status, measures as listed, codes with links, papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..markup import anchor
from ..model.shapes import KIND_TITLES, STATUS_TITLES
from ..urls import Kind, Ref
from . import navigation
from .material import latest, measure_ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.records import Codes, Document, FiscalYear, Measure, Result, Rules, Score, Status
    from .material import Links, Material

NO_REPORT = "ยังไม่มีรายงาน"


@dataclass(frozen=True, slots=True)
class State:
    """How far a measure has come: `key` is a status or `none` (no report yet), `word` its Thai name.

    `overdue` is set where the period has ended on the date of the build and no report is filed.
    """

    key: str
    word: str
    overdue: bool = False


def state_of(status: Status) -> State:
    return State(status.value, STATUS_TITLES[status])


def state(material: Material, year: FiscalYear, measure: Measure) -> State:
    """The state of a measure by its last report."""
    last = latest(year, measure.id)
    if last:
        return state_of(last[1].status)
    return State("none", NO_REPORT, is_over(material, measure))


def is_over(material: Material, measure: Measure) -> bool:
    """Whether the period of a measure has ended on the date of the build."""
    return bool(measure.period and measure.period.end < material.as_of)


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure as any list shows it, with its page and state, and the year that carries it out.

    `label` names it alone (`มาตรการ 4.1`, or its title); `number` is its number where no other measure of the
    year has the same, else empty; `kicker` stands above the title: the label, or empty if that is the title.
    """

    measure: Measure
    year: int
    label: str
    number: str
    kicker: str
    href: str
    state: State


def measure_line(material: Material, go: Links, year: FiscalYear, measure: Measure) -> MeasureLine:
    href = go.to(measure_ref(year, measure))
    label = navigation.measure_label(year, measure)
    number = measure.number if label == f"มาตรการ {measure.number}" else ""
    kicker = label if label != measure.title else ""
    return MeasureLine(measure, year.year, label, number, kicker, href, state(material, year, measure))


@dataclass(frozen=True, slots=True)
class CodeLink:
    """A question, item or indicator by its code, with its plain name and score where the results have it."""

    code: str
    name: str
    href: str
    score: Score | None


def code_links(go: Links, result: Result | None, year: int, codes: Iterable[str]) -> tuple[CodeLink, ...]:
    """Codes as links to their rows on the results page of `year`."""
    scores = result.scores() if result else {}

    def link(code: str) -> CodeLink:
        row = scores.get(code)
        href = go.to(Ref(Kind.RESULTS, year), anchor(code)) if row else ""
        return CodeLink(code, plain_name(code, result.rules if result else None, row), href, row)

    return tuple(link(code) for code in codes)


def plain_name(code: str, rules: Rules | None, row: Score | None) -> str:
    """What a code asks: our few plain words if there are any, else the document's own."""
    return (rules.question_name(code) if rules else "") or (row.name if row else "")


@dataclass(frozen=True, slots=True)
class CodeText:
    """Codes as the document cites them, with each code's link."""

    text: str
    links: tuple[CodeLink, ...]


def code_text(go: Links, result: Result | None, year: int, codes: Codes) -> CodeText | None:
    return CodeText(codes.text, code_links(go, result, year, codes.each)) if codes.ranges else None


@dataclass(frozen=True, slots=True)
class Paper:
    """A document by name, with the address of its entry on a documents page."""

    kind: str
    subject: str
    number: str
    date: str
    href: str


def papers(material: Material, go: Links, year: int, ids: Iterable[str]) -> tuple[Paper, ...]:
    """The documents that a record names: of its own year first, else of any year."""
    found = [_document(material, year, id) for id in ids]
    return tuple(_paper(go, fy, document) for fy, document in filter(None, found))


def _document(material: Material, year: int, id: str) -> tuple[int, Document] | None:
    years = sorted(material.site.years, key=lambda y: (y.year != year, -y.year))
    return next(((y.year, d) for y in years if (d := y.document(id))), None)


def _paper(go: Links, year: int, document: Document) -> Paper:
    href = go.to(Ref(Kind.DOCUMENTS, year), document.id)
    return Paper(KIND_TITLES[document.kind], document.subject, document.number, document.date_text, href)
