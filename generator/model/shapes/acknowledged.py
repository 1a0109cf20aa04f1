"""`acknowledged.yaml`."""

from __future__ import annotations

from typing import Any

from ...source import ListOf, RecordOf
from .. import values as v
from ..records import Acknowledgement
from .fields import TEXT, fields


def _acknowledgement(date: tuple[Any, str] | None = None, **values: Any) -> Acknowledgement:
    """`year` is filled in when it joins its fiscal year."""
    day, text = date or (None, "")
    return Acknowledgement(year=0, date=day, date_text=text, **values)


ACKNOWLEDGEMENT = RecordOf(
    "ข้อที่รับทราบ",
    fields(
        ("problem", TEXT, "ชื่อข้อที่โปรแกรมท้วง"),
        ("about", TEXT, "ข้อมูลที่เกี่ยวข้อง เช่น results/e11"),
        ("reason", TEXT, "เหตุผล ซึ่งจะเผยแพร่"),
        ("by", TEXT, "ผู้รับทราบ (ตำแหน่ง)"),
        ("date", v.DATE, "วันที่รับทราบ"),
        required=("problem", "about", "reason", "by"),
    ),
    _acknowledgement,
)
ACKNOWLEDGEMENTS = RecordOf(
    "ข้อที่รับทราบของปีงบประมาณ",
    fields(("acknowledged", ListOf(ACKNOWLEDGEMENT), "ข้อที่รับทราบ"), required=("acknowledged",)),
    lambda at, places, acknowledged: acknowledged,
)
