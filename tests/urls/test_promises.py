"""What commands make of the ledger, and when a build says that a promise is broken."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from prongsai import urls
from prongsai.problems import Level, Problem
from prongsai.urls import Entry, Kind, Ledger, Routes, State

from ..pages import sample

if TYPE_CHECKING:
    from prongsai.model.records import Site

DAY, LATER = datetime.date(2025, 12, 1), datetime.date(2026, 1, 15)
SITE = sample.site()
MEASURE, PLAN, PAPER = "/2569/measures/m1/", "/2569/measures/plan/", "/2568/documents/memo.pdf"


def ledger(*entries: Entry, base: str = "") -> Ledger:
    return Ledger({e.address: e for e in entries}, base)


def routes(kept: Ledger, site: Site = SITE) -> Routes:
    return urls.address(site, kept)[0]


def told(kept: Ledger, site: Site = SITE) -> list[tuple[str, str]]:
    return [(p.name, str(p.values.get("url", ""))) for p in urls.address(site, kept)[1]]


def done(result: Ledger | Problem) -> Ledger:
    assert not isinstance(result, Problem), result.as_text("en")
    return result


def refused(result: Ledger | Problem) -> str:
    assert isinstance(result, Problem)
    assert all((result.message(lang), result.hint(lang)) for lang in ("th", "en"))
    return result.name


# -- a build ------------------------------------------------------------------------------------------


def test_a_published_address_without_a_page_is_lost_and_the_nearest_new_one_named() -> None:
    [problem] = urls.address(SITE, ledger(Entry("/2569/measures/m01/", DAY)))[1]
    assert (problem.name, problem.level) == ("lost-url", Level.ERROR)
    assert "prongsai urls move /2569/measures/m01/ /2569/measures/m1/" in problem.hint("en")
    assert "prongsai urls withdraw /2569/measures/m01/" in problem.hint("th")


def test_where_nothing_new_is_like_it_the_hint_leaves_the_place_open() -> None:
    [problem] = urls.address(SITE, ledger(Entry("/2569/gone/x/", DAY)))[1]
    assert "move /2569/gone/x/ NEW" in problem.hint("en")


def test_a_year_with_a_file_that_cannot_be_read_loses_nothing_yet() -> None:
    broken = replace(SITE, broken={"content/2569/measures/gone.md": ""})
    kept = ledger(
        Entry("/2569/measures/gone/", DAY),
        Entry("/2568/gone/", DAY),
        Entry("/2568/x/", DAY, State.MOVED, "/2569/measures/gone/"),
    )
    assert told(kept, broken) == [("lost-url", "/2568/gone/")]


def test_a_redirect_to_nothing_is_told() -> None:
    kept = ledger(Entry("/2568/x/", DAY, State.MOVED, "/2568/y/"))
    assert told(kept) == [("moved-to-nowhere", "/2568/x/")]


@pytest.mark.parametrize("state", [State.MOVED, State.WITHDRAWN])
@pytest.mark.parametrize("address", [MEASURE, PAPER, MEASURE.upper()])
def test_an_address_that_was_given_away_is_not_used_again_unawares(state: State, address: str) -> None:
    entry = Entry(address, DAY, state, "/2568/" if state is State.MOVED else "", DAY, "เพราะ")
    assert told(ledger(entry)) == [("withdrawn-in-use", address)]


def test_a_withdrawn_address_has_its_notice_and_a_file_has_it_in_a_folder() -> None:
    kept = ledger(
        *(Entry(a, DAY, State.WITHDRAWN, "", LATER, "เพราะ") for a in ("/2567/x/", "/2567/documents/a.pdf"))
    )
    found = {
        r.ref.id: (r.permalink, r.output)
        for r in routes(kept).by_ref.values()
        if r.ref.kind is Kind.WITHDRAWN
    }
    assert found == {
        "/2567/x/": ("/2567/x/", "2567/x/index.html"),
        "/2567/documents/a.pdf": ("/2567/documents/a.pdf/", "2567/documents/a.pdf/index.html"),
    }
    assert not told(kept)


def test_another_base_path_is_a_warning_until_it_is_recorded() -> None:
    site = sample.site(base_url="https://www.example.go.th/new/")
    kept = ledger(base="/ita/")
    [problem] = urls.address(site, kept)[1]
    assert (problem.name, problem.level) == ("base-path-changed", Level.WARNING)
    recorded = urls.record(routes(kept, site), "/new/", DAY)
    assert (recorded.base, recorded.former_bases) == ("/new/", ("/ita/",))
    assert not told(recorded, site)
    back = urls.record(routes(recorded, site), "/ita/", DAY)
    assert (back.base, back.former_bases) == ("/ita/", ("/new/",))


# -- commands -----------------------------------------------------------------------------------------


def test_recording_adds_and_never_removes_or_changes() -> None:
    kept = ledger(Entry("/gone/", DAY), Entry(MEASURE, DAY))
    recorded = urls.record(routes(kept), "", LATER)
    assert recorded.entries["/gone/"] == Entry("/gone/", DAY)
    assert recorded.entries[MEASURE].since == DAY
    assert recorded.entries[PAPER] == Entry(PAPER, LATER)
    assert "/404.html" not in recorded.entries
    assert urls.record(routes(recorded), "", LATER) == recorded


def test_a_second_move_keeps_every_redirect_one_hop_long() -> None:
    kept = ledger(
        Entry("/a/", DAY, State.MOVED, "/b/"),
        Entry("/b/", DAY),
        Entry("/c/", DAY, State.WITHDRAWN, "", DAY, "เพราะ"),
    )
    moved = done(urls.move(routes(kept), "/b/", MEASURE))
    assert {a: e.target for a, e in moved.entries.items() if e.target} == {"/a/": MEASURE, "/b/": MEASURE}
    again = done(urls.move(routes(moved), "/c/", MEASURE))
    assert again.entries["/c/"] == Entry("/c/", DAY, State.MOVED, MEASURE)


def test_what_led_to_a_withdrawn_address_leads_to_its_notice() -> None:
    kept = ledger(Entry("/a/", DAY, State.MOVED, "/b/"), Entry("/b/", DAY))
    gone = done(urls.withdraw(routes(kept), "/b/", " เพราะ\nซ้ำ ", LATER))
    assert gone.entries["/b/"].reason == "เพราะ ซ้ำ"
    assert urls.answers(routes(gone))["/a/"] == "/b/"
    assert not told(gone)


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("/never/", MEASURE, "never-published"),
        (MEASURE, PAPER, "address-in-use"),
        ("/gone/", "/nowhere/", "no-such-address"),
        ("/gone/", "/404.html", "no-such-address"),
        ("/gone/", "/gone/", "no-such-address"),
        ("/gone/", PAPER, "moved-to-other-kind"),
        ("/gone.docx", PAPER, "moved-to-other-kind"),
    ],
)
def test_a_move_that_would_lead_nowhere_is_refused(old: str, new: str, name: str) -> None:
    kept = ledger(Entry("/gone/", DAY), Entry("/gone.docx", DAY), Entry(MEASURE, DAY))
    assert refused(urls.move(routes(kept), old, new)) == name


@pytest.mark.parametrize(("old", "new"), [("/gone.pdf", PAPER), ("/gone.PDF", MEASURE), ("/gone/", MEASURE)])
def test_a_file_may_lead_to_a_page_or_a_file_of_its_type(old: str, new: str) -> None:
    assert done(urls.move(routes(ledger(Entry(old, DAY))), old, new)).entries[old].target == new


def test_a_year_is_withdrawn_at_once_but_not_what_still_stands() -> None:
    kept = ledger(
        Entry("/2567/", DAY), Entry("/2567/x/", DAY), Entry("/2569/", DAY), Entry("/2569/gone/", DAY)
    )
    gone = done(urls.withdraw(routes(kept), "/2567/*", "ทำลายตามระเบียบ", LATER))
    assert {a for a, e in gone.entries.items() if e.state is State.WITHDRAWN} == {"/2567/", "/2567/x/"}
    some = done(urls.withdraw(routes(kept), "/2569/*", "ทำลายตามระเบียบ", LATER))
    assert {a for a, e in some.entries.items() if e.state is State.WITHDRAWN} == {"/2569/gone/"}
    assert refused(urls.withdraw(routes(kept), "/2566/*", "เพราะ", LATER)) == "never-published"


def test_withdrawing_needs_a_reason_and_a_lost_address() -> None:
    kept = ledger(Entry("/gone/", DAY), Entry(MEASURE, DAY))
    assert refused(urls.withdraw(routes(kept), "/gone/", " ", LATER)) == "no-reason"
    assert refused(urls.withdraw(routes(kept), MEASURE, "เพราะ", LATER)) == "address-in-use"


def test_an_address_comes_back_by_a_command() -> None:
    kept = ledger(Entry(MEASURE, DAY, State.MOVED, "/2568/"), Entry("/gone/", DAY, State.MOVED, "/2568/"))
    assert done(urls.revive(routes(kept), MEASURE)).entries[MEASURE] == Entry(MEASURE, DAY)
    assert refused(urls.revive(routes(kept), "/gone/")) == "no-such-address"
    assert refused(urls.revive(routes(kept), "/never/")) == "never-published"
