"""What an address is: the records, and paths between them.

A permalink is a path under the site's base, ASCII, lower case, with a trailing slash for pages:
`/2569/measures/m4-1/`. Links between pages are written relative, so that the section works under
any base path.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from .ledger import EMPTY, State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..problems import Location
    from .ledger import Ledger


class Kind(StrEnum):
    """What an address leads to; one layout per kind of page."""

    HOME = "home"
    YEAR = "year"
    RESULTS = "results"
    ANALYSIS = "analysis"
    TOPIC = "topic"
    MEASURES = "measures"
    MEASURE = "measure"
    PROGRESS = "progress"
    ROUND = "round"
    OIT = "oit"
    ITEM = "item"
    DATA = "data"
    DATA_FILE = "data-file"
    DOCUMENTS = "documents"
    FILE = "file"
    VERSION = "version"
    FROZEN = "frozen"
    PDF = "pdf"
    WITHDRAWN = "withdrawn"
    PROMISES = "promises"
    COMPARE = "compare"
    SCORE = "score"
    SEARCH = "search"
    URLS = "urls"
    CORRECTIONS = "corrections"
    ABOUT = "about"
    ACCESSIBILITY = "accessibility"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class Ref:
    """Names one thing that has an address: a kind, its fiscal year (0 for none) and its id."""

    kind: Kind
    year: int = 0
    id: str = ""


def pdf_ref(page: Ref) -> Ref:
    """The PDF of a report, named by the page that the report is made of."""
    return Ref(Kind.PDF, page.year, f"{page.kind}/{page.id}")


def report_ref(pdf: Ref) -> Ref:
    """The page of which `pdf` is the report."""
    kind, _, id = pdf.id.partition("/")
    return Ref(Kind(kind), pdf.year, id)


@dataclass(frozen=True, slots=True)
class Route:
    """One address: `permalink` under the base, `output` the file that answers it, `at` who claims it."""

    ref: Ref
    permalink: str
    at: Location

    @property
    def output(self) -> str:
        return output(self.permalink)


@dataclass(frozen=True, slots=True)
class Routes:
    """Every address of a site, in the order of its navigation, and the ledger of what stood where before.

    `aliases` are second addresses of pages, which answer with a copy: the code of an OIT item in its year.
    """

    by_ref: Mapping[Ref, Route]
    ledger: Ledger = EMPTY
    aliases: Mapping[str, str] = field(default_factory=dict)

    def __contains__(self, ref: object) -> bool:
        return ref in self.by_ref

    def permalink(self, ref: Ref) -> str:
        return self.by_ref[ref].permalink

    def link(self, origin: str, ref: Ref, anchor: str = "") -> str:
        """A relative link from the page at permalink `origin` to `ref`."""
        return relative(origin, self.by_ref[ref].permalink) + (f"#{anchor}" if anchor else "")


def relative(origin: str, target: str) -> str:
    """Relative URL from the page at permalink `origin` to path `target`; both start with `/`, no dots."""
    here, there = origin.split("/")[:-1], target.split("/")
    shared = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


def base_path(base_url: str) -> str:
    """The path of a base URL with a trailing slash: `/ita/` of `https://www.example.go.th/ita`."""
    path = "/" + base_url.split("://", 1)[-1].partition("/")[2] if base_url else "/"
    return path.rstrip("/") + "/"


def output(address: str) -> str:
    """The file under the output folder that answers an address: a page lies in a folder of its name."""
    path = address.lstrip("/")
    return f"{path}index.html" if address.endswith("/") else path


def place(address: str) -> str:
    """What may stand once: some hosts do not tell capitals apart, none a file from a folder of its name."""
    return address.lower().removesuffix("/index.html").rstrip("/")


def permanent(routes: Routes) -> tuple[str, ...]:
    """The addresses that publishing makes permanent: all but the not-found page and notices, sorted."""
    passing = (Kind.NOT_FOUND, Kind.WITHDRAWN)
    return tuple(sorted(r.permalink for r in routes.by_ref.values() if r.ref.kind not in passing))


def answers(routes: Routes) -> dict[str, str]:
    """For every address that is promised to answer, the permalink that does, directly.

    A page or file answers itself, a moved address by the one it leads to, a withdrawn one by its notice.
    What leads nowhere is left out.
    """
    found = {r.permalink: r.permalink for r in routes.by_ref.values() if r.ref.kind is not Kind.NOT_FOUND}
    found |= {r.ref.id: r.permalink for r in routes.by_ref.values() if r.ref.kind is Kind.WITHDRAWN}
    moved = {e.address: found[e.target] for e in routes.ledger.entries.values() if e.target in found}
    return {**moved, **routes.aliases, **found}


def given_away(routes: Routes) -> frozenset[str]:
    """The output paths of addresses that were moved or withdrawn: a link to one is no dead link."""
    entries = routes.ledger.entries.values()
    return frozenset(output(entry.address) for entry in entries if entry.state is not State.LIVE)
