"""The whole release in one zip file, for a host to which somebody else uploads."""

from __future__ import annotations

import os
import zipfile
from typing import TYPE_CHECKING

from .host import reason_of, refused

if TYPE_CHECKING:
    from pathlib import Path

    from .records import Release

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold: same release, same bytes


def write_zip(release: Release, file: Path) -> int:
    """Write the release under the folder name of the file, in the place of an older one. Its bytes."""
    new = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(release.data):
                entry = zipfile.ZipInfo(f"{file.stem}/{path}", _DATE)
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, release.data[path], zipfile.ZIP_DEFLATED)
        new.replace(file)
        return file.stat().st_size
    except OSError as error:
        new.unlink(missing_ok=True)
        raise refused("cannot-write", file.name, reason=reason_of(error)) from error
