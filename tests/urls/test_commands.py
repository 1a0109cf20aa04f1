"""The commands `prongsai urls …` as an officer uses them, on a new site."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pytest
from prongsai.cli import main
from prongsai.scaffold import new_site

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = "/2569/measures/m4-1/", "/2569/measures/m4-one/"


PUBLISHED, TODAY = "1764547200", "1768435200"  # seconds since 1970: 1 December 2025, 15 January 2026


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended and what it printed."""

    returncode: int
    stdout: str
    stderr: str


class Prongsai(Protocol):
    """`prongsai WORDS` on a day."""

    def __call__(self, *words: str, day: str = TODAY) -> Done: ...


class Urls(Protocol):
    """`prongsai urls COMMAND WORDS SITE` on a day."""

    def __call__(self, command: str, root: Path, *words: str, day: str = TODAY) -> Done: ...


@pytest.fixture
def prongsai(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Prongsai:
    def run(*words: str, day: str = TODAY) -> Done:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
        capsys.readouterr()
        code = main([*words])
        return Done(code, *capsys.readouterr())

    return run


@pytest.fixture
def run(prongsai: Prongsai) -> Urls:
    return lambda command, root, *words, day=TODAY: prongsai("urls", command, *words, str(root), day=day)


@pytest.fixture
def site(tmp_path: Path, run: Urls) -> Path:
    """A site of two measures whose addresses are recorded as published on 1 December 2025."""
    root = tmp_path / "site"
    new_site(root, datetime.date(2025, 12, 1))
    shutil.rmtree(root / "content/2569/progress")
    measures = root / "content/2569/measures"
    shutil.copy(measures / "m4-1.md", measures / "m4-2.md")
    assert run("record", root, day=PUBLISHED).returncode == 0
    return root


def rename(root: Path) -> None:
    measures = root / "content/2569/measures"
    (measures / "m4-1.md").rename(measures / "m4-one.md")


def lock(root: Path) -> str:
    return (root / "urls.lock").read_text(encoding="utf-8")


def test_recording_lists_every_address_once_and_again_changes_nothing(site: Path, run: Urls) -> None:
    before = lock(site)
    assert f"{OLD}\t2025-12-01\tlive\n" in before
    rows = [line.split("\t")[0] for line in before.splitlines() if line.startswith("/")]
    assert rows == sorted(set(rows))
    again = run("record", site)
    assert again.returncode == 0
    assert lock(site) == before
    assert run("list", site).stdout == before


def test_a_renamed_measure_stops_the_build_until_it_is_led_on(
    site: Path, run: Urls, prongsai: Prongsai
) -> None:
    assert prongsai("build", str(site)).returncode == 0
    rename(site)
    stopped = prongsai("build", str(site), "--lang", "en")
    assert stopped.returncode == 2
    assert f"prongsai urls move {OLD} {NEW}" in stopped.stderr
    assert (site / "public/2569/measures/m4-1/index.html").is_file()
    assert run("record", site).returncode == 2

    moved = run("move", site, OLD, NEW)
    assert (moved.returncode, moved.stdout.splitlines()[0]) == (0, OLD)
    assert f"{OLD}\t2025-12-01\tmoved\t{NEW}\n" in lock(site)
    assert prongsai("build", str(site)).returncode == 0
    assert f"{OLD} {NEW} 301\n" in (site / "public/_redirects").read_text(encoding="utf-8")


def test_a_deleted_measure_leaves_a_notice_with_day_and_reason(
    site: Path, run: Urls, prongsai: Prongsai
) -> None:
    measure = site / "content/2569/measures/m4-1.md"
    kept = measure.read_bytes()
    measure.unlink()
    assert run("withdraw", site, OLD, "--reason", "รวมกับมาตรการ 4.2").returncode == 0
    assert f"{OLD}\t2025-12-01\twithdrawn\t2026-01-15 รวมกับมาตรการ 4.2\n" in lock(site)
    assert prongsai("build", str(site)).returncode == 0
    notice = (site / "public/2569/measures/m4-1/index.html").read_text(encoding="utf-8")
    assert "15 มกราคม 2569" in notice
    assert "1 ธันวาคม 2568" in notice
    assert OLD in notice

    measure.write_bytes(kept)
    assert "withdrawn-in-use" in prongsai("check", str(site)).stderr
    assert run("revive", site, OLD).returncode == 0
    assert prongsai("check", str(site)).returncode == 0


def test_a_deleted_year_is_answered_by_one_command(site: Path, run: Urls, prongsai: Prongsai) -> None:
    folder = site / "content/2560/documents"
    folder.mkdir(parents=True)
    text = "documents:\n  - {id: memo, kind: memo, subject: บันทึก, file: memo.pdf}\n"
    (folder / "documents.yaml").write_text(text, encoding="utf-8")
    (folder / "memo.pdf").write_bytes(b"%PDF-")
    assert run("record", site).returncode == 0
    recorded = (site / "urls.lock").read_text(encoding="utf-8").count("\n/2560/")
    assert recorded > 3  # the year, its documents, the file, and what is made of them
    shutil.rmtree(site / "content/2560")
    assert prongsai("check", str(site)).stderr.count("[lost-url]") == recorded
    assert run("withdraw", site, "/2560/*", "--reason", "ทำลายตามระเบียบงานสารบรรณ").returncode == 0
    assert prongsai("build", str(site)).returncode == 0
    for place in ("2560", "2560/documents", "2560/documents/memo.pdf"):
        notice = (site / "public" / place / "index.html").read_text(encoding="utf-8")
        assert "ระเบียบงานสารบรรณ" in notice.replace("\u2060", "").replace("<wbr>", "")


def test_an_address_may_be_pasted_whole(site: Path, run: Urls) -> None:
    text = (site / "site.yaml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not line.startswith("base_url")]
    url = "https://www.example.go.th/ita"
    (site / "site.yaml").write_text("\n".join([f"base_url: {url}/", *kept, ""]), encoding="utf-8")
    rename(site)
    assert run("move", site, url + OLD, url + NEW).returncode == 0
    assert f"{OLD}\t2025-12-01\tmoved\t{NEW}\n" in lock(site)
    assert run("record", site).returncode == 0
    assert "base\t/ita/\n" in lock(site)


def test_what_cannot_be_done_is_said_and_changes_nothing(site: Path, tmp_path: Path, run: Urls) -> None:
    before = lock(site)
    refused = run("move", site, OLD, "/2569/")
    assert (refused.returncode, "address-in-use" in refused.stderr) == (2, True)
    assert run("list", tmp_path / "nowhere").returncode == 3
    assert lock(site) == before
    (site / "urls.lock").write_text(before + "nonsense\n", encoding="utf-8")
    for command, *words in (("record",), ("list",), ("revive", OLD)):
        told = run(command, site, *words)
        assert (told.returncode, "bad-ledger-line" in told.stderr) == (2, True)
    assert lock(site) == before + "nonsense\n"
    assert [p.name for p in site.iterdir() if p.name.startswith(".urls")] == []
