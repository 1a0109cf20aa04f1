"""What can be seen only as a picture: nobody can search, copy or listen to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...problems import problem
from ...source import Unit
from ...thai.tree import tree
from ..privacy.stretches import documents
from .addresses import addresses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...problems import Location, Problem
    from ..case import Case, Check

_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic")
_WORD = re.compile(r"[^\W\d_]{2}")
_PICTURE = (
    r"\s?(?:รูป(?:ภาพ)?|ภาพ|แผนภูมิ|กราฟ|แผนภาพ|อินโฟกราฟิก)(?!แบบ|รวม|พจน์|ลักษณ์|ร่าง|ธรรม|การณ์)"
    r"(?:ที่\s?\d|ด้าน|ข้าง|ต่อไป|นี้|ประกอบ|แนบ|ท้าย|บน|ล่าง|\s|$)"
)
_SEE = ("ดัง", "ตาม", "ดู", "ปรากฏตาม", "ปรากฏใน", "แสดงใน", "รายละเอียดตาม", "รายละเอียดใน", "อยู่ใน")
_SHOWN = re.compile(
    tree(
        (
            *((word, _PICTURE) for word in _SEE),
            *((word, "(?:แสดง|สรุป)?(?:ผล)?คะแนน") for word in ("ภาพ", "รูป", "แผนภูมิ", "กราฟ")),
            ("คะแนน", r"[^\n.]{0,24}(?:เป็น|อยู่ใน)(?:รูป)?ภาพ"),
            *((word, "(?:รูป)?ภาพ(?:เท่านั้น|อย่างเดียว)") for word in ("เป็น", "มีแต่", "มีเพียง", "เฉพาะ")),
        )
    )
)


def only_in_a_picture(case: Case) -> Iterator[Problem]:
    """No text refers the reader to a picture for its figures.

    Why: pages of this site hold no pictures, and the figures of one can be neither searched nor read aloud.
    Example: "ภาพสรุปคะแนน", "ดังภาพที่ 2", "รายละเอียดตามแผนภูมิด้านล่าง".
    Source: a report of FY2566 has a chart as a picture only; a warning: the figures may be typed as well.
    Mend: type the figures into results.yaml and refer to them, and leave the picture out.
    """
    for passage in case.texts:
        found = _SHOWN.search(passage.text)
        if found:
            at, stated = passage.place(found.start()), found[0].strip()
            yield problem("only-in-a-picture", at, about=passage.about, stated=stated)


def evidence_is_a_picture(case: Case) -> Iterator[Problem]:
    """A document or a piece of evidence is no mere image file.

    Why: the words on a photographed page can be neither searched nor read aloud.
    Example: memo.jpg; evidence at …/news/o25.png.
    Source: charts as pictures in a report of FY2566, scans on public sites; a warning.
    Mend: publish a PDF with text, or a page.
    """
    for year in case.site.years:
        for document in year.documents:
            files = [(document.file, document.place("file"))]
            files += [(version.file, version.place("file")) for version in document.versions]
            for file, at in files:
                if file.lower().endswith(_PICTURES):
                    about = f"{year.year}/documents/{document.id}"
                    yield problem("evidence-is-a-picture", at, about=about, stated=file)
    for address in addresses(case):
        if address.field == "url" and address.parts.path.lower().endswith(_PICTURES):
            name = address.parts.path.rsplit("/", 1)[1]
            yield problem("evidence-is-a-picture", address.at, about=address.about, stated=name)


def pdf_without_text(case: Case) -> Iterator[Problem]:
    """A PDF to be published holds text, not only scanned pages.

    Why: nobody can search a scan, and a screen reader finds it empty.
    Example: memo-2568.pdf of three scanned pages.
    Source: the criteria ask for information that can be used; scans on public sites; a warning.
    Mend: make the PDF from the file of the word processor, or have the scan read (OCR) first.
    """
    pages = {file.path: file.pages for file in case.site.files}
    for path, about, found in documents(case):
        silent = not any(_WORD.search(part.text) for part in found.parts if part.unit is Unit.PAGE)
        if pages.get(path) and about and found.whole and silent:
            yield problem(
                "pdf-without-text", _place(case, about), about=about, stated=path.rpartition("/")[2]
            )


def _place(case: Case, about: str) -> Location:
    """Where the document of a key is described."""
    described = {f"{year.year}/documents/{d.id}": d for year in case.site.years for d in year.documents}
    return described[about].place("file")


PICTURES: Mapping[str, Check] = {
    "only-in-a-picture": only_in_a_picture,
    "evidence-is-a-picture": evidence_is_a_picture,
    "pdf-without-text": pdf_without_text,
}
