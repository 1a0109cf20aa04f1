"""The documents that facts come from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .stated import Record

if TYPE_CHECKING:
    from ...thai import ThaiDate


class DocumentKind(StrEnum):
    """What a published document is."""

    MEMO = "memo"  # บันทึกข้อความ
    REPORT = "report"  # รายงาน
    ANNOUNCEMENT = "announcement"  # ประกาศ
    ORDER = "order"  # คำสั่ง


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """A document the facts come from (เอกสาร); people appear by position only."""

    year: int
    id: str
    kind: DocumentKind
    subject: str
    number: str = ""
    date: ThaiDate | None = None
    date_text: str = ""
    sender: str = ""
    recipient: str = ""
    approved_by: str = ""
    signers: tuple[str, ...] = ()
    file: str = ""  # name inside documents/
    url: str = ""
    note: str = ""
