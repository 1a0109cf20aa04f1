"""The index says what the sites say: names, places, items and scores, in the order of the dictionary."""

from __future__ import annotations

import csv
import json
import re
import shutil
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
import yaml
from prongsai.build import build
from prongsai.fleet import publish_index
from prongsai.thai import collation_key

from ..bench.agencies import agency, describe, write
from ..conftest import AS_OF
from .commands import tree

if TYPE_CHECKING:
    from pathlib import Path

OIT = "content/2569/oit.yaml"
HREF = re.compile(r'(?:href|src)="([^"#]+)"')


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three agencies of one province, one with two years, which leave out no, one and two OIT items."""
    folder = tmp_path_factory.mktemp("province")
    for lost, (seed, years) in enumerate(((0, 2), (4, 1), (20, 1))):
        sources = agency(seed, years)
        sources[OIT] = without_items(sources[OIT], lost)
        write(folder / f"sites/a-{seed}", sources)
        assert build(folder / f"sites/a-{seed}", AS_OF, folder / f"out/a-{seed}").publication
    assert publish_index(folder / "out") == (3, ())
    return folder / "out"


def without_items(typed: str, count: int) -> str:
    """What is declared for OIT items, without the first ones."""
    declared = yaml.safe_load(typed)
    return yaml.safe_dump(declared | {"items": declared["items"][count:]}, allow_unicode=True)


@pytest.fixture(scope="session")
def country(province: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with an agency of another province."""
    out = tmp_path_factory.mktemp("country") / "out"
    shutil.copytree(province, out)
    sites = out.parent / "sites/b-1"
    write(sites, agency(1, 1))
    assert build(sites, AS_OF, out / "b-1").publication
    assert publish_index(out) == (4, ())
    return out


def told(out: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((out / "fleet.json").read_text(encoding="utf-8"))
    return found


def test_every_site_is_told_with_its_place(province: Path) -> None:
    about = {a["folder"]: (a["name"], a["district"], a["province"]) for a in told(province)}
    expected = {f"a-{seed}": describe(seed) for seed in (0, 4, 20)}
    assert about == {k: (v["name"], v["district"], v["province"]) for k, v in expected.items()}


def test_the_numbers_are_those_of_the_maps(province: Path) -> None:
    for each in told(province):
        maps = json.loads((province / each["folder"] / "oit-map.json").read_text(encoding="utf-8"))
        by_year = {line["year"]: line for line in each["years"]}
        for whole in maps:
            line = by_year[whole["assessment_fy"]]
            absent = sum(map(is_absent, whole["items"]))
            assert line["items"] == len(whole["items"])
            assert line["missing"] == absent
            assert line["complete"] == len(whole["items"]) - absent
    missing = {each["folder"]: each["years"][-1]["missing"] for each in told(province)}
    assert missing["a-0"] < missing["a-4"] < missing["a-20"]


def is_absent(item: dict[str, Any]) -> bool:
    return item["url"] is None or any(element["present"] is False for element in item["elements"])


def test_the_scores_are_those_of_the_sources(province: Path) -> None:
    for each in told(province):
        content = province.parent / "sites" / each["folder"] / "content"
        stated = {int(path.parent.name): overall(path) for path in content.glob("*/results.yaml")}
        scored = {line["year"]: line for line in each["years"] if line["score"] is not None}
        assert scored.keys() == stated.keys()
        for year, line in scored.items():
            assert f"{line['score']:.2f}" == stated[year]["score"]
            assert line["level"] == stated[year]["level"]


def overall(path: Path) -> dict[str, str]:
    """The overall score as typed."""
    typed: dict[str, str] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["overall"]
    return typed


def test_the_table_says_the_same_as_the_json(province: Path) -> None:
    with (province / "fleet.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    expected = [
        (each["folder"], str(line["year"]), "" if line["missing"] is None else str(line["missing"]))
        for each in told(province)
        for line in each["years"]
    ]
    assert [(row["folder"], row["fiscal_year"], row["oit_missing"]) for row in rows] == expected


def test_agencies_stand_by_district_and_name(country: Path) -> None:
    places = [tuple(collation_key(a[k]) for k in ("province", "district", "name")) for a in told(country)]
    assert places == sorted(places)
    page = (country / "fleet/th-52/index.html").read_text(encoding="utf-8")
    names = [a["name"] for a in told(country) if a["province"] == "ลำปาง"]
    text = re.sub("<[^>]+>", "", unescape(page.partition("<main")[2]))
    assert sorted(names, key=text.index) == names


def test_one_province_is_the_front_page_and_several_have_pages(province: Path, country: Path) -> None:
    assert not list((province / "fleet").glob("th-*"))
    assert "จังหวัดลำปาง" in re.sub("<[^>]+>", "", (province / "index.html").read_text(encoding="utf-8"))
    assert sorted(path.name for path in (country / "fleet").glob("th-*")) == ["th-40", "th-52"]


def test_a_province_that_is_left_has_no_page_any_more(country: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(country, out)
    shutil.rmtree(out / "b-1")
    publish_index(out)
    assert not list((out / "fleet").glob("th-*"))


def test_a_site_without_items_is_told_by_its_name(tmp_path: Path) -> None:
    sources = {path: text for path, text in agency(0, 1).items() if path == "site.yaml" or "/2568/" in path}
    write(tmp_path / "site", sources)
    assert build(tmp_path / "site", AS_OF, tmp_path / "out/a").publication
    assert not (tmp_path / "out/a/oit-map.json").exists()
    publish_index(tmp_path / "out")
    (found,) = told(tmp_path / "out")
    assert found["name"] == describe(0)["name"]
    assert found["years"][-1]["score"]


def test_a_damaged_copy_leaves_out_only_what_it_cannot_tell(province: Path, tmp_path: Path) -> None:
    shutil.copytree(province, tmp_path / "out")
    (tmp_path / "out/a-0/oit-map.json").write_text("[{", encoding="utf-8")
    assert publish_index(tmp_path / "out") == (3, ())
    names = {agency["folder"]: agency["name"] for agency in told(tmp_path / "out")}
    assert names["a-0"] == describe(0)["name"]


@pytest.mark.parametrize("folder", ["province", "country"])
def test_every_link_of_the_index_leads_to_a_file(folder: str, request: pytest.FixtureRequest) -> None:
    out: Path = request.getfixturevalue(folder)
    pages = [out / "index.html", *(out / "fleet").glob("*/index.html")]
    assert pages
    for page in pages:
        for link in HREF.findall(page.read_text(encoding="utf-8")):
            target = (page.parent / unquote(link)).resolve()
            assert (target / "index.html" if link.endswith("/") else target).is_file(), (page, link)


def test_the_index_of_the_same_sites_has_the_same_bytes(country: Path) -> None:
    before = tree(country)
    publish_index(country)
    assert tree(country) == before
