"""Thai and Arabic digits (เลขไทย เลขอารบิก) side by side, in sources as typed: records hold one kind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from ...problems import Location, problem
from ..records import records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...problems import Problem
    from ..case import Case, Check

_THAI_DIGIT = re.compile("[๐-๙]")
_ARABIC_DIGIT = re.compile("[0-9]")
_IN_NUMBER = re.compile(r"[0-9]+[.,]?[๐-๙][0-9๐-๙.,]*|[๐-๙]+[.,]?[0-9][0-9๐-๙.,]*")
_THAI = re.compile(r"[๐-๙][๐-๙.,]*")
_ARABIC = re.compile(r"(?<![A-Za-z0-9.])[0-9][0-9.,]*(?![A-Za-z0-9])")
# Digits that are no figures of the text: references, addresses, codes, list markers, ids of headings.
_ADDRESSES = r"\{\{[^{}]*\}\}|https?://\S+|www\.\S+"
_CODES = (
    r"[A-Za-z][A-Za-z-]*\s?[0-9๐-๙]+(?:\s?[-–]\s?[0-9๐-๙]+)?"
    r"|[0๐](?<![0-9๐-๙.].)[0-9๐-๙]{1,2}(?![0-9๐-๙.])"  # a code with a zero for its letter: zero-for-letter
    r"|\{#[^}]*\}|\]\([^)]*\)|^\s*[0-9๐-๙]+[.)]\s"
)
_NO_FIGURE = re.compile(f"{_ADDRESSES}|{_CODES}")
_NO_FIGURE_NOR_MAIL = re.compile(rf"{_ADDRESSES}|\S[^\s@]*+@\S+|{_CODES}")  # far slower, and rarely needed
_FENCE = "---"


def mixed_digits(case: Case) -> Iterator[Problem]:
    """A number, and a field, is written with Thai digits or with Arabic ones.

    Why: a number of both kinds cannot be searched for, and two kinds in one sentence show two sources.
    Example: "๙4.50"; "๑๕ มีนาคม 2566".
    Source: reports of FY2566 and FY2569 mix them; a warning. Pages print one kind, whichever was typed.
    Mend: type one kind.
    """
    owners = _owners(case)
    for path, file in case.sources.files.items():
        if path in owners and _THAI_DIGIT.search(file.text):
            kind = path.rpartition(".")[2]
            for line, column, stated in case.findings.of(
                "mixed-digits", partial(_mixtures, kind), file.text, kind
            ):
                at, about = Location(path, line, column), _owner(owners[path], line)
                yield problem("mixed-digits", at, about=about, stated=stated)


def _mixtures(kind: str, text: str) -> list[tuple[int, int, str]]:
    """Line, column and words of what is mixed in a file, whose name ends in `kind`."""
    fields = ((line, column, _mixed(words)) for line, column, words in _fields(kind, text))
    return [found for found in fields if found[2]]


def _owners(case: Case) -> dict[str, list[tuple[int, str]]]:
    """Of each file the lines on which fields stand and the keys of their records, in order."""
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for _, about, record in records(case.site):
        for at in (record.at, *record.places.values()):
            found[at.path].append((at.line, about))
    return {path: sorted(lines) for path, lines in found.items() if path}


def _owner(lines: list[tuple[int, str]], line: int) -> str:
    at = bisect_right(lines, (line, "\uffff"))
    return lines[max(0, at - 1)][1]


def _fields(kind: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Line, column and words of every value as typed; each line of prose and of long text by itself."""
    prose = kind != "yaml"
    fences = 0
    for number, line in enumerate(text.split("\n"), 1):
        if prose and fences < 2 and line.rstrip() == _FENCE:
            fences += 1
        elif _THAI_DIGIT.search(line):
            if prose and fences != 1:
                yield number, 1, line
            else:
                yield from ((number, column, value) for column, value in _values(line))


def _values(line: str) -> Iterator[tuple[int, str]]:
    """The values of one line of YAML with their columns, without what is remarked after `#`."""
    typed = re.split(r"(?:^|\s)#", line, maxsplit=1)[0]
    flow = re.search(r"[{\[]", typed)
    pieces = re.finditer(r"[^,{}\[\]]+", typed) if flow else [re.match(r".*", typed)]
    for piece in pieces:
        if piece:
            value = re.sub(r"^\s*(?:-\s+)*(?:[A-Za-z_]+:(?:\s|$))?", "", piece[0])
            yield piece.end() - len(value) + 1, value


def _mixed(text: str) -> str:
    """What is written with both kinds, or empty."""
    if not (_THAI_DIGIT.search(text) and _ARABIC_DIGIT.search(text)):
        return ""
    plain = (_NO_FIGURE_NOR_MAIL if "@" in text else _NO_FIGURE).sub(" ", text)
    number = _IN_NUMBER.search(plain)
    if number:
        return number[0].rstrip(".,")
    thai, arabic = _THAI.search(plain), _ARABIC.search(plain)
    return f"{thai[0]} … {arabic[0]}" if thai and arabic else ""


DIGITS: Mapping[str, Check] = {"mixed-digits": mixed_digits}
