"""The index over the agencies of a fleet: a page a province, and the same facts as JSON and CSV."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any

from ..data import csv_text
from ..problems import Problem
from ..publish import publish, write_whole
from ..render import Artifact, defaults, environment, media_type, static
from .agencies import Agency, YearLine, agencies
from .members import RESERVED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ..render import Assets

ELSEWHERE = "ไม่ระบุจังหวัด"
_SCRIPT = "text/javascript"


@dataclass(frozen=True, slots=True)
class District:
    """The agencies of one district (อำเภอ), by name; `name` is empty where the sources tell none."""

    name: str
    agencies: tuple[Agency, ...]


@dataclass(frozen=True, slots=True)
class Province:
    """One province. `folder` is that of its page under `fleet/`."""

    name: str
    folder: str
    districts: tuple[District, ...]

    @property
    def agencies(self) -> tuple[Agency, ...]:
        return tuple(agency for district in self.districts for agency in district.agencies)


def publish_index(out: Path) -> tuple[int, tuple[Problem, ...]]:
    """Write the index of the sites that stand in `out`; how many they are, and what went wrong.

    `index.html`, `fleet.json` and `fleet.csv` lie beside the sites, everything else in the folder `fleet`.
    """
    found = agencies(out)
    assets = static()
    provinces = _provinces(found)
    pages = _pages(provinces, assets)
    beside = (*_shown(assets), *(page for page in pages if page.path != "index.html"))
    done = publish(beside, out / RESERVED, defaults("layouts").parent)
    if isinstance(done, Problem):
        return len(found), (done,)
    top = (*(page for page in pages if page.path == "index.html"), *_lists(found))
    faults = (write_whole(out / artifact.path, artifact.data) for artifact in top)
    return len(found), tuple(fault for fault in faults if fault)


def _shown(assets: Assets) -> Iterator[Artifact]:
    """The static files that the index uses: it runs no script."""
    return (artifact for artifact in assets.artifacts if not artifact.media_type.startswith(_SCRIPT))


def _provinces(found: Sequence[Agency]) -> tuple[Province, ...]:
    """By province and district; provinces that nobody knows share one page."""
    return tuple(
        Province(_name(code, found), code, tuple(_districts(code, found)))
        for code in dict.fromkeys(agency.code for agency in found)
    )


def _name(code: str, found: Sequence[Agency]) -> str:
    return next((a.province for a in found if a.code == code and a.province), ELSEWHERE)


def _districts(code: str, found: Sequence[Agency]) -> Iterator[District]:
    here = [agency for agency in found if agency.code == code]
    for name, group in groupby(here, key=lambda agency: agency.district or ""):
        yield District(name, tuple(group))


# -- pages --------------------------------------------------------------------------------------------


def _pages(provinces: tuple[Province, ...], assets: Assets) -> tuple[Artifact, ...]:
    """The page of the only province as `index.html`, or a list of provinces and a page for each."""
    if len(provinces) == 1:
        return (_page("index.html", assets, provinces[0]),)
    each = (_page(f"{province.folder}/index.html", assets, province) for province in provinces)
    return (_page("index.html", assets, None, provinces), *each)


def _page(
    path: str, assets: Assets, province: Province | None, provinces: tuple[Province, ...] = ()
) -> Artifact:
    """One page. `up` leads from it to the fleet's root, `beside` to the folder of the index."""
    names = _names(province) if province else tuple(each.name for each in provinces)
    top = path == "index.html"
    html = (
        environment(None, names)
        .get_template("fleet.html")
        .render(
            province=province,
            provinces=provinces,
            assets=assets,
            up="" if top else "../../",
            beside=f"{RESERVED}/" if top else "../",
        )
    )
    return Artifact(path, html.encode(), media_type(path), "layouts/fleet.html")


def _names(province: Province) -> tuple[str, ...]:
    """Names that no line should break."""
    districts = {district.name for district in province.districts}
    return tuple(sorted(name for name in {province.name, *districts} if name))


# -- lists --------------------------------------------------------------------------------------------

_COLUMNS = (
    *("folder", "name_th", "district", "province", "url", "fiscal_year", "oit_items", "oit_complete"),
    *("oit_missing", "score", "level", "year_url"),
)


def _lists(found: Sequence[Agency]) -> tuple[Artifact, ...]:
    """`fleet.json`, an object an agency; `fleet.csv`, a row a year. Addresses are relative to the index."""
    told = json.dumps([_agency(agency) for agency in found], ensure_ascii=False, indent=1) + "\n"
    rows = [_row(agency, line) for agency in found for line in agency.years or (None,)]
    table = csv_text([_COLUMNS, *rows])
    return (
        Artifact("fleet.json", told.encode(), "application/json", RESERVED),
        Artifact("fleet.csv", table.encode("utf-8-sig"), "text/csv", RESERVED),  # for Excel
    )


def _agency(agency: Agency) -> dict[str, Any]:
    years = [
        {key: float(value) if isinstance(value, Decimal) else value for key, value in asdict(line).items()}
        | {"missing": line.missing}
        for line in agency.years
    ]
    return asdict(agency) | {"url": agency.url, "years": years}


def _row(agency: Agency, line: YearLine | None) -> tuple[str | int | Decimal | None, ...]:
    about = (agency.folder, agency.name, agency.district, agency.province, agency.url)
    if line is None:
        return (*about, *(None for _ in _COLUMNS[len(about) :]))
    year = (line.year, line.items, line.complete, line.missing, line.score, line.level, line.url)
    return (*about, *year)
