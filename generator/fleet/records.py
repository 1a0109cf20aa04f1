"""What is asked of a worker and what it answers: small, frozen, and without a page in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from ..problems import Language


class Status(StrEnum):
    """What became of a site: built, kept as it was because nothing changed, or failed."""

    BUILT = "built"
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One site of one run. `digest` is that of everything the build depends on (`stamp.inputs`).

    `first` holds the first problems in words, `report` the file with all of them; both are empty where there
    is none.
    """

    name: str
    status: Status
    digest: str = ""
    files: int = 0
    errors: int = 0
    warnings: int = 0
    first: tuple[str, ...] = ()
    report: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One site to build, self-contained, so that it can be sent to another process or machine.

    Paths are absolute. `program` is the digest of the program that hands it out (`identity.program`); a
    worker with another one refuses. `known` is the last outcome of the site, None for a new one.
    """

    name: str
    site: Path
    out: Path
    report: Path
    as_of: datetime.date
    program: str
    lang: Language
    known: Outcome | None = None
