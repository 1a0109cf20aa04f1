"""A section on a host of files: put together beside the live one, verified, then shown to readers.

What the host can do is tried out once, in the folder of ours, and written down there. `switches` has the
ways of showing a release.
"""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from ..outputs import MANIFEST
from . import objects, switches
from .folder import MARKER, MARKER_TEXT
from .host import Kind, Refused, ignore, refused
from .lock import Lock
from .objects import Journal
from .paths import Paths, key
from .plan import changes
from .records import UNKNOWN, Contents, Found, Progress
from .switches import Way

if TYPE_CHECKING:
    from .host import Host
    from .records import Holder, Release, Tell


class HostSection:
    """`wanted`: the way to switch that the target asks for; empty lets the host decide."""

    def __init__(self, host: Host, live: str, wanted: str = "") -> None:
        self.host, self.paths, self.wanted = host, Paths(live), wanted
        self._lock = Lock(host, self.paths)

    # -- looking ------------------------------------------------------------------------------------

    def look(self) -> Found:
        live = self._live()
        return Found(live, self._previous(live), self._lock.holder())

    def _live(self) -> Contents | None:
        """The live release; refused where something stands that is not ours."""
        kind = self.host.kind(self.paths.live)
        if kind is None:
            return None
        if kind is not Kind.FILE and self._in_live(MARKER) is not None:
            return Contents.of_manifest(self._in_live(MANIFEST))
        if kind is Kind.FOLDER and not self.host.names(self.paths.live):
            return None
        raise refused("not-ours-there", self.host.name, path=self.paths.live)

    def _in_live(self, name: str) -> bytes | None:
        return self.host.read(posixpath.join(self.paths.live, name))

    def _previous(self, live: Contents | None) -> Contents | None:
        if kept := self.host.read(self.paths.own("kept", MANIFEST)):
            return Contents.of_manifest(kept)
        others = [id for id in self.host.names(self.paths.own("releases")) if not live or id != live.id]
        noted = (self.host.read(self.paths.own("before")) or b"").decode("ascii", "replace")
        for id in sorted(others, key=lambda id: id != noted):
            contents = Contents.of_manifest(self._of_release(id))
            if contents.id == id:  # not one that is being removed
                return contents
        return None

    def _of_release(self, id: str) -> bytes | None:
        return self.host.read(posixpath.join(self.paths.release(id), MANIFEST))

    # -- the lock, and what a killed run left ------------------------------------------------------

    def lock(self, holder: Holder, take_over: bool) -> None:
        self._claim_work()
        self._lock.take(holder, take_over)

    def unlock(self) -> None:
        self._lock.give_back()

    def _claim_work(self) -> None:
        """The folder of ours beside the section: made, or known by its marker."""
        marker = self.paths.own(MARKER)
        made = self.host.claim(self.paths.work)
        if made or self.host.read(marker) is None:
            if not made and self.host.names(self.paths.work):
                raise refused("not-ours-there", self.host.name, path=self.paths.work)
            self.host.write(marker, MARKER_TEXT, ignore)
        self.host.make([self.paths.own("objects"), self.paths.own("releases")])

    def settle(self) -> None:
        journal = objects.pending(self.host, self.paths)
        if journal:
            objects.finish(self.host, self.paths, journal)
        switches.settle(self.host, self.paths)

    # -- staging ------------------------------------------------------------------------------------

    def stage(self, release: Release, resend: bool, tell: Tell) -> tuple[int, int]:
        way, live = self.way(), self._live()
        if self.host.kind(self.paths.release(release.id)):  # it was put together before, and never shown
            if not resend:
                return 0, 0
            objects.remove_tree(self.host, self.paths.release(release.id), release.sums)
        base = self._base(way, live, resend)
        wanted = changes(base.sums, release.sums)
        missing = self._without_objects((*wanted.added, *wanted.changed), release)
        if way is not Way.FILES and not resend:
            missing = self._linked(missing, release, live)
        count = objects.send(self.host, self.paths, release, missing, tell)
        self._lock.check()
        if way is not Way.FILES:
            tell(Progress("assemble"))
            self._move("new", release, wanted.removed)
            self.host.rename([(self.paths.own("new"), self.paths.release(release.id))])
        return len(missing), count

    def way(self) -> Way:
        """How this host switches, tried out in its first run."""
        if self.wanted:
            return Way(self.wanted)
        known = self.host.read(self.paths.own("switch"))
        if known is not None and known.decode("ascii", "replace") in list(Way):
            return Way(known.decode())
        way = switches.best(self.host, self.paths)
        self.host.write(self.paths.own("switch"), way.encode(), ignore)
        return way

    def _base(self, way: Way, live: Contents | None, resend: bool) -> Contents:
        """What the new release is made out of: the live files, or the folder `new` as it is."""
        if way is Way.FILES:
            return live if live and not resend else Contents()
        new, paths = self.paths.own("new"), self.paths
        there = self.host.read(posixpath.join(new, MANIFEST))
        if there is not None and not resend:
            return Contents.of_manifest(there)
        if self.host.kind(new):
            objects.remove_tree(self.host, new)
        previous = self._previous(live)
        if resend or self.host.skills.links or previous is None or previous.id == UNKNOWN:
            return Contents()
        # Nothing can be copied there: the release before the live one is made into the new one.
        self.host.rename([(paths.release(previous.id), new)])
        return previous

    def _without_objects(self, wanted: tuple[str, ...], release: Release) -> list[str]:
        there = set(self.host.names(self.paths.own("objects")))
        keys = {key(path, release.sums[path]): path for path in wanted}
        # What was sent for another release takes room that this one may need.
        self.host.remove(self.paths.own("objects", name) for name in there - keys.keys())
        return [path for name, path in keys.items() if name not in there]

    def _linked(self, missing: list[str], release: Release, live: Contents | None) -> list[str]:
        """Give files of the live release a second name, where the host can; what still has to be sent."""
        if not (self.host.skills.links and live):
            return missing
        same = [path for path in missing if live.sums.get(path) == release.sums[path]]
        source, own = self.paths.live, self.paths.own
        pairs = [(posixpath.join(source, p), own("objects", key(p, release.sums[p]))) for p in same]
        try:
            self.host.link(pairs)
        except Refused:
            return self._without_objects(tuple(missing), release)
        return [path for path in missing if path not in set(same)]

    def _move(self, tree: str, release: Contents, removed: tuple[str, ...], source: str = "objects") -> None:
        """Finish a tree out of objects, in a way that a later run could finish."""
        journal = Journal(tree, source, release.sums, removed)
        objects.begin(self.host, self.paths, journal)
        objects.finish(self.host, self.paths, journal)

    # -- showing ------------------------------------------------------------------------------------

    def switch(self, release: Contents) -> str:
        self._lock.check()
        way, live = self.way(), self._live()
        if way is Way.FILES:
            before = live or Contents()
            self._keep(before, release)
            self._move("live", release, changes(before.sums, release.sums).removed)
        else:
            self._show(way, release.id, live)
        return way.value

    def _keep(self, before: Contents, release: Contents) -> None:
        """Copy what is going to be replaced, so that there is a way back; its manifest is written last."""
        kept, own = self.paths.own("kept"), self.paths.own
        objects.remove_tree(self.host, kept)
        if not before.sums:
            return
        self.host.make([kept])
        lost = changes(before.sums, release.sums)
        for path in (*lost.changed, *lost.removed):
            data = self._in_live(path)
            if data is not None:
                self.host.write(own("kept", key(path, before.sums[path])), data, ignore)
        manifest = self._in_live(MANIFEST) or b""
        self.host.write(own("kept", "manifest.part"), manifest, ignore)
        self.host.rename([(own("kept", "manifest.part"), own("kept", MANIFEST))])

    def back(self) -> None:
        way, live = self.way(), self._live()
        previous = self._previous(live)
        if way is not Way.FILES:
            self._show(way, previous.id if previous else "", live)
        elif previous and live:
            switches.move_all(self.host, self.paths, "kept", "undo")
            self._keep(live, previous)
            self._move("live", previous, changes(live.sums, previous.sums).removed, "undo")
            objects.remove_tree(self.host, self.paths.own("undo"))
        elif live:
            objects.remove_files(self.host, self.paths.live, live.sums)

    def _show(self, way: Way, id: str, live: Contents | None) -> None:
        """Make a release live, and note which one it was before."""
        before = live.id if live else ""
        self.host.write(self.paths.own("before"), before.encode(), ignore)
        switches.show(self.host, self.paths, way, id, before)

    def forget_failed(self, failed: Contents) -> None:
        release = self.paths.release(failed.id)
        if self.way() is Way.FILES:
            objects.remove_tree(self.host, self.paths.own("kept"))
        elif self.host.kind(release):
            objects.remove_tree(self.host, release, failed.sums)

    # -- afterwards ---------------------------------------------------------------------------------

    def tidy(self, release: Release, before: str, tell: Tell) -> None:
        tell(Progress("tidy"))
        host, own = self.host, self.paths.own
        for id in host.names(own("releases")):
            if id not in (release.id, before):
                known = Contents.of_manifest(self._of_release(id)).sums
                objects.remove_tree(host, self.paths.release(id), known)
        if self.way() is Way.FOLDERS and not (before or host.skills.links or host.kind(own("new"))):
            self._prepare(release, tell)
        host.remove(own("objects", name) for name in host.names(own("objects")))

    def _prepare(self, release: Release, tell: Tell) -> None:
        """A second copy, out of which the next release is made: this host cannot copy what it has."""
        wanted = self._without_objects(tuple(release.sums), release)
        objects.send(self.host, self.paths, release, wanted, lambda at: tell(replace(at, step="prepare")))
        self._move("new", release, ())

    def close(self) -> None:
        self.host.close()
