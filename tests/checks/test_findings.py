"""What was found in a long text is found again without looking, until the text or what is known changes."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from prongsai.checks import check
from prongsai.checks.findings import Findings
from prongsai.intake import intake
from prongsai.memo import Memo

from ..conftest import AS_OF, SITES

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


def test_checks_tell_the_same_with_and_without_what_they_remember(tmp_path: Path) -> None:
    """Long texts with a slip for every check that remembers, before and after what it knows changes."""
    site = tmp_path / "site"
    shutil.copytree(SITES["khlongyai"], site)
    slips = (
        "ดำเนินการดำเนินการ ที ่ประชุม ต ล อ ด ปี ดาเนินการ ๙4.50 โทร 081-234-5678 "
        "เลขที่บัญชี 123-4-56789-0 นายสมชาย ใจดี บ้านเลขที่ 12/3 หมู่ที่ 4 ผู้พิการ 1-2345-67890-12-1\n\n"
    )
    measure = next((site / "content").rglob("measures/*.md"))
    measure.write_text(measure.read_text(encoding="utf-8") + "\n\n" + slips + LONG, encoding="utf-8")
    settings = (site / "site.yaml").read_text(encoding="utf-8")
    for known in (settings, settings.replace("agency:", "agency:\n  phone: 081-234-5678", 1)):
        (site / "site.yaml").write_text(known, encoding="utf-8")
        given = intake(site, AS_OF)
        told = check(given)
        assert check(given, Memo(site)) == check(given, Memo(site)) == told
        names = {problem.name for problem in told[0]}
        assert {"word-twice", "misplaced-marks", "letters-spaced-out", "misspelt-word"} <= names
        assert {"mixed-digits", "home-address", "bank-account"} <= names
        assert ("private-phone" in names) is (known == settings)
    assert list((site / ".prongsai-cache/findings").iterdir())
