"""What the checks look at, and what a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from ..memo import NOTHING_KEPT
from ..problems import Problem
from .findings import Findings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..criteria import Assessment, Catalogues
    from ..memo import Memo
    from ..model import Site
    from ..source import Sources
    from ..urls import Routes
    from .texts import Passage


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Case:
    """One site with all that is known of it before a page is made.

    `texts`: every text of its records; `memo`: what earlier builds read in its documents, `findings`: what
    they found in long texts.
    """

    site: Site
    sources: Sources
    catalogues: Catalogues
    routes: Routes
    assessments: Mapping[int, Assessment]
    texts: tuple[Passage, ...]
    memo: Memo = NOTHING_KEPT
    findings: Findings = field(default_factory=Findings, repr=False, compare=False)
    _done: dict[Callable[[Case], Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, work: Callable[[Case], T]) -> T:
        """What several checks need, worked out when the first of them asks; `work` is a pure function."""
        if work not in self._done:
            self._done[work] = work(self)
        done: T = self._done[work]
        return done


Check = Callable[[Case], Iterator[Problem]]
