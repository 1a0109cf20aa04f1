"""Finished pages and static files of a small site."""

from __future__ import annotations

import datetime
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from prongsai import render, urls
from prongsai.markup import Body
from prongsai.problems import Problem

from ..pages import sample

if TYPE_CHECKING:
    from pathlib import Path

    from prongsai.model.records import Site

DATA = urls.Kind.DATA_FILE
PROSE = {urls.Ref(urls.Kind.TOPIC, 2568, "indicator-4"): Body("<h2>ที่มา</h2><p>ยืมของ</p>".encode())}


class Reader(HTMLParser):
    """What the tests ask of a page: its ids, links, attributes and tags."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.names: set[str] = set()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        data = tag == "script" and ("type", "application/ld+json") in attrs
        self.tags.append("data block" if data else tag)
        for name, value in attrs:
            self.names.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")


def rendered(site: Site | None = None, layouts: Path | None = None) -> dict[str, str]:
    whole = site or sample.site()
    routes, _ = urls.address(whole)
    planned = sample.planned(whole, routes, PROSE, datetime.date(2026, 1, 1))
    finished = render.renderer(whole, render.static(), layouts)
    made = [finished(page) for page in planned]
    return {page.path: page.data.decode() for page in made if isinstance(page, render.Artifact)}


@pytest.fixture(scope="module")
def html() -> dict[str, str]:
    return rendered()


@pytest.fixture(scope="module")
def readers(html: dict[str, str]) -> dict[str, Reader]:
    found = {}
    for path, text in html.items():
        found[path] = Reader()
        found[path].feed(text)
    return found


def test_every_kind_of_page_has_a_layout(html: dict[str, str]) -> None:
    assert len(html) == 23
    assert all(text.startswith('<!doctype html>\n<html lang="th">') for text in html.values())


def test_links_lead_to_pages_and_ids_that_exist(readers: dict[str, Reader]) -> None:
    known = {f"/{path.removesuffix('index.html')}": page for path, page in readers.items()}
    data_files = tuple(
        r.permalink for r in urls.address(sample.site())[0].by_ref.values() if r.ref.kind is DATA
    )
    for origin, page in known.items():
        for link in page.links:
            target, _, anchor = urljoin(origin, link).partition("#")
            if target.startswith(("/assets/", "tel:", "/2568/documents/memo.pdf", *data_files)):
                continue
            assert target in known, f"{origin}: {link}"
            assert not anchor or anchor in known[target].ids, f"{origin}: {link}"


def test_ids_are_unique(readers: dict[str, Reader]) -> None:
    for path, page in readers.items():
        assert len(page.ids) == len(set(page.ids)), path


def test_pages_need_no_script_and_no_inline_style(readers: dict[str, Reader]) -> None:
    """Search and the promise tracker alone run one, and are an index without it."""
    for path, page in readers.items():
        scripts = {"script"} if path not in ("search/index.html", "promises/index.html") else set()
        assert not {"style", "img", "iframe", *scripts} & set(page.tags), path
        assert not {n for n in page.names if n == "style" or n.startswith("on")}, path


def test_facts_have_permanent_ids(readers: dict[str, Reader]) -> None:
    wanted = {
        "2568/results/index.html": {"overall", "IIT", "EIT-1", "indicator-4", "i10", "o12"},
        "2568/analysis/index.html": {"limitations", "lim-1"},
        "2568/analysis/indicator-4/index.html": {"stated", "f-fix", "cite-i10", "ratings", "agreements"},
        "2569/measures/index.html": {"m1", "m2"},
        "2569/progress/half-year/index.html": {"m1", "m2"},
        "2568/documents/index.html": {"memo"},
    }
    for path, ids in wanted.items():
        assert ids <= set(readers[path].ids), path


def test_contradictions_stand_beside_the_figure(html: dict[str, str]) -> None:
    results = html["2568/results/index.html"]
    assert "เอกสารระบุอีกแห่งว่า <b>93.37</b>" in results
    assert "95.82 − 89.75 = +6.07" in results
    assert "แต่ตารางผลประเมินพิมพ์ 81.88" in html["2568/analysis/indicator-4/index.html"]


def test_a_topic_tells_what_agrees_and_the_numbers_as_printed(html: dict[str, str]) -> None:
    topic = html["2568/analysis/indicator-4/index.html"]
    assert "เอกสารสรุปว่า<b>สอดคล้องกัน</b> ข้อ" in topic
    assert '<span class="no">4.1</span>' in topic


def test_what_is_missing_says_so(html: dict[str, str]) -> None:
    measure = html["2569/measures/m2/index.html"]
    assert measure.count("ไม่ปรากฏในเอกสาร") == 3  # responsible, finding, steps
    assert "รายงานรอบนี้ไม่ได้กล่าวถึงมาตรการนี้" in measure


def test_thai_digits_follow_the_site(html: dict[str, str]) -> None:
    thai = rendered(sample.site(thai_digits=True))["2569/index.html"]
    assert ">๙๔.๕๐<" in thai
    assert ">94.50<" not in thai
    assert ">94.50<" in html["2569/index.html"]


def test_a_layout_of_the_site_comes_first(tmp_path: Path) -> None:
    (tmp_path / "about.html").write_text(
        '{% extends "base.html" %}{% block main %}<h1>ของเรา</h1>{% endblock %}'
    )
    assert "<h1>ของเรา</h1>" in rendered(layouts=tmp_path)["about/index.html"]


def test_a_misspelt_name_in_a_layout_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "about.html").write_text("{{ page.nothing }}")
    site = sample.site()
    routes, _ = urls.address(site)
    planned = sample.planned(site, routes, {}, sample.DURING)
    finished = render.renderer(site, render.static(), tmp_path)
    found = [made for page in planned if isinstance(made := finished(page), Problem)]
    assert [p.name for p in found] == ["layout-error"]


def test_static_files_carry_their_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("body{color:red}")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts/sarabun-400.woff2").write_bytes(b"font")
    assets = render.static(default_static=tmp_path)
    font = f"assets/fonts/sarabun-400-{render.fingerprint(b'font')}.woff2"
    assert font in {a.path for a in assets.artifacts}
    style = next(a for a in assets.artifacts if a.path == assets.style)
    assert style.data.startswith(b"@font-face{font-family:Sarabun;font-weight:400;")
    assert font.removeprefix("assets/").encode() in style.data
    assert assets.icon == ""


def test_without_fonts_no_font_face_is_written(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("body{color:red}")
    [style] = render.static(default_static=tmp_path).artifacts
    assert style.data == b"body{color:red}"


def test_a_static_file_of_the_site_replaces_the_default(tmp_path: Path) -> None:
    (tmp_path / "icon.svg").write_text("<svg/>")
    icon = render.static(tmp_path).icon
    assert icon == f"assets/icon-{render.fingerprint(b'<svg/>')}.svg"
