"""Copies and rules: what a build writes so that an address answers elsewhere too."""

from __future__ import annotations

import datetime
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from prongsai import outputs, urls
from prongsai.build import build
from prongsai.checks import inspect
from prongsai.outputs.aliases import copy
from prongsai.render import Artifact
from prongsai.urls import Entry, Ledger, State

from ..conftest import AS_OF, SITES
from ..pages import sample
from . import history, hosts

if TYPE_CHECKING:
    from pathlib import Path

DAY = datetime.date(2025, 12, 1)
PAGE = (
    '<html><head><link rel="stylesheet" href="../../assets/s.css"></head><body>'
    '<a href="#here">1</a><a href="../">2</a><a href="./">3</a><a href="x/#there">4</a>'
    '<a href="https://a.go.th/../">5</a><a href="mailto:a@b.c">6</a> href="../" <img src="../i.svg">'
    "</body></html>"
)


def test_the_links_of_a_copy_lead_where_those_of_the_page_do() -> None:
    made = copy(
        Artifact("2569/measures/index.html", PAGE.encode(), "text/html", ""),
        "/2569/measures/",
        "/2568/old/x/",
    )
    html = made.data.decode()
    assert made.path == "2568/old/x/index.html"
    assert re.findall('(?:href|src)="([^"]*)"', html) == [
        "../../../assets/s.css",
        "../../../2569/measures/",
        "#here",
        "../../../2569/",
        "../../../2569/measures/",
        "../../../2569/measures/x/#there",
        "https://a.go.th/../",
        "mailto:a@b.c",
        "../",  # no tag: words of the page
        "../../../2569/i.svg",
    ]
    assert '<link rel="canonical" href="../../../2569/measures/">' in html
    assert "refresh" not in html


def test_a_copy_keeps_the_canonical_address_that_the_page_declares() -> None:
    page = PAGE.replace("<head>", '<head><link rel="canonical" href="https://a.go.th/ita/2569/">')
    made = copy(Artifact("2569/index.html", page.encode(), "text/html", ""), "/2569/", "/2568/x.pdf")
    assert made.path == "2568/x.pdf/index.html"
    assert re.findall('canonical" href="([^"]*)"', made.data.decode()) == ["https://a.go.th/ita/2569/"]


@pytest.mark.parametrize("base_url", ["", "https://www.example.go.th/ita/"])
def test_copies_of_a_real_site_pass_every_inspection(base_url: str, tmp_path: Path) -> None:
    shutil.copytree(SITES["khlongyai"], tmp_path / "site")
    (tmp_path / "site/urls.lock").write_text(
        "/2567/\t2024-12-01\twithdrawn\t2026-01-01 ทำลายตามระเบียบ\n"
        "/2569/measures/old/\t2025-12-01\tmoved\t/2569/measures/m4-1/\n",
        encoding="utf-8",
    )
    result = build(tmp_path / "site", AS_OF, base_url=base_url)
    assert result.ok
    copies = [a.path for a in result.artifacts if "/)/" in a.path or a.path.startswith(")/")]
    assert len(copies) > 30
    assert "2567/)/index.html" in copies
    files = {a.path: a.data for a in result.artifacts}
    assert "ทำลายตามระเบียบ".encode() in files["2567/index.html"]
    assert b'rel="canonical"' in files["2569/measures/old/index.html"]
    assert not inspect(result.artifacts, "/ita/" if base_url else "/")


def test_rules_that_hosts_read_elsewhere_list_only_what_moved() -> None:
    kept = Ledger({a: Entry(a, DAY, State.MOVED, "/2569/measures/m1/") for a in ("/old/", "/เก่า.pdf")})
    site = sample.site(base_url="https://www.example.go.th/ita/")
    made = {a.path: a.data.decode() for a in outputs.make(site, urls.address(site, kept)[0])}
    assert made["_redirects"] == (
        "/ita/old/ /ita/2569/measures/m1/ 301\n"
        "/ita/%E0%B9%80%E0%B8%81%E0%B9%88%E0%B8%B2.pdf /ita/2569/measures/m1/ 301\n"
    )
    assert "redirects-old-base.htaccess" not in made
    nothing_moved = {a.path for a in outputs.make(site, urls.address(site)[0])}
    assert {".htaccess", "redirects.nginx.conf"} <= nothing_moved
    assert "_redirects" not in nothing_moved


def test_a_short_address_that_moved_does_not_catch_a_longer_one_that_ends_alike() -> None:
    """Under any base path `/x/m1/` could be the page `/m1/` of a section at `/x/`."""
    kept = Ledger({"/m1/": Entry("/m1/", DAY, State.MOVED, "/about/")})
    site = sample.site()
    made = {a.path: a.data for a in outputs.make(site, urls.address(site, kept)[0])}
    files = {"2569/measures/m1/index.html": b"m1", "about/index.html": b"about", **made}
    for base in ("/", "/ita/", "/a/b/"):
        host = hosts.apache(files, base)
        assert host.visit(f"{base}2569/measures/m1/") == (200, 0, b"m1")
        assert host.visit(f"{base}m1/") == (200, 1, b"about")


@pytest.mark.parametrize("seed", range(6))
def test_every_address_under_every_former_base_path_answers_in_one_hop(seed: int) -> None:
    section = history.begin(seed)
    history.live(section, steps=20, bases=True)
    section.base = "/last/"
    files, wanted = history.files(section), history.expected(section)
    before = {section.ledger.base, *section.ledger.former_bases} - {"/last/"}
    assert before
    for name, form in hosts.OLD_BASE.items():
        host = hosts.Host(files, "/last/", hosts.rules(files[name], form))
        for base in before:
            for address, body in wanted.items():
                status, hops, shown = host.visit(base.rstrip("/") + address)
                assert (status, hops) == (200, 1), (base, address)
                assert body in shown
