"""How one kind of problem is worded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Entry:
    """The wording of one kind of problem: what is wrong (`th`, `en`) and how to mend it."""

    th: str
    mend_th: str
    en: str
    mend_en: str
    level: Literal["error", "warning"] = "error"
