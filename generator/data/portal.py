"""`gdcatalog-2569.csv`: one row a table for the government data catalogue (บัญชีข้อมูลภาครัฐ).

The columns are those of its metadata form, and fixed words are among its choices (CKAN extension
ckanext-thai_gdc). Dates are Common Era, as everywhere in these files. What no source says stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .files import CSV, File, portal_name
from .package import KEYWORDS
from .rows import csv_text
from .tables import SCORES, STATED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.records import Agency
    from .about import About
    from .columns import Filled, Value

COLUMNS = (
    *("id", "data_type", "title", "organization", "maintainer", "maintainer_email", "tags", "objective"),
    *("update_frequency_unit", "update_frequency_interval", "geo_coverage", "data_source", "data_format"),
    *("data_category", "data_class_level", "license_id", "accessible_condition", "url", "data_support"),
    *("data_collect", "data_language", "created_date", "last_updated_date"),
    # of statistics alone
    *("first_year_of_data", "last_year_of_data", "disaggregate", "unit_of_measure", "unit_of_multiplier"),
    *("calculation_method", "standard", "official_statistics", "data_release_calendar"),
)
_STATISTICS = (SCORES, STATED)
_PROVINCIAL = "องค์การบริหารส่วนจังหวัด"


@dataclass(frozen=True, slots=True)
class Listing:
    """What the catalogue asks for besides the data: who, and at which address the data are shown."""

    agency: Agency
    landing: str


def portal(about: About, listing: Listing, tables: Iterable[Filled]) -> File:
    """The file of one fiscal year; tables without rows are not offered."""
    offered = [_cells(about, listing, filled) for filled in tables if filled.rows]
    rows = ([cells.get(column) for column in COLUMNS] for cells in offered)
    return File(portal_name(about.year), "", CSV, csv_text([COLUMNS, *rows]).encode("utf-8-sig"))


def _cells(about: About, listing: Listing, filled: Filled) -> dict[str, Value | None]:
    table, agency = filled.table, listing.agency
    statistics = table in _STATISTICS
    return {
        "id": f"ita-{about.year}-{table.name}",
        "data_type": "ข้อมูลสถิติ" if statistics else "ข้อมูลระเบียน",
        "title": f"{table.title} ปีงบประมาณ {about.year} {agency.name}",
        "organization": agency.name,
        "maintainer": agency.office or agency.name,
        "maintainer_email": agency.email or None,
        "tags": ",".join(KEYWORDS),
        "objective": "แผนแม่บทภายใต้ยุทธศาสตร์ชาติ",  # reports name the master plan as the reason of ITA
        "update_frequency_unit": "ปี",
        "update_frequency_interval": 1,
        "geo_coverage": "จังหวัด" if agency.type == _PROVINCIAL else "เทศบาล/อบต.",
        "data_source": "; ".join(document.subject for document in about.sources) or None,
        "data_format": "CSV",
        "data_category": "ข้อมูลสาธารณะ",
        "data_class_level": "เปิดเผย",
        "license_id": about.license.id if about.license else None,
        "url": listing.landing,
        "data_language": "ไทย",
        "created_date": about.published,
        "last_updated_date": about.modified,
        **(_of_statistics(filled) if statistics else {}),
    }


def _of_statistics(filled: Filled) -> dict[str, Value | None]:
    place = next(i for i, column in enumerate(filled.table.columns) if column.name == "results_fy")
    years = sorted({year for row in filled.rows if isinstance(year := row[place], int)})
    return {
        "first_year_of_data": years[0],
        "last_year_of_data": years[-1],
        "disaggregate": "เครื่องมือ, ตัวชี้วัด, ข้อคำถาม, ข้อ OIT",
        "unit_of_measure": "คะแนน",
        "unit_of_multiplier": "หน่วย",
    }
