"""Whatever a file holds: never a traceback, bounded memory, and always a problem with a place."""

from __future__ import annotations

import datetime
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from prongsai.build import build
from prongsai.problems import has_errors

from ..conftest import SITES

DATE = datetime.date(2026, 11, 21)
YEAR = "content/2568/"
TARGETS = ["site.yaml", "content/about.md"] + [
    YEAR + name
    for name in (
        *("results.yaml", "limitations.yaml", "analysis/index.md", "analysis/indicator-1.md"),
        *("measures/m1.md", "progress/one.yaml", "documents/documents.yaml"),
    )
]

_LETTERS = "{ } [ ] : {{i10}} {{ ## <b> & * ! | > ' \" % @ ` é ๙ ำ null ~ 2568/overall # ก"
_FIELDS = "overall score 94.50 ไม่มี - indicators no: code: i10 o25 title: findings: fix: id: text: ---"
_SPACES = ["\n", "\n  - ", "\t", "\u0e4d\u0e32", "\u200b", ""]
_WORDS = st.sampled_from(_LETTERS.split(" ") + _FIELDS.split(" ") + _SPACES)
_TYPED = st.lists(_WORDS, max_size=60).map(" ".join)
DOCUMENTS = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")),
    _TYPED.map(str.encode),
    _TYPED.map(lambda text: f"---\n{text}\n---\n{text}".encode()),
)


def outcome_is_clean(path: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / path).parent.mkdir(parents=True) if "/" in path else None
        if path != "site.yaml":
            (root / "site.yaml").write_bytes((SITES["khlongyai"] / "site.yaml").read_bytes())
        (root / path).write_bytes(data)
        result = build(root, DATE)
    for problem in result.problems:
        assert problem.at.path
        assert problem.at.line >= 1
        assert problem.at.column >= 1
        assert problem.as_text("th")
        assert problem.as_text("en")
    assert result.artifacts or has_errors(result.problems)


@pytest.mark.parametrize("path", TARGETS)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(data=DOCUMENTS)
def test_any_document_builds_or_is_told(path: str, data: bytes) -> None:
    outcome_is_clean(path, data)


@pytest.mark.soak
@pytest.mark.parametrize("path", TARGETS)
@settings(max_examples=1200, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=DOCUMENTS)
def test_ten_thousand_documents(path: str, data: bytes) -> None:
    outcome_is_clean(path, data)


HOSTILE = {
    "brackets": ("a: ", "[", 200_000),
    "braces": ("a: ", "{a: ", 100_000),
    "dashes": ("", "- ", 300_000),
    "aliases": ("", "a: &x [*x]\n", 20_000),
    "one word": ("", "x", 900_000),
    "one key": ("", "k: v\n", 150_000),
    "quotes": ("", "'", 900_000),
    "questions": ("", "? ", 300_000),
}


@pytest.mark.parametrize("part", [5, pytest.param(1, marks=pytest.mark.soak)], ids=["fifth", "whole"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_yaml_is_told_within_bounded_memory(tmp_path: Path, name: str, part: int) -> None:
    """Of the fifth of a file the fifth of the memory: what it takes grows with the file and no faster."""
    start, again, times = HOSTILE[name]
    (tmp_path / YEAR).mkdir(parents=True)
    (tmp_path / "site.yaml").write_bytes((SITES["khlongyai"] / "site.yaml").read_bytes())
    (tmp_path / YEAR / "results.yaml").write_text(start + again * (times // part), encoding="utf-8")
    tracemalloc.start()
    result = build(tmp_path, DATE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert has_errors(result.problems)
    assert peak < 300_000_000 // part
