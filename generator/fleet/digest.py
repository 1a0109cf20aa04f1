"""All that a build depends on, as one digest: where it did not change, neither would the site."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from ..render import defaults
from ..source import CONTENT, CRITERIA, FROZEN, LEDGER_FILE, SITE_FILE

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

_PACKAGE = Path(__file__).resolve().parent.parent
_READ = (SITE_FILE, LEDGER_FILE, CONTENT, CRITERIA, FROZEN, "layouts", "static")  # all that a build opens
_NO_INPUT = ("; extra == 'test'", "; extra == 'bench'", "; extra == 'fleet'")


@cache  # the program does not change while it runs
def program() -> str:
    """The digest of the program: its modules and data, default layouts and static files, its libraries."""
    found = hashlib.sha256("\n".join(_libraries()).encode())
    for folder in (_PACKAGE, defaults("layouts"), defaults("static")):
        _add(found, folder)
    return found.hexdigest()


def inputs(site: Path, as_of: datetime.date, program: str) -> str:
    """The digest of a site's sources, its own layouts and static files, the date, and the program."""
    found = hashlib.sha256(f"{program}\n{as_of.isoformat()}\n".encode())
    for name in _READ:
        _add(found, site / name)
    return found.hexdigest()


def _add(found: hashlib._Hash, top: Path) -> None:
    """Name, length and bytes of a file, or of every file below a folder; what cannot be read is no input."""
    for path in [top] if top.is_file() else _files(top):
        try:
            data = path.read_bytes()
        except OSError:
            continue
        found.update(f"{path.relative_to(top.parent).as_posix()}\n{len(data)}\n".encode(errors="replace"))
        found.update(data)


def _files(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (path for name in sorted(names) if (path := Path(here, name)).is_file())


def _libraries() -> Iterator[str]:
    """Every library that a build may use, with its version, as far as it is installed."""
    for required in sorted(metadata.requires("prongsai") or ()):
        name = required.split("==")[0]
        if not required.replace('"', "'").endswith(_NO_INPUT):
            found = next(iter(metadata.distributions(name=name)), None)
            yield f"{name} {found.version if found else '-'}"
