"""A section of ten years that lives: things are renamed, moved, deleted, replaced, and the ledger is kept.

Whatever happens happens at random from a seed. `live` does what an officer does: changes sources, reads which
addresses a build would lose, and answers each with a command; it asserts that the build names exactly those.
"""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field

from prongsai import outputs, urls
from prongsai.model.records import (
    Agency,
    Document,
    DocumentKind,
    FiscalYear,
    Measure,
    Roles,
    Rules,
    Site,
    StaticFile,
    Version,
)
from prongsai.problems import Problem
from prongsai.render import Artifact
from prongsai.source import LEDGER_FILE, SourceFile, Sources
from prongsai.thai import ThaiDate
from prongsai.urls import Kind, Ledger, Routes, State

FIRST_DAY = datetime.date(2025, 1, 1)
AGENCY = Agency(name="เทศบาลตำบลตัวอย่าง", type="เทศบาลตำบล", district="เมือง", province="ตัวอย่าง")
NAMES = ["memo", "report", "plan", "order", "รายงาน ผล (1)", "Letter"]


@dataclass(slots=True)
class Paper:
    """A document: the name of its file, how often that was replaced, and its older files."""

    file: str
    edition: int = 1
    older: tuple[Version, ...] = ()


@dataclass(slots=True)
class Section:
    """What the sources hold, the ledger, and what day it is."""

    chance: random.Random
    base: str
    measures: dict[int, set[str]] = field(default_factory=dict)
    papers: dict[int, dict[str, Paper]] = field(default_factory=dict)
    ledger: Ledger = urls.EMPTY
    today: datetime.date = FIRST_DAY
    made: int = 0

    def new_id(self, word: str) -> str:
        self.made += 1
        return f"{word}-{self.made}"

    def site(self) -> Site:
        years = tuple(self._year(number) for number in sorted(self.measures))
        files = tuple(
            StaticFile(path=f"content/{number}/documents/{name}", data=name.encode() + bytes([edition]))
            for number, papers in self.papers.items()
            for paper in papers.values()
            for name, edition in [(paper.file, paper.edition), *((v.file, 0) for v in paper.older)]
        )
        url = f"https://www.example.go.th{self.base}"
        return Site(agency=AGENCY, title="ITA", base_url=url, years=years, files=files)

    def _year(self, number: int) -> FiscalYear:
        measures = tuple(Measure(year=number, id=m, title=m) for m in sorted(self.measures[number]))
        documents = tuple(
            Document(
                year=number,
                id=id,
                kind=DocumentKind.REPORT,
                subject=id,
                file=paper.file,
                versions=paper.older,
            )
            for id, paper in self.papers[number].items()
        )
        rules = Rules(Roles(number, number - 1, number, number))
        return FiscalYear(year=number, rules=rules, measures=measures, documents=documents)


# -- what happens to sources -------------------------------------------------------------------------


def begin(seed: int, base: str = "/ita/", years: int = 10) -> Section:
    """Ten years of about thirty pages and files each, published once."""
    section = Section(random.Random(seed), base)
    for number in range(2560, 2560 + years):
        add_year(section, number)
    publish(section)
    return section


def add_year(section: Section, number: int) -> None:
    section.measures[number] = {section.new_id("m") for _ in range(22)}
    section.papers[number] = {}
    for _ in range(4):
        add_paper(section, number)


def add_paper(section: Section, number: int) -> None:
    id = section.new_id("d")
    section.papers[number][id] = Paper(
        f"{section.chance.choice(NAMES)}-{id}.{section.chance.choice(['pdf', 'xlsx'])}"
    )


def add_measure(section: Section, number: int) -> None:
    section.measures[number].add(section.new_id("m"))


def rename_measure(section: Section, number: int) -> None:
    if delete_measure(section, number):
        add_measure(section, number)


def delete_measure(section: Section, number: int) -> bool:
    measures = section.measures[number]
    if measures:
        measures.remove(section.chance.choice(sorted(measures)))
    return bool(measures)


def move_measure(section: Section, number: int) -> None:
    """A measure turns out to belong to another year."""
    if section.measures[number]:
        id = section.chance.choice(sorted(section.measures[number]))
        section.measures[number].remove(id)
        section.measures[section.chance.choice(sorted(section.measures))].add(id)


def delete_year(section: Section, number: int) -> None:
    if len(section.measures) > 2:
        del section.measures[number], section.papers[number]


def return_year(section: Section, number: int) -> None:
    """A year that was deleted comes back with what the ledger remembers of its measures."""
    lost = [e.address.split("/") for e in section.ledger.entries.values() if e.state is not State.LIVE]
    back = [parts for parts in lost if len(parts) == 5 and parts[2] == "measures"]
    if back:
        year, id = int(back[0][1]), back[0][3]
        section.measures.setdefault(year, set()).add(id)
        section.papers.setdefault(year, {})


def delete_paper(section: Section, number: int) -> None:
    if section.papers[number]:
        del section.papers[number][section.chance.choice(sorted(section.papers[number]))]


def rename_paper(section: Section, number: int) -> None:
    if section.papers[number]:
        paper = section.papers[number][section.chance.choice(sorted(section.papers[number]))]
        paper.file = f"new-{paper.file}"


def replace_paper(section: Section, number: int) -> None:
    """A corrected file takes the place of the old one, which stays as a version."""
    if section.papers[number]:
        paper = section.papers[number][section.chance.choice(sorted(section.papers[number]))]
        day = ThaiDate(section.today.year + 543, section.today.month, section.today.day)
        old = Version(file=f"{paper.edition}-{paper.file}", date=day, date_text=str(day.day))
        paper.older += (old,)
        paper.edition += 1


def change_base(section: Section, number: int) -> None:
    section.base = section.chance.choice(["/ita/", "/transparency/", "/a/b/", "/"])


EVENTS = {
    rename_measure: 8,
    move_measure: 5,
    delete_measure: 4,
    add_measure: 4,
    add_paper: 2,
    rename_paper: 3,
    delete_paper: 2,
    replace_paper: 5,
    return_year: 2,
    delete_year: 1,
}


# -- what the officer does ---------------------------------------------------------------------------


def addressed(section: Section) -> tuple[Routes, tuple[Problem, ...]]:
    """Today's addresses; the ledger goes through its file each time."""
    text = urls.written(section.ledger)
    read, problems = urls.read_ledger(Sources({LEDGER_FILE: SourceFile(LEDGER_FILE, text=text)}))
    assert not problems
    assert read == section.ledger
    return urls.address(section.site(), read)


def publish(section: Section) -> None:
    routes, problems = addressed(section)
    assert {p.name for p in problems} <= {"base-path-changed"}
    section.ledger = urls.record(routes, section.base, section.today)
    assert urls.record(Routes(routes.by_ref, section.ledger), section.base, section.today) == section.ledger


def live(section: Section, steps: int, bases: bool = False) -> None:
    """`steps` things happen; each is answered, and most are published."""
    events = EVENTS | ({change_base: 2} if bases else {})
    for _ in range(steps):
        section.today += datetime.timedelta(days=section.chance.randrange(1, 40))
        event = section.chance.choices(list(events), list(events.values()))[0]
        event(section, section.chance.choice(sorted(section.measures)))
        answer_losses(section)
        if section.chance.random() < 0.8:
            publish(section)
    publish(section)


def answer_losses(section: Section) -> None:
    """Every address that a build would lose, and every one it would use twice, gets its command."""
    routes, problems = addressed(section)
    present = set(urls.permanent(routes))
    entries = section.ledger.entries.values()
    lost = {e.address for e in entries if e.state is State.LIVE} - present
    again = {e.address for e in entries if e.state is not State.LIVE} & present
    aimless = {e.address for e in entries if e.state is State.MOVED and e.target in lost}
    assert named(problems, "lost-url") == lost
    assert named(problems, "withdrawn-in-use") == again
    assert named(problems, "moved-to-nowhere") == aimless - again
    for address in sorted(again):
        section.ledger = accepted(urls.revive(routes, address))
        routes, _ = addressed(section)
    for address in sorted(lost):
        section.ledger = accepted(answer(section, routes, address))
        routes, _ = addressed(section)
    assert {p.name for p in addressed(section)[1]} <= {"base-path-changed"}


def answer(section: Section, routes: Routes, address: str) -> Ledger | Problem:
    """Lead a lost address on or leave a notice, as the mood is."""
    present = [a for a in urls.permanent(routes) if a.endswith("/") or suffix(a) == suffix(address)]
    if section.chance.random() < 0.6:
        return urls.move(routes, address, section.chance.choice(present))
    return urls.withdraw(routes, address, "ยกเลิกโดยคำสั่ง 12/2569", section.today)


def suffix(address: str) -> str:
    return address.rpartition(".")[2]


def named(problems: tuple[Problem, ...], name: str) -> set[object]:
    return {p.values["url"] for p in problems if p.name == name}


def accepted(ledger: Ledger | Problem) -> Ledger:
    assert not isinstance(ledger, Problem), ledger.as_text("en")
    return ledger


# -- what is published -------------------------------------------------------------------------------


def files(section: Section) -> dict[str, bytes]:
    """Every file of the section by path; a page says which permalink it answers."""
    routes, _ = addressed(section)
    site = section.site()
    pages = tuple(
        Artifact(route.output, page(route.permalink), "text/html; charset=utf-8", "")
        for route in routes.by_ref.values()
        if route.ref.kind not in (Kind.FILE, Kind.VERSION)
    )
    artifacts = pages + outputs.make(site, routes)
    return {a.path: a.data for a in artifacts + outputs.aliases(routes, artifacts)}


def page(permalink: str) -> bytes:
    return f'<html><head></head><body><p>@{permalink}@</p><a href="./">.</a></body></html>'.encode()


def expected(section: Section) -> dict[str, bytes]:
    """What each address of the ledger must show in the end: part of a page, or a whole file."""
    routes, _ = addressed(section)
    published = files(section)
    outputs_of = {r.permalink: r.output for r in routes.by_ref.values()}
    shown = {}
    for address in section.ledger.entries:
        permalink = urls.answers(routes)[address]
        output = outputs_of[permalink]
        shown[address] = f"@{permalink}@".encode() if permalink.endswith("/") else published[output]
    return shown
