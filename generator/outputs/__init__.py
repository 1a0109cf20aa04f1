"""What is published beside the pages: documents to download, the site map, and the lists for machines."""

from __future__ import annotations

import posixpath
from html import escape
from typing import TYPE_CHECKING

from ..render import Artifact, media_type
from ..source import CONTENT
from ..spool import checksum
from ..urls import Kind, permanent
from . import pdf
from .aliases import aliases
from .compressed import compressed, uncompressible
from .feed import feeds
from .finish import Finished, finish
from .frozen import changed, frozen
from .manifest import MANIFEST, manifest
from .manifest import written as written_manifest
from .oit_map import oit_maps, written
from .open_data import open_data
from .permalinks import PERMALINKS, permalinks
from .reading import PageFacts
from .records import MapItem, OitMap
from .redirects import rules
from .search import search
from .security import security_txt

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterable

    from ..model import Site
    from ..pages import Material, Page
    from ..urls import Route, Routes

__all__ = [
    "MANIFEST",
    "PERMALINKS",
    "Finished",
    "MapItem",
    "OitMap",
    "PageFacts",
    "aliases",
    "changed",
    "checksum",
    "finish",
    "lists",
    "make",
    "oit_maps",
    "pdf",
    "search",
    "tell",
    "uncompressible",
    "written_manifest",
]


def make(site: Site, routes: Routes, scripts: Collection[str] = ()) -> tuple[Artifact, ...]:
    """What the sources and the addresses alone give: documents, frozen copies, what hosts are told.

    `scripts` are the kinds of pages that run a script.
    """
    folders = {posixpath.dirname(r.output) for ref, r in routes.by_ref.items() if ref.kind.value in scripts}
    told = (*rules(site, routes, folders), *security_txt(site))
    return (*_documents(site, routes), *frozen(site, routes), *told)


def tell(material: Material) -> tuple[Artifact, ...]:
    """What the site tells machines before a page is made: open data, feeds, the site map."""
    told = (*open_data(material), *feeds(material))
    return (*told, _site_map(material)) if material.site.base_url else told


def lists(
    material: Material,
    pages: Iterable[Page],
    artifacts: tuple[Artifact, ...],
    copies: tuple[Artifact, ...],
    maps: tuple[OitMap, ...],
    *,
    compressing: bool,
) -> tuple[Artifact, ...]:
    """What stands at every address, where each OIT item stands; what lies compressed; last all checksums."""
    site = material.site
    told = (permalinks(site, material.routes, pages, artifacts + copies), *written(maps))
    packed = compressed(site, artifacts + told) if compressing else ()
    return *told, *packed, manifest(artifacts + copies + told + packed)


def _documents(site: Site, routes: Routes) -> tuple[Artifact, ...]:
    """The files that documents describe, byte for byte, older versions among them."""
    data = {f.path: f.data for f in site.files}
    files = (route for route in routes.by_ref.values() if route.ref.kind in (Kind.FILE, Kind.VERSION))
    return tuple(
        Artifact(route.output, data[_source(route)], media_type(route.output), route.at.path)
        for route in files
    )


def _source(route: Route) -> str:
    """Where the file behind a route stands among the sources: all lie flat in their year's folder."""
    return f"{CONTENT}/{route.ref.year}/documents/{route.permalink.rpartition('/')[2]}"


def _site_map(material: Material) -> Artifact:
    """`sitemap.xml` (sitemaps 0.9) with every permanent page; it needs full addresses, so a base URL.

    `lastmod` is the newest day that a source tells of a page, and is left out where none does.
    """
    base = material.site.base_url.rstrip("/")
    days = {material.routes.permalink(ref): day for ref, day in material.history.modified.items()}
    pages = (path for path in permanent(material.routes) if path.endswith("/"))
    rows = "".join(f"<url><loc>{escape(base + path)}</loc>{_last(days.get(path))}</url>\n" for path in pages)
    name_space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{name_space}">\n{rows}</urlset>\n'
    return Artifact("sitemap.xml", text.encode(), "application/xml", "site.yaml")


def _last(day: datetime.date | None) -> str:
    return f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
