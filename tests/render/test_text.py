"""Text and figures on their way to the page."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from markupsafe import Markup
from prongsai.model.records import BLANK, Absence, Figure
from prongsai.render import text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Figure("100.00", Decimal("100.00")), "100.00"),
        (Figure("-0.85", Decimal("-0.85")), "−0.85"),
        (Figure("0", Decimal(0)), "0"),
        (Figure("-", None, Absence.DASH), "-"),
        (Figure("ไม่มี", None, Absence.NONE), '<span class="none">ไม่มี</span>'),
        (BLANK, '<span class="miss">ไม่ปรากฏในเอกสาร</span>'),
    ],
)
def test_three_ways_of_having_no_figure_look_different(value: Figure, shown: str) -> None:
    assert text.figure(value) == shown


@pytest.mark.parametrize(
    ("value", "typed", "shown"),
    [
        ("7.79", "", "+7.79"),
        ("-11.76", "- 11.76", "−11.76"),
        ("2.5", "+2.50", "+2.50"),
        ("0", "0.00", "0.00"),
    ],
)
def test_differences_carry_a_true_sign_and_the_decimals_as_typed(value: str, typed: str, shown: str) -> None:
    assert text.signed(Decimal(value), typed) == shown


def test_text_is_escaped_and_its_compounds_stay_whole() -> None:
    html = text.wrap("<b> ตัวชี้วัดที่ 4 ของสำนักปลัด", ("สำนักปลัด",))
    assert html.startswith("&lt;b&gt; ")
    assert '<span class="w">สำนักปลัด</span>' in html
    assert text.wrap(Markup("<b>ไม่ซ้ำ</b>")) == "<b>ไม่ซ้ำ</b>"


def test_prose_keeps_its_tags_and_entities() -> None:
    html = '<a class="fig" href="../#i10">55.00</a> &amp; &lt;ตัวชี้วัด'
    assert text.prose(html) == html.replace("ตัวชี้วัด", '<span class="w">ตัวชี้วัด</span>')


def test_addresses_break_only_after_slashes() -> None:
    assert text.address("https://a.go.th/ita/2569/") == "https://a.go.th/<wbr>ita/<wbr>2569/"


def test_days_are_of_the_buddhist_era() -> None:
    assert text.day(datetime.date(2026, 9, 30)) == "30 กันยายน 2569"


@pytest.mark.parametrize(("count", "shown"), [(1, "1 KB"), (319_488, "312 KB"), (1_468_006, "1.4 MB")])
def test_file_sizes(count: int, shown: str) -> None:
    assert text.size(count) == shown


def test_thai_digits_reach_text_but_no_attribute_code_or_address() -> None:
    html = '<p id="a1">ปี 2569 ข้อ i10 และ 55.00 <a href="/2569/" translate="no">/2569/<wbr>4</a> 7</p>'
    assert text.thai_digits(html) == (
        '<p id="a1">ปี ๒๕๖๙ ข้อ i10 และ ๕๕.๐๐ <a href="/2569/" translate="no">/2569/<wbr>4</a> ๗</p>'
    )
    assert text.thai_digits("ดู https://a.go.th/2569/ หน้า 2") == "ดู https://a.go.th/2569/ หน้า ๒"
