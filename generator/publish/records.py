"""What publishing speaks of: a release, what changes between two, who holds the lock, and what came of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Protocol

from ..outputs import MANIFEST, checksum
from ..outputs.manifest import read as read_manifest
from .folder import MARKER, MARKER_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ..problems import Problem
    from ..render import Artifact

UNKNOWN = "unknown"  # the id of a release without a readable manifest


@dataclass(frozen=True, slots=True)
class Contents:
    """The files of a release: SHA-256 by path, manifest and marker among them.

    `id` is the beginning of the SHA-256 of the manifest, so it follows from the content alone: the same
    sources are the same release on any day and any computer.
    """

    sums: Mapping[str, str] = field(default_factory=dict)
    id: str = ""

    @classmethod
    def of_manifest(cls, data: bytes | None) -> Contents:
        """What a published manifest says; of none, or of a damaged one, nothing that could be relied on."""
        sums = read_manifest(data) if data else None
        if data is None or sums is None:
            return cls({}, UNKNOWN)
        whole = sums | {MANIFEST: checksum(data), MARKER: checksum(MARKER_TEXT)}
        return cls(whole, release_id(data))


@dataclass(frozen=True, slots=True)
class Release(Contents):
    """A release at hand, with the bytes of its files."""

    data: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, artifacts: Iterable[Artifact]) -> Release:
        """The release that a build made."""
        data = {artifact.path: artifact.data for artifact in artifacts} | {MARKER: MARKER_TEXT}
        contents = Contents.of_manifest(data[MANIFEST])
        return cls(contents.sums, contents.id, data)


def release_id(manifest: bytes) -> str:
    return checksum(manifest)[:12]


@dataclass(frozen=True, slots=True)
class Changes:
    """Output paths that differ between two releases, each sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who publishes at the moment: the position of a person, a computer (a digest of its name), a process.

    `since` is the clock of that computer (ISO 8601) and is only shown: clocks of hosts are wrong by hours.
    """

    by: str
    machine: str
    process: int
    since: str
    token: str

    def written(self) -> bytes:
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @classmethod
    def read(cls, data: bytes | None) -> Holder | None:
        """The holder that `written` wrote; None where there is none, or half of one."""
        try:
            return cls(**json.loads(data or b""))
        except (ValueError, TypeError):
            return None


@dataclass(frozen=True, slots=True)
class Found:
    """What stands on a host: the live release (None: nothing yet), the one before, who holds the lock."""

    live: Contents | None
    previous: Contents | None = None
    holder: Holder | None = None

    @property
    def sums(self) -> Mapping[str, str]:
        return self.live.sums if self.live else {}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step is; `total` 0 where it cannot be told."""

    step: str
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run did. `sent_…`: what went over the line. `problem`: what readers see that is wrong, for which
    the release may have been `taken_back`.
    """

    release: str
    before: str = ""
    changes: Changes = Changes()
    sent_files: int = 0
    sent_bytes: int = 0
    switch: str = ""
    problem: Problem | None = None
    taken_back: bool = False


class Section(Protocol):
    """The published section on some host, at the level of releases. Methods raise `Refused`."""

    def look(self) -> Found:
        """What is there. Writes nothing."""

    def lock(self, holder: Holder, take_over: bool) -> None:
        """Claim the section; refused while another holds it, unless that one is known to be dead."""

    def unlock(self) -> None: ...

    def settle(self) -> None:
        """Bring what a run that was killed left to one side or the other."""

    def stage(self, release: Release, resend: bool, tell: Tell) -> tuple[int, int]:
        """Send what is not there and verify it; readers see nothing. Files and bytes sent."""

    def switch(self, release: Contents) -> str:
        """Show a staged release to readers. How it was done."""

    def back(self) -> None:
        """Show the release before again; where there is none, nothing."""

    def forget_failed(self, failed: Contents) -> None:
        """What was taken back is not the release to go back to."""

    def tidy(self, release: Release, before: str, tell: Tell) -> None:
        """Keep two releases, the live one and the one before; prepare what makes the next run short."""

    def close(self) -> None: ...


if TYPE_CHECKING:
    Tell = Callable[[Progress], None]
