"""An invented corpus: long Thai pages over ten fiscal years, the same for every generator.

A page has 31 to 32 KB of Markdown in five to eight sections with headings, paragraphs, lists, bold words,
links and two tables of ten to thirty rows. Page 17 is the same however many there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

YEARS = range(2560, 2570)
SIZE = 30_500  # bytes of Markdown that a page is filled to, before the last paragraph ends
SECTIONS, TABLE_ROWS, LIST_ITEMS, SENTENCES = (5, 8), (10, 30), (3, 6), (3, 8)

WHO = (
    *("เทศบาล", "งานแผนและงบประมาณ", "กองช่าง", "กองคลัง", "สำนักปลัด", "กองการศึกษา", "งานพัสดุ"),
    *("คณะทำงาน", "ประชาคมหมู่บ้าน", "ศูนย์บริการร่วม", "งานนิติการ", "กองสวัสดิการสังคม"),
)
DOES = (
    *("สำรวจ", "ซ่อมบำรุง", "ปรับปรุง", "ทบทวน", "เผยแพร่", "ตรวจรับ", "ติดตาม", "รวบรวม", "ชี้แจง"),
    *("จัดลำดับ", "วางผัง", "คัดเลือก", "บันทึก", "ประกาศ", "เก็บรักษา", "มอบหมาย"),
)
WHAT = (
    *("ถนนในหมู่บ้าน", "รางระบายน้ำ", "ระบบประปา", "ไฟฟ้าสาธารณะ", "สัญญาจ้าง", "ทะเบียนทรัพย์สิน"),
    *("คู่มือบริการ", "แบบคำขอ", "ลานกีฬา", "ศูนย์พัฒนาเด็กเล็ก", "ถังขยะ", "รถดับเพลิง", "แผนจัดหา"),
    *("สวนหย่อม", "ตลาดสด", "สะพานข้ามคลอง", "ป้ายเตือน", "เวทีประชาคม", "ฐานข้อมูลภาษี"),
)
HOW = (
    *("ตามลำดับความจำเป็น", "ให้เสร็จก่อนฤดูฝน", "โดยเปิดเผย", "ร่วมกับชุมชน", "ทุกไตรมาส"),
    *("ตามระเบียบ", "อย่างต่อเนื่อง", "ภายในวงเงิน", "พร้อมภาพถ่าย", "ครบทุกหมู่บ้าน", "ก่อนสิ้นปี"),
)
JOINS = ("และ", "โดย", "เพื่อให้", "พร้อมทั้ง", "ซึ่ง", "ทั้งนี้")
HEADINGS = (
    *("ที่มา", "สิ่งที่ตั้งใจทำ", "พื้นที่", "งบประมาณ", "วิธีดำเนินงาน", "สิ่งที่ทำแล้ว", "ข้อติดขัด"),
    *("ผู้มีส่วนร่วม", "การตรวจรับ", "สิ่งที่จะทำต่อ", "ภาคผนวก"),
)
KINDS = ("บันทึกงานถนน", "บันทึกงานประปา", "แผนบำรุงรักษา", "รายงานลงพื้นที่", "สรุปการจัดหา", "ทะเบียนงาน")


@dataclass(frozen=True)
class Document:
    """One page: a fiscal year, a name for its file, a title and a body in Markdown."""

    year: int
    slug: str
    title: str
    body: str


def documents(count: int) -> Iterator[Document]:
    """So many pages, one after the other over the years."""
    return (document(number) for number in range(1, count + 1))


def document(number: int) -> Document:
    chance = Random(number)
    year = YEARS[number % len(YEARS)]
    title = f"{KINDS[number % len(KINDS)]} เรื่องที่ {number} ปีงบประมาณ {year}"
    return Document(year, f"doc-{number:05}", title, _body(chance))


def _body(chance: Random) -> str:
    """Sections of about the same length, two of them with a table, filled up to `SIZE` bytes."""
    count = chance.randint(*SECTIONS)
    with_table = chance.sample(range(count), 2)
    text = ""
    for number in range(count):
        text += f"## {chance.choice(HEADINGS)} ส่วนที่ {number + 1}\n\n"
        if number in with_table:
            text += _table(chance)
        while len(text.encode()) < SIZE * (number + 1) / count:
            text += _list(chance) if chance.random() < 0.2 else _paragraph(chance)
    return text


def _paragraph(chance: Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(*SENTENCES))) + "\n\n"


def _list(chance: Random) -> str:
    items = (f"- {_sentence(chance)}\n" for _ in range(chance.randint(*LIST_ITEMS)))
    return "".join(items) + "\n"


def _table(chance: Random) -> str:
    """Five columns or four; numbers stand right."""
    if chance.random() < 0.5:
        head, row = ("| ที่ | งาน | ผู้รับผิดชอบ | วงเงิน (บาท) | สถานะ |", "|--:|---|---|--:|:-:|"), _spent
    else:
        head, row = ("| งาน | เป้าหมาย | ผล | ผู้รับผิดชอบ |", "|---|--:|--:|---|"), _reached
    rows = (row(chance, number) for number in range(1, chance.randint(*TABLE_ROWS) + 1))
    return "\n".join((*head, *rows)) + "\n\n"


def _spent(chance: Random, number: int) -> str:
    return f"| {number} | {_clause(chance)} | {chance.choice(WHO)} | {_money(chance)} | {_state(chance)} |"


def _reached(chance: Random, number: int) -> str:
    target, result = chance.randint(60, 100), chance.randint(40, 100)
    return f"| {_clause(chance)} งานที่ {number} | {target} | {result} | {chance.choice(WHO)} |"


def _sentence(chance: Random) -> str:
    """A few clauses; now and then bold words, a link, or a sum of money."""
    said = "".join(_clause(chance) + chance.choice(JOINS) for _ in range(chance.randint(1, 3)))
    last, kind = _clause(chance), chance.random()
    if kind < 0.1:
        return f"{said}**{last}**"
    if kind < 0.16:
        return f"{said}[{last}](https://www.example.go.th/work/{chance.randint(1, 99_999)})"
    return f"{said}{last} ใช้เงิน {_money(chance)} บาท" if kind < 0.3 else said + last


def _clause(chance: Random) -> str:
    return "".join(chance.choice(words) for words in (WHO, DOES, WHAT, HOW))


def _money(chance: Random) -> str:
    return f"{chance.randint(1_000, 9_000_000):,}.00"


def _state(chance: Random) -> str:
    return chance.choice(("เสร็จแล้ว", "กำลังทำ", "ยังไม่เริ่ม"))
