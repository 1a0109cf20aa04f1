"""The structure that assistive technology and archives rely on, read back with pikepdf."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

pikepdf = pytest.importorskip("pikepdf", reason="no pikepdf here (`make test`)")

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import Printed

HEADINGS = {"/H1": 1, "/H2": 2, "/H3": 3, "/H4": 4}
CELLS = {"/TH", "/TD"}


@pytest.fixture
def files(printed: Printed) -> Iterator[dict[str, Any]]:
    """Every PDF of the site, opened."""
    opened = {path: pikepdf.open(printed.file(path)) for path in printed.documents}
    yield opened
    for each in opened.values():
        each.close()


def test_every_file_is_declared_for_all_readers(files: dict[str, Any]) -> None:
    for path, pdf in files.items():
        root = pdf.Root
        assert str(root.Lang) == "th", path
        assert root.MarkInfo.Marked is True, path
        assert root.ViewerPreferences.DisplayDocTitle is True, path
        with pdf.open_metadata() as xmp:
            assert xmp["pdfuaid:part"] == "1", path
            assert xmp["dc:title"] == str(pdf.docinfo["/Title"]) != "", path
        assert all(page.obj.Tabs == "/S" for page in pdf.pages), path


def test_the_published_data_is_attached_byte_for_byte(printed: Printed, files: dict[str, Any]) -> None:
    for path, pdf in files.items():
        assert pdf.attachments or "progress" in path, path
        folder = printed.folder / path[:4] / "data"
        for name, file in pdf.attachments.items():
            assert file.get_file().read_bytes() == (folder / name).read_bytes(), (path, name)
            assert file.filename == name
    assert any("datapackage.json" in pdf.attachments for pdf in files.values())


def test_no_file_tells_when_or_where_it_was_made(files: dict[str, Any]) -> None:
    for path, pdf in files.items():
        assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys()), path
        for file in pdf.attachments.values():
            assert file.get_file().creation_date is None, path
            assert file.get_file().mod_date is None, path


def test_no_file_acts_by_itself(files: dict[str, Any]) -> None:
    for path, pdf in files.items():
        assert not {"/OpenAction", "/AA", "/AcroForm"} & set(pdf.Root.keys()), path
        assert "/JavaScript" not in pdf.Root.get("/Names", {}), path


def test_text_is_tagged_and_nothing_else_is_left_out(files: dict[str, Any]) -> None:
    """Each piece of marked content belongs to one element of the structure."""
    for path, pdf in files.items():
        parents = pdf.Root.StructTreeRoot.ParentTree.Nums
        for number, page in enumerate(pdf.pages):
            marked = [
                operands[1].MCID
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and "/MCID" in operands[1]
            ]
            assert len(parents[2 * number + 1]) == len(marked) == len(set(marked)), (path, number + 1)


def test_headings_step_down_one_by_one_and_stand_in_the_outline(files: dict[str, Any]) -> None:
    for path, pdf in files.items():
        levels = [HEADINGS[tag] for tag, _ in elements(pdf) if tag in HEADINGS]
        assert levels and levels[0] == 1, path
        assert all(b <= a + 1 for a, b in pairwise(levels)), (path, levels)
        with pdf.open_outline() as outline:
            assert count(outline.root) == len(levels), path


def test_every_table_has_headings_and_every_cell_its_row(files: dict[str, Any]) -> None:
    for path, pdf in files.items():
        for tag, element in elements(pdf):
            if tag == "/Table":
                assert any(t == "/TH" for t, _ in below(element)), path
            if tag in CELLS:
                assert element.P.S == "/TR", path


def test_no_picture_lacks_a_text(files: dict[str, Any]) -> None:
    for path, pdf in files.items():
        assert not [e for tag, e in elements(pdf) if tag == "/Figure" and "/Alt" not in e], path


def test_every_link_is_tagged_and_says_where_it_leads(files: dict[str, Any]) -> None:
    for path, pdf in files.items():
        names = {str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]}
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
        tagged = {kid.Obj.objgen for kid, tags in annotations(pdf) if "/Link" in tags}
        for link in links:
            assert "/StructParent" in link and str(link.Contents) and link.objgen in tagged, path
            assert str(link.A.URI).startswith("http") if "/A" in link else str(link.Dest) in names, path


def test_every_font_is_ours_embedded_and_mapped_to_text(files: dict[str, Any]) -> None:
    for path, pdf in files.items():
        fonts = [font for page in pdf.pages for font in page.obj.Resources.Font.values()]
        assert fonts, path
        for font in fonts:
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "Sarabun" in str(font.BaseFont), path
            assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys()), path
            assert "/ToUnicode" in font, path


# -- walking the tree -------------------------------------------------------------------------------


def elements(pdf: Any) -> Iterator[tuple[str, Any]]:
    """Tags and elements in reading order."""
    yield from below(pdf.Root.StructTreeRoot)


def below(element: Any) -> Iterator[tuple[str, Any]]:
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S), kid
            yield from below(kid)


def annotations(pdf: Any) -> Iterator[tuple[Any, set[str]]]:
    """References to annotations, with the tags of the elements that they stand in."""
    for _, element in elements(pdf):
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
                yield kid, set(tags_above(element))


def tags_above(element: Any) -> Iterator[str]:
    while "/S" in element:
        yield str(element.S)
        element = element.P


def count(items: Any) -> int:
    return sum(1 + count(item.children) for item in items)


def test_the_walk_finds_what_is_there(files: dict[str, Any]) -> None:
    """The tests above would pass on an empty tree."""
    for path, pdf in files.items():
        found = Counter(tag for tag, _ in elements(pdf))
        assert found["/H1"] and found["/P"] and found["/Table"] and found["/TR"] and found["/Link"], path
