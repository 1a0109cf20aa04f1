"""What stays on one line, and where a heading may be cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.thai import keep_together, normalise, phrases, to_thai
from prongsai.thai.compounds import COMPOUNDS

PLACES = ("คลองใหญ่", "ตะโหมด", "นาหนองทุ่ม")
FRAGMENTS = [
    *COMPOUNDS,
    *PLACES,
    "การ",
    "ของ",
    "และ",
    " ",
    "\n",
    "24 พ.ย. 2568",
    "(i10, i12)",
    "94.50",
    "๓",
    "คะแนน",
    "่",
]
MIXED = st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join))


def kept(text: str, names: tuple[str, ...] = ()) -> list[str]:
    return [chunk for chunk, keep in keep_together(text, names) if keep]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("การเผยแพร่ตัวชี้วัดของสำนักปลัด", ["เผยแพร่", "ตัวชี้วัด", "สำนักปลัด"]),
        ("ระยะเวลาและผู้รับผิดชอบ", ["ระยะเวลา", "ผู้รับผิดชอบ"]),
        ("การจัดซื้อจัดจ้างตามแผน", ["จัดซื้อจัดจ้าง"]),
        ("งบประมาณประจำปีงบประมาณนี้", ["งบประมาณ", "ประจำปีงบประมาณ"]),
        ("องค์การบริหารส่วนตำบล", ["องค์การบริหาร", "ส่วนตำบล"]),
        ("ไม่เลือกปฏิบัติ", ["ไม่เลือกปฏิบัติ"]),
    ],
)
def test_compounds_stay_whole_and_the_longest_wins(text: str, expected: list[str]) -> None:
    assert kept(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ได้ 94.50 คะแนน", ["94.50 คะแนน"]),
        ("ลดลง -2.01 คะแนน", ["-2.01 คะแนน"]),
        ("ร้อยละ ๙๑.๒๒ ของผู้ตอบ", ["ร้อยละ ๙๑.๒๒"]),
        ("จำนวน 8,303 แห่ง", ["8,303 แห่ง"]),
        ("ภายใน 6 เดือนแรก", ["6 เดือนแรก"]),
        ("ทั้ง 10 ตัวชี้วัด", ["10 ตัวชี้วัด"]),
        ("ตามตัวชี้วัดที่ 4 และ ประเด็นที่ ๒", ["ตัวชี้วัดที่ 4", "ประเด็นที่ ๒"]),
        ("มาตรการที่ 4.1 ข้อ 12", ["มาตรการที่ 4.1", "ข้อ 12"]),
        ("เมื่อ 24 พฤศจิกายน 2568", ["24 พฤศจิกายน 2568"]),
        ("24 พ.ย. 68 ถึงวันนี้", ["24 พ.ย. 68"]),
        ("ภายใน 30 ก.ย. 2569", ["ภายใน 30 ก.ย. 2569"]),
        ("ภายใน 30 กันยายน 2569", ["30 กันยายน 2569"]),  # with its lead it would be too long
        ("ต.ค. ๖๖ – ก.ย. ๖๗", ["ต.ค. ๖๖", "ก.ย. ๖๗"]),
        ("1–15 มิถุนายน 2565", ["1–15 มิถุนายน 2565"]),
        ("ปีงบประมาณ พ.ศ. 2566", ["ปีงบประมาณ พ.ศ. 2566"]),
        ("ประจำปี 2568", ["ประจำปี 2568"]),
        ("ที่ พท 56501/732 ลงวันที่", ["ที่ พท 56501/732"]),
        ("เรื่องทรัพย์สิน (i10, i12)", ["(i10, i12)"]),
        ("ช่วง (i1–i3, e4)", ["(i1–i3, e4)"]),
        ("ช่วง i1–i3", ["i1–i3"]),
    ],
)
def test_figures_dates_and_codes_stay_with_what_they_count(text: str, expected: list[str]) -> None:
    assert kept(text) == expected


def test_names_of_the_agency_stay_whole() -> None:
    text = "เทศบาลตำบลคลองใหญ่ อำเภอตะโหมด"
    assert kept(text) == ["เทศบาลตำบล"]
    assert kept(text, PLACES) == ["เทศบาลตำบล", "คลองใหญ่", "ตะโหมด"]
    assert kept(text, ("ตำบลคลองใหญ่", "เทศบาลตำบลคลองใหญ่")) == ["เทศบาลตำบลคลองใหญ่"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "การใช้อำนาจ",
        "มี 3 ข้อมูล",  # no unit: ข้อมูล is one word
        "2 รายงาน",
        "o25 i10",  # no break is possible inside
        "(ITA)",
        "(i1, i2, i3, i4, i5, i6, i7)",  # too long to keep
        "v1.2คน",
        "จัดทำ่",  # a mark belongs to the letter before it
    ],
)
def test_nothing_to_keep(text: str) -> None:
    assert kept(text) == []


def test_names_that_are_too_long_or_empty_are_left_alone() -> None:
    assert kept("ศูนย์พัฒนาเด็กเล็กบ้านหนองทุ่ม", ("", "ศูนย์พัฒนาเด็กเล็กบ้านหนองทุ่ม")) == []


@given(MIXED)
def test_the_chunks_joined_are_the_text(text: str) -> None:
    chunks = list(keep_together(text, PLACES))
    assert "".join(chunk for chunk, _ in chunks) == text
    assert all(chunk for chunk, _ in chunks)
    assert all(len(chunk) <= 20 for chunk, keep in chunks if keep)


@given(MIXED)
def test_thai_digits_are_kept_like_arabic_ones(text: str) -> None:
    lengths = [(len(chunk), keep) for chunk, keep in keep_together(text)]
    assert lengths == [(len(chunk), keep) for chunk, keep in keep_together(to_thai(text))]


def test_the_list_is_in_order() -> None:
    assert len(set(COMPOUNDS)) == len(COMPOUNDS)
    assert all(word == normalise(word) and 4 <= len(word) <= 20 for word in COMPOUNDS)
    assert all(kept(word) == [word] for word in COMPOUNDS)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("ผลการประเมิน ปี 2568", ["ผลการประเมิน ปี 2568"]),
        ("การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร", ["การนำผลการประเมิน ITA", "ไปสู่การพัฒนาองค์กร"]),
        (
            "ดีขึ้นจากปีก่อน 7.79 คะแนน แต่การใช้ทรัพย์สินของราชการ ตกลงต่ำกว่า 85",
            ["ดีขึ้นจากปีก่อน 7.79 คะแนน", "แต่การใช้ทรัพย์สินของราชการ", "ตกลงต่ำกว่า 85"],
        ),
        ("ช่องทางต่าง ๆ  ของหน่วยงาน\nและการเผยแพร่ข้อมูล", ["ช่องทางต่าง ๆ", "ของหน่วยงาน", "และการเผยแพร่ข้อมูล"]),
        ("คู่มือและขั้นตอนการใช้ทรัพย์สินของทางราชการ", ["คู่มือและขั้นตอนการใช้ทรัพย์สินของทางราชการ"]),
        ("", []),
        (" \n", []),
    ],
)
def test_headings_are_cut_at_their_spaces(title: str, expected: list[str]) -> None:
    assert phrases(title) == expected


@given(MIXED)
def test_the_phrases_joined_are_the_heading(title: str) -> None:
    assert " ".join(phrases(title)) == " ".join(title.split())
    assert all(phrases(title))


@given(MIXED)
def test_no_phrase_ends_inside_what_stays_together(title: str) -> None:
    line = " ".join(title.split())
    ends = {len(" ".join(phrases(title)[: n + 1])) for n in range(len(phrases(title)))}
    start = 0
    for chunk, keep in keep_together(line):
        assert not keep or not any(start < end < start + len(chunk) for end in ends)
        start += len(chunk)
