"""Results that took long to make, kept by a digest of everything they were made from.

One file a result, in the site's cache folder: a line with the digest of the content, then the content. What
is damaged, half written or of another version of the program is simply made again, and a folder that cannot
be written keeps nothing. All of it may be deleted at any moment. Nothing in it is ever run.
"""

from __future__ import annotations

import contextlib
import hashlib
from typing import TYPE_CHECKING

from . import stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_DIGEST = 64  # hexadecimal digits


class Memo:
    """Results of a site by their kind (the name of a folder) and key; without a folder nothing is kept."""

    def __init__(self, root: Path | None = None) -> None:
        self._folder = root / stamp.CACHE if root else None
        self._used: dict[str, set[str]] = {}

    def kept(self, kind: str, made_from: Iterable[bytes], make: Callable[[], bytes]) -> bytes:
        """What `make` gives, or gave when it was last asked for with the same `made_from`."""
        if not self._folder:
            return make()
        name = _name(made_from)
        self._used.setdefault(kind, set()).add(name)
        place = self._folder / kind / name
        found = _read(place)
        if found is None:
            found = make()
            said = hashlib.sha256(found).hexdigest().encode() + b"\n"
            stamp.keep(self._folder, f"{kind}/{name}", said + found)
        return found

    def forget(self) -> None:
        """Remove what was not asked for since this memo was made, of each kind that was."""
        for kind, used in self._used.items():
            assert self._folder
            for file in (self._folder / kind).glob("*"):
                if file.name not in used:
                    with contextlib.suppress(OSError):
                        file.unlink()


NOTHING_KEPT = Memo()


def _name(made_from: Iterable[bytes]) -> str:
    """The digest of some facts, and of the program and its libraries."""
    digest = hashlib.sha256(stamp.program().encode())
    for fact in made_from:
        digest.update(b"%d\0" % len(fact))
        digest.update(fact)
    return digest.hexdigest()


def _read(place: Path) -> bytes | None:
    try:
        data = place.read_bytes()
    except OSError:
        return None
    content = data[_DIGEST + 1 :]
    return content if data[:_DIGEST] == hashlib.sha256(content).hexdigest().encode() else None
