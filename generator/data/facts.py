"""From the records of a site to the rows of its tables. Nothing is computed that a column does not say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..criteria import Rule
from ..model.records import Frame
from . import tables
from .columns import Filled, Reason
from .vocabulary import POLARITY, STATUS, figure, text, yes_no

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ..criteria import Catalogue
    from ..model.records import (
        Analysis,
        Codes,
        Document,
        Finding,
        FiscalYear,
        Measure,
        ProgressEntry,
        ProgressRound,
        Result,
        Score,
        Site,
        Topic,
    )
    from ..thai import Period, ThaiDate
    from .columns import Cell, Row

    Address = Callable[[Document], str]  # where a document can be opened; empty where nowhere

_OF_MEASURES = {Rule.MEASURE_TITLE, Rule.STEPS, Rule.PERIOD, Rule.RESPONSIBLE}
_MANY = "; "


@dataclass(frozen=True, slots=True)
class _Source:
    """What the rows of one fiscal year are made from.

    `years` are those whose results the tables hold: the year that this one answers, and this one itself.
    """

    site: Site
    year: FiscalYear
    catalogue: Catalogue | None
    address: Address

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        answered = self.site.year(self.year.roles.results)
        return (answered, self.year) if answered and answered is not self.year else (self.year,)

    def document(self, of: FiscalYear, id: str) -> Document | None:
        """A document by its id: of the same year first, else of any."""
        years = (of, *(year for year in self.site.years if year is not of))
        return next((d for year in years if (d := year.document(id))), None)


def filled(site: Site, year: FiscalYear, catalogue: Catalogue | None, address: Address) -> tuple[Filled, ...]:
    """Every table of one fiscal year, in the order of `TABLES`; a table may have no rows.

    `catalogue` are the criteria of that assessment year, if they are known.
    """
    source = _Source(site, year, catalogue, address)
    return tuple(Filled(table, tuple(_ROWS[table.name](source))) for table in tables.TABLES)


# -- results ----------------------------------------------------------------------------------------


def _scores(source: _Source) -> Iterator[Row]:
    for year in source.years:
        if year.result:
            url, date = _origin(source, year, year.result)
            for level, row in _levels(year.result):
                yield tables.SCORES.row(
                    assessment_fy=source.year.year,
                    results_fy=year.year,
                    level=level,
                    code=row.key,
                    part=row.part or _no_part(level, row),
                    name_th=text(row.name or _official_name(level, row, year.result)),
                    score=figure(row.score),
                    score_prev=figure(row.previous),
                    diff=figure(row.change),
                    result_level=text(row.level),
                    source_url=url,
                    source_date=date,
                    rank=row.rank or Reason.NOT_STATED,
                    where_th=text(row.where),
                    note_th=text(row.note),
                )


def _levels(result: Result) -> Iterator[tuple[str, Score]]:
    yield "overall", result.overall
    for instrument in result.instruments:
        yield from (("instrument", row) for row in (instrument, *instrument.parts))
    yield from (("indicator", row) for row in result.indicators)
    yield from (("subindicator", row) for row in result.sub_indicators)
    yield from (("question", row) for row in result.questions)
    yield from (("item", row) for row in result.items)


def _no_part(level: str, row: Score) -> Reason:
    """Only the citizen survey has parts; a printed question of it may leave out which."""
    of_survey = level == "question" and row.key.startswith("e")
    return Reason.NOT_STATED if of_survey else Reason.NOT_APPLICABLE


def _official_name(level: str, row: Score, result: Result) -> str:
    """What the criteria of the year call a row, empty where they do not."""
    if level == "overall":
        return "คะแนนรวม"
    if level == "instrument":
        code, _, part = row.key.partition(".")
        name = next((rule.name for rule in result.rules.instruments if rule.code == code), "")
        return f"{name} ส่วนที่ {part}" if part else name
    if level == "indicator":
        return result.rules.indicator_name(int(row.key.removeprefix("indicator-")))
    return result.rules.question_name(row.key)


def _origin(source: _Source, year: FiscalYear, result: Result) -> tuple[Cell, Cell]:
    """Where the scores come from: the address that the document names, else its own; and its date."""
    documents = [d for id in result.documents if (d := source.document(year, id))]
    urls = [result.source_url, *(source.address(d) for d in documents)]
    dates = [_day(d.date) for d in documents if d.date]
    return next(filter(None, urls), Reason.NOT_STATED), dates[0] if dates else Reason.NOT_STATED


def _statements(source: _Source) -> Iterator[Row]:
    for year in source.years:
        said = [*_said_in_results(year.result)] if year.result else []
        said += [cells for analysis in year.analyses for cells in _said_in_analysis(analysis)]
        for number, cells in enumerate(said, start=1):
            blank = dict.fromkeys(
                ("topic", "score_prev", "diff", "result_level", "where_th"), Reason.NOT_STATED
            )
            whole = {"results_fy": year.year, "statement_no": number, **blank, **cells}
            yield tables.STATED.row(**whole)


def _said_in_results(result: Result) -> Iterator[dict[str, Cell]]:
    for _, row in _levels(result):
        for other in row.also:
            score, where = figure(other.score), text(other.where)
            yield {"kind": "other_place", "code": row.key, "score": score, "where_th": where}
    for kind, stated in (("target", result.target), ("highest", result.highest), ("lowest", result.lowest)):
        if stated.text:
            level = text(result.target_level if kind == "target" else "")
            yield {
                "kind": kind,
                "code": Reason.NOT_APPLICABLE,
                "score": figure(stated),
                "result_level": level,
            }
    for band in result.bands:
        for kind, stated in (("band_low", band.low), ("band_high", band.high)):
            score, level = figure(stated), text(band.level)
            yield {"kind": kind, "code": Reason.NOT_APPLICABLE, "score": score, "result_level": level}


def _said_in_analysis(analysis: Analysis) -> Iterator[dict[str, Cell]]:
    topic = analysis.topic.key
    if stated := analysis.stated:
        yield {
            "kind": "analysis",
            "code": topic if analysis.topic.frame is Frame.INDICATORS else Reason.NOT_APPLICABLE,
            "topic": topic,
            "score": figure(stated.score),
            "score_prev": figure(stated.previous),
            "diff": figure(stated.change),
            "result_level": text(stated.level),
            "where_th": text(stated.where),
        }
    for cited in analysis.cites:
        yield {"kind": "citation", "code": cited.code, "topic": topic, "score": figure(cited.score)}


# -- what was found, promised and done --------------------------------------------------------------


def _findings(source: _Source) -> Iterator[Row]:
    for year in source.years:
        for finding in year.findings():
            yield tables.FINDINGS.row(
                finding_id=_id(year, finding.id),
                results_fy=year.year,
                indicator_no=_indicator(finding.topic),
                evidence_codes=_codes(finding.codes),
                polarity=POLARITY[finding.kind],
                text_th=finding.text,
                topic=finding.topic.key if finding.topic else Reason.NOT_STATED,
                kind=finding.kind.value,
                instrument=text(finding.instrument),
                urgent=yes_no(finding.urgent),
            )


def _measures(source: _Source) -> Iterator[Row]:
    answered = source.site.year(source.year.roles.results)
    known = {finding.id: finding for finding in answered.findings()} if answered else {}
    for measure in source.year.measures:
        findings: list[Finding | None] = [known[id] for id in dict.fromkeys(measure.answers) if id in known]
        for finding in findings or [None]:
            for number, step in list(enumerate(measure.steps, start=1)) or [(0, "")]:
                yield _measure(source, measure, finding, number, step)


def _measure(source: _Source, measure: Measure, finding: Finding | None, number: int, step: str) -> Row:
    start, end = _days(measure.period, measure.period_text)
    return tables.MEASURES.row(
        measure_id=_id(source.year, measure.id),
        measures_fy=source.year.year,
        oit_no=_oit_no(source.catalogue),
        indicator_no=_indicator(measure.topic),
        finding_id=f"{finding.year}/{finding.id}" if finding else Reason.NOT_STATED,
        title_th=measure.title,
        step_no=number or Reason.NOT_STATED,
        step_th=text(step),
        start=start,
        end=end,
        owner=text(_MANY.join(measure.responsible)),
        owner_code=Reason.NOT_RECORDED,
        followup_th=text(measure.follow_up),
        verifiable=yes_no(bool(measure.steps and measure.responsible and measure.period)),
        number=text(measure.number),
        topic=measure.topic.key if measure.topic else Reason.NOT_STATED,
        period_th=text(measure.period_text),
        evidence_codes=_codes(measure.codes),
    )


def _oit_no(catalogue: Catalogue | None) -> Cell:
    """The item of the year that asks for its measures."""
    items = catalogue.items if catalogue else ()
    asked = (item for item in items if _OF_MEASURES & {element.by for element in item.elements})
    return next((item.code.upper() for item in asked), Reason.NOT_APPLICABLE)


def _progress(source: _Source) -> Iterator[Row]:
    declared = {measure.id for measure in source.year.measures}
    for turn in source.year.rounds:
        for entry in turn.entries:
            if entry.measure in declared:
                yield _release(source, turn, entry)


def _release(source: _Source, turn: ProgressRound, entry: ProgressEntry) -> Row:
    start, end = _days(turn.period, turn.period_text)
    return tables.PROGRESS.row(
        release_id=f"{_id(source.year, turn.id)}/{entry.measure}",
        release_date=_day(turn.date) if turn.date else Reason.NOT_STATED,
        measure_id=_id(source.year, entry.measure),
        period_start=start,
        period_end=end,
        status=STATUS[entry.status],
        result_th=text(entry.words),
        output_qty=Reason.NOT_RECORDED,
        unit=Reason.NOT_RECORDED,
        budget_used=Reason.NOT_RECORDED,
        evidence_url=text(" ".join(_evidence_urls(source, entry))),
        problem_th=Reason.NOT_RECORDED,
        suggestion_th=text(entry.suggestion),
        measures_fy=source.year.year,
        outputs_th=text(_MANY.join(entry.outputs)),
        evidence_th=text(_MANY.join(each.title for each in entry.evidence)),
        release_th=turn.title,
    )


def _evidence_urls(source: _Source, entry: ProgressEntry) -> Iterable[str]:
    for each in entry.evidence:
        document = source.document(source.year, each.document)
        if url := each.url or (source.address(document) if document else ""):
            yield url


# -- around it --------------------------------------------------------------------------------------


def _limitations(source: _Source) -> Iterator[Row]:
    for year in source.years:
        for entry in year.limitations.entries if year.limitations else ():
            yield tables.LIMITATIONS.row(
                limitation_id=_id(year, entry.id),
                results_fy=year.year,
                instrument=text(entry.instrument),
                text_th=entry.text,
            )


def _remedies(source: _Source) -> Iterator[Row]:
    for year in source.years:
        for number, remedy in enumerate(year.limitations.remedies if year.limitations else (), start=1):
            known = {entry.id for entry in year.limitations.entries} if year.limitations else set()
            answered = [_id(year, id) for id in dict.fromkeys(remedy.answers) if id in known]
            for limitation in answered or [Reason.NOT_STATED]:
                yield tables.REMEDIES.row(
                    results_fy=year.year, remedy_no=number, limitation_id=limitation, text_th=remedy.text
                )


def _documents(source: _Source) -> Iterator[Row]:
    for document in source.year.documents:
        yield tables.DOCUMENTS.row(
            document_id=_id(source.year, document.id),
            fy=source.year.year,
            kind=document.kind.value,
            subject_th=document.subject,
            number=text(document.number),
            date=_day(document.date) if document.date else Reason.NOT_STATED,
            year_be=document.date.year if document.date else Reason.NOT_STATED,
            sender_th=text(document.sender),
            recipient_th=text(document.recipient),
            approved_by_th=text(document.approved_by),
            url=text(source.address(document)),
        )


def _corrections(source: _Source) -> Iterator[Row]:
    for number, accepted in enumerate(source.year.acknowledged, start=1):
        yield tables.CORRECTIONS.row(
            fy=source.year.year,
            correction_no=number,
            problem=accepted.problem,
            about=accepted.about,
            reason_th=accepted.reason,
            by_th=accepted.by,
            date=_day(accepted.date) if accepted.date else Reason.NOT_STATED,
        )


# -- cells ------------------------------------------------------------------------------------------


def _id(year: FiscalYear, id: str) -> str:
    return f"{year.year}/{id}"


def _indicator(topic: Topic | None) -> Cell:
    if topic is None:
        return Reason.NOT_STATED
    return topic.number if topic.frame is Frame.INDICATORS else Reason.NOT_APPLICABLE


def _codes(codes: Codes) -> Cell:
    return text(" ".join(codes.each))


def _day(date: ThaiDate) -> Cell:
    return date.first if date.day else Reason.NOT_EXACT


def _days(period: Period | None, words: str) -> tuple[Cell, Cell]:
    """The ends of a period, or why they are not known."""
    if period:
        return period.start, period.end
    absent = Reason.NOT_EXACT if words else Reason.NOT_STATED
    return absent, absent


_ROWS: Mapping[str, Callable[[_Source], Iterator[Row]]] = {
    tables.SCORES.name: _scores,
    tables.FINDINGS.name: _findings,
    tables.MEASURES.name: _measures,
    tables.PROGRESS.name: _progress,
    tables.STATED.name: _statements,
    tables.LIMITATIONS.name: _limitations,
    tables.REMEDIES.name: _remedies,
    tables.DOCUMENTS.name: _documents,
    tables.CORRECTIONS.name: _corrections,
}
