"""Figure references: `{{i10}}` prints the one value that the results state, and links to its row.

Forms: `{{key}}`, `{{key.previous}}`, `{{key.change}}`, `{{key.level}}`, each with a year before it if another
than the page's own is meant: `{{2567/overall}}`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..problems import Location, Phrase, Problem, problem
from ..source import CONTENT, nearest
from ..urls import Kind, Ref

if TYPE_CHECKING:
    from ..model import Result, Score, Site
    from ..urls import Routes

REFERENCE = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}")
_NAME = re.compile(r"(?:(\d{4})/)?(.+?)(?:\.(previous|change|level))?")


@dataclass(frozen=True, slots=True)
class Printed:
    """A reference resolved: the text to print and the relative link to where the figure stands."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Resolves references on one page: `origin` its permalink, `year` the results year meant by default."""

    site: Site
    routes: Routes
    origin: str
    year: int

    def resolve(self, name: str, at: Location) -> Printed | Problem | None:
        """The printed figure, or the problem in its way; None where the results could not be read."""
        found = _NAME.fullmatch(name)
        if not found:
            return problem("unknown-figure", at, name=name, expected=_HOW)
        year, key, part = int(found[1] or self.year), found[2], found[3]
        if f"{CONTENT}/{year}/results.yaml" in self.site.broken:
            return None
        result = self._result(year)
        if result is None:
            return problem("unknown-figure-year", at, name=name, year=year)
        score = result.scores().get(key)
        if score is None:
            return problem("unknown-figure", at, name=name, expected=nearest(key, result.scores()))
        text = _text(score, part)
        if not text:
            return problem("figure-not-stated", at, name=name, year=year)
        return Printed(text, self.routes.link(self.origin, Ref(Kind.RESULTS, year), anchor(key)))

    def printed(self, text: str) -> dict[str, Printed]:
        """Every figure that `text` refers to and that can be printed, by the reference as typed."""
        found = {name: self.resolve(name, Location("")) for name in REFERENCE.findall(text)}
        return {name: figure for name, figure in found.items() if isinstance(figure, Printed)}

    def _result(self, year: int) -> Result | None:
        found = self.site.year(year)
        return found.result if found else None


_HOW = Phrase(
    "รูปแบบ {{i10}} {{indicator-4.change}} {{2567/overall}}",
    "{{i10}}, {{indicator-4.change}}, {{2567/overall}}",
)


def anchor(key: str) -> str:
    """The element id of a score's row on the page of its results: `EIT.1` → `EIT-1`."""
    return key.replace(".", "-")


def _text(score: Score, part: str | None) -> str:
    if part == "level":
        return score.level
    figure = {"previous": score.previous, "change": score.change}.get(part or "", score.score)
    return figure.text.replace("-", "−") if figure else ""
