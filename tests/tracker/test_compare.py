"""Years side by side: what is joined by a line was asked alike."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.criteria import load
from prongsai.pages.question_sets import question_set, same_questions
from prongsai.source import Sources
from prongsai.urls import Kind, Ref

from ..checks.years import decade
from ..pages import sample
from ..pages.test_plan import planned
from .conftest import contexts

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPARE = Ref(Kind.COMPARE)
CATALOGUES = load(Sources({}))[0]


def compared(files: Mapping[str, str]) -> Any:
    return contexts(files)[COMPARE]


@pytest.fixture(scope="module")
def ten() -> Any:
    return compared(decade(3, 2560, 2569))


def test_the_known_sets_are_three() -> None:
    years = sorted(CATALOGUES.by_year)
    joined = [(a, b) for a, b in pairwise(years) if same_questions(CATALOGUES, a, b)]
    assert joined == [(2567, 2568), (2568, 2569)]


@given(st.integers(2540, 2590), st.integers(2540, 2590))
def test_what_no_criteria_tell_is_never_called_the_same(one: int, other: int) -> None:
    same = same_questions(CATALOGUES, one, other)
    assert same == same_questions(CATALOGUES, other, one)
    if one != other and question_set(CATALOGUES, one) is None:
        assert not same


def test_questions_of_two_sets_never_share_a_chart(ten: Any) -> None:
    assert {group.years for group in ten.questions} == {(2567, 2568)}
    assert [link.text for link in ten.alone][:2] == ["คะแนนรายข้อปี 2566", "คะแนนรายข้อปี 2565"]


def test_sums_over_other_questions_are_joined_by_a_dashed_line(ten: Any) -> None:
    for group in ten.groups:
        for series in group.series:
            joins = {point.year: point.joined for point in series.points}
            assert joins[2567] == "dash", series.name
            expected = "dash" if series.id in ("overall", "OIT", "indicator-9", "indicator-10") else "line"
            assert joins[2568] == expected, series.name


def test_no_line_leaps_over_a_missing_year() -> None:
    gone = ("content/2566/results", "content/2567/results")
    files = {path: text for path, text in decade(3, 2566, 2569).items() if not path.startswith(gone)}
    [overall, *_] = compared(files).groups[0].series
    assert [(point.year, point.joined) for point in overall.points] == [
        (2564, ""),
        (2565, "dash"),
        (2567, ""),  # as the document of 2568 tells it
        (2568, "dash"),
    ]


def test_scores_of_two_survey_parts_are_never_joined_nor_subtracted() -> None:
    files = decade(3, 2568, 2569)
    path = "content/2568/results.yaml"
    other = re.sub(r"(code: e1\n  score: \S+\n  part: )1", r"\g<1>2", files[path])
    assert other != files[path]
    page = compared(files | {path: other})
    series = {one.code: one for group in page.questions for one in group.series}
    assert (series["e1"].points[1].joined, series["e1"].change) == ("", None)
    assert (series["e2"].points[1].joined, series["e2"].change is None) == ("line", False)
    assert "เทียบกันไม่ได้" in series["e1"].finding


def test_a_change_is_the_difference_of_its_ends(ten: Any) -> None:
    for group in (*ten.groups, *ten.questions):
        for series in group.series:
            assert series.change == series.last.value - series.first.value
            assert series.first.text in series.finding
            assert series.last.text in series.finding


def test_last_year_is_told_by_this_years_document() -> None:
    page = planned()[COMPARE]
    [overall, *_] = page.groups[0].series
    assert [(p.year, p.text, p.later) for p in overall.points] == [
        (2567, "86.71", True),
        (2568, "94.50", False),
    ]
    assert [link.text for link in page.years] == ["ผลประเมินปี 2568"]
    assert overall.change == Decimal("7.79")
    assert page.headline == "คะแนนรวม สูงขึ้น 7.79 คะแนน จาก 86.71 ปี 2567 เป็น 94.50 ปี 2568"


def test_what_rose_and_fell_is_said_with_the_largest_of_each() -> None:
    said = [phrase.text for phrase in planned()[Ref(Kind.RESULTS, 2568)].moved]
    assert said == [
        "สูงขึ้น 2 ตัวชี้วัด มากที่สุดคือการเปิดเผยข้อมูล สูงขึ้น 23.42 คะแนน",
        "การใช้ทรัพย์สินของราชการ ลดลง 11.76 คะแนน",
    ]


def test_a_site_with_one_year_says_that_nothing_can_be_compared() -> None:
    page = planned(sample.site(years=()))[COMPARE]
    assert (page.groups, page.questions, page.headline) == ((), (), "")
