"""Results that took long to make, kept by a digest of everything they were made from.

One file a result, in the site's cache folder: a line with the digest of the content, then the content. What
is damaged, half written or of another version of the program is simply made again, and a folder that cannot
be written keeps nothing. All of it may be deleted at any moment. Nothing in it is ever run.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import pickle
import time
from typing import TYPE_CHECKING

from . import stamp
from .spool import Laid, checksum

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_DIGEST = 64  # hexadecimal digits


class Memo:
    """Results of a site by their kind (the name of a folder) and name; without a folder nothing is kept.

    The time of a file is when its result was last asked for, by whichever process.
    """

    def __init__(self, root: Path | None = None) -> None:
        self._folder = root / stamp.CACHE if root else None
        self._since = time.time_ns()

    @property
    def keeps(self) -> bool:
        """Whether anything asked of it may be found again."""
        return self._folder is not None

    def kept(self, kind: str, made_from: Iterable[bytes], make: Callable[[], bytes]) -> bytes:
        """What `make` gives, or gave when it was last asked for with the same `made_from`."""
        if not self.keeps:
            return make()
        name = name_of(made_from)
        found = self.find(kind, name)
        if found is None:
            found = make()
            self.keep(kind, name, found)
        return found

    def find(self, kind: str, name: str) -> bytes | None:
        """The result that is kept under this name; None where there is none, or a damaged one."""
        if not self._folder:
            return None
        place = self._folder / kind / name
        found = _read(place)
        if found is not None:
            _asked(place)
        return found

    def keep(self, kind: str, name: str, result: bytes) -> None:
        """Keep a result. `name` is the `name_of` all that it was made from."""
        if self._folder:
            said = checksum(result).encode() + b"\n"
            stamp.keep(self._folder, f"{kind}/{name}", said + result)
            _asked(self._folder / kind / name)

    def forget(self) -> None:
        """Remove what nobody has asked for since this memo was made."""
        for file in self._folder.glob("*/*") if self._folder else ():
            with contextlib.suppress(OSError):
                if file.stat().st_mtime_ns < self._since:
                    file.unlink()


NOTHING_KEPT = Memo()


class Canonical:
    """Values as bytes, equal ones as equal bytes: what a result was made from, for `name_of`.

    Pickled, and never read back. Values may hold no sets, whose order is not the same in every process.
    Records of the kinds `shared`, which stand whole in many values, are written once, and then as a digest;
    so are bytes that were laid aside.
    """

    def __init__(self, shared: Iterable[type] = ()) -> None:
        self._kinds = frozenset(shared)
        self._known: dict[int, tuple[object, str]] = {}  # holding the object keeps its id its own

    def __reduce__(self) -> tuple[type[Canonical], tuple[frozenset[type]]]:
        """Another process gets one that knows nothing: there, an id is that of another object."""
        return Canonical, (self._kinds,)

    def __call__(self, value: object) -> bytes:
        return self._written(value, self._kinds)

    def _written(self, value: object, shortened: frozenset[type]) -> bytes:
        stream = io.BytesIO()
        pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
        pickler.fast = True  # equal parts need not be one object in memory
        pickler.dispatch_table = dict.fromkeys(shortened, self._short) | {Laid: _short}
        pickler.dump(value)
        return stream.getvalue()

    def _short(self, record: object) -> tuple[type[str], tuple[str]]:
        """A record as pickle writes what it can make again by a call: that of `str` with a digest."""
        found = self._known.get(id(record))
        if found is None:
            written = self._written(record, self._kinds - {type(record)})
            found = self._known[id(record)] = (record, checksum(written))
        return str, (found[1],)


def _short(laid: Laid) -> tuple[type[str], tuple[str]]:
    return str, (laid.sha256,)


def name_of(made_from: Iterable[bytes]) -> str:
    """A name for what is made from some facts: their digest, with that of the program and its libraries."""
    digest = hashlib.sha256(stamp.program().encode())
    for fact in made_from:
        digest.update(b"%d\0" % len(fact))
        digest.update(fact)
    return digest.hexdigest()


def _asked(place: Path) -> None:
    """Note the time. The system's own notes are of some milliseconds ago."""
    with contextlib.suppress(OSError):
        os.utime(place, ns=(now := time.time_ns(), now))


def _read(place: Path) -> bytes | None:
    try:
        data = place.read_bytes()
    except OSError:
        return None
    content = data[_DIGEST + 1 :]
    return content if data[:_DIGEST] == checksum(content).encode() else None
