"""Words and letters: what was misread, mistyped, cut off or copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .copies import COPIES
from .digits import DIGITS
from .letters import LETTERS
from .sentences import SENTENCES
from .spelling import SPELLING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..case import Check

__all__ = ["WORDS"]

WORDS: Mapping[str, Check] = {**LETTERS, **SPELLING, **SENTENCES, **DIGITS, **COPIES}
