"""Put a build into a folder of this computer: whole or not at all.

The new site is written beside the old one and the two folders change places in one step of the operating
system. Whoever looks, whenever the power goes, sees the whole old site or the whole new one. Files whose
bytes did not change keep their identity (and their time), so that copying programs send only what is new.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
import sys
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem
from ..workers import mapped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ..render import Artifact

MARKER = ".prongsai"  # says that a folder is ours to replace
MARKER_TEXT = b"This folder is made by prongsai and replaced as a whole; change the sources instead.\n"
_AT_FDCWD = -100
_STAGE, _RETIRED = ".prongsai-new-", ".prongsai-old-"


@dataclass(frozen=True, slots=True)
class Publication:
    """What publishing did, as output paths."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def publish(
    artifacts: Sequence[Artifact], target: Path, sources: Path, jobs: int = 1
) -> Publication | Problem:
    """Make folder `target` hold exactly `artifacts`; on any failure it stays as it was.

    Up to `jobs` processes write.
    """
    target = target.absolute()
    fault = _target_fault(target, sources)
    if fault:
        return fault
    try:
        _clear_leftovers(target)
        return _replace(artifacts, target, jobs)
    except OSError as error:
        reason = (
            f"{error.strerror or error}: {error.filename}" if error.filename else str(error.strerror or error)
        )
        return problem("cannot-write", Location(target.name), reason=reason)


def _target_fault(target: Path, sources: Path) -> Problem | None:
    """Refuse to replace what is not ours, or the sources themselves."""
    at, root = Location(target.name), sources.resolve()
    inside = [root / name for name in ("content", "layouts", "static")]
    real = target.resolve()
    if real == root or real in root.parents or any(real == f or f in real.parents for f in inside):
        return problem("bad-output-folder", at, path=target.name)
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        return problem("not-our-folder", at, path=target.name)
    if target.is_dir() and not (target / MARKER).is_file() and any(target.iterdir()):
        return problem("not-our-folder", at, path=target.name)
    return None


def _clear_leftovers(target: Path) -> None:
    """Remove what a killed run left beside the target; a retired site comes back if the target is gone."""
    for left in sorted(target.parent.glob(f"{_RETIRED}{target.name}-*")):
        if target.exists():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.rename(target)
    for left in target.parent.glob(f"{_STAGE}{target.name}-*"):
        shutil.rmtree(left, ignore_errors=True)


def _replace(artifacts: Sequence[Artifact], target: Path, jobs: int) -> Publication:
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = target.parent / f"{_STAGE}{target.name}-{os.getpid()}"
    retired = target.parent / f"{_RETIRED}{target.name}-{os.getpid()}"
    stage.mkdir()
    try:
        written, unchanged = _write_all(artifacts, stage, target, jobs)
        kept = {a.path for a in artifacts} | {MARKER}
        removed = sorted(path for path in _files(target) if path not in kept)
        if target.is_dir():
            _exchange(stage, target, retired)
        else:
            stage.rename(target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        shutil.rmtree(retired, ignore_errors=True)
    return Publication(tuple(written), tuple(unchanged), tuple(removed))


def _write_all(
    artifacts: Sequence[Artifact], stage: Path, old: Path, jobs: int
) -> tuple[list[str], list[str]]:
    """The paths whose bytes are new, and those whose bytes stood there."""
    (stage / MARKER).write_bytes(MARKER_TEXT)
    for folder in _folders(artifacts):
        os.mkdir(f"{stage}/{folder}")  # noqa: PTH102 - a site has thousands of folders
    same = mapped(partial(_write, str(stage), str(old)), artifacts, jobs)
    written = [artifact.path for artifact, stood in zip(artifacts, same, strict=True) if not stood]
    return written, [artifact.path for artifact, stood in zip(artifacts, same, strict=True) if stood]


def _folders(artifacts: Sequence[Artifact]) -> list[str]:
    """Every folder that holds an artifact or another folder, the outer ones first."""
    found: set[str] = set()
    for artifact in artifacts:
        folder = artifact.path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return sorted(found)


def _write(stage: str, old: str, artifact: Artifact) -> bool:
    """Put a file into the stage. Whether its bytes stood in the old site."""
    data = artifact.data
    stands, place = os.path.join(old, artifact.path), os.path.join(stage, artifact.path)  # noqa: PTH118
    same = _same_bytes(stands, data)
    with contextlib.suppress(FileNotFoundError):  # what a process that died over its share left there
        os.unlink(place)  # noqa: PTH108
    if not (same and _link(stands, place)):
        with open(place, "xb") as file:  # noqa: PTH123 - never into a file that the old site may share
            file.write(data)
    return same


def _same_bytes(path: str, data: bytes) -> bool:
    try:
        if os.stat(path).st_size != len(data):  # noqa: PTH116
            return False
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read() == data
    except OSError:
        return False


def _link(old: str, new: str) -> bool:
    """Share an unchanged file with the old site; False where the file system has no links."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True


def _files(folder: Path) -> list[str]:
    """The files of a folder by their paths below it, with slashes."""
    found = (
        os.path.relpath(at, folder).replace(os.sep, "/") + "/" + name
        for at, _, names in os.walk(folder)
        for name in names
    )
    return [path.removeprefix("./") for path in found]


def _exchange(stage: Path, target: Path, retired: Path) -> None:
    """Swap two folders: in one step where the system can, else by two renames with a way back."""
    if exchange_at_once(stage, target):
        stage.rename(retired)
        return
    target.rename(retired)
    try:
        stage.rename(target)
    except OSError:
        retired.rename(target)
        raise


def exchange_at_once(one: Path, other: Path) -> bool:
    """`renameat2(RENAME_EXCHANGE)` on Linux, `renamex_np(RENAME_SWAP)` on macOS; else False."""
    if sys.platform == "win32":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    a, b, exchange = os.fsencode(one), os.fsencode(other), 2  # both systems call the exchange flag 2
    if hasattr(libc, "renameat2"):
        failed = libc.renameat2(_AT_FDCWD, a, _AT_FDCWD, b, exchange)
    elif hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(a, b, exchange)
    else:
        return False
    code = ctypes.get_errno()
    if failed and code not in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        raise OSError(code, os.strerror(code), str(other))
    return not failed
