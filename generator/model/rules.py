"""Facts of the assessment that every agency shares: instruments, indicators, questions, levels, years.

Sources: printed in real reports of FY2565–FY2569 unless a line says otherwise. They move into the
catalogue of each year (`criteria`) as soon as that stage exists.
"""

from __future__ import annotations

from dataclasses import dataclass

from .records import Frame, Roles, Topic

PASS_LINE = 85  # national target under the master plan: "ผ่าน"


@dataclass(frozen=True, slots=True)
class InstrumentRule:
    """One instrument: its code, Thai name, plain name for citizens, weight in per cent, its indicators."""

    code: str
    name: str
    plain: str
    weight: int
    indicators: tuple[int, ...]


INSTRUMENTS = (
    InstrumentRule("IIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", "บุคลากรภายใน", 30, (1, 2, 3, 4, 5)),
    InstrumentRule("EIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก", "ประชาชนและผู้รับบริการ", 30, (6, 7, 8)),
    InstrumentRule("OIT", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "การเปิดเผยข้อมูล", 40, (9, 10)),
)

INDICATORS: dict[int, str] = {
    1: "การปฏิบัติหน้าที่",
    2: "การใช้งบประมาณ",
    3: "การใช้อำนาจ",
    4: "การใช้ทรัพย์สินของราชการ",
    5: "การแก้ไขปัญหาการทุจริต",
    6: "คุณภาพการดำเนินงาน",
    7: "ประสิทธิภาพการสื่อสาร",
    8: "การปรับปรุงการทำงาน",
    9: "การเปิดเผยข้อมูล",
    10: "การป้องกันการทุจริต",
}

ISSUES: dict[int, str] = {
    1: "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
    2: "การให้บริการและระบบ E-Service",
    3: "ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ",
    4: "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ",
    5: "กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง",
    6: "กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล",
    7: "กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน",
}

# Question topics from FY2567 (i1–i15, e1–e9); earlier years asked i1–i30 and e1–e15.
QUESTIONS: dict[str, str] = {
    "i1": "ปฏิบัติงานตามขั้นตอนและเวลา",
    "i2": "ไม่เลือกปฏิบัติ",
    "i3": "ไม่เรียกรับสินบน",
    "i4": "ใช้งบประมาณตามวัตถุประสงค์",
    "i5": "ไม่เบิกจ่ายเงินเป็นเท็จ",
    "i6": "จัดซื้อจัดจ้างไม่เอื้อประโยชน์ใคร",
    "i7": "ไม่ถูกใช้ทำธุระส่วนตัวของหัวหน้า",
    "i8": "ไม่ถูกสั่งให้ทำผิด",
    "i9": "ไม่มีสินบนแลกตำแหน่ง",
    "i10": "ยืมทรัพย์สินตามขั้นตอน",
    "i11": "ไม่นำทรัพย์สินไปใช้ส่วนตัว",
    "i12": "กำกับดูแลทรัพย์สินได้ผล",
    "i13": "ผู้บริหารสูงสุดเอาจริงเรื่องทุจริต",
    "i14": "การป้องกันการทุจริตได้ผล",
    "i15": "เชื่อมั่นกระบวนการร้องเรียน",
    "e1": "บริการตามขั้นตอนและเวลา",
    "e2": "บริการเท่าเทียมกัน",
    "e3": "ไม่ถูกเรียกรับสินบน",
    "e4": "ช่องทางข่าวสารเข้าถึงง่าย",
    "e5": "ประชาสัมพันธ์ชัดเจน",
    "e6": "ตอบข้อซักถามชัดเจน",
    "e7": "เปิดโอกาสให้มีส่วนร่วม",
    "e8": "ปรับปรุงงานให้ตอบสนองประชาชน",
    "e9": "บริการออนไลน์สะดวก",
}

FIRST_SHORT_YEAR = 2567  # from this year i1–i15 and e1–e9

# Assessment year: (results, measures, report) as offsets, for the core items O42/O43, O34/O35, O27/O28,
# O25/O26. FY2565 and the report years of 2566 and 2569 are inferred or seen on public pages only.
_OFFSETS = {
    2565: (-1, 0, 0),
    2566: (-1, 0, 0),
    2567: (-1, 0, -1),
    2568: (-1, 0, -1),
    2569: (-1, 0, -1),
}


def roles_of(year: int) -> Roles:
    """The four fiscal years of assessment year `year`; years outside the table follow their neighbour."""
    known = min(max(year, min(_OFFSETS)), max(_OFFSETS))
    results, measures, report = _OFFSETS[known]
    return Roles(assessment=year, results=year + results, measures=year + measures, report=year + report)


def last_question(instrument: str, year: int) -> int:
    """The highest question or item number of an instrument letter (`i`, `e`, `o`) in a results year."""
    short = year >= FIRST_SHORT_YEAR
    if instrument == "i":
        return 15 if short else 30
    if instrument == "e":
        return 9 if short else 15
    return {2567: 35, 2568: 28, 2569: 26}.get(year, 43 if year < FIRST_SHORT_YEAR else 26)


def indicator_of(code: str, year: int) -> int | None:
    """The indicator that survey question `code` belongs to in `year`; None for OIT items (catalogue)."""
    number = int(code[1:])
    short = year >= FIRST_SHORT_YEAR
    if code[0] == "i":
        return (number - 1) // (3 if short else 6) + 1
    if code[0] == "e":
        return 6 + (number - 1) // (3 if short else 5)
    return None


def instrument_of(indicator: int) -> InstrumentRule:
    return next(i for i in INSTRUMENTS if indicator in i.indicators)


def topic_name(topic: Topic) -> str:
    """The official name of a topic of either frame."""
    return (INDICATORS if topic.frame is Frame.INDICATORS else ISSUES)[topic.number]


def question_name(code: str, year: int) -> str:
    """What a survey question asks, in a few plain words; empty where the wording is not known."""
    return QUESTIONS.get(code, "") if year >= FIRST_SHORT_YEAR else ""


def grade_years(year: int) -> bool:
    """True for results years whose level is a letter grade (to FY2565)."""
    return year <= 2565
