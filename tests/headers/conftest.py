"""One built site with its documents on each real server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ..urls import servers
from . import hosts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@pytest.fixture(scope="session")
def root() -> Iterator[Path]:
    """A document root with the section in `ita/`, and files compressed beside others in `packed/ita/`."""
    with servers.document_root({"index.html": b"the agency"}) as folder:
        hosts.publish("khlongyai", folder)
        yield folder


@pytest.fixture(params=hosts.KINDS, scope="module")
def server(request: pytest.FixtureRequest, root: Path) -> Iterator[servers.Server]:
    with hosts.serving(request.param, root) as running:
        yield running


@pytest.fixture(scope="module")
def files(root: Path) -> Mapping[str, bytes]:
    """Every published file by its path."""
    section = root / "ita"
    return {p.relative_to(section).as_posix(): p.read_bytes() for p in section.rglob("*") if p.is_file()}
