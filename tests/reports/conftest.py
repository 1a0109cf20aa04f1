"""A small real site, and problems of it: of shared work, of two figures, of a file that is not read."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from prongsai.intake import intake
from prongsai.problems import Language, Location, Problem, in_order, problem
from prongsai.reports import Report
from prongsai.scaffold import new_site

from ..browser.conftest import axe, browser, vnu

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prongsai.model import Site

__all__ = ["axe", "browser", "vnu"]

WRITTEN = datetime.date(2026, 3, 31)  # in fiscal year 2569
OFFICE = "สำนักปลัดเทศบาล"

MEASURE = Location("content/2569/measures/m4-1.md", 7, 10)
RESULTS = Location("content/2568/results.yaml", 12, 5)
PROBLEMS = (
    problem("tab-indent", Location("content/2568/ผล, 100%: ใหม่.yaml", 3)),
    problem("period-not-read", MEASURE, about="2569/measures/m4-1", text="สม่ำเสมอ"),
    problem(
        "unknown-measure",
        Location("content/2569/progress/first-half.yaml", 8, 5),
        about="2569/progress/first-half/m4-1",
        id="m4-2",
        year=2569,
        expected="m4-1",
    ),
    problem(
        "repeated-score",
        RESULTS,
        about="2568/results/i10",
        key="i10",
        line=9,
        stated="80.00",
        expected="80.10",
    ),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of a new site whose agency names its office."""
    folder = tmp_path / "เว็บ"
    new_site(folder, WRITTEN)
    settings = folder / "site.yaml"
    text = settings.read_text(encoding="utf-8").replace("# office:", "office:")
    settings.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def site(root: Path) -> Site:
    return intake(root, WRITTEN).site


@pytest.fixture
def report(site: Site) -> Callable[..., Report]:
    """A report of problems of that site."""

    def made(*found: Problem, lang: Language = "th", folder: str = "") -> Report:
        return Report(
            problems=in_order(found),
            site=site,
            as_of=WRITTEN,
            files=0,
            folder=folder,
            version="0.1.0",
            lang=lang,
        )

    return made
