"""The papers of one year: what each is, who sent and approved it, and the file to download."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.shapes import KIND_TITLES
from ..source import CONTENT
from ..urls import Kind, Ref, version_ref
from .frame import Frame, frame, links

if TYPE_CHECKING:
    from ..model.records import Document, FiscalYear, Version
    from .material import Links, Material


@dataclass(frozen=True, slots=True)
class File:
    """A file as its link names it; `href` is empty where there is none.

    `format` is PDF, DOCX …; `size` counts bytes, None where there is no file; `pages`
    those of a PDF, None where they cannot be told; `sha256` has 64 hex digits.
    """

    href: str = ""
    format: str = ""
    size: int | None = None
    pages: int | None = None
    sha256: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class OlderFile:
    """An older file of a document, which stays published, and `named`: what tells it from all other files."""

    version: Version
    file: File
    named: str


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document with its present file and its older ones, the newest first; `named` as in `OlderFile`."""

    document: Document
    kind: str
    file: File
    named: str
    older: tuple[OlderFile, ...]


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
    kind = KIND_TITLES[document.kind]
    named = _named(document, year.documents)
    older = (
        OlderFile(v, _file(material, go, version_ref(document, v), v.file), f"{named} ฉบับ {v.date_text}")
        for v in sorted(document.versions, key=lambda v: v.date, reverse=True)
    )
    present = _file(material, go, Ref(Kind.FILE, year.year, document.id), document.file)
    return DocumentLine(document, kind, present, named, tuple(older))


def _named(document: Document, documents: tuple[Document, ...]) -> str:
    """The shortest name that no other document of the year has."""
    taken = [name for d in documents if d is not document for name in _names(d)]
    return next((name for name in _names(document) if name not in taken), document.id)


def _names(document: Document) -> tuple[str, ...]:
    kind = KIND_TITLES[document.kind]
    by_number = (f"{kind} ที่ {document.number}",) if document.number else ()
    return (*by_number, document.subject, f"{document.subject} ({document.id})")


def _file(material: Material, go: Links, ref: Ref, name: str) -> File:
    """The file `ref`, which lies among the sources of its year under `name`."""
    path = f"{CONTENT}/{ref.year}/documents/{name}"
    found = next((f for f in material.site.files if f.path == path), None)
    if ref not in material.routes or found is None:
        return File()
    format, checksum = name.rpartition(".")[2].upper(), hashlib.sha256(found.data).hexdigest()
    address = material.routes.permalink(ref)
    return File(go.to(ref), format, len(found.data), found.pages, checksum, address)
