"""The laboratory: khlongyai on a loopback server, its own list, and a client in a hurry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prongsai.probe import Expected, Pace, Section, Web, read_list

from . import lab as laboratory

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .lab import Lab

SLOW, TIMEOUT = 0.25, 2.0  # seconds; far apart, for a busy machine drips slowly


@pytest.fixture(scope="session")
def site(built_sites: Mapping[str, Path]) -> Path:
    return built_sites["khlongyai"]


@pytest.fixture(scope="session")
def listed(site: Path) -> Mapping[str, Expected]:
    """What is published, by address; with two files, which that site does not list."""
    rows = read_list((site / "permalinks.json").read_bytes())
    assert rows
    return {row.url: row for row in rows}


@pytest.fixture(scope="module")
def running(site: Path) -> Iterator[Lab]:
    with laboratory.running(site) as lab:
        yield lab


@pytest.fixture
def lab(running: Lab) -> Lab:
    running.clear()
    return running


@pytest.fixture(scope="session")
def client() -> Web:
    return Web(Pace(10_000), TIMEOUT)


def section(lab: Lab, listed: Mapping[str, Expected], client: Web) -> Section:
    """What a probe knows before it judges the first address."""
    missing = client.get(f"{lab.base}there-is-nothing-here/")
    known = {row.sha256: row for row in listed.values()}
    return Section(base=lab.base, missing=missing, known=known, slow=SLOW)


@pytest.fixture(scope="session")
def authorities(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, ssl.SSLContext], Path]:
    """Server contexts by name, and the file of the authority that signed the good one."""
    if not laboratory.has_openssl():
        pytest.skip("needs the openssl command")
    folder = tmp_path_factory.mktemp("certificates")
    return laboratory.certificates(folder), folder / "authority.pem"
