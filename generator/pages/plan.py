"""Every page of a site, planned: the table of contents of this package."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..urls import Kind, Ref
from .analysis import AnalysisPage, TopicPage, analysis, topic
from .colophon import (
    AboutPage,
    AccessibilityPage,
    NotFoundPage,
    UrlsPage,
    about,
    accessibility,
    not_found,
    urls,
)
from .compare import ComparePage, compare
from .corrections import CorrectionsPage, corrections
from .documents import DocumentsPage, documents
from .frozen import told
from .home import HomePage, home
from .law import ScorePage, law
from .linked_data import linked_data
from .measures import MeasurePage, MeasuresPage, measure, measures
from .oit import ItemPage, OitPage, item, oit
from .open_data import DataPage, Offer, data_page, offer
from .progress import ProgressPage, RoundPage, progress, round_page
from .promises import PromisesPage, promises
from .results import ResultsPage, results
from .search import SearchPage, search
from .withdrawn import WithdrawnPage, withdrawn
from .year import YearPage, year_page

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ..model.records import FiscalYear
    from .frame import Printed
    from .material import Material

Context = (
    HomePage
    | YearPage
    | ResultsPage
    | AnalysisPage
    | TopicPage
    | MeasuresPage
    | MeasurePage
    | ProgressPage
    | RoundPage
    | OitPage
    | ItemPage
    | DataPage
    | DocumentsPage
    | PromisesPage
    | ComparePage
    | ScorePage
    | SearchPage
    | UrlsPage
    | CorrectionsPage
    | AboutPage
    | AccessibilityPage
    | NotFoundPage
    | WithdrawnPage
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: what it is, its address, the file that answers it, and what its layout receives.

    `linked` is what it says about itself to machines, `offer` its table as files; either may be None.
    """

    ref: Ref
    permalink: str
    output: str
    title: str
    context: Context
    linked: Mapping[str, Any] | None
    offer: Offer | None

    @property
    def kind(self) -> Kind:
        return self.ref.kind

    @property
    def layout(self) -> str:
        """The layout of its kind: `measure.html`."""
        return f"{self.kind.value}.html"


def plan(material: Material) -> tuple[Page, ...]:
    """Every page of a site in the order of its addresses."""
    contexts = dict(_contexts(material))
    pages = (_page(material, ref, contexts[ref]) for ref in material.routes.by_ref if ref in contexts)
    return tuple(pages)


def with_changes(pages: Iterable[Page], changed: Collection[Ref]) -> tuple[Page, ...]:
    """Those of `pages` that changed since they were handed in, saying so; `changed` names frozen copies."""
    items = [(page, page.context) for page in pages if isinstance(page.context, ItemPage)]
    return tuple(
        replace(page, context=replace(item, handed_in=told(item.handed_in, changed)))
        for page, item in items
        if any(row.ref in changed for row in item.handed_in)
    )


def with_printed(pages: Iterable[Page], printed: Mapping[Ref, Printed]) -> tuple[Page, ...]:
    """The pages, each with what it says of its report's PDF; `printed` is by page."""
    return tuple(_with_printed(page, printed[page.ref]) if page.ref in printed else page for page in pages)


def _with_printed(page: Page, printed: Printed) -> Page:
    frame = replace(page.context.frame, printed=printed)
    return replace(page, context=replace(page.context, frame=frame))


def _page(material: Material, ref: Ref, context: Context) -> Page:
    route = material.routes.by_ref[ref]
    linked = linked_data(material, ref, context.frame)
    offered = offer(material, ref)
    return Page(ref, route.permalink, route.output, context.frame.title, context, linked, offered)


def _contexts(material: Material) -> Iterator[tuple[Ref, Context]]:
    yield Ref(Kind.HOME), home(material)
    yield Ref(Kind.PROMISES), promises(material)
    yield Ref(Kind.COMPARE), compare(material)
    yield Ref(Kind.SCORE), law(material)
    yield Ref(Kind.SEARCH), search(material)
    yield Ref(Kind.URLS), urls(material)
    yield Ref(Kind.CORRECTIONS), corrections(material)
    yield Ref(Kind.ABOUT), about(material)
    yield Ref(Kind.ACCESSIBILITY), accessibility(material)
    yield Ref(Kind.NOT_FOUND), not_found(material)
    for year in material.site.years:
        yield from _year_contexts(material, year)
    for ref in material.routes.by_ref:
        if ref.kind is Kind.WITHDRAWN:
            yield ref, withdrawn(material, ref)


def _year_contexts(material: Material, year: FiscalYear) -> Iterator[tuple[Ref, Context]]:
    def there(kind: Kind) -> bool:
        return Ref(kind, year.year) in material.routes

    yield Ref(Kind.YEAR, year.year), year_page(material, year)
    if year.result:
        yield Ref(Kind.RESULTS, year.year), results(material, year.result)
    if there(Kind.ANALYSIS):
        yield Ref(Kind.ANALYSIS, year.year), analysis(material, year)
    for record in year.analyses:
        yield Ref(Kind.TOPIC, year.year, record.topic.key), topic(material, year, record)
    if there(Kind.MEASURES):
        yield Ref(Kind.MEASURES, year.year), measures(material, year)
    for promise in year.measures:
        yield Ref(Kind.MEASURE, year.year, promise.id), measure(material, year, promise)
    if there(Kind.PROGRESS):
        yield Ref(Kind.PROGRESS, year.year), progress(material, year)
    for turn in year.rounds:
        yield Ref(Kind.ROUND, year.year, turn.id), round_page(material, year, turn)
    if there(Kind.OIT):
        assessment = material.assessments[year.year]
        yield Ref(Kind.OIT, year.year), oit(material, assessment)
        for state in assessment.told:
            yield Ref(Kind.ITEM, year.year, state.item.topic), item(material, assessment, state)
    yield Ref(Kind.DATA, year.year), data_page(material, year)
    if there(Kind.DOCUMENTS):
        yield Ref(Kind.DOCUMENTS, year.year), documents(material, year)
