"""What tells one version of the program from another, the same on every machine where it is installed.

Unlike `stamp.program`, which must be fast, it counts contents and no times.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from ..render import defaults

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = Path(__file__).resolve().parent.parent
_NO_PART = ("test", "bench", "fleet")  # extras that no page depends on


@cache  # the program does not change while it runs
def program() -> str:
    """A digest of modules, data, default layouts and static files, and of the libraries by their versions."""
    found = hashlib.sha256("\n".join(_libraries()).encode())
    for top in (_PACKAGE, defaults("layouts"), defaults("static")):
        for path in sorted(path for path in top.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            data = path.read_bytes()
            found.update(f"{path.relative_to(top).as_posix()}\n{len(data)}\n".encode())
            found.update(data)
    return found.hexdigest()


def _libraries() -> Iterator[str]:
    """Every library that a build may use, with its version, as far as it is installed."""
    for required in sorted(metadata.requires("prongsai") or ()):
        name, _, condition = required.partition("==")
        if not any(f"{extra!r}" in condition.replace('"', "'") for extra in _NO_PART):
            found = next(iter(metadata.distributions(name=name)), None)
            yield f"{name} {found.version if found else '-'}"
