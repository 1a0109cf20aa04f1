"""Dates as officers write them, in the Buddhist era."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.thai import ThaiDate, fiscal_year, format_date, parse_date, to_thai

DAYS = st.dates(date(1857, 1, 1), date(2156, 12, 31))  # 2400–2699 of the Buddhist era


@st.composite
def thai_dates(draw: st.DrawFn) -> ThaiDate:
    day = draw(DAYS)
    exact = ThaiDate(day.year + 543, day.month, day.day)
    return draw(st.sampled_from([exact, ThaiDate(exact.year, exact.month), ThaiDate(exact.year)]))


@pytest.mark.parametrize(
    "text",
    [
        "24 พฤศจิกายน 2568",
        "๒๔ พฤศจิกายน ๒๕๖๘",
        "24 พ.ย. 2568",
        "24 พ.ย.68",
        "๒๔ พ. ย. ๖๘",
        "24 พย 68",
        "24 พฤศจิกา 2568",
        "24พฤศจิกายน2568",
        "24 พฤศจิกายน พ.ศ. 2568",
        "24  พฤศจิกายน\nพ.ศ.๒๕๖๘ ",
        "24 พฤศจิกายน พศ 2568",
        "วันที่ 24 เดือน พฤศจิกายน พ.ศ. 2568",
        "วันที่ 24 เดือนพฤศจิกายน ปี 2568",
        "ณ วันที่ 24 พฤศจิกายน 2568",
        "ลงวันที่ 24 พฤศจิกายน 2568",
        "วันจันทร์ที่ 24 พฤศจิกายน 2568",
        "24\u200bพฤศจิกายน\u00a02568",
        "24/11/2568",
        "24 / 11 / 2568",
        "๒๔/๑๑/๖๘",
        "24-11-2568",
        "24.11.2568",
        "2568-11-24",
        "๒๕๖๘–๑๑–๒๔",
    ],
)
def test_every_spelling_of_a_day(text: str) -> None:
    assert parse_date(text) == ThaiDate(2568, 11, 24)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("ม.ค. 66", 1),
        ("กุมภาพันธ์ พ.ศ. ๒๕๖๖", 2),
        ("มีค66", 3),
        ("เม.ย. ๖๖", 4),
        ("พ.ค. 2566", 5),
        ("มิ.ย.๒๕๖๖", 6),
        ("กรกฎาคม 2566", 7),
        ("กรกฏาคม 2566", 7),  # ฏ for ฎ
        ("เดือนสิงหาคม 2566", 8),
        ("ก.ย 66", 9),
        ("ตุลา 66", 10),
        ("พ.ย. ปี 2566", 11),
        ("ธันวาคม, 2566", 12),
    ],
)
def test_every_month_alone(text: str, month: int) -> None:
    assert parse_date(text) == ThaiDate(2566, month)


@pytest.mark.parametrize("text", ["2566", "๒๕๖๖", "พ.ศ. 2566", "ปี พ.ศ.๒๕๖๖"])
def test_a_year_alone(text: str) -> None:
    assert parse_date(text) == ThaiDate(2566)


def test_leap_days_are_those_of_the_gregorian_year() -> None:
    assert parse_date("29 ก.พ. 2567") == ThaiDate(2567, 2, 29)
    assert parse_date("29 ก.พ. 2566") is None
    assert parse_date("2567-02-29") == ThaiDate(2567, 2, 29)
    assert ThaiDate(2567, 2).last == date(2024, 2, 29)
    assert ThaiDate(2566, 2).last == date(2023, 2, 28)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "ไม่มี",
        "24",
        "พฤศจิกายน",
        "24 พฤศจิกายน",
        "31 เมษายน 2568",
        "0 ม.ค. 2568",
        "24/13/2568",
        "24/11-2568",
        "2023-02-24",  # of the Common Era, or a slip
        "24 พฤศจิกายน 2025",
        "24 พฤศจิกายน 5268",  # digits swapped
        "24 พฤศจิกายน 256",
        "24 พ.ศ. 2568",
        "ปีงบประมาณ 2568",
        "ต.ค. 66 - ก.ย. 67",
        "24 พฤศจิกายน 2568 เป็นต้นไป",
        "24 November 2568",
        "๒๔ ๑๑ ๒๕๖๘",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("known", "first", "last", "fiscal"),
    [
        (ThaiDate(2568, 9, 30), date(2025, 9, 30), date(2025, 9, 30), 2568),
        (ThaiDate(2568, 10, 1), date(2025, 10, 1), date(2025, 10, 1), 2569),
        (ThaiDate(2568, 9), date(2025, 9, 1), date(2025, 9, 30), 2568),
        (ThaiDate(2568, 10), date(2025, 10, 1), date(2025, 10, 31), 2569),
        (ThaiDate(2568, 12), date(2025, 12, 1), date(2025, 12, 31), 2569),
        (ThaiDate(2568), date(2025, 1, 1), date(2025, 12, 31), 2568),
    ],
)
def test_bounds_of_what_is_known(known: ThaiDate, first: date, last: date, fiscal: int) -> None:
    assert (known.first, known.last, known.fiscal_year) == (first, last, fiscal)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2566, 2, 29), (2566, 13, None), (2566, 0, None), (2566, None, 1)]
)
def test_impossible_dates_cannot_be_made(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError):
        ThaiDate(year, month, day)


def test_order_is_the_order_of_time_and_the_less_exact_comes_first() -> None:
    ordered = [
        ThaiDate(2567, 12, 31),
        ThaiDate(2568),
        ThaiDate(2568, 1),
        ThaiDate(2568, 1, 1),
        ThaiDate(2568, 2),
    ]
    backwards = ordered[::-1]
    assert sorted(backwards) == ordered
    assert ThaiDate(2568) <= ThaiDate(2568)
    assert not ThaiDate(2568, 1) < ThaiDate(2568)
    with pytest.raises(TypeError):
        _ = ThaiDate(2568) < "2568"


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (ThaiDate(2568, 11, 24), "24 พฤศจิกายน 2568"),
        (ThaiDate(2566, 2), "กุมภาพันธ์ 2566"),
        (ThaiDate(2566), "2566"),
        (ThaiDate(2569, 10, 1), "1 ตุลาคม 2569"),
    ],
)
def test_dates_are_written_in_full(known: ThaiDate, text: str) -> None:
    assert format_date(known) == text


@given(thai_dates())
def test_what_is_written_is_read_back(known: ThaiDate) -> None:
    assert parse_date(format_date(known)) == known
    assert parse_date(to_thai(format_date(known))) == known


@given(st.text(alphabet=st.sampled_from("0123456789๐๒๕ ./-–พศมคกย.ตุลาคมเดือนปี"), max_size=18))
def test_any_text_is_a_date_or_none(text: str) -> None:
    parsed = parse_date(text)
    assert parsed is None or parsed.first <= parsed.last


def test_a_fiscal_year_begins_on_1_october() -> None:
    assert fiscal_year(date(2025, 9, 30)) == 2568
    assert fiscal_year(date(2025, 10, 1)) == 2569
    assert fiscal_year(date(2025, 12, 31)) == 2569
    assert fiscal_year(date(2026, 1, 1)) == 2569
    assert fiscal_year(date(2026, 9, 30)) == 2569


@given(DAYS)
def test_a_fiscal_year_changes_only_on_1_october(day: date) -> None:
    step = fiscal_year(day) - fiscal_year(day - timedelta(days=1))
    assert step == ((day.month, day.day) == (10, 1))
