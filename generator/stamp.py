"""Whether a build would make what stands there already: then it need not run, nor its libraries be loaded.

A stamp is left in the site's cache folder by a build that published. It holds a digest of everything that the
build was made from and one of what it wrote. Inputs count by their content. Outputs count by size and time,
so that a page which somebody edits or deletes by hand is made again. The stamp may be deleted at any moment.

Libraries count by the names that pip records; libraries of the operating system, on which only PDFs depend,
are not seen. Values are named tuples here: importing `dataclasses` takes as long as the rest of the module.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from . import whole

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

CACHE = ".prongsai-cache"
# Everything of a site that a build reads.
READ = ("site.yaml", "urls.lock", "content", "criteria", "frozen", "layouts", "static")
_PACKAGE = Path(__file__).parent
_PROGRAM = (_PACKAGE, _PACKAGE.parent / "layouts", _PACKAGE.parent / "static")


class Told(NamedTuple):
    """A problem as it was worded, in each language; `level` is `error` or `warning`."""

    level: str
    th: str
    en: str

    def as_text(self, lang: str) -> str:
        return self.th if lang == "th" else self.en


class Stamp(NamedTuple):
    """What a build was made from and gave: two digests, the number of files, the problems it told."""

    inputs: str
    outputs: str
    files: int = 0
    told: tuple[Told, ...] = ()


def inputs(root: Path, as_of: datetime.date, base_url: str, made_by: str = "") -> str | None:
    """A digest of all that a build of `root` on a date depends on; None where something cannot be read.

    `made_by` is what the program is known by, if not by `program()`.
    """
    digest = hashlib.sha256(f"{as_of.isoformat()}\0{base_url}\0".encode())
    try:
        digest.update((made_by or program()).encode())
        for file, path in (found for name in READ for found in _files(root / name)):
            with open(path, "rb") as stream:  # noqa: PTH123 - a site has thousands of these
                content = stream.read()
            digest.update(b"%s\0%d\0" % (os.fsencode(file), len(content)))
            digest.update(content)
    except OSError:
        return None
    return digest.hexdigest()


@cache
def program() -> str:
    """A digest of the program with its layouts, and of Python and the installed libraries."""
    facts = (sys.version, *_libraries(), *(_looks(folder) for folder in _PROGRAM))
    return hashlib.sha256("\0".join(facts).encode()).hexdigest()


def outputs(folder: Path) -> str:
    """A digest of the names, sizes and times of all files in a folder."""
    try:
        return _looks(folder)
    except OSError:
        return ""


def unchanged(root: Path, out: Path, made_from: str | None) -> Stamp | None:
    """What the last build of `root` into `out` told, if it had these inputs and its files are still there."""
    left = _read(root, out)
    return left if left and left.inputs == made_from and left.outputs == outputs(out) else None


def _read(root: Path, out: Path) -> Stamp | None:
    """The stamp that the last build of `root` into `out` left; None where there is none, or half of one."""
    try:
        found = json.loads(_place(root, out).read_bytes())
        told = tuple(map(Told._make, found.pop("told")))
        return Stamp(**found, told=told)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write(root: Path, out: Path, stamp: Stamp) -> None:
    """Leave a stamp for the next build; without one, where it cannot be written, that build merely runs."""
    left = json.dumps(stamp._asdict(), ensure_ascii=False)
    keep(root / CACHE, _place(root, out).name, left.encode())


def keep(cache: Path, name: str, content: bytes) -> None:
    """Put a file into the cache folder, which Git is told to leave alone; nothing where it cannot be."""
    with contextlib.suppress(OSError):
        whole.write(cache / name, content)
        if not (cache / ".gitignore").exists():
            (cache / ".gitignore").write_text("*\n", encoding="ascii")


def _place(root: Path, out: Path) -> Path:
    """The file of the stamp; a site may be built into several folders."""
    name = hashlib.sha256(os.fsencode(out.resolve())).hexdigest()[:16]
    return root / CACHE / f"build-{name}.json"


def _libraries() -> Sequence[str]:
    """The installed distributions with their versions, by the names of the folders that describe them."""
    folders = [Path(path) for path in sys.path if path.endswith("site-packages")]
    return sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))


def _looks(folder: Path) -> str:
    """Names, sizes and times of the files in a folder, as a digest; what Python compiled does not count."""
    facts = []
    for file, path in _files(folder):
        if not file.endswith(".pyc"):
            seen = os.stat(path)  # noqa: PTH116 - a site has ten thousands of these
            facts.append(b"%s\0%d\0%d\n" % (os.fsencode(file), seen.st_size, seen.st_mtime_ns))
    return hashlib.sha256(b"".join(facts)).hexdigest()


def _files(top: Path) -> list[tuple[str, str]]:
    """Every file of a folder, or that file, in order: its name from the folder's own on, and its path."""
    if not top.is_dir():
        return [(top.name, str(top))] if os.path.lexists(top) else []  # opening it tells if it can be read
    found: list[tuple[str, str]] = []
    folders = [(top.name, str(top))]
    while folders:
        name, folder = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                inside = folders if entry.is_dir(follow_symlinks=False) else found
                inside.append((f"{name}/{entry.name}", entry.path))
    return sorted(found)
