"""Where to publish: a target of `site.yaml` by its name, or `folder:PATH` and `zip:FILE` as typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..model import Target
from ..problems import Location, Phrase, Problem, problem
from ..source import SITE_FILE, nearest
from .host import refused
from .section import HostSection

if TYPE_CHECKING:
    from ..model import Site
    from .host import Host, Secret
    from .records import Section

TYPED = ("folder", "zip")  # what can be said on the command line: no host, no secret
REMOTE = ("sftp", "ftps", "ftp", "rsync", "rsyncd")


def find(site: Site, typed: str) -> Target | Problem:
    """The target that is meant."""
    protocol, colon, path = typed.partition(":")
    if colon and protocol in TYPED and path:
        return Target(name=typed, protocol=protocol, path=str(Path(path).absolute()))
    known = {target.name: target for target in site.targets}
    if typed in known:
        return _whole(known[typed])
    none = Phrase("ยังไม่มี targets ใน site.yaml ใช้ folder:PATH หรือ zip:FILE ได้", "site.yaml has no targets yet")
    expected = nearest(typed, known) if known else none
    return problem("unknown-target", Location(SITE_FILE), name=typed, expected=expected)


def _whole(target: Target) -> Target | Problem:
    """A target that names a host where it needs one."""
    if target.protocol in REMOTE and not target.host:
        return problem("target-without-host", target.at, name=target.name, protocol=target.protocol)
    return target


def connect(target: Target, root: Path, secret: Secret) -> Section:
    """The section of a target, ready to look at; `root` is the folder of the site. Raises `Refused`."""
    if target.protocol in ("rsync", "rsyncd"):
        from .rsync import RsyncSection

        return RsyncSection(target, secret)
    path = target.path
    if target.protocol == "folder":
        path = (root / target.path).absolute().as_posix()
    return HostSection(_host(target, path, root, secret), path, target.switch)


def _host(target: Target, path: str, root: Path, secret: Secret) -> Host:
    if target.protocol == "folder":
        from .hosts.local import LocalHost

        _not_the_sources(Path(path), root)
        if not Path(path).parent.is_dir():
            raise refused("no-place", target.name, path=str(Path(path).parent))
        return LocalHost()
    if target.protocol in ("ftp", "ftps"):
        from .hosts import ftp

        return ftp.connect(target, secret)
    try:
        from .hosts import sftp
    except ImportError as error:
        raise refused("extra-missing", target.name, package=error.name) from error
    return sftp.connect(target, secret)


def _not_the_sources(path: Path, root: Path) -> None:
    """A site is never published over its own sources."""
    real, sources = path.resolve(), root.resolve()
    if real == sources or real in sources.parents or (sources / "content") in (real, *real.parents):
        raise refused("bad-output-folder", path.name, path=path.name)
