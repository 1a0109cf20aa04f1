"""Periods as officers write them; unlike spellings of one interval are one value."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.thai import Period, fiscal_year, fiscal_year_period, format_period, parse_period, to_thai
from prongsai.thai.dates import MONTHS, SHORT_MONTHS

DAYS = st.dates(date(1857, 1, 1), date(2156, 12, 31))  # 2400–2699 of the Buddhist era
PERIODS = st.one_of(
    st.builds(lambda a, b: Period(min(a, b), max(a, b)), DAYS, DAYS),
    st.integers(2401, 2699).map(fiscal_year_period),
    st.builds(
        lambda a, n: Period(a.replace(day=1), _month_end(a, n)),
        st.dates(date(1900, 1, 1), date(2100, 1, 1)),
        st.integers(0, 14),
    ),
    st.builds(
        lambda a, n: Period(a, a + timedelta(days=n)),
        st.dates(date(1900, 1, 1), date(2100, 1, 1)),
        st.integers(0, 40),
    ),
)


def _month_end(day: date, later: int) -> date:
    years, month = divmod(day.month + later, 12)
    return date(day.year + years, month + 1, 1) - timedelta(days=1)


def days(start: str, end: str) -> Period:
    return Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    "text",
    [
        "ตลอดปีงบประมาณ 2569",
        "ตลอดปีงบประมาณ พ.ศ.๒๕๖๙",
        "ตลอดปี งบประมาณ 2569",
        "ปีงบประมาณ พ.ศ. 2569",
        "ประจำปีงบประมาณ ๒๕๖๙",
        "ภายในปีงบประมาณ 2569",
        "ทั้งปีงบประมาณ 69",
        "1 ตุลาคม 2568 ถึง 30 กันยายน 2569",
        "1 ตุลาคม 2568 – 30 กันยายน 2569",
        "1 ตุลาคม 2568 ถึงวันที่ 30 กันยายน 2569",
        "ตั้งแต่วันที่ 1 ตุลาคม 2568 จนถึงวันที่ 30 กันยายน 2569",
        "ระหว่างวันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๘ - ๓๐ กันยายน พ.ศ. ๒๕๖๙",
        "1 ต.ค. 68 - 30 ก.ย. 69",
        "๑ ต.ค.๖๘—๓๐ ก.ย.๖๙",
        "1/10/2568 - 30/9/2569",
        "1-10-2568 - 30-9-2569",
        "2568-10-01 ถึง 2569-09-30",
        "2568-10-01 - 2569-09-30",
        "ตุลาคม 2568 - กันยายน 2569",
        "เดือนตุลาคม 2568 ถึงเดือนกันยายน 2569",
        "ต.ค. ๖๘ – ก.ย. ๖๙",
        "ต.ค.  68 −\nก.ย. 69",
        "ต.ค.\u200b ๖๘\u00a0–\u00a0ก.ย. ๖๙ ",
        "ต.ค. - ก.ย. 2569",  # the year of the end only
        "1 ต.ค. - 30 ก.ย. 2569",
        "ต.ค. 2568 - 30 ก.ย. 2569",
        "ไตรมาสที่ 1-4 ปีงบประมาณ 2569",
        "รอบ 12 เดือน ปีงบประมาณ 2569",
        "ปีงบประมาณ 2569 (1 ตุลาคม 2568 - 30 กันยายน 2569)",
        "ตุลาคม 2568 - กันยายน 2569 (ตลอดปีงบประมาณ 2569)",
        "ระยะเวลาดำเนินการ: ตุลาคม 2568 - กันยายน 2569",
    ],
)
def test_every_spelling_of_a_whole_fiscal_year(text: str) -> None:
    assert parse_period(text) == fiscal_year_period(2569)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ต.ค. ๖๖ – ก.ย. ๖๗", "2023-10-01", "2024-09-30"),
        ("๑ ต.ค.๖๕ – ๓๑ มี.ค.๖๖", "2022-10-01", "2023-03-31"),
        ("กุมภาพันธ์ พ.ศ. ๒๕๖๖", "2023-02-01", "2023-02-28"),
        ("กุมภาพันธ์ 2567", "2024-02-01", "2024-02-29"),
        ("ม.ค. - มี.ค. 2569", "2026-01-01", "2026-03-31"),
        ("ธ.ค. - ม.ค. 2569", "2025-12-01", "2026-01-31"),
        ("1-15 มิถุนายน 2565", "2022-06-01", "2022-06-15"),
        ("วันที่ ๑ – ๑๕ มิ.ย. ๖๕", "2022-06-01", "2022-06-15"),
        ("1 มี.ค. – 30 เม.ย. 2565", "2022-03-01", "2022-04-30"),
        ("ปีงบประมาณ 2566 - 2568", "2022-10-01", "2025-09-30"),
        ("มกราคม 2566 - ธันวาคม 2566", "2023-01-01", "2023-12-31"),
    ],
)
def test_days_and_months(text: str, start: str, end: str) -> None:
    assert parse_period(text) == days(start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ไตรมาส 1 ปีงบประมาณ 2569", "2025-10-01", "2025-12-31"),
        ("ไตรมาส 2 ปีงบประมาณ 2569", "2026-01-01", "2026-03-31"),
        ("ไตรมาสที่ ๒/๒๕๖๙", "2026-01-01", "2026-03-31"),
        ("ภายในไตรมาสที่ 3 ของปีงบประมาณ พ.ศ. 2569", "2026-04-01", "2026-06-30"),
        ("ไตรมาสที่ 4 ปี 2569", "2026-07-01", "2026-09-30"),
        ("ไตรมาสที่ 3 - 4/2569", "2026-04-01", "2026-09-30"),
        ("ไตรมาสที่ 1 (ต.ค. - ธ.ค. 2568)", "2025-10-01", "2025-12-31"),
        ("6 เดือนแรกของปีงบประมาณ 2566", "2022-10-01", "2023-03-31"),
        ("๖ เดือนแรกของปีงบประมาณ พ.ศ. ๒๕๖๖", "2022-10-01", "2023-03-31"),
        ("รอบ 6 เดือน ปีงบประมาณ 2566", "2022-10-01", "2023-03-31"),
        ("รอบ 6 เดือนหลัง ปีงบประมาณ 2566", "2023-04-01", "2023-09-30"),
        ("ครึ่งปีหลัง ประจำปีงบประมาณ 2566", "2023-04-01", "2023-09-30"),
        ("รอบ 6 เดือนแรก (ต.ค. 65 - มี.ค. 66)", "2022-10-01", "2023-03-31"),
    ],
)
def test_quarters_and_halves_are_those_of_the_fiscal_year(text: str, start: str, end: str) -> None:
    assert parse_period(text) == days(start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ภายใน 30 กันยายน 2569", "2026-09-30", "2026-09-30"),
        ("ภายในวันที่ ๓๐ ก.ย. ๖๙", "2026-09-30", "2026-09-30"),
        ("ภายในเดือนกันยายน 2569", "2026-09-01", "2026-09-30"),
        ("1 ตุลาคม 2568", "2025-10-01", "2025-10-01"),
    ],
)
def test_a_deadline_is_the_day_or_month_it_names(text: str, start: str, end: str) -> None:
    assert parse_period(text) == days(start, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        " – ",
        "ไม่มี",
        "รายงานปีละ ๒ ครั้ง",
        "ตลอดปีงบประมาณ",  # which?
        "ตลอดทั้งปี",
        "2569",  # fiscal or calendar?
        "ปี พ.ศ. 2569",
        "6 เดือนแรกของปี พ.ศ. 2565",
        "2566 - 2568",
        "เป็นประจำทุกไตรมาส",
        "ไตรมาส 2",
        "ไตรมาสที่ 5/2569",
        "ไตรมาสที่ 3-2/2569",
        "0 เดือนแรกของปีงบประมาณ 2566",
        "13 เดือนแรกของปีงบประมาณ 2566",
        "ก.ย. 2569 - ต.ค. 2568",  # backwards
        "30 กันยายน 2569 ถึง 1 ตุลาคม 2568",
        "15-1 มิถุนายน 2565",
        "31 มี.ค. - 1 มี.ค. 2569",
        "ปีงบประมาณ 2568 - 2566",
        "1 ต.ค. 2568 - 31 ก.ย. 2569",  # no such day
        "1-31 มิถุนายน 2565",
        "29 ก.พ. 2566",
        "ต.ค. 2568 - มี.ค.",  # year of the start only
        "ต.ค. 2568 - 2569",
        "1 - มิ.ย. 2565",
        "1 ตุลาคม - 30 กันยายน",
        "ต.ค. 2025 - ก.ย. 2026",  # not the Buddhist era
        "ปีงบประมาณ 2026",
        "1 ตุลาคม 2568 เป็นต้นไป",
        "ปีงบประมาณ 2568 (ต.ค. 2568 - ก.ย. 2569)",  # the two disagree
        "ไตรมาสที่ 2 (ต.ค. - ธ.ค. 2568)",
        "ตลอดปีงบประมาณ 2569 (12 เดือน)",
        "ตลอดปีงบประมาณ 2569 ((ต.ค. 2568 - ก.ย. 2569))",
        "ถึง 30 กันยายน 2569",
    ],
)
def test_what_names_no_certain_days(text: str) -> None:
    assert parse_period(text) is None


def test_a_period_cannot_run_backwards() -> None:
    with pytest.raises(ValueError):
        days("2026-09-30", "2025-10-01")


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2025-10-01", "2026-09-30", (2569,)),
        ("2025-09-30", "2025-09-30", (2568,)),
        ("2025-10-01", "2025-10-01", (2569,)),
        ("2025-09-30", "2025-10-01", (2568, 2569)),
        ("2022-10-01", "2025-09-30", (2566, 2567, 2568)),
    ],
)
def test_fiscal_years_touched(start: str, end: str, years: tuple[int, ...]) -> None:
    assert days(start, end).fiscal_years == years


def test_a_fiscal_year_is_named_after_its_last_day() -> None:
    assert fiscal_year_period(2569) == days("2025-10-01", "2026-09-30")
    assert fiscal_year_period(2567) == days("2023-10-01", "2024-09-30")
    assert fiscal_year_period(2569).end + timedelta(days=1) == fiscal_year_period(2570).start


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (days("2025-10-01", "2026-09-30"), "ตลอดปีงบประมาณ 2569"),
        (days("2025-10-01", "2026-03-31"), "ตุลาคม 2568 – มีนาคม 2569"),
        (days("2026-09-01", "2026-09-30"), "กันยายน 2569"),
        (days("2025-10-01", "2026-09-29"), "1 ตุลาคม 2568 – 29 กันยายน 2569"),
        (days("2022-06-01", "2022-06-15"), "1–15 มิถุนายน 2565"),
        (days("2026-09-30", "2026-09-30"), "30 กันยายน 2569"),
        (days("2022-10-01", "2024-09-30"), "ตุลาคม 2565 – กันยายน 2567"),
    ],
)
def test_periods_are_written_as_short_as_they_can_be_read(period: Period, text: str) -> None:
    assert format_period(period) == text


@given(PERIODS)
def test_what_is_written_is_read_back(period: Period) -> None:
    assert parse_period(format_period(period)) == period
    assert parse_period(to_thai(format_period(period))) == period


@given(PERIODS, st.data())
def test_unlike_spellings_are_one_value(period: Period, data: st.DataObject) -> None:
    def spelt(day: date) -> str:
        month = data.draw(st.sampled_from([MONTHS, SHORT_MONTHS]))[day.month - 1]
        era = data.draw(st.sampled_from(["", "พ.ศ. ", "พ.ศ."]))
        text = f"{day.day}{gap()}{month}{gap()}{era}{day.year + 543}"
        return data.draw(st.sampled_from([text, to_thai(text)]))

    def gap() -> str:
        return data.draw(st.sampled_from([" ", "", "  ", "\n", "\u00a0", "\u200b"]))

    sign = data.draw(st.sampled_from(["-", "–", "—", "ถึง", "จนถึง", "ถึงวันที่"]))
    assert parse_period(f"{spelt(period.start)}{gap()}{sign}{gap()}{spelt(period.end)}") == period


@given(
    st.text(
        alphabet=st.sampled_from("0123456789๒๕๖ ./-–()ตกพศมคย.ตุลาคมเดือนปีงบประมาณไตรมาสที่ถึงรอบแรกหลัง"),
        max_size=30,
    )
)
def test_any_text_is_a_period_or_none(text: str) -> None:
    period = parse_period(text)
    assert period is None or fiscal_year(period.start) in period.fiscal_years
