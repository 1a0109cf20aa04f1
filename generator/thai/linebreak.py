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
from .tree import tree

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_KEPT = 20  # characters; more would not fit a narrow table cell
LONGEST_PHRASE = 30

_D = "[0-9๐-๙]"
_REST = rf"(?:{_D}{{0,2}}(?:,{_D}{{3}})+|{_D}*)(?:\.{_D}+)*"  # of a number, behind its first digit
_NUMBER = _D + _REST
_GAP = r"[ \n]?"
_MONTH = tree((month, "") for month in MONTHS + SHORT_MONTHS)
_YEAR = rf"(?:พ\.ศ\.{_GAP})?(?:{_D}{{4}}|{_D}{{2}})(?!{_D})"
_DAY_MONTH = rf"{_GAP}{_MONTH}(?:{_GAP}{_YEAR})?"
_CODE = rf"[ieoIEO]{_D}{{1,2}}"
_CODES = rf"{_CODE}(?:[–-][ieoIEO]?{_D}{{1,2}})?"
_DAY_WORDS = ("ถึง", "ภายใน", "ลงวันที่", "วันที่", "ณ")
_NUMBERED = (
    *("ตัวชี้วัด", "ประเด็น", "มาตรการ", "โครงการ", "กิจกรรม", "ตาราง", "แผนภูมิ", "ไตรมาส", "ฉบับ", "ส่วน", "ครั้ง"),
    *("ข้อ", "หมู่"),
)
_UNITS = (
    "%|คะแนน|ล้านบาท|บาท|เดือนแรก|เดือนหลัง|เดือน|วันทำการ|วัน|ชั่วโมง|นาที|ปี(?!งบ)|ครั้ง|คน|แห่ง|ฉบับ|เรื่อง|เท่า"
    "|ราย(?!งาน|ได้|จ่าย|ละเอียด)|ข้อ(?!มูล|ความ|เสนอ)|ตัวชี้วัด|ประเด็น|มาตรการ|โครงการ|กิจกรรม|ขั้นตอน|ช่องทาง"
    "|หน่วยงาน|หมู่บ้าน"
)
_UNIT_FOLLOWS = rf"(?<![0-9๐-๙A-Za-z.,/].){_REST}{_GAP}(?:{_UNITS})"
# What is kept together by its form: how it begins, and the pattern of the rest.
_RUNS = (
    ("", rf"{tree((word, '') for word in _DAY_WORDS)}{_GAP}{_D}{{1,2}}(?:[–-]{_D}{{1,2}})?{_DAY_MONTH}"),
    ("", rf"{_MONTH}{_GAP}{_YEAR}"),
    *((word, rf"{_GAP}{_YEAR}") for word in ("ปี", "ประจำปี", "ปีงบประมาณ", "ประจำปีงบประมาณ", "พ.ศ.")),
    *((word + more, rf"{_GAP}{_NUMBER}") for word in _NUMBERED for more in ("", "ที่")),
    ("ร้อยละ", rf"{_GAP}{_NUMBER}"),
    ("ที่", rf"{_GAP}[ก-ฮ]{{2}}{_GAP}{_D}+/{_D}+"),  # the number of a letter: ที่ พท 56501/732
    ("(", rf"{_CODES}(?:,{_GAP}{_CODES})*\)"),
    ("", rf"[+−-]{_NUMBER}{_GAP}(?:{_UNITS})"),
    ("", rf"[ieoIEO](?<!\w.){_D}{{1,2}}[–-][ieoIEO]?{_D}{{1,2}}"),
    ("", rf"{_D}(?:(?<!{_D}{{2}}){_D}?(?:[–-]{_D}{{1,2}})?{_DAY_MONTH}|{_UNIT_FOLLOWS})"),
)
# A vowel or tone sign belongs to the letter before it, so a word followed by one is another word.
_END = "(?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e])"
_THAI_LETTER = re.compile("[ก-ฮเ-ไ]")


def keep_together(text: str, names: tuple[str, ...] = ()) -> Iterator[tuple[str, bool]]:
    """`text` in chunks; True marks one that no line may end inside, at most 20 characters.

    Kept are compounds, `names` of the agency's places and units, figures with their unit, dates, numbered
    things and lists of codes: of those that begin at one place, the longest. The chunks joined are `text`.
    """
    words_and_runs, each = _patterns(names)
    done = position = 0
    while found := words_and_runs.search(text, position):
        start = found.start()
        ends = [match.end() for pattern in each if (match := pattern.match(text, start))]
        end = max((end for end in ends if end - start <= LONGEST_KEPT), default=0)
        position = end or start + 1
        if end:
            if done < start:
                yield text[done:start], False
            yield text[start:end], True
            done = end
    if done < len(text):
        yield text[done:], False


@lru_cache(maxsize=32)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], tuple[re.Pattern[str], re.Pattern[str]]]:
    """Where a listed word or name or a run begins; and the two apart, either of which may be longer."""
    words = [(word, "") for word in (*COMPOUNDS, *names) if 0 < len(word) <= LONGEST_KEPT]
    both, listed, run = (re.compile(tree(entries) + _END) for entries in ((*words, *_RUNS), words, _RUNS))
    return both, (listed, run)


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
