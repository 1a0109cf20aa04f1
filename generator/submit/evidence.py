"""The evidence (หลักฐานการเผยแพร่) of one assessment year: what stood at its addresses, to keep as one file.

The bag holds the section twice. `published/` has the year's pages byte for byte, with the lists that give
their addresses and checksums. `offline/` opens from a folder without any server: the same pages and those
they link to, with links that name files; a link that leads out of the bag goes to the live site.
"""

from __future__ import annotations

import json
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from ..outputs import MANIFEST, PERMALINKS, links
from ..outputs.oit_map import NAME as OIT_MAP
from ..render.assets import FOLDER as ASSETS
from ..urls import base_path
from .bag import Bag

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from ..outputs import OitMap
    from ..render import Artifact

_LISTS = (MANIFEST, PERMALINKS, f"{OIT_MAP}.json")

# "Self" of a page in a folder is no origin that every browser would load a style sheet from.
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
# A browser that opens a page from a folder refuses what is asked for early; the style sheet asks again.
_EARLY = re.compile(r'<link rel="preload"[^>]*>\s*')


def evidence(artifacts: Sequence[Artifact], oit_map: OitMap, as_of: datetime.date) -> Bag:
    """The bag of one year of a site with a base URL; `as_of` is the day of packing."""
    files = {artifact.path: artifact.data for artifact in artifacts}
    year, listed = oit_map.assessment_fy, json.loads(files[PERMALINKS])
    base = listed["base_url"].rstrip("/") + "/"
    own = _own(files, (row["url"] for row in listed["permalinks"]), year)
    kept = {*own, *_linked(files, own, base), *(path for path in files if path.startswith(f"{ASSETS}/"))}
    payload = {f"offline/{path}": _offline(files, path, kept, base) for path in kept}
    payload |= {f"published/{path}": files[path] for path in (*own, *_LISTS)}
    info = (
        ("Source-Organization", oit_map.organization.name_th),
        ("External-Identifier", f"{base}{year}/oit/"),
        ("External-Description", f"หน้าเว็บข้อ OIT ปีที่ประเมิน {year} ตามที่เผยแพร่"),
        ("Internal-Sender-Description", f"เปิดอ่านที่ data/offline/{year}/oit/index.html"),
        ("Bagging-Date", as_of.isoformat()),
    )
    return Bag(f"evidence-{year}", payload, info)


def _own(files: Mapping[str, bytes], addresses: Iterable[str], year: int) -> list[str]:
    """What stands at the permanent addresses of the year, pages, documents and second addresses alike."""
    paths = (address.lstrip("/") for address in addresses if address.startswith(f"/{year}/"))
    # A page, a notice in the place of a withdrawn file included, answers from the folder of its name.
    return [path if path in files else f"{path.rstrip('/')}/index.html" for path in paths]


def _linked(files: Mapping[str, bytes], pages: Sequence[str], base: str) -> set[str]:
    """The files that the pages link to."""
    html = {page: files[page].decode() for page in pages if page.endswith(".html")}
    found = {to for page, text in html.items() for to in links.targets(text, page, base_path(base))}
    return found & files.keys()


def _offline(files: Mapping[str, bytes], path: str, kept: set[str], base: str) -> bytes:
    """A file as it opens from a folder."""
    if not path.endswith(".html"):
        return files[path]

    def lead(target: str) -> str:
        if target in kept:
            return quote(posixpath.relpath(target, posixpath.dirname(path) or "."))
        return base + quote(target.removesuffix("index.html"))

    html = _EARLY.sub("", _POLICY.sub("", files[path].decode(), count=1))
    return links.bent(html, path, base_path(base), lead).encode()
