"""Which sites a fleet has, and under which names they are published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem
from ..source import CONTENT, SITE_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

RESERVED = "fleet"  # what the index needs beside it lies in this folder


@dataclass(frozen=True, slots=True)
class Member:
    """One site: the name of its folder, by which it is published, and the folder itself, absolute."""

    name: str
    site: Path


def find(folders: Iterable[Path], out: Path) -> tuple[Member, ...] | Problem:
    """The sites that `folders` are or hold, by name; a problem where they cannot be published side by side.

    A folder is a site where it has `site.yaml` or `content/`. One that is none, but holds folders that are,
    stands for these. What is neither is taken for a site: building it tells what is missing.
    """
    sites = dict.fromkeys(site for folder in folders for site in _sites(folder.resolve()))
    taken: dict[str, Path] = {}
    for site in sites:
        name = site.name.casefold()  # not every system tells capitals apart
        if name == RESERVED or site.name.startswith("."):
            return problem("fleet-name-reserved", Location(site.name), name=site.name, path=site)
        if name in taken:
            return problem("fleet-name-taken", Location(site.name), first=taken[name], second=site)
        if site.parent == out.resolve():
            return problem("bad-output-folder", Location(out.name), path=out)
        taken[name] = site
    return tuple(Member(site.name, site) for site in sorted(sites, key=lambda site: site.name))


def _sites(folder: Path) -> list[Path]:
    try:
        inside = [] if _is_site(folder) else sorted(filter(_is_site, folder.iterdir()))
    except OSError:  # building it tells why it cannot be read
        return [folder]
    return inside or [folder]


def _is_site(folder: Path) -> bool:
    return (folder / SITE_FILE).is_file() or (folder / CONTENT).is_dir()
