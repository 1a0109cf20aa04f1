"""Whether a measure has what the measures beside it have, and whether its owner can do its steps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...problems import Phrase, problem
from ..marks import short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...model import Measure
    from ...problems import Problem
    from ..case import Case

_EVERY = "ทุก(?:กอง|ส่วนราชการ|ส่วนงาน|หน่วยงาน|สำนัก|ฝ่าย|ส่วน|แผนก)"
# Every unit acts, and is not merely told, asked or looked at.
_ALL_ACT = re.compile(
    r"(?:^|[\s,;/]|และ|โดย|แล้ว)(?:\d+[.)]\s*)?"
    r"((?:กำหนด|มอบหมาย|กำชับ|สั่งการ|สั่ง|ขอความร่วมมือ|ขอ|แจ้ง)?ให้\s?|)"
    rf"({_EVERY}(?:/{_EVERY})*)(?!\s?(?:ได้)?(?:รับ)?(?:ทราบ|รู้))"
)
_SEVERAL = re.compile(
    "ทุก|ต่าง ?ๆ|ทั้งหมด|ทั้งองค์กร|[,/]|คณะทำงาน|คณะกรรมการ|(?:กอง|สำนัก)\\S*\\s+(?:กอง|สำนัก)"
    "|และ ?(?:กอง|สำนัก|ฝ่าย|งาน|ส่วน|หน่วย|เจ้าหน้าที่|ผู้|นัก|ปลัด|หัวหน้า)"
)

_PARTS: tuple[tuple[str, Phrase, Callable[[Measure], object]], ...] = (
    ("steps", Phrase("ขั้นตอน", "steps"), lambda m: m.steps),
    ("period", Phrase("ระยะเวลา", "period"), lambda m: m.period_text),
    ("responsible", Phrase("ผู้รับผิดชอบ", "responsible unit"), lambda m: m.responsible),
    ("follow_up", Phrase("การติดตามผล", "follow-up"), lambda m: m.follow_up),
)


def owner_narrower_than_steps(case: Case) -> Iterator[Problem]:
    """Where the steps order every unit to act, the responsible unit is not one alone.

    Why: nobody can be asked for what the other divisions did not do.
    Example: "every division reviews its service manual", and the responsible unit is the clerk's office.
    Source: O25 of FY2569, elements 3 and 5. Units that are only told or looked at do not count.
    Mend: name every unit, ทุกส่วนราชการ, with the one that coordinates, or say in the step who acts.
    """
    for year in case.site.years:
        for measure in year.measures:
            if len(measure.responsible) != 1 or _SEVERAL.search(measure.responsible[0]):
                continue
            for n, step in enumerate(measure.steps):
                if ordered := _ALL_ACT.search(step):
                    at = measure.places.get(f"steps.{n}", measure.place("steps"))
                    owner, about = measure.responsible[0], f"{year.year}/measures/{measure.id}"
                    yield problem(
                        "owner-narrower-than-steps", at, about=about, stated=owner, expected=ordered[2]
                    )
                    break


def measure_part_missing(case: Case) -> Iterator[Problem]:
    """A measure has steps, period, responsible unit and follow-up where most measures of its year have them.

    Why: a blank cell among filled ones is a row that was cut by a page, or a promise that nobody holds.
    Example: ten of eleven measures name a responsible unit, one does not.
    Source: O25 of FY2569, elements 3 to 5; a printed table that continues on the next page loses cells.
    Mend: fill the cell; where two measures share one, write it in both.
    """
    for year in case.site.years:
        for field, word, has in _PARTS:
            without = [m for m in year.measures if not has(m)]
            if not without or len(without) * 2 >= len(year.measures):
                continue
            for measure in without:
                about, others = f"{year.year}/measures/{measure.id}", len(year.measures) - len(without)
                values = {"part": word, "field": field, "others": others, "title": short(measure.title)}
                yield problem("measure-part-missing", measure.place("title"), about=about, **values)
