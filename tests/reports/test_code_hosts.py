"""The report for code hosts: SARIF 2.1.0 and the annotations of GitHub Actions."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.problems import Location, problem
from prongsai.reports import FORMATS, Report

from .conftest import MEASURE, PROBLEMS, WRITTEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from prongsai.problems import Problem

    Reports = Callable[..., Report]

ANNOTATION = re.compile(r"::(?P<command>error|warning) (?P<properties>[^:\n]*)::(?P<message>[^\r\n]*)")


def run_of(report: Report) -> dict[str, Any]:
    """The one run of a SARIF log."""
    log = json.loads(FORMATS["sarif"](report))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    found: dict[str, Any] = run
    return found


# -- SARIF --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_result_has_a_rule_a_message_and_a_place(report: Reports, lang: str) -> None:
    run = run_of(report(*PROBLEMS, lang=lang))
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["language"], run["columnKind"]) == ("prongsai", lang, "unicodeCodePoints")
    assert len(run["results"]) == len(PROBLEMS)
    for result in run["results"]:
        rule = driver["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["defaultConfiguration"]["level"] == result["level"]
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert result["message"]["text"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
        assert min(place["region"].values()) >= 1
        assert set(place["region"]) == {"startLine", "startColumn"}


def test_each_rule_is_listed_once_and_without_the_values_of_one_case(report: Reports) -> None:
    found = (PROBLEMS[1], replace(PROBLEMS[1], at=Location("content/2569/measures/m5.md")))
    (rule,) = run_of(report(*found))["tool"]["driver"]["rules"]
    texts = rule["shortDescription"]["text"] + rule["help"]["text"]
    assert "สม่ำเสมอ" not in texts
    assert "{" not in texts


def test_file_names_are_percent_encoded_references_below_the_root(report: Reports) -> None:
    run = run_of(report(*PROBLEMS, folder="sites/ตัวอย่าง"))
    uris = [
        r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for r in run["results"]
        if r["ruleId"] == "tab-indent"
    ]
    (uri,) = uris
    assert uri.isascii()
    assert urlsplit(uri)._replace(path="").geturl() == ""
    assert unquote(uri) == "sites/ตัวอย่าง/content/2568/ผล, 100%: ใหม่.yaml"


def fingerprints(report: Report) -> list[str]:
    return [value for r in run_of(report)["results"] for value in r["partialFingerprints"].values()]


def test_fingerprints_stay_when_lines_move(report: Reports) -> None:
    moved = [replace(p, at=replace(p.at, line=p.at.line + 20)) for p in PROBLEMS]
    before, after = fingerprints(report(*PROBLEMS)), fingerprints(report(*moved, lang="en"))
    assert before == after
    assert len(set(before)) == len(PROBLEMS)


def test_two_problems_of_one_record_are_told_apart(report: Reports) -> None:
    two = [replace(PROBLEMS[1], at=replace(MEASURE, column=column)) for column in (10, 20)]
    assert len(set(fingerprints(report(*two)))) == 2


def test_what_is_no_file_has_no_place(report: Reports) -> None:
    (result,) = run_of(report(problem("empty-site", Location(""))))["results"]
    assert result["locations"] == []


# -- annotations --------------------------------------------------------------------------------------


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Command, properties and message as the runner of GitHub Actions understands them."""
    found = ANNOTATION.fullmatch(line)
    assert found, line
    pairs = (pair.split("=", 1) for pair in found["properties"].split(","))
    signs = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}

    def plain(text: str, known: dict[str, str]) -> str:
        return re.sub("|".join(known), lambda m: known[m[0]], text)

    properties = {key: plain(value, signs) for key, value in pairs}
    in_message = {key: sign for key, sign in signs.items() if sign not in ":,"}
    return found["command"], properties, plain(found["message"], in_message)


def test_each_problem_is_one_annotation_beside_its_line(report: Reports) -> None:
    lines = FORMATS["github"](report(*PROBLEMS, folder="sites/ก")).splitlines()
    told = {
        properties["title"]: (command, properties, text) for command, properties, text in map(read, lines)
    }
    assert len(told) == len(lines) == len(PROBLEMS)
    assert [told[p.name][0] for p in PROBLEMS] == [p.level.value for p in PROBLEMS]
    command, properties, text = told["period-not-read"]
    assert (command, properties["line"], properties["col"]) == ("warning", "7", "10")
    assert properties["file"] == "sites/ก/content/2569/measures/m4-1.md"
    assert text == f"{PROBLEMS[1].message()}\n{PROBLEMS[1].hint()}"
    assert told["tab-indent"][1]["file"] == "sites/ก/content/2568/ผล, 100%: ใหม่.yaml"


def test_a_clean_site_has_no_annotation(report: Reports) -> None:
    assert FORMATS["github"](report()) == ""


@given(path=st.text(min_size=1), text=st.text())
def test_nothing_typed_can_end_an_annotation_or_begin_another(path: str, text: str) -> None:
    found: Problem = problem("period-not-read", Location(path), text=text)
    report = Report(
        problems=(found,), site=None, as_of=WRITTEN, files=0, folder="", version="0.1.0", lang="th"
    )
    _, properties, message = read(FORMATS["github"](report))
    assert properties["file"] == path
    assert message == f"{found.message()}\n{found.hint()}"
