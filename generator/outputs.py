"""What is published beside the pages: documents to download, and the site map."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from .render import Artifact, media_type
from .source import CONTENT
from .urls import Kind

if TYPE_CHECKING:
    from .model import Site
    from .urls import Routes


def make(site: Site, routes: Routes) -> tuple[Artifact, ...]:
    """Every output that is no page."""
    made = _documents(site, routes)
    return (*made, _site_map(site, routes)) if site.base_url else made


def _documents(site: Site, routes: Routes) -> tuple[Artifact, ...]:
    """The files that documents describe, byte for byte."""
    data = {f.path: f.data for f in site.files}
    files = (route for route in routes.by_ref.values() if route.ref.kind is Kind.FILE)
    return tuple(
        Artifact(route.output, data[f"{CONTENT}{route.permalink}"], media_type(route.output), route.at.path)
        for route in files
    )


def _site_map(site: Site, routes: Routes) -> Artifact:
    """`sitemap.xml` (sitemaps 0.9) with every permanent page; it needs full addresses, so a base URL."""
    base = site.base_url.rstrip("/")
    pages = (r.permalink for r in routes.by_ref.values() if r.permalink.endswith("/"))
    rows = "".join(f"<url><loc>{escape(base + path)}</loc></url>\n" for path in sorted(pages))
    name_space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{name_space}">\n{rows}</urlset>\n'
    return Artifact("sitemap.xml", text.encode(), "application/xml", "site.yaml")
