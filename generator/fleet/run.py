"""One run over a fleet: what is to do, who does it, what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem
from ..publish import write_whole
from . import state
from .identity import program
from .index import publish_index
from .records import Job, Status

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from ..problems import Language
    from .members import Member
    from .records import Outcome

MARKER = ".prongsai-fleet"  # says that a folder holds a fleet, and that its index is ours to replace
_MARKER_TEXT = b"The sites and the index in this folder are made by `prongsai fleet build`.\n"


@dataclass(frozen=True, slots=True)
class Fleet:
    """What a run did: sites built and kept, the outcomes that failed, agencies in the index, its faults."""

    built: int
    kept: int
    failed: tuple[Outcome, ...]
    indexed: int
    problems: tuple[Problem, ...] = ()


def run(
    members: Sequence[Member],
    out: Path,
    as_of: datetime.date,
    lang: Language,
    crew: Callable[[Sequence[Job]], Iterator[Outcome]],
    tell: Callable[[Outcome], None],
) -> Fleet | Problem:
    """Build every member into its folder under `out` and index what stands there; `tell` hears each outcome.

    A problem, and nothing touched, where `out` holds what is not ours.
    """
    out = out.absolute()
    if fault := _claim(out):
        return fault
    aside = out.with_name(f"{out.name}.fleet")
    known = state.load(aside / "state.jsonl")
    counts = dict.fromkeys(Status, 0)
    failed: list[Outcome] = []
    with state.writing(aside / "state.jsonl", known) as add:
        if isinstance(add, Problem):
            return add
        for outcome in crew([_job(member, out, aside, as_of, lang, known) for member in members]):
            add(outcome)
            tell(outcome)
            counts[outcome.status] += 1
            if outcome.status is Status.FAILED:
                failed.append(outcome)
    failed.sort(key=lambda outcome: outcome.name)
    indexed, problems = publish_index(out)
    return Fleet(counts[Status.BUILT], counts[Status.KEPT], tuple(failed), indexed, problems)


def _job(
    member: Member,
    out: Path,
    aside: Path,
    as_of: datetime.date,
    lang: Language,
    known: dict[str, Outcome],
) -> Job:
    return Job(
        name=member.name,
        site=member.site,
        out=out / member.name,
        report=aside / "reports" / f"{member.name}.txt",
        as_of=as_of,
        program=program(),
        lang=lang,
        known=known.get(member.name),
    )


def _claim(out: Path) -> Problem | None:
    """Mark a new folder as a fleet's; refuse one with other things in it."""
    at = Location(out.name)
    try:
        if (out / MARKER).is_file():
            return None
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            return problem("not-our-folder", at, path=out.name)
    except OSError as error:
        return problem("cannot-write", at, reason=error.strerror or str(error))
    return write_whole(out / MARKER, _MARKER_TEXT)
