"""Documents of every kind, made by hand as small as they can be, so that a test says what is in them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>'
    "<cp:lastModifiedBy>{editor}</cp:lastModifiedBy></cp:coreProperties>"
)


def archive(entries: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in entries.items():
            file.writestr(name, data)
    return out.getvalue()


def docx(body: str, more: Mapping[str, str | bytes] = {}, **names: str) -> bytes:
    """A Word file; `body` is the XML inside `w:body`."""
    core = CORE.format(**({"title": "", "creator": "", "editor": ""} | names))
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return archive(
        {"[Content_Types].xml": "<Types/>", "word/document.xml": document, "docProps/core.xml": core, **more}
    )


def run(*texts: str) -> str:
    """One paragraph of as many runs as there are texts."""
    return "<w:p>" + "".join(f"<w:r>\n  <w:t>{text}</w:t>\n</w:r>" for text in texts) + "</w:p>"


def row(*cells: str) -> str:
    return "<w:tbl><w:tr>" + "".join(f"<w:tc>{run(cell)}</w:tc>" for cell in cells) + "</w:tr></w:tbl>"


def xlsx(*sheets: str, strings: Sequence[str] = (), more: Mapping[str, str | bytes] = {}) -> bytes:
    """An Excel file; each sheet is the XML inside `sheetData`."""
    shared = "".join(
        f"<si>{''.join(f'<r><t>{part}</t></r>' for part in text.split('|'))}</si>" for text in strings
    )
    entries: dict[str, str | bytes] = {
        f"xl/worksheets/sheet{n}.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
        for n, rows in enumerate(sheets, 1)
    }
    return archive({**entries, "xl/sharedStrings.xml": f"<sst>{shared}</sst>", **more})


def pdf(
    pages: Sequence[str], author: str = "", xmp: bytes = b"", notes: Sequence[tuple[str, str, str]] = ()
) -> bytes:
    """A PDF with one line of Latin text on each page.

    `notes` stand on the last page: kind of annotation, key and text; each has a name in `/T`.
    """
    writer, out = PdfWriter(), io.BytesIO()
    font = names({"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"})
    for text in pages:
        page = writer.add_blank_page(595, 842)
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
        page[NameObject("/Resources")] = names({"/Font": names({"/F1": font})})
    annotations = [
        names({"/Subtype": kind, key: TextStringObject(text), "/T": TextStringObject("สมชาย")})
        for kind, key, text in notes
    ]
    if annotations:
        page[NameObject("/Annots")] = ArrayObject(annotations)
    if author:
        writer.add_metadata({"/Author": author})
    if xmp:
        writer.xmp_metadata = xmp
    writer.write(out)
    return out.getvalue()


def names(entries: Mapping[str, str | DictionaryObject]) -> DictionaryObject:
    """A PDF dictionary; plain strings are names."""
    plain = {NameObject(k): NameObject(v) if type(v) is str else v for k, v in entries.items()}
    return DictionaryObject(plain)


def legacy(words: bytes, number: float = 0.0, author: bytes = b"") -> bytes:
    """What matters of an Excel file of 1997: a string, a NUMBER record, a summary with an author."""
    record = b"\x03\x02\x0e\0" + b"\0" * 6 + struct.pack("<d", number)
    section = struct.pack("<6I", 0, 1, 4, 16, 0x1E, len(author) + 1) + author + b"\0"
    summary = b"\xfe\xff" + b"\0" * 22 + struct.pack("<I", 1)
    name = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9") + struct.pack("<I", 48)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    return head + words + b"\xff\0" + record + summary + name + section


def xmp(*creators: str) -> bytes:
    names = "".join(f"<rdf:li>{name}</rdf:li>" for name in creators)
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>\n  <rdf:Seq>'
        f"{names}</rdf:Seq>\n</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def exif(order: str = "<", artist: bytes = b"", xp_author: str = "", latitude: bool = False) -> bytes:
    """A TIFF structure with one directory, and one for GPS."""
    fields = [(0x013B, 2, artist + b"\0")] if artist else []
    fields += [(0x9C9D, 1, xp_author.encode("utf-16-le") + b"\0\0")] if xp_author else []
    if not latitude:
        return _tiff(order, fields, b"")
    at = 8 + 2 + 12 * (len(fields) + 1) + 4 + sum(len(value) for _, _, value in fields if len(value) > 4)
    degrees = struct.pack(order + "6I", 17, 1, 10, 1, 0, 1)
    gps = struct.pack(order + "H", 1) + struct.pack(order + "HHII", 2, 5, 3, at + 18) + b"\0\0\0\0" + degrees
    return _tiff(order, [*fields, (0x8825, 4, struct.pack(order + "I", at))], gps)


def _tiff(order: str, fields: Sequence[tuple[int, int, bytes]], tail: bytes) -> bytes:
    head = {"<": b"II*\0", ">": b"MM\0*"}[order] + struct.pack(order + "I", 8)
    entries, values = struct.pack(order + "H", len(fields)), b""
    start = 8 + 2 + 12 * len(fields) + 4
    for tag, kind, value in fields:
        count = 1 if kind == 4 else len(value)
        entries += struct.pack(order + "HHI", tag, kind, count)
        if len(value) <= 4:
            entries += value.ljust(4, b"\0")
        else:
            entries += struct.pack(order + "I", start + len(values))
            values += value
    return head + entries + b"\0\0\0\0" + values + tail


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def jpeg(*segments: bytes, **fields: object) -> bytes:
    """A JPEG of segments only, with EXIF data if any fields are given."""
    app1 = segment(0xE1, b"Exif\0\0" + exif(**fields)) if fields else b""  # type: ignore[arg-type]
    return b"\xff\xd8" + app1 + b"".join(segments) + b"\xff\xda\0\x02\xff\xd9"


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
