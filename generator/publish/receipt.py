"""The receipt of a publication (ใบรับการเผยแพร่): who by position, when, what changed, with checksums.

Text that needs no program to be read, and the same as PDF to file away (`receipt_pdf.py`). It holds no secret
and no name of a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..outputs import MANIFEST
from ..thai import ThaiDate, format_date

if TYPE_CHECKING:
    import datetime

    from ..model import Target
    from .records import Outcome, Release

TITLE = "ใบรับการเผยแพร่เว็บไซต์"


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What a receipt tells beside the outcome. `probed`: what a visit of every address found, in words."""

    agency: str
    by: str
    at: datetime.datetime
    url: str
    probed: str


@dataclass(frozen=True, slots=True)
class Part:
    """Files of one kind of change, each with the SHA-256 of what was published, or dashes."""

    word: str
    files: tuple[tuple[str, str], ...]

    @property
    def heading(self) -> str:
        return f"{self.word} {len(self.files)} ไฟล์"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt says: named values, then the files that changed."""

    rows: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]

    def text(self) -> str:
        """For any reader of text."""
        lines = [TITLE, "", *(f"{name}: {value}" for name, value in self.rows)]
        for part in self.parts:
            lines += ["", part.heading, *(f"  {digest}  {path}" for path, digest in part.files)]
        return "\n".join(lines) + "\n"


def receipt(outcome: Outcome, release: Release, target: Target, about: Circumstances) -> Receipt:
    """The receipt of a run."""
    rows = (
        ("หน่วยงาน", about.agency),
        ("เผยแพร่โดย", about.by or "ไม่ได้ระบุตำแหน่ง"),
        ("เมื่อ", f"{_thai_time(about.at)} ({about.at.isoformat(timespec='seconds')})"),
        ("ที่เผยแพร่", f"{target.name} ({target.protocol}) {about.url}".rstrip()),
        ("ผล", "ไม่สำเร็จ คืนฉบับก่อนแล้ว" if outcome.taken_back else "สำเร็จ"),
        ("ฉบับ", outcome.release),
        ("ฉบับก่อน", outcome.before or "ไม่มี"),
        ("SHA-256 ของรายการไฟล์", release.sums[MANIFEST]),
        ("ไฟล์ทั้งหมด", str(len(release.sums))),
        ("ส่งจริง", f"{outcome.sent_files} ไฟล์ {outcome.sent_bytes:,} ไบต์"),
        ("ตรวจหลังเผยแพร่", about.probed),
    )
    changes = outcome.changes
    listed = (("เพิ่ม", changes.added), ("เปลี่ยน", changes.changed), ("ลบ", changes.removed))
    parts = (Part(word, tuple((p, release.sums.get(p, "-" * 64)) for p in paths)) for word, paths in listed)
    return Receipt(rows, tuple(parts))


def _thai_time(moment: datetime.datetime) -> str:
    """ "21 พฤศจิกายน 2569 เวลา 17.56 น." """
    return f"{format_date(ThaiDate.of(moment))} เวลา {moment:%H.%M} น."
