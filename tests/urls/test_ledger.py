"""The file `urls.lock`: one way to write it, and every other line is told at its place."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as some
from prongsai import urls
from prongsai.source import LEDGER_FILE, SourceFile, Sources
from prongsai.urls import Entry, Ledger, State

if TYPE_CHECKING:
    from prongsai.problems import Problem

DAY = datetime.date(2025, 12, 1)
GOOD = "/2568/\t2025-12-01\tlive\n"


def read(text: str) -> tuple[Ledger, tuple[Problem, ...]]:
    return urls.read_ledger(Sources({LEDGER_FILE: SourceFile(LEDGER_FILE, text=text)}))


def test_what_is_written_is_read() -> None:
    entries = [
        Entry("/2568/", DAY),
        Entry("/2568/old/", DAY, State.MOVED, "/2568/new/"),
        Entry("/2568/documents/ผล (1).pdf", DAY, State.WITHDRAWN, "", DAY, "ยกเลิกตามคำสั่ง 12/2569"),
    ]
    ledger = Ledger({e.address: e for e in sorted(entries, key=lambda e: e.address)}, "/ita/", ("/old/", "/"))
    found, problems = read(urls.written(ledger))
    assert (found, problems) == (ledger, ())
    assert urls.written(found) == urls.written(ledger)


def test_a_site_may_have_no_ledger_yet() -> None:
    assert urls.read_ledger(Sources({})) == (urls.EMPTY, ())


def test_the_file_is_sorted_and_says_in_thai_what_it_is() -> None:
    first, *rest = urls.written(Ledger({a: Entry(a, DAY) for a in ("/b/", "/a/")})).splitlines()
    assert first.startswith("# ทะเบียนที่อยู่ถาวร")
    assert rest == ["/a/\t2025-12-01\tlive", "/b/\t2025-12-01\tlive"]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("2568/\t2025-12-01\tlive", 1),
        ("/2568//x/\t2025-12-01\tlive", 1),
        ("/2568/../x/\t2025-12-01\tlive", 1),
        ("/2568/ 2025-12-01 live", 1),  # spaces for tabs
        ("/2568/\t2568-13-01\tlive", 8),
        ("/2568/\t1 ธ.ค. 2568\tlive", 8),
        ("/2568/\t2025-12-01", 18),
        ("/2568/\t2025-12-01\tliv", 19),
        ("/2568/\t2025-12-01\tlive\t/2569/", 24),
        ("/2568/\t2025-12-01\tmoved", 24),
        ("/2568/\t2025-12-01\tmoved\tnowhere", 25),
        ("/2568/\t2025-12-01\twithdrawn", 28),
        ("/2568/\t2025-12-01\twithdrawn\tเพราะ", 29),
        ("/2568/\t2025-12-01\twithdrawn\t2025-12-01 ", 29),
        ("base\tita", 6),
        ("base\t/ita/\tx", 12),
    ],
)
def test_a_line_that_cannot_be_read_is_told_at_its_column(line: str, column: int) -> None:
    ledger, [problem] = read(f"# remark\n\n{GOOD}{line}\n".replace(GOOD, "/2567/\t2025-12-01\tlive\n"))
    assert (problem.name, problem.at.path, problem.at.line) == ("bad-ledger-line", LEDGER_FILE, 4)
    assert problem.at.column == column
    assert list(ledger.entries) == ["/2567/"]
    assert all((problem.message(lang), problem.hint(lang)) for lang in ("th", "en"))


def test_an_address_stands_once() -> None:
    _, [problem] = read(GOOD + GOOD)
    assert (problem.name, problem.at.line, problem.values["line"]) == ("repeated-address", 2, 1)


def test_there_is_one_base() -> None:
    _, [problem] = read("base\t/a/\nbase\t/b/\n")
    assert (problem.name, problem.at.line) == ("bad-ledger-line", 2)


@given(some.text(alphabet="/b\t \n#2568-01livemoved.ก", max_size=80))
def test_any_text_is_read_or_told(text: str) -> None:
    ledger, problems = read(text)
    if not problems:
        assert read(urls.written(ledger)) == (ledger, ())
