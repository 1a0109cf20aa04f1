"""The papers of one year: what each is, who sent and approved it, and the file to download."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..urls import Kind, Ref
from .frame import Frame, frame, links
from .views import DOCUMENT_WORDS

if TYPE_CHECKING:
    from ..model.records import Document, FiscalYear
    from .material import Links, Material


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document with its file: `format` is PDF, DOCX …; `size` in bytes, None where there is no file."""

    document: Document
    kind: str
    href: str
    format: str
    size: int | None
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsPage:
    """`/2568/documents/`."""

    frame: Frame
    year: int
    lead: str
    documents: tuple[DocumentLine, ...]


def documents(material: Material, year: FiscalYear) -> DocumentsPage:
    ref = Ref(Kind.DOCUMENTS, year.year)
    go = links(material, ref)
    files = sum(bool(d.file) for d in year.documents)
    lead = f"{len(year.documents)} เอกสาร" + (f" ดาวน์โหลดได้ {files} ไฟล์" if files else " ยังไม่มีไฟล์ให้ดาวน์โหลด")
    return DocumentsPage(
        frame=frame(material, ref, f"เอกสารปีงบประมาณ {year.year}", lead),
        year=year.year,
        lead=lead,
        documents=tuple(_line(material, go, year, d) for d in year.documents),
    )


def _line(material: Material, go: Links, year: FiscalYear, document: Document) -> DocumentLine:
    ref = Ref(Kind.FILE, year.year, document.id)
    extension = document.file.rpartition(".")[2].upper() if document.file else ""
    path = material.routes.permalink(ref) if ref in material.routes else ""
    return DocumentLine(
        document, DOCUMENT_WORDS[document.kind], go.to(ref), extension, _size(material, path), path
    )


def _size(material: Material, permalink: str) -> int | None:
    """The size of the file that will answer `permalink`."""
    path = permalink.lstrip("/")
    found = (f for f in material.site.files if path and f.path.endswith(path))
    return next((len(f.data) for f in found), None)
