"""What is found: everything that stands on a page, however it is typed, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prongsai.build import build
from prongsai.thai import normalise

from ..browser.server import serving
from ..conftest import AS_OF
from .reader import Reader, holding
from .words import QUERIES, write_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """One reader who asks everything on the same page."""
    with browser.new_context() as context:
        reader = Reader(context.new_page(), address)
        reader.opens()
        yield reader
        assert not reader.complaints


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_finds_every_page_that_holds_it_and_no_other(
    reader: Reader, folder: Path, query: str
) -> None:
    reader.types(query)
    expected = holding(folder, QUERIES[query])
    assert expected
    assert sorted(reader.found) == sorted(expected)
    assert reader.told == f"พบ {len(expected)} หน้า"


@pytest.mark.soak
def test_nothing_is_lost_in_a_thousand_pages(browser: Browser, tmp_path: Path) -> None:
    write_site(tmp_path / "site", range(2560, 2570), 96)
    assert build(tmp_path / "site", AS_OF, tmp_path / "public").publication
    with serving(tmp_path / "public") as address, browser.new_context() as context:
        reader = Reader(context.new_page(), address)
        reader.opens()
        for query, forms in QUERIES.items():
            reader.types(query)
            assert set(reader.found) == holding(tmp_path / "public", forms) != set(), query


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("no gift policy", ["No Gift Policy"]),
        ("นํ้าใส", ["น้ำใส"]),  # nikhahit, tone, sara aa
        ("นำ้ใส", ["น้ำใส"]),
        ("เเผน", ["แผน"]),  # two sara e
        ("งบ\u200bประมาณ", ["งบประมาณ"]),
        ("งบประมาณ\u00a0", ["งบประมาณ"]),
        ("1250000", ["1,250,000"]),
        ("๑,๒๕๐,๐๐๐", ["1,250,000"]),
        ("เดือนมีนาคม2569", ["เดือนมีนาคม 2569"]),
        ("ผลต่างๆ", ["ผลต่าง ๆ"]),
        ("ข้อo25", ["ข้อ O25", "ข้อ 025"]),
        ("ข้อO๒๖", ["ข้อ o26"]),
    ],
)
def test_other_ways_of_typing_find_what_stands_there(
    reader: Reader, folder: Path, typed: str, stands: list[str]
) -> None:
    reader.types(typed)
    assert set(reader.found) == holding(folder, stands) != set()


def test_every_word_must_stand_on_the_page(reader: Reader, folder: Path) -> None:
    reader.types("จัดซื้อจัดจ้าง  น้ำใส")
    both = holding(folder, ["จัดซื้อจัดจ้าง"]) & holding(folder, ["น้ำใส"])
    assert set(reader.found) == both


def test_what_was_found_is_marked_as_it_stands(reader: Reader) -> None:
    reader.types("๒๕๖๙")
    assert reader.marked == {"2569"}
    reader.types("no gift")
    assert reader.marked == {"No", "Gift"}
    reader.types("o25")
    assert {words.lower() for words in reader.marked} == {"o25", "025"}


@pytest.mark.parametrize("typed", ["(", "[ก", "\\", ".*", "ก+", "ๆ^", "$&", "{}", "</a>", "😀", "-", "ก|ข"])
def test_signs_stand_for_themselves(reader: Reader, folder: Path, typed: str) -> None:
    reader.types(f"กอง{typed}")
    assert set(reader.found) == holding(folder, [f"กอง{typed}"]) == set()


@pytest.mark.parametrize("typed", ["", " ", "ก", "๕"])
def test_less_than_two_letters_are_no_query(reader: Reader, typed: str) -> None:
    reader.types(typed)
    assert (reader.found, reader.told) == ([], "")
    assert reader.page.is_visible("#index")


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.sampled_from("กนปำาํเแ้่์ั \u00a0\u200b\u2060\u00ad๒5oé́"), max_size=12))
def test_queries_are_spelt_as_pages_are(reader: Reader, text: str) -> None:
    spelt: str = reader.page.evaluate("text => spelt(text)", text)
    assert spelt.replace("\u00a0", " ") == normalise(text)
