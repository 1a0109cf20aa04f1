"""One file, whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, data: bytes) -> Problem | None:
    """Write a file: what stood there stays until all of the new one is on the disk."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            new.write_bytes(data)
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        return problem("cannot-write", Location(path.name), reason=error.strerror or str(error))
    return None
