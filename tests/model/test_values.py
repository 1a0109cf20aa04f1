"""Single values as officers type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.model import Absence
from prongsai.model.values import parse_code, parse_codes, parse_figure, parse_id, parse_topic


@pytest.mark.parametrize(
    ("typed", "text", "value"),
    [
        ("94.50", "94.50", "94.50"),
        ("100", "100", "100"),
        ("+7.79", "+7.79", "7.79"),
        ("- 11.76", "-11.76", "-11.76"),
        ("−2.01", "-2.01", "-2.01"),
        ("ร้อยละ 91.22", "91.22", "91.22"),
        ("91.22 คะแนน", "91.22", "91.22"),
        ("91.22%", "91.22", "91.22"),
    ],
)
def test_a_figure_keeps_its_text_and_has_its_value(typed: str, text: str, value: str) -> None:
    figure = parse_figure(typed)
    assert figure is not None
    assert (figure.text, figure.value, bool(figure)) == (text, Decimal(value), True)


def test_a_dash_and_none_are_different_absences() -> None:
    dash, none = parse_figure("-"), parse_figure("ไม่มี")
    assert dash is not None
    assert none is not None
    assert (dash.absence, none.absence) == (Absence.DASH, Absence.NONE)
    assert not dash
    assert not none


@pytest.mark.parametrize("typed", ["แปดสิบ", "", "94,50", "1.2.3", "--1", "94.50 ถึง 95", "1e3", "nan", "1000"])
def test_what_is_no_figure(typed: str) -> None:
    assert parse_figure(typed) is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [("i10", "i10"), ("E4", "e4"), ("O25", "o25"), ("025", "o25"), ("o01", "o1"), ("i 7", "i7")],
)
def test_codes_in_all_their_clothes(typed: str, code: str) -> None:
    assert parse_code(typed) == code


@pytest.mark.parametrize("typed", ["x1", "i", "10", "i0", "i100", "i1.5", ""])
def test_what_is_no_code(typed: str) -> None:
    assert parse_code(typed) is None


@pytest.mark.parametrize(
    ("typed", "each"),
    [
        ("i10", ["i10"]),
        ("i1–i3, e4", ["i1", "i2", "i3", "e4"]),
        ("i4-6", ["i4", "i5", "i6"]),
        ("o1 - o3 และ o5", ["o1", "o2", "o3", "o5"]),
        ("i1, i1-i2", ["i1", "i2"]),
        ("i19–i18", ["i19", "i18"]),
    ],
)
def test_runs_of_codes_are_spelt_out(typed: str, each: list[str]) -> None:
    codes = parse_codes(typed)
    assert codes is not None
    assert list(codes.each) == each


@pytest.mark.parametrize("typed", ["i1-i2-i3", "i1,,i2", "i1 i2", "i1–", "ทุกข้อ", "i1-e3x"])
def test_what_are_no_codes(typed: str) -> None:
    assert parse_codes(typed) is None


@given(st.lists(st.tuples(st.sampled_from("ieo"), st.integers(1, 99)), min_size=1, max_size=8))
def test_any_list_of_codes_reads_back(codes: list[tuple[str, int]]) -> None:
    typed = [f"{letter}{number}" for letter, number in codes]
    parsed = parse_codes(", ".join(typed))
    assert parsed is not None
    assert list(parsed.each) == list(dict.fromkeys(typed))


@pytest.mark.parametrize("typed", ["M1", "m_1", "-m", "ม1", "m 1", "", "a" * 61, "m/1", "..", "m.1"])
def test_ids_are_plain_ascii(typed: str) -> None:
    assert parse_id(typed) is None
    assert parse_id("m4-1") == "m4-1"


@pytest.mark.parametrize(
    "typed", ["indicator-0", "indicator-11", "issue-8", "issue-", "Indicator-1", "topic-1"]
)
def test_topics_end_with_their_frame(typed: str) -> None:
    assert parse_topic(typed) is None
    topic = parse_topic("issue-7")
    assert topic is not None
    assert topic.key == "issue-7"
