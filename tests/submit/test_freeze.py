"""A page that was handed in stays as it was, the live page says whether it changed since."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
import yaml
from prongsai.build import build
from prongsai.cli import main
from prongsai.outputs.frozen import words
from prongsai.problems import Level

from ..conftest import AS_OF
from ..probe.lab import running

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prongsai.build import BuildResult

FIRST, LATER = datetime.date(2026, 3, 31), datetime.date(2026, 9, 1)
TOPIC = "integrity-measures"
LIVE = f"2569/oit/{TOPIC}/index.html"
COPY = f"2569/frozen/{FIRST}/{TOPIC}/index.html"


class Run(Protocol):
    """Runs a command on a day; its exit code."""

    def __call__(self, day: datetime.date, *words: str) -> int: ...


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Run:
    def run(day: datetime.date, *words: str) -> int:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", noon(day))
        return main([*words])

    return run


def noon(day: datetime.date) -> str:
    """In seconds since 1970."""
    moment = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
    return str(int(moment.timestamp()))


@pytest.fixture(scope="module")
def handed_in(ready_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = Path(shutil.copytree(ready_site, tmp_path_factory.mktemp("handed-in") / "site"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", noon(FIRST))
        assert main(["freeze", "2569", str(root)]) == 0
    return root


@pytest.fixture
def root(ready_site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(ready_site, tmp_path / "site"))


@pytest.fixture
def frozen(handed_in: Path, tmp_path: Path) -> Path:
    """The site, handed in on the first day."""
    return Path(shutil.copytree(handed_in, tmp_path / "site"))


def files(root: Path, day: datetime.date = AS_OF) -> Mapping[str, bytes]:
    return {artifact.path: artifact.data for artifact in sound(root, day).artifacts}


def sound(root: Path, day: datetime.date = AS_OF) -> BuildResult:
    result = build(root, day)
    assert result.ok, result.problems
    return result


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def notice(page: bytes) -> str:
    found = re.search('<section [^>]*id="handed-in".*?</section>', page.decode(), re.DOTALL)
    return found[0] if found else ""


def record(root: Path) -> list[dict[str, str]]:
    text = (root / "frozen/2569.yaml").read_text(encoding="utf-8")
    entries: list[dict[str, str]] = yaml.load(text, Loader=yaml.BaseLoader)["frozen"]
    return entries


# -- what is kept ------------------------------------------------------------------------------------


def test_every_item_of_the_year_is_recorded_as_it_was_published(root: Path, on: Run) -> None:
    published = files(root, FIRST)
    assert on(FIRST, "freeze", "๒๕๖๙", str(root)) == 0
    items = {
        path.split("/")[2] for path in published if re.fullmatch(r"2569/oit/(?!o\d)[a-z-]+/index.html", path)
    }
    assert {entry["topic"] for entry in record(root)} == items
    for entry in record(root):
        page = published[f"{entry['url'].strip('/')}/index.html"]
        assert entry["date"] == FIRST.isoformat()
        assert entry["sha256"] == hashlib.sha256(page).hexdigest()
        assert (root / f"frozen/2569/{FIRST}/{entry['topic']}.html").read_bytes() == page


def test_the_frozen_address_shows_what_was_recorded(frozen: Path) -> None:
    published = files(frozen)
    for entry in record(frozen):
        kept = (frozen / f"frozen/2569/{FIRST}/{entry['topic']}.html").read_bytes()
        copy = published[f"2569/frozen/{FIRST}/{entry['topic']}/index.html"]
        line = re.search('<p class="note calm">ฉบับที่ยื่น.*?</p>\n', copy.decode())
        assert line and f'href="../../../oit/{entry["topic"]}/"' in line[0]
        assert words(copy.replace(line[0].encode(), b"")) == words(kept)


def test_a_frozen_page_wears_the_style_of_its_day(frozen: Path) -> None:
    before = files(frozen)
    (frozen / "static").mkdir()
    (frozen / "static/style.css").write_text("body{color:red}", encoding="utf-8")
    after = files(frozen)
    sheet = f"2569/frozen/{FIRST}/style.css"
    assert b'<link rel="stylesheet" href="../style.css">' in after[COPY]
    assert after[sheet] == before[sheet] != b""
    assert b"@font-face" not in after[sheet]
    assert b"fonts/" not in after[COPY]  # their names change with their bytes
    assert b"body{color:red}" not in after[sheet]


# -- what changes later ------------------------------------------------------------------------------


def test_the_live_page_says_that_it_is_still_the_same(frozen: Path) -> None:
    told = notice(files(frozen)[LIVE])
    assert f'href="../../frozen/{FIRST}/{TOPIC}/"' in told
    assert "31 มีนาคม 2569" in told
    assert "ยังไม่เปลี่ยน" in told


def test_the_live_page_says_that_it_changed_and_the_frozen_one_does_not_change(frozen: Path) -> None:
    before = files(frozen)
    measure = next((frozen / "content/2569/measures").glob("*.md"))
    edit(measure, "title: ", "title: แก้แล้ว ")
    after = files(frozen)
    assert "เปลี่ยนแล้วหลังวันนั้น" in notice(after[LIVE])
    assert after[LIVE] != before[LIVE]
    still = {path: data for path, data in before.items() if path.startswith("2569/frozen/")}
    assert still == {path: data for path, data in after.items() if path.startswith("2569/frozen/")}
    assert "ยังไม่เปลี่ยน" in notice(after["2569/oit/contact/index.html"])


def test_digits_and_the_notice_itself_are_no_change(frozen: Path) -> None:
    edit(frozen / "site.yaml", "digits: arabic", "digits: thai")
    assert "ยังไม่เปลี่ยน" in notice(files(frozen)[LIVE])


def test_links_of_a_frozen_page_live_through_moves(frozen: Path, on: Run) -> None:
    before = files(frozen)[COPY]
    measures = sorted((frozen / "content/2569/measures").glob("*.md"))
    assert f"measures/{measures[0].stem}/".encode() in before
    text = "\n".join(p.read_text(encoding="utf-8") for p in (frozen / "content").rglob("*.yaml"))
    assert measures[0].stem not in re.findall(r"measure: (\S+)", text)
    measures[0].rename(measures[0].with_name("renamed.md"))
    old, new = f"/2569/measures/{measures[0].stem}/", "/2569/measures/renamed/"
    assert on(LATER, "urls", "move", old, new, str(frozen)) == 0
    assert files(frozen)[COPY] == before


def test_links_of_a_frozen_page_live_through_withdrawals(frozen: Path, on: Run) -> None:
    copy, file = f"2569/frozen/{FIRST}/contact/index.html", "/2569/documents/contact-2569.pdf"
    before = files(frozen)[copy]
    assert b'href="../../../documents/contact-2569.pdf"' in before
    year = frozen / "content/2569"
    edit(year / "oit.yaml", "      - {title: ช่องทางติดต่อ, document: contact-2569}\n", "")
    listed = (year / "documents/documents.yaml").read_text(encoding="utf-8")
    listed = listed[: listed.index("  - id: contact-2569")]
    (year / "documents/documents.yaml").write_text(listed, encoding="utf-8")
    (year / "documents/contact-2569.pdf").unlink()
    assert on(LATER, "urls", "withdraw", file, "--reason", "ยกเลิก", str(frozen)) == 0
    assert files(frozen)[copy] == before


# -- freezing again ----------------------------------------------------------------------------------


def test_nothing_is_frozen_twice_on_one_day(frozen: Path, on: Run) -> None:
    before = {p: p.read_bytes() for p in (frozen / "frozen").rglob("*") if p.is_file()}
    measure = next((frozen / "content/2569/measures").glob("*.md"))
    edit(measure, "title: ", "title: แก้แล้ว ")
    assert on(FIRST, "freeze", "2569", str(frozen)) == 0
    assert {p: p.read_bytes() for p in (frozen / "frozen").rglob("*") if p.is_file()} == before


def test_a_later_day_adds_copies_and_keeps_the_first(frozen: Path, on: Run) -> None:
    before = files(frozen)
    first = record(frozen)
    measure = next((frozen / "content/2569/measures").glob("*.md"))
    edit(measure, "title: ", "title: แก้แล้ว ")
    assert on(LATER, "urls", "record", str(frozen)) == 0
    assert on(LATER, "freeze", "2569", str(frozen)) == 0
    assert record(frozen)[: len(first)] == first
    assert len(record(frozen)) == 2 * len(first)
    after = files(frozen)
    newest, oldest = re.findall("<li>.*?</li>", notice(after[LIVE]))
    assert str(LATER) in newest and "ยังไม่เปลี่ยน" in newest
    assert str(FIRST) in oldest and "เปลี่ยนแล้วหลังวันนั้น" in oldest
    assert after[COPY] == before[COPY]


# -- a promise like any other address ----------------------------------------------------------------


def test_a_broken_record_does_not_make_its_addresses_lost(frozen: Path, on: Run) -> None:
    assert on(LATER, "urls", "record", str(frozen)) == 0
    assert on_record(frozen, "frozen:", "frosen:")
    assert "lost-url" not in {problem.name for problem in build(frozen, LATER).problems}


def test_frozen_addresses_are_listed_and_recorded_for_ever(frozen: Path, on: Run) -> None:
    address = f"/2569/frozen/{FIRST}/{TOPIC}/"
    published = files(frozen)
    assert f'"url": "{address}"'.encode() in published["permalinks.json"]
    assert hashlib.sha256(published[COPY]).hexdigest().encode() in published["manifest-sha256.txt"]
    assert on(LATER, "urls", "record", str(frozen)) == 0
    assert f"{address}\t{LATER}\tlive\n" in (frozen / "urls.lock").read_text(encoding="utf-8")
    shutil.rmtree(frozen / "frozen")
    lost = [problem for problem in build(frozen, LATER).problems if problem.name == "lost-url"]
    assert address in {problem.values["url"] for problem in lost}


def test_the_probe_finds_the_frozen_pages_up(frozen: Path, on: Run, tmp_path: Path) -> None:
    public, status = tmp_path / "public", tmp_path / "status.json"
    assert on(LATER, "build", str(frozen), "--out", str(public)) == 0
    assert on(LATER, "verify", str(public)) == 0
    assert on(LATER, "probe", "--local", str(public), "--out", str(status)) == 0
    assert f"/2569/frozen/{FIRST}/{TOPIC}/" in status.read_text(encoding="utf-8")


def test_the_probe_visits_frozen_pages_on_the_web_and_sees_a_changed_byte(
    frozen: Path, on: Run, tmp_path: Path
) -> None:
    public, status = tmp_path / "public", tmp_path / "status.json"
    assert on(LATER, "build", str(frozen), "--out", str(public)) == 0
    with running(public) as server:
        probe = ("probe", server.base, "--out", str(status), "--rate", "5000")
        assert on(LATER, *probe) == 0
        up = json.loads(status.read_text(encoding="utf-8"))["urls"]
        address = f"{server.base}2569/frozen/{FIRST}/{TOPIC}/"
        assert [row["state"] for row in up if row["target_url"] == address] == ["up"]
        copy = public / COPY
        copy.write_bytes(copy.read_bytes().replace(b"2568", b"2567", 1))
        assert on(LATER, *probe) == 2
    changed = json.loads(status.read_text(encoding="utf-8"))["urls"]
    assert [row["target_url"] for row in changed if row["problem"]] == [address]


def test_two_builds_are_the_same(frozen: Path) -> None:
    assert files(frozen) == files(frozen)


# -- what is refused ---------------------------------------------------------------------------------


def test_what_was_not_recorded_as_published_is_not_frozen(
    root: Path, on: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "urls.lock").unlink()
    assert on(FIRST, "freeze", "2569", str(root)) == 2
    assert "[not-recorded]" in capsys.readouterr().err
    assert not (root / "frozen").exists()


def test_a_year_without_items_is_told(root: Path, on: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert on(FIRST, "freeze", "2560", str(root)) == 3
    assert "[bad-option]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (f"date: {FIRST}", "date: 2026-3-31", "3:12 bad-date"),
        ("topic: ", "topics: ", "3:5 missing-key"),
        ("sha256: ", "sha256: x", "3:73 bad-value"),
        ("url: /", "url: ", "3:45 bad-value"),
        ("  - {", "  - {{", "3:6 key-not-text"),
        ("frozen:\n", "frozen: nothing\nmore:\n", "2:9 wrong-kind"),
    ],
)
def test_a_broken_record_is_told_at_its_place(frozen: Path, old: str, new: str, told: str) -> None:
    assert on_record(frozen, old, new)[:1] == [told]


def on_record(root: Path, old: str, new: str) -> list[str]:
    edit(root / "frozen/2569.yaml", old, new)
    found = [p for p in build(root, AS_OF).problems if p.at.path == "frozen/2569.yaml"]
    return [f"{p.at.line}:{p.at.column} {p.name}" for p in found]


def errors(root: Path) -> list[str]:
    problems = build(root, AS_OF).problems
    return [f"{p.at} {p.name}" for p in problems if p.level is Level.ERROR]


def test_a_page_that_is_not_what_was_recorded_is_told(frozen: Path) -> None:
    page = frozen / f"frozen/2569/{FIRST}/{TOPIC}.html"
    page.write_bytes(page.read_bytes().replace(b"<h1>", b"<h1> "))
    assert errors(frozen) == ["frozen/2569.yaml:5:95 frozen-changed"]


def test_a_page_and_a_style_sheet_that_are_gone_are_told(frozen: Path) -> None:
    (frozen / f"frozen/2569/{FIRST}/{TOPIC}.html").unlink()
    assert errors(frozen) == ["frozen/2569.yaml:5:5 frozen-missing"]
    (frozen / f"frozen/2569/{FIRST}/style.css").unlink()
    assert [line.split()[1] for line in errors(frozen)] == ["frozen-missing"] * (len(record(frozen)) + 1)


def test_an_entry_twice_and_a_file_that_no_entry_names_are_told(frozen: Path) -> None:
    lines = (frozen / "frozen/2569.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    (frozen / "frozen/2569.yaml").write_text("".join([*lines, lines[-1]]), encoding="utf-8")
    assert errors(frozen) == [f"frozen/2569.yaml:{len(lines) + 1}:5 frozen-twice"]
    (frozen / "frozen/2569.yaml").write_text("".join(lines), encoding="utf-8")
    (frozen / f"frozen/2569/{FIRST}/more.html").write_bytes(b"")
    assert errors(frozen) == [f"frozen/2569/{FIRST}/more.html:1:1 unknown-file"]
