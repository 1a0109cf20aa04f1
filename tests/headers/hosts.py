"""Real nginx and Apache that serve built sites below `/ita/` by the generated rules."""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING

import pytest
from prongsai.build import build

from ..conftest import AS_OF, SITES
from ..urls import servers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BASE = "/ita/"
URL = f"https://www.example.go.th{BASE}"

needs_nginx = pytest.mark.skipif(not servers.NGINX, reason="nginx is not installed")
needs_apache = pytest.mark.skipif(not (servers.APACHE and servers.MODULES), reason="Apache is not installed")
KINDS = [pytest.param("nginx", marks=needs_nginx), pytest.param("apache", marks=needs_apache)]


def publish(name: str, root: Path, settings: str = "", url: str = URL) -> Path:
    """A site as published into `root/ita`; `settings` are more lines of its `site.yaml`."""
    site = root.parent / f"sources-{len(list(root.parent.iterdir()))}"
    shutil.copytree(SITES[name], site, ignore=shutil.ignore_patterns(".*", "tests", "generator", "public"))
    with (site / "site.yaml").open("a", encoding="utf-8") as stream:
        stream.write(settings)
    done = build(site, AS_OF, root / "ita", base_url=url)
    assert done.publication, done.problems
    return root / "ita"


@contextlib.contextmanager
def serving(kind: str, root: Path) -> Iterator[servers.Server]:
    """A host as a municipality has it, with what it usually offers."""
    if kind == "apache":
        with servers.apache(root, override="FileInfo", usual=servers.USUAL) as server:
            yield server
    else:
        found = sorted(p.relative_to(root).as_posix() for p in root.rglob("*.nginx.conf"))
        with servers.nginx(root, found) as server:
            yield server
