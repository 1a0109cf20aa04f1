"""What `oit-map` says: one map an assessment year. The names of the fields are those that are published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["current", "withdrawn", "superseded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """The agency; `code` is null, because no source states one."""

    name_th: str
    name_en: str | None
    type: str
    code: str | None
    district: str | None
    province: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapElement:
    """One required element, numbered as in the criteria.

    `anchor` is an id on the item's page, null where nothing there shows the element; `present` is null where
    the element does not apply; `reason` says in Thai why an element is not present.
    """

    no: int
    label_th: str
    anchor: str | None
    present: bool | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapFile:
    """A document that shows the item; `bytes` is its size."""

    url: str
    mediaType: str  # noqa: N815 – the published name
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapItem:
    """One item of the criteria. Null addresses: the site does not speak of it.

    `published` is a day (CE, ISO 8601); `modified` and `verified` are null, because no source states them;
    `sha256` is that of the page's bytes; the years are fiscal years (BE), null where the item asks for none.
    """

    oit_no: str
    topic: str
    title_th: str
    url: str | None
    url_alias: tuple[str, ...]
    click_path: tuple[str, ...]
    elements: tuple[MapElement, ...]
    results_fy: int | None
    measures_fy: int | None
    report_fy: int | None
    published: str | None
    modified: str | None
    verified: str | None
    status: Status | None
    sha256: str | None
    files: tuple[MapFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OitMap:
    """Every OIT item of one assessment year (BE).

    It does not say when it was made: the same sources give the same bytes on any day.
    """

    version: int
    organization: Organization
    assessment_fy: int
    items: tuple[MapItem, ...]
