"""The first stages, up to addresses: what the sources are, and what they promise on a date.

A build goes on from here; commands of the ledger stop here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import criteria, model, source, urls

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from .problems import Problem


@dataclass(frozen=True, slots=True)
class Intake:
    """One site, always whole enough to be checked, with all problems so far."""

    sources: source.Sources
    catalogues: criteria.Catalogues
    site: model.Site
    assessments: Mapping[int, criteria.Assessment]
    ledger: urls.Ledger
    routes: urls.Routes
    problems: tuple[Problem, ...]


def intake(
    root: Path,
    as_of: datetime.date,
    base_url: str = "",
    progress: Callable[[str], None] = lambda stage: None,
    recorded: bool = False,
) -> Intake:
    """Read the folder `root`; `base_url`, if given, replaces that of `site.yaml`.

    With `recorded` every address counts as published, as it will be on the day of a publication.
    """
    progress("source")
    sources, found = source.read(root)
    progress("criteria")
    catalogues, more = criteria.load(sources)
    found += more
    progress("model")
    site, more = model.assemble(sources, catalogues.rules, base_url)
    found += more
    assessments = criteria.assess_all(site, catalogues, as_of)
    progress("urls")
    ledger, more = urls.read_ledger(sources)
    found += more
    routes, more = urls.address(site, ledger, assessments)
    if recorded:
        ledger = urls.record(routes, urls.recorded_base(site.base_url), as_of)
        routes, _ = urls.address(site, ledger, assessments)
    return Intake(sources, catalogues, site, assessments, ledger, routes, found + more)
