"""What a page says about itself to machines: schema.org types, to be written as JSON-LD.

Only what a source states is said. Addresses are full where the site declares a base URL, else as seen from
the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from .. import data
from ..thai import fiscal_year_period
from ..urls import Kind, Ref
from .frame import address, links, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.records import Agency, Channel, Document, FiscalYear
    from .frame import Frame
    from .material import Material
    from .open_data import YearData

Node = dict[str, Any]

_REPORTS = (Kind.RESULTS, Kind.ANALYSIS, Kind.TOPIC, Kind.MEASURES, Kind.PROGRESS, Kind.ROUND, Kind.ITEM)
_THAI = "th"


def linked_data(material: Material, ref: Ref, frame: Frame) -> Node | None:
    """The nodes of page `ref`; none for pages that stand for no content."""
    if ref.kind in (Kind.NOT_FOUND, Kind.WITHDRAWN):
        return None
    nodes = [*_trail(material, ref, frame)]
    if ref.kind in (Kind.HOME, Kind.ABOUT):
        nodes += [_organization(material, ref), *_services(material, ref)]
    if ref.kind in _REPORTS:
        nodes.append(_report(material, ref, frame))
    if ref.kind is Kind.DATA:
        nodes.append(_dataset(material, ref, material.data[ref.year]))
    return {"@context": "https://schema.org", "@graph": nodes} if nodes else None


def _trail(material: Material, ref: Ref, frame: Frame) -> Iterator[Node]:
    """The click path; the page itself comes last and without an address, which is where the reader is."""
    if len(frame.crumbs) == 1:
        return
    steps = [
        {
            "@type": "ListItem",
            "position": number,
            "name": crumb.text,
            "item": _stop(material, ref, crumb.href),
        }
        for number, crumb in enumerate(frame.crumbs, start=1)
    ]
    yield {"@type": "BreadcrumbList", "itemListElement": [_known(step) for step in steps]}


# -- who --------------------------------------------------------------------------------------------


def _publisher(material: Material, ref: Ref) -> Node:
    name = material.site.agency.name
    return {"@type": "GovernmentOrganization", "@id": _agency_id(material, ref), "name": name}


def _agency_id(material: Material, ref: Ref) -> str:
    return f"{_to(material, ref, Ref(Kind.HOME))}#agency"


def _organization(material: Material, ref: Ref) -> Node:
    agency = material.site.agency
    website = agency.website if agency.website.startswith(("http://", "https://")) else ""
    return _known(
        {
            **_publisher(material, ref),
            "url": _to(material, ref, Ref(Kind.HOME)),
            "sameAs": website,
            "address": _address(agency),
            "areaServed": {"@type": "AdministrativeArea", "name": place(agency)},
            "telephone": agency.phone,
            "email": agency.email,
            "contactPoint": [_contact(channel) for channel in agency.channels],
        }
    )


def _address(agency: Agency) -> Node:
    return _known(
        {
            "@type": "PostalAddress",
            "streetAddress": agency.address,
            "addressLocality": f"อำเภอ{agency.district}" if agency.district else "",
            "addressRegion": f"จังหวัด{agency.province}",
            "addressCountry": "TH",
        }
    )


def _contact(channel: Channel) -> Node:
    return _known(
        {
            "@type": "ContactPoint",
            "contactType": channel.name,
            "telephone": channel.phone,
            "url": channel.url,
            "email": channel.email,
            "availableLanguage": _THAI,
        }
    )


def _services(material: Material, ref: Ref) -> Iterator[Node]:
    """Where to complain or ask."""
    for channel in material.site.agency.channels:
        phone = {"@type": "ContactPoint", "telephone": channel.phone} if channel.phone else None
        way = {"@type": "ServiceChannel", "serviceUrl": channel.url, "servicePhone": phone}
        yield {
            "@type": "GovernmentService",
            "name": channel.name,
            "provider": {"@id": _agency_id(material, ref)},
            "availableChannel": _known(way),
        }


# -- what -------------------------------------------------------------------------------------------


def _report(material: Material, ref: Ref, frame: Frame) -> Node:
    year = material.site.year(ref.year)
    papers = list(_papers(material, ref, year)) if year else []
    published = material.routes.ledger.entries.get(material.routes.permalink(ref))
    modified = material.history.modified.get(ref)
    numbers = [paper.number for paper in papers if paper.number]
    return _known(
        {
            "@type": "Report",
            "headline": frame.heading,
            "description": frame.description,
            "url": _to(material, ref, ref),
            "inLanguage": _THAI,
            "reportNumber": numbers[0] if numbers else "",
            "publisher": _publisher(material, ref),
            "about": {"@type": "Thing", "name": "การประเมินคุณธรรมและความโปร่งใส (ITA)"},
            "temporalCoverage": _fiscal_year(ref.year),
            "datePublished": published and published.since.isoformat(),
            "dateModified": modified and modified.isoformat(),
            "isPartOf": _part_of(material, ref),
            "license": _license(material),
            "encoding": [node for paper in papers if (node := _media(material, ref, paper))],
        }
    )


def _papers(material: Material, ref: Ref, year: FiscalYear) -> Iterator[Document]:
    """The documents that the page's own record names."""
    named: tuple[str, ...] = ()
    if ref.kind is Kind.RESULTS and year.result:
        named = year.result.documents
    elif ref.kind is Kind.ANALYSIS and year.overview:
        named = year.overview.documents
    elif ref.kind is Kind.TOPIC:
        named = next((a.documents for a in year.analyses if a.topic.key == ref.id), ())
    elif ref.kind is Kind.ROUND:
        named = next((r.documents for r in year.rounds if r.id == ref.id), ())
    elif ref.kind is Kind.MEASURES:
        named = tuple(dict.fromkeys(id for m in year.measures for id in m.documents))
    yield from (document for id in named if (document := year.document(id)))


def _media(material: Material, ref: Ref, paper: Document) -> Node | None:
    """A document's file."""
    file = Ref(Kind.FILE, paper.year, paper.id)
    if file not in material.routes:
        return None
    return {"@type": "MediaObject", "name": paper.subject, "contentUrl": _to(material, ref, file)}


def _dataset(material: Material, ref: Ref, own: YearData) -> Node:
    """The year's package with its tables as parts."""
    whole = _described(material, ref, own)
    return {
        **whole,
        "name": own.about.title,
        "description": own.about.description,
        "url": _to(material, ref, ref),
        "identifier": f"ita-{own.about.year}",
        "distribution": [*_downloads(material, ref, own, "")],
        "measurementTechnique": "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
        "isBasedOn": [{"@type": "CreativeWork", "name": paper.subject} for paper in own.about.sources],
        "hasPart": [
            {
                "@type": "Dataset",
                "@id": f"{_to(material, ref, ref)}#{table.name}",
                "name": f"{table.title} ปีงบประมาณ {own.about.year} {material.site.agency.name}",
                "description": table.grain,
                "creator": {"@id": _agency_id(material, ref)},
                **({"license": whole["license"]} if "license" in whole else {}),
                "distribution": [*_downloads(material, ref, own, table.name)],
                "variableMeasured": [*_variables(table)],
            }
            for table in (filled.table for filled in own.tables)
        ],
    }


def _described(material: Material, ref: Ref, own: YearData) -> Node:
    about = own.about
    return _known(
        {
            "@type": "Dataset",
            "@id": f"{_to(material, ref, ref)}#whole",
            "creator": _publisher(material, ref),
            "inLanguage": _THAI,
            "keywords": list(data.KEYWORDS),
            "version": data.VERSION,
            "temporalCoverage": _fiscal_year(about.year),
            "spatialCoverage": {"@type": "Place", "name": place(material.site.agency)},
            "datePublished": about.published and about.published.isoformat(),
            "dateModified": about.modified and about.modified.isoformat(),
            "license": _license(material),
        }
    )


def _downloads(material: Material, ref: Ref, own: YearData, table: str) -> Iterator[Node]:
    for file in own.files:
        if file.table == table:
            yield {
                "@type": "DataDownload",
                "name": file.name,
                "contentUrl": _to(material, ref, Ref(Kind.DATA_FILE, own.about.year, file.name)),
                "encodingFormat": file.media_type,
                "contentSize": f"{len(file.data)} B",
                "sha256": file.sha256,
            }


def _variables(table: data.Table) -> Iterator[Node]:
    for column in table.columns:
        if column.type is data.Type.NUMBER:
            yield {"@type": "PropertyValue", "name": column.name, "description": column.title}


# -- small parts ------------------------------------------------------------------------------------


def _part_of(material: Material, ref: Ref) -> Node:
    year = Ref(Kind.YEAR, ref.year)
    name = f"ปีงบประมาณ {ref.year}"
    return {"@type": "CollectionPage", "name": name, "url": _to(material, ref, year)}


def _license(material: Material) -> str | Node | None:
    """An address or, where the agency gives none, the name of its licence."""
    license = material.site.license
    if license is None:
        return None
    return license.url or {"@type": "CreativeWork", "name": license.title}


def _fiscal_year(year: int) -> str:
    period = fiscal_year_period(year)
    return f"{period.start.isoformat()}/{period.end.isoformat()}"


def _to(material: Material, origin: Ref, target: Ref) -> str:
    """The address of `target` on page `origin`."""
    if material.site.base_url:
        return address(material.site.base_url, material.routes.permalink(target))
    return links(material, origin).to(target)


def _stop(material: Material, origin: Ref, href: str) -> str:
    """A link of the click path as an address; the last has none."""
    if not href or not material.site.base_url:
        return href
    return urljoin(address(material.site.base_url, material.routes.permalink(origin)), href)


def _known(node: Node) -> Node:
    """A node without what nobody says."""
    return {name: value for name, value in node.items() if value}
