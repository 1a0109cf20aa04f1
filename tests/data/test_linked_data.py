"""What pages say in JSON-LD: the terms of schema.org, true addresses, and no way out of the element."""

from __future__ import annotations

import json
import warnings
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest
from rdflib import RDF, SDO, Graph, URIRef

from .conftest import BASE_URL, RECORDED, SCRIPT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .conftest import Published

# The JSON-LD reader of rdflib uses a class that rdflib itself calls old.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")

# The context of schema.org, as far as these pages need it: every term is of that vocabulary.
LOCAL = {"@vocab": str(SDO), **{name: {"@type": "@id"} for name in ("url", "contentUrl", "item")}}


class Blocks(HTMLParser):
    """The text of every data block, by its type; scripts that run have a source."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script" and "src" not in dict(attrs):
            self._open = True
            self.found.append((dict(attrs).get("type") or "", ""))

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._open:
            kind, text = self.found[-1]
            self.found[-1] = (kind, text + data)


def blocks(page: Path) -> list[tuple[str, str]]:
    reader = Blocks()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.found


def pages(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every page but second copies, with its permalink."""
    for path in sorted(folder.rglob("index.html")):
        permalink = f"/{path.parent.relative_to(folder).as_posix()}/".replace("/./", "/")
        canonical = f'rel="canonical" href="{BASE_URL}{permalink[1:]}"'
        if canonical in path.read_text(encoding="utf-8"):
            yield permalink, path


def graph(page: Path, permalink: str) -> Graph:
    ((_, text),) = blocks(page)
    whole = json.loads(text) | {"@context": LOCAL}
    return Graph().parse(data=json.dumps(whole), format="json-ld", publicID=urljoin(BASE_URL, permalink[1:]))


@pytest.fixture(scope="module")
def told(hostile: Published) -> Mapping[str, Graph]:
    return {permalink: graph(path, permalink) for permalink, path in pages(hostile.folder)}


def test_every_term_is_of_schema_org(told: Mapping[str, Graph]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # rdflib warns of a term that its vocabulary does not have
        terms = {term for each in told.values() for _, p, o in each for term in (p, o)}
        own = {str(term).removeprefix(str(SDO)) for term in terms if str(term).startswith(str(SDO))}
        assert len(own) > 30
        assert all(isinstance(SDO[name], URIRef) for name in own)
        with pytest.raises(UserWarning):
            SDO["noSuchTerm"]
    known = (str(SDO), str(RDF))
    assert not {p for each in told.values() for _, p, _ in each if not str(p).startswith(known)}


def test_each_kind_of_page_says_what_it_is(told: Mapping[str, Graph], hostile: Published) -> None:
    def kinds(permalink: str) -> set[str]:
        return {str(kind).removeprefix(str(SDO)) for kind in told[permalink].objects(None, RDF.type)}

    assert {"Report", "BreadcrumbList"} <= kinds("/2568/results/")
    assert {"Report", "GovernmentOrganization"} <= kinds("/2569/measures/")
    assert {"Dataset", "DataDownload", "PropertyValue"} <= kinds("/2569/data/")
    assert {"GovernmentOrganization", "PostalAddress"} <= kinds("/about/")
    assert not blocks(hostile.folder / "404.html")


def test_the_click_path_is_that_of_the_page(told: Mapping[str, Graph]) -> None:
    steps = told["/2569/measures/m4-1/"]
    by_place = {
        int(str(steps.value(step, SDO.position))): (steps.value(step, SDO.name), steps.value(step, SDO.item))
        for step in steps.subjects(RDF.type, SDO.ListItem)
    }
    assert [str(by_place[n][0]) for n in sorted(by_place)][:3] == ["หน้าแรก", "ปีงบประมาณ 2569", "มาตรการ"]
    addresses = [by_place[n][1] for n in sorted(by_place)]
    assert addresses[:3] == [URIRef(f"{BASE_URL}{path}") for path in ("", "2569/", "2569/measures/")]
    assert addresses[-1] is None


def test_reports_bear_the_days_that_are_known(told: Mapping[str, Graph]) -> None:
    results, progress = told["/2568/results/"], told["/2569/progress/"]
    assert {str(day) for day in results.objects(None, SDO.datePublished)} == {RECORDED.isoformat()}
    assert {str(day) for day in progress.objects(None, SDO.dateModified)} == {"2026-03-31"}
    assert {str(years) for years in results.objects(None, SDO.temporalCoverage)} == {"2024-10-01/2025-09-30"}


def test_every_download_of_the_dataset_is_there(told: Mapping[str, Graph], hostile: Published) -> None:
    urls = {str(url) for url in told["/2569/data/"].objects(None, SDO.contentUrl)}
    assert len(urls) == 30
    assert all((hostile.folder / url.removeprefix(BASE_URL)).is_file() for url in urls)
    assert set(told["/2569/data/"].objects(None, SDO.license)) != set()


def test_content_cannot_leave_its_element(hostile: Published) -> None:
    page = hostile.folder / "2569/progress/half/index.html"
    assert [kind for kind, _ in blocks(page)] == ["application/ld+json"]
    assert SCRIPT.encode() not in page.read_bytes()
    headlines = [node.get("headline", "") for node in nodes(page)]
    assert any(SCRIPT in headline for headline in headlines)


def nodes(page: Path) -> list[dict[str, Any]]:
    ((_, text),) = blocks(page)
    found: list[dict[str, Any]] = json.loads(text)["@graph"]
    return found


def test_copies_at_other_addresses_say_nothing_of_themselves(hostile: Published) -> None:
    assert not blocks(hostile.folder / "2569/oit/o25/index.html")
    assert blocks(hostile.folder / "2569/oit/integrity-measures/index.html")


def test_thai_digits_of_a_site_leave_the_data_alone(hostile: Published, tmp_path: Path) -> None:
    import shutil

    from prongsai.build import build

    from ..conftest import AS_OF

    root = tmp_path / "site"
    shutil.copytree(hostile.root, root)
    settings = (root / "site.yaml").read_text(encoding="utf-8")
    (root / "site.yaml").write_text(settings.replace("digits: arabic", "digits: thai"), encoding="utf-8")
    assert build(root, AS_OF, tmp_path / "out").publication
    page = "2568/results/index.html"
    assert nodes(tmp_path / "out" / page) == nodes(hostile.folder / page)
