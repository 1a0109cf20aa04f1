"""The order of the dictionary of the Royal Institute."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.thai import collation_key, to_thai

THAI = st.text(alphabet=st.sampled_from("กขนสรอเแโใไะัาำิีึืุู็่้๊๋์ฯๆ 0123๑๒ab.-"), max_size=12)


def shuffled(items: list[str]) -> list[str]:
    return random.Random(0).sample(items, len(items))


@pytest.mark.parametrize(
    "words",
    [
        "กก กรรม กลอง กอ กะ กา กาง กำ กิน กี่ กุ กู เก แก โก ใกล้ ไก่ ขา",  # by consonant, then vowel
        "เกม เกาะ แกง โกง ไกล ขน เขา คน",  # a vowel written before its consonant counts after it
        "ปา ป่า ป้า ป๊า ป๋า ปาก",  # tones decide only between words otherwise alike
        "เก เกง เก็ง เก่ง เก้ง เก๋ง เกา",
        "จัน จันทน์ จันทร์",
        "รถ ฤดู ลา ฦๅ วัน",
        "กองคลัง กองช่าง กองสาธารณสุข สำนักงาน สำนักปลัด",
        "2 10 ๑๑ A b ITA o9 o10 ก",  # digits, Latin in either case, Thai
    ],
)
def test_words_stand_as_in_the_dictionary(words: str) -> None:
    expected = words.split()
    assert sorted(shuffled(expected), key=collation_key) == expected


@pytest.mark.parametrize(
    "titles",
    [
        ["มาตรการ 2", "มาตรการ 10", "มาตรการ ๑๑", "มาตรการที่ 1"],
        ["ตัวชี้วัดที่ ๙", "ตัวชี้วัดที่ 10"],
        ["4.1", "4.2", "4.10", "5"],
        ["02 คน", "2 ครั้ง", "10 คน"],
        ["m4-1", "m4-2", "m4-10", "m10"],
        ["1" * 400, "2" * 400, "1" * 401],
    ],
)
def test_numbers_inside_stand_by_value(titles: list[str]) -> None:
    assert sorted(shuffled(titles), key=collation_key) == titles


def test_spaces_and_signs_do_not_count_unless_all_else_is_alike() -> None:
    titles = ["กองคลัง", "กอง ช่าง", "(กองดิน)", "กอง-ทราย", "ต่าง ๆ กัน", "ต่างคน"]
    assert sorted(shuffled(titles), key=collation_key) == titles
    assert collation_key("กอง คลัง") != collation_key("กองคลัง")


def test_code_point_order_would_be_wrong() -> None:
    assert sorted(["แกง", "ขน"]) == ["ขน", "แกง"]
    assert sorted(["แกง", "ขน"], key=collation_key) == ["แกง", "ขน"]


@given(THAI)
def test_thai_and_arabic_digits_are_equal(text: str) -> None:
    assert collation_key(text) == collation_key(to_thai(text))


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    assert (collation_key(one) < collation_key(other)) is not (collation_key(other) <= collation_key(one))


@given(THAI, st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_number_after_the_same_words_decides(words: str, one: int, other: int) -> None:
    keys = [collation_key(f"{words} {number}") for number in (one, other)]
    assert (keys[0] < keys[1]) == (one < other)
