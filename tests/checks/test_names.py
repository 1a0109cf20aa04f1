"""Names that are another's, or are spelt otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prongsai.checks.names.distance import allowed, closest, edits
from prongsai.checks.names.mentions import mentions, name_at
from prongsai.model import Frame

from .years import Fault, Innocent

if TYPE_CHECKING:
    from random import Random

    from .years import Folder


def agency(folder: Folder) -> dict[str, str]:
    return folder.files["site.yaml"]["agency"]


def place(folder: Folder) -> str:
    return agency(folder)["name"].removeprefix(agency(folder)["type"])


def first_measure(folder: Folder) -> str:
    return sorted(folder.measures())[0]


def says(name: str, words: str, **options: object) -> Fault:
    """A measure whose follow-up says `words`; {name}, {place} … are the agency's, {slip} nearly."""

    def inject(folder: Folder, _: Random) -> tuple[str, str]:
        path = first_measure(folder)
        folder.measures()[path]["follow_up"] = said(folder, words)
        return path, "follow_up:"

    inject.__name__ = words[:24]
    return Fault(name, inject, **options)  # type: ignore[arg-type]


def may_say(name: str, words: str, **options: object) -> Innocent:
    def change(folder: Folder, _: Random) -> None:
        folder.measures()[first_measure(folder)]["follow_up"] = said(folder, words)

    change.__name__ = words[:24]
    return Innocent(name, change, **options)  # type: ignore[arg-type]


def said(folder: Folder, words: str) -> str:
    own = place(folder)
    slip = own[:4] + own[5:]
    return words.format(**agency(folder), place=own, slip=slip)


def other_name_in_prose(folder: Folder, _: Random) -> tuple[str, str]:
    path = f"content/{folder.results_year}/analysis/index.md"
    folder.files[path]["prose"] += "\n\nผลของเทศบาลเมืองบางสมมติดีขึ้นทุกด้าน"
    return path, "บางสมมติ"


def other_sender(folder: Folder, _: Random) -> tuple[str, str]:
    path = f"content/{folder.results_year}/documents/documents.yaml"
    folder.files[path]["documents"][0]["sender"] = "สำนักปลัด องค์การบริหารส่วนตำบลโนนสมมุติ"
    return path, "sender:"


def other_complaint_channel(folder: Folder, _: Random) -> tuple[str, str]:
    agency(folder)["channels"] = [{"name": "ศูนย์รับเรื่องร้องเรียน อบต.ทุ่งสมมติ", "phone": "055000000"}]  # type: ignore[assignment]
    return "site.yaml", "ทุ่งสมมติ"


def kind_not_in_name(folder: Folder, _: Random) -> tuple[str, str]:
    agency(folder)["name"] = "เทศบาลนคร" + place(folder)
    path = f"content/{folder.results_year}/analysis/index.md"
    folder.files[path]["prose"] = ""
    return "site.yaml", "name:"


def another_kind_of_us(folder: Folder, _: Random) -> tuple[str, str]:
    path = first_measure(folder)
    folder.measures()[path]["title"] += f" ของเทศบาลนคร{place(folder)}"
    return path, "title:"


def words_of_another_kind(folder: Folder, _: Random) -> tuple[str, str]:
    path = first_measure(folder)
    tambon = agency(folder)["type"].startswith("องค์การ")
    folder.measures()[path]["steps"][0] = "แจ้งแผนตามเทศบัญญัติ" if tambon else "ประชุมพนักงานส่วนตำบลทุกคน"
    return path, "- แจ้งแผนตามเทศบัญญัติ" if tambon else "- ประชุมพนักงานส่วนตำบล"


def district_slip(folder: Folder, _: Random) -> tuple[str, str]:
    agency(folder)["district"] = "สมมตินคร"
    path = first_measure(folder)
    folder.measures()[path]["follow_up"] = "รายงานที่ว่าการอำเภอสมตินคร"
    return path, "follow_up:"


def province_slip(folder: Folder, _: Random) -> tuple[str, str]:
    agency(folder)["province"] = "เพชรบูรณ์"
    agency(folder)["district"] = "หล่มสมมติ"
    path = first_measure(folder)
    folder.measures()[path]["follow_up"] = "รายงานผลต่อจังหวัดเพชรบูรณ เมื่อสิ้นปี"
    return path, "follow_up:"


def two_spellings_of_a_unit(folder: Folder, _: Random) -> tuple[str, str]:
    paths = sorted(folder.measures())
    for path in paths:
        folder.measures()[path]["responsible"] = ["สำนักปลัด"]
    folder.measures()[paths[1]]["responsible"] = ["กองช่าง", "สำนักงานปลัด"]
    return paths[1], "- สำนักงานปลัด"


def office_otherwise(folder: Folder, _: Random) -> tuple[str, str]:
    agency(folder)["office"] = "กองคลัง"
    path = sorted(folder.measures())[0]
    for other in folder.measures().values():
        other["responsible"] = ["กองช่าง"]
    folder.measures()[path]["responsible"] = ["ส่วนการคลัง"]
    return path, "ส่วนการคลัง"


def indicator_slip(folder: Folder, _: Random) -> tuple[str, str]:
    folder.results["indicators"][3]["name"] = "การใช้ทรัพยสินของราชการ"
    return f"content/{folder.results_year}/results.yaml", "ทรัพยสิน"


def title_slip(folder: Folder, _: Random) -> tuple[str, str]:
    folder.analysis(7)["title"] = folder.analysis(7)["title"].replace("สื่อสาร", "สือสาร").replace("มาตร", "มตร")
    return folder.analysis_path(7), "title:"


def indicators_exchanged(folder: Folder, _: Random) -> tuple[str, str]:
    folder.results["indicators"][2]["name"] = "การป้องกันการทุจริต"
    return f"content/{folder.results_year}/results.yaml", "การป้องกันการทุจริต"


def number_of_another(folder: Folder, _: Random) -> tuple[str, str]:
    path = first_measure(folder)
    folder.measures()[path]["follow_up"] = "ติดตามคะแนนตัวชี้วัดที่ 7 การใช้อำนาจ ในปีถัดไป"
    return path, "follow_up:"


def second_name(folder: Folder, _: Random) -> tuple[str, str]:
    path = f"content/{folder.results_year}/analysis/index.md"
    folder.files[path]["prose"] += "\n\nตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน ถามประชาชน"
    return path, "การปรับปรุงระบบการทำงาน"


def second_name_in_measure(folder: Folder, _: Random) -> tuple[str, str]:
    path = first_measure(folder)
    folder.measures()[path]["follow_up"] = "ติดตามตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน"
    return path, "follow_up:"


FAULTS = [
    says("another-agency", "รายงานผลต่อนายกเทศมนตรีตำบลคลองจินดาเมื่อสิ้นปี"),
    says("another-agency", "เทศบาลตำบลบางสมมติได้รายงานผลเมื่อสิ้นปี"),
    says("another-agency", "รายงานผลต่อ อบต.ดงสมมติ เมื่อสิ้นปี"),
    Fault("another-agency", other_name_in_prose),
    Fault("another-agency", other_sender),
    Fault("another-agency", other_complaint_channel),
    says("own-name-misspelt", "{type}{slip}รายงานผลเมื่อสิ้นปี"),
    says("own-name-misspelt", "{type} {slip} รายงานผลเมื่อสิ้นปี"),
    says("own-name-misspelt", "รายงานในที่ประชุมหมู่บ้านของตำบล{slip}"),
    says(
        "agency-kind-otherwise",
        "องค์กรบริหารส่วนตำบลจะรายงานผลเมื่อสิ้นปี",
        also=("other-kind-of-agency",),
    ),
    Fault("agency-kind-otherwise", another_kind_of_us),
    Fault("agency-kind-otherwise", kind_not_in_name, also=("fall-unsaid",)),
    Fault("other-kind-of-agency", words_of_another_kind),
    says("own-address-otherwise", "{name} อำเภอเมืองสมมติ จังหวัด{province} รายงานผล"),
    says("own-address-otherwise", "{name} จังหวัดตรัง รายงานผล"),
    says("another-district", "รายงานผลต่ออำเภอบางสมมติเมื่อสิ้นปี"),
    says("another-province", "รายงานผลต่อจังหวัดตรังเมื่อสิ้นปี"),
    Fault("district-misspelt", district_slip),
    Fault("province-misspelt", province_slip),
    Fault("unit-names-differ", two_spellings_of_a_unit),
    Fault("unit-names-differ", office_otherwise),
    Fault("indicator-name-misspelt", indicator_slip, also=("misspelt-word",)),
    Fault("indicator-name-misspelt", title_slip, frame=Frame.INDICATORS, also=("misspelt-word",)),
    Fault("indicator-name-of-another", indicators_exchanged),
    Fault("indicator-name-of-another", number_of_another),
    Fault("indicator-two-names", second_name),
    Fault("indicator-two-names", second_name_in_measure),
]


def author_speaks_of_spellings(folder: Folder, _: Random) -> None:
    path = f"content/{folder.results_year}/documents/documents.yaml"
    folder.files[path]["documents"][0]["note"] = said(
        folder, "หน้าปกพิมพ์ว่า {type}{slip} และ “เทศบาลเมืองบางสมมติ” อำเภอสมมุติ บางแห่งพิมพ์ องค์กรบริหารส่วนตำบล"
    )


def kind_at_the_end_of_units(folder: Folder, _: Random) -> None:
    own = agency(folder)
    agency(folder)["office"] = "สำนักปลัด"
    paths = sorted(folder.measures())
    ends = ["", " " + own["name"], "เทศบาล" if own["type"].startswith("เทศบาล") else " อบต."]
    for path, end in zip(paths, ends * len(paths), strict=False):
        folder.measures()[path]["responsible"] = [f"สำนักปลัด{end}", "กองช่าง", "กองคลัง"]


def other_name_in_use(folder: Folder, _: Random) -> None:
    folder.results["indicators"][7]["name"] = "การปรับปรุงระบบการทำงาน"
    if folder.frame is Frame.INDICATORS:
        folder.analysis(8)["title"] = "การปรับปรุงระบบการทำงาน"


def numbered_titles(folder: Folder, _: Random) -> None:
    if folder.frame is Frame.INDICATORS:
        for number in range(1, 11):
            front = folder.analysis(number)
            front["title"] = f"ตัวชี้วัดที่ {number} {front['title']}"


INNOCENT = [
    may_say("another-agency", "ศึกษาดูงานที่เทศบาลตำบลบางสมมติ แล้วรายงานผล"),
    may_say("another-agency", "จัดอบรมร่วมกับเทศบาลเมืองบางสมมติ อำเภอเมืองตรัง จังหวัดตรัง"),
    may_say("another-agency", "{name}และเทศบาลเมืองบางสมมติจัดอบรมด้วยกัน"),
    may_say("another-agency", "รายงานผลต่อองค์การบริหารส่วนจังหวัด{province}"),
    may_say("another-agency", "{type}ได้รายงานผล {type}จะติดตามต่อไป และ{type}มีคู่มือแล้ว"),
    may_say("own-name-misspelt", "{type} {place} รายงานผลต่อประชาชนตำบล{place}"),
    may_say("own-name-misspelt", "{type}ประจำปีนี้ {type}ทุกแห่งรายงานผล"),
    Innocent("own-name-misspelt", author_speaks_of_spellings),
    may_say("agency-kind-otherwise", "องค์กรปกครองส่วนท้องถิ่นรายงานผลเมื่อสิ้นปี"),
    may_say("other-kind-of-agency", "รายงานผลร่วมกับองค์การบริหารส่วนตำบลและเทศบาลตำบลใกล้เคียง"),
    may_say("other-kind-of-agency", "ตามพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล และพระราชบัญญัติเทศบาล"),
    may_say("own-address-otherwise", "{name} อำเภอ{district} จังหวัด{province} รายงานผล"),
    may_say("another-district", "รายงานนายอำเภอ{district} และอำเภอทุกแห่งรับทราบ ผอ.กองช่างลงนาม"),
    may_say("another-province", "รายงานผู้ว่าราชการจังหวัดทราบ ตามที่จังหวัดและอำเภอกำหนด"),
    may_say("district-misspelt", "แจ้งอำเภอและผู้ใหญ่บ้าน ในอำเภอ{district}จังหวัด{province}"),
    may_say("province-misspelt", "แจ้งหน่วยงานในจังหวัด{province}และจังหวัดใกล้เคียง"),
    Innocent("unit-names-differ", kind_at_the_end_of_units),
    Innocent("indicator-two-names", other_name_in_use),
    Innocent("indicator-name-misspelt", numbered_titles),
    may_say("indicator-name-of-another", "ติดตามตัวชี้วัดที่ 8 การปรับปรุงการทำงานของหน่วยงาน"),
]


THE_REST = """ได้ดำเนินการ มีแนวทาง ทุกแห่ง และเทศบาลเมือง ตามหลักเกณฑ์ ยกระดับงาน ในเขตพื้นที่ บางแห่งยังไม่พร้อม นำผลไปใช้
ที่รับผิดชอบ หัวหน้าส่วนราชการ สู่ความโปร่งใส กำหนดนโยบาย ตั้งแต่ปีก่อน"""


@pytest.mark.parametrize("rest", THE_REST.split())
def test_the_rest_of_a_sentence_is_no_name(rest: str) -> None:
    (mention,) = list(mentions("เทศบาลตำบล" + rest))[:1]
    assert name_at(mention.after) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("เทศบาลตำบลบางปูได้จัดทำ", "บางปู"),
        ("เทศบาลเมืองคูคตมีแผน", "คูคต"),
        ("องค์การบริหารส่วนตำบลเขาแก้วประจำปี", "เขาแก้ว"),
        ("อบต.ดอนยาง อำเภอเมือง", "ดอนยาง"),
        ("เทศบาลตำบลดำเนินสะดวกจะ", "ดำเนินสะดวก"),
        ("องค์การบริหารส่วนตำบลในเมือง", "ในเมือง"),
        ("เทศบาลเมืองเมืองพลจัดทำ", "เมืองพล"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str, name: str) -> None:
    assert [name_at(m.after) for m in mentions(text)] == [name]


def test_a_slip_is_near_and_another_name_is_not() -> None:
    assert closest("คลองนกกระทุง", "คลองนกระทุงประจำปี") == (1, 11)
    assert closest("คลองใหญ่", "คลองใหญ่มี") == (0, 8)
    assert closest("หนองบัว", "บางสมมติ")[0] > allowed("หนองบัว")
    assert allowed("นา") == 0
    assert edits("กองช่าง", "กองคลัง") == 3
