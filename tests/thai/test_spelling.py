"""What looks the same on paper becomes the same text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.thai import normalise

TYPED = st.text(alphabet=st.sampled_from("กนำาํ่้๊๋์ฺุูิเแ ab\u0301\u200b\u00a0\u00ad\n๑1"), max_size=14)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ดําเนินการ", "ดำเนินการ"),  # nikhahit, sara aa
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),  # nikhahit, tone, sara aa
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),  # tone, nikhahit, sara aa
        ("นำ้", "น้ำ"),  # tone after sara am
        ("เเผน", "แผน"),
        ("เ\u200bเผน", "แผน"),
        ("ก\u0e48\u0e39", "ก\u0e39\u0e48"),  # tone typed before the vowel below
        ("งบ\u200bประมาณ\ufeff", "งบประมาณ"),
        ("จัด\u00adซื้อ\u200cจัด\u2060จ้าง", "จัดซื้อจัดจ้าง"),
        ("24\u00a0พ.ย.\u202f2568", "24 พ.ย. 2568"),
        ("cafe\u0301", "café"),
    ],
)
def test_slips_are_mended(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize("text", ["", "น้ำดื่ม\n  ๑๐ บาท\t\n", "ํ", "เแ", "ต่ำ", "ปุ่ม กู้", "a - b"])
def test_careful_text_stays(text: str) -> None:
    assert normalise(text) == text


@given(st.one_of(TYPED, st.text()))
def test_twice_is_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text())
def test_line_numbers_stay_true(text: str) -> None:
    assert normalise(text).count("\n") == text.count("\n")
