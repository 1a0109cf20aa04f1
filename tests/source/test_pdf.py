"""The number of pages of a document, where it can be told."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prongsai.source import page_count
from pypdf import PdfWriter


def pdf(pages: int, password: str = "") -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("pages", [1, 3, 120])
def test_pages_are_counted(pages: int) -> None:
    assert page_count(pdf(pages)) == pages


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-", b"PK\x03\x04", b"%PDF-1.7\n%%EOF", pdf(2)[:200], pdf(2, "secret")], ids=range(6)
)
def test_what_cannot_be_counted_is_none(data: bytes) -> None:
    assert page_count(data) is None


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.integers(0, 400))
def test_damage_is_never_a_traceback(noise: bytes, at: int) -> None:
    whole = pdf(2)
    page_count(whole[:at] + noise + whole[at:])
    page_count(b"%PDF-" + noise)
