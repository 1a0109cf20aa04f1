"""The command as an officer uses it: what it prints, what it writes, how it ends."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pytest
from prongsai import cli
from prongsai.scaffold import new_site

from ..conftest import SITES

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended and what it printed."""

    returncode: int
    stdout: str
    stderr: str


class Prongsai(Protocol):
    """`prongsai WORDS` in a folder."""

    def __call__(self, *words: str, cwd: Path) -> Done: ...


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Prongsai:
    def run(*words: str, cwd: Path) -> Done:
        monkeypatch.chdir(cwd)
        capsys.readouterr()
        code = cli.main([*words])
        return Done(code, *capsys.readouterr())

    return run


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site, called `site`."""
    new_site(tmp_path / "site", datetime.date(2026, 11, 21))
    return tmp_path / "site"


def in_a_process(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The same from outside."""
    return subprocess.run(
        [sys.executable, "-m", "prongsai", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        cwd=cwd,
        check=False,
    )


def test_a_new_site_checks_clean_and_builds(tmp_path: Path) -> None:
    assert in_a_process("new", "เว็บไซต์", cwd=tmp_path).returncode == 0
    checked = in_a_process("check", "--strict", cwd=tmp_path / "เว็บไซต์")
    assert (checked.returncode, checked.stderr) == (0, "")
    built = in_a_process("build", cwd=tmp_path / "เว็บไซต์")
    assert built.returncode == 0
    assert (tmp_path / "เว็บไซต์/public/index.html").is_file()


def test_a_new_site_explains_itself_and_names_its_schemas(site: Path) -> None:
    for path in site.rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        schema = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / schema).is_file(), path
    assert json.loads((site / "docs/schemas/results.json").read_text(encoding="utf-8"))["properties"]


def test_a_new_year_is_told_until_it_is_filled_in_and_stops_nothing(
    tmp_path: Path, run: Prongsai, site: Path
) -> None:
    made = run("new-year", "๒๕๗๙", "site", cwd=tmp_path)
    assert made.returncode == 0
    assert "content/2579/analysis/indicator-10.md" in made.stdout
    checked = run("check", "site", cwd=tmp_path)
    assert checked.returncode == 0
    assert {line.rsplit("[", 1)[1] for line in checked.stderr.splitlines()[::2]} == {"empty-file]"}
    assert run("check", "site", "--strict", cwd=tmp_path).returncode == 1
    assert run("build", "site", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("build", "nowhere"), "no-site"),
        (("check", "nowhere"), "no-site"),
        (("serve", "nowhere"), "no-site"),
        (("new", "site"), "already-there"),
        (("new-year", "2569", "nowhere"), "no-site"),
        (("new-year", "69", "site"), "bad-option"),
        (("new-year", "2026", "site"), "bad-option"),
        (("build", "site", "--base-url", "example"), "bad-option"),
        (("build", "site", "--out", "site"), "bad-output-folder"),
        (("build", "site", "--out", "site/content"), "bad-output-folder"),
        (("build", "site", "--out", "other"), "not-our-folder"),
    ],
)
def test_what_cannot_run_says_why_and_ends_with_3(
    tmp_path: Path, words: tuple[str, ...], name: str, run: Prongsai, site: Path
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/mine.txt").write_text("x")
    done = run(*words, cwd=tmp_path)
    assert f"[{name}]" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 3


def test_a_year_that_exists_is_left_alone(tmp_path: Path, run: Prongsai, site: Path) -> None:
    year = next((site / "content").glob("2*")).name
    assert run("new-year", year, "site", cwd=tmp_path).returncode == 3


def test_a_full_disk_ends_with_3_and_leaves_the_site(tmp_path: Path, run: Prongsai, site: Path) -> None:
    (tmp_path / "file").write_text("x")
    done = run("build", "site", "--out", "file/public", cwd=tmp_path)
    assert "[cannot-write]" in done.stderr
    assert done.returncode == 3


def test_messages_are_thai_unless_asked(tmp_path: Path, run: Prongsai) -> None:
    assert "ไม่พบโฟลเดอร์" in run("check", "nowhere", cwd=tmp_path).stderr
    assert "there is no site folder" in run("check", "nowhere", "--lang", "en", cwd=tmp_path).stderr


def test_thai_is_printed_on_a_console_that_cannot_show_it(tmp_path: Path) -> None:
    done = in_a_process("check", str(SITES["khlongnokkrathung"]), PYTHONIOENCODING="ascii", cwd=tmp_path)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0


def test_the_base_url_stands_in_every_page(tmp_path: Path, run: Prongsai) -> None:
    base = "https://www.example.go.th/ita/"
    words = ("build", str(SITES["khlongyai"]), "--out", "out", "--base-url", base)
    assert run(*words, cwd=tmp_path).returncode == 0
    page = (tmp_path / "out/2569/measures/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{base}2569/measures/">' in page
    assert f"<loc>{base}2569/measures/</loc>" in (tmp_path / "out/sitemap.xml").read_text(encoding="utf-8")


def test_no_command_prints_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0
    assert "build" in capsys.readouterr().out
