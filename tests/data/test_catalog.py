"""The DCAT catalogue is read by an RDF library and tells every file as it was published."""

from __future__ import annotations

import csv
import hashlib
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from rdflib import DCAT, DCTERMS, FOAF, PROV, RDF, Graph, Literal, Namespace, URIRef

from ..conftest import SITES
from .conftest import BASE_URL, RECORDED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .conftest import Published

# The JSON-LD reader of rdflib uses a class that rdflib itself calls old.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")

SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")

# What DCAT-AP asks of every dataset, and the site always knows.
ALWAYS = (
    *(DCTERMS.identifier, DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.temporal),
    *(DCTERMS.spatial, DCTERMS.accrualPeriodicity, DCTERMS.language, DCTERMS.conformsTo),
    *(DCAT.theme, DCAT.keyword, DCAT.landingPage, URIRef(f"{DCAT}version"), DCAT.distribution),
)

WITH_ROWS = ("scores", "findings", "measures", "progress", "statements", "documents", "corrections")


def graph(folder: Path, base: str = BASE_URL) -> Graph:
    text = (folder / "catalog.jsonld").read_text(encoding="utf-8")
    return Graph().parse(data=text, format="json-ld", publicID=f"{base}catalog.jsonld")


@pytest.mark.parametrize("agency", sorted(SITES))
def test_every_dataset_is_whole_and_every_distribution_is_its_file(
    agency: str, sites: Mapping[str, Published]
) -> None:
    folder = sites[agency].folder
    told = graph(folder)
    (catalog,) = told.subjects(RDF.type, DCAT.Catalog)
    datasets = set(told.subjects(RDF.type, DCAT.Dataset))
    assert set(told.objects(catalog, DCAT.dataset)) == datasets
    years = {path.parent.parent.name for path in folder.glob("*/data/datapackage.json")}
    assert len(datasets) == 10 * len(years)
    for dataset in datasets:
        assert not [term for term in ALWAYS if (dataset, term, None) not in told], dataset
    for distribution in told.subjects(RDF.type, DCAT.Distribution):
        url = str(told.value(distribution, DCAT.downloadURL))
        data = (folder / unquote(url.removeprefix(BASE_URL))).read_bytes()
        checksum = told.value(told.value(distribution, SPDX.checksum), SPDX.checksumValue)
        assert int(str(told.value(distribution, DCAT.byteSize))) == len(data)
        assert str(checksum) == hashlib.sha256(data).hexdigest()


def test_only_what_is_stated_is_said(sites: Mapping[str, Published], hostile: Published) -> None:
    silent, told = graph(sites["nanongthum"].folder), graph(hostile.folder)
    assert not list(silent.subject_objects(DCTERMS.license))
    assert not list(silent.subject_objects(DCAT.contactPoint))
    assert not list(silent.subject_objects(DCTERMS.issued))
    license = URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert set(told.objects(None, DCTERMS.license)) == {license}
    assert set(told.objects(None, VCARD.hasEmail)) == {URIRef("mailto:office@example.go.th")}
    assert {str(day) for day in told.objects(None, DCTERMS.issued)} == {RECORDED.isoformat()}
    assert {str(day) for day in told.objects(None, DCTERMS.modified)} == {"2026-01-15", "2026-03-31"}


def test_what_was_derived_from_which_document_is_said(hostile: Published) -> None:
    told = graph(hostile.folder)
    titles = {told.value(paper, DCTERMS.title) for paper in told.objects(None, PROV.wasDerivedFrom)}
    assert hostile.result.material
    years = hostile.result.material.site.years
    assert titles == {Literal(d.subject, lang="th") for year in years for d in year.documents}


def test_without_a_base_url_addresses_are_relative_to_the_catalogue(tmp_path: Path) -> None:
    from prongsai.build import build

    from ..conftest import AS_OF

    assert build(SITES["khlongyai"], AS_OF, tmp_path / "out").publication
    told = graph(tmp_path / "out", "https://elsewhere.example/a/b/")
    urls = {str(url) for url in told.objects(None, DCAT.downloadURL)}
    assert "https://elsewhere.example/a/b/2569/data/scores.csv" in urls
    assert told.value(None, FOAF.homepage, URIRef("https://elsewhere.example/a/b/"))


def test_the_government_catalogue_has_a_row_a_table(hostile: Published) -> None:
    with (hostile.folder / "2569/data/gdcatalog-2569.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["id"] for row in rows] == [f"ita-2569-{table}" for table in WITH_ROWS]
    assert {row["license_id"] for row in rows} == {"CC-BY-4.0"}
    assert {row["maintainer_email"] for row in rows} == {"office@example.go.th"}
    assert {row["url"] for row in rows} == {f"{BASE_URL}2569/data/"}
    assert {row["created_date"] for row in rows} == {RECORDED.isoformat()}
    assert {row["geo_coverage"] for row in rows} == {"เทศบาล/อบต."}
    scores, findings = rows[:2]
    assert (scores["data_type"], scores["first_year_of_data"]) == ("ข้อมูลสถิติ", "2568")
    assert (findings["data_type"], findings["first_year_of_data"]) == ("ข้อมูลระเบียน", "")
