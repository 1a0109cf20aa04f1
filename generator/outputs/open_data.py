"""The data files of every year at their addresses, and the catalogue of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..data import CATALOG
from ..render import Artifact
from ..urls import Kind, Ref
from .catalog import catalog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..pages import Material


def open_data(material: Material) -> Iterator[Artifact]:
    """Every data file of the site."""
    for year, own in material.data.items():
        for file in own.files:
            route = material.routes.by_ref[Ref(Kind.DATA_FILE, year, file.name)]
            yield Artifact(route.output, file.data, file.media_type, route.at.path)
    route = material.routes.by_ref[Ref(Kind.DATA_FILE, 0, CATALOG)]
    yield Artifact(route.output, catalog(material).encode(), "application/ld+json", route.at.path)
