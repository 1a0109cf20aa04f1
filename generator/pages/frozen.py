"""What the page of an item says of the days on which it was handed in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..urls import frozen_ref

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from ..urls import Ref
    from .material import Links, Material


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One frozen copy (ฉบับที่ยื่น): its day (CE), the link to it, and whether the page says otherwise since."""

    ref: Ref
    day: date
    href: str
    changed: bool = False


def handed_in(material: Material, go: Links, item: Ref) -> tuple[HandedIn, ...]:
    """Every frozen copy of the page `item`, the newest first. Nothing counts as changed yet."""
    copies = (page for page in material.site.frozen if (page.year, page.topic) == (item.year, item.id))
    rows = [HandedIn(ref := frozen_ref(page), page.date, go.to(ref)) for page in copies]
    return tuple(reversed(rows))


def told(rows: tuple[HandedIn, ...], changed: Collection[Ref]) -> tuple[HandedIn, ...]:
    """The rows with what changed, as `changed` names the frozen copies."""
    return tuple(replace(row, changed=row.ref in changed) for row in rows)
