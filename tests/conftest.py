"""What all tests share: the three whole sites, built once, and no silent skips where a change is judged."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

ROOT = Path(__file__).parent.parent
SITES = {
    "nanongthum": ROOT,
    "khlongyai": ROOT / "tests/sites/khlongyai",
    "khlongnokkrathung": ROOT / "tests/sites/khlongnokkrathung",
}
Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
AS_OF = datetime.date(2026, 11, 21)  # the day on which all test builds happen


@pytest.fixture(scope="session")
def built_sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The folders of the three sites, published as `prongsai build` publishes them, by name."""
    from prongsai.build import build

    folders = {name: tmp_path_factory.mktemp(name, numbered=False) / "public" for name in SITES}
    for name, root in SITES.items():
        result = build(root, as_of=AS_OF, out=folders[name])
        assert result.publication, f"{name} was not built: {result.problems}"
    return folders


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where CI is set, what a test needs is installed: a skip there hides a broken set-up and fails."""
    report = yield
    return _without_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a module that skips itself when it is imported."""
    report = yield
    return _without_skip(report)


def _without_skip(report: Report) -> Report:
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"may not be skipped under CI: {reason}"
    return report
