"""Tell whether a copy of a published section is whole: every file of its manifest, byte for byte, no other.

A copy is a folder, or a section on the web. Over the web only files that the manifest names can be asked
for: what somebody added beside them cannot be seen, and servers keep files that begin with a dot
(`.htaccess`) to themselves.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .outputs import MANIFEST
from .outputs.manifest import read
from .problems import Location, Phrase, Problem, problem
from .publish import MARKER, MARKER_TEXT
from .spool import checksum

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why. `gone`: there is no such file."""

    reason: str | Phrase
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a web server sent for a file; `redirected`: from another address than the file's own."""

    data: bytes
    redirected: bool = False


@dataclass(frozen=True, slots=True)
class Verification:
    """What was compared: problems, the number of files that are whole, and paths nobody could look at."""

    problems: tuple[Problem, ...] = ()
    whole: int = 0
    unseen: tuple[str, ...] = ()


def folder(root: Path) -> Verification:
    """Compare folder `root` with the manifest in it. Empty folders hold no byte and do not count."""
    try:
        present = set(_entries(root)) - {MANIFEST}
        data = (root / MANIFEST).read_bytes() if (root / MANIFEST).is_file() else None
    except OSError as error:
        return _refused("no-copy", root.name, path=root, reason=error.strerror or str(error))
    if data is None:
        return _refused("manifest-missing", MANIFEST, reason=Phrase("ไม่มีไฟล์นี้", "no such file"))
    sums = read(data)
    if sums is None:
        return _refused("manifest-malformed", MANIFEST)
    if MARKER in present:  # it is not part of what is published, so a copy may lack it
        sums[MARKER] = checksum(MARKER_TEXT)
    found = {path: _file_sum(root / path) for path in sums}
    added = [problem("file-added", Location(path), path=path) for path in present - sums.keys()]
    return _compared(sums, found, added)


def web(fetch: Callable[[str], Fetched | Unread]) -> Verification:
    """Compare what `fetch` gets, by path under the section's root, with the manifest it gets first."""
    listing = fetch(MANIFEST)
    if isinstance(listing, Unread):
        name = "manifest-missing" if listing.gone else "no-answer"
        return _refused(name, MANIFEST, reason=listing.reason)
    sums = read(listing.data)
    if sums is None:
        return _refused("manifest-malformed", MANIFEST)
    found = {path: fetch(path) for path in sums}
    unseen = tuple(path for path in sorted(sums) if _kept_back(path, found[path], sums))
    seen = {path: value for path, value in sums.items() if path not in unseen}
    return replace(_compared(seen, {path: _sum(found[path]) for path in seen}, []), unseen=unseen)


def _kept_back(path: str, found: Fetched | Unread, sums: Mapping[str, str]) -> bool:
    """The server rightly shows something else than this file.

    It hides its settings; and where it redirects, the copy at a moved address gives way to the page itself.
    """
    if isinstance(found, Unread):
        return any(part.startswith(".") for part in path.split("/"))
    return found.redirected and checksum(found.data) in set(sums.values()) - {sums[path]}


def _refused(name: str, place: str, **values: Any) -> Verification:
    """Nothing could be compared."""
    return Verification((problem(name, Location(place), **values),))


def _sum(found: Fetched | Unread) -> str | Unread:
    return found if isinstance(found, Unread) else checksum(found.data)


def _compared(
    sums: Mapping[str, str], found: Mapping[str, str | Unread], more: list[Problem]
) -> Verification:
    wrong = [p for path, expected in sums.items() if (p := _difference(path, expected, found[path]))]
    return Verification(tuple(sorted((*wrong, *more), key=lambda p: p.at)), len(sums) - len(wrong))


def _difference(path: str, expected: str, found: str | Unread) -> Problem | None:
    at = Location(path)
    if isinstance(found, Unread):
        if found.gone:
            return problem("file-missing", at, path=path)
        return problem("file-unread", at, path=path, reason=found.reason)
    if found != expected:
        return problem("file-changed", at, path=path, expected=expected[:12], found=found[:12])
    return None


# -- folders -----------------------------------------------------------------------------------------


def _entries(root: Path, prefix: str = "") -> Iterator[str]:
    """Everything under `root` that is no folder. Links are not followed: a link is no published file."""
    with os.scandir(root / prefix) as entries:
        for entry in entries:
            path = f"{prefix}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(root, f"{path}/")
            else:
                yield path


def _file_sum(path: Path) -> str | Unread:
    """The checksum of a regular file; nothing else is opened, because a pipe would never end."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return Unread(Phrase("ไม่ใช่ไฟล์ธรรมดา", "not a regular file"))
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        return Unread("no such file", gone=True)
    except OSError as error:
        return Unread(error.strerror or str(error))
