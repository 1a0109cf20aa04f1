"""`oit-map` in its three forms: one truth, described by the schema that is published with it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from prongsai.build import build
from prongsai.cli import main
from prongsai.data import csv_text
from prongsai.outputs import oit_map
from prongsai.submit import evidence

from ..conftest import AS_OF, ROOT, SITES
from .conftest import BASE_URL, RECORDED, YEAR

if TYPE_CHECKING:
    from pathlib import Path

    from prongsai.build import BuildResult
    from prongsai.outputs import MapItem, OitMap

FIELDS = {
    *("oit_no", "topic", "title_th", "url", "url_alias", "click_path", "elements"),
    *("results_fy", "measures_fy", "report_fy", "published", "modified", "verified"),
    *("status", "sha256", "files"),
}


def files(built: BuildResult) -> dict[str, bytes]:
    return {artifact.path: artifact.data for artifact in built.artifacts}


def item(oit_map: OitMap, topic: str) -> MapItem:
    return next(each for each in oit_map.items if each.topic == topic)


def test_the_core_item_says_where_each_element_is(built: BuildResult, oit_map: OitMap) -> None:
    core = item(oit_map, "integrity-measures")
    page = files(built)["2569/oit/integrity-measures/index.html"]
    assert core.url == f"{BASE_URL}2569/oit/integrity-measures/"
    assert core.url_alias == (f"{BASE_URL}2569/oit/o25/",)
    assert core.click_path == ("หน้าแรก", "ปีงบประมาณ 2569", "ข้อ OIT", "ข้อ O25")
    assert (core.results_fy, core.measures_fy, core.report_fy) == (2568, 2569, None)
    assert (core.status, core.published) == ("current", "2026-01-15")
    assert core.sha256 == hashlib.sha256(page).hexdigest()
    assert [each.no for each in core.elements] == [1, 2, 3, 4, 5, 6]
    for element in core.elements:
        assert element.present is (element.reason is None)
        assert element.anchor is None or f'id="{element.anchor}"' in page.decode()
    assert sum(element.anchor is not None for element in core.elements) >= 5


def test_an_item_by_evidence_names_its_documents_and_its_day(built: BuildResult, oit_map: OitMap) -> None:
    contact = item(oit_map, "contact")
    (file,) = [each for each in contact.files if each.url.endswith(".pdf")]
    data = files(built)["2569/documents/contact-2569.pdf"]
    assert file.url == f"{BASE_URL}2569/documents/contact-2569.pdf"
    assert (file.mediaType, file.bytes) == ("application/pdf", len(data))
    assert file.sha256 == hashlib.sha256(data).hexdigest()
    assert contact.published == "2026-03-31"
    assert all(element.present and element.anchor == "elements" for element in contact.elements)


def test_what_does_not_apply_and_what_is_not_told_have_no_place(oit_map: OitMap) -> None:
    not_applicable, untold = item(oit_map, "e-service"), item(oit_map, "news")
    assert {element.present for element in not_applicable.elements} == {None}
    assert all("ยังไม่มีบริการ" in (element.reason or "") for element in not_applicable.elements)
    assert (untold.url, untold.status, untold.sha256, untold.click_path) == (None, None, None, ())
    assert all("ยังไม่ระบุในเว็บไซต์นี้" in (element.reason or "") for element in untold.elements)


def test_addresses_that_were_given_up_say_so(ready_site: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(ready_site, root)
    (root / f"content/{YEAR}/oit.yaml").unlink()
    assert main(["urls", "move", "/2569/oit/structure/", "/2569/oit/", str(root)]) == 0
    for topic in ("contact", "e-service"):
        assert main(["urls", "withdraw", f"/2569/oit/{topic}/", "--reason", "ย้าย", str(root)]) == 0
    result = build(root, AS_OF)
    assert result.ok, result.problems
    (found,) = result.maps
    contact, structure = item(found, "contact"), item(found, "structure")
    assert (contact.status, contact.url) == ("withdrawn", f"{BASE_URL}2569/oit/contact/")
    assert (structure.status, structure.published) == ("superseded", RECORDED.isoformat())
    kept = evidence(result.artifacts, found, AS_OF).payload
    assert {f"published/2569/oit/{topic}/index.html" for topic in ("contact", "structure")} <= kept.keys()


def test_the_published_schema_is_that_of_the_program() -> None:
    written = json.loads((ROOT / "docs/schemas/oit-map.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(written)
    assert written == oit_map.schema(), "run `prongsai schemas docs/schemas`"


def test_every_map_fits_the_schema_and_has_the_published_fields(built: BuildResult) -> None:
    validator = Draft202012Validator(oit_map.schema())
    for maps in (files(built), *map(files, (build(root, AS_OF) for root in SITES.values()))):
        whole = json.loads(maps["oit-map.json"])
        assert not [error.message for error in validator.iter_errors(whole)]
        assert whole and all(set(each) == FIELDS for one in whole for each in one["items"])


def test_the_schema_refuses_other_fields_and_kinds(built: BuildResult) -> None:
    whole: Any = json.loads(files(built)["oit-map.json"])
    whole[0]["items"][0]["status"] = "fine"
    whole[0]["items"][1]["extra"] = 1
    del whole[0]["assessment_fy"]
    assert len(list(Draft202012Validator(oit_map.schema()).iter_errors(whole))) == 3


def test_xml_says_the_same(built: BuildResult) -> None:
    whole: Any = json.loads(files(built)["oit-map.json"])
    root = ElementTree.fromstring(files(built)["oit-map.xml"])
    assert [plain(each) for each in root] == whole


def plain(element: ElementTree.Element) -> Any:
    """The value that an element of the XML stands for, typed as in JSON."""
    lists = {"items", "url_alias", "click_path", "elements", "files"}
    numbers = {"version", "assessment_fy", "no", "bytes", "results_fy", "measures_fy", "report_fy"}
    if element.tag in lists:
        return [plain(each) for each in element]
    if len(element):
        return {each.tag: plain(each) for each in element}
    if element.tag == "present" and element.text:
        return element.text == "true"
    return int(element.text) if element.text and element.tag in numbers else element.text


def test_csv_has_a_row_an_element(built: BuildResult, oit_map: OitMap) -> None:
    data = files(built)["oit-map.csv"]
    assert not data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    told = [(each.oit_no, element.no) for each in oit_map.items for element in each.elements]
    mine = [row for row in rows if row["assessment_fy"] == str(YEAR)]
    assert [(row["oit_no"], int(row["element_no"])) for row in mine] == told


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_csv_begins_a_formula(cell: str) -> None:
    ((found, fine),) = csv.reader(io.StringIO(csv_text([(cell, "O25")]), newline=""))
    assert (found, fine) == (f"'{cell}", "O25")


def test_the_day_of_the_build_changes_nothing(ready_site: Path, built: BuildResult) -> None:
    later = build(ready_site, AS_OF.replace(year=AS_OF.year + 1))
    for name in ("oit-map.json", "oit-map.xml", "oit-map.csv"):
        assert files(later)[name] == files(built)[name]
