"""The notice that stays at an address whose page or file was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .frame import Frame, address, frame

if TYPE_CHECKING:
    from datetime import date

    from ..urls import Ref
    from .material import Material


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnPage:
    """What stood at `address`: since when (CE) it was published, on which day it was withdrawn, and why."""

    frame: Frame
    address: str
    published: date
    day: date | None
    reason: str


def withdrawn(material: Material, ref: Ref) -> WithdrawnPage:
    """The notice `ref`, as the ledger has it."""
    entry = material.routes.ledger.entries[ref.id]
    year = f" ปีงบประมาณ {ref.year}" if ref.year else ""
    heading = f"ยกเลิกการเผยแพร่ {entry.address}{year}"
    return WithdrawnPage(
        frame=frame(material, ref, heading, f"{entry.address} เคยเผยแพร่และยกเลิกแล้ว: {entry.reason}"),
        address=address(material.site.base_url, entry.address),
        published=entry.since,
        day=entry.withdrawn,
        reason=entry.reason,
    )
