"""The data page explains every column in Thai, and the pages of a year lead to the files of their tables."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from prongsai import data

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .conftest import Published


def text(page: Path) -> str:
    """The words of <main>, without tags and white space."""
    main = page.read_text(encoding="utf-8").partition("<main")[2]
    return re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", "", main)))


def bare(words: str) -> str:
    return re.sub(r"\s+", "", words)


def test_every_column_and_every_word_of_it_is_explained(hostile: Published) -> None:
    said = text(hostile.folder / "2569/data/index.html")
    for table in data.TABLES:
        assert bare(table.title) in said
        assert bare(table.grain) in said
        for column in table.columns[:-1]:
            assert column.name + bare(column.title) in said, column.name
            assert bare(column.description) in said, column.name
        for column in table.columns:
            for word, meaning in column.words.items():
                assert bare(f"{word}{meaning}") in said, word


def test_every_data_file_of_the_year_is_offered(hostile: Published) -> None:
    html = (hostile.folder / "2569/data/index.html").read_text(encoding="utf-8")
    files = {path.name for path in (hostile.folder / "2569/data").iterdir() if path.is_file()}
    assert files - {"index.html"} == {name for name in data.names(2569) if f'href="{name}"' in html}


def test_the_licence_is_that_of_the_agency_or_said_to_be_missing(
    hostile: Published, sites: Mapping[str, Published]
) -> None:
    assert "ครีเอทีฟคอมมอนส์แสดงที่มา4.0(CC-BY-4.0)" in text(hostile.folder / "2569/data/index.html")
    assert "สัญญาอนุญาตหน่วยงานยังไม่ได้ระบุ" in text(sites["nanongthum"].folder / "2566/data/index.html")


@pytest.mark.parametrize(
    ("page", "table"),
    [
        ("2568/results/", "scores"),
        ("2568/analysis/", "findings"),
        ("2569/measures/", "measures"),
        ("2569/progress/", "progress"),
        ("2568/documents/", "documents"),
    ],
)
def test_a_page_leads_to_the_files_of_its_table(hostile: Published, page: str, table: str) -> None:
    html = (hostile.folder / page / "index.html").read_text(encoding="utf-8")
    for name in (f"{table}.csv", f"{table}-excel.csv", f"{table}.json"):
        assert f'href="../data/{name}"' in html
    assert f'href="../data/#{table}"' in html
