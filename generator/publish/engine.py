"""Publish a release to a section of any kind: the order of things, and what happens when one fails."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from .host import Refused, refused
from .plan import changes
from .records import Outcome, Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..problems import Problem
    from .records import Found, Holder, Release, Section, Tell


def publish(
    section: Section,
    release: Release,
    holder: Holder,
    probe: Callable[[], Problem | None],
    tell: Tell,
    *,
    take_over: bool = False,
    resend: bool = False,
) -> Outcome:
    """Make `release` what readers see: whole, or not at all. Raises `Refused` where it could not begin.

    `probe` looks at the section as readers do and says what is wrong; then the release before is shown again
    and the outcome tells why. `resend` sends every file, whatever the host's manifest says.
    """
    tell(Progress("compare"))
    section.look()  # what is not ours is not even locked
    with _locked(section, holder, take_over):
        section.settle()
        found = section.look()
        outcome = _outcome(release, found)
        if outcome.changes or resend:
            outcome = _replaced(section, release, outcome, resend, tell)
        tell(Progress("probe"))
        fault = probe()
        if fault and (outcome.changes or resend):
            tell(Progress("back"))
            section.back()
            section.forget_failed(release)
            return replace(outcome, problem=fault, taken_back=True)
        section.tidy(release, _before(found, release), tell)
        return replace(outcome, problem=fault)


def roll_back(
    section: Section, holder: Holder, probe: Callable[[], Problem | None], tell: Tell, take_over: bool = False
) -> Outcome:
    """Show the release before the live one; the two have then changed their parts."""
    section.look()
    with _locked(section, holder, take_over):
        section.settle()
        found = section.look()
        if not (found.live and found.previous):
            raise refused("nothing-to-go-back-to", "rollback")
        tell(Progress("switch"))
        section.back()
        tell(Progress("probe"))
        differ = changes(found.live.sums, found.previous.sums)
        return Outcome(release=found.previous.id, before=found.live.id, changes=differ, problem=probe())


def mend(section: Section, holder: Holder) -> None:
    """After a cut: bring the section to one side or the other now, not only in the next run."""
    with _locked(section, holder, take_over=True):
        section.settle()


def _replaced(section: Section, release: Release, outcome: Outcome, resend: bool, tell: Tell) -> Outcome:
    files, size = section.stage(release, resend, tell)
    tell(Progress("switch"))
    way = section.switch(release)
    return replace(outcome, sent_files=files, sent_bytes=size, switch=way)


def _outcome(release: Release, found: Found) -> Outcome:
    before = found.live.id if found.live else ""
    return Outcome(release=release.id, before=before, changes=changes(found.sums, release.sums))


def _before(found: Found, release: Release) -> str:
    """The id of the release to go back to: the one that was live, unless nothing changed."""
    if found.live and found.live.id != release.id:
        return found.live.id
    return found.previous.id if found.previous else ""


@contextmanager
def _locked(section: Section, holder: Holder, take_over: bool) -> Iterator[None]:
    section.lock(holder, take_over)
    try:
        yield
    finally:
        with suppress(Refused):  # the line is gone; the next run sees that this process ended
            section.unlock()
