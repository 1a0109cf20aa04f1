"""Every check is documented, has a site that triggers it and one at which it must stay silent."""

from __future__ import annotations

import pytest
from prongsai.checks import CHECKS, SUBJECTS
from prongsai.problems.catalogue import ACCEPTABLE

from ..make_docs import CHECKS as PAGE
from ..make_docs import checks_page, documented
from ..test_mistakes import EXPECTED
from .test_every_check import FAULTS, INNOCENT

# What stands in the wrong place of our own format has its examples among the mistakes.
OWN_FORMAT = {name for subject in list(SUBJECTS)[:4] for name in SUBJECTS[subject]}


def test_three_lists_agree() -> None:
    contradictions = set(CHECKS) - OWN_FORMAT
    assert contradictions == {fault.name for fault in FAULTS}
    assert contradictions == {innocent.name for innocent in INNOCENT}
    assert contradictions == set(ACCEPTABLE)


def test_mistakes_in_our_own_format_have_an_example() -> None:
    told = {line.split()[1] for line in EXPECTED}
    assert OWN_FORMAT - told <= {"empty-site"}  # which a site with mistakes is not


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_is_named_like_its_problem_and_says_why(name: str) -> None:
    check = CHECKS[name]
    assert check.__name__ == name.replace("-", "_") or name == "dead-link"
    assert [head for head, _ in documented(check)] == ["", "Why", "Example", "Source", "Mend"]
    assert all(text for _, text in documented(check))


def test_the_page_of_checks_is_made_from_them() -> None:
    assert PAGE.read_text(encoding="utf-8") == checks_page(), "run `python -m tests.make_docs`"
