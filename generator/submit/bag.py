"""A bag (BagIt 1.0, RFC 8493): files with their checksums and what they are, packed as one zip."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..outputs import MANIFEST, checksum, written_manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say: the same bag gives the same bytes
_MODE = 0o100644 << 16  # an ordinary file, as Unix says it
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Bag:
    """`payload` by path below `data/`; `info` the labels and values of `bag-info.txt`, in order."""

    name: str
    payload: Mapping[str, bytes] = field(repr=False)
    info: tuple[tuple[str, str], ...]


def packed(bag: Bag) -> bytes:
    """The zip: one folder of the bag's name, files sorted by path."""
    files = files_of(bag)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packing:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{bag.name}/{path}", _TIME)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, _UNIX, _MODE
            packing.writestr(entry, files[path])
    return stream.getvalue()


def files_of(bag: Bag) -> dict[str, bytes]:
    """Every file of the bag by path: payload, its manifest, the tag files and theirs."""
    payload = {f"data/{path}": data for path, data in bag.payload.items()}
    tags = {
        "bagit.txt": _DECLARATION,
        "bag-info.txt": _info(bag).encode(),
        MANIFEST: _manifest(payload),
    }
    return payload | tags | {f"tag{MANIFEST}": _manifest(tags)}


def _manifest(files: Mapping[str, bytes]) -> bytes:
    return written_manifest({path: checksum(data) for path, data in files.items()})


def _info(bag: Bag) -> str:
    """A label a line. Payload-Oxum counts octets and files, for a first look at whether all is there."""
    octets = sum(map(len, bag.payload.values()))
    rows = (*bag.info, ("Payload-Oxum", f"{octets}.{len(bag.payload)}"))
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in rows)
