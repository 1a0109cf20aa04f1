"""The three sites under a base URL, and one that is hostile, licensed and recorded in the ledger."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from prongsai.build import build
from prongsai.cli import main

from ..conftest import AS_OF, SITES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from prongsai.build import BuildResult

BASE_URL = "https://www.example.go.th/ita/"
RECORDED = datetime.date(2026, 1, 15)
HOSTILE = "=cmd|'/C calc'!A0"
SCRIPT = "</script><script>alert(1)</script>"
LICENSE = "CC-BY-4.0"

_LICENSE = f"""
license:
  id: {LICENSE}
  title: ครีเอทีฟคอมมอนส์ แสดงที่มา 4.0
  url: https://creativecommons.org/licenses/by/4.0/
"""
_ROUND = f"""\
title: "{SCRIPT}"
date: 31 มีนาคม 2569
period: 6 เดือนแรกของปีงบประมาณ 2569
entries:
  - measure: m1-1
    status: substantial
    words: "{HOSTILE}"
    outputs: ["@SUM(1)", "+1, \\"ก\\""]
    suggestion: |-
      บรรทัดหนึ่ง
      -2 บรรทัดสอง
    evidence: [{{title: ข่าว, url: "https://www.example.go.th/news/1"}}]
  - {{measure: m2-1, status: no-evidence, words: ไม่มีหลักฐาน, suggestion: "- ทบทวน"}}
"""


def _others(root: Path) -> str:
    """Entries for the other measures: a report that leaves one out is a mistake."""
    measures = sorted(path.stem for path in (root / "content/2569/measures").glob("*.md"))
    lines = (f"  - {{measure: {id}, status: no-evidence, words: ไม่มีหลักฐาน}}\n" for id in measures)
    return "".join(line for line in lines if "m1-1," not in line and "m2-1," not in line)


@dataclass(frozen=True)
class Published:
    """A built site: what it was built from and the folder it stands in."""

    root: Path
    folder: Path
    result: BuildResult


def published(root: Path, folder: Path) -> Published:
    result = build(root, AS_OF, folder, BASE_URL)
    assert result.publication, result.problems
    return Published(root, folder, result)


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Published]:
    """Every site of an agency, by name."""
    folder = tmp_path_factory.mktemp("data")
    return {name: published(root, folder / name) for name, root in SITES.items()}


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A site whose sources try to break out of every format."""
    root = tmp_path_factory.mktemp("hostile") / "site"
    shutil.copytree(SITES["khlongyai"], root)
    with (root / "site.yaml").open("a", encoding="utf-8") as stream:
        stream.write(f"  phone: 02-123 4567\n  email: office@example.go.th\nbase_url: {BASE_URL}{_LICENSE}")
    measure = root / "content/2569/measures/m4-1.md"
    text = measure.read_text(encoding="utf-8")
    measure.write_text(
        text.replace("answers: [f4-fix-1, ", "answers: [f4-fix-1, f4-fix-1, "), encoding="utf-8"
    )
    (root / "content/2569/progress").mkdir()
    (root / "content/2569/progress/half.yaml").write_text(_ROUND + _others(root), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        noon = datetime.datetime.combine(RECORDED, datetime.time(12), datetime.UTC)
        patch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
        assert main(["urls", "record", str(root)]) == 0
    return published(root, root.parent / "public")
