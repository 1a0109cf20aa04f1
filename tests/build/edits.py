"""Edits of a site, one for each kind of input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as stream:
        stream.write(text)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


BASE, BITS = (ROOT / "layouts/base.html", ROOT / "layouts/macros/bits.html")
LAYOUT = BASE.read_text("utf-8").replace("<body", "<body data-x", 1)
EDITS: dict[str, Callable[[Path], object]] = {
    "source": lambda root: append(next((root / "content").rglob("*.md")), "\nเพิ่มอีกหนึ่งประโยคในเนื้อความนี้\n"),
    "new file": lambda root: put(root / "content/about.md", "---\ntitle: เกี่ยวกับ\n---\nเนื้อความ\n"),
    "moved file": lambda root: next((root / "content").rglob("*.md")).rename(root / "content/moved.md"),
    "settings": lambda root: append(root / "site.yaml", "\nthai_digits: yes\n"),
    "layout": lambda root: put(root / "layouts/base.html", LAYOUT),
    "partial": lambda root: put(root / "layouts/macros/bits.html", BITS.read_text("utf-8") + "{# x #}"),
    "static file": lambda root: put(root / "static/site.css", "body { color: black }\n"),
    "criteria": lambda root: put(root / "criteria/2570.yaml", "year: 2570\n"),
    "ledger": lambda root: put(root / "urls.lock", "/2569/ 2026-11-21 live\n"),
    "frozen page": lambda root: put(root / "frozen/2569/2026-11-21/freeze.yaml", "year: 2569\n"),
}
