"""Moved and withdrawn addresses are permanent too: they are listed, and up in every way they may answer."""

from __future__ import annotations

import datetime
import shutil
from typing import TYPE_CHECKING

import pytest
from prongsai.build import build
from prongsai.probe import Expected, Section, State, judge, read_list
from prongsai.urls import Entry, Ledger, written
from prongsai.urls import State as Kept

from ..conftest import AS_OF, SITES
from . import lab as laboratory
from .lab import PREFIX

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from prongsai.probe import Web

SINCE = datetime.date(2025, 10, 1)
OLD, NEW, GONE = "/2569/measures/old-name/", "/2569/measures/m4-1/", "/2569/documents/plan.pdf"


@pytest.fixture(scope="module")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("moved") / "site"
    shutil.copytree(SITES["khlongyai"], root)
    entries = (
        Entry(OLD, SINCE, Kept.MOVED, NEW),
        Entry(GONE, SINCE, Kept.WITHDRAWN, withdrawn=SINCE, reason="เผยแพร่ผิดฉบับ"),
    )
    lock = written(Ledger({entry.address: entry for entry in entries}))
    (root / "urls.lock").write_text(lock, encoding="utf-8")
    out = root.parent / "public"
    result = build(root, AS_OF, out)
    assert result.publication, result.problems
    return out


def rows(site: Path) -> Mapping[str, Expected]:
    listed = read_list((site / "permalinks.json").read_bytes())
    assert listed
    return {row.url: row for row in listed}


def test_they_are_listed_with_the_page_that_answers(moved_site: Path) -> None:
    listed = rows(moved_site)
    assert (listed[OLD].title, listed[OLD].sha256) == (listed[NEW].title, listed[NEW].sha256)
    assert listed[OLD].copy_sha256 not in ("", listed[NEW].sha256)
    assert not listed[NEW].copy_sha256
    assert listed[GONE].kind == "withdrawn"


def test_they_are_up_by_copy_and_by_redirect(moved_site: Path, client: Web) -> None:
    listed = rows(moved_site)
    with laboratory.running(moved_site) as lab:
        section = Section(base=lab.base)

        def state(url: str) -> State:
            return judge(listed[url], client.get(lab.base + url[1:]), section).state

        assert state(OLD) is State.UP
        lab.at(OLD, lambda request: request.send_on(PREFIX + NEW))
        lab.at(GONE, lambda request: request.send_on(f"{PREFIX}{GONE}/"))
        assert (state(OLD), state(GONE)) == (State.UP, State.UP)
        lab.at(OLD, lambda request: request.send_on(f"{PREFIX}/2569/"))
        assert state(OLD) is State.DEAD
