"""A section published with the program `rsync`, through SSH or to its daemon.

Rsync cannot rename, but it replaces a symbolic link in one step and gives unchanged files of an older release
a second name on the host. So the section is a link, and every release a folder of its own. Whether a release
arrived whole is told by rsync's comparison of checksums, both ends reading every byte.

Nothing is ever deleted but names that stand in a filter: all else is excluded, and so protected.
"""

from __future__ import annotations

import contextlib
import posixpath
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ..outputs import MANIFEST
from .folder import MARKER, MARKER_TEXT
from .host import refused
from .lock import held, is_dead
from .paths import Paths
from .records import UNKNOWN, Contents, Found, Holder, Progress
from .rsync_line import RsyncLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..model import Target
    from .host import Secret
    from .records import Release, Tell

_HERE = ("--perms", "--chmod=D755,F644")  # what a web server must be able to read
_EMPTY = "empty"  # the release that is shown where there was none before


class RsyncSection:
    """The section of a target; every step is one run of rsync."""

    def __init__(self, target: Target, secret: Secret) -> None:
        self._line = RsyncLine(target, secret)
        self._paths = Paths(target.path)
        self._name = target.host
        self._mine: Holder | None = None

    # -- looking ------------------------------------------------------------------------------------

    def look(self) -> Found:
        with self._mirror() as here:
            live, work = here / self._base, here / self._base_of_work
            if work.exists() and not (work / MARKER).exists() and self._line.has_names(self._paths.work):
                raise refused("not-ours-there", self._name, path=self._paths.work)
            releases = {path.name: _contents(path) for path in sorted((work / "releases").glob("*/"))}
            shown = self._shown(live)
            whole = [r for id, r in releases.items() if id not in (shown, _EMPTY) and r.id == id]
            noted = _text(work / "before")
            whole.sort(key=lambda release: release.id != noted)
            holder = Holder.read(_text(work / "lock").encode())
            contents = None if shown in ("", _EMPTY) else releases.get(shown, Contents({}, UNKNOWN))
            return Found(contents, whole[0] if whole else None, holder)

    def _shown(self, live: Path) -> str:
        """The id of the release to which the section points; empty where nothing stands."""
        if live.is_symlink():
            folder, id = posixpath.split(str(live.readlink()))
            if folder == posixpath.dirname(self._paths.link_to(id)):
                return id
        elif not live.exists() or (live.is_dir() and not self._line.has_names(self._paths.live)):
            return ""
        elif (live / MARKER).exists():
            raise refused("rsync-needs-link", self._name, path=self._paths.live)
        raise refused("not-ours-there", self._name, path=self._paths.live)

    @contextlib.contextmanager
    def _mirror(self) -> Iterator[Path]:
        """The link, the lock, markers and manifests: all that tells what is there, in one run."""
        live, work = self._base, self._base_of_work
        known = [
            f"/{live}/",
            f"/{work}/",
            f"/{work}/lock",
            f"/{work}/before",
            f"/{work}/releases/",
            f"/{work}/releases/*/",
        ]
        tops = (live, work, f"{work}/releases/*")
        known += [f"/{top}/{name}" for top in tops for name in (MARKER, MANIFEST)]
        with tempfile.TemporaryDirectory(prefix="prongsai-") as temporary:
            sources = [self._paths.live, self._paths.work]
            filters = [
                *(f"--include={name}" for name in known),
                "--exclude=/*/*",
                "--exclude=/*/releases/*/*",
            ]
            self._line.fetch(sources, Path(temporary), "--recursive", "--links", *filters)
            yield Path(temporary)

    @property
    def _base(self) -> str:
        return posixpath.basename(self._paths.live)

    @property
    def _base_of_work(self) -> str:
        return posixpath.basename(self._paths.work)

    # -- the lock -----------------------------------------------------------------------------------

    def lock(self, holder: Holder, take_over: bool) -> None:
        work = self._base_of_work
        with _files({f"{work}/{MARKER}": MARKER_TEXT, f"{work}/lock": holder.written()}) as folder:
            (folder / work / "releases").mkdir()
            parent = posixpath.dirname(self._paths.work)
            self._line.put(folder / work, parent, "--recursive", "--ignore-existing", *_HERE)
            other = self.look().holder
            if other is None or other.token != holder.token:
                if other and not take_over and not is_dead(other, holder):
                    raise held(self._name, other)
                self._line.put(folder / work / "lock", self._paths.work, "--ignore-times")
        self._mine = holder
        self._check()

    def _check(self) -> None:
        """Still ours: somebody may have taken over while this run was thought to be dead."""
        other = self.look().holder
        if self._mine is None or other is None or other.token != self._mine.token:
            self._mine = None
            raise held(self._name, other)

    def unlock(self) -> None:
        if self._mine:
            self._delete(self._paths.work, ["lock"])
            self._mine = None

    def settle(self) -> None:
        """Nothing stands between two steps: a link shows one release or another."""

    # -- staging and showing ------------------------------------------------------------------------

    def stage(self, release: Release, resend: bool, tell: Tell) -> tuple[int, int]:
        live = self.look().live
        there = self._paths.release(release.id)
        base = [] if resend or live is None or live.id == release.id else [f"--link-dest=../{live.id}"]
        total = sum(map(len, release.data.values()))
        files = size = 0
        tell(Progress("send", 0, total))
        with _files(release.data) as folder:
            always = ["--recursive", "--checksum", "--delete", *_HERE, *base]
            always += ["--ignore-times"] if resend else []
            for count in self._line.send(folder, there, *always, f"--exclude=/{MANIFEST}"):
                files, size = files + 1, size + count
                tell(Progress("send", size, total))
            if self._line.differs(folder, there, f"--exclude=/{MANIFEST}"):
                raise refused("host-garbles", self._name, path=there)
            # A release is whole when it has its manifest, so that comes last.
            self._line.put(folder / MANIFEST, there, "--checksum", *_HERE)
        self._check()
        return files + 1, size + len(release.data[MANIFEST])

    def switch(self, release: Contents) -> str:
        self._check()
        self._show(release.id)
        return "symlink"

    def _show(self, id: str) -> None:
        """Replace the link, and note which release it showed before; both in one run."""
        live = self.look().live
        with _files({f"{self._base_of_work}/before": live.id.encode() if live else b""}) as folder:
            (folder / self._base).symlink_to(self._paths.link_to(id))
            parent = posixpath.dirname(self._paths.live)
            self._line.put(folder, parent, "--recursive", "--links", "--checksum", inside=True)

    def back(self) -> None:
        found = self.look()
        if found.previous:
            self._show(found.previous.id)
            return
        with _files({f"{_EMPTY}/{MARKER}": MARKER_TEXT}) as folder:
            self._line.put(folder / _EMPTY, self._paths.own("releases"), "--recursive", *_HERE)
        self._show(_EMPTY)

    def forget_failed(self, failed: Contents) -> None:
        self._delete(self._paths.own("releases"), [failed.id])

    def tidy(self, release: Release, before: str, tell: Tell) -> None:
        tell(Progress("tidy"))
        keep = [f"--exclude=/{id}" for id in (release.id, before) if id]
        with tempfile.TemporaryDirectory(prefix="prongsai-") as empty:
            releases = self._paths.own("releases")
            self._line.put(Path(empty), releases, "--recursive", "--delete", *keep, inside=True)

    def close(self) -> None:
        self._line.close()

    def _delete(self, folder: str, names: Iterable[str]) -> None:
        """Delete what is called `names` in a folder of ours, and nothing else there."""
        filters = [f"--include=/{name}{end}" for name in names for end in ("", "/***")]
        if filters:
            with tempfile.TemporaryDirectory(prefix="prongsai-") as empty:
                options = ("--recursive", "--delete", *filters, "--exclude=*")
                self._line.put(Path(empty), folder, *options, inside=True)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""


def _contents(release: Path) -> Contents:
    """What a release says of itself; one that was cut short has no manifest yet."""
    manifest = release / MANIFEST
    return Contents.of_manifest(manifest.read_bytes() if manifest.exists() else None)


@contextlib.contextmanager
def _files(data: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder of this computer that holds the files, as rsync wants them."""
    with tempfile.TemporaryDirectory(prefix="prongsai-") as temporary:
        folder = Path(temporary)
        for path, content in data.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        yield folder
