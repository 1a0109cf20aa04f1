"""Thai national ID numbers (เลขประจำตัวประชาชน) in whatever way they are written.

Thirteen digits, the first 1–8, the last a check digit (python-stdnum `th.pin`). One in twelve other numbers
of 13 digits passes that test by chance, so the way it is written and the words beside it decide how sure the
find is: in one group, or cut as on the card, 1-2345-67890-12-1, it is sure; cut in another way it is sure
beside words of an ID card.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate
from typing import TYPE_CHECKING

from .digits import DASHES, DIGIT, INVISIBLE, SPACES, arabic
from .near import after, before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LENGTH = 13
_CARD = {1, 5, 10, 12}  # where the card breaks the number: 1-2345-67890-12-1

_BETWEEN = rf"{DASHES}{INVISIBLE}{SPACES}\n._/|*\\·•,:"
_CHAIN = re.compile(rf"[{DIGIT}](?:[{_BETWEEN}]{{0,16}}[{DIGIT}]){{12,}}")
_GROUP = re.compile(rf"[{DIGIT}]+(?:[{INVISIBLE}]+[{DIGIT}]+)*")

_ID_WORDS = re.compile(
    r"(?i)ประจำตัว(?!ผู้เสีย|ผู้สอบ|สอบ)|(?:บัตร|เลข|เลขที่)\s?(?:ประชาชน|ปชช)|เลข(?:ที่)?\s?บัตร|ปชช\.|[1๑][3๓]\s?หลัก"
    r"|citizen|national\s?id|(?<![a-z])(?:thai\s?id|id\s?(?:card|no|number)|(?:c|p)?id\s?[:#])|[?&](?:c|p)id="
)
_OTHER_LABEL = re.compile(
    r"(?i)(?:(?:เลข|เลขที่|เลขคุม|รหัส|หมายเลข)\s?(?:สัญญา|โครงการ|อ้างอิง|ครุภัณฑ์|พัสดุ|สินทรัพย์|ทรัพย์สิน|ใบเสร็จ|ใบสั่ง|ใบแจ้ง|เอกสาร"
    r"|หนังสือ|งบประมาณ|ฎีกา|เช็ค|เครื่อง|สินค้า|นิติบุคคล|ทะเบียนนิติบุคคล)|บาร์โค้ด"
    r"|(?<![a-z])(?:barcode|isbn|ean|serial|s/n|ref))[^\d\n]{0,20}$"
)
_LABEL = re.compile(rf"(?:{_ID_WORDS.pattern.removeprefix('(?i)')})[^\d\n]{{0,25}}$", re.IGNORECASE)
_DASH = re.compile(f"[{DASHES}]")
_ODD = re.compile(rf"[^\s{DASHES}{INVISIBLE}*\\]")  # neither dash nor space, nor a sign of Markdown
_POINT = re.compile(r"[.,:/_]")  # between digits these mean fractions, thousands, times and dates
_EDGE = re.compile(r"[\n\t|]")
_NEAR_BEFORE, _NEAR_AFTER, _LINE, _PAGE = 80, 30, 300, 3000  # characters
_COLUMNS = re.compile(r"\d[^\S\n]+\d|\d\s*[|\t]")
_NOT_LATIN = re.compile(r"[^0-9A-Za-z]")
_LETTER = re.compile(r"[^\W\d_]")
_HASH = re.compile(r"[0-9A-Fa-f]{20,}")
_LIST_NUMBER = re.compile(r"(?:^|\n)[^\S\n]*\d{1,3}\.$")
_FILE_NAME = re.compile(
    r"(?i)[\w.%-]{0,80}\.(?:pdf|jpe?g|png|gif|webp|tiff?|docx?|xlsx?|pptx?|zip|html?|php)\b"
)
_ADDRESS = re.compile(r"(?i)://|www\.|[?&]\w+=|^(?:[\w.-]+/)+[\w.-]*$")
_MILLISECONDS = re.compile(r"1[5-9]")  # 2017–2033 in the names that upload forms give to files


class Sure(Enum):
    """How sure it is that a number is a national ID number."""

    NO = auto()
    PERHAPS = auto()
    YES = auto()


@dataclass(frozen=True, slots=True)
class _Number:
    """Thirteen digits in a text, at `start` to `end`.

    `cuts` tells what stands between two digits, by how many stand before it; `outer` what stands between the
    number and other digits beside it, if there are any.
    """

    digits: str
    start: int
    end: int
    cuts: Mapping[int, str]
    outer: tuple[str, ...]

    @property
    def as_on_the_card(self) -> bool:
        """Cut where the card does, with one sign, or with dashes and spaces."""
        return set(self.cuts) == _CARD and (self.even or not any(map(_ODD.search, self.cuts.values())))

    @property
    def dashed_as_on_the_card(self) -> bool:
        """Dashes where the card has them; spaces and line ends may stand anywhere."""
        dashed = {before for before, cut in self.cuts.items() if _DASH.search(cut)}
        return dashed == _CARD and not any(map(_ODD.search, self.cuts.values()))

    @property
    def even(self) -> bool:
        """Cut by the same sign everywhere, as one writes."""
        return len({_kind(cut) for cut in self.cuts.values()}) == 1

    @property
    def alone(self) -> bool:
        """Told apart from other digits by the edge of a cell or line, or by being cut otherwise."""
        inside = {_kind(cut) for cut in self.cuts.values()}
        wrapped = any("\n" in kind for kind in inside)
        return all(_EDGE.search(cut) or not (wrapped or _kind(cut) in inside) for cut in self.outer)


def _kind(cut: str) -> str:
    """The signs of a cut, each once: a dash between spaces is a dash, however many spaces."""
    return "".join(sorted(set(cut.strip(" ") or " ")))


def find(text: str, sure: Sure) -> Iterator[int]:
    """The offsets of the numbers that are national ID numbers as surely as `sure` says."""
    for chain in _CHAIN.finditer(text):
        judged = [(_judge(number, text), number) for number in _numbers(chain)]
        certain = _apart(number for verdict, number in judged if verdict is Sure.YES)
        if sure is Sure.PERHAPS:
            taken = {n for number in certain for n in range(number.start, number.end)}
            perhaps = (number for verdict, number in judged if verdict is Sure.PERHAPS)
            certain = _apart(n for n in perhaps if not taken & {n.start, n.end - 1})
        yield from (number.start for number in certain)


def _apart(numbers: Iterable[_Number]) -> list[_Number]:
    """The numbers from left to right without those that begin inside one before."""
    kept: list[_Number] = []
    for number in numbers:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept


def _numbers(chain: re.Match[str]) -> Iterator[_Number]:
    """Every run of whole groups of digits that adds up to thirteen."""
    base, text = chain.start(), chain.string
    groups = [(base + g.start(), base + g.end(), arabic(g[0])) for g in _GROUP.finditer(chain[0])]
    digits = "".join(group for _, _, group in groups)
    begins = [0, *accumulate(len(group) for _, _, group in groups)]  # how many digits stand before each group
    group_at = {before: n for n, before in enumerate(begins)}
    for first, begin in enumerate(begins[:-1]):
        beyond = group_at.get(begin + LENGTH)
        if beyond is None:
            continue
        cuts = {begins[n] - begin: text[groups[n - 1][1] : groups[n][0]] for n in range(first + 1, beyond)}
        edges = [n for n in (first, beyond) if 0 < n < len(groups)]
        outer = tuple(text[groups[n - 1][1] : groups[n][0]] for n in edges)
        wanted = digits[begin : begin + LENGTH]
        yield _Number(wanted, groups[first][0], groups[beyond - 1][1], cuts, outer)


def _judge(number: _Number, text: str) -> Sure:
    from stdnum.th import pin  # imported here: most sites hold no number of this length

    if number.digits[0] == "9":
        return Sure.NO
    if number.digits[-1] != pin.calc_check_digit(number.digits):
        return _judge_wrong(number, text)
    if number.digits[0] == "0":  # juristic persons; and people without Thai nationality
        return Sure.PERHAPS if _named(number, text) else Sure.NO
    if number.as_on_the_card or number.dashed_as_on_the_card:
        return Sure.YES
    return _judge_cut(number, text) if number.cuts else _judge_bare(number, text)


def _judge_wrong(number: _Number, text: str) -> Sure:
    """A check digit that does not fit: mistyped, perhaps, where all else says that it is an ID number."""
    if number.cuts:
        return Sure.PERHAPS if number.dashed_as_on_the_card and number.digits[0] != "0" else Sure.NO
    return Sure.PERHAPS if _named(number, text) else Sure.NO


def _named(number: _Number, text: str) -> bool:
    """True when words of an ID card stand near."""
    around = before(text, number.start, _NEAR_BEFORE), after(text, number.end, _NEAR_AFTER)
    return any(map(_ID_WORDS.search, around))


def _judge_bare(number: _Number, text: str) -> Sure:
    """Thirteen digits in one group."""
    if _named(number, text):
        return Sure.YES
    left, right = text[max(0, number.start - 200) : number.start], text[number.end : number.end + 100]
    code = _NOT_LATIN.split(left)[-1] + number.digits + _NOT_LATIN.split(right, maxsplit=1)[0]
    if _HASH.fullmatch(code):
        return Sure.NO
    word = left[-1:].strip() and left.split()[-1]
    if _ADDRESS.search(word):
        return Sure.NO if "://" in word and _MILLISECONDS.match(number.digits) else Sure.PERHAPS
    fraction = left[-1:] == "." and left[-2:-1].isdigit() and not _LIST_NUMBER.search(left)
    other = len(code) > LENGTH or _OTHER_LABEL.search(left) or _FILE_NAME.match(right)
    return Sure.PERHAPS if fraction or other else Sure.YES


def _judge_cut(number: _Number, text: str) -> Sure:
    """Thirteen digits cut in an unusual way."""
    if not number.even or any(map(_POINT.search, number.cuts.values())):
        return Sure.NO
    if _LABEL.search(before(text, number.start, _NEAR_BEFORE)):
        return Sure.YES
    in_cells = any("\t" in cut or "|" in cut for cut in number.cuts.values())
    if not number.alone or in_cells:
        return Sure.NO
    if _wrapped(number, text):
        return Sure.YES
    headed = _ID_WORDS.search(before(text, number.start, _PAGE))
    dashed = any(map(_DASH.search, number.cuts.values()))
    if not headed and not dashed and _in_columns(number, text):
        return Sure.NO
    boxes = len(number.cuts) == LENGTH - 1  # every digit by itself, as in the boxes of a form
    card = set(number.cuts) < _CARD and (1 in number.cuts or len(number.cuts) == len(_CARD) - 1)
    return Sure.YES if headed or boxes or card else Sure.PERHAPS


def _wrapped(number: _Number, text: str) -> bool:
    """True for one group of digits that only the end of a line of words broke in two."""
    if len(number.cuts) > 1 or "\n" not in next(iter(number.cuts.values())):
        return False
    left, right = text[max(0, number.start - _LINE) : number.start], text[number.end : number.end + _LINE]
    return bool(_LETTER.search(left.rpartition("\n")[2] + right.partition("\n")[0]))


def _in_columns(number: _Number, text: str) -> bool:
    """True when the line before or after holds numbers side by side, as a table does."""
    above = text[max(0, number.start - 2 * _LINE) : number.start].split("\n")[-2:-1]
    below = text[number.end : number.end + 2 * _LINE].split("\n")[1:2]
    return any(map(_COLUMNS.search, above + below))
