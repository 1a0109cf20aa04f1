"""The files of a site, in sorted order, and what may not be among them.

Content is untrusted: nothing outside the root is ever opened, names must work on every system, text must be
UTF-8 and of a size that a person could have typed.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem
from .nodes import forbidden_character

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SITE_FILE = "site.yaml"
LEDGER_FILE = "urls.lock"
CONTENT, CRITERIA, FROZEN = "content", "criteria", "frozen"
TEXT_SUFFIXES = (".yaml", ".md")
MAX_TEXT_BYTES = 1_000_000  # ten times the longest real report

_WINDOWS_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_WINDOWS_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file: `path` relative to the root with `/`; `text` for source text, `data` for anything else."""

    path: str
    text: str = field(default="", repr=False)
    data: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Sources:
    """Every readable file of a site by path, and the paths that could not be read."""

    files: Mapping[str, SourceFile]
    broken: frozenset[str] = frozenset()


def read(root: Path) -> tuple[Sources, tuple[Problem, ...]]:
    """Read `site.yaml`, `urls.lock`, and all of `content/`, `criteria/`, `frozen/`; all problems at once."""
    files: dict[str, SourceFile] = {}
    problems: list[Problem] = []
    for path, is_file in _walk(root):
        fault = _name_fault(path) or (None if is_file else problem("not-a-file", Location(path)))
        found = fault or _load(root, path)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files[path] = found
    return Sources(files, frozenset(p.at.path for p in problems)), tuple(problems)


def _walk(root: Path) -> Iterator[tuple[str, bool]]:
    """Every path to read, with False for what is no ordinary file (a link, a pipe)."""
    for name in (SITE_FILE, LEDGER_FILE):
        if (root / name).is_symlink() or (root / name).exists():
            yield name, _ordinary(root / name)
    for top in (CONTENT, CRITERIA, FROZEN):
        if (root / top).is_symlink():
            yield top, False
        else:
            yield from _walk_folder(root, top)


def _walk_folder(root: Path, top: str) -> Iterator[tuple[str, bool]]:
    for folder, folders, names in os.walk(root / top):
        here = Path(folder)
        folders.sort()
        for linked in [name for name in folders if (here / name).is_symlink()]:
            folders.remove(linked)
            yield (here / linked).relative_to(root).as_posix(), False
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in sorted(names):
            if not _left_by_systems(name):
                yield (here / name).relative_to(root).as_posix(), _ordinary(here / name)


def _ordinary(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _left_by_systems(name: str) -> bool:
    """Files that systems and editors drop unasked; not content, not a mistake of the officer."""
    return name.startswith(".") or name.endswith("~") or name.lower() in {"thumbs.db", "desktop.ini"}


def _name_fault(path: str) -> Problem | None:
    for part in path.split("/"):
        if _WINDOWS_RESERVED.search(part) or _WINDOWS_FORBIDDEN.search(part) or not _encodable(part):
            return problem("forbidden-name", Location(_shown(path)), name=_shown(part))
    return None


def _encodable(name: str) -> bool:
    return name == _shown(name)


def _shown(name: str) -> str:
    """A file name that may hold undecodable bytes, made printable."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _load(root: Path, path: str) -> SourceFile | Problem:
    try:
        if not path.endswith(TEXT_SUFFIXES) and path != LEDGER_FILE:
            return SourceFile(path, data=(root / path).read_bytes())
        size = (root / path).stat().st_size
        if size > MAX_TEXT_BYTES:
            return problem("file-too-large", Location(path), size=size, limit=MAX_TEXT_BYTES)
        return _decode(path, (root / path).read_bytes())
    except OSError as error:
        return problem("cannot-read", Location(path), reason=error.strerror or str(error))


def _decode(path: str, data: bytes) -> SourceFile | Problem:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        before = data[data.rfind(b"\n", 0, error.start) + 1 : error.start]
        column = len(before.decode("utf-8", "replace")) + 1
        return problem("not-utf8", Location(path, line, column))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return forbidden_character(text, path) or SourceFile(path, text=text)
