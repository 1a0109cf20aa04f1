"""Every page, finished and read: by as many processes as there are, or as an earlier build left it.

A finished page is a pure function of its plan, the layouts and a few facts of the site. Under the digest of
these the memo keeps its bytes and what is read of them, so that after an edit only the pages are made anew on
which something changed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from ..memo import NOTHING_KEPT, Canonical, name_of
from ..model import records
from ..problems import Problem
from ..render import artifact
from ..spool import content, in_memory
from ..workers import mapped
from .reading import PageFacts, read_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..memo import Memo
    from ..pages import Page
    from ..render import Artifact, Renderer
    from ..spool import Content, Lay

_KIND = "finished"
_RECORDS = tuple(kind for kind in vars(records).values() if is_dataclass(kind) and isinstance(kind, type))


@dataclass(frozen=True, slots=True)
class Finished:
    """A page as a file, and what is read of it."""

    artifact: Artifact
    facts: PageFacts


def finish(
    pages: Sequence[Page],
    render: Renderer,
    memo: Memo = NOTHING_KEPT,
    jobs: int = 1,
    lay: Lay = in_memory,
) -> tuple[dict[str, Finished], tuple[Problem, ...]]:
    """Every page by its path, and what is wrong with layouts. `lay` puts the bytes of pages aside."""
    results = mapped(partial(_finished, render, memo, Canonical(_RECORDS), lay), pages, jobs)
    made = {each.artifact.path: each for each in results if isinstance(each, Finished)}
    return made, tuple(each for each in results if isinstance(each, Problem))


def _finished(render: Renderer, memo: Memo, canonical: Canonical, lay: Lay, page: Page) -> Finished | Problem:
    name = name_of((canonical(page), *render.made_from)) if memo.keeps else ""
    found = memo.find(_KIND, name) if name else None
    made = _known(page, found) if found else _made(page, render, memo, name)
    return made if isinstance(made, Problem) else _aside(made, lay)


def _made(page: Page, render: Renderer, memo: Memo, name: str) -> Finished | Problem:
    made = render(page)
    if isinstance(made, Problem):
        return made
    facts = read_page(made.data)
    if name:
        memo.keep(_KIND, name, b"\n".join((_written(facts), content(facts.said), made.data)))
    return Finished(made, facts)


def _known(page: Page, kept: bytes) -> Finished:
    facts, said, data = kept.split(b"\n", 2)
    return Finished(artifact(page, data), _read(facts, said))


def _aside(made: Finished, lay: Lay) -> Finished:
    data, said = lay(made.artifact.data), lay(content(made.facts.said))
    return Finished(replace(made.artifact, content=data), replace(made.facts, said=said))


def _written(facts: PageFacts) -> bytes:
    """The facts, but what the page says, as one line of JSON."""
    told = {each.name: getattr(facts, each.name) for each in fields(facts) if each.name != "said"}
    return json.dumps(told | {"ids": sorted(facts.ids)}, ensure_ascii=False).encode()


def _read(line: bytes, said: Content) -> PageFacts:
    kept = json.loads(line)
    ids, weight = frozenset(kept.pop("ids")), kept.pop("weight")
    return PageFacts(ids=ids, weight=weight, said=said, **{key: tuple(each) for key, each in kept.items()})
