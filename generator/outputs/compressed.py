"""Texts that lie compressed beside themselves (`index.html.gz`), for hosts that serve such files.

Only a site that says so has them (`precompressed`), because they double its files, and whether a host serves
them only the agency knows. Same texts and same version of zlib or Brotli: same bytes. Copies of pages at
other addresses have none; the host compresses those few by itself.
"""

from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING

from ..problems import problem
from ..render import Artifact
from ..render.artifacts import TEXTS
from .headers import ENCODINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..model.records import Site
    from ..problems import Problem


def uncompressible(site: Site) -> tuple[Problem, ...]:
    """That the package which `precompressed` needs is missing."""
    if "brotli" in site.precompressed:
        try:
            import brotli  # noqa: F401
        except ImportError:
            return (problem("brotli-not-installed", site.place("precompressed")),)
    return ()


def compressed(site: Site, artifacts: Iterable[Artifact]) -> tuple[Artifact, ...]:
    """A file beside each text that is smaller compressed, for each encoding that the site asks for."""
    texts = [a for a in artifacts if a.path.rpartition(".")[2] in TEXTS]
    made = (_packed(text, name) for text in texts for name in site.precompressed)
    return tuple(artifact for artifact in made if artifact is not None)


def _packed(text: Artifact, name: str) -> Artifact | None:
    coding, suffix = ENCODINGS[name]
    data = _PRESSES[name](text.data)
    path, kind = f"{text.path}.{suffix}", f"application/{coding}"
    return Artifact(path, data, kind, text.origin) if len(data) < len(text.data) else None


def _gzip(data: bytes) -> bytes:
    """Without name and time; `gzip.compress` tells the system that it runs on."""
    stream = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0) as file:
        file.write(data)
    return stream.getvalue()


def _brotli(data: bytes) -> bytes:
    import brotli

    return bytes(brotli.compress(data, mode=brotli.MODE_TEXT))


_PRESSES: dict[str, Callable[[bytes], bytes]] = {"gzip": _gzip, "brotli": _brotli}
