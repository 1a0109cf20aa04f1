"""`permalinks.json`: what stands at every permanent address, for programs that watch the section.

A list of objects sorted by `url` (a path under the base URL), moved and withdrawn addresses among them:
those tell of the page that answers. `title` is the page's whole `<title>`, empty for files; `year` the fiscal
year (BE), 0 for pages of none; `sha256` that of the bytes published there; `copy_sha256`, only at a moved
address, that of the copy which stands there on hosts that do not redirect.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..render import Artifact
from ..urls import answers
from .frozen import frozen_titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..model.records import Site
    from ..pages import Page
    from ..urls import Route, Routes

PERMALINKS = "permalinks.json"
VERSION = 1


def permalinks(site: Site, routes: Routes, pages: Iterable[Page], artifacts: Sequence[Artifact]) -> Artifact:
    """The list of `site`: every address that is promised to answer. `artifacts` hold the copies too."""
    titles = {page.output: page.title for page in pages} | frozen_titles(routes, artifacts)
    sums = {artifact.path: artifact.sha256 for artifact in artifacts}
    by_permalink = {route.permalink: route for route in routes.by_ref.values()}
    answering = sorted(answers(routes).items())
    rows = [_row(site, address, by_permalink[permalink], titles, sums) for address, permalink in answering]
    whole = {"version": VERSION, "base_url": site.base_url, "permalinks": rows}
    text = json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
    return Artifact(PERMALINKS, text.encode(), "application/json", PERMALINKS)


def _row(
    site: Site, address: str, route: Route, titles: Mapping[str, str], sums: Mapping[str, str]
) -> dict[str, str | int]:
    row: dict[str, str | int] = {
        "url": address,
        "kind": route.ref.kind.value,
        "year": route.ref.year,
        "title": titles.get(route.output, ""),
        "agency": site.agency.name,
        "sha256": sums[route.output],
    }
    page = route.output.endswith("/index.html") or route.output == "index.html"
    copy = f"{address.strip('/')}/index.html" if page else address.lstrip("/")
    return row | {"copy_sha256": sums[copy]} if copy in sums and address != route.permalink else row
