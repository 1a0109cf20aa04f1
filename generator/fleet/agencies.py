"""What an index says of each agency, read from the sites as they stand published.

Items come from `oit-map.json`, scores from the table `scores.json` of each year; a site without a map is
told by the name that `catalog.jsonld` gives. So an index agrees with the sites, whoever built them and when.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ..checks.names.provinces import PROVINCES
from ..data import CATALOG
from ..data.rows import decimal
from ..outputs.oit_map import NAME as OIT_MAP
from ..publish import MARKER
from ..thai import collation_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """One fiscal year (BE) of an agency: its OIT items as an assessment year, and its own overall score.

    `items` are those that the criteria ask for, `complete` those whose page shows every element; None where
    the site has no page of any. `score` has the decimals of the document, `level` its words. `url` leads to
    the year's items, or to its results where there are none.
    """

    year: int
    items: int | None
    complete: int | None
    score: Decimal | None
    level: str | None
    url: str

    @property
    def stated(self) -> str:
        """The score as pages print it."""
        return decimal(self.score) if self.score is not None else ""

    @property
    def missing(self) -> int | None:
        return None if self.items is None or self.complete is None else self.items - self.complete


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """One site of the fleet. `folder` is its name under the fleet's output; years ascend."""

    folder: str
    name: str
    district: str | None
    province: str | None
    years: tuple[YearLine, ...]

    @property
    def url(self) -> str:
        return f"{quote(self.folder)}/"

    @property
    def assessed(self) -> YearLine | None:
        """The newest year with OIT items."""
        return next((line for line in reversed(self.years) if line.items is not None), None)

    @property
    def scored(self) -> YearLine | None:
        """The newest year with an overall score."""
        return next((line for line in reversed(self.years) if line.score is not None), None)

    @property
    def code(self) -> str:
        """`th-52`, the province's code in ISO 3166-2; `th` where the sources name none that is known."""
        number = PROVINCES.get(self.province or "")
        return f"th-{number}" if number else "th"


def agencies(out: Path) -> tuple[Agency, ...]:
    """Every site that stands in `out`: provinces, districts and names in the order of the dictionary."""
    sites = (folder for folder in out.iterdir() if (folder / MARKER).is_file())
    return tuple(sorted(filter(None, map(_agency, sites)), key=_place))


def _place(agency: Agency) -> tuple[tuple[str, str, str], ...]:
    words = (agency.province or "", agency.district or "", agency.name, agency.folder)
    return tuple(collation_key(word) for word in words)


def _agency(folder: Path) -> Agency | None:
    maps = _json(folder / f"{OIT_MAP}.json")
    if not maps and (catalog := _json(folder / CATALOG)) is None:
        return None  # no site of ours: the index itself
    about = maps[0]["organization"] if maps else {"name_th": _publisher(catalog)}
    return Agency(
        folder=folder.name,
        name=about["name_th"],
        district=about.get("district"),
        province=about.get("province"),
        years=tuple(_years(folder, maps or [])),
    )


def _publisher(catalog: Mapping[str, Any]) -> str:
    name: str = catalog["dct:publisher"]["foaf:name"]["@value"]
    return name


def _years(folder: Path, maps: list[dict[str, Any]]) -> Iterator[YearLine]:
    by_year = {each["assessment_fy"]: each["items"] for each in maps}
    scores = dict(_scores(folder))
    for year in sorted({*by_year, *scores}):
        items = by_year.get(year)
        score, level = scores.get(year, (None, None))
        yield YearLine(
            year=year,
            items=None if items is None else len(items),
            complete=None if items is None else sum(map(_is_complete, items)),
            score=score,
            level=level,
            url=f"{quote(folder.name)}/{year}/{'results' if items is None else 'oit'}/",
        )


def _is_complete(item: Mapping[str, Any]) -> bool:
    """The item has a page, and no element that applies is missing from it."""
    return item["status"] == "current" and all(each["present"] is not False for each in item["elements"])


def _scores(folder: Path) -> Iterator[tuple[int, tuple[Decimal | None, str | None]]]:
    """The overall score and level that each year's own page of results prints."""
    for path in sorted(folder.glob("*/data/scores.json")):
        for row in _json(path) or ():
            if row["level"] == "overall" and str(row["results_fy"]) == path.parent.parent.name:
                yield row["results_fy"], (row["score"], row["result_level"])


def _json(path: Path) -> Any:
    """A published file, with numbers as it prints them; None where the site has none, or a damaged one."""
    try:
        return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, ValueError):
        return None
