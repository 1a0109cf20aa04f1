"""Cold, unchanged and edited builds, every contender in every round."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from .measure import FailedError, only, timed, weighed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Contender:
    """What is measured. All functions get its folder.

    `prepare` writes the sources and `check` raises where the output is not whole. `edit` puts a word into one
    page, another one in each round, and gives the finished page that must show it.
    """

    name: str
    command: tuple[str, ...]
    prepare: Callable[[Path], None]
    check: Callable[[Path], None]
    edit: Callable[[Path, int, str], Path]


class Figures(TypedDict):
    """What was measured of one contender, a number a round: seconds, and MiB of all its processes at once."""

    cold: list[float]
    warm: list[float]
    edit: list[float]
    mib: list[float]


def compare(contenders: Sequence[Contender], rounds: int, work: Path, label: str) -> dict[str, Figures]:
    """Measure all by name. Each round runs every one, so that a slow minute of the machine slows them all."""
    folders = {each.name: work / label.replace(" ", "-") / each.name for each in contenders}
    for each in contenders:
        each.prepare(folders[each.name])
    found = {each.name: Figures(cold=[], warm=[], edit=[], mib=[]) for each in contenders}
    for number in range(rounds):
        for each in contenders:
            _round(each, folders[each.name], number, found[each.name])
        print(f"{label}: round {number + 1} of {rounds}", file=sys.stderr, flush=True)
    return found


def _round(each: Contender, folder: Path, number: int, found: Figures) -> None:
    """A cold build, one of the same, one after an edit, and a cold one on the scales."""
    sources = frozenset(path.name for path in folder.iterdir())  # between two rounds there is nothing else
    found["cold"].append(timed(each.command, folder).seconds)
    each.check(folder)
    found["warm"].append(timed(each.command, folder).seconds)
    word = f"editedinround{number}"
    page = each.edit(folder, number, word)
    found["edit"].append(timed(each.command, folder).seconds)
    if word not in page.read_text(encoding="utf-8"):
        raise FailedError(f"{each.name}: the edit is not in {page}")
    only(folder, sources)
    found["mib"].append(weighed(each.command, folder).peak)
    only(folder, sources)
