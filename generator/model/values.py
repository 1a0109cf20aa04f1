"""Single values of the domain as officers type them: figures, codes, ids, topics, dates.

Every parser takes text with Arabic digits (the reader folds Thai ones) and gives None for what it is not.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ..problems import Phrase
from ..source import Parsed
from ..thai import ThaiDate, parse_date
from .records import Absence, CodeRange, Codes, Figure, Frame, Topic

NONE_WORD = "ไม่มี"
MAX_ID = 60

_FIGURE = re.compile(r"(?:ร้อยละ\s*)?([+\-−–]?)\s*(\d{1,3}(?:\.\d{1,4})?)\s*(?:%|คะแนน)?")
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_CODE = re.compile(r"(?i)([ieo0])\s*0*([1-9]\d?)")
_BARE = re.compile(r"0*([1-9]\d?)")
_RANGE_SIGN = re.compile(r"\s*(?:-|–|—|ถึง)\s*")
_TOPIC = re.compile(r"(indicator|issue)-([1-9]\d?)")
_SUB_INDICATOR = re.compile(r"([1-9]|10)\.(\d{1,2})")
_INTEGER = re.compile(r"\d{1,4}")


def parse_figure(text: str) -> Figure | None:
    """A score or change as stated: "94.50", "+7.79", "- 11.76", "ร้อยละ 91.22"; or absent: "-", "ไม่มี"."""
    if text == "-":
        return Figure(text, None, Absence.DASH)
    if text == NONE_WORD:
        return Figure(text, None, Absence.NONE)
    found = _FIGURE.fullmatch(text)
    if not found:
        return None
    sign = {"": "", "+": "+"}.get(found[1], "-")
    return Figure(sign + found[2], Decimal(sign + found[2]))


def parse_code(text: str) -> str | None:
    """One question or item code: `i10`, `E4`, `o25`; the letter o may be typed as a zero: "025" is o25."""
    found = _CODE.fullmatch(text.strip())
    return f"{found[1].lower().replace('0', 'o')}{found[2]}" if found else None


def parse_codes(text: str) -> Codes | None:
    """Codes and runs of codes: "i1–i3, e4, o34". A run may be printed backwards; it is kept as it is."""
    runs = [_parse_run(part) for part in re.split(r"\s*(?:,|และ)\s*", text.strip())]
    return None if None in runs else Codes(text, tuple(run for run in runs if run))


def _parse_run(text: str) -> CodeRange | None:
    ends = _RANGE_SIGN.split(text)
    first = parse_code(ends[0])
    if first is None or len(ends) > 2:
        return None
    if len(ends) == 1:
        return CodeRange(first, first)
    bare = None if ends[1].startswith("0") else _BARE.fullmatch(ends[1])
    last = f"{first[0]}{bare[1]}" if bare else parse_code(ends[1])
    return CodeRange(first, last) if last else None


def parse_id(text: str) -> str | None:
    """A permanent id: lower-case ASCII letters, digits, hyphens; at most 60."""
    return text if _ID.fullmatch(text) and len(text) <= MAX_ID else None


def parse_topic(text: str) -> Topic | None:
    """`indicator-1` … `indicator-10`, `issue-1` … `issue-7`."""
    found = _TOPIC.fullmatch(text)
    if not found:
        return None
    frame, number = Frame(found[1]), int(found[2])
    return Topic(frame, number) if number <= (10 if frame is Frame.INDICATORS else 7) else None


def parse_indicator(text: str) -> int | None:
    """The number of an indicator, 1–10."""
    return int(text) if _INTEGER.fullmatch(text) and 1 <= int(text) <= 10 else None


def parse_sub_indicator(text: str) -> str | None:
    """A sub-indicator such as 9.1."""
    return text if _SUB_INDICATOR.fullmatch(text) else None


def parse_rank(text: str) -> int | None:
    """A place in a ranking, from 1."""
    return int(text) if _INTEGER.fullmatch(text) and int(text) >= 1 else None


def parse_part(text: str) -> int | None:
    """Part 1 (the agency's own channel) or 2 (collected by the assessor) of the citizen survey."""
    return int(text) if text in ("1", "2") else None


def _dated(text: str) -> tuple[ThaiDate, str] | None:
    date = parse_date(text)
    return (date, text) if date else None


def _web_address(text: str) -> str | None:
    return text if re.fullmatch(r"https?://[^\s<>\"']+", text) else None


def parse_host_path(text: str) -> str | None:
    """A folder or file by its path, no part of which is `.` or `..`; it names more than the root."""
    parts = [part for part in re.split(r"[/\\]", text) if part]
    clean = text.isprintable() and not {".", ".."} & set(parts)
    return text.rstrip("/") if parts and clean else None


def parse_port(text: str) -> int | None:
    """A TCP port."""
    return int(text) if re.fullmatch(r"[1-9]\d{0,4}", text) and int(text) < 65536 else None


def parse_fingerprint(text: str) -> str | None:
    """`SHA256:` and 43 characters of base 64, as OpenSSH writes it; or 64 hex digits, colons allowed."""
    if re.fullmatch(r"SHA256:[A-Za-z0-9+/]{43}", text):
        return text
    digits = text.replace(":", "").lower()
    return digits if re.fullmatch(r"[0-9a-f]{64}", digits) else None


FIGURE = Parsed(
    parse_figure,
    Phrase("ตัวเลข เช่น 94.50 หรือ -2.01 หรือ - หรือ ไม่มี", "a number such as 94.50 or -2.01, or - or ไม่มี"),
    "bad-number",
    also_number=True,
)
CODE = Parsed(parse_code, Phrase("รหัสข้อ เช่น i10 e4 o25", "a code such as i10, e4, o25"), "bad-code")
CODES = Parsed(
    parse_codes, Phrase("รหัสข้อ คั่นด้วยจุลภาค เช่น i1–i3, e4", "codes with commas, such as i1–i3, e4"), "bad-code"
)
ID = Parsed(
    parse_id,
    Phrase("อักษรอังกฤษตัวเล็ก ตัวเลข และขีด ไม่เกิน 60 ตัว", "lower-case letters, digits and hyphens, at most 60"),
    "bad-id",
)
TOPIC = Parsed(
    parse_topic,
    Phrase("indicator-1 ถึง indicator-10 หรือ issue-1 ถึง issue-7", "indicator-1…10 or issue-1…7"),
    "bad-topic",
)
INDICATOR = Parsed(parse_indicator, Phrase("เลข 1 ถึง 10", "a number from 1 to 10"), also_number=True)
SUB_INDICATOR = Parsed(parse_sub_indicator, Phrase("เลข เช่น 9.1", "a number such as 9.1"), also_number=True)
RANK = Parsed(parse_rank, Phrase("ลำดับที่ ตั้งแต่ 1", "a rank from 1"), also_number=True)
PART = Parsed(parse_part, Phrase("1 หรือ 2", "1 or 2"), also_number=True)
DATE = Parsed(_dated, Phrase("วันที่ เช่น 24 พฤศจิกายน 2568", "a date such as 24 พฤศจิกายน 2568"), "bad-date")
HOST_PATH = Parsed(
    parse_host_path,
    Phrase("ที่ของโฟลเดอร์ เช่น public_html/ita", "the path of a folder, such as public_html/ita"),
)
PORT = Parsed(parse_port, Phrase("เลข 1 ถึง 65535", "a number from 1 to 65535"), also_number=True)
FINGERPRINT = Parsed(
    parse_fingerprint,
    Phrase("SHA256: ตามด้วยอักษร 43 ตัว หรือเลขฐานสิบหก 64 ตัว", "SHA256: and 43 characters, or 64 hex digits"),
)
WEB_ADDRESS = Parsed(
    _web_address, Phrase("ที่อยู่เว็บ เช่น https://…", "a web address such as https://…"), "bad-address"
)
