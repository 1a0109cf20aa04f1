"""Whether an author quotes a spelling in order to speak of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..texts import Passage

_SPEAKS = re.compile(
    r"พิมพ์|สะกด|เขียน(?:ว่า|เป็น|ชื่อ|ผิด)|เรียก(?:ว่า|ชื่อ|ตัว|คณะ)|ใช้คำ|ใช้ชื่อ|ใช้ว่า|อ่านว่า|ตกอักษร|แทน|คลาดเคลื่อน|ไม่ตรง|ที่ถูกต้อง|ที่ถูกคือ"
)
_BEFORE = 70  # characters


def is_spoken_of(passage: Passage, start: int) -> bool:
    """True in the author's own words when what stands at `start` is quoted, or said to be so written.

    Words of a document are never exempt: there a quotation mark is a part of what is stated.
    """
    if not passage.own:
        return False
    line = passage.text.rfind("\n", 0, start) + 1
    before = passage.text[line:start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return quoted or bool(_SPEAKS.search(passage.text[max(0, start - _BEFORE) : start]))
