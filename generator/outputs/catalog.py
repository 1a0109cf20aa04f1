"""`catalog.jsonld`: every table of every year as a DCAT 3 catalogue (W3C Data Catalog Vocabulary).

A table of one year is a dataset, its files are distributions; the year's package is a dataset that has them
as parts. Addresses are full where the site declares a base URL, else relative to the catalogue.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .. import data
from ..thai import fiscal_year_period
from ..urls import Kind, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.records import Agency, Document, License
    from ..pages import Material, YearData

Node = dict[str, Any]

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EUROPE = "http://publications.europa.eu/resource/authority"
_LANGUAGE, _YEARLY, _GOVERNMENT = (
    f"{_EUROPE}/{name}" for name in ("language/THA", "frequency/ANNUAL", "data-theme/GOVE")
)
_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/"
_PACKAGE_SPECIFICATION = "https://specs.frictionlessdata.io/tabular-data-package/"
_SHA256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"


def catalog(material: Material) -> str:
    """The catalogue of the whole site as JSON-LD with its context inside."""
    agency = material.site.agency
    datasets = [node for own in material.data.values() for node in _datasets(material, own)]
    whole = {
        "@context": _CONTEXT,
        "@id": _address(material, Ref(Kind.DATA_FILE, 0, data.CATALOG)),
        "@type": "dcat:Catalog",
        "dct:title": _thai(f"ข้อมูลเปิด ITA {agency.name}"),
        "dct:description": _thai(f"คะแนน ประเด็นที่พบ มาตรการ และความคืบหน้าของ{agency.name} แยกตามปีงบประมาณ"),
        "dct:publisher": _publisher(material),
        "dct:language": _iri(_LANGUAGE),
        "foaf:homepage": _iri(_address(material, Ref(Kind.HOME))),
        "dcat:dataset": datasets,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _datasets(material: Material, own: YearData) -> Iterator[Node]:
    """The package of a year, then each of its tables."""
    files = {file.name: file for file in own.files}
    ids = [_dataset_id(material, own, filled.table) for filled in own.tables]
    whole = (files[data.workbook_name(own.about.year)], files[data.PACKAGE])
    yield {
        "@id": _dataset_id(material, own),
        **_dataset(material, own, f"ita-{own.about.year}", own.about.title, own.about.description),
        "dct:hasPart": [_iri(id) for id in ids],
        "dcat:distribution": [_distribution(material, own, file) for file in whole],
    }
    for id, filled in zip(ids, own.tables, strict=True):
        table, year = filled.table, own.about.year
        title = f"{table.title} ปีงบประมาณ {year} {material.site.agency.name}"
        yield {
            "@id": id,
            **_dataset(material, own, f"ita-{year}-{table.name}", title, table.grain),
            "dct:isPartOf": _iri(_dataset_id(material, own)),
            "dcat:distribution": [
                _distribution(material, own, file) for file in own.files if file.table == table.name
            ],
        }


def _dataset(material: Material, own: YearData, identifier: str, title: str, description: str) -> Node:
    about, period = own.about, fiscal_year_period(own.about.year)
    known = {
        "@type": "dcat:Dataset",
        "dct:identifier": identifier,
        "dct:title": _thai(title),
        "dct:description": _thai(description),
        "dct:publisher": _iri(_publisher(material)["@id"]),
        "dcat:contactPoint": _contact(material.site.agency),
        "dct:issued": about.published and _date(about.published.isoformat()),
        "dct:modified": about.modified and _date(about.modified.isoformat()),
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _date(period.start.isoformat()),
            "dcat:endDate": _date(period.end.isoformat()),
        },
        "dct:spatial": _place(material.site.agency),
        "dct:accrualPeriodicity": _iri(_YEARLY),
        "dct:language": _iri(_LANGUAGE),
        "dct:license": about.license and _license(about.license),
        "dcat:theme": _iri(_GOVERNMENT),
        "dcat:keyword": [_thai(word) for word in data.KEYWORDS],
        "dcat:landingPage": _iri(_address(material, Ref(Kind.DATA, about.year))),
        "dcat:version": data.VERSION,
        "dct:conformsTo": _iri(_PACKAGE_SPECIFICATION),
        "prov:wasDerivedFrom": [_entity(material, document) for document in about.sources],
    }
    return {name: value for name, value in known.items() if value}


def _distribution(material: Material, own: YearData, file: data.File) -> Node:
    address = _iri(_address(material, Ref(Kind.DATA_FILE, own.about.year, file.name)))
    license = {"dct:license": _license(own.about.license)} if own.about.license else {}
    return {
        "@type": "dcat:Distribution",
        "dct:title": file.name,
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:mediaType": _iri(f"{_MEDIA_TYPE}{file.media_type}"),
        "dcat:byteSize": {"@value": str(len(file.data)), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": _iri(_SHA256),
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
        **license,
    }


# -- who, where, under which terms ------------------------------------------------------------------


def _publisher(material: Material) -> Node:
    agency = material.site.agency
    return {
        "@id": f"{_address(material, Ref(Kind.HOME))}#agency",
        "@type": "foaf:Organization",
        "foaf:name": _thai(agency.name),
    }


def _contact(agency: Agency) -> Node | None:
    """Where to ask, as far as the site says it."""
    if not (agency.email or agency.phone):
        return None
    ways = {
        "vcard:hasEmail": agency.email and _iri(f"mailto:{agency.email}"),
        "vcard:hasTelephone": agency.phone and _iri(f"tel:{agency.phone.replace(' ', '').replace('-', '')}"),
    }
    name = agency.office or agency.name
    return {"@type": "vcard:Organization", "vcard:fn": name, **{k: v for k, v in ways.items() if v}}


def _place(agency: Agency) -> Node:
    district = f"อำเภอ{agency.district} " if agency.district else ""
    return {"@type": "dct:Location", "rdfs:label": _thai(f"{district}จังหวัด{agency.province}")}


def _license(license: License) -> Node:
    described = {
        "@type": "dct:LicenseDocument",
        "dct:identifier": license.id,
        "dct:title": _thai(license.title),
    }
    return {"@id": license.url, **described} if license.url else described


def _entity(material: Material, document: Document) -> Node:
    ref = Ref(Kind.FILE, document.year, document.id)
    url = _address(material, ref) if ref in material.routes else document.url
    entity = {"@type": "prov:Entity", "dct:title": _thai(document.subject)}
    return {"@id": url, **entity} if url else entity


# -- forms of JSON-LD -------------------------------------------------------------------------------


def _dataset_id(material: Material, own: YearData, table: data.Table | None = None) -> str:
    page = _address(material, Ref(Kind.DATA, own.about.year))
    return f"{page}#{table.name if table else 'whole'}"


def _address(material: Material, ref: Ref) -> str:
    """Where `ref` stands: in full, or as seen from the catalogue in the section's root."""
    permalink = material.routes.permalink(ref)
    base = material.site.base_url.rstrip("/")
    return f"{base}{permalink}" if base else permalink.lstrip("/") or "./"


def _iri(address: str) -> Node:
    return {"@id": address}


def _thai(text: str) -> Node:
    return {"@value": text, "@language": "th"}


def _date(day: str) -> Node:
    return {"@value": day, "@type": "xsd:date"}
