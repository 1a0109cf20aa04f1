"""Lighthouse finds nothing to mend on pages of the important kinds; times are not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .chromium import program
from .lighthouse import COMMAND, verdicts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = [pytest.mark.browser, pytest.mark.soak]

PAGES = ("", "2569/", "2569/oit/integrity-measures/", "2569/measures/m4-1/", "promises/")
LEAST, SHIFT = 98, 0.02


def test_nothing_is_left_to_mend(built_sites: Mapping[str, Path]) -> None:
    browser = program()
    if browser is None or not COMMAND.is_file():
        pytest.skip("no Chromium or Lighthouse here (npm ci in tests/browser/lighthouse-npm)")
    for found in verdicts(built_sites["khlongyai"], PAGES, browser):
        judged = {name: score for name, score in found.scores.items() if name != "performance"}
        assert min(judged.values()) >= LEAST, str(found)
        assert found.shift <= SHIFT, str(found)
