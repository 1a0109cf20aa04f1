"""What the score law tells: that a figure is wrong, which one, and what it should be."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from prongsai.checks.figures import FIGURES
from prongsai.checks.figures.scale import Passing, scale
from prongsai.model import Frame

from .scores import catalogues
from .test_figures import LAST, add, path, row, shift, stated
from .years import clean, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prongsai.problems import Problem

    from .years import Folder

COLUMNS = ("score", "previous", "change")


def figures(folder: Folder) -> list[Problem]:
    return found(folder, FIGURES)


def only(folder: Folder) -> Problem:
    [problem] = figures(folder)
    return problem


def rows(data: Any) -> Iterator[dict[str, Any]]:
    """Everything in the results that has a score."""
    members = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    if isinstance(data, dict) and "score" in data:
        yield data
    for member in members:
        yield from rows(member)


def without_citations(folder: Folder) -> Folder:
    for name, data in folder.files.items():
        if "/analysis/" in name:
            data["front"].pop("cites", None)
            data["front"].pop("ratings", None)
    return folder


def changed_figure(seed: int, year: int) -> None:
    """Change one figure of a clean year by at least 0.30; it is told once, with the figure that was there.

    A part of EIT is known from EIT to 0.02.
    """
    chance = random.Random(seed)
    folder = clean(seed, year, Frame.INDICATORS)
    wrong, name = chance.choice([(r, n) for r in rows(folder.results) for n in COLUMNS if n in r])
    was = Decimal(wrong[name])
    words = add(folder, name, f"{'-' if was > 50 else ''}{chance.randint(30, 700) / 100:.2f}", wrong)
    problem = only(folder)
    assert (problem.at.path, problem.at.line) == (path(folder), folder.line(path(folder), words)), seed
    if problem.name != "unusual-item-score":
        right = Decimal(str(problem.values["expected"]))
        assert abs(right - was) <= Decimal("0.02"), (seed, problem.message("en"))


@pytest.mark.parametrize("seed", range(12))
def test_any_one_changed_figure_is_told_once_with_what_it_was(seed: int) -> None:
    changed_figure(seed, 2566 + seed % 4)


@pytest.mark.soak
def test_thousand_changed_figures_are_each_told_once_with_what_they_were() -> None:
    for seed in range(1000):
        changed_figure(seed, 2566 + seed % 4)


def test_a_wrong_change_is_blamed_because_both_scores_fit_elsewhere() -> None:
    folder = clean(1)
    right = row(folder, "indicator-7")["change"]
    add(folder, "change", "-2.98", *stated(folder, "indicator-7"))
    problem = only(folder)
    assert problem.name == "change-not-difference"
    assert problem.values["expected"] == f"{Decimal(right):.2f}"
    assert "ค่าที่ผิดจึงเป็นค่านี้" in problem.hint()


def test_a_wrong_indicator_is_told_with_all_sums_that_need_another() -> None:
    folder = without_citations(clean(2, frame=Frame.ISSUES))
    was = row(folder, "indicator-3")["score"]
    add(folder, "score", "-1.50", row(folder, "indicator-3"))
    problem = only(folder)
    assert problem.about.endswith("/results/indicator-3")
    assert problem.values["expected"] == was
    assert "IIT" in problem.hint("en")
    assert "change of indicator 3" in problem.hint("en")


def test_a_wrong_question_is_told_at_its_indicator_which_other_sums_confirm() -> None:
    folder = without_citations(clean(3))
    add(folder, "score", "-2.50", row(folder, "i8"))
    problem = only(folder)
    assert problem.name == "indicator-not-mean"
    assert problem.about.endswith("/results/indicator-3")
    assert "Other figures confirm indicator 3" in problem.hint("en")
    assert "question i8" in problem.hint("en")


def test_a_second_value_is_the_wrong_one_where_the_sums_need_the_first() -> None:
    folder = clean(4)
    row(folder, "EIT")["also"] = [{"score": "71.23", "where": "ตารางสรุป"}]
    assert "The sums agree with" in only(folder).hint("en")


def test_where_nothing_else_is_stated_nobody_is_blamed() -> None:
    folder = without_citations(clean(5, frame=Frame.ISSUES))
    for table in ("instruments", "sub_indicators", "questions", "items"):
        del folder.results[table]
    for each in (folder.results["overall"], *folder.results["indicators"]):
        del each[LAST], each["change"]
    folder.results["overall"].pop("level")
    shift("score", "-3.00", folder.results["overall"])
    assert "do not tell which one is wrong" in only(folder).hint("en")


def test_a_value_that_belongs_to_another_row_is_recognised() -> None:
    folder = clean(6, frame=Frame.ISSUES)
    other = row(folder, "indicator-2")["score"]
    row(folder, "indicator-1")["score"] = other
    assert "is the score of indicator 2" in only(folder).hint("en")


def test_only_items_of_a_whole_group_count() -> None:
    folder = without_citations(clean(7))
    results = folder.results
    results["items"] = [item for item in results["items"] if item["code"] != "o2"]
    assert figures(folder) == []


def test_parts_of_eit_are_compared_with_indicators_where_eit_is_not_stated() -> None:
    folder = clean(8)
    eit = row(folder, "EIT")
    for name in COLUMNS:
        del eit[name]
    assert figures(folder) == []
    shift("score", "-4.00", row(folder, "EIT.2"))
    assert only(folder).name == "instrument-not-mean"


@pytest.mark.parametrize(
    ("year", "text", "meaning"),
    [
        (2568, "ผ่านดี", "ผ่านดี"),
        (2568, "ระดับผ่านดีเยี่ยม", "ผ่านดีเยี่ยม"),
        (2568, "ผ่าน (85.00 ขึ้นไป)", "ผ่าน"),
        (2568, "ผ่าน ดี", "ผ่านดี"),
        (2568, "ต้องปรับปรุงโดยด่วน", "ต้องปรับปรุงโดยด่วน"),
        (2568, "ไม่ผ่าน", Passing.NO),
        (2568, "ไม่ผ่านเกณฑ์", Passing.NO),
        (2568, "ผ่านเกณฑ์", Passing.YES),
        (2568, "ผ่านตามหลักเกณฑ์ที่กำหนด", Passing.YES),
        (2568, "A", Passing.ELSEWHERE),
        (2568, "ระดับสูง", None),
        (2565, "A", "A"),
        (2565, "ระดับ AA (95–100)", "AA"),
        (2565, "ผ่าน", Passing.YES),
        (2565, "ผ่านดี", Passing.ELSEWHERE),
        (2565, "ITA", None),
    ],
)
def test_a_level_is_found_among_other_words(year: int, text: str, meaning: str | Passing | None) -> None:
    read = scale(catalogues(), year).read(text)
    assert (read if read is None or isinstance(read, Passing) else read.name) == meaning


def test_a_field_left_open_has_a_place_but_no_value() -> None:
    folder = clean(9)
    row(folder, "i1")[LAST] = None
    assert figures(folder) == []
