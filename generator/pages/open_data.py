"""The open data of each year: the files with what is known about them, and the page that explains them."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from .. import data
from ..memo import NOTHING_KEPT
from ..urls import Kind, Ref
from ..workers import mapped
from .frame import Frame, address, frame, links, place

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from ..criteria import Catalogues
    from ..memo import Memo
    from ..model.records import Document, FiscalYear, License, Site
    from ..urls import Routes
    from .material import Links, Material


@dataclass(frozen=True, slots=True)
class YearData:
    """The tables of one fiscal year, what is known about them, and their files."""

    about: data.About
    tables: tuple[data.Filled, ...]
    files: tuple[data.File, ...]


def open_data(
    site: Site, routes: Routes, catalogues: Catalogues, memo: Memo = NOTHING_KEPT, jobs: int = 1
) -> Mapping[int, YearData]:
    """The open data of every year of the site; up to `jobs` processes write the files."""

    where = partial(_where, site.base_url, routes)
    told = [
        (_about(site, routes, year), data.filled(site, year, catalogues.exact(year.year), where))
        for year in site.years
    ]
    files = mapped(partial(_files, site, routes, memo), told, jobs)
    return {own[0].year: YearData(*own, made) for own, made in zip(told, files, strict=True)}


def _files(
    site: Site, routes: Routes, memo: Memo, own: tuple[data.About, tuple[data.Filled, ...]]
) -> tuple[data.File, ...]:
    """The files of one year, from its tables and what is known about them."""
    about, tables = own
    landing = address(site.base_url, routes.permalink(Ref(Kind.DATA, about.year)))
    files = data.table_files(tables)
    book, portal = data.workbook(about, tables, memo), data.Listing(site.agency, landing)
    return book, *files, data.package(about, files), data.portal(about, portal, tables)


def _where(base_url: str, routes: Routes, document: Document) -> str:
    """The full address of a document's file, here or where it came from."""
    route = routes.by_ref.get(Ref(Kind.FILE, document.year, document.id))
    return address(base_url, route.permalink) if route else document.url


def _about(site: Site, routes: Routes, year: FiscalYear) -> data.About:
    permalink = routes.permalink(Ref(Kind.DATA_FILE, year.year, data.PACKAGE))
    entry = routes.ledger.entries.get(permalink)
    answered = site.year(year.roles.results)
    told = tuple(y for y in (answered, year) if y)
    name = f"{site.agency.name} {place(site.agency)}"
    return data.About(
        year=year.year,
        title=f"ข้อมูลเปิด ITA ปีงบประมาณ {year.year} {name}",
        description=(
            f"ผลประเมิน ITA ปี {year.roles.results} ประเด็นที่พบ มาตรการปี {year.year} และความคืบหน้า "
            f"ตามเอกสารของ{site.agency.name}"
        ),
        publisher=site.agency.name,
        id=address(site.base_url, permalink),
        published=entry.since if entry else None,
        modified=max((*_days(told), *((entry.since,) if entry else ())), default=None),
        license=site.license,
        sources=tuple(document for y in told for document in y.documents),
    )


def _days(years: tuple[FiscalYear, ...]) -> Iterator[datetime.date]:
    """Every whole day that a document or a report of these years bears."""
    for year in years:
        dates = (*(document.date for document in year.documents), *(turn.date for turn in year.rounds))
        yield from (date.first for date in dates if date and date.day)


# -- the page ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Download:
    """A data file as its link names it; `title` says what it is, `size` counts bytes."""

    name: str
    title: str
    format: str
    href: str
    size: int


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column as the page explains it; `leads_to` is set where its values stand in another table."""

    name: str
    title: str
    type: str
    description: str
    words: Mapping[str, str]
    leads_to: data.Link | None


@dataclass(frozen=True, slots=True)
class TableEntry:
    """One table: its definition, how many rows it has this year, its files, and what its columns mean.

    Of `columns` the last is left out: it is the same in every table, and told once.
    """

    table: data.Table
    rows: int
    downloads: tuple[Download, ...]
    columns: tuple[ColumnLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """`/2569/data/`. `whole` are the files that hold or describe every table; `license` may be unknown.

    `catalog` leads to the catalogue of all years; `reasons` are the words that tell why a cell is empty.
    """

    frame: Frame
    year: int
    lead: str
    whole: tuple[Download, ...]
    tables: tuple[TableEntry, ...]
    license: License | None
    about: data.About
    catalog: str
    reasons: Mapping[str, str]


def data_page(material: Material, year: FiscalYear) -> DataPage:
    ref = Ref(Kind.DATA, year.year)
    go, own = links(material, ref), material.data[year.year]
    rows = sum(len(filled.rows) for filled in own.tables)
    lead = f"{len(own.tables)} ตาราง {rows:,} แถว เปิดด้วย Excel หรือโปรแกรมใดก็ได้"
    return DataPage(
        frame=frame(material, ref, f"ข้อมูลเปิดปีงบประมาณ {year.year}", lead),
        year=year.year,
        lead=lead,
        whole=tuple(_download(go, year.year, file) for file in own.files if not file.table),
        tables=tuple(_entry(go, year, own, filled) for filled in own.tables),
        license=material.site.license,
        about=own.about,
        catalog=go.to(Ref(Kind.DATA_FILE, 0, data.CATALOG)),
        reasons=data.MISSING.words,
    )


# Which table a section of the year shows.
_SHOWN = {
    Kind.RESULTS: "scores",
    Kind.ANALYSIS: "findings",
    Kind.MEASURES: "measures",
    Kind.PROGRESS: "progress",
    Kind.DOCUMENTS: "documents",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What the page of a section says of its table: the files, and where its columns are explained."""

    title: str
    downloads: tuple[Download, ...]
    explained: str


def offer(material: Material, ref: Ref) -> Offer | None:
    """The open data of the table that page `ref` shows, if it shows one with rows."""
    own, name = material.data.get(ref.year), _SHOWN.get(ref.kind)
    if own is None or name is None:
        return None
    (filled,) = (each for each in own.tables if each.table.name == name)
    go = links(material, ref)
    files = tuple(_download(go, ref.year, file) for file in own.files if file.table == name)
    explained = go.to(Ref(Kind.DATA, ref.year), name)
    return Offer(filled.table.title, files, explained) if filled.rows else None


_TYPES = {
    data.Type.STRING: "ข้อความ",
    data.Type.INTEGER: "จำนวนเต็ม",
    data.Type.NUMBER: "ทศนิยม",
    data.Type.DATE: "วันที่",
}
_TITLES = {
    data.PACKAGE: "คำอธิบายทุกตารางสำหรับโปรแกรม",
    "xlsx": "ทุกตารางในไฟล์ Excel เดียว",
    "csv": "แถวสำหรับบัญชีข้อมูลภาครัฐ",
}


def _entry(go: Links, year: FiscalYear, own: YearData, filled: data.Filled) -> TableEntry:
    table = filled.table
    files = (file for file in own.files if file.table == table.name)
    links = {link.column: link for link in table.links}
    columns = tuple(
        ColumnLine(c.name, c.title, _TYPES[c.type], c.description, c.words, links.get(c.name))
        for c in table.columns[:-1]
    )
    downloads = tuple(_download(go, year.year, file) for file in files)
    return TableEntry(table, len(filled.rows), downloads, columns)


def _download(go: Links, year: int, file: data.File) -> Download:
    href = go.to(Ref(Kind.DATA_FILE, year, file.name))
    ending = file.name.rpartition(".")[2]
    title = _TITLES.get(file.name) or _TITLES.get(ending, "")
    for_excel = ending == "csv" and file.data.startswith(codecs.BOM_UTF8)
    return Download(file.name, title, "CSV Excel" if for_excel else ending.upper(), href, len(file.data))
