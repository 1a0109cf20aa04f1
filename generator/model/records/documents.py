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
class Version(Record):
    """An older file of a document (ฉบับก่อนแก้ไข), which stays published beside the present one.

    `date` is a whole day: the one on which this file was current; `note` says in own words what changed.
    """

    file: str  # name inside documents/
    date: ThaiDate
    date_text: str
    note: str = ""


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
    file: str = ""  # name inside documents/; a corrected file keeps its name, and so its address
    versions: tuple[Version, ...] = ()
    url: str = ""
    note: str = ""
