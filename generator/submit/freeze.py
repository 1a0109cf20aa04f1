"""Freezing (เก็บฉบับที่ยื่น): the pages of a year's OIT items, kept as they are published today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.frozen import STYLE, kept_path, record_path
from ..model.records import FrozenPage
from ..outputs import checksum
from ..problems import Location, Problem, problem
from ..source import LEDGER_FILE
from ..urls import Kind, permanent

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from ..pages import Material
    from ..render import Artifact
    from ..urls import Route

_SHEET = "static/style.css"  # where the style sheet of all pages comes from
_HEADER = "# ฉบับที่ยื่น: ไม่ต้องแก้ไฟล์นี้เอง ใช้คำสั่ง prongsai freeze\n"


@dataclass(frozen=True, slots=True)
class Frozen:
    """What freezing adds: `pages`, and the `files` to write under the site's root, the record last."""

    pages: tuple[FrozenPage, ...]
    files: tuple[tuple[str, bytes], ...]


def item_years(material: Material) -> tuple[int, ...]:
    """The assessment years that have pages of OIT items, the newest first."""
    years = {ref.year for ref in material.routes.by_ref if ref.kind is Kind.ITEM}
    return tuple(sorted(years, reverse=True))


def freeze(
    material: Material, artifacts: Sequence[Artifact], year: int, day: datetime.date
) -> Frozen | Problem:
    """Freeze the item pages of `year` that were not yet frozen on `day`.

    Everything has to be recorded as published before: what the pages link to must answer for ever.
    """
    before = [page for page in material.site.frozen if page.year == year]
    done = {page.topic: page.style for page in before if page.date == day}
    routes = [
        route for ref, route in material.routes.by_ref.items() if (ref.kind, ref.year) == (Kind.ITEM, year)
    ]
    new = [route for route in routes if route.ref.id not in done]
    if new and (fault := _unrecorded(material, f"/{year}/frozen/{day.isoformat()}/")):
        return fault
    sheet = next(artifact.data for artifact in artifacts if artifact.origin == _SHEET)
    style = next(iter(done.values()), sheet)
    by_path = {artifact.path: artifact.data for artifact in artifacts}
    pages = tuple(_page(route, day, by_path[route.output], style) for route in new)
    return Frozen(pages, _files(year, (*before, *pages), pages))


def _unrecorded(material: Material, today: str) -> Problem | None:
    """The addresses that are not in the ledger, but for those of pages frozen before on this very day."""
    entries = material.routes.ledger.entries
    lacking = [a for a in permanent(material.routes) if a not in entries and not a.startswith(today)]
    if not lacking:
        return None
    return problem("not-recorded", Location(LEDGER_FILE), count=len(lacking), url=lacking[0])


def _page(route: Route, day: datetime.date, data: bytes, style: bytes) -> FrozenPage:
    return FrozenPage(
        year=route.ref.year,
        date=day,
        topic=route.ref.id,
        url=route.permalink,
        sha256=checksum(data),
        data=data,
        style=style,
    )


def _files(
    year: int, recorded: Iterable[FrozenPage], new: tuple[FrozenPage, ...]
) -> tuple[tuple[str, bytes], ...]:
    """The new pages with their style sheet, then the record that names them."""
    if not new:
        return ()
    style = (kept_path(year, new[0].date, STYLE), new[0].style)
    pages = ((kept_path(year, page.date, f"{page.topic}.html"), page.data) for page in new)
    return (style, *pages, (record_path(year), written(recorded).encode()))


def written(pages: Iterable[FrozenPage]) -> str:
    """The text of `frozen/2569.yaml`: the one way to write it."""
    entries = sorted((page.date.isoformat(), page.topic, page.url, page.sha256) for page in pages)
    lines = (f"  - {{date: {d}, topic: {t}, url: {u}, sha256: {s}}}\n" for d, t, u, s in entries)
    return "".join([_HEADER, "frozen:\n", *lines])
