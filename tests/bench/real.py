"""Fleets of real-shaped agencies: ours from its sources, Hugo from the same facts, a site an agency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prongsai.workers import cores

from .agencies import LAST_YEAR, agency, folder_of, write
from .facts import project
from .measure import FailedError
from .peers import HUGO_OPTIONS, hugo_program
from .rounds import Contender
from .tools import OUT, PRONGSAI

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SITES = "sites"
EDITED = f"{LAST_YEAR}/measures/m1-1"  # a page that every agency has
PROCESSES = str(cores())
_SCORE = re.compile(r"^ *score: '?([0-9.]+)", re.MULTILINE)


def contenders(count: int, years: int) -> tuple[Contender, ...]:
    """Ours, and Hugo where it is installed; both build as many sites at a time as there are cores."""
    ours = _contender("prongsai", fleet_command(), lambda texts: texts, count, years)
    program = hugo_program()
    if not program:
        return (ours,)
    each = f'{program} --source {SITES}/{{}} --destination "$PWD/{OUT}/{{}}" {" ".join(HUGO_OPTIONS)}'
    command = ("sh", "-c", f"ls {SITES} | xargs -P {PROCESSES} -I {{}} {each}")
    return ours, _contender("hugo", command, project, count, years)


def fleet_command(*more: str) -> tuple[str, ...]:
    return (PRONGSAI, "fleet", "build", SITES, "--out", OUT, *(more or ("--jobs", PROCESSES)))


def _contender(
    name: str,
    command: tuple[str, ...],
    sources: Callable[[dict[str, str]], Mapping[str, str]],
    count: int,
    years: int,
) -> Contender:
    """`sources` turns the texts of one agency into what the contender builds from."""

    def prepare(folder: Path) -> None:
        for seed in range(count):
            write(folder / SITES / folder_of(seed), sources(agency(seed, years)))

    def check(folder: Path) -> None:
        for seed in range(count):
            _check(folder / OUT / folder_of(seed), agency(seed, years))

    def edit(folder: Path, number: int, word: str) -> Path:
        name = folder_of(number % count)
        with (folder / SITES / name / f"content/{EDITED}.md").open("a", encoding="utf-8") as stream:
            stream.write(f"\n{word}\n")
        return folder / OUT / name / EDITED / "index.html"

    return Contender(name, command, prepare, check, edit)


def _check(out: Path, texts: Mapping[str, str]) -> None:
    """Every measure and analysis has its page, and the page of results has every score."""
    for path, text in texts.items():
        if path.endswith(".md"):
            name = path.removeprefix("content/").removesuffix(".md")
            _expect(out / name.replace("/index", "/overview"), out / name.removesuffix("/index"))
        elif path.endswith("/results.yaml"):
            page = out / path.removeprefix("content/").removesuffix(".yaml") / "index.html"
            shown = page.read_text(encoding="utf-8") if page.is_file() else ""
            if any(score not in shown for score in _SCORE.findall(text)):
                raise FailedError(f"{page} lacks a score")


def _expect(*folders: Path) -> None:
    """A page in one of these folders."""
    if not any((folder / "index.html").is_file() for folder in folders):
        raise FailedError(f"there is no page in {folders[0]}")
