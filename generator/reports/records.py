"""What every form of report is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..problems import Level

if TYPE_CHECKING:
    import datetime

    from ..model import Site
    from ..problems import Language, Location, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One check of one site.

    `site` is None where there is no folder to read. `as_of` is the day of the check, `files` how many files
    could be built (0 where an error stops the build), `version` that of the program. `folder` is the path of
    the site from where the command ran, empty where the two are the same or have nothing to do with each
    other: code hosts count paths from the root of the repository, where their commands run.
    """

    problems: tuple[Problem, ...]
    site: Site | None
    as_of: datetime.date
    files: int
    folder: str
    version: str
    lang: Language

    @property
    def errors(self) -> int:
        return sum(p.level is Level.ERROR for p in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors

    def path(self, at: Location) -> str:
        """Where a problem's file stands, from where the command ran; empty for what is no file."""
        return f"{self.folder}/{at.path}" if self.folder and at.path else at.path
