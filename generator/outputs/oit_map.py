"""`oit-map`: where each OIT item of each assessment year stands. JSON, XML and CSV say the same.

Every item of the criteria is listed, also those of which the site says nothing. Addresses are full where the
site declares a base URL, else paths under it.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ..criteria import Rule
from ..criteria import State as Shown
from ..data import csv_text
from ..pages.frame import address
from ..pages.oit import ItemPage
from ..render import Artifact
from ..thai import parse_date
from ..urls import Kind, Ref, State
from .records import MapElement, MapFile, MapItem, OitMap, Organization
from .serial import described, json_text, xml_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..criteria import Assessment, ElementState, ItemState
    from ..model.records import Agency
    from ..pages import Material, Page
    from ..pages.oit import ElementLine
    from .records import Status

NAME = "oit-map"
VERSION = 1
UNTOLD = "ยังไม่ระบุในเว็บไซต์นี้"  # as the list of items says it

# The year that a rule looks at, by the field that names it. Everything else is judged by evidence of no year.
_YEARS = {
    "results_fy": {Rule.SCORES, Rule.ANALYSIS, Rule.FINDINGS, Rule.LIMITATIONS},
    "measures_fy": {
        *(Rule.MEASURE_TITLE, Rule.FINDINGS, Rule.STEPS, Rule.PERIOD, Rule.RESPONSIBLE, Rule.FOLLOW_UP)
    },
    "report_fy": {Rule.REPORT, Rule.SUGGESTIONS},
}

_STATUS: dict[State, Status] = {
    State.LIVE: "current",
    State.MOVED: "superseded",
    State.WITHDRAWN: "withdrawn",
}


# -- the maps ---------------------------------------------------------------------------------------


def oit_maps(material: Material, pages: Iterable[Page], artifacts: Iterable[Artifact]) -> tuple[OitMap, ...]:
    """One map for each assessment year that has OIT pages, ascending. `artifacts` are the finished files."""
    planned = {page.ref: page.context for page in pages if isinstance(page.context, ItemPage)}
    files = {artifact.path: artifact for artifact in artifacts}
    years = sorted(year for year, assessment in material.assessments.items() if assessment.told)
    return tuple(
        OitMap(
            version=VERSION,
            organization=_organization(material.site.agency),
            assessment_fy=year,
            items=tuple(_items(material, material.assessments[year], planned, files)),
        )
        for year in years
    )


def _organization(agency: Agency) -> Organization:
    return Organization(
        name_th=agency.name,
        name_en=None,
        type=agency.type,
        code=None,
        district=agency.district or None,
        province=agency.province,
    )


def _items(
    material: Material,
    assessment: Assessment,
    planned: Mapping[Ref, ItemPage],
    files: Mapping[str, Artifact],
) -> Iterator[MapItem]:
    for state in assessment.items:
        page = planned.get(Ref(Kind.ITEM, assessment.year, state.item.topic))
        if page:
            yield _told(material, assessment, state, page, files)
        else:
            yield _untold(material, assessment, state)


def _told(
    material: Material,
    assessment: Assessment,
    state: ItemState,
    page: ItemPage,
    files: Mapping[str, Artifact],
) -> MapItem:
    routes = material.routes
    route = routes.by_ref[Ref(Kind.ITEM, assessment.year, state.item.topic)]
    day = parse_date(page.published) if page.published else None
    return MapItem(
        oit_no=page.code,
        topic=state.item.topic,
        title_th=state.item.title,
        url=page.frame.canonical,
        url_alias=tuple(_full(material, a) for a, to in routes.aliases.items() if to == route.permalink),
        click_path=tuple(stop.text for stop in page.frame.crumbs),
        elements=tuple(_element(line.number, line.state, line.word, _anchor(line)) for line in page.elements),
        **_years(assessment, state),
        published=day.first.isoformat() if day and day.day else None,
        modified=None,
        verified=None,
        status="current",
        sha256=files[route.output].sha256,
        files=tuple(_files(material, page, files)),
    )


def _untold(material: Material, assessment: Assessment, state: ItemState) -> MapItem:
    """An item without a page; what the ledger knows of its address is told."""
    path = f"/{assessment.year}/oit/{state.item.topic}/"
    entry = material.routes.ledger.entries.get(path)
    return MapItem(
        oit_no=state.item.code.upper(),
        topic=state.item.topic,
        title_th=state.item.title,
        url=_full(material, path) if entry else None,
        url_alias=(),
        click_path=(),
        elements=tuple(_element(n, each, UNTOLD) for n, each in enumerate(state.elements, start=1)),
        **_years(assessment, state),
        published=entry.since.isoformat() if entry else None,
        modified=None,
        verified=None,
        status=_STATUS[entry.state] if entry else None,
        sha256=None,
        files=(),
    )


def _years(assessment: Assessment, state: ItemState) -> dict[str, int | None]:
    roles = assessment.catalogue.roles
    years = {"results_fy": roles.results, "measures_fy": roles.measures, "report_fy": roles.report}
    rules = {each.element.by for each in state.elements}
    return {name: year if rules & _YEARS[name] else None for name, year in years.items()}


def _element(number: int, state: ElementState, word: str, anchor: str | None = None) -> MapElement:
    there = state.state is Shown.SHOWN
    why = f"{word}: {state.reason.th}" if state.reason else word
    return MapElement(
        no=number,
        label_th=state.element.label,
        anchor=anchor,
        present=None if state.state is Shown.NOT_APPLICABLE else there,
        reason=None if there else why,
    )


def _anchor(line: ElementLine) -> str | None:
    """Where the page shows an element; evidence elsewhere is linked to from the table of elements."""
    return line.href.removeprefix("#") or ("elements" if line.evidence else None)


def _files(material: Material, page: ItemPage, files: Mapping[str, Artifact]) -> Iterator[MapFile]:
    """The document that the facts come from, and those that are evidence; each that has a file, once."""
    main = [(page.document.year, page.document.id)] if page.document else []
    shown = [proof.document for line in page.elements for proof in line.state.evidence if proof.document]
    for year, id in dict.fromkeys([*main, *shown]):
        route = material.routes.by_ref.get(Ref(Kind.FILE, year, id))
        if route:
            file = files[route.output]
            yield MapFile(
                url=_full(material, route.permalink),
                mediaType=file.media_type,
                bytes=len(file.data),
                sha256=file.sha256,
            )


def schema() -> dict[str, Any]:
    """The JSON Schema of `oit-map.json`."""
    return described(OitMap, "ข้อ OIT ของแต่ละปีที่ประเมิน")


def _full(material: Material, permalink: str) -> str:
    return address(material.site.base_url, permalink)


# -- the files --------------------------------------------------------------------------------------


def written(maps: tuple[OitMap, ...]) -> tuple[Artifact, ...]:
    """The three files, or none where no year has OIT pages."""
    if not maps:
        return ()
    forms = (
        ("json", json_text(maps), "application/json"),
        ("xml", xml_text("oit_maps", "oit_map", maps, _ONE), "application/xml"),
        ("csv", csv_text(_rows(maps)), "text/csv; charset=utf-8"),
    )
    return tuple(Artifact(f"{NAME}.{end}", text.encode(), kind, NAME) for end, text, kind in forms)


# What one entry of each list is called in XML.
_ONE = {"items": "item", "url_alias": "url", "click_path": "step", "elements": "element", "files": "file"}

_ELEMENT = ("no", "label_th", "anchor", "present", "reason")
_COLUMNS = (
    *("assessment_fy", "oit_no", "topic", "title_th", "url", "url_alias", "click_path"),
    *(f"element_{name}" for name in _ELEMENT),
    *("results_fy", "measures_fy", "report_fy", "published", "modified", "verified", "status", "sha256"),
    "files",
)


def _rows(maps: tuple[OitMap, ...]) -> Iterator[tuple[str | int | None, ...]]:
    """One row an element, with everything that its item says; lists in one cell, parted by a space or `>`."""
    yield _COLUMNS
    for whole in maps:
        for item in whole.items:
            cells = asdict(item) | {
                "assessment_fy": whole.assessment_fy,
                "url_alias": " ".join(item.url_alias),
                "click_path": " > ".join(item.click_path),
                "files": " ".join(file.url for file in item.files),
            }
            for element in item.elements:
                of_element = {f"element_{k}": _plain(v) for k, v in asdict(element).items()}
                row = cells | of_element
                yield tuple(row[column] for column in _COLUMNS)


def _plain(value: str | bool | int | None) -> str | int | None:
    return str(value).lower() if isinstance(value, bool) else value
