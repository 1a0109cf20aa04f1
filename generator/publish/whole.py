"""One file, whole or not at all, with the problem in its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import whole
from ..problems import Location, Problem, problem

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, data: bytes) -> Problem | None:
    """Write a file: what stood there stays until all of the new one is on the disk."""
    try:
        whole.write(path, data)
    except OSError as error:
        return problem("cannot-write", Location(path.name), reason=error.strerror or str(error))
    return None
