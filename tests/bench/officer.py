"""What one officer waits for: a check, a build, and the browser after an edit, on the site of one agency."""

from __future__ import annotations

import contextlib
import signal
import socket
import subprocess
import time
import urllib.request
from typing import TYPE_CHECKING, TypedDict

from ..browser.chromium import chromium, program
from .agencies import agency, write
from .measure import FailedError, only, timed
from .tools import OUT, PRONGSAI

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60  # seconds


class OfficerFigures(TypedDict):
    """Seconds, one a round. `check` and `build` begin without a cache, the others with that of a build.

    `reload`: from the moment an edited source is written until the open page shows it.
    """

    pages: int
    check: list[float]
    build: list[float]
    unchanged: list[float]
    edit: list[float]
    recheck: list[float]
    reload: list[float]


def measure(years: int, rounds: int, work: Path) -> OfficerFigures:
    """One agency with so many years; every round does everything once, the reloads come last."""
    site = work / f"{years}-years"
    write(site, agency(0, years))
    sources = frozenset(path.name for path in site.iterdir())
    found = OfficerFigures(pages=0, check=[], build=[], unchanged=[], edit=[], recheck=[], reload=[])
    build = (PRONGSAI, "build", ".", "--out", OUT)
    for number in range(rounds):
        found["check"].append(timed((PRONGSAI, "check", "."), site).seconds)
        only(site, sources)
        found["build"].append(timed(build, site).seconds)
        found["pages"] = sum(")" not in path.parts for path in (site / OUT).rglob("index.html"))
        found["unchanged"].append(timed(build, site).seconds)
        _edit(site, f"roundnumber{number}")
        found["edit"].append(timed(build, site).seconds)
        _edit(site, f"aftertheround{number}")
        found["recheck"].append(timed((PRONGSAI, "check", "."), site).seconds)
        only(site, sources)
    found["reload"] = _reloads(site, rounds)
    only(site, sources)
    return found


def _edit(site: Path, word: str) -> Path:
    """Put a word into the prose of a measure, and give the measure's source."""
    source = sorted((site / "content").rglob("measures/*.md"))[0]
    with source.open("a", encoding="utf-8") as stream:
        stream.write(f"\n{word}\n")
    return source


def _reloads(site: Path, rounds: int) -> list[float]:
    executable = program()
    if executable is None:
        return []
    with _serving(site) as address, chromium(executable) as browser:
        page = browser.new_page()
        source = _edit(site, "beforehand")
        path = source.relative_to(site / "content").with_suffix("").as_posix()
        page.goto(f"{address}{path}/")
        seconds = []
        for number in range(rounds):
            time.sleep(1)
            _edit(site, word := f"reloadnumber{number}")
            began = time.perf_counter()
            page.wait_for_function(f"document.body?.innerText.includes('{word}')", timeout=PATIENCE * 1000)
            seconds.append(time.perf_counter() - began)
        return seconds


@contextlib.contextmanager
def _serving(site: Path) -> Iterator[str]:
    """The address of a preview that answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (PRONGSAI, "serve", ".", "--port", str(port), "--no-browser")
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=site, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        address = f"http://127.0.0.1:{port}/"
        _answered(address)
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)


def _answered(address: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=5):
            return
        time.sleep(0.1)
    raise FailedError(f"{address} does not answer")
