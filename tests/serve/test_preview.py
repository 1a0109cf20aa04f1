"""Preview: edits show, mistakes show over the last good site, and the published bytes are not touched."""

from __future__ import annotations

import contextlib
import datetime
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest
from prongsai.serve import Preview

from ..browser.conftest import browser
from ..conftest import SITES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser
    from prongsai.problems import Problem

__all__ = ["browser"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SITES["khlongyai"], tmp_path / "site")
    return tmp_path / "site"


def preview(root: Path, told: list[Problem]) -> Preview:
    return Preview(root, root.parent / "shown", lambda: datetime.date(2026, 11, 21), told.extend)


def home(preview: Preview) -> str:
    return (preview.folder / "index.html").read_text(encoding="utf-8")


def test_a_mistake_shows_over_the_last_good_site_until_it_is_mended(root: Path) -> None:
    told: list[Problem] = []
    view = preview(root, told)
    view.rebuild()
    good = home(view)
    assert "เทศบาลตำบลคลองใหญ่" in good
    assert 'role="alert"' not in good

    settings = (root / "site.yaml").read_text(encoding="utf-8")
    (root / "site.yaml").write_text(settings.replace("agency:", "agenzy:"), encoding="utf-8")
    view.rebuild()
    assert 'role="alert"' in home(view)
    assert "site.yaml:" in home(view)
    assert "เทศบาลตำบลคลองใหญ่" in home(view)
    assert [p.name for p in told] == ["missing-key", "unknown-key"]

    (root / "site.yaml").write_text(settings, encoding="utf-8")
    view.rebuild()
    assert home(view) == good


def test_a_site_that_never_built_shows_its_mistakes(root: Path) -> None:
    (root / "site.yaml").unlink()
    view = preview(root, [])
    view.rebuild()
    assert "[no-site-file]" in home(view)


def test_mistakes_are_escaped(root: Path) -> None:
    (root / "content/about.md").write_text("<script>alert(1)</script>", encoding="utf-8")
    view = preview(root, [])
    view.rebuild()
    assert "<script>alert" not in home(view)


def test_the_preview_lets_the_reloading_script_run_and_pages_for_the_public_do_not(root: Path) -> None:
    view = preview(root, [])
    view.rebuild()
    assert "Content-Security-Policy" not in home(view)
    public = {a.path: a.data for a in view.last_good}
    assert b"Content-Security-Policy" in public["index.html"]


@pytest.fixture
def server(root: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "prongsai", "serve", str(root), "--port", str(port), "--no-browser"]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ}
    )
    yield f"http://127.0.0.1:{port}/"
    for end in (signal.SIGINT, signal.SIGTERM):  # the first is ignored below a shell's background job
        process.send_signal(end)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=3)


def test_an_edit_reaches_the_browser(root: Path, server: str) -> None:
    assert "livereload" in eventually(server, lambda page: "เทศบาลตำบลคลองใหญ่" in page)
    settings = (root / "site.yaml").read_text(encoding="utf-8")
    time.sleep(1.5)  # livereload compares whole seconds of file times
    (root / "site.yaml").write_text(
        settings.replace("office: สำนักปลัด", "office: สำนักปลัดเทศบาล"), encoding="utf-8"
    )
    eventually(server, lambda page: "สำนักปลัดเทศบาล" in page)
    (root / "site.yaml").write_text("agency: {", encoding="utf-8")
    eventually(server, lambda page: 'role="alert"' in page and "สำนักปลัดเทศบาล" in page)


def test_every_edit_reloads_an_open_page(root: Path, server: str, browser: Browser) -> None:
    """Also the second of two within a moment: whoever saves twice looks at the last."""
    eventually(server, lambda page: "เทศบาลตำบลคลองใหญ่" in page)
    page = browser.new_page()
    page.goto(server)
    settings = (root / "site.yaml").read_text(encoding="utf-8")
    for office in ("กองกลาง", "กองคลัง", "กองช่าง"):
        text = settings.replace("office: สำนักปลัด", f"office: {office}")
        (root / "site.yaml").write_text(text, encoding="utf-8")
        page.wait_for_function(f"document.body?.innerText.includes('{office}')", timeout=30_000)
    page.close()


def eventually(url: str, holds: Callable[[str], bool]) -> str:
    page, end = "", time.monotonic() + 30
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                page = answer.read().decode("utf-8")
        except OSError:
            page = ""
        if holds(page):
            return page
        time.sleep(0.2)
    raise AssertionError(f"never shown: {page[:300]}")
