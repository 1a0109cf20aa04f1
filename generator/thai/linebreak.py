"""What must stay on one line (การตัดบรรทัด), and where a heading may be cut.

The text itself stays clean, without zero-width characters, so that searching and copying work: the caller
puts an element around what is kept together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from .compounds import COMPOUNDS
from .dates import MONTHS, SHORT_MONTHS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

LONGEST_KEPT = 20  # characters; more would not fit a narrow table cell
LONGEST_PHRASE = 30

_D = "[0-9๐-๙]"
_NUMBER = rf"(?<![0-9๐-๙A-Za-z.,/])(?:{_D}{{1,3}}(?:,{_D}{{3}})+|{_D}+)(?:\.{_D}+)*"
_GAP = r"[ \n]?"
_MONTH = "(?:" + "|".join(map(re.escape, MONTHS + SHORT_MONTHS)) + ")"
_YEAR = rf"(?:พ\.ศ\.{_GAP})?(?:{_D}{{4}}|{_D}{{2}})(?!{_D})"
_CODE = rf"[ieoIEO]{_D}{{1,2}}"
_CODES = rf"{_CODE}(?:[–-][ieoIEO]?{_D}{{1,2}})?"
_NUMBERED = "ตัวชี้วัด|ประเด็น|มาตรการ|โครงการ|กิจกรรม|ตาราง|แผนภูมิ|ไตรมาส|ฉบับ|ส่วน|ครั้ง|ข้อ|หมู่"
_UNITS = (
    "%|คะแนน|ล้านบาท|บาท|เดือนแรก|เดือนหลัง|เดือน|วันทำการ|วัน|ชั่วโมง|นาที|ปี(?!งบ)|ครั้ง|คน|แห่ง|ฉบับ|เรื่อง|เท่า"
    "|ราย(?!งาน|ได้|จ่าย|ละเอียด)|ข้อ(?!มูล|ความ|เสนอ)|ตัวชี้วัด|ประเด็น|มาตรการ|โครงการ|กิจกรรม|ขั้นตอน|ช่องทาง"
    "|หน่วยงาน|หมู่บ้าน"
)
_RUNS = "|".join(
    (
        rf"(?:(?:ถึง|ภายใน|ลงวันที่|วันที่|ณ){_GAP})?(?<!{_D})(?:{_D}{{1,2}}[–-])?{_D}{{1,2}}{_GAP}{_MONTH}(?:{_GAP}{_YEAR})?",
        rf"{_MONTH}{_GAP}{_YEAR}",
        rf"(?:ประจำ)?ปี(?:งบประมาณ)?{_GAP}{_YEAR}",
        rf"พ\.ศ\.{_GAP}{_YEAR}",
        rf"(?:{_NUMBERED})(?:ที่)?{_GAP}{_NUMBER}",
        rf"ที่{_GAP}[ก-ฮ]{{2}}{_GAP}{_D}+/{_D}+",  # the number of a letter: ที่ พท 56501/732
        rf"\({_CODES}(?:,{_GAP}{_CODES})*\)",
        rf"(?<!\w){_CODE}[–-][ieoIEO]?{_D}{{1,2}}",
        rf"ร้อยละ{_GAP}{_NUMBER}",
        rf"[+−-]?{_NUMBER}{_GAP}(?:{_UNITS})",
    )
)
# A vowel or tone sign belongs to the letter before it, so a word followed by one is another word.
_END = "(?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e])"
_THAI_LETTER = re.compile("[ก-ฮเ-ไ]")


def keep_together(text: str, names: Collection[str] = ()) -> Iterator[tuple[str, bool]]:
    """`text` in chunks; True marks one that no line may end inside, at most 20 characters.

    Kept are compounds, `names` of the agency's places and units, figures with their unit, dates, numbered
    things and lists of codes: of those that begin at one place, the longest. The chunks joined are `text`.
    """
    done = 0
    for start, end in _kept(text, frozenset(names)):
        if done < start:
            yield text[done:start], False
        yield text[start:end], True
        done = end
    if done < len(text):
        yield text[done:], False


def _kept(text: str, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The places of what is kept, from left to right."""
    words_or_runs, runs = _patterns(names)
    position = 0
    while found := words_or_runs.search(text, position):
        start = found.start()
        ends = (m.end() for m in (found, runs.match(text, start)) if m)
        end = max((end for end in ends if end - start <= LONGEST_KEPT), default=0)
        if end:
            yield start, end
        position = end or start + 1


@lru_cache(maxsize=32)
def _patterns(names: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A listed word or name, longest first, else a run; and a run alone."""
    listed = {*COMPOUNDS, *(name for name in names if 0 < len(name) <= LONGEST_KEPT)}
    words = "|".join(re.escape(word) for word in sorted(listed, key=len, reverse=True))
    return re.compile(f"(?:{words}|{_RUNS}){_END}"), re.compile(f"(?:{_RUNS}){_END}")


def phrases(title: str) -> list[str]:
    """A heading cut at its spaces into phrases; up to 30 characters it stays whole.

    Never cut is what `keep_together` keeps; figures and foreign words stay with the phrase before them
    while that fits ("การนำผลการประเมิน ITA"), and ๆ and ฯลฯ always.
    """
    line = " ".join(title.split())
    if len(line) <= LONGEST_PHRASE:
        return [line] if line else []
    cut: list[str] = []
    for piece in _pieces(line):
        fits = bool(cut) and len(f"{cut[-1]} {piece}") <= LONGEST_PHRASE
        if cut and (piece[0] in "ๆฯ" or (fits and not _THAI_LETTER.match(piece))):
            cut[-1] += f" {piece}"
        else:
            cut.append(piece)
    return cut


def _pieces(line: str) -> list[str]:
    """`line`, which has no line breaks, cut at every space outside of what is kept together."""
    return "".join(chunk if keep else chunk.replace(" ", "\n") for chunk, keep in keep_together(line)).split(
        "\n"
    )
