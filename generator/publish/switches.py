"""The ways of showing a release that is whole and stands beside the live one, the best first.

exchange   two folders change places in one step: no moment without a site, none with two
symlink    the section is a symbolic link; a new one takes its name in one step: the same
folders    the old folder is renamed away and the new one into its place, asked for in one piece: in
           between there is no site for as long as the host takes for one rename
files      each file takes the place of the old one: every address answers always, but until the last
           file is moved some pages are new and some old (`section` does this)
"""

from __future__ import annotations

import contextlib
import posixpath
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ..outputs import MANIFEST, checksum
from . import objects
from .host import Kind, Refused, ignore
from .paths import key
from .records import Contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from .host import Host
    from .paths import Paths


class Way(StrEnum):
    EXCHANGE = "exchange"
    SYMLINK = "symlink"
    FOLDERS = "folders"
    FILES = "files"


def best(host: Host, paths: Paths) -> Way:
    """What this host can do, found out by doing it in the folder of ours and beside it."""
    live = host.kind(paths.live)
    if host.skills.symlinks and live is Kind.LINK:
        return Way.SYMLINK
    if host.skills.exchange and _can(host, paths, _try_exchange):
        return Way.EXCHANGE
    if host.skills.symlinks and live is None and _can(host, paths, _try_symlink):
        return Way.SYMLINK
    return Way.FOLDERS if _can(host, paths, _try_folders) else Way.FILES


def _can(host: Host, paths: Paths, attempt: Callable[[Host, _Trial], None]) -> bool:
    """Whether an attempt with two folders, one of which holds a file, succeeds; nothing is left of it."""
    trial = _Trial(paths.own("try-one"), paths.own("try-other"), f"{paths.work}-try")
    try:
        _clear(host, trial)
        host.make([trial.one, trial.other])
        host.write(posixpath.join(trial.one, "file"), b"", ignore)
        attempt(host, trial)
    except Refused as refusal:
        if refusal.problem.name == "host-cut":
            raise
        return False
    finally:
        with contextlib.suppress(Refused):
            _clear(host, trial)
    return True


@dataclass(frozen=True, slots=True)
class _Trial:
    """Two folders of ours, and a name beside the section that is ours too."""

    one: str
    other: str
    beside: str


def _clear(host: Host, trial: _Trial) -> None:
    for path in (trial.one, trial.other, trial.beside):
        kind = host.kind(path)
        if kind is Kind.FOLDER:
            objects.remove_tree(host, path, ["file"])
        elif kind:
            host.remove([path])


def _try_exchange(host: Host, trial: _Trial) -> None:
    host.rename([(trial.one, trial.beside)])
    host.exchange(trial.other, trial.beside)


def _try_symlink(host: Host, trial: _Trial) -> None:
    """A link takes the name of another link."""
    host.symlink(posixpath.basename(trial.one), trial.beside)
    link = posixpath.join(trial.other, "link")
    host.symlink(posixpath.basename(trial.other), link)
    host.rename([(link, trial.beside)])


def _try_folders(host: Host, trial: _Trial) -> None:
    """A folder with something in it leaves our folder and comes back."""
    host.rename([(trial.one, trial.beside), (trial.beside, trial.one)])


# -- showing -----------------------------------------------------------------------------------------


def show(host: Host, paths: Paths, way: Way, id: str, live_id: str) -> None:
    """Make release `id` live in place of `live_id`; either may be empty, for nothing."""
    kind = host.kind(paths.live)
    if kind is Kind.FOLDER and not live_id:
        host.remove_folder(paths.live)
        kind = None
    if not id:
        _hide(host, paths, kind, live_id)
    elif way is Way.SYMLINK or kind is Kind.LINK:
        _link(host, paths, kind, id, live_id)
    elif kind is None:
        host.rename([(paths.release(id), paths.live)])
    elif way is Way.EXCHANGE:
        host.exchange(paths.release(id), paths.live)
        host.rename([(paths.release(id), paths.release(live_id))])
    else:
        _replace(host, paths, paths.release(id), live_id)


def _hide(host: Host, paths: Paths, kind: Kind | None, live_id: str) -> None:
    if kind is Kind.LINK:
        host.remove([paths.live])
    elif kind:
        host.rename([(paths.live, paths.release(live_id))])


def _link(host: Host, paths: Paths, kind: Kind | None, id: str, live_id: str) -> None:
    link = paths.own("link")
    host.remove([link])
    host.symlink(paths.link_to(id), link)
    if kind is Kind.FOLDER:
        _replace(host, paths, link, live_id)
    else:
        host.rename([(link, paths.live)])


def _replace(host: Host, paths: Paths, new: str, live_id: str) -> None:
    """Two renames in one piece. Should only the first happen, `settle` or this run takes it back."""
    old, intent = paths.release(live_id), paths.own("intent")
    if host.kind(old):
        objects.remove_tree(host, old)
    host.write(intent, live_id.encode(), ignore)
    try:
        host.rename([(paths.live, old), (new, paths.live)])
    except Refused:
        if host.kind(paths.live) is None:
            host.rename([(old, paths.live)])
        raise
    host.remove([intent])


# -- after a kill ------------------------------------------------------------------------------------


def settle(host: Host, paths: Paths) -> None:
    """Undo or finish what stands between two steps, so that every folder is called what it holds."""
    intent = host.read(paths.own("intent"))
    if intent is not None:
        old = paths.release(intent.decode())
        if host.kind(paths.live) is None and host.kind(old):
            host.rename([(old, paths.live)])
        host.remove([paths.own("intent")])
    if host.skills.exchange:
        _rename_exchanged(host, paths)
    _restore_kept(host, paths)


def _rename_exchanged(host: Host, paths: Paths) -> None:
    """After an exchange the old release still stands under the name of the new one."""
    for id in host.names(paths.own("releases")):
        holds = Contents.of_manifest(host.read(posixpath.join(paths.release(id), MANIFEST))).id
        if holds != id:
            objects.remove_tree(host, paths.release(holds))
            host.rename([(paths.release(id), paths.release(holds))])


def _restore_kept(host: Host, paths: Paths) -> None:
    """What was being brought back file by file: as if it had not been begun, or as done."""
    names = host.names(paths.own("undo"))
    if not names:
        return
    manifest = host.read(paths.own("undo", MANIFEST)) if MANIFEST in names else None
    if manifest is None or key(MANIFEST, checksum(manifest)) in names:
        move_all(host, paths, "undo", "kept")
    objects.remove_tree(host, paths.own("undo"))


def move_all(host: Host, paths: Paths, old: str, new: str) -> None:
    """Move every object of one folder of ours into another, the manifest last: it tells that all are there.

    One by one, because single files are used where folders cannot be renamed.
    """
    names = sorted(host.names(paths.own(old)), key=lambda name: name == MANIFEST)
    if names:
        host.make([paths.own(new)])
        host.rename([(paths.own(old, name), paths.own(new, name)) for name in names])
