"""The score law worked through with the site's own figures."""

from __future__ import annotations

from decimal import Decimal

from prongsai.urls import Kind, Ref

from ..checks.years import decade
from ..pages import sample
from ..pages.test_plan import planned
from .conftest import contexts

SCORE = Ref(Kind.SCORE)


def test_the_example_reproduces_the_stated_figures() -> None:
    page = contexts(decade(5, 2568, 2569))[SCORE]
    assert page.year == 2568
    assert page.question_mean.agrees
    assert [mean.name.split()[0] for mean in page.means] == ["IIT", "EIT", "OIT"]
    assert all(mean.agrees for mean in page.means)
    stated = page.result.overall.score.value
    assert abs(page.worked - stated) <= Decimal("0.01")


def test_a_mean_is_the_sum_of_its_members_by_their_number_rounded_half_up() -> None:
    mean = contexts(decade(5, 2568, 2569))[SCORE].question_mean
    values = [member.score.score.value for member in mean.members]
    assert mean.total == sum(values)
    assert abs(mean.worked - mean.total / len(values)) <= Decimal("0.005")


def test_what_is_not_wholly_stated_has_no_example() -> None:
    page = planned()[SCORE]  # three of ten indicators, two of three questions
    assert page.question_mean is None
    assert page.means == ()
    assert [share.rule.code for share in page.shares] == ["IIT", "EIT", "OIT"]
    assert page.worked == Decimal("94.496")


def test_without_results_the_law_is_told_alone() -> None:
    page = planned(sample.site(years=()))[SCORE]
    assert (page.result, page.shares, page.worked) == (None, (), None)
    assert [row.rule.weight for row in page.asked] == [30, 30, 40]
    assert page.levels
