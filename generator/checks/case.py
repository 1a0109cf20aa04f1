"""What the checks look at, and what a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..criteria import Assessment, Catalogues
    from ..model import Site
    from ..source import Sources
    from ..urls import Routes
    from .texts import Passage


@dataclass(frozen=True, slots=True)
class Case:
    """One site with all that is known of it before a page is made. `texts`: every text of its records."""

    site: Site
    sources: Sources
    catalogues: Catalogues
    routes: Routes
    assessments: Mapping[int, Assessment]
    texts: tuple[Passage, ...]


Check = Callable[[Case], Iterator[Problem]]
