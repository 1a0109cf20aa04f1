"""A site ready to hand in: published addresses are recorded, one item rests on a document, one is hostile."""

from __future__ import annotations

import datetime
import shutil
from typing import TYPE_CHECKING

import pytest
from prongsai.build import build
from prongsai.cli import main

from ..conftest import AS_OF, SITES

if TYPE_CHECKING:
    from pathlib import Path

    from prongsai.build import BuildResult
    from prongsai.outputs import OitMap

YEAR = 2569
BASE_URL = "https://www.example.go.th/ita/"
RECORDED = datetime.date(2026, 1, 15)

_DOCUMENT = """\
  - id: contact-2569
    kind: announcement
    subject: ช่องทางติดต่อ
    file: contact-2569.pdf
"""
_OIT = """\
year: 2569
items:
  - topic: contact
    published: 31 มีนาคม 2569
    evidence:
      - {title: ช่องทางติดต่อ, document: contact-2569}
      - {title: หน้าแรก, page: /}
  - topic: e-service
    not_applicable: ยังไม่มีบริการ
  - topic: structure
    evidence:
      - {title: "=HYPERLINK(1)", elements: [chart], page: /2569/}
"""


@pytest.fixture(scope="session")
def ready_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("ready") / "site"
    shutil.copytree(SITES["khlongyai"], root)
    with (root / "site.yaml").open("a", encoding="utf-8") as stream:
        stream.write(f"base_url: {BASE_URL}\n")
    year = root / f"content/{YEAR}"
    with (year / "documents/documents.yaml").open("a", encoding="utf-8") as stream:
        stream.write(_DOCUMENT)
    (year / "documents/contact-2569.pdf").write_bytes(b"%PDF-1.7\n")
    (year / "oit.yaml").write_text(_OIT, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(_noon(RECORDED).timestamp())))
        assert main(["urls", "record", str(root)]) == 0
    return root


def _noon(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(12), datetime.UTC)


@pytest.fixture(scope="session")
def built(ready_site: Path) -> BuildResult:
    result = build(ready_site, AS_OF)
    assert result.ok, result.problems
    return result


@pytest.fixture(scope="session")
def oit_map(built: BuildResult) -> OitMap:
    return next(each for each in built.maps if each.assessment_fy == YEAR)
