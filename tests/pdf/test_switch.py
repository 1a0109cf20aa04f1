"""When PDFs are made, and what happens where they cannot be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pypdf
import pytest
from prongsai.build import build
from prongsai.scaffold import new_site
from prongsai.urls import Kind

from tests.conftest import AS_OF

from .conftest import with_pdf
from .reading import document, pypdfium2

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Printed


def test_a_site_that_does_not_ask_gets_none_and_loads_nothing(site: Path, tmp_path: Path) -> None:
    settings = site / "site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("pdf: yes\n", ""), encoding="utf-8")
    program = (
        "import datetime, pathlib, sys\n"
        "from prongsai.build import build\n"
        f"result = build(pathlib.Path({str(site)!r}), datetime.date(2026, 11, 21))\n"
        "assert result.ok\n"
        "print([a.path for a in result.artifacts if a.path.endswith('.pdf')])\n"
        "print([name for name in ('weasyprint', 'fontTools') if name in sys.modules])\n"
    )
    assert run("-c", program).stdout.split("\n")[:2] == ["[]", "[]"]


def test_pages_tell_the_size_of_their_pdf(printed: Printed) -> None:
    for path in printed.documents:
        file = printed.file(path)
        page = (file.parent / "index.html").read_text("utf-8")
        link = page.partition('<p class="printed">')[2].partition("</p>")[0]
        assert f'href="{file.name}"' in link
        assert f"(PDF {round(file.stat().st_size / 1024)} KB,</span>" in link or " MB," in link
        document = pypdfium2.PdfDocument(file)
        assert f"{len(document)} หน้า)" in link
        document.close()


def test_a_check_promises_the_addresses_and_prints_nothing(site: Path) -> None:
    result = build(site, AS_OF, printing=False)
    assert result.ok and result.material
    routes = [r for r in result.material.routes.by_ref.values() if r.ref.kind is Kind.PDF]
    made = {artifact.path: artifact.data for artifact in result.artifacts}
    assert routes and all(made[route.output] == b"" for route in routes)


def test_published_pdfs_cannot_be_lost(site: Path) -> None:
    assert run("-m", "prongsai", "urls", "record", str(site)).returncode == 0
    assert "-2569.pdf" in (site / "urls.lock").read_text("utf-8")
    settings = site / "site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("pdf: yes", "pdf: no"), encoding="utf-8")
    found = build(site, AS_OF).problems
    assert any(p.name == "lost-url" and "pdf" in str(p.values["url"]) for p in found)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_missing_package_is_told_with_the_command_that_brings_it(site: Path, lang: str) -> None:
    program = (
        "import sys\n"
        "sys.modules['weasyprint'] = None  # as where it is not installed\n"
        "from prongsai.cli import main\n"
        f"sys.exit(main(['check', {str(site)!r}, '--lang', {lang!r}]))\n"
    )
    done = run("-c", program)
    assert done.returncode == 2
    assert "pdf-not-installed" in done.stderr and "make pdf" in done.stderr
    assert "site.yaml:" in done.stderr and "Traceback" not in done.stderr


def test_a_missing_library_of_the_system_is_told_too(site: Path, tmp_path: Path) -> None:
    package = tmp_path / "weasyprint"
    package.mkdir()
    (package / "__init__.py").write_text("raise OSError(\"cannot load library 'libpango'\")\n", "utf-8")
    done = run("-m", "prongsai", "check", str(site), PYTHONPATH=str(tmp_path))
    assert done.returncode == 2
    assert "pdf-library-missing" in done.stderr and "libpango" in done.stderr


def test_a_character_that_cannot_be_drawn_is_told_at_its_place(site: Path) -> None:
    file = next((site / "content").rglob("measures/*.md"))
    file.write_text(file.read_text("utf-8") + "\nทำแล้ว ✓\n", encoding="utf-8")
    found = [p for p in build(site, AS_OF, printing=False).problems if p.name == "pdf-letter"]
    assert [(str(p.at.path), p.values["code"]) for p in found] == [
        (file.relative_to(site).as_posix(), "U+2713")
    ]
    line = file.read_text("utf-8").split("\n")[found[0].at.line - 1]
    assert line[found[0].at.column - 1] == "✓"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site without a base URL and with Thai digits in `site`, and in `public` as it was published."""
    folder = tmp_path_factory.mktemp("small")
    new_site(folder / "new", AS_OF)
    settings = with_pdf(folder / "new", folder / "site", base_url="") / "site.yaml"
    text = settings.read_text("utf-8").replace("digits: arabic", "digits: thai")
    settings.write_text(text, encoding="utf-8")
    assert publish(folder / "site", folder / "public", "0", "UTC") == ""
    return folder


def publish(site: Path, out: Path, seed: str, zone: str) -> str:
    """What a build in a process with that seed and in that time zone complains of."""
    return run("-m", "prongsai", "build", str(site), "--out", str(out), PYTHONHASHSEED=seed, TZ=zone).stderr


def pdfs(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*.pdf")}


def test_links_without_a_base_url_are_plain_words(small: Path) -> None:
    files = list((small / "public").rglob("*.pdf"))
    assert files
    for file in files:
        for page in pypdf.PdfReader(file).pages:
            actions = [a.get_object().get("/A", {}) for a in page.get("/Annots", [])]
            assert not [action for action in actions if "example.go.th/ita" in str(action.get("/URI", ""))]


def test_thai_digits_are_printed_where_the_site_asks_for_them(small: Path) -> None:
    text = pypdf.PdfReader(next((small / "public").rglob("measures-*.pdf"))).pages[0].extract_text()
    assert "หน้า ๑ / " in text and "ปีงบประมาณ ๒๕" in text


def test_the_same_sources_give_the_same_bytes(small: Path, tmp_path: Path) -> None:
    shutil.copytree(small / "site", tmp_path / "moved")
    assert publish(tmp_path / "moved", tmp_path / "public", "4711", "Asia/Bangkok") == ""
    assert pdfs(tmp_path / "public") == pdfs(small / "public") != {}


def test_the_documents_of_one_site_have_no_anchor_twice(printed: Printed) -> None:
    for path, html in printed.documents.items():
        ids = [part.partition('"')[0] for part in html.split(' id="')[1:]]
        assert len(ids) == len(set(ids)), path
        assert document(html, printed.file(path)).words.text


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795219200", **environment},
        check=False,
    )
