"""The report for programs: JSON by its published schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from prongsai.problems import LEVEL_WORDS, Level
from prongsai.reports import FORMATS, schema

from ..conftest import ROOT
from .conftest import PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from prongsai.reports import Report

    Reports = Callable[..., Report]

VALIDATOR = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def listed(report: Report) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(FORMATS["json"](report))
    return told


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_report_follows_the_schema(report: Reports, lang: str) -> None:
    Draft202012Validator.check_schema(schema())
    for found in ((), PROBLEMS):
        assert not list(VALIDATOR.iter_errors(listed(report(*found, lang=lang))))


@pytest.mark.parametrize(
    ("field", "wrong"), [("level", "fatal"), ("line", 0), ("name", "E 001"), ("stated", 80.0), ("file", None)]
)
def test_the_schema_refuses_what_no_report_says(report: Reports, field: str, wrong: object) -> None:
    told = listed(report(*PROBLEMS))
    told["problems"][0][field] = wrong
    assert [e.json_path for e in VALIDATOR.iter_errors(told)] == [f"$.problems[0].{field}"]


def test_a_problem_has_its_place_its_record_and_both_figures(report: Reports) -> None:
    told = listed(report(*PROBLEMS, lang="en"))
    assert (told["site"], told["as_of"]) == ("เทศบาลตำบลตัวอย่าง", "2026-03-31")
    assert told["counts"] == {"errors": 3, "warnings": 1, "files": 0}
    row = next(each for each in told["problems"] if each["name"] == "repeated-score")
    assert (row["level"], row["file"]) == ("error", "content/2568/results.yaml")
    assert (row["line"], row["column"]) == (12, 5)
    assert (row["about"], row["stated"], row["expected"]) == ("2568/results/i10", "80.00", "80.10")


def test_what_a_problem_does_not_have_is_null(report: Reports) -> None:
    (row,) = listed(report(PROBLEMS[0]))["problems"]
    assert (row["about"], row["stated"], row["expected"]) == (None, None, None)


def test_the_written_schema_is_that_of_the_program() -> None:
    written = json.loads((ROOT / "docs/schemas/check-report.json").read_text(encoding="utf-8"))
    assert written == schema(), "run `prongsai schemas docs/schemas`"


def test_the_text_ends_with_the_counts(report: Reports) -> None:
    words = LEVEL_WORDS["th"]
    lines = FORMATS["text"](report(*PROBLEMS)).splitlines()
    assert len(lines) == 2 * len(PROBLEMS) + 1
    assert lines[-1] == f"{words[Level.ERROR]} 3 · {words[Level.WARNING]} 1"
