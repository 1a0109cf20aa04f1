"""A corrected file keeps its address; what stood there before stays beside it, dated."""

from __future__ import annotations

import hashlib
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from prongsai.build import build

from ..conftest import AS_OF, SITES

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = """documents:
  - id: order
    kind: order
    number: 12/2568
    date: 3 พฤศจิกายน 2568
    subject: คำสั่งแต่งตั้งคณะทำงาน
    file: order.pdf
    versions:
      - {file: order-first.pdf, date: 1 ตุลาคม 2568, note: แก้ชื่อตำแหน่ง}
      - {file: order-second.pdf, date: 15 ตุลาคม 2568}
  - {id: report-a, kind: report, subject: รายงานผล, file: a.xlsx}
  - {id: report-b, kind: report, subject: รายงานผล, file: b.xlsx}
"""
FILES = {
    "order.pdf": b"%PDF-3",
    "order-first.pdf": b"%PDF-1",
    "order-second.pdf": b"%PDF-2",
    "a.xlsx": b"same",
    "b.xlsx": b"same",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SITES["khlongyai"], tmp_path / "site")
    folder = tmp_path / "site/content/2567/documents"
    folder.mkdir(parents=True)
    (folder / "documents.yaml").write_text(DOCUMENTS, encoding="utf-8")
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return tmp_path / "site"


def test_older_files_stand_at_dated_addresses_beside_the_present_one(root: Path) -> None:
    result = build(root, AS_OF)
    assert not [p for p in result.problems if "documents" in p.at.path]
    files = {a.path: a.data for a in result.artifacts}
    assert files["2567/documents/order.pdf"] == b"%PDF-3"
    assert files["2567/documents/order/2025-10-01/order-first.pdf"] == b"%PDF-1"
    assert files["2567/documents/order/2025-10-15/order-second.pdf"] == b"%PDF-2"


def test_each_link_tells_its_file_from_all_others(root: Path) -> None:
    page = next(
        a for a in build(root, AS_OF).artifacts if a.path == "2567/documents/index.html"
    ).data.decode()
    links = re.findall(r'<a href="([^"]*\.(?:pdf|xlsx))">(.*?)</a>', page)
    words = [re.sub(r"<[^>]*>|\u2060", "", text) for _, text in links]
    assert [href for href, _ in links][:3] == [
        "order.pdf",
        "order/2025-10-15/order-second.pdf",
        "order/2025-10-01/order-first.pdf",
    ]
    assert len(set(words)) == len(words) == len(FILES)
    digest = hashlib.sha256(b"%PDF-3").hexdigest()
    assert words[0].startswith("ดาวน์โหลด คำสั่ง ที่ 12/2568 (PDF, 3 พฤศจิกายน 2568, 1 KB, SHA-256 " + digest[:8])
    assert digest in page
    assert "แก้ชื่อตำแหน่ง" in page


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("1 ตุลาคม 2568", "ตุลาคม 2568", "9:39 bad-date"),
        ("order-first.pdf", "none.pdf", "9:16 missing-document-file"),
        ("file: order-first.pdf, ", "", "9:9 missing-key"),
        ("order-first.pdf, date: 1 ", "order-second.pdf, date: 15 ", "10:16 url-collision"),
    ],
)
def test_what_is_wrong_with_a_version_is_told_at_its_place(root: Path, old: str, new: str, told: str) -> None:
    path = root / "content/2567/documents/documents.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    found = [
        f"{p.at.line}:{p.at.column} {p.name}"
        for p in build(root, AS_OF).problems
        if p.at.path.endswith(".yaml")
    ]
    assert told in found
