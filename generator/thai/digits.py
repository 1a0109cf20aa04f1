"""Thai and Arabic digits (เลขไทย เลขอารบิก): ๐–๙ and 0–9, one for one, so that positions never move."""

from __future__ import annotations

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
_TO_ARABIC = str.maketrans(THAI_DIGITS, "0123456789")
_TO_THAI = str.maketrans("0123456789", THAI_DIGITS)


def to_arabic(text: str) -> str:
    """`text` with every Thai digit as an Arabic one; same length."""
    return text.translate(_TO_ARABIC)


def to_thai(text: str) -> str:
    """`text` with every Arabic digit as a Thai one; same length."""
    return text.translate(_TO_THAI)
