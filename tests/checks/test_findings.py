"""What was found in a long text is found again without looking, until the text or what is known changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prongsai.checks.findings import Findings
from prongsai.memo import Memo

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONG = "ดำเนินการ " * 100
OTHER = "ประชาชน " * 100


@pytest.fixture
def looked_at() -> list[str]:
    return []


@pytest.fixture
def find(looked_at: list[str]) -> Callable[[str], list[int]]:
    def found(text: str) -> list[int]:
        looked_at.append(text)
        return [text.find("ร")]

    return found


def test_a_text_is_looked_at_once(
    tmp_path: Path, find: Callable[[str], list[int]], looked_at: list[str]
) -> None:
    for texts in ((LONG, LONG), (LONG, OTHER), (OTHER, LONG)):
        findings = Findings(Memo(tmp_path))
        assert [findings.of("slip", find, text) for text in texts] == [[text.find("ร")] for text in texts]
        findings.keep()
    assert looked_at == [LONG, OTHER]


def test_what_no_build_asked_for_is_forgotten(
    tmp_path: Path, find: Callable[[str], list[int]], looked_at: list[str]
) -> None:
    for text in (LONG, OTHER, LONG):
        findings = Findings(Memo(tmp_path))
        findings.of("slip", find, text)
        findings.keep()
    assert looked_at == [LONG, OTHER, LONG]


def test_each_check_and_all_that_it_knows_has_its_own(
    tmp_path: Path, find: Callable[[str], list[int]], looked_at: list[str]
) -> None:
    findings = Findings(Memo(tmp_path))
    for name, given in (("slip", ""), ("phone", "077"), ("phone", "078"), ("phone", "078")):
        findings.of(name, find, LONG, given)
    assert len(looked_at) == 3


def test_short_texts_and_sites_that_keep_nothing_are_looked_at_each_time(
    tmp_path: Path, find: Callable[[str], list[int]], looked_at: list[str]
) -> None:
    for findings, text in ((Findings(Memo(tmp_path)), "ดำเนินการ"), (Findings(), LONG)):
        findings.of("slip", find, text)
        findings.of("slip", find, text)
    assert len(looked_at) == 4


def test_half_a_file_is_as_none(
    tmp_path: Path, find: Callable[[str], list[int]], looked_at: list[str]
) -> None:
    first = Findings(Memo(tmp_path))
    first.of("slip", find, LONG)
    first.keep()
    (file,) = tmp_path.glob(".prongsai-cache/findings/*")
    file.write_bytes(file.read_bytes()[:-4])
    assert Findings(Memo(tmp_path)).of("slip", find, LONG) == [LONG.find("ร")]
    assert len(looked_at) == 2
