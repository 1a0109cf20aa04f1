"""No contradiction is published unseen: three real documents, row by row, and nothing told without cause.

`<agency>/rows.yaml` lists what is wrong in a document: what of it can be computed, what is said in words, and
what only a reader can judge; which problem tells it, on which line, with which figures or words; and what
nothing tells, with the reason. `besides` are problems that are right and were not on the list.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from prongsai.build import build

from ..conftest import AS_OF, SITES
from .sites import TABLES, golden, table, twin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from prongsai.problems import Location, Problem

ROWS: dict[str, dict[int, dict[str, Any]]] = {agency: table(agency, "rows")["rows"] for agency in SITES}
BESIDES: dict[str, list[dict[str, Any]]] = {agency: table(agency, "rows")["besides"] for agency in SITES}
FRIENDS: list[dict[str, str]] = yaml.safe_load((TABLES / "friends.yaml").read_text(encoding="utf-8"))
# How many rows each document has, of each kind: the tables may not lose any.
COUNTS = {
    "nanongthum": {"computable": 26, "textual": 15, "judgement": 4},
    "khlongyai": {"computable": 18, "textual": 12, "judgement": 1},
    "khlongnokkrathung": {"computable": 16, "textual": 6, "judgement": 4},
}
LEAST_OF_TEXTUAL = 0.8


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The golden sites, by agency, and what only looks wrong."""
    made = {agency: golden(agency, tmp_path_factory.mktemp(agency) / "site") for agency in SITES}
    return made | {"friends": TABLES / "friends"}


@pytest.fixture(scope="module")
def found(folders: Mapping[str, Path]) -> Mapping[str, Sequence[Problem]]:
    return {name: build(root, AS_OF).problems for name, root in folders.items()}


def stands(root: Path, place: Mapping[str, str]) -> tuple[str, int]:
    """File and number of the one line of file `in` that holds the words `line`.

    Where several do, it is the first of them after the one line that holds the words `after`.
    """
    lines = (root / place["in"]).read_text(encoding="utf-8").splitlines()
    if "after" in place:
        before = only(lines, place["after"])
        found = (n for n, text in enumerate(lines, 1) if n > before and place["line"] in text)
        return place["in"], next(found)
    return place["in"], only(lines, place["line"])


def only(lines: Sequence[str], words: str) -> int:
    numbers = [n for n, text in enumerate(lines, 1) if words in text]
    assert len(numbers) == 1, f"{words!r} stands on lines {numbers}"
    return numbers[0]


def where(at: Location) -> tuple[str, int]:
    return at.path, at.line


def told(problems: Sequence[Problem]) -> list[str]:
    return [p.as_text("en") for p in problems]


def caught() -> Iterator[Any]:
    """Each place at which a row is told."""
    for agency, rows in ROWS.items():
        for number, row in rows.items():
            for n, place in enumerate(row.get("caught", ())):
                yield pytest.param(agency, place, id=f"{agency}-{number}-{n}")


@pytest.mark.parametrize(("agency", "place"), list(caught()))
def test_a_row_is_told_on_its_line_with_its_figures(
    agency: str,
    place: dict[str, Any],
    folders: Mapping[str, Path],
    found: Mapping[str, Sequence[Problem]],
) -> None:
    at = stands(folders[agency], place)
    here = [p for p in found[agency] if where(p.at) == at]
    mine = [p.message("th") for p in here if p.name == place["by"]]
    assert mine, told(here)
    assert any(all(str(name) in message for name in place["names"]) for message in mine), mine


@pytest.mark.parametrize("agency", SITES)
def test_no_row_is_lost_and_each_is_told_or_says_why_not(agency: str) -> None:
    rows = ROWS[agency]
    assert list(rows) == list(range(1, len(rows) + 1))
    assert Counter(row["kind"] for row in rows.values()) == COUNTS[agency]
    assert not [n for n, row in rows.items() if bool(row.get("caught")) is bool(row.get("not_caught"))]


def test_all_that_can_be_computed_is_found_and_most_of_what_is_said_in_words() -> None:
    shares = {}
    for kind in ("computable", "textual"):
        rows = [row for rows in ROWS.values() for row in rows.values() if row["kind"] == kind]
        shares[kind] = sum("caught" in row for row in rows) / len(rows)
    assert shares["computable"] == 1
    assert shares["textual"] >= LEAST_OF_TEXTUAL


@pytest.mark.parametrize("agency", SITES)
def test_nothing_else_is_told(
    agency: str, folders: Mapping[str, Path], found: Mapping[str, Sequence[Problem]]
) -> None:
    places = [place for row in ROWS[agency].values() for place in row.get("caught", ())] + BESIDES[agency]
    known = {(place["by"], *stands(folders[agency], place)) for place in places}
    told_of = {(p.name, *where(p.at)) for p in found[agency]}
    assert told([p for p in found[agency] if (p.name, *where(p.at)) not in known]) == []
    assert sorted(known - told_of) == []


@pytest.mark.parametrize("agency", SITES)
def test_a_corrected_document_has_no_problem(agency: str, tmp_path: Path) -> None:
    assert told(build(twin(agency, tmp_path / "site"), AS_OF).problems) == []


@pytest.mark.parametrize("friend", FRIENDS, ids=lambda friend: f"{friend['id']}-{friend['site']}")
def test_what_only_looks_wrong_is_left_alone(
    friend: dict[str, str], folders: Mapping[str, Path], found: Mapping[str, Sequence[Problem]]
) -> None:
    at = stands(folders[friend["site"]], friend)
    assert told([p for p in found[friend["site"]] if where(p.at) == at]) == []


def test_a_site_of_nothing_but_what_only_looks_wrong_has_no_problem(
    found: Mapping[str, Sequence[Problem]],
) -> None:
    assert told(found["friends"]) == []
