"""One pattern of many: what begins alike is tried once, so a long list costs little more than a short one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def tree(entries: Iterable[tuple[str, str]]) -> str:
    """A pattern for each pair of a beginning, as it stands, and the pattern of what follows it.

    A pattern that follows has no `|` outside of its groups. Where several match, the longest beginning is
    tried first. `[("ปี", ""), ("ปีก", "[0-9]")]` gives `ปี(?:ก[0-9]|)`.
    """
    below: dict[str, list[tuple[str, str]]] = {}
    here: dict[str, None] = {}
    for beginning, rest in entries:
        if beginning:
            below.setdefault(beginning[0], []).append((beginning[1:], rest))
        else:
            here[rest] = None
    ways = [*(re.escape(letter) + tree(longer) for letter, longer in below.items()), *here]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
