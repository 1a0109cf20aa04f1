"""One spelling for what looks the same on paper: Unicode order, sara am, sara ae, invisible characters."""

from __future__ import annotations

import re
import unicodedata

# Zero-width space and non-joiner, word joiner, byte order mark, soft hyphen: left behind by word processors.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u2060\ufeff\u00ad"))
_HARD_SPACES = {ord(space): " " for space in "\u00a0\u2007\u202f"}
_STRIP = _INVISIBLE | _HARD_SPACES

_TONES = "[\u0e48-\u0e4b]"
_SPLIT_SARA_AM = re.compile(f"\u0e4d({_TONES}?)\u0e32")  # nikhahit, perhaps a tone, sara aa
_LATE_TONE = re.compile(f"(?<=[ก-ฮ])\u0e33({_TONES})")  # "นำ้" typed for "น้ำ"
# Nearly all texts have none of these, and composing them is all there is to do.
_CARELESS = re.compile(f"[{''.join(map(chr, _STRIP))}\u0e4d]|เเ|\u0e33{_TONES}")


def normalise(text: str) -> str:
    """`text` in NFC as typed with care: น้ำ not นํ้า or นำ้, แ not เเ, plain spaces, nothing invisible.

    Idempotent. Line breaks stay, so line numbers of a source stay true.
    """
    if not _CARELESS.search(text):
        return unicodedata.normalize("NFC", text)
    text = unicodedata.normalize("NFC", text.translate(_STRIP)).replace("เเ", "แ")
    text = _SPLIT_SARA_AM.sub("\\1\u0e33", text)
    return unicodedata.normalize("NFC", _LATE_TONE.sub("\\1\u0e33", text))
