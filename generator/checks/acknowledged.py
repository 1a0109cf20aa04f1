"""What an officer accepted in the sources is no problem any more, but a note that is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Correction
from ..problems import Phrase, problem
from ..source import CONTENT, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..model import Acknowledgement, Site
    from ..problems import Problem

_NONE = Phrase("ข้อนี้ไม่มีอยู่แล้ว ลบรายการนี้ได้", "nothing of the kind is found any more: delete the entry")


def acknowledge(site: Site, found: Sequence[Problem]) -> tuple[tuple[Problem, ...], tuple[Correction, ...]]:
    """The problems that remain, and each acknowledgement with those that it accepts.

    An acknowledgement names a problem and a record; one that matches nothing is itself a problem, unless
    files of its year could not be read.
    """
    accepted: dict[tuple[str, str], Acknowledgement] = {}
    for each in (a for year in site.years for a in year.acknowledged):
        accepted.setdefault(_key(each), each)
    matched: dict[tuple[str, str], list[Problem]] = {key: [] for key in accepted}
    left: list[Problem] = []
    for told in found:
        key = (told.name, told.about) if told.acceptable else ("", "")
        matched.get(key, left).append(told)
    unused = (_unused(site, accepted[key], left) for key, problems in matched.items() if not problems)
    left += [*(p for p in unused if p), *_repeated(site, accepted)]
    corrections = (
        Correction(accepted[key], tuple(problems)) for key, problems in matched.items() if problems
    )
    return tuple(left), tuple(corrections)


def _repeated(site: Site, accepted: Mapping[tuple[str, str], Acknowledgement]) -> Iterator[Problem]:
    for each in (a for year in site.years for a in year.acknowledged):
        if accepted[_key(each)] is not each:
            yield problem("acknowledged-twice", each.at, name=each.problem, subject=each.about)


def _key(a: Acknowledgement) -> tuple[str, str]:
    return a.problem, f"{a.year}/{a.about}"


def _unused(site: Site, a: Acknowledgement, found: Sequence[Problem]) -> Problem | None:
    if any(path.startswith(f"{CONTENT}/{a.year}/") for path in site.broken):
        return None
    known = list(_known(a, found))
    expected = nearest(f"{a.problem} {a.about}", known) if known else _NONE
    return problem("acknowledged-in-vain", a.at, name=a.problem, subject=a.about, expected=expected)


def _known(a: Acknowledgement, found: Sequence[Problem]) -> Iterator[str]:
    """What could have been meant: problems of the same year, as they would be acknowledged."""
    prefix = f"{a.year}/"
    for each in found:
        if each.acceptable and each.about.startswith(prefix):
            yield f"{each.name} {each.about.removeprefix(prefix)}"
