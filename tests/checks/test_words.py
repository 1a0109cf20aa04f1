"""Words that were misread, mistyped, cut off or copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.checks.words import slips, subjects
from prongsai.criteria import ISSUES
from prongsai.model import Frame

from .scores import catalogues
from .years import Fault, Innocent

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from .years import Folder

REMARK = "ทบทวนการเผยแพร่แผนของปีก่อนทุกหน้า แล้วเชิญตัวแทนหมู่บ้านมาอ่านร่วมกันก่อนประกาศใช้จริง"
ASSETS = "ตรวจครุภัณฑ์ทุกไตรมาส และให้ผู้ขอยืมทรัพย์สินลงชื่อในสมุดก่อนรับของออกจากคลังทุกครั้ง"
INJECTED = "ข้อ"


def first_measure(folder: Folder) -> str:
    return sorted(folder.measures())[0]


def says(name: str, words: str, field: str = "follow_up", **options: object) -> Fault:
    """A measure with `words` in one of its fields."""

    def inject(folder: Folder, _: Random) -> tuple[str, str]:
        path = first_measure(folder)
        folder.measures()[path][field] = words
        return path, f"{field}:"

    inject.__name__ = words[:24]
    return Fault(name, inject, **options)  # type: ignore[arg-type]


def may_say(name: str, words: str, field: str = "follow_up") -> Innocent:
    def change(folder: Folder, _: Random) -> None:
        folder.measures()[first_measure(folder)][field] = words

    change.__name__ = words[:24]
    return Innocent(name, change)


def prose(words: str) -> Callable[[Folder, Random], tuple[str, str]]:
    """The overview ends with a paragraph `words`; told at its last line."""

    def inject(folder: Folder, _: Random) -> tuple[str, str]:
        path = f"content/{folder.results_year}/analysis/index.md"
        folder.files[path]["prose"] += f"\n\n{words}"
        return path, words.split("\n")[0]

    inject.__name__ = words[:24]
    return inject


def may_stand_in_prose(name: str, words: str) -> Innocent:
    def change(folder: Folder, chance: Random) -> None:
        prose(words)(folder, chance)

    change.__name__ = words[:24]
    return Innocent(name, change)


def spaced_period(folder: Folder, _: Random) -> tuple[str, str]:
    path = first_measure(folder)
    folder.measures()[path]["period"] = f"ต ล อ ด ปีงบประมาณ {folder.measures_year}"
    return path, "period:"


def second_step_cut(folder: Folder, _: Random) -> tuple[str, str]:
    path = first_measure(folder)
    folder.measures()[path]["steps"][1] = "เผยแพร่แนวทางบนเว็บไซต์และ"
    return path, "- เผยแพร่แนวทางบนเว็บไซต์และ"


def list_goes_on(folder: Folder, _: Random) -> None:
    folder.measures()[first_measure(folder)]["steps"] = ["จัดประชุมประจำเดือน และ", "เผยแพร่แนวทางบนเว็บไซต์"]


def two_labels(folder: Folder, _: Random) -> tuple[str, str]:
    overall = folder.results["overall"]
    overall["where"] = "บันทึกข้อความ เรียกว่าคะแนนรวม"
    overall["also"] = [{"score": overall["score"], "where": "เรียกว่าคะแนนเฉลี่ย ในรายงาน"}]
    return f"content/{folder.results_year}/results.yaml", "เรียกว่าคะแนนเฉลี่ย"


def one_label(folder: Folder, _: Random) -> None:
    overall = folder.results["overall"]
    overall["where"] = "บันทึกข้อความ ส่วนภาพรวม รวมทั้งภาคผนวก"
    overall["also"] = [{"score": overall["score"], "where": "คะแนนเฉลี่ยในรายงาน"}]


def mixed_score(folder: Folder, _: Random) -> tuple[str, str]:
    row = folder.results["indicators"][0]
    row["score"] = "๙" + row["score"][1:] if row["score"].startswith("9") else row["score"][:-1] + "๐"
    if row["score"].endswith("๐"):
        row["score"] = row["score"][:-1] + "๐๑๒๓๔๕๖๗๘๙"[int(row_digit(folder))]
    return f"content/{folder.results_year}/results.yaml", row["score"]


def row_digit(folder: Folder) -> str:
    return folder.results["indicators"][0]["change"][-1]


def both_kinds_of_digits(folder: Folder, _: Random) -> tuple[str, str]:
    path = f"content/{folder.results_year}/documents/documents.yaml"
    folder.files[path]["documents"][0]["date"] = f"๑๕ กันยายน {folder.results_year}"
    return path, "date:"


def all_thai_digits(folder: Folder, _: Random) -> None:
    path = f"content/{folder.results_year}/documents/documents.yaml"
    thai = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    document = folder.files[path]["documents"][0]
    document["date"] = document["date"].translate(thai)
    document["note"] = "อ้างข้อ i10 และ o12 ในหน้า ๑๕ ดู https://www.example.go.th/123"
    folder.measures()[first_measure(folder)]["follow_up"] = "๑๐ วันหลังสิ้นปี"


def same_finding(folder: Folder, _: Random) -> tuple[str, str]:
    for number in (3, 6):
        folder.analysis(number)["findings"].setdefault("maintain", []).append(
            {"id": f"f{number}-same", "text": REMARK}
        )
    return folder.analysis_path(6), f"text: {REMARK}"


def nearly_the_same(folder: Folder, _: Random) -> tuple[str, str]:
    folder.analysis(3)["summary"] = REMARK
    folder.analysis(6)["summary"] = REMARK.replace("ทุกหน้า", "ทั้งหมด")
    return folder.analysis_path(6), "summary:"


def same_paragraph(folder: Folder, _: Random) -> tuple[str, str]:
    for number in (2, 7):
        folder.files[folder.analysis_path(number)]["prose"] = f"สรุปเรื่องนี้ไว้สั้น ๆ ข้อ {number}\n\n{REMARK}"
    return folder.analysis_path(7), REMARK


def verdict_on_another_topic(folder: Folder, _: Random) -> tuple[str, str]:
    later = 5 if folder.frame is Frame.ISSUES else 6
    for number in (4, later):
        folder.analysis(number)["findings"].setdefault("maintain", []).append(
            {"id": f"f{number}-same", "text": ASSETS}
        )
    return folder.analysis_path(later), f"text: {ASSETS}"


def advice_given_again(folder: Folder, _: Random) -> tuple[str, str]:
    begin = "จัดทำป้ายบอกเวลาเปิดปิดของสนามกีฬาและลานออกกำลังกายประจำหมู่บ้าน"
    folder.analysis(6)["findings"].setdefault("maintain", []).extend(
        [
            {"id": "f6-one", "text": f"{begin}ให้เห็นได้ชัด"},
            {"id": "f6-two", "text": f"{begin} แล้วตรวจดูทุกสัปดาห์พร้อมซ่อมที่ชำรุด"},
        ]
    )
    return folder.analysis_path(6), "ทุกสัปดาห์"


def copy_cut_off(folder: Folder, _: Random) -> tuple[str, str]:
    for number, text in ((3, REMARK), (6, REMARK[: -len(REMARK) // 4])):
        folder.analysis(number)["findings"].setdefault("maintain", []).append(
            {"id": f"f{number}-same", "text": text}
        )
    return folder.analysis_path(6), f"text: {REMARK[: -len(REMARK) // 4]}"


def short_remarks(folder: Folder, _: Random) -> None:
    """What is short is said of many things with right; so are titles, steps and figures."""
    for number in (3, 6, 7):
        folder.analysis(number)["findings"].setdefault("maintain", []).append(
            {"id": f"f{number}-short", "text": "รักษามาตรฐานไว้ให้ต่อเนื่อง"}
        )
    for front in folder.measures().values():
        front["steps"].append(REMARK)


def same_beginning(folder: Folder, _: Random) -> None:
    """Under two topics, remarks may begin with the same words and go on differently."""
    begin = "ทบทวนการเผยแพร่แผนของปีก่อนทุกหน้า แล้วเชิญตัวแทนหมู่บ้านมา"
    for number, end in ((3, "อ่านร่วมกันก่อนประกาศใช้จริง"), (6, "บอกว่าหน้าใดเข้าใจยากเพื่อเขียนใหม่")):
        folder.analysis(number)["findings"].setdefault("maintain", []).append(
            {"id": f"f{number}-begin", "text": begin + end}
        )


def different_remarks(folder: Folder, _: Random) -> None:
    folder.analysis(3)["summary"] = REMARK
    folder.analysis(6)["summary"] = "เชิญตัวแทนหมู่บ้านมาอ่านคู่มือบริการร่วมกัน แล้วทบทวนแผนของทุกกองก่อนสิ้นไตรมาส"


def budget_finding_on_services(folder: Folder, _: Random) -> tuple[str, str]:
    text = "เชิญบุคคลภายนอกมามีส่วนร่วม และเพิ่มบริการออนไลน์"
    folder.analysis(2)["findings"]["maintain"].append({"id": "f2-other", "text": text})
    return folder.analysis_path(2), f"text: {text}"


def reaching_out(folder: Folder, _: Random) -> None:
    text = "เปิดให้บุคคลภายนอกมีส่วนร่วมตรวจการใช้งบทางช่องทางออนไลน์"
    folder.analysis(2)["findings"]["maintain"].append({"id": "f2-other", "text": text})


FAULTS = [
    says("foreign-letters", "รายงานผลต่อสภาפเมื่อสิ้นปี"),
    says("foreign-letters", "รายงานผล会议เมื่อสิ้นปี", field="title"),
    Fault("foreign-letters", prose("คณะทำงานອ่านแล้ว")),
    says("unreadable-characters", "รายงานผลประจ\ufffdปี"),
    says("unreadable-characters", "รายงานผลที\uf70aประชุม"),
    says("misplaced-marks", "รายงานผลในที ่ประชุม"),
    says("misplaced-marks", "รายงานผลการด าเนินการ"),
    says("misplaced-marks", "รายงานทุกคร้ั้ง"),
    Fault("misplaced-marks", prose("เสนอข้้อคิดเห็น")),
    Fault("letters-spaced-out", spaced_period, also=("period-not-read",)),
    says("letters-spaced-out", "รายงานผล ต ล อ ด ทั้งปี"),
    says("misspelt-word", "รายงานผลการดาเนินงาน"),
    says("misspelt-word", "รายงานผลการดูแลทรัพยสินเมื่อสิ้นปี"),
    says("misspelt-word", "ขออนุญาติก่อนรายงานผล"),
    says("misspelt-word", "รายงานผลงาน EService เมื่อสิ้นปี"),
    says("markup-in-text", "<p>รายงานผล</p>"),
    says("markup-in-text", "รายงานผล **ร้อยละ 90**"),
    says("markup-in-text", "รายงานผล&nbsp;เมื่อสิ้นปี"),
    says("sentence-cut", "รายงานผลตามแบบที่ต้อง"),
    says("sentence-cut", "รายงานผลต่อสภาท้องถิ่นโดย"),
    says("sentence-cut", "รายงานผลทางสื่อต่าง ๆ (เช่น เว็บไซต์"),
    Fault("sentence-cut", second_step_cut),
    Fault("sentence-cut", prose("เทศบาลรายงานผลต่อสภาเพื่อ"), also=("other-kind-of-agency",)),
    says("word-twice", "รายงานผลดำเนินการดำเนินการเมื่อสิ้นปี"),
    says("word-twice", "รายงานผลต่อส่วนต่างต่างเมื่อสิ้นปี"),
    Fault("label-ambiguous", two_labels),
    says("mixed-digits", "รายงานผลไม่เกิน 1๐ วัน"),
    Fault("mixed-digits", both_kinds_of_digits),
    Fault("mixed-digits", prose("ดีขึ้นใน ๓ เรื่องจาก 5 เรื่อง")),
    Fault("same-text-twice", same_finding),
    Fault("same-text-twice", nearly_the_same),
    Fault("same-text-twice", same_paragraph),
    Fault("same-text-twice", advice_given_again),
    Fault("same-text-twice", copy_cut_off),
    Fault("text-of-another-topic", verdict_on_another_topic, also=("off-subject",)),
    Fault("off-subject", budget_finding_on_services, frame=Frame.INDICATORS),
]

INNOCENT = [
    may_say("foreign-letters", "รายงานผล ITA ทาง Facebook (PM2.5 ไม่เกิน 37.5 µg) №1 ≥ 85 – “ดี”"),
    may_say("unreadable-characters", "รายงานผล\u200bเมื่อ\u00adสิ้นปี\u00a0ให้สภา"),
    may_say("misplaced-marks", "น้ำท่วมซ้ำ ก๊าซรั่ว เก๋ไก๋ เปี๊ยะ ฤๅษี ฯพณฯ ๆ ลฯ เจ้าหน้าที่ชั้น ๒ ก็ดี ส์"),
    may_say("letters-spaced-out", "รายงานผลเป็นกลุ่ม ก ข ค และ ง ณ วันสิ้นปี"),
    may_say("misspelt-word", "ราคาสั่งซื้อ เจรจาเป็นรายข้อ สารวัตรกำนัน ผู้รับบริการ E-Service พัฒนาเสนอ"),
    may_say("markup-in-text", "คะแนน < 85 และ > 70 ใช้เครื่องหมาย * กับ & ได้"),
    may_say("sentence-cut", "รายงานผลให้ถูกต้อง ทั้งผู้บริหารและบุคลากรภายใน"),
    may_say("sentence-cut", "รายงานผลตามขั้นตอนที่เกี่ยวข้อง ต่อเจ้าของสิ่งของ"),
    may_say("sentence-cut", "รายงานผลทุกเดือน (โดยงานกำกับ)"),
    may_say("sentence-cut", "ยังไม่เป็นไปตามขั้นตอนเท่าที่ควร"),
    may_say("sentence-cut", "รายงานผลแยกไว้ต่างหาก"),
    Innocent("sentence-cut", list_goes_on),
    may_stand_in_prose("sentence-cut", "สิ่งที่ต้องทำมีสองข้อ โดย\n- ทำคู่มือ และ\n- เผยแพร่คู่มือ"),
    may_say("word-twice", "รายงานผลต่าง ๆ ทุกทุกฝ่าย ประชุมทีละหมู่บ้าน หมู่บ้านละครั้ง"),
    Innocent("label-ambiguous", one_label),
    Innocent("mixed-digits", all_thai_digits),
    Innocent("same-text-twice", short_remarks),
    Innocent("same-text-twice", different_remarks),
    Innocent("same-text-twice", same_beginning),
    Innocent("text-of-another-topic", different_remarks),
    Innocent("off-subject", reaching_out),
]


@pytest.mark.parametrize("number", range(1, 11))
def test_every_question_and_name_speaks_of_its_own_indicator(number: int) -> None:
    for year in range(2565, 2570):
        catalogue = catalogues().nearest(year)
        rule = next(rule for rule in catalogue.indicators if rule.no == number)
        asked = [q.text for q in catalogue.questions if q.code in rule.questions.each]
        assert subjects.speaks_of(rule.name, number)
        assert [text for text in asked if not subjects.speaks_of(text, number)] == []


def test_no_official_name_looks_like_a_slip() -> None:
    for year in range(2565, 2570):
        catalogue = catalogues().nearest(year)
        texts = [
            *(i.name for i in catalogue.indicators),
            *(q.text for q in catalogue.questions),
            *ISSUES.values(),
        ]
        texts += [
            text for item in catalogue.items for text in (item.title, *(e.label for e in item.elements))
        ]
        assert [text for text in texts if slips.find(text)] == []


@given(st.sampled_from(sorted(slips.slips())), st.text("กขคงนม ", max_size=8))
def test_every_slip_is_found_wherever_it_stands(slip: str, before: str) -> None:
    found = slips.find(f"{before} {slip}")
    assert found is not None
    assert found[1] in slip or slip in found[1]


def test_no_slip_is_a_right_spelling() -> None:
    right = set(slips.slips().values())
    assert [word for word in right if slips.find(word)] == []
