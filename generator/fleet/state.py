"""What earlier runs built, a JSON line a site, so that a run that was cut is gone on with.

The file lies beside the fleet's output, not inside: what is inside is published.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

from ..publish import write_whole
from .records import Outcome, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from ..problems import Problem


def load(path: Path) -> dict[str, Outcome]:
    """The last outcome of each site that was built; a line that a crash cut off counts for nothing."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except FileNotFoundError:
        return {}
    return {outcome.name: outcome for line in lines if (outcome := _outcome(line))}


def _outcome(line: str) -> Outcome | None:
    try:
        said = json.loads(line)
        return Outcome(**{**said, "status": Status(said["status"]), "first": tuple(said["first"])})
    except (ValueError, TypeError, KeyError):
        return None


@contextmanager
def writing(path: Path, known: Mapping[str, Outcome]) -> Iterator[Callable[[Outcome], None] | Problem]:
    """A function that adds an outcome at once; the file first shrinks to what is `known`."""
    fault = write_whole(path, "".join(map(_line, known.values())).encode())
    if fault:
        yield fault
        return
    with path.open("a", encoding="utf-8", newline="\n") as stream:

        def add(outcome: Outcome) -> None:
            if outcome.status is Status.BUILT:  # what failed is built again, what was kept is known
                stream.write(_line(outcome))
                stream.flush()

        yield add


def _line(outcome: Outcome) -> str:
    return json.dumps(asdict(outcome), ensure_ascii=False) + "\n"
