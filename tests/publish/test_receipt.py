"""The receipt of a publication: what it says, as text and as PDF."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from prongsai.model import Target
from prongsai.model.records import Agency, Site
from prongsai.publish import Changes, Circumstances, Outcome, receipt, receipt_pdf

from ..conftest import SITES
from .conftest import NOW
from .releases import release

if TYPE_CHECKING:
    from pathlib import Path

    from prongsai.publish.receipt import Receipt

AGENCY = Agency(name="เทศบาลตำบลน้ำทิพย์", type="เทศบาลตำบล", district="เมือง", province="ตัวอย่าง")
SITE = Site(agency=AGENCY, title="ITA", thai_digits=True)


def made(taken_back: bool = False) -> Receipt:
    """The receipt of a release that adds all its files but two."""
    new = release("x")
    paths = sorted(new.sums)
    changes = Changes(added=tuple(paths[2:]), changed=tuple(paths[:2]), removed=("2568/gone-for-good.html",))
    outcome = Outcome(release=new.id, changes=changes, sent_files=9, sent_bytes=12345, taken_back=taken_back)
    about = Circumstances(
        agency=AGENCY.name,
        by="หัวหน้าสำนักปลัด",
        at=NOW,
        url="https://www.example.go.th/ita/",
        probed="เปิดได้ถูกต้อง 9 จาก 9 ที่อยู่",
    )
    return receipt(outcome, new, Target(name="web", protocol="sftp", path="ita"), about)


def set_as_pdf(told: Receipt, layouts: Path) -> bytes:
    pytest.importorskip("weasyprint", reason="no WeasyPrint here (`make pdf`)")
    data = receipt_pdf(told, SITE, layouts)
    assert data
    return data


def letters(text: str) -> str:
    """Without spaces, line ends, and what only tells where lines may part."""
    return re.sub("[\\s\u200b\u2060]", "", text)


@pytest.mark.parametrize(("taken_back", "result"), [(False, "สำเร็จ"), (True, "ไม่สำเร็จ คืนฉบับก่อนแล้ว")])
def test_the_text_tells_who_when_what_and_how_it_ended(taken_back: bool, result: str) -> None:
    text = made(taken_back).text()
    new = release("x")
    for line in (
        "เผยแพร่โดย: หัวหน้าสำนักปลัด",
        "เมื่อ: 21 พฤศจิกายน 2569 เวลา 13.00 น. (2026-11-21T13:00:00+00:00)",
        "ที่เผยแพร่: web (sftp) https://www.example.go.th/ita/",
        f"ผล: {result}",
        f"ฉบับ: {new.id}",
        "ส่งจริง: 9 ไฟล์ 12,345 ไบต์",
        "ตรวจหลังเผยแพร่: เปิดได้ถูกต้อง 9 จาก 9 ที่อยู่",
        f"  {'-' * 64}  2568/gone-for-good.html",
    ):
        assert f"\n{line}\n" in text
    assert all(f"\n  {digest}  {path}\n" in text for path, digest in new.sums.items())


def test_the_pdf_says_word_for_word_what_the_text_says(tmp_path: Path) -> None:
    from pypdf import PdfReader

    told = made()
    document = PdfReader(io.BytesIO(set_as_pdf(told, tmp_path)))
    read = letters("".join(page.extract_text() for page in document.pages))
    for name, value in told.rows:
        assert letters(name + value) in read
    for part in told.parts:
        assert letters(part.heading) in read
        for path, digest in part.files:
            assert letters(path + digest) in read
    assert document.metadata and "ใบรับการเผยแพร่" in str(document.metadata.title)
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_the_same_receipt_is_the_same_file(tmp_path: Path) -> None:
    assert set_as_pdf(made(), tmp_path) == set_as_pdf(made(), tmp_path)
    assert set_as_pdf(made(), tmp_path) != set_as_pdf(made(taken_back=True), tmp_path)


@pytest.mark.parametrize("installed", [True, False], ids=["with WeasyPrint", "without"])
def test_where_no_pdf_can_be_made_there_is_the_text_and_it_is_said(installed: bool, tmp_path: Path) -> None:
    if installed:
        pytest.importorskip("weasyprint", reason="no WeasyPrint here (`make pdf`)")
    site = tmp_path / "site"
    shutil.copytree(SITES["khlongyai"], site)
    program = (
        "import sys\n"
        "if sys.argv.pop() == 'without':\n"
        "    sys.modules['weasyprint'] = None  # as where it is not installed\n"
        "from prongsai.cli import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    words = ["publish", f"folder:{tmp_path / 'ita'}", str(site), "with" if installed else "without"]
    done = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    kinds = sorted(path.suffix for path in (site / "receipts").iterdir())
    assert kinds == ([".pdf", ".txt"] if installed else [".txt"])
    assert ("make pdf" in done.stdout) is not installed
