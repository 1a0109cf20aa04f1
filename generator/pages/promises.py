"""The promise tracker: every finding, the measure that answers it and what became of it, over all years."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..criteria import ISSUES
from ..model.records import FindingKind
from ..model.records import Frame as Division
from ..model.shapes import FINDING_TITLES
from ..urls import Kind, Ref
from . import measures as promised
from . import navigation, views
from .frame import Frame, Link, frame, links, span
from .outcomes import Outcome, outcome
from .standing import WORDS, Kept, Standing, kept, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model.records import Finding, FiscalYear, Measure, Topic
    from .material import Links, Material

# What all measures may take of the 40 KB of a page, in bytes after compression, as estimated: Thai text comes
# to a fifth of its UTF-8 bytes, the marks of a row and its links in the index to some eighty.
_ROOM = 25 * 1024
_TEXT, _ROW = 5, 80
_NO_UNIT = "ไม่ระบุผู้รับผิดชอบ"
_NO_TOPIC = "ไม่ระบุตัวชี้วัดหรือประเด็น"


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """A value of the filter `filter`, in the order of its list."""

    filter: str
    rank: tuple[int, str]
    token: str
    text: str


@dataclass(frozen=True, slots=True)
class Tracked:
    """One promise: the findings it answers, itself, its rounds in order, and the scores before and after.

    `id` is its anchor on the page, `stands` says that its day is past, `values` are those of the filters.
    """

    id: str
    line: views.MeasureLine
    answered: tuple[promised.Answered, ...]
    topic: Link | None
    moments: tuple[promised.Moment, ...]
    outcome: Outcome
    stands: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class YearOfPromises:
    """The promises of one fiscal year.

    `came` counts what became of the scores that they answer, `compared` and `changed` say whether there are
    results to compare and whether their questions changed. `unanswered` are findings that no measure names
    and on whose topic there is none. Where older years no longer fit on the page (`brief`), `rows` and
    `unanswered` are empty and `lists` lead to the year's own pages.
    """

    year: int
    results_year: int
    kept: Kept
    rows: tuple[Tracked, ...]
    compared: bool
    changed: bool
    came: str
    unanswered: tuple[promised.Answered, ...]
    lists: tuple[Link, ...]
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """One value of a filter: `token` is its anchor, `entries` lead to the promises that have it."""

    token: str
    text: str
    entries: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to choose promises: by unit, topic, state or day. Every value has at least one."""

    id: str
    name: str
    values: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesPage:
    """`/promises/`. The newest year comes first; `open_years` are results to which no measures answer yet."""

    frame: Frame
    kept: Kept
    years: tuple[YearOfPromises, ...]
    filters: tuple[Filter, ...]
    open_years: tuple[Link, ...]


def promises(material: Material) -> PromisesPage:
    ref = Ref(Kind.PROMISES)
    go = links(material, ref)
    promising = [year for year in reversed(material.site.years) if year.measures]
    whole = kept(material, ((year, measure) for year in promising for measure in year.measures))
    years = tuple(_fitting(_year(material, go, year) for year in promising))
    lead = whole.said if whole.total else "เว็บไซต์นี้ยังไม่มีมาตรการ"
    return PromisesPage(
        frame=frame(material, ref, f"{navigation.SITE_NAMES[Kind.PROMISES]}{span(material.site)}", lead),
        kept=whole,
        years=years,
        filters=_filters([row for year in years for row in year.rows]),
        open_years=tuple(_open_years(material, go)),
    )


def _year(material: Material, go: Links, year: FiscalYear) -> YearOfPromises:
    kinds = (Kind.MEASURES, Kind.PROGRESS)
    rows = tuple(_tracked(material, go, year, measure) for measure in year.measures)
    return YearOfPromises(
        year.year,
        year.roles.results,
        kept(material, ((year, measure) for measure in year.measures)),
        rows,
        any(row.outcome.known for row in rows),
        any(row.outcome.changed for row in rows),
        _came([row.outcome for row in rows]),
        _unanswered(material, go, year),
        tuple(Link(f"{navigation.section(k)}ปี {year.year}", go.to(Ref(k, year.year))) for k in kinds),
    )


def _came(outcomes: Iterable[Outcome]) -> str:
    """`คะแนนที่มาตรการตอบ สูงขึ้น 5 ลดลง 2`; each score once, however many measures answer it."""
    changes = {row.id: row.change for outcome in outcomes for row in outcome.rows if row.change is not None}
    counts = {
        "สูงขึ้น": sum(change > 0 for change in changes.values()),
        "ลดลง": sum(change < 0 for change in changes.values()),
        "เท่าเดิม": sum(change == 0 for change in changes.values()),
    }
    told = " ".join(f"{word} {count}" for word, count in counts.items() if count)
    return f"คะแนนที่มาตรการตอบ {told}" if told else ""


def _fitting(years: Iterable[YearOfPromises]) -> Iterator[YearOfPromises]:
    """The years, the older ones in brief once the page is full."""
    room, seen = _ROOM, set[str]()
    for year in years:
        texts = {text for row in year.rows for text in _texts(row)} | {f.text for f in year.unanswered}
        room -= sum(len(text.encode()) for text in texts - seen) // _TEXT + _ROW * len(year.rows)
        seen |= texts
        yield year if room >= 0 else replace(year, rows=(), unanswered=(), brief=True)


def _texts(row: Tracked) -> Iterator[str]:
    measure = row.line.measure
    yield from (measure.title, measure.period_text, *measure.responsible)
    yield from (found.text for found in row.answered)


def _tracked(material: Material, go: Links, year: FiscalYear, measure: Measure) -> Tracked:
    line = views.measure_line(material, go, year, measure)
    stands = standing(material, year, measure)
    topic = promised.topic_head(material, go, year, measure.topic) if measure.topic else None
    return Tracked(
        f"m-{year.year}-{measure.id}",
        line,
        promised.answered(material, go, year, measure),
        Link(f"{topic.label} {topic.name}", topic.href) if topic else None,
        tuple(promised.moment(material, go, year, turn, measure.id) for turn in year.rounds),
        outcome(material, go, year, measure),
        WORDS[stands] if stands in (Standing.LATE, Standing.SILENT) else "",
        tuple(_values(material, line, stands)),
    )


# -- findings without an answer ---------------------------------------------------------------------


def _unanswered(material: Material, go: Links, year: FiscalYear) -> tuple[promised.Answered, ...]:
    """What the analysis that `year` answers asks to change, and no measure takes up."""
    source = material.site.year(year.roles.results)
    findings = (f for f in source.findings() if _asks(material, f)) if source else ()
    return tuple(_finding(go, finding) for finding in findings)


def _asks(material: Material, finding: Finding) -> bool:
    if finding.kind is FindingKind.MAINTAIN or finding.topic is None:
        return False
    return not material.answers_to(finding) and not material.answers_on(finding.year, finding.topic)


def _finding(go: Links, finding: Finding) -> promised.Answered:
    topic = finding.topic.key if finding.topic else ""
    href = go.to(Ref(Kind.TOPIC, finding.year, topic), finding.id)
    return promised.Answered(finding.id, FINDING_TITLES[finding.kind], finding.text, href)


def _open_years(material: Material, go: Links) -> Iterator[Link]:
    """Analysed results that no measure of the site answers, the newest first."""
    for year in reversed(material.site.years):
        asked = sum(finding.kind is not FindingKind.MAINTAIN for finding in year.findings())
        if asked and not material.answering_years(year.year):
            yield Link(f"ผลปี {year.year} พบสิ่งที่ต้องแก้ {asked} ข้อ", go.to(Ref(Kind.ANALYSIS, year.year)))


# -- filters ----------------------------------------------------------------------------------------


_FILTERS = {"unit": "ผู้รับผิดชอบ", "topic": "ตัวชี้วัดหรือประเด็น", "state": "สถานะ", "day": "กำหนดเวลา"}
_STATES = ("complete", "substantial", "limited", "not-started", "no-evidence", "none")


def _values(material: Material, line: views.MeasureLine, stands: Standing) -> Iterator[Value]:
    measure, state = line.measure, line.state
    for unit in measure.responsible or ("",):
        yield Value("unit", (not unit, unit), f"unit-{_digest(unit)}", unit or _NO_UNIT)
    if measure.topic:
        topic = measure.topic
        rank = (topic.number, topic.frame.value)
        yield Value("topic", rank, f"topic-{topic.key}", _topic_name(material, topic))
    else:
        yield Value("topic", (99, ""), "topic-none", _NO_TOPIC)
    yield Value("state", (_STATES.index(state.key), ""), f"state-{state.key}", state.word)
    yield Value("day", (list(Standing).index(stands), ""), f"day-{stands}", WORDS[stands])


def _topic_name(material: Material, topic: Topic) -> str:
    """One name in all years, whatever the papers of each call it."""
    rules = material.catalogues.rules(material.site.years[-1].year)
    name = ISSUES[topic.number] if topic.frame is Division.ISSUES else rules.indicator_name(topic.number)
    return f"{navigation.topic_label(topic)} {name}"


def _digest(text: str) -> str:
    """A short name for a unit that stays the same while other units come and go."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _filters(rows: Iterable[Tracked]) -> tuple[Filter, ...]:
    entries: dict[Value, list[Link]] = {}
    for row in rows:
        link = Link(f"ปี {row.line.year} {row.line.label}", f"#{row.id}")
        for value in row.values:
            entries.setdefault(value, []).append(link)
    chosen = [(v.filter, Chosen(v.token, v.text, tuple(entries[v]))) for v in sorted(entries)]
    filters = (Filter(id, name, tuple(c for of, c in chosen if of == id)) for id, name in _FILTERS.items())
    return tuple(filter for filter in filters if filter.values)
