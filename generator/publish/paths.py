"""Where things stand on a host: the section, and one folder of ours beside it in which nobody reads.

For the section `…/ita` that folder is `…/.ita.prongsai`:

    .prongsai     the marker: the folder is ours
    lock/         who publishes now; a folder, because making one succeeds only once
    switch        the kind of switch that this host can do
    objects/      files that were sent, verified, and not yet used; named by path and content
    new/          the release that is being put together
    releases/     whole releases by id: the one before, and with symbolic links the live one
    before        the id of the release that was live before this one
    intent        the release that is going to be live, while two folders are renamed
    journal       what is being moved into which folder, until all of it is there
    kept/         with single files: what the last run replaced, as objects
    undo/         the same while it is being brought back

A journal is written when every object that it names is there; whatever then happens, a later run can finish
moving them. Names in `objects/` and `kept/` prove content: a file gets its name after it was read back.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from ..outputs import checksum


@dataclass(frozen=True, slots=True)
class Paths:
    """`live` is the section's folder."""

    live: str

    @property
    def work(self) -> str:
        parent, name = posixpath.split(self.live)
        return posixpath.join(parent, f".{name}.prongsai")

    def own(self, *names: str) -> str:
        """A path in the folder of ours."""
        return posixpath.join(self.work, *names)

    def release(self, id: str) -> str:
        return self.own("releases", id)

    def link_to(self, id: str) -> str:
        """What a symbolic link at the section says to show a release: relative, so that trees can move."""
        return posixpath.join(posixpath.basename(self.work), "releases", id)


def key(path: str, sum: str) -> str:
    """The name of an object: one for each path and content, 40 hex digits."""
    return checksum(f"{sum}  {path}".encode())[:40]
