"""`prongsai probe` from end to end: what it asks, what it writes, how it ends."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from prongsai import cli
from prongsai.probe import Pace, State, Web, read_list, survey
from prongsai.probe.network import USER_AGENT

from .test_faults import PAGE, cut, drip, late, shows_page, status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from prongsai.probe import Expected

    from .lab import Lab, Script

FIELDS = [
    "target_url",
    "state",
    "problem",
    "evidence_th",
    "evidence_en",
    "final_url",
    "final_url_status_code",
    "target_url_404_test",
    "https_enforced",
    "hsts",
    "language",
    "main_element_present",
    "viewport_meta_tag",
    "third_party_service_count",
    "body_org_match",
    "body_year_match",
    "sha256_match",
    "seconds",
    "scan_date",
]


def probe(out: Path, *words: str) -> int:
    return cli.main(["probe", *words, "--out", str(out), "--rate", "5000", "--timeout", "1", "--lang", "en"])


def rows(out: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(out.read_text(encoding="utf-8"))["urls"]
    return found


@pytest.mark.parametrize(
    ("script", "code"),
    [(None, 0), (status(429), 1), (status(404), 2), (shows_page("/"), 2), (cut, 2)],
)
def test_exit_codes(script: Script | None, code: int, lab: Lab, tmp_path: Path) -> None:
    if script:
        lab.at(PAGE, script)
    assert probe(tmp_path / "status.json", lab.base) == code
    states = {row["state"] for row in rows(tmp_path / "status.json")}
    assert (states == {"up"}) is (code == 0)


def test_every_permanent_address_is_asked_for_by_a_program_that_says_who_it_is(
    lab: Lab, listed: Mapping[str, Expected], tmp_path: Path
) -> None:
    assert probe(tmp_path / "status.json", lab.base) == 0
    assert {name for _, name in lab.asked} == {USER_AGENT}
    assert len(lab.asked) == len(listed) + 2  # the list, and an address that cannot exist
    assert {row["target_url"] for row in rows(tmp_path / "status.json")} == {
        lab.base + url[1:] for url in listed
    }


def test_the_status_has_the_fields_of_site_scanning(lab: Lab, tmp_path: Path) -> None:
    lab.at(PAGE, shows_page("/2569/measures/m4-2/"))
    probe(tmp_path / "status.json", lab.base)
    found = rows(tmp_path / "status.json")
    assert {tuple(row) for row in found} == {tuple(FIELDS)}
    wrong = next(row for row in found if row["state"] == "wrong")
    assert wrong["target_url"] == lab.base + PAGE[1:]
    assert (wrong["problem"], wrong["sha256_match"]) == ("live-wrong-page", False)
    good = next(row for row in found if row["target_url"] == f"{lab.base}2569/measures/")
    assert good["final_url_status_code"] == 200
    assert good["target_url_404_test"] is good["main_element_present"] is good["viewport_meta_tag"] is True
    assert good["body_org_match"] is good["body_year_match"] is good["sha256_match"] is True
    assert (good["language"], good["third_party_service_count"], good["hsts"]) == ("th", 0, False)
    assert good["https_enforced"] is False


def test_the_page_beside_it_is_thai_whole_and_without_script(lab: Lab, tmp_path: Path) -> None:
    lab.at(PAGE, lambda request: request.reply(b"<html><title><script>alert(1)</script></title></html>"))
    probe(tmp_path / "status.json", lab.base)
    page = (tmp_path / "status.html").read_text(encoding="utf-8")
    assert '<html lang="th">' in page
    assert re.search(r"ตรวจเมื่อ <time [^>]*>\d+ [ก-๛]+ 2\d{3} เวลา \d\d\.\d\d น\.</time>", page)
    assert "<script" not in page
    assert "src=" not in page
    assert page.index('class="wrong"') < page.index('class="up"')
    HTMLParser().feed(page)


def test_a_dead_host_is_dead_and_not_an_error_of_ours(lab: Lab, tmp_path: Path) -> None:
    lab.otherwise = status(500)
    assert probe(tmp_path / "status.json", lab.base) == 2
    (row,) = rows(tmp_path / "status.json")
    assert row["problem"] == "live-server-error"


def test_an_approved_list_sees_what_the_list_on_the_web_hides(lab: Lab, site: Path, tmp_path: Path) -> None:
    """Who changes a page may change the list beside it."""
    approved = (site / "permalinks.json").read_bytes()
    row = next(row for row in json.loads(approved)["permalinks"] if row["url"] == PAGE)
    other = next(row for row in json.loads(approved)["permalinks"] if row["url"] == "/")
    forged = approved.replace(row["sha256"].encode(), other["sha256"].encode())
    forged = forged.replace(row["title"].encode(), other["title"].encode()).replace(
        b'"year": 2569', b'"year": 0'
    )
    lab.at("/permalinks.json", lambda request: request.reply(forged))
    lab.at(PAGE, shows_page("/"))
    assert probe(tmp_path / "a.json", lab.base) == 0
    assert probe(tmp_path / "b.json", lab.base, "--list", str(site / "permalinks.json")) == 2


def test_a_folder_without_network(
    lab: Lab, site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert probe(tmp_path / "status.json", "--local", str(site)) == 0
    assert probe(tmp_path / "status.json", "https://www.example.go.th/ita", "--local", str(site)) == 0
    assert rows(tmp_path / "status.json")[0]["target_url"] == "https://www.example.go.th/ita/"
    assert not lab.asked
    assert "dead 0" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ((), "bad-option"),
        (("www.example.go.th",), "bad-option"),
        (("BASE", "--rate", "0"), "bad-option"),
        (("BASE", "--limit", "-1"), "bad-option"),
        (("BASE", "--list", "nowhere.json"), "no-list"),
        (("BASE", "--out", "SITE/index.html/status.json"), "cannot-write"),
    ],
)
def test_what_could_not_run_ends_with_3(
    words: tuple[str, ...],
    name: str,
    lab: Lab,
    site: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = [word.replace("BASE", lab.base).replace("SITE", str(site)) for word in words]
    manners = ["--rate", "5000"] if "--rate" not in said else []
    assert cli.main(["probe", "--out", str(tmp_path / "x.json"), *manners, *said]) == 3
    assert f"[{name}]" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"permalinks": {}}', b"\xff", b"[" * 100_000])
def test_what_is_no_list(data: bytes, lab: Lab, tmp_path: Path) -> None:
    assert read_list(data) is None
    lab.at("/permalinks.json", lambda request: request.reply(data or b" [] "))
    assert probe(tmp_path / "status.json", lab.base) == 3


def test_a_list_is_not_believed() -> None:
    given = [
        {"url": "//example.com/", "later": 1},
        {"url": "https://example.com/"},
        {"url": "/b/", "year": "2569", "sha256": "no", "title": 5},
        {"url": "/a/", "year": 2569, "sha256": "0" * 64},
        "x",
        {},
    ]
    rows = read_list(json.dumps({"permalinks": given, "more": []}).encode())
    assert rows
    assert [(r.url, r.year, r.sha256, r.title) for r in rows][1:] == [
        ("/a/", 2569, "0" * 64, ""),
        ("/b/", 0, "", ""),
    ]
    from prongsai.probe import address

    assert (
        address("https://www.example.go.th/ita/", rows[0].url)
        == "https://www.example.go.th/ita//example.com/"
    )


def test_requests_keep_their_distance() -> None:
    now, slept = [0.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    pace = Pace(2, lambda: now[0], sleep)
    for _ in range(4):
        pace.wait()
    now[0] += 10
    pace.wait()
    assert slept == [0.5, 0.5, 0.5]


def test_number_and_time_are_bounded(lab: Lab, listed: Mapping[str, Expected], client: Web) -> None:
    found = survey(lab.base, client.get, "nothing", limit=3)
    assert found
    assert (len(found.verdicts), len(found.unvisited)) == (3, len(listed) - 3)
    hours = iter(range(0, 10**6, 1000))
    found = survey(lab.base, client.get, "nothing", clock=lambda: float(next(hours)))
    assert found
    assert len(found.verdicts) < 5
    assert len(found.unvisited) > 5


def test_a_probe_with_many_faults_names_each(lab: Lab, listed: Mapping[str, Expected]) -> None:
    urls = sorted(url for url in listed if url.startswith("/2568/analysis/"))
    scripts = (late(1.5), status(403), status(500), cut, lambda request: drip(request, 1.5))
    for url, script in zip(urls, scripts, strict=False):
        lab.at(url, script)
    found = survey(lab.base, Web(Pace(5000), 1.0).get, "nothing")
    assert found
    told = {v.expected.url: v.problem.name for v in found.verdicts if v.problem}
    names = ("live-timeout", "live-blocked", "live-server-error", "live-cut", "live-timeout")
    assert told == dict(zip(urls, names, strict=False))
    assert found.worst is State.DEAD
