"""Every page, finished and read: by as many processes as there are, or as an earlier build left it.

A finished page is a pure function of its plan, the layouts and a few facts of the site. Under the digest of
these the memo keeps its bytes and what is read of them, so that after an edit only the pages are made anew on
which something changed.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, is_dataclass
from functools import partial
from typing import TYPE_CHECKING

from ..memo import NOTHING_KEPT, Canonical, name_of
from ..model import records
from ..problems import Problem
from ..render import artifact
from ..workers import mapped
from .passages import Passage
from .reading import PageFacts, read_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..memo import Memo
    from ..pages import Page
    from ..render import Artifact, Renderer

_KIND = "finished"
_RECORDS = tuple(kind for kind in vars(records).values() if is_dataclass(kind) and isinstance(kind, type))


@dataclass(frozen=True, slots=True)
class Finished:
    """A page as a file, and what is read of it."""

    artifact: Artifact
    facts: PageFacts


def finish(
    pages: Sequence[Page], render: Renderer, memo: Memo = NOTHING_KEPT, jobs: int = 1
) -> tuple[dict[str, Finished], tuple[Problem, ...]]:
    """Every page by its path, and what is wrong with layouts."""
    results = mapped(partial(_finished, render, memo, Canonical(_RECORDS)), pages, jobs)
    made = {each.artifact.path: each for each in results if isinstance(each, Finished)}
    return made, tuple(each for each in results if isinstance(each, Problem))


def _finished(render: Renderer, memo: Memo, canonical: Canonical, page: Page) -> Finished | Problem:
    name = name_of((canonical(page), *render.made_from)) if memo.keeps else ""
    found = memo.find(_KIND, name) if name else None
    return _known(page, found) if found else _made(page, render, memo, name)


def _made(page: Page, render: Renderer, memo: Memo, name: str) -> Finished | Problem:
    made = render(page)
    if isinstance(made, Problem):
        return made
    facts = read_page(made.data)
    if name:
        memo.keep(_KIND, name, _written(facts) + b"\n" + made.data)
    return Finished(made, facts)


def _known(page: Page, kept: bytes) -> Finished:
    facts, _, data = kept.partition(b"\n")
    return Finished(artifact(page, data), _read(facts))


def _written(facts: PageFacts) -> bytes:
    """The facts as one line of JSON."""
    return json.dumps(asdict(facts) | {"ids": sorted(facts.ids)}, ensure_ascii=False).encode()


def _read(line: bytes) -> PageFacts:
    kept = json.loads(line)
    passages = tuple(Passage(*each) for each in kept.pop("passages"))
    ids, weight = frozenset(kept.pop("ids")), kept.pop("weight")
    return PageFacts(
        ids=ids, weight=weight, passages=passages, **{key: tuple(each) for key, each in kept.items()}
    )
