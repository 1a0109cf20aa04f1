"""Telephone numbers (โทรศัพท์) and bank accounts (บัญชีธนาคาร) of private persons.

The agency's own numbers, and those beside the name of an office or a position, are public on purpose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .digits import DASHES, INVISIBLE, SPACES, arabic, long_numbers
from .near import after, before
from .people import Owner, owner, private_persons

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ...model import Agency

_SIGN = f"[{SPACES}{DASHES}{INVISIBLE}()]"
_PHONE = re.compile(
    rf"(?<!\d)(?<!\d[.,/\-])(?<![A-Za-z_=/])(?:"
    rf"(?:(?:\+|00)[6๖]{{2}}{_SIGN}{{0,2}}[0๐]?|[0๐]){_SIGN}{{0,2}}[689๖๘๙](?:{_SIGN}{{0,2}}\d){{8}}"
    rf"|[0๐][689๖๘๙]\d\.\d{{3}}\.\d{{4}}|[0๐]{_SIGN}?[2-57๒-๕๗](?:{_SIGN}{{0,2}}\d){{7}})(?![\d/])(?!{_SIGN}\d)"
)
_MOBILE_DIGITS = 10
_UNSEEN, _MARKED, _GROUP = re.compile(f"[{INVISIBLE}]"), re.compile(f"[{DASHES}+.()]"), re.compile(r"\d+")
_SPACED = {(10,), (3, 7), (3, 3, 4), (3, 4, 3), (2, 4, 4), (2, 8), (13,)}  # mobile; 13: after 00 66
_SPACED |= {(9,), (2, 3, 4), (3, 3, 3), (3, 6), (2, 7), (1, 4, 4)}  # land lines
_PRINTED_ACCOUNT = re.compile(rf"\d{{3}}([{DASHES}])\d\1\d{{5}}\1\d")  # as most banks print it
_ANY_ACCOUNT = re.compile(
    rf"(?<![\d=/])(?<!\d{_SIGN})(?:\d{{10,15}}|\d{{1,9}}({_SIGN})\d{{1,9}}(?:\1\d{{1,9}}){{0,3}})(?!\d)(?!{_SIGN}\d)"
)
_BANK = re.compile(
    r"(?i)(?:เลขที่|เลข|หมายเลข)\s?บัญชี|บัญชี\s?(?:เลขที่|ธนาคาร|ออมทรัพย์|กระแสรายวัน|เงินฝาก)|ธนาคาร|ธ\.\s?ก\.\s?ส|ธกส|ออมทรัพย์"
    r"|พร้อมเพย์|promptpay|account\s?n(?:o|umber)|bank"
)
_NO_BANK = re.compile(  # account codes of a ledger have ten digits too
    r"รหัสบัญชี|แยกประเภท|ผังบัญชี|งบทดลอง|โทร|โครงการ|สัญญา|ค้ำประกัน|เช็ค|ประจำตัว|หนังสือ|ใบเสร็จ|ฎีกา"
)
_HOLDER = re.compile(
    r"(?:ชื่อ\s?บัญชี|บัญชี(?:เงินฝาก)?(?:ของ)?|ในนาม)(?:(?!นาย|นาง|น\.ส|ด\.[ชญ]|เลข)[^\d\n]){0,30}?"
    r"(?:เทศบาล|อบต|อบจ|องค์การบริหาร|สำนักงาน|กองทุน|กรม|จังหวัด|การไฟฟ้า|การประปา|โรงเรียน|ศูนย์|บริษัท|หจก|ห้าง|มูลนิธิ)"
)
_LENGTHS = range(10, 16)  # digits; banks use 10, 12 and 15
_BEFORE, _AROUND = 60, 90  # characters


def own_phones(agency: Agency) -> frozenset[str]:
    """The agency's telephone numbers as bare digits with a leading zero."""
    stated = (agency.phone, *(channel.phone for channel in agency.channels))
    return frozenset(_bare(m[0]) for text in stated for m in _PHONE.finditer(text))


def phones(text: str, own: Collection[str]) -> Iterator[int]:
    """The offsets of telephone numbers that may be private; `own` are the agency's.

    A mobile number is private unless an office is named, a land line only where a person is named.
    """
    for number in _within_long_numbers(_PHONE, text):
        digits = _bare(number[0])
        if digits in own or not _cut_as_a_phone(number[0]):
            continue
        whose = owner(text, *number.span())
        if whose is Owner.PERSON or (whose is Owner.UNKNOWN and len(digits) == _MOBILE_DIGITS):
            yield number.start()


def accounts(text: str, agency: str) -> Iterator[int]:
    """The offsets of bank account numbers, but those held by an office; `agency` is the agency's name."""
    for number in _within_long_numbers(_ANY_ACCOUNT, text):
        start, end = number.span()
        label = before(text, start, _BEFORE)
        around = before(text, start, _AROUND) + after(text, end, _AROUND)
        called = _BANK.search(label) and not _NO_BANK.search(label) and len(arabic(number[0])) in _LENGTHS
        held = _HOLDER.search(around) or (agency and agency in around and not private_persons(around))
        if (called or _PRINTED_ACCOUNT.fullmatch(number[0])) and not held:
            yield start


def _cut_as_a_phone(number: str) -> bool:
    """False for columns of a table that happen to be as long as a telephone number."""
    plain = _UNSEEN.sub("", number)
    return bool(_MARKED.search(plain)) or tuple(map(len, _GROUP.findall(plain))) in _SPACED


def _within_long_numbers(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for start, end in long_numbers(text):
        yield from pattern.finditer(text, max(0, start - 1), end + 2)  # with a plus before, a digit after


def _bare(number: str) -> str:
    return "0" + arabic(number).removeprefix("00").removeprefix("66").removeprefix("0")
