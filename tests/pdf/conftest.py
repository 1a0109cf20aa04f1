"""Sites with their PDFs, as `prongsai build` makes them: set once, read by many tests."""

from __future__ import annotations

import os
import pickle
import shutil
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("weasyprint", reason="no WeasyPrint here (`make pdf`)")

from prongsai import pages
from prongsai.build import build
from prongsai.outputs import pdf

from tests.conftest import AS_OF, SITES

from .reading import Reader, document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

BASE = "https://www.example.go.th/ita/"
QUICK = "khlongnokkrathung"  # the others take a minute each
WIDE = [name for name in SITES if name != QUICK]


@dataclass
class Printed:
    """One site with its PDFs: the published folder, and the composed document of each PDF by its path."""

    folder: Path
    documents: Mapping[str, str]

    def file(self, path: str) -> Path:
        return self.folder / path

    def said(self, path: str) -> Reader:
        """What the document of a PDF says."""
        return document(self.documents[path], self.file(path))


@pytest.fixture(
    scope="session", params=[QUICK, *(pytest.param(name, marks=pytest.mark.soak) for name in WIDE)]
)
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The quick site; under `soak` all three."""
    return shared(tmp_path_factory, request.param)


def shared(factory: pytest.TempPathFactory, name: str) -> Printed:
    """One printed site for all workers of a run: the first prints, the others wait."""
    base = factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / f"pdf-{name}"
    done = folder / "documents.pickle"
    try:
        folder.mkdir()
    except FileExistsError:
        while not done.exists():
            time.sleep(0.2)
    else:
        documents = print_site(SITES[name], folder)
        (folder / "unfinished").write_bytes(pickle.dumps(documents))
        (folder / "unfinished").rename(done)
    return Printed(folder / "public", pickle.loads(done.read_bytes()))


def print_site(root: Path, folder: Path) -> dict[str, str]:
    source = with_pdf(root, folder / "site")
    result = build(source, AS_OF, folder / "public")
    assert result.publication and result.material, result.problems
    material = result.material
    documents, faults = pdf.compose(material, pages.plan(material))
    assert not faults
    return {each.report.route.output: each.html for each in documents}


def with_pdf(root: Path, site: Path, base_url: str = BASE) -> Path:
    """A copy of the sources of a site that asks for PDFs."""
    site.mkdir(parents=True)
    shutil.copytree(root / "content", site / "content")
    settings = (root / "site.yaml").read_text(encoding="utf-8")
    address = f"base_url: {base_url}\n" if base_url else ""
    (site / "site.yaml").write_text(f"{settings}\npdf: yes\n{address}", encoding="utf-8")
    return site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Path]:
    """A small site that asks for PDFs, to be changed by a test."""
    from prongsai.scaffold import new_site

    new_site(tmp_path / "new", AS_OF)
    yield with_pdf(tmp_path / "new", tmp_path / "site")
