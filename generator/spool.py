"""Bytes laid aside until they are written out, so that a build need not hold all its pages in memory.

A spool is one file without a name: the system removes it with the last process that has it open, however that
one ends. Processes copied from one another share it, so what one of them lays there the others can read, and
only where it lies travels between them.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


class Spool:
    """Holds what is laid into it as long as it, or anything that lies in it, is in use.

    Where there is no room for it, or processes cannot be copied, bytes stay in memory; so they do where it
    is not `shared`.
    """

    def __init__(self, shared: bool = True) -> None:
        self._fd = _nameless() if shared else None
        if self._fd is not None:
            _OPEN[self._fd] = self
            weakref.finalize(self, os.close, self._fd)

    def __reduce__(self) -> tuple[type[Spool], tuple[bool]]:
        """A process that was started, not copied, cannot see the file."""
        return Spool, (False,)

    def lay(self, data: bytes) -> Content:
        if self._fd is None or not data:
            return data
        try:
            with _alone(self._fd):
                start = os.lseek(self._fd, 0, os.SEEK_END)
                if os.write(self._fd, data) < len(data):
                    return data
        except OSError:
            return data
        return Laid(checksum(data), len(data), start, self)

    def read(self, start: int, size: int) -> bytes:
        assert self._fd is not None
        return os.pread(self._fd, size, start)

    def place(self, start: int) -> tuple[int, int]:
        """What copies of this process know the place by."""
        assert self._fd is not None
        return self._fd, start


_OPEN: weakref.WeakValueDictionary[int, Spool] = weakref.WeakValueDictionary()


@dataclass(frozen=True, slots=True)
class Laid:
    """Bytes that lie in a spool; equal where the bytes are."""

    sha256: str
    size: int
    start: int = field(compare=False, repr=False)
    spool: Spool = field(compare=False, repr=False)

    def __reduce__(self) -> tuple[Callable[..., Laid], tuple[str, int, int, int]]:
        return _laid, (self.sha256, self.size, *self.spool.place(self.start))

    def read(self) -> bytes:
        return self.spool.read(self.start, self.size)


def _laid(sha256: str, size: int, fd: int, start: int) -> Laid:
    return Laid(sha256, size, start, _OPEN[fd])


Content = bytes | Laid
Lay = Callable[[bytes], Content]


def in_memory(data: bytes) -> Content:
    """Where few bytes need no spool."""
    return data


def content(laid: Content) -> bytes:
    return laid if isinstance(laid, bytes) else laid.read()


def checksum(data: bytes) -> str:
    """64 lower-case hex digits of the SHA-256."""
    return hashlib.sha256(data).hexdigest()


def _nameless() -> int | None:
    if not hasattr(os, "fork"):
        return None
    import tempfile

    try:
        with tempfile.TemporaryFile() as file:
            return os.dup(file.fileno())
    except OSError:
        return None


@contextlib.contextmanager
def _alone(fd: int) -> Iterator[None]:
    """One process at a time writes behind what lies there."""
    import fcntl

    fcntl.lockf(fd, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.lockf(fd, fcntl.LOCK_UN)
