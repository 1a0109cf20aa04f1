"""Every check is documented, has a site that triggers it and one at which it must stay silent."""

from __future__ import annotations

from pathlib import Path

import pytest
from prongsai.checks import CHECKS, SUBJECTS
from prongsai.checks.privacy import PRIVACY
from prongsai.problems.catalogue import ACCEPTABLE

from ..make_docs import CHECKS as PAGE
from ..make_docs import checks_page, documented
from ..test_mistakes import EXPECTED
from .test_every_check import FAULTS, INNOCENT

# What stands in the wrong place of our own format has its examples among the mistakes.
OWN_FORMAT = {name for subject in list(SUBJECTS)[:4] for name in SUBJECTS[subject]}


# What is found in files rather than in years: those tests write documents to disk.
IN_FILES = {*PRIVACY, "pdf-without-text"}
FILE_TESTS = [Path(__file__).with_name(name) for name in ("test_privacy.py", "test_media.py")]


def test_three_lists_agree() -> None:
    contradictions = set(CHECKS) - OWN_FORMAT
    assert contradictions == set(ACCEPTABLE)
    assert contradictions - IN_FILES == {fault.name for fault in FAULTS}
    assert contradictions - IN_FILES == {innocent.name for innocent in INNOCENT}


def test_what_is_found_in_files_is_named_by_the_tests_that_write_them() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FILE_TESTS)
    assert [name for name in IN_FILES if name not in text] == []


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
