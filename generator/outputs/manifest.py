"""`manifest-sha256.txt`: the SHA-256 of every published file, so that anybody can tell a whole copy.

The format is the payload manifest of BagIt (RFC 8493, section 2.1.3) with paths from the section's root: one
line a file, 64 lower-case hex digits, two spaces, the path; sorted by path; UTF-8, LF. There is one way to
write a given list, so a manifest with a single changed byte is either no manifest or names another list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..render import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MANIFEST = "manifest-sha256.txt"

_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_ENCODED = {"%": "%25", "\r": "%0D", "\n": "%0A"}  # RFC 8493: what a path may not hold as it is


def manifest(artifacts: Iterable[Artifact]) -> Artifact:
    """The manifest of all other files that will be published."""
    sums = {artifact.path: artifact.sha256 for artifact in artifacts}
    return Artifact(MANIFEST, written(sums), "text/plain; charset=utf-8", MANIFEST)


def written(sums: Mapping[str, str]) -> bytes:
    """The manifest of files by path."""
    return "".join(f"{sums[path]}  {_encoded(path)}\n" for path in sorted(sums)).encode()


def read(data: bytes) -> dict[str, str] | None:
    """Checksums by path; None where `data` is not exactly what `written` makes."""
    try:
        lines = data.decode().split("\n")[:-1]
    except UnicodeDecodeError:
        return None
    matches = [_LINE.fullmatch(line) for line in lines]
    sums = {_decoded(m[2]): m[1] for m in matches if m}
    return sums if sums and written(sums) == data else None


def _encoded(path: str) -> str:
    return "".join(_ENCODED.get(character, character) for character in path)


def _decoded(path: str) -> str:
    for character, code in reversed(_ENCODED.items()):
        path = path.replace(code, character)
    return path
