"""Files on the way: sent under a name that proves their content, then moved to where they belong.

A cut loses at most the file that was on the line. What was sent is read back and compared before it gets its
name, so whatever has a name is whole, also in the next run.
"""

from __future__ import annotations

import json
import posixpath
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from ..outputs import checksum
from .host import Kind, ignore, refused
from .paths import key
from .plan import folders, safe_order
from .records import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .host import Host
    from .paths import Paths
    from .records import Release, Tell

_BATCH = 50  # files sent until they are read back: what a cut may cost


@dataclass(frozen=True, slots=True)
class Journal:
    """Objects of folder `source` become the files of folder `tree`; then files that are gone are removed.

    `sums` are the files to move: SHA-256 by path.
    """

    tree: str
    source: str
    sums: Mapping[str, str]
    removed: tuple[str, ...]


def send(host: Host, paths: Paths, release: Release, wanted: Sequence[str], tell: Tell) -> int:
    """Send the files at the paths `wanted` as objects, and prove each. The bytes that went out."""
    total, done = sum(len(release.data[path]) for path in wanted), 0
    tell(Progress("send", 0, total))

    def sent(count: int) -> None:
        nonlocal done
        done += count
        tell(Progress("send", done, total))

    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        for path in batch:
            host.write(_part(paths, path, release), release.data[path], sent)
        for path in batch:
            _prove(host, _part(paths, path, release), release.sums[path])
        host.rename([(_part(paths, path, release), _whole(paths, path, release)) for path in batch])
    return done


def _part(paths: Paths, path: str, release: Release) -> str:
    return _whole(paths, path, release) + ".part"


def _whole(paths: Paths, path: str, release: Release) -> str:
    return paths.own("objects", key(path, release.sums[path]))


def _prove(host: Host, path: str, expected: str) -> None:
    """What arrived is what was sent."""
    found = host.read(path)
    if found is None or checksum(found) != expected:
        raise refused("host-garbles", host.name, path=path)


def begin(host: Host, paths: Paths, journal: Journal) -> None:
    """From here on the move is going to be finished, by this run or another."""
    text = json.dumps(asdict(journal), ensure_ascii=False).encode()
    host.write(paths.own("journal.part"), text, ignore)
    host.rename([(paths.own("journal.part"), paths.own("journal"))])


def pending(host: Host, paths: Paths) -> Journal | None:
    """The move that a run did not finish."""
    data = host.read(paths.own("journal"))
    if data is None:
        return None
    journal = Journal(**json.loads(data))
    return Journal(journal.tree, journal.source, journal.sums, tuple(journal.removed))


def finish(host: Host, paths: Paths, journal: Journal) -> None:
    """Move what has not been moved yet, remove what is gone, and close the journal."""
    here = set(host.names(paths.own(journal.source)))
    left = [path for path in safe_order(journal.sums) if key(path, journal.sums[path]) in here]
    tree = paths.live if journal.tree == "live" else paths.own(journal.tree)
    host.make([tree, *(posixpath.join(tree, folder) for folder in folders(left))])
    objects = ((paths.own(journal.source, key(p, journal.sums[p])), posixpath.join(tree, p)) for p in left)
    host.rename(list(objects))
    remove_files(host, tree, journal.removed)
    host.remove([paths.own("journal")])


def remove_files(host: Host, tree: str, gone: Iterable[str]) -> None:
    """Remove files of `tree`, and the folders that this leaves empty, from the deepest up."""
    gone = list(gone)
    host.remove([posixpath.join(tree, path) for path in gone])
    for folder in reversed(folders(gone)):
        host.remove_folder(posixpath.join(tree, folder))


def remove_tree(host: Host, tree: str, known: Iterable[str] = ()) -> None:
    """Remove a folder of ours with all that is in it; `known` files go first and in few commands."""
    remove_files(host, tree, known)
    if host.remove_folder(tree):
        return
    for name in host.names(tree):
        path = posixpath.join(tree, name)
        if host.kind(path) is Kind.FOLDER:
            remove_tree(host, path)
        else:
            host.remove([path])
    host.remove_folder(tree)
