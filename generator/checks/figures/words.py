"""How the figures' problems say which figure is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...problems import Phrase
from .law import FULL
from .terms import members, number
from .values import Column, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from .diagnosis import Diagnosis, Fault
    from .law import Equation
    from .values import Sheet

MOST_NAMED = 4
ONLY_ONE = Phrase(
    "เปลี่ยนค่าอื่นในสูตรนี้จะขัดกับส่วนอื่นของเอกสารหรือเกินช่วง ค่าที่ผิดจึงเป็นค่านี้",
    "No other figure of this sum could change without contradicting the rest, so this one is wrong.",
)
BELOW = Phrase("รายการที่อยู่ใต้ค่านี้", "what stands below it")
WEIGHTS = Phrase(
    "น้ำหนักของแต่ละข้อไม่ได้ประกาศ จึงอาจไม่มีค่าใดผิด",
    "The weights of items are not published, so perhaps none of the figures is wrong.",
)
UNKNOWN = Phrase("ตัวเลขอย่างเดียวบอกไม่ได้ว่าค่าใดผิด", "The figures alone do not tell which one is wrong.")


def verdict(diagnosis: Diagnosis, fault: Fault) -> Phrase:
    """Which figure is wrong and how that is known, or that it is not known."""
    sheet = diagnosis.sheet
    if fault.blamed and fault.right is not None:
        known = _blamed(sheet, fault, fault.right)
        return _and(known, whose(diagnosis, fault.blamed, sheet.said[fault.blamed][0].value))
    left = fault.equation.left
    if not fault.equation.certain:
        return WEIGHTS
    if not isinstance(left, Quantity) or left in fault.suspects or not fault.suspects:
        return UNKNOWN
    below = joined([sheet.label(q) for q in fault.suspects])
    held = sheet.label(left)
    return Phrase(
        f"{held.th} ลงตัวกับส่วนอื่นของเอกสาร จึงน่าจะผิดที่ {below.th}",
        f"Other figures confirm {held.en}, so look at {below.en}.",
    )


def _blamed(sheet: Sheet, fault: Fault, right: Decimal) -> Phrase:
    if fault.others:
        rest = joined([BELOW if e.left == fault.blamed else _side(sheet, e) for e in fault.others])
        return Phrase(
            f"เมื่อใช้ {number(right)} {rest.th} ก็ลงตัวด้วย ค่าที่ผิดจึงเป็นค่านี้",
            f"With {number(right)} {rest.en} adds up as well, so this is the figure that is wrong.",
        )
    return ONLY_ONE


def _side(sheet: Sheet, equation: Equation) -> Phrase:
    return sheet.label(members(equation.left)[-1])


def whose(diagnosis: Diagnosis, quantity: Quantity, value: Decimal) -> Phrase | None:
    """The one other row that this figure belongs to, if it is an unusual figure that stands there too."""
    if quantity.column is not Column.SCORE or value in (0, FULL / 2, FULL):
        return None
    owners = [
        q
        for q, v in diagnosis.values.items()
        if v == value and q.column is Column.SCORE and q.key != quantity.key
    ]
    return diagnosis.sheet.label(owners[0]) if len(owners) == 1 else None


def _and(known: Phrase, owner: Phrase | None) -> Phrase:
    if owner is None:
        return known
    return Phrase(
        f"{known.th} ค่าที่พิมพ์เป็นคะแนนของ {owner.th}", f"{known.en} What is typed is the score of {owner.en}."
    )


def joined(names: Sequence[Phrase]) -> Phrase:
    """A short list in words; a long one by its ends."""
    if len(names) > MOST_NAMED:
        first, last, count = names[0], names[-1], len(names)
        return Phrase(f"{first.th} ถึง {last.th} ({count} ค่า)", f"{first.en} to {last.en} ({count} figures)")
    return Phrase(", ".join(n.th for n in names), ", ".join(n.en for n in names))
