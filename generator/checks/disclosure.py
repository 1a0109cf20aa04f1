"""Whether what the criteria of a year ask for can be seen; only years with an `oit.yaml` are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..criteria import Confidence, State
from ..problems import Phrase, problem
from ..source import CONTENT, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..criteria import Assessment, ElementState, ItemState
    from ..model import FiscalYear, ItemDeclaration, ItemEvidence, OitDeclaration, Site
    from ..problems import Location, Problem
    from .case import Case, Check

_NO_REASON = Phrase("ไม่มีหลักฐาน", "no evidence")


def no_criteria(case: Case) -> Iterator[Problem]:
    """A declared assessment year has a catalogue.

    Why: without one there is nothing to judge by, and no page of items.
    Example: content/2575/oit.yaml where catalogues end at 2569.
    Source: catalogues 2565–2569; a warning.
    Mend: add criteria/2575.yaml to the site, or wait for a newer version.
    """
    for year, oit in _declared(case):
        if year.year not in case.assessments:
            yield problem("no-criteria", oit.place("year"), about=f"{year.year}/oit", year=year.year)


def unknown_topic(case: Case) -> Iterator[Problem]:
    """A declaration names items of its own year.

    Why: the same code means another item in another year; the topic is what stays.
    Example: `topic: contacts` where the criteria call it contact.
    Source: catalogues 2565–2569.
    Mend: `prongsai criteria <year>` lists the topics.
    """
    for _, assessment, declared, about in _items(case):
        catalogue = assessment.catalogue
        if catalogue.item(declared.topic) is None:
            at, topic = declared.place("topic"), declared.topic
            expected = nearest(topic, [item.topic for item in catalogue.items])
            yield problem(
                "unknown-topic", at, about=about, topic=topic, year=catalogue.year, expected=expected
            )


def unknown_element(case: Case) -> Iterator[Problem]:
    """Evidence names elements of its item.

    Why: an element without evidence is one that an assessor looks for in vain.
    Example: `elements: [adress]` where the criteria call it address.
    Source: catalogues 2565–2569.
    Mend: `prongsai criteria <year>` lists the elements.
    """
    for _, assessment, declared, about in _items(case):
        catalogue = assessment.catalogue
        item = catalogue.item(declared.topic)
        known = [e.id for e in item.elements] if item else []
        for evidence, id in ((e, id) for e in declared.evidence for id in e.elements):
            if item and id not in known:
                at, expected, year = evidence.place("elements"), nearest(id, known), catalogue.year
                yield problem(
                    "unknown-element", at, about=about, id=id, topic=item.topic, year=year, expected=expected
                )


def evidence_without_place(case: Case) -> Iterator[Problem]:
    """Evidence says where it is.

    Why: no address, no score.
    Example: a title without page, document or url.
    Source: seen on public pages of FY2565–2569.
    Mend: give one of page, document or url.
    """
    for evidence, about in _evidence(case):
        if not (evidence.page or evidence.document or evidence.url):
            yield problem("evidence-without-place", evidence.at, about=about, title=evidence.title)


def evidence_nowhere(case: Case) -> Iterator[Problem]:
    """Evidence on a page or document of the site leads to one that exists.

    Why: an assessor follows it.
    Example: `page: /2569/measure/`; `document: notice` that no documents.yaml of the year lists.
    Source: our own format.
    Mend: correct the address or the id.
    """
    pages = {route.permalink for route in case.routes.by_ref.values()}
    for year, _, declared, about in _items(case):
        for evidence in declared.evidence:
            if evidence.page and evidence.page not in pages:
                yield problem("dead-link", evidence.place("page"), about=about, target=evidence.page)
            yield from _unknown_document(case.site, year, evidence, about)


def _unknown_document(site: Site, year: FiscalYear, evidence: ItemEvidence, about: str) -> Iterator[Problem]:
    known = [d.id for d in year.documents]
    folder, id = f"{CONTENT}/{year.year}/documents/", evidence.document
    if id and id not in known and not site.may_declare(folder, id):
        at, expected = evidence.place("document"), nearest(id, known)
        yield problem("unknown-document", at, about=about, id=id, expected=expected)


def evidence_elsewhere(case: Case) -> Iterator[Problem]:
    """Evidence stands on the agency's main website.

    Why: an assessor reads the main website only, and shared drives die.
    Example: an address on a shared drive.
    Source: the page itself on the main website, reports of FY2565; a warning.
    Mend: put it on the agency's own website.
    """
    site = case.site
    own = {_bare(site.agency.website), _bare(urlsplit(site.base_url).hostname or "")} - {""}
    for evidence, about in _evidence(case):
        host = urlsplit(evidence.url).hostname or ""
        if host and own and _bare(host) not in own:
            at, title = evidence.place("url"), evidence.title
            yield problem("evidence-elsewhere", at, about=about, title=title, host=host)


def _bare(host: str) -> str:
    name = host.split("://")[-1].split("/")[0].lower()
    return name.removeprefix("www.")


def element_missing(case: Case) -> Iterator[Problem]:
    """What the criteria of a declared year require is shown, once it is due; printed requirements are errors.

    Why: each missing element costs the agency its score for the item.
    Example: O25 of FY2569 without the responsible unit of a measure.
    Source: elements that a real report prints.
    Mend: add what is missing, or declare evidence in oit.yaml.
    """
    return _elements(case, "element-missing")


def element_unseen(case: Case) -> Iterator[Problem]:
    """The same of requirements that were seen on public pages or inferred.

    Why: the assessor will probably look for it.
    Example: the telephone number among the contacts of FY2569.
    Source: public pages and other years' criteria, never printed in a report; a warning.
    Mend: add what is missing, or declare evidence in oit.yaml.
    """
    return _elements(case, "element-unseen")


def _elements(case: Case, name: str) -> Iterator[Problem]:
    for year, oit in _declared(case):
        declared = {d.topic: d for d in oit.items}
        assessment = case.assessments.get(year.year)
        for item in assessment.items if assessment else ():
            for state in item.elements:
                printed = state.element.confidence is Confidence.SEED
                if state.state is State.MISSING and printed is (name == "element-missing"):
                    found = declared.get(item.item.topic)
                    yield _missing(name, year.year, item, state, found.at if found else oit.place("items"))


def _missing(name: str, year: int, item: ItemState, state: ElementState, at: Location) -> Problem:
    code, label = item.item.code.upper(), state.element.label
    reason = state.reason or _NO_REASON
    about = f"{year}/oit/{item.item.topic}"
    return problem(name, at, about=about, code=code, year=year, label=label, reason=reason)


def _declared(case: Case) -> Iterator[tuple[FiscalYear, OitDeclaration]]:
    """Only years with an `oit.yaml` are asked."""
    return ((year, year.oit) for year in case.site.years if year.oit)


def _items(case: Case) -> Iterator[tuple[FiscalYear, Assessment, ItemDeclaration, str]]:
    """Every declared item of a year that has criteria, with its key."""
    for year, oit in _declared(case):
        if assessment := case.assessments.get(year.year):
            for declared in oit.items:
                yield year, assessment, declared, f"{year.year}/oit/{declared.topic}"


def _evidence(case: Case) -> Iterator[tuple[ItemEvidence, str]]:
    return ((e, about) for _, _, declared, about in _items(case) for e in declared.evidence)


DISCLOSURE: Mapping[str, Check] = {
    "no-criteria": no_criteria,
    "unknown-topic": unknown_topic,
    "unknown-element": unknown_element,
    "evidence-without-place": evidence_without_place,
    "dead-link": evidence_nowhere,
    "evidence-elsewhere": evidence_elsewhere,
    "element-missing": element_missing,
    "element-unseen": element_unseen,
}
