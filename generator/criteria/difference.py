"""What changed between the catalogues of two years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .records import Catalogue, Item


@dataclass(frozen=True, slots=True)
class Difference:
    """Items by topic: pairs are (earlier, later). `reused` are codes that mean another item in each year."""

    renumbered: tuple[tuple[Item, Item], ...]
    retitled: tuple[tuple[Item, Item], ...]
    added: tuple[Item, ...]
    dropped: tuple[Item, ...]
    reused: tuple[tuple[Item, Item], ...]


def difference(earlier: Catalogue, later: Catalogue) -> Difference:
    """Compare two catalogues; topics are the same in every year, codes are not."""
    both = [(e, n) for e in earlier.items if (n := later.item(e.topic))]
    same_code = [(e, n) for e in earlier.items if (n := later.coded(e.code))]
    return Difference(
        renumbered=tuple((e, n) for e, n in both if e.code != n.code),
        retitled=tuple((e, n) for e, n in both if e.title != n.title),
        added=tuple(n for n in later.items if earlier.item(n.topic) is None),
        dropped=tuple(e for e in earlier.items if later.item(e.topic) is None),
        reused=tuple((e, n) for e, n in same_code if e.topic != n.topic),
    )
