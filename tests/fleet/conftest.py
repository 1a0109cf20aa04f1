"""What the tests of fleets share: invented agencies, and one run over them that every test may look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from ..bench.agencies import write_fleet
from .commands import Run, fleet_build

if TYPE_CHECKING:
    from pathlib import Path

AGENCIES = 4
BROKEN, KILLER = "broken", "killer"


@dataclass(frozen=True)
class Built:
    """A folder of sites, where they were built to, and how the command ended."""

    sites: Path
    out: Path
    run: Run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Four good agencies, one with a mistake and one that ends whatever process builds it, built by two."""
    folder = tmp_path_factory.mktemp("fleet")
    sites, out = folder / "sites", folder / "out"
    write_fleet(sites, range(AGENCIES), years=1)
    write_fleet(folder, [AGENCIES, AGENCIES + 1], years=1)
    spoil((folder / f"agency-{AGENCIES:04}").rename(sites / BROKEN))
    arm((folder / f"agency-{AGENCIES + 1:04}").rename(sites / KILLER))
    return Built(sites, out, fleet_build(sites, "--out", out, "--jobs", 2))


def spoil(site: Path) -> None:
    """Put a mistake into a site."""
    with (site / "site.yaml").open("a", encoding="utf-8") as stream:
        stream.write("colour: blue\n")


def arm(site: Path) -> None:
    """Give a site a layout that ends its process as the system does where memory runs out; layouts may."""
    (site / "layouts").mkdir()
    os = "cycler.__init__.__globals__.os"
    (site / "layouts/about.html").write_text(f"{{{{ {os}.kill({os}.getpid(), 9) }}}}", encoding="utf-8")
