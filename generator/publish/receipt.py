"""The receipt of a publication (ใบรับการเผยแพร่): who by position, when, what changed, with checksums.

Text that needs no program to be read. It holds no secret and no name of a person.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What a receipt tells beside the outcome. `probed`: what a visit of every address found, in words."""

    agency: str
    by: str
    at: datetime.datetime
    url: str
    probed: str


def receipt(outcome: Outcome, release: Release, target: Target, about: Circumstances) -> str:
    """The text of a receipt; files are listed with the SHA-256 of what was published."""
    result = "ไม่สำเร็จ คืนฉบับก่อนแล้ว" if outcome.taken_back else "สำเร็จ"
    changes = outcome.changes
    head = [
        "ใบรับการเผยแพร่เว็บไซต์",
        "",
        f"หน่วยงาน: {about.agency}",
        f"เผยแพร่โดย: {about.by or 'ไม่ได้ระบุตำแหน่ง'}",
        f"เมื่อ: {_thai_time(about.at)} ({about.at.isoformat(timespec='seconds')})",
        f"ที่เผยแพร่: {target.name} ({target.protocol}) {about.url}".rstrip(),
        f"ผล: {result}",
        f"ฉบับ: {outcome.release}",
        f"ฉบับก่อน: {outcome.before or 'ไม่มี'}",
        f"SHA-256 ของรายการไฟล์: {release.sums[MANIFEST]}",
        f"ไฟล์ทั้งหมด: {len(release.sums)}",
        f"ส่งจริง: {outcome.sent_files} ไฟล์ {outcome.sent_bytes:,} ไบต์",
        f"ตรวจหลังเผยแพร่: {about.probed}",
    ]
    parts = (
        _listed("เพิ่ม", changes.added, release),
        _listed("เปลี่ยน", changes.changed, release),
        _listed("ลบ", changes.removed, release),
    )
    return "\n".join([*head, *(line for part in parts for line in part)]) + "\n"


def _listed(word: str, paths: tuple[str, ...], release: Release) -> list[str]:
    rows = [f"  {release.sums.get(path, '-' * 64)}  {path}" for path in paths]
    return ["", f"{word} {len(paths)} ไฟล์", *rows]


def _thai_time(moment: datetime.datetime) -> str:
    """ "21 พฤศจิกายน 2569 เวลา 17.56 น." """
    return f"{format_date(ThaiDate.of(moment))} เวลา {moment:%H.%M} น."
