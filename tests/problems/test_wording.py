"""What a message repeats of a text, and what it never repeats."""

from __future__ import annotations

import pytest
from prongsai.problems import Location, problem

AT = Location("content/2569/measures/m1.md", 3, 9)


@pytest.mark.parametrize(
    "number",
    [
        "1101700203451",
        "1-1017-00203-45-1",
        "๑ ๑๐๑๗ ๐๐๒๐๓ ๔๕ ๑",
        "1\u20111017\u201100203\u201145\u20111",
        "0812345678",
    ],
)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_personal_number_is_never_repeated(number: str, lang: str) -> None:
    told = problem("period-not-read", AT, text=f"บัตร {number} ของผู้รับบริการ", stated=number)
    said = told.as_text(lang) + str(told.as_json(lang))  # type: ignore[arg-type]
    assert number not in said
    assert "ของผู้รับบริการ" in told.message("th")


@pytest.mark.parametrize(
    "text",
    ["1 ต.ค. 2568 – 30 ก.ย. 2569", "95.82 − 89.75 = 6.07", "นม 72001/123"],
)
def test_ordinary_figures_are_repeated(text: str) -> None:
    assert text in problem("period-not-read", AT, text=text).message("th")


def test_the_key_of_the_record_stands_behind_what_can_be_acknowledged() -> None:
    told = problem("period-outside-year", AT, about="2569/measures/m1", stated="ก", year=2568, expected=2569)
    assert told.as_text().endswith(" · about: measures/m1")
    assert "about" not in problem("undescribed-file", AT, about="2569/documents/m1", name="ก").as_text()
