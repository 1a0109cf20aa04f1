"""Whether what the criteria of a year ask for can be seen; only years with an `oit.yaml` are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..criteria import Confidence, State
from ..problems import Location, Phrase, Problem, problem
from ..source import CONTENT, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..criteria import Assessment, Catalogue, ElementState, ItemState
    from ..model import FiscalYear, ItemDeclaration, ItemEvidence, OitDeclaration, Site
    from ..urls import Routes
    from .case import Case, Check

_NO_REASON = Phrase("ไม่มีหลักฐาน", "no evidence")


def disclosure(case: Case) -> Iterator[Problem]:
    """Every problem of every declared assessment year."""
    site, routes, assessments = case.site, case.routes, case.assessments
    for year in site.years:
        if year.oit is None:
            continue
        assessment = assessments.get(year.year)
        if assessment is None:
            yield problem("no-criteria", year.oit.place("year"), year=year.year)
            continue
        yield from unknown_topics(year.oit, assessment.catalogue)
        yield from misplaced_evidence(site, routes, year, year.oit)
        yield from missing_elements(year.oit, assessment)


def unknown_topics(oit: OitDeclaration, catalogue: Catalogue) -> Iterator[Problem]:
    """A declaration names items and elements of its own year; the same code means another item elsewhere.

    Example: `topic: contacts` where the criteria call it contact.
    """
    topics = [item.topic for item in catalogue.items]
    for declared in oit.items:
        item = catalogue.item(declared.topic)
        if item is None:
            expected = nearest(declared.topic, topics)
            at = declared.place("topic")
            yield problem("unknown-topic", at, topic=declared.topic, year=catalogue.year, expected=expected)
            continue
        known = [e.id for e in item.elements]
        for evidence, id in ((e, id) for e in declared.evidence for id in e.elements if id not in known):
            at, topic = evidence.place("elements"), item.topic
            expected = nearest(id, known)
            yield problem("unknown-element", at, id=id, topic=topic, year=catalogue.year, expected=expected)


def misplaced_evidence(
    site: Site, routes: Routes, year: FiscalYear, oit: OitDeclaration
) -> Iterator[Problem]:
    """Evidence stands on a page or document of the site, or on the agency's main website.

    Example: an address on a shared drive. Source: the page itself on the main website, reports of FY2565.
    """
    pages = {route.permalink for route in routes.by_ref.values()}
    for declared in oit.items:
        for evidence in declared.evidence:
            if not (evidence.page or evidence.document or evidence.url):
                yield problem("evidence-without-place", evidence.at, title=evidence.title)
            if evidence.page and evidence.page not in pages:
                yield problem("dead-link", evidence.place("page"), target=evidence.page)
            yield from _elsewhere(site, evidence)
            yield from _unknown_document(site, year, evidence)


def _elsewhere(site: Site, evidence: ItemEvidence) -> Iterator[Problem]:
    host = urlsplit(evidence.url).hostname or ""
    own = {_bare(site.agency.website), _bare(urlsplit(site.base_url).hostname or "")} - {""}
    if host and own and _bare(host) not in own:
        yield problem("evidence-elsewhere", evidence.place("url"), title=evidence.title, host=host)


def _bare(host: str) -> str:
    name = host.split("://")[-1].split("/")[0].lower()
    return name.removeprefix("www.")


def _unknown_document(site: Site, year: FiscalYear, evidence: ItemEvidence) -> Iterator[Problem]:
    known = [d.id for d in year.documents]
    folder = f"{CONTENT}/{year.year}/documents/"
    if (
        evidence.document
        and evidence.document not in known
        and not site.may_declare(folder, evidence.document)
    ):
        at, expected = evidence.place("document"), nearest(evidence.document, known)
        yield problem("unknown-document", at, id=evidence.document, expected=expected)


def missing_elements(oit: OitDeclaration, assessment: Assessment) -> Iterator[Problem]:
    """What the criteria require is shown, once it is due.

    Elements that a real report prints are errors; those only seen elsewhere or inferred are warnings.
    """
    declared = {d.topic: d for d in oit.items}
    for item in assessment.items:
        for element in item.elements:
            if element.state is State.MISSING:
                yield _missing(assessment, item, element, _place(oit, declared, item))


def _place(oit: OitDeclaration, declared: Mapping[str, ItemDeclaration], item: ItemState) -> Location:
    found = declared.get(item.item.topic)
    return found.at if found else oit.place("items")


def _missing(assessment: Assessment, item: ItemState, state: ElementState, at: Location) -> Problem:
    name = "element-missing" if state.element.confidence is Confidence.SEED else "element-unseen"
    code, label = item.item.code.upper(), state.element.label
    reason = state.reason or _NO_REASON
    return problem(name, at, code=code, year=assessment.year, label=label, reason=reason)


DISCLOSURE: Mapping[str, Check] = {
    "no-criteria": disclosure,
    "unknown-topic": disclosure,
    "unknown-element": disclosure,
    "evidence-without-place": disclosure,
    "evidence-elsewhere": disclosure,
    "element-missing": disclosure,
    "element-unseen": disclosure,
}
