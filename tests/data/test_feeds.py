"""Feeds and site map, read by libraries; what happened when is told from sources alone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import feedparser
import pytest
from prongsai.build import build
from prongsai.cli import main

from ..conftest import AS_OF, SITES
from .conftest import BASE_URL, RECORDED

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Published

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.mark.parametrize("path", ["feed.atom", "2568/feed.atom", "2569/feed.atom"])
def test_feeds_are_well_formed_and_their_entries_lead_to_pages(hostile: Published, path: str) -> None:
    feed = feedparser.parse((hostile.folder / path).read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.id == feed.feed.links[0].href == f"{BASE_URL}{path}"
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert feed.feed.updated == days[0]
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) > 10
    for entry in feed.entries:
        page, _, anchor = entry.link.removeprefix(BASE_URL).partition("#")
        file = hostile.folder / page / ("index.html" if page.endswith("/") or not page else "")
        assert file.is_file()
        assert f'id="{anchor}"' in file.read_text(encoding="utf-8") if anchor else True


def test_a_feed_tells_what_was_published_reported_and_dated(hostile: Published) -> None:
    entries = feedparser.parse((hostile.folder / "2569/feed.atom").read_bytes()).entries
    newest = entries[0]
    assert (newest.updated, newest.tags[0].term) == ("2026-03-31T00:00:00+07:00", "reported")
    assert newest.link == f"{BASE_URL}2569/progress/half/"
    assert {e.updated for e in entries if e.tags[0].term == "published"} == {f"{RECORDED}T00:00:00+07:00"}
    assert not [entry.link for entry in entries if entry.link.endswith((".csv", ".json"))]


def test_what_is_withdrawn_is_told_with_its_reason(hostile: Published, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(hostile.root, root)
    (root / "content/2569/measures/m3-1.md").unlink()
    report = root / "content/2569/progress/half.yaml"
    kept = [
        line for line in report.read_text(encoding="utf-8").splitlines(keepends=True) if "m3-1" not in line
    ]
    report.write_text("".join(kept), encoding="utf-8")
    assert main(["urls", "withdraw", "/2569/measures/m3-1/", "--reason", "ซ้ำ <b> & m8", str(root)]) == 0
    result = build(root, AS_OF)
    assert result.ok, result.problems
    (feed,) = [a.data for a in result.artifacts if a.path == "2569/feed.atom"]
    (gone,) = [e for e in feedparser.parse(feed).entries if e.tags[0].term == "withdrawn"]
    assert (gone.link, gone.summary) == (f"{BASE_URL}2569/measures/m3-1/", "ซ้ำ <b> & m8")


def test_the_site_map_dates_a_page_by_what_it_shows(hostile: Published) -> None:
    root = ElementTree.fromstring((hostile.folder / "sitemap.xml").read_bytes())
    days = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in root}
    assert days[f"{BASE_URL}2569/measures/m1-1/"] == "2026-03-31"
    assert days[f"{BASE_URL}2568/results/"] == RECORDED.isoformat()
    assert days[f"{BASE_URL}2569/progress/"] == days[BASE_URL] == "2026-03-31"
    assert all((hostile.folder / url.removeprefix(BASE_URL) / "index.html").is_file() for url in days if url)


def test_pages_name_the_feed_and_the_picture_of_their_year(hostile: Published) -> None:
    page = (hostile.folder / "2569/measures/index.html").read_text(encoding="utf-8")
    assert 'type="application/atom+xml"' in page
    assert 'href="../../2569/feed.atom"' in page
    assert f'<meta property="og:url" content="{BASE_URL}2569/measures/">' in page


def test_without_a_base_url_there_is_none_of_it(tmp_path: Path) -> None:
    paths = {artifact.path for artifact in build(SITES["khlongyai"], AS_OF).artifacts}
    assert not [path for path in paths if path.endswith((".atom", "sitemap.xml", "share.png"))]
    assert "2569/data/datapackage.json" in paths
