"""One publisher at a time, by a folder on the host that can be made only once.

Clocks are never compared: a lock does not grow old by itself. One whose process on this very computer has
ended is known to be dead; any other is explained, and taken over when the officer says so.
"""

from __future__ import annotations

import hashlib
import os
import platform
import sys
import time
import uuid
from typing import TYPE_CHECKING

from ..problems import Phrase
from .host import ignore, refused
from .objects import remove_tree
from .records import Holder

if TYPE_CHECKING:
    import datetime

    from .host import Host, Refused
    from .paths import Paths

# Seconds between looks at a lock that names nobody; one who still has no name then died before saying it.
_PATIENCE = (0.1, 0.3, 0.6, 1, 1)

_NOBODY = Phrase("ไม่ทราบตำแหน่ง", "an unknown position")


def holder(by: str, now: datetime.datetime) -> Holder:
    """This process. The name of the computer is not shown to the host, only a digest of it."""
    machine = hashlib.sha256(f"{platform.node()} {uuid.getnode()}".encode()).hexdigest()[:16]
    return Holder(by, machine, os.getpid(), now.isoformat(timespec="seconds"), uuid.uuid4().hex)


class Lock:
    """The lock of one section."""

    def __init__(self, host: Host, paths: Paths) -> None:
        self._host, self._folder = host, paths.own("lock")
        self._file = paths.own("lock", "holder")
        self._mine: Holder | None = None

    def holder(self) -> Holder | None:
        return Holder.read(self._host.read(self._file))

    def take(self, mine: Holder, take_over: bool) -> None:
        """Claim the section, or say who has it."""
        for pause in (*_PATIENCE, 0):
            if self._host.claim(self._folder):
                break
            if other := self.holder():
                if take_over or is_dead(other, mine):
                    break
                raise held(self._host.name, other)
            time.sleep(pause)  # it has just been made, or has just been given back: look again
        self._host.write(self._file, mine.written(), ignore)
        self._mine = mine
        self.check()

    def check(self) -> None:
        """Still ours: somebody may have taken over while this run was thought to be dead."""
        other = self.holder()
        if self._mine is None or other is None or other.token != self._mine.token:
            self._mine = None
            raise held(self._host.name, other)

    def give_back(self) -> None:
        if self._mine:
            remove_tree(self._host, self._folder, ["holder"])
            self._mine = None


def held(place: str, other: Holder | None) -> Refused:
    """Somebody else has the section."""
    by = other.by if other and other.by else _NOBODY
    return refused("publish-locked", place, by=by, since=other.since if other else "–")


def is_dead(other: Holder, mine: Holder) -> bool:
    """Whether the process that holds a lock ran on this computer and has ended."""
    return other.machine == mine.machine and not _runs(other.process)


def _runs(process: int) -> bool:
    if process == os.getpid():
        return False  # a lock of ours that we do not know of was left by somebody with our number
    if sys.platform == "win32":
        return True  # there is no harmless way to ask: the officer decides
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
