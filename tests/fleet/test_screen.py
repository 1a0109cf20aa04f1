"""What a host sees while a fleet is built and when it is done."""

from __future__ import annotations

from pathlib import Path

import pytest
from prongsai.cli.fleet_screen import duration, progress, summary
from prongsai.fleet import Fleet, Outcome, Status


@pytest.mark.parametrize(
    ("seconds", "th", "en"),
    [
        (0.2, "0 วินาที", "0 s"),
        (42, "42 วินาที", "42 s"),
        (61, "1 นาที", "1 min"),
        (3_600, "1 ชม.", "1 h"),
        (7_530, "2 ชม. 5 นาที", "2 h 5 min"),
    ],
)
def test_time_left_is_told_to_the_minute(seconds: float, th: str, en: str) -> None:
    assert (duration(seconds, "th"), duration(seconds, "en")) == (th, en)


def test_where_there_is_no_terminal_a_line_tells_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(2, "en") as tell:
        for name in ("a", "b"):
            tell(Outcome(name=name, status=Status.BUILT))
    assert capsys.readouterr().err.splitlines()[-1] == "2/2"


def test_the_summary_says_who_failed_and_where_to_read_on(capsys: pytest.CaptureFixture[str]) -> None:
    failed = Outcome(
        name="mae-mo", status=Status.FAILED, errors=2, first=("one", "two"), report="r/mae-mo.txt"
    )
    summary(Fleet(5, 1, (failed,), 6), Path("public"), "en")
    assert capsys.readouterr().out.splitlines() == [
        "built 5 · unchanged 1 · failed 1",
        "",
        "mae-mo · 2 errors",
        "  one",
        "  two",
        "  the whole report: r/mae-mo.txt",
        "",
        "index of 6: public/index.html",
    ]
