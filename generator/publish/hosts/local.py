"""Files of this computer, or of a share that it has mounted."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..folder import exchange_at_once
from ..host import Kind, Refused, Skills, refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..host import Count, Pair

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)


class LocalHost:
    """Paths are those of this computer. Every file is on the disk before a switch: power may fail."""

    name = "folder"
    skills = Skills(exchange=True, symlinks=True, links=True)

    def kind(self, path: str) -> Kind | None:
        there = Path(path)
        if there.is_symlink():
            return Kind.LINK
        return Kind.FOLDER if there.is_dir() else Kind.FILE if there.exists() else None

    def names(self, folder: str) -> list[str]:
        with _told(folder):
            return sorted(path.name for path in Path(folder).iterdir()) if Path(folder).is_dir() else []

    def read(self, path: str) -> bytes | None:
        with _told(path):
            try:
                return Path(path).read_bytes()
            except (FileNotFoundError, NotADirectoryError):
                return None

    def write(self, path: str, data: bytes, sent: Count) -> None:
        with _told(path), Path(path).open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        sent(len(data))

    def make(self, folders: Iterable[str]) -> None:
        for folder in folders:
            with _told(folder):
                Path(folder).mkdir(exist_ok=True)

    def claim(self, folder: str) -> bool:
        with _told(folder):
            try:
                Path(folder).mkdir()
            except FileExistsError:
                return False
            return True

    def rename(self, pairs: Sequence[Pair]) -> None:
        for old, new in pairs:
            with _told(new):
                Path(old).replace(new)

    def remove(self, paths: Iterable[str]) -> None:
        for path in paths:
            with _told(path):
                Path(path).unlink(missing_ok=True)

    def remove_folder(self, path: str) -> bool:
        with _told(path):
            try:
                Path(path).rmdir()
            except FileNotFoundError:
                return True
            except OSError as error:
                if error.errno in (errno.ENOTEMPTY, errno.EEXIST):
                    return False
                raise
            return True

    def symlink(self, target: str, path: str) -> None:
        with _told(path):
            Path(path).symlink_to(target)

    def target(self, path: str) -> str:
        with _told(path):
            return str(Path(path).readlink())

    def link(self, pairs: Sequence[Pair]) -> None:
        for old, new in pairs:
            with _told(new):
                os.link(old, new)

    def exchange(self, one: str, other: str) -> None:
        with _told(other):
            if not exchange_at_once(Path(one), Path(other)):
                raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

    def close(self) -> None:
        """Nothing is open."""


@contextmanager
def _told(path: str) -> Iterator[None]:
    """What the system refuses, as a problem."""
    try:
        yield
    except OSError as error:
        raise _refusal(error, path) from error


def _refusal(error: OSError, path: str) -> Refused:
    reason = error.strerror or str(error)
    if error.errno in _FULL:
        return refused("host-full", path, reason=reason)
    if error.errno in _DENIED:
        return refused("host-denied", path, path=path, reason=reason)
    return refused("host-refuses", path, path=path, reason=reason)
