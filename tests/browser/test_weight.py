"""A page with its style sheets stays light enough for a slow phone line."""

from __future__ import annotations

import gzip
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

from .chromium import paths
from .findings import expect_none

if TYPE_CHECKING:
    from pathlib import Path

BUDGET = 40 * 1024  # bytes of HTML and CSS after gzip
STYLE_SHEET = re.compile(r"""<link\b(?=[^>]*\brel=["']?stylesheet\b)[^>]*\bhref=["']?([^"'\s>]+)""", re.I)


def test_pages_and_their_styles_fit_the_budget(site: Path) -> None:
    weights = ((path, page_weight(site, path)) for path in paths(site))
    expect_none([f"/{path} weighs {weight} bytes" for path, weight in weights if weight > BUDGET])


def test_style_sheets_are_weighed(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_bytes(bytes(range(256)))
    (tmp_path / "2569").mkdir()
    (tmp_path / "2569/index.html").write_text("<link rel=stylesheet href='../a.css?v=1'>", encoding="utf-8")
    assert page_weight(tmp_path, "2569/") > 256


def page_weight(folder: Path, path: str) -> int:
    """Bytes of one page and the style sheets it links, each compressed as a web server would."""
    name = posixpath.join(path, "index.html") if path.endswith("/") or not path else path
    page = (folder / name).read_bytes()
    links = STYLE_SHEET.findall(page.decode("utf-8"))
    sheets = {unquote(urljoin("/" + name, link.split("?")[0])).lstrip("/") for link in links}
    files = [page, *((folder / sheet).read_bytes() for sheet in sheets)]
    return sum(len(gzip.compress(file)) for file in files)
