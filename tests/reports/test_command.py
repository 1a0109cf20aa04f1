"""`prongsai check` in every format: where the report goes, and that the exit code is the same in all."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

import pytest
from prongsai.cli import main
from prongsai.reports import FORMATS
from prongsai.stamp import CACHE

from .conftest import WRITTEN

if TYPE_CHECKING:
    from pathlib import Path

WARNING = "period: สม่ำเสมอ\n"  # a period that cannot be read: a warning
ERROR = "\tตาราง\n"  # a tab: an error


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day on which the site was made, so that nothing in it is overdue."""
    moment = datetime.datetime.combine(WRITTEN, datetime.time(12), datetime.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))


@pytest.fixture(params=FORMATS)
def name(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


def spoil(root: Path, line: str) -> None:
    """One mistake in the measure of the site."""
    measure = root / "content/2569/measures/m4-1.md"
    text = measure.read_text(encoding="utf-8").replace("period: ตลอดปีงบประมาณ 2569\n", line)
    measure.write_text(text, encoding="utf-8")


def test_the_exit_code_is_the_same_in_every_format(root: Path, name: str) -> None:
    assert main(["check", str(root), "--format", name, "--strict"]) == 0
    spoil(root, WARNING)
    assert main(["check", str(root), "--format", name]) == 0
    assert main(["check", str(root), "--format", name, "--strict"]) == 1
    spoil(root, "")
    (root / "content/2569/progress/first-half.yaml").write_text(ERROR, encoding="utf-8")
    assert main(["check", str(root), "--format", name]) == 2
    assert main(["check", str(root / "nowhere"), "--format", name]) == 3


def test_a_file_holds_what_the_screen_would_show(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(root, WARNING)
    file = root / "รายงาน" / f"report.{name}"
    assert main(["check", str(root), "--format", name, "--strict", "--output", str(file)]) == 1
    assert str(file) in capsys.readouterr().out
    written = file.read_text(encoding="utf-8")
    assert "สม่ำเสมอ" in written
    main(["check", str(root), "--format", name])
    shown = capsys.readouterr()
    assert written == shown.out or name == "text"  # text is told on standard error, as ever
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_what_cannot_be_written_is_told_and_leaves_the_folder_as_it_was(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = root / "taken"
    taken.mkdir()
    (taken / "mine.txt").write_text("x", encoding="utf-8")
    before = sorted(root.iterdir())
    assert main(["check", str(root), "--format", name, "--output", str(taken)]) == 3
    assert "[cannot-write]" in capsys.readouterr().err
    assert sorted(path for path in root.iterdir() if path.name != CACHE) == before


def test_an_unknown_format_is_refused_in_thai_with_those_that_there_are(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(root), "--format", "xml"]) == 3
    told = capsys.readouterr().err
    assert "ค่า --format “xml” ใช้ไม่ได้ [bad-option]" in told
    assert "ที่ใช้ได้: text, json, sarif, github, html" in told


def test_the_help_names_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    assert "|".join(FORMATS) in capsys.readouterr().out


def test_code_hosts_get_paths_from_where_the_command_ran(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(root, WARNING)
    inside = "content/2569/measures/m4-1.md"
    for here, told in ((root.parent, f"{root.name}/{inside}"), (root, inside), (root / "content", inside)):
        monkeypatch.chdir(here)
        main(["check", str(root), "--format", "github"])
        assert f"::warning file={told},line=" in capsys.readouterr().out


def test_the_agency_is_named_although_errors_stopped_the_build(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "content/2569/progress/first-half.yaml").write_text(ERROR, encoding="utf-8")
    main(["check", str(root), "--format", "json"])
    assert json.loads(capsys.readouterr().out)["site"] == "เทศบาลตำบลตัวอย่าง"


def test_without_a_site_there_is_still_a_report(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(root / "nowhere"), "--format", name, "--lang", "en"])
    shown = capsys.readouterr()
    assert "there is no site folder" in shown.out + shown.err
