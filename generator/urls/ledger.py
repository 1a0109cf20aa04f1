"""The ledger of permanent addresses (ทะเบียนที่อยู่ถาวร): what was once published, and what answers there now.

`urls.lock` stands beside `site.yaml` and is committed. Fields are separated by tabs:

    base           /ita/
    former-base    /transparency/
    /2568/         2025-12-01    live
    /2568/old/     2025-12-01    moved        /2568/new/
    /2567/gone/    2024-12-01    withdrawn    2026-01-15 why it was withdrawn

An entry is an address under the base, the day (CE) on which it was recorded as published, its state and what
that state needs. Lines starting with `#` are remarks. Only commands write the file; a build reads it.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NoReturn

from ..problems import Location, Phrase, Problem, problem
from ..source import LEDGER_FILE, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..source import Sources

_HEADER = "# ทะเบียนที่อยู่ถาวร: ทุกที่อยู่ที่เคยเผยแพร่ต้องเปิดได้ตลอดไป ไม่ต้องแก้ไฟล์นี้เอง ใช้คำสั่ง prongsai urls\n"
_BASE, _FORMER = "base", "former-base"
_ADDRESS = re.compile(r"/(?:[^/\s.][^/\t]*/)*(?:[^/\s.][^/\t]*)?")
_BASE_PATH = re.compile(r"/(?:[^/\s]+/)*")


class State(StrEnum):
    """What answers at an address that was once published."""

    LIVE = "live"  # the page or file itself
    MOVED = "moved"  # another address, by one redirect or a full copy
    WITHDRAWN = "withdrawn"  # a page that says that it was withdrawn, since when and why


_STATES = [state.value for state in State]


@dataclass(frozen=True, slots=True)
class Entry:
    """One permanent address.

    `target` is the address that a moved one leads to; a withdrawn one has its day and reason instead.
    """

    address: str
    since: datetime.date
    state: State = State.LIVE
    target: str = ""
    withdrawn: datetime.date | None = None
    reason: str = ""
    at: Location = field(default=Location(LEDGER_FILE), compare=False)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every entry by address; `base` is the path under which they were published (empty: not known).

    `former_bases` are the paths under which the section stood before, the newest first.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    base: str = ""
    former_bases: tuple[str, ...] = ()
    base_at: Location = field(default=Location(LEDGER_FILE), compare=False)


EMPTY = Ledger()


def written(ledger: Ledger) -> str:
    """The text of `urls.lock`: the one way to write `ledger`."""
    bases = [f"{_BASE}\t{ledger.base}\n"] if ledger.base else []
    bases += [f"{_FORMER}\t{path}\n" for path in ledger.former_bases]
    return "".join([_HEADER, *bases, *(_line(ledger.entries[a]) for a in sorted(ledger.entries))])


def _line(entry: Entry) -> str:
    fields = [entry.address, entry.since.isoformat(), entry.state.value]
    if entry.state is State.MOVED:
        fields.append(entry.target)
    if entry.withdrawn:
        fields.append(f"{entry.withdrawn.isoformat()} {entry.reason}")
    return "\t".join(fields) + "\n"


def read_ledger(sources: Sources) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger of a site, empty where it has none; every line that is not as `written` would write it."""
    if LEDGER_FILE not in sources.files:
        return EMPTY, ()
    reader = _Reader()
    for number, line in enumerate(sources.files[LEDGER_FILE].text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            reader.line(line, number)
    return Ledger(reader.entries, reader.base, tuple(reader.former), reader.base_at), tuple(reader.problems)


class _RefusedError(Exception):
    """The line cannot be read; the problem is already reported."""


class _Reader:
    """Collects what the lines say, and what is wrong with them."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.base, self.base_at = "", Location(LEDGER_FILE)
        self.former: list[str] = []
        self.problems: list[Problem] = []

    def line(self, line: str, number: int) -> None:
        fields = _Fields(line, number, self.problems.append)
        try:
            if fields.text(0) in (_BASE, _FORMER):
                self._base(fields)
            else:
                self._entry(fields)
        except _RefusedError:
            return

    def _base(self, fields: _Fields) -> None:
        path = fields.matching(1, _BASE_PATH, Phrase("เส้นทาง เช่น /ita/", "a path such as /ita/"))
        fields.end(2)
        if fields.text(0) == _FORMER:
            self.former.append(path)
        elif self.base:
            fields.refuse(0, Phrase("base มีได้บรรทัดเดียว", "one line of base"))
        else:
            self.base, self.base_at = path, fields.at(0)

    def _entry(self, fields: _Fields) -> None:
        expected = Phrase("ที่อยู่ เช่น /2568/results/", "an address such as /2568/results/")
        address = fields.matching(0, _ADDRESS, expected)
        since, state = fields.date(1, fields.text(1)), fields.state(2)
        entry = Entry(address, since, state, at=fields.at(0))
        if state is State.MOVED:
            entry = Entry(address, since, state, fields.matching(3, _ADDRESS, expected), at=fields.at(0))
        elif state is State.WITHDRAWN:
            day, _, reason = fields.text(3).partition(" ")
            withdrawn = fields.date(3, day)
            entry = Entry(address, since, state, "", withdrawn, fields.said(3, reason), fields.at(0))
        fields.end(3 if state is State.LIVE else 4)
        first = self.entries.setdefault(address, entry)
        if first is not entry:
            self.problems.append(problem("repeated-address", entry.at, address=address, line=first.at.line))


@dataclass(frozen=True, slots=True)
class _Fields:
    """The fields of one line, read one by one; what is not as expected is reported at its column."""

    line: str
    number: int
    report: Callable[[Problem], None]

    def text(self, index: int) -> str:
        fields = self.line.split("\t")
        return fields[index] if index < len(fields) else ""

    def at(self, index: int) -> Location:
        before = self.line.split("\t")[:index]
        start = sum(len(each) + 1 for each in before)
        return Location(LEDGER_FILE, self.number, min(start, len(self.line)) + 1)

    def refuse(self, index: int, expected: Phrase) -> NoReturn:
        self.report(problem("bad-ledger-line", self.at(index), text=self.text(index), expected=expected))
        raise _RefusedError

    def matching(self, index: int, pattern: re.Pattern[str], expected: Phrase) -> str:
        if not pattern.fullmatch(self.text(index)):
            self.refuse(index, expected)
        return self.text(index)

    def state(self, index: int) -> State:
        if self.text(index) not in _STATES:
            self.refuse(index, nearest(self.text(index), _STATES))
        return State(self.text(index))

    def date(self, index: int, text: str) -> datetime.date:
        expected = Phrase("วันที่ ค.ศ. เช่น 2025-12-01", "a date (CE) such as 2025-12-01")
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            self.refuse(index, expected)
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            self.refuse(index, expected)

    def said(self, index: int, reason: str) -> str:
        if not reason.strip():
            self.refuse(index, Phrase("วันที่แล้วตามด้วยเหตุผล", "a date and then the reason"))
        return reason.strip()

    def end(self, index: int) -> None:
        if len(self.line.split("\t")) > index:
            self.refuse(index, Phrase("จบบรรทัดตรงนี้", "the end of the line here"))
