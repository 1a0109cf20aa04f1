"""Write the documentation that is made from the program: `python -m tests.make_docs`."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from prongsai.checks import SUBJECTS
from prongsai.problems import LEVEL_WORDS, Level
from prongsai.problems.catalogue import CATALOGUE, CHECKED, FLEET, PAGES, PDF, PROBE, PUBLISHING, VERIFY
from prongsai.problems.catalogue.ledger import LEDGER
from prongsai.problems.catalogue.sense import MODEL, PROSE
from prongsai.problems.catalogue.sources import FILES, READING, VALUES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prongsai.checks import Check
    from prongsai.problems.catalogue import Entry

DOCS = Path(__file__).parent.parent / "docs"
PROBLEMS, CHECKS = DOCS / "problems.md", DOCS / "checks.md"

GROUPS: Mapping[str, Mapping[str, Entry]] = {
    "ไฟล์ · Files": FILES,
    "การพิมพ์ · How a file is written": READING,
    "ค่าในช่อง · Values": VALUES,
    "เนื้อความ · Prose": PROSE,
    "ข้อมูลที่ไม่เข้ากัน · Records that do not fit together": MODEL,
    **CHECKED,
    "หน้าเว็บที่จัดเสร็จ · Finished pages": PAGES,
    "ฉบับ PDF · PDFs": PDF,
    "คำสั่งและโฟลเดอร์ผลลัพธ์ · Commands and the output folder": PUBLISHING,
    "ทะเบียนที่อยู่ถาวร · The ledger of addresses": LEDGER,
    "ฉบับที่เผยแพร่แล้ว · A published copy": VERIFY,
    "ที่อยู่บนเว็บ · Addresses on the web": PROBE,
    "หลายหน่วยงาน · A fleet": FLEET,
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


CHECKS_OPENING = """\
# The checks

What `prongsai check` looks for in the records of a site, why, and where each rule comes from. One check is
one function, named like the problem that it finds; its wording in both languages is in
[problems.md](problems.md). A warning only tells; an error stops the build, unless it is
[acknowledged](sources.md#acknowledgedyaml).

<!-- made by `python -m tests.make_docs` from the docstrings in generator/checks -->
"""


def checks_page() -> str:
    """`docs/checks.md`: every check by subject, as documented above its code."""
    return CHECKS_OPENING + "".join(_subject(title, group) for title, group in SUBJECTS.items())


def _subject(title: str, group: Mapping[str, Check]) -> str:
    return f"\n## {title}\n" + "".join(_check(name, check) for name, check in group.items())


def _check(name: str, check: Check) -> str:
    what, *sections = documented(check)
    level = LEVEL_WORDS["en"][Level(CATALOGUE[name].level)]
    lines = "".join(f"- **{head}** {text}\n" for head, text in sections)
    return f"\n### {name}\n\n{what[1]} ({level})\n\n{lines}"


def documented(check: Check) -> list[tuple[str, str]]:
    """The parts of a docstring in order: the first sentence under "", then Why, Example, Source and Mend."""
    text = inspect.getdoc(check) or ""
    parts = re.split(r"^(Why|Example|Source|Mend): ", text, flags=re.MULTILINE)
    heads = ["", *parts[1::2]]
    return [(head, " ".join(body.split())) for head, body in zip(heads, parts[::2], strict=True)]


if __name__ == "__main__":
    CHECKS.write_text(checks_page(), encoding="utf-8", newline="\n")
    PROBLEMS.write_text(problems_page(), encoding="utf-8", newline="\n")
