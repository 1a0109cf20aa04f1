"""Judge a site against the catalogue of an assessment year: what is shown, missing, not due, not applicable.

How an element is judged is code, what it is is data. The measures item and the report item are satisfied by
the site's own records; every other element by evidence that an officer declares in `oit.yaml`. One value:
the ticks on the page, the state in the data and what `check` says all come from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Frame, Topic
from ..problems import Phrase
from .records import Assessment, Catalogue, Element, ElementState, Item, ItemState, Rule, Shown, State

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Sequence

    from ..model import FiscalYear, ItemDeclaration, Measure, Site
    from .catalogue import Catalogues

_NAMED = 2  # how many measures a reason names
_TOPICS = {Frame.INDICATORS: 10, Frame.ISSUES: 7}


@dataclass(frozen=True, slots=True)
class _Evidence:
    """The records that the core items of one assessment year speak of; any of the years may be absent."""

    frame: Frame | None
    results: FiscalYear | None
    measures: tuple[Measure, ...]
    report: FiscalYear | None


def assess(site: Site, catalogue: Catalogue, as_of: datetime.date) -> Assessment:
    """Every item of the catalogue, judged as of a date."""
    year = site.year(catalogue.year)
    declared = {d.topic: d for d in year.oit.items} if year and year.oit else {}
    due = year.oit.due if year and year.oit else None
    early = due is not None and as_of <= due.last
    items = (_item(site, catalogue, item, declared.get(item.topic), early) for item in catalogue.items)
    return Assessment(catalogue, tuple(items))


def assess_all(site: Site, catalogues: Catalogues, as_of: datetime.date) -> dict[int, Assessment]:
    """The assessment of every fiscal year of the site that has a catalogue."""
    known = ((year.year, catalogues.exact(year.year)) for year in site.years)
    return {year: assess(site, catalogue, as_of) for year, catalogue in known if catalogue}


def _item(
    site: Site, catalogue: Catalogue, item: Item, declaration: ItemDeclaration | None, early: bool
) -> ItemState:
    if declaration and declaration.not_applicable:
        since = f" ({declaration.since})" if declaration.since else ""
        reason = Phrase(declaration.not_applicable + since, declaration.not_applicable + since)
        states = tuple(ElementState(e, State.NOT_APPLICABLE, reason) for e in item.elements)
        return ItemState(item, states, True, declaration.published)
    evidence = _evidence(site, catalogue, item)
    states = tuple(
        _element(element, evidence, declaration, catalogue.year, early) for element in item.elements
    )
    shown_by_records = any(s.state is State.SHOWN and s.element.by is not Rule.EVIDENCE for s in states)
    published = declaration.published if declaration else ""
    return ItemState(item, states, declaration is not None or shown_by_records, published)


def _evidence(site: Site, catalogue: Catalogue, item: Item) -> _Evidence:
    roles = catalogue.roles
    measures = site.year(roles.measures)
    return _Evidence(
        frame=item.frame,
        results=site.year(roles.results),
        measures=measures.measures if measures else (),
        report=site.year(roles.report),
    )


def _element(
    element: Element, evidence: _Evidence, declaration: ItemDeclaration | None, year: int, early: bool
) -> ElementState:
    if element.by is Rule.EVIDENCE:
        found = _declared(element, declaration, year)
        lacking = None if found else _NOT_DECLARED
    else:
        found = ()
        lacking = _RULES[element.by](evidence)
    if lacking is None:
        return ElementState(element, State.SHOWN, None, found)
    return ElementState(element, State.NOT_DUE if early else State.MISSING, lacking)


def _declared(element: Element, declaration: ItemDeclaration | None, year: int) -> tuple[Shown, ...]:
    """Evidence that names this element, or names none and so stands for the whole item."""
    given = declaration.evidence if declaration else ()
    return tuple(
        Shown(title=e.title, page=e.page, document=(year, e.document) if e.document else None, url=e.url)
        for e in given
        if not e.elements or element.id in e.elements
    )


# -- what is lacking, or None -----------------------------------------------------------------------

_NOT_DECLARED = Phrase("ยังไม่ได้ระบุหลักฐาน", "no evidence is declared")


def _scores(evidence: _Evidence) -> Phrase | None:
    """Score and level of the results year. Source: measures documents of FY2567."""
    result = evidence.results.result if evidence.results else None
    if result is None or not result.overall.score:
        return Phrase("ไม่มีผลประเมินของปีก่อน", "there are no results of the year before")
    return None if result.overall.level else Phrase("เอกสารไม่ระบุระดับ", "the level is not stated")


def _analysis(evidence: _Evidence) -> Phrase | None:
    """An analysis of every topic of the frame. Source: O25 of FY2569 (all ten indicators)."""
    frame = evidence.frame or Frame.INDICATORS
    there = {a.topic for a in evidence.results.analyses} if evidence.results else set()
    wanted = [Topic(frame, number) for number in range(1, _TOPICS[frame] + 1)]
    absent = [str(topic.number) for topic in wanted if topic not in there]
    if not absent:
        return None
    word = "ตัวชี้วัดที่" if frame is Frame.INDICATORS else "ประเด็นที่"
    numbers = ", ".join(absent)
    return Phrase(f"ไม่มีบทวิเคราะห์{word} {numbers}", f"no analysis of {frame.value} {numbers}")


def _of_each(has: Callable[[Measure], object], th: str, en: str) -> Callable[[_Evidence], Phrase | None]:
    """A rule that every measure must satisfy. Source: O25 of FY2569, elements 1–5."""

    def lacking(evidence: _Evidence) -> Phrase | None:
        if not evidence.measures:
            return Phrase("ยังไม่มีมาตรการ", "there are no measures")
        without = [m for m in evidence.measures if not has(m)]
        return _list(without, th, en) if without else None

    return lacking


def _list(measures: Sequence[Measure], th: str, en: str) -> Phrase:
    """What some measures lack; they are named by title, because printed numbers repeat within a year."""
    names = "; ".join(m.title for m in measures[:_NAMED])
    more = len(measures) - _NAMED
    rest = Phrase(f" และอีก {more} มาตรการ", f" and {more} more") if more > 0 else Phrase("", "")
    return Phrase(f"{th}: {names}{rest.th}", f"{en}: {names}{rest.en}")


def _answers(evidence: _Evidence) -> Callable[[Measure], bool]:
    analysed = {a.topic for a in evidence.results.analyses} if evidence.results else set()
    return lambda measure: bool(measure.answers) or measure.topic in analysed


def _findings(evidence: _Evidence) -> Phrase | None:
    """Each measure names the finding it answers, or at least an analysed topic."""
    rule = _of_each(_answers(evidence), "ไม่ได้บอกผลวิเคราะห์ที่ตอบ", "name no finding they answer")
    return rule(evidence)


def _limitations(evidence: _Evidence) -> Phrase | None:
    """Limitations of the agency, "none" where none. Source: measures documents of FY2567."""
    there = evidence.results is not None and evidence.results.limitations is not None
    return None if there else Phrase("ไม่มีหัวข้อข้อจำกัด", "there is no chapter on limitations")


def _report(evidence: _Evidence) -> Phrase | None:
    """Every declared measure of the report year is answered in some round. Source: report items."""
    if evidence.report is None or not evidence.report.measures:
        return Phrase("ไม่มีมาตรการของปีที่รายงาน", "there are no measures of the report year")
    told = {e.measure for r in evidence.report.rounds for e in r.entries}
    without = [m for m in evidence.report.measures if m.id not in told]
    return _list(without, "ยังไม่รายงานผล", "are not reported on") if without else None


def _suggestions(evidence: _Evidence) -> Phrase | None:
    """Suggestions of the report. Source: report of FY2566."""
    rounds = evidence.report.rounds if evidence.report else ()
    given = any(e.suggestion for r in rounds for e in r.entries)
    return None if given else Phrase("ไม่มีข้อเสนอแนะ", "there are no suggestions")


_RULES: dict[Rule, Callable[[_Evidence], Phrase | None]] = {
    Rule.SCORES: _scores,
    Rule.ANALYSIS: _analysis,
    Rule.FINDINGS: _findings,
    Rule.MEASURE_TITLE: _of_each(lambda m: m.title, "ไม่มีชื่อ", "have no title"),
    Rule.STEPS: _of_each(lambda m: m.steps, "ไม่มีขั้นตอน", "have no steps"),
    Rule.PERIOD: _of_each(lambda m: m.period_text, "ไม่มีระยะเวลา", "have no period"),
    Rule.RESPONSIBLE: _of_each(lambda m: m.responsible, "ไม่มีผู้รับผิดชอบ", "have no responsible unit"),
    Rule.FOLLOW_UP: _of_each(lambda m: m.follow_up, "ไม่มีการติดตาม", "have no follow-up"),
    Rule.LIMITATIONS: _limitations,
    Rule.REPORT: _report,
    Rule.SUGGESTIONS: _suggestions,
}
