"""Write the part of the documentation that is made from the program: `python -m tests.make_docs`."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from prongsai.problems import LEVEL_WORDS, Level
from prongsai.problems.catalogue import CATALOGUE, CHECKED, PAGES, PROBE, PUBLISHING, VERIFY
from prongsai.problems.catalogue.ledger import LEDGER
from prongsai.problems.catalogue.sense import MODEL, PROSE
from prongsai.problems.catalogue.sources import FILES, READING, VALUES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prongsai.problems.catalogue import Entry

PROBLEMS = Path(__file__).parent.parent / "docs/problems.md"

GROUPS: Mapping[str, Mapping[str, Entry]] = {
    "ไฟล์ · Files": FILES,
    "การพิมพ์ · How a file is written": READING,
    "ค่าในช่อง · Values": VALUES,
    "เนื้อความ · Prose": PROSE,
    "ข้อมูลที่ไม่เข้ากัน · Records that do not fit together": MODEL,
    **CHECKED,
    "หน้าเว็บที่จัดเสร็จ · Finished pages": PAGES,
    "คำสั่งและโฟลเดอร์ผลลัพธ์ · Commands and the output folder": PUBLISHING,
    "ทะเบียนที่อยู่ถาวร · The ledger of addresses": LEDGER,
    "ฉบับที่เผยแพร่แล้ว · A published copy": VERIFY,
    "ที่อยู่บนเว็บ · Addresses on the web": PROBE,
}

OPENING = """\
# สิ่งที่โปรแกรมท้วง · What the program finds

ทุกข้อมีชื่อถาวรในวงเล็บเหลี่ยมท้ายข้อความ ค้นชื่อนั้นได้ในหน้านี้ ตัวหนาคือสิ่งที่ผิด ถัดไปคือวิธีแก้
`{…}` คือค่าที่ข้อความจริงบอก และ `{expected}` บอกว่าช่องนั้นใช้อะไรได้ ข้อผิดพลาดทำให้ไม่เผยแพร่ คำเตือนเพียงบอกให้รู้

Every problem has a permanent name, which stands in brackets at the end of its message. What is wrong is in
bold; how to mend it follows. `{…}` stands for a value that the real message tells, `{expected}` for what the
field accepts. An error stops the build; a warning is only told.

<!-- made by `python -m tests.make_docs`; change generator/problems/catalogue instead -->
"""


def problems_page() -> str:
    """`docs/problems.md`: every problem of the catalogue in both languages, grouped as it is there."""
    grouped = {name for group in GROUPS.values() for name in group}
    others = {name: entry for name, entry in CATALOGUE.items() if name not in grouped}
    groups = {**GROUPS, "อื่น ๆ · Others": others} if others else GROUPS
    return OPENING + "".join(_section(title, group) for title, group in groups.items())


def _section(title: str, group: Mapping[str, Entry]) -> str:
    return f"\n## {title}\n" + "".join(_entry(name, entry) for name, entry in group.items())


def _entry(name: str, entry: Entry) -> str:
    level = Level(entry.level)
    words = f"{LEVEL_WORDS['th'][level]} · {LEVEL_WORDS['en'][level]}"
    said = [(entry.th, entry.mend_th), (entry.en, entry.mend_en)]
    lines = [f"- **{_shown(what)}**<br>{_shown(mend)}\n" for what, mend in said]
    return f"\n### {name}\n\n{words}\n\n" + "".join(lines)


def _shown(template: str) -> str:
    """A message with its values as `{name}`, safe inside Markdown."""
    parts = Formatter().parse(template)
    text = "".join(words + (f"{{{value}}}" if value else "") for words, value, _, _ in parts)
    return re.sub(r"([\\*_<>`])", r"\\\1", text)


if __name__ == "__main__":
    PROBLEMS.write_text(problems_page(), encoding="utf-8", newline="\n")
