"""Words and names come out of documents of every kind; what is damaged or hostile does no harm."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prongsai.source import Contents, Unit, contents

from . import papers

if TYPE_CHECKING:
    from collections.abc import Callable


def words(found: Contents) -> str:
    return "\n".join(part.text for part in found.parts)


# -- office files --------------------------------------------------------------------------------------


def test_runs_of_one_word_are_joined() -> None:
    assert "12345678" in words(contents("a.docx", papers.docx(papers.run("12", "345", "678"))))


def test_paragraphs_and_cells_are_told_apart() -> None:
    found = words(
        contents("a.docx", papers.docx(papers.run("หนึ่ง") + papers.run("สอง") + papers.row("ก", "ข")))
    )
    assert found.split() == ["หนึ่ง", "สอง", "ก", "ข"]


def test_hyphens_that_do_not_break_are_hyphens() -> None:
    body = "<w:p><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2345</w:t></w:r></w:p>"
    assert "1-2345" in words(contents("a.docx", papers.docx(body)))


@pytest.mark.parametrize(
    "entry", ["word/header1.xml", "word/footnotes.xml", "word/comments.xml", "word/glossary/document.xml"]
)
def test_words_outside_the_text_are_read(entry: str) -> None:
    more = {entry: f"<w:x {papers.W}>{papers.run('ลับ')}</w:x>"}
    assert "ลับ" in words(contents("a.docx", papers.docx("", more)))


def test_deleted_words_and_who_deleted_them_are_read() -> None:
    body = '<w:p><w:del w:author="สมชาย"><w:r><w:delText>ลับ</w:delText></w:r></w:del></w:p>'
    found = contents("a.docx", papers.docx(body))
    assert ("ลับ" in words(found), found.authors) == (True, ("สมชาย",))


def test_properties_give_names_and_words() -> None:
    found = contents("a.docx", papers.docx("", title="เรื่อง", creator="สมชาย", editor="สมศรี"))
    assert found.authors == ("สมชาย", "สมศรี")
    assert "เรื่อง" in words(found)


def test_cells_of_a_workbook_are_read_by_sheet() -> None:
    first = '<row><c t="s"><v>1</v></c><c><v>1234567890121</v></c></row>'
    second = '<row><c t="inlineStr"><is><t>ใน</t></is></c><c><v>1.234567890121E12</v></c>'
    second += '<c t="str"><v>ย่อ</v></c></row>'
    found = contents("a.xlsx", papers.xlsx(first, second, strings=["ไม่ใช่", "สม|ชาย"]))
    assert [(p.unit, p.number, p.text.split()) for p in found.parts] == [
        (Unit.SHEET, 1, ["สมชาย", "1234567890121"]),
        (Unit.SHEET, 2, ["ใน", "1234567890121", "ย่อ"]),
    ]


def test_noise_of_binary_fractions_is_no_number() -> None:
    found = contents("a.xlsx", papers.xlsx("<row><c><v>95.1234567890121</v></c></row>"))
    assert words(found) == "95.12"


def test_sheets_are_in_order_and_numbered() -> None:
    sheets = [f"<row><c><v>{n}</v></c></row>" for n in range(1, 12)]
    found = contents("a.xlsx", papers.xlsx(*sheets))
    assert [(p.number, p.text) for p in found.parts] == [(n, str(n)) for n in range(1, 12)]


def test_commentators_of_a_workbook_and_slides_are_named() -> None:
    comments = "<x><authors><author>สมชาย</author></authors><comment><text><t>ลับ</t></text></comment></x>"
    found = contents("a.xlsx", papers.xlsx(more={"xl/comments1.xml": comments}))
    assert ("ลับ" in words(found), found.authors) == (True, ("สมชาย",))
    slides = {"ppt/commentAuthors.xml": '<cmAuthorLst><cmAuthor name="สมศรี"/></cmAuthorLst>'}
    assert contents("a.pptx", papers.archive(slides)).authors == ("สมศรี",)


def test_slides_and_their_notes_are_read() -> None:
    text = "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:sld>"
    entries = {
        "ppt/slides/slide2.xml": text.format("สอง"),
        "ppt/notesSlides/notesSlide2.xml": text.format("บันทึก"),
    }
    found = contents("a.pptx", papers.archive(entries))
    assert sorted((p.unit, p.number, p.text) for p in found.parts if p) == sorted(
        [(Unit.SLIDE, 2, "บันทึก"), (Unit.SLIDE, 2, "สอง")]
    )


def test_open_document_is_read() -> None:
    content = "<c xmlns:text='t'><text:p>12<text:span>34</text:span><text:s/>5<text:line-break/>6</text:p>\n"
    content += " <text:h>หัว</text:h></c>"
    meta = "<m xmlns:d='d' xmlns:e='e'><d:creator>สมชาย</d:creator>"
    meta += "<e:initial-creator>สมศรี</e:initial-creator></m>"
    found = contents("a.odt", papers.archive({"content.xml": content, "meta.xml": meta}))
    assert found.parts[0].text.split() == ["1234", "5", "6", "หัว"]
    assert found.authors == ("สมชาย", "สมศรี")


def test_documents_and_photographs_inside_documents_are_read() -> None:
    inner = papers.xlsx("<row><c><v>7</v></c></row>")
    more = {"word/embeddings/a.xlsx": inner, "word/media/a.jpeg": papers.jpeg(artist=b"A", latitude=True)}
    found = contents("a.zip", papers.archive({"b/c.docx": papers.docx(papers.run("คำ"), more)}))
    assert {part.text for part in found.parts} == {"คำ", "7"}
    assert (found.authors, found.positions) == (("A",), 1)


@pytest.mark.parametrize("encoding", ["utf-16-le", "cp874"])
def test_files_of_old_programs_are_read(encoding: str) -> None:
    found = contents(
        "a.xls", papers.legacy("เลข 12345".encode(encoding), 1234567890121.0, "สมชาย".encode("cp874"))
    )
    assert "เลข 12345" in words(found)
    assert "1234567890121" in words(found)
    assert found.authors == ("สมชาย",)


# -- images --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["<", ">"])
def test_exif_names_and_positions_are_read(order: str) -> None:
    found = contents("a.jpg", papers.jpeg(order=order, artist=b"Somchai", xp_author="สมศรี", latitude=True))
    assert (found.authors, found.positions) == (("Somchai", "สมศรี"), 1)
    tiff = contents("a.tif", papers.exif(order, artist="สมชาย".encode("cp874")))
    assert (tiff.authors, tiff.positions) == (("สมชาย",), 0)


def test_xmp_and_iptc_names_are_read() -> None:
    iptc = b"Photoshop 3.0\0\x1c\x02\x50" + struct.pack(">H", 3) + b"One"
    data = papers.jpeg(
        papers.segment(0xED, iptc),
        papers.segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + papers.xmp("Two", "Three")),
    )
    assert contents("a.jpeg", data).authors == ("One", "Two", "Three")


def test_chunks_of_png_and_webp_are_read() -> None:
    chunks = [
        (b"tEXt", b"Author\0One"),
        (b"zTXt", b"Comment\0\0" + zlib.compress("ลับ".encode())),
        (b"iTXt", b"Author\0\1\0th\0\0" + zlib.compress("สอง".encode())),
        (b"eXIf", papers.exif(artist=b"Three")),
    ]
    found = contents("a.png", papers.png(*chunks))
    assert (found.authors, words(found)) == (("One", "สอง", "Three"), "ลับ")
    exif = papers.exif(artist=b"Four")
    webp = b"RIFF\0\0\0\0WEBPEXIF" + struct.pack("<I", len(exif)) + exif
    assert contents("a.webp", webp).authors == ("Four",)


# -- PDF and text --------------------------------------------------------------------------------------


def test_pages_of_a_pdf_are_read_by_number() -> None:
    found = contents("a.pdf", papers.pdf(["one", "two"], author="Somchai", xmp=papers.xmp("Somsri")))
    assert [(p.unit, p.number, p.text) for p in found.parts] == [(Unit.PAGE, 1, "one"), (Unit.PAGE, 2, "two")]
    assert found.authors == ("Somchai", "Somsri")


def test_comments_and_filled_in_fields_of_a_pdf_are_read() -> None:
    data = papers.pdf(["one"], notes=[("/Text", "/Contents", "ลับ"), ("/Widget", "/V", "เติม")])
    found = contents("a.pdf", data)
    assert words(found).split() == ["one", "ลับ", "เติม"]
    assert found.authors == ("สมชาย",)  # of the comment; a field's name is no person


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_text_is_read_in_the_encodings_of_thai_offices(encoding: str) -> None:
    assert words(contents("a.csv", "ลำดับ,ชื่อ".encode(encoding))) == "ลำดับ,ชื่อ"


# -- bounds and hostility ------------------------------------------------------------------------------


def test_a_bomb_is_not_unpacked() -> None:
    bomb = papers.archive({"word/document.xml": b"<a>" + b" " * 200_000_000})
    assert len(bomb) < 1_000_000
    assert contents("a.docx", bomb) == Contents(whole=False)


def test_bombs_within_bombs_share_one_bound() -> None:
    inner = papers.archive({"word/document.xml": b"<a>" + b" " * 20_000_000})
    outer = papers.archive({f"{n}.docx": inner for n in range(50)})
    assert not contents("a.zip", outer).whole


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;'>]><w:t>&c;</w:t>",
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><w:t>x</w:t>",
        "<a>" * 100_000,
        "<w:t>ไม่ปิด",
        "",
    ],
    ids=["entities", "external", "deep", "open", "empty"],
)
def test_hostile_xml_gives_nothing(text: str) -> None:
    assert words(contents("a.docx", papers.archive({"word/document.xml": text}))) in ("", "ไม่ปิด")


def test_names_that_climb_are_only_names() -> None:
    data = papers.archive({"../../../word/document.xml": "<t>x</t>", "/etc/passwd": "y", "a.txt": "z"})
    assert "z" in words(contents("a.zip", data))


MAKERS: list[tuple[str, Callable[[], bytes]]] = [
    ("a.docx", lambda: papers.docx(papers.run("คำ"), creator="ก")),
    ("a.xlsx", lambda: papers.xlsx('<row><c t="s"><v>0</v></c></row>', strings=["ก"])),
    ("a.doc", lambda: papers.legacy("คำ".encode("utf-16-le"), 12.0, b"A")),
    ("a.pdf", lambda: papers.pdf(["one"], author="A", xmp=papers.xmp("B"))),
    ("a.jpg", lambda: papers.jpeg(artist=b"A", xp_author="ก", latitude=True)),
    ("a.tif", lambda: papers.exif(artist=b"A", latitude=True)),
    (
        "a.png",
        lambda: papers.png((b"zTXt", b"C\0\0" + zlib.compress(b"x")), (b"eXIf", papers.exif(artist=b"A"))),
    ),
    ("a.csv", lambda: "ก,ข\n".encode()),
]


@pytest.mark.parametrize(("name", "make"), MAKERS, ids=[name for name, _ in MAKERS])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_damage_is_never_a_traceback(name: str, make: Callable[[], bytes], data: st.DataObject) -> None:
    whole = make()
    at, cut = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 40))
    noise = data.draw(st.binary(max_size=12))
    contents(name, whole[:at] + noise + whole[at + cut :])


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from([".docx", ".pdf", ".jpg", ".png", ".tif", ".webp", ".csv", ""]), st.binary(max_size=400)
)
def test_anything_can_be_given(suffix: str, data: bytes) -> None:
    for head in (
        b"",
        b"PK\x03\x04",
        b"%PDF-1.7\n",
        b"\xff\xd8\xff\xe1",
        b"II*\0\x08\0\0\0",
        b"\x89PNG\r\n\x1a\n",
    ):
        contents("a" + suffix, head + data)
