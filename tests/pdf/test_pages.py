"""How reports break into pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdf

from .reading import body, pypdfium2, read, squashed

if TYPE_CHECKING:
    from .conftest import Printed

A4 = (595, 842)  # points


def test_every_page_is_a4(printed: Printed) -> None:
    for path in printed.documents:
        document = pypdfium2.PdfDocument(printed.file(path))
        sizes = {tuple(map(round, page.get_size())) for page in document}
        document.close()
        assert sizes <= {A4, A4[::-1]}, path


def test_no_row_of_a_table_is_cut(printed: Printed) -> None:
    for path in printed.documents:
        pages = [squashed(page) for page in read("poppler", printed.file(path))]
        rows = printed.said(path).words.rows
        assert rows
        assert [row for row in rows if not any(row in page for page in pages)] == [], path


def test_a_table_that_goes_on_says_its_headings_again(printed: Printed) -> None:
    """`body` takes them away at the top of a page that begins inside a table, and tells where it cannot."""
    gone_on = 0
    for path in printed.documents:
        reader = printed.said(path)
        found, faults = body(read("pypdf", printed.file(path)), reader)
        assert not faults
        gone_on += sum(len(page) for page in read("pypdf", printed.file(path))) > len(found)
    assert gone_on, "no table of the site is long enough to prove anything"


def test_no_heading_is_left_alone_at_the_foot_of_a_page(printed: Printed) -> None:
    for path in printed.documents:
        pdf, reader = pypdf.PdfReader(printed.file(path)), printed.said(path)
        pages = [squashed(page) for page in read("pypdf", printed.file(path))]
        foot = reader.margins["run-left"]
        for item in flat(pdf.outline):
            number = pdf.get_destination_page_number(item)
            assert number is not None
            text = pages[number].partition(squashed(str(item.title)))[2].partition(foot)[0]
            assert text, (path, number + 1, item.title)


def flat(outline: list[object]) -> list[pypdf.generic.Destination]:
    found: list[pypdf.generic.Destination] = []
    for item in outline:
        found += flat(item) if isinstance(item, list) else [item]  # type: ignore[list-item]
    return found
