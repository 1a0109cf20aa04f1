"""How the files of a site become one `Site`: every file is read whole, all problems at once.

A file with mistakes keeps its identity: it is listed in `Site.broken`, so that checks do not blame other
files for pointing at what could not be read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..problems import Level, Location, Phrase, Problem, problem
from ..source import (
    BROKEN,
    CONTENT,
    CRITERIA,
    FROZEN,
    LEDGER_FILE,
    SITE_FILE,
    Broken,
    Page,
    RecordOf,
    SourceFile,
    Sources,
    nearest,
    page_count,
    parse,
    split,
)
from ..thai import collation_key, normalise, parse_period, to_arabic
from . import shapes
from .frozen import frozen_pages
from .records import (
    Absence,
    Acknowledgement,
    Agency,
    Analysis,
    Document,
    FiscalYear,
    Limitations,
    Measure,
    OitDeclaration,
    Overview,
    ProgressRound,
    Prose,
    Result,
    Site,
    StaticFile,
)
from .values import ID, parse_id, parse_topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .records import Rules

FIRST_YEAR, LAST_YEAR = 2540, 2699

DEFAULT_TITLE = "การประเมินคุณธรรมและความโปร่งใส (ITA)"

_YEAR_FILE = re.compile(rf"{CONTENT}/(\d{{4}})/(.+)")
_FILES = ("results.yaml", "limitations.yaml", "oit.yaml", "acknowledged.yaml")
_FOLDERS = ("analysis", "measures", "progress", "documents")

Report = list[Problem]


@dataclass(slots=True)
class _Draft:
    """What has been read of one fiscal year so far."""

    year: int
    at: Location
    result: dict[str, Any] | None = None
    overview: Overview | None = None
    limitations: Limitations | None = None
    analyses: tuple[Analysis, ...] = ()
    measures: tuple[Measure, ...] = ()
    rounds: tuple[ProgressRound, ...] = ()
    documents: tuple[Document, ...] = ()
    oit: OitDeclaration | None = None
    acknowledged: tuple[Acknowledgement, ...] = ()


def assemble(
    sources: Sources, rules: Callable[[int], Rules], base_url: str = ""
) -> tuple[Site, tuple[Problem, ...]]:
    """One site from its sources, always whole enough to be checked, whatever was broken.

    `rules` gives what is asked in a fiscal year; it is data of its criteria. `base_url`, if
    given, replaces that of `site.yaml`.
    """
    report: Report = []
    drafts: dict[int, _Draft] = {}
    statics: list[StaticFile] = []
    about = Prose()
    for file in sources.files.values():
        found = _YEAR_FILE.fullmatch(file.path)
        if file.path in (SITE_FILE, LEDGER_FILE) or file.path.startswith((f"{CRITERIA}/", f"{FROZEN}/")):
            continue
        if file.path == f"{CONTENT}/about.md":
            about = Prose(text=to_arabic(normalise(file.text)), at=Location(file.path))
        elif found and FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
            year = int(found[1])
            draft = drafts.setdefault(year, _Draft(year, Location(f"{CONTENT}/{year}")))
            _read_year_file(draft, found[2], file, statics, report)
        else:
            report.append(_unknown_file(file.path))
    frozen = frozen_pages(sources, report)
    settings = _settings(sources, report) | ({"base_url": base_url} if base_url else {})
    faulty = sources.broken | {p.at.path for p in report if p.level is Level.ERROR}
    broken = {path: sources.files[path].text if path in sources.files else "" for path in sorted(faulty)}
    years = tuple(_year(draft, rules(draft.year)) for _, draft in sorted(drafts.items()))
    site = Site(**settings, years=years, about=about, files=tuple(statics), frozen=frozen, broken=broken)
    return site, tuple(report)


def _settings(sources: Sources, report: Report) -> dict[str, Any]:
    """The fields of `site.yaml`; stand-ins where it is missing or broken, which was reported."""
    at = Location(SITE_FILE)
    agency = Agency(name="", type="", district="", province="", at=at)
    stand_in = {"agency": agency, "title": DEFAULT_TITLE, "at": at}
    file = sources.files.get(SITE_FILE)
    if file is None:
        if SITE_FILE not in sources.broken:
            report.append(problem("no-site-file", at))
        return stand_in
    settings = _read(file, shapes.SITE, report)
    if isinstance(settings, Broken):
        return stand_in
    if "digits" in settings:
        settings["thai_digits"] = settings.pop("digits")
    return {"title": DEFAULT_TITLE, **settings}


def _read(file: SourceFile, shape: RecordOf[Any], report: Report) -> Any:
    """A YAML file as the values of its shape, or BROKEN."""
    before = len(report)
    node = parse(file.text, file.path, report.append)
    if node is None:
        if len(report) == before:
            report.append(problem("empty-file", Location(file.path)))
        return BROKEN
    return shape.read(node, report.append)


def _read_page(file: SourceFile, shape: RecordOf[Any], report: Report) -> Any:
    """A Markdown file as the values of its front matter and its prose, or BROKEN."""
    before = len(report)
    page = split(file, report.append)
    if page.front is None:
        if len(report) == before:
            report.append(problem("empty-file", Location(file.path)))
        return BROKEN
    values = shape.read(page.front, report.append)
    return BROKEN if isinstance(values, Broken) else {**values, "prose": _page_prose(file, page)}


def _page_prose(file: SourceFile, page: Page) -> Prose:
    return Prose(text=page.prose, at=Location(file.path, page.prose_line))


# -- one fiscal year --------------------------------------------------------------------------------


def _read_year_file(
    draft: _Draft, name: str, file: SourceFile, statics: list[StaticFile], report: Report
) -> None:
    folder, _, leaf = name.rpartition("/")
    stem, _, suffix = leaf.rpartition(".")
    if name == "results.yaml":
        draft.result = _result(file, report)
    elif name == "limitations.yaml":
        draft.limitations = _limitations(draft.year, file, report)
    elif name == "analysis/index.md":
        draft.overview = _overview(draft.year, file, report)
    elif folder == "analysis" and suffix == "md":
        draft.analyses += _analysis(draft.year, stem, file, report)
    elif folder == "measures" and suffix == "md":
        draft.measures += _measure(draft.year, stem, file, report)
    elif folder == "progress" and suffix == "yaml":
        draft.rounds += _round(draft.year, stem, file, report)
    elif name == "documents/documents.yaml":
        draft.documents = _documents(draft.year, file, report)
    elif name == "oit.yaml":
        draft.oit = _oit(draft.year, file, report)
    elif name == "acknowledged.yaml":
        draft.acknowledged = _acknowledged(draft.year, file, report)
    elif folder == "documents" and suffix not in ("yaml", "md"):
        statics.append(StaticFile(path=file.path, data=file.data, pages=page_count(file.data)))
    else:
        report.append(_unknown_file(file.path, name))


def _unknown_file(path: str, name: str = "") -> Problem:
    if not name:
        expected = Phrase("โฟลเดอร์ปีงบประมาณ เช่น content/2568/", "a fiscal year folder such as content/2568/")
        return problem("unknown-file", Location(path), expected=expected)
    return problem("unknown-file", Location(path), expected=nearest(name.split("/")[0], (*_FILES, *_FOLDERS)))


def _result(file: SourceFile, report: Report) -> dict[str, Any] | None:
    """The fields of the results; they become a record once the rules of the year are at hand."""
    values = _read(file, shapes.RESULT, report)
    return None if isinstance(values, Broken) else values


def _limitations(year: int, file: SourceFile, report: Report) -> Limitations | None:
    values = _read(file, shapes.LIMITATIONS, report)
    if isinstance(values, Broken):
        return None
    entries = values.pop("limitations")
    none_said = entries is Absence.NONE
    return Limitations(year=year, entries=() if none_said else entries, none_said=none_said, **values)


def _overview(year: int, file: SourceFile, report: Report) -> Overview | None:
    values = _read_page(file, shapes.OVERVIEW, report)
    return None if isinstance(values, Broken) else Overview(year=year, **values)


def _analysis(year: int, stem: str, file: SourceFile, report: Report) -> tuple[Analysis, ...]:
    topic = parse_topic(stem)
    if topic is None:
        known = (
            f"{frame}-{n}" for frame, last in (("indicator", 10), ("issue", 7)) for n in range(1, last + 1)
        )
        report.append(
            problem("unknown-topic-file", Location(file.path), name=stem, expected=nearest(stem, known))
        )
        return ()
    values = _read_page(file, shapes.ANALYSIS, report)
    if isinstance(values, Broken):
        return ()
    said: dict[Any, Any] = values.pop("findings", {})
    findings = tuple(
        replace(f, year=year, topic=topic) for kind in said.values() if kind is not Absence.NONE for f in kind
    )
    none_said = tuple(kind for kind, what in said.items() if what is Absence.NONE)
    return (Analysis(year=year, topic=topic, findings=findings, none_said=none_said, **values),)


def _measure(year: int, stem: str, file: SourceFile, report: Report) -> tuple[Measure, ...]:
    values = _read_page(file, shapes.MEASURE, report)
    if _bad_stem(stem, file, report) or isinstance(values, Broken):
        return ()
    text = values.pop("period", "")
    return (Measure(year=year, id=stem, period=parse_period(text), period_text=text, **values),)


def _round(year: int, stem: str, file: SourceFile, report: Report) -> tuple[ProgressRound, ...]:
    values = _read(file, shapes.ROUND, report)
    if _bad_stem(stem, file, report) or isinstance(values, Broken):
        return ()
    date, date_text = values.pop("date", (None, ""))
    text = values.pop("period", "")
    period = parse_period(text)
    return (
        ProgressRound(
            year=year, id=stem, date=date, date_text=date_text, period=period, period_text=text, **values
        ),
    )


def _bad_stem(stem: str, file: SourceFile, report: Report) -> bool:
    if parse_id(stem):
        return False
    report.append(problem("bad-id", Location(file.path), value=stem, expected=ID.expected))
    return True


def _documents(year: int, file: SourceFile, report: Report) -> tuple[Document, ...]:
    values = _read(file, shapes.DOCUMENT_LIST, report)
    return () if isinstance(values, Broken) else tuple(replace(d, year=year) for d in values["documents"])


def _oit(year: int, file: SourceFile, report: Report) -> OitDeclaration | None:
    """The declaration says its year itself: a code or topic without a year identifies nothing."""
    values = _read(file, shapes.OIT, report)
    if isinstance(values, Broken):
        return None
    if values["year"] != year:
        at = values["places"]["year"]
        report.append(problem("wrong-year", at, year=values["year"], expected=year))
        return None
    due, due_text = values.pop("due", (None, ""))
    return OitDeclaration(due=due, due_text=due_text, **values)


def _acknowledged(year: int, file: SourceFile, report: Report) -> tuple[Acknowledgement, ...]:
    values = _read(file, shapes.ACKNOWLEDGEMENTS, report)
    return () if isinstance(values, Broken) else tuple(replace(a, year=year) for a in values)


def _year(draft: _Draft, rules: Rules) -> FiscalYear:
    return FiscalYear(
        year=draft.year,
        rules=rules,
        at=draft.at,
        result=Result(year=draft.year, rules=rules, **draft.result) if draft.result else None,
        overview=draft.overview,
        limitations=draft.limitations,
        analyses=tuple(sorted(draft.analyses, key=lambda a: a.topic)),
        measures=tuple(sorted(draft.measures, key=_measure_order)),
        rounds=tuple(sorted(draft.rounds, key=_round_order)),
        documents=draft.documents,
        oit=draft.oit,
        acknowledged=draft.acknowledged,
    )


def _measure_order(m: Measure) -> tuple[Any, ...]:
    """By topic, then by the number as printed, then by id; those without a topic first."""
    topic: Iterable[Any] = (m.topic.frame.value, m.topic.number) if m.topic else ("", 0)
    return (*topic, collation_key(m.number), collation_key(m.id))


def _round_order(r: ProgressRound) -> tuple[Any, ...]:
    """By date where the document gives one, then by id."""
    return (r.date.last.toordinal() if r.date else 0, collation_key(r.id))
