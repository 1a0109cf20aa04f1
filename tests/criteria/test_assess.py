"""How a site is judged: what is shown by records or evidence, missing, not due, not applicable."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from prongsai import model, source
from prongsai.criteria import Assessment, Catalogues, Rule, State, assess, difference, load
from prongsai.source import SourceFile, Sources

from ..conftest import SITES

if TYPE_CHECKING:
    from prongsai.model import Site

DATE = datetime.date(2026, 11, 21)
CATALOGUES: Catalogues = load(Sources({}))[0]


def site(agency: str, **files: str) -> Site:
    sources, _ = source.read(SITES[agency])
    more = {
        path.replace("__", "/"): SourceFile(path.replace("__", "/"), text) for path, text in files.items()
    }
    return model.assemble(Sources({**sources.files, **more}), CATALOGUES.rules)[0]


def judged(whole: Site, year: int) -> Assessment:
    catalogue = CATALOGUES.exact(year)
    assert catalogue is not None
    return assess(whole, catalogue, DATE)


def states(assessment: Assessment, topic: str) -> dict[str, State]:
    item = assessment.of(topic)
    assert item is not None
    return {e.element.id: e.state for e in item.elements}


@pytest.mark.parametrize(
    ("agency", "year", "code"),
    [("khlongyai", 2569, "o25"), ("khlongnokkrathung", 2566, "o42"), ("nanongthum", 2567, "o34")],
)
def test_the_measures_item_is_shown_by_the_records_themselves(agency: str, year: int, code: str) -> None:
    item = judged(site(agency), year).of("integrity-measures")
    assert item is not None
    assert item.item.code == code
    missing = [e.element.by for e in item.elements if e.state is State.MISSING]
    # One measure of nanongthum has no step of its own in the document; nothing else is lacking anywhere.
    assert missing == ([Rule.STEPS] if agency == "nanongthum" else [])


def test_the_report_item_is_shown_once_every_measure_is_answered() -> None:
    whole = site("nanongthum")
    assert set(states(judged(whole, 2567), "integrity-report").values()) == {State.SHOWN}
    year = whole.years[0]
    rounds = tuple(replace(r, entries=r.entries[1:]) for r in year.rounds)
    fewer = replace(whole, years=(replace(year, rounds=rounds), *whole.years[1:]))
    item = judged(fewer, 2567).of("integrity-report")
    assert item is not None
    assert item.state is State.MISSING
    reason = item.elements[0].reason
    assert reason is not None
    assert "มีแนวทางปฏิบัติเกี่ยวกับการใช้ทรัพย์สินของราชการที่ถูกต้อง" in reason.th


def test_an_analysis_must_cover_the_whole_frame() -> None:
    whole = site("khlongyai")
    year = whole.years[0]
    fewer = replace(whole, years=(replace(year, analyses=year.analyses[:8]), *whole.years[1:]))
    item = judged(fewer, 2569).of("integrity-measures")
    assert item is not None
    assert (item.elements[0].state, item.elements[0].reason.th if item.elements[0].reason else "") == (
        State.MISSING,
        "ไม่มีบทวิเคราะห์ตัวชี้วัดที่ 9, 10",
    )


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        ({"steps": ()}, Rule.STEPS),
        ({"period_text": ""}, Rule.PERIOD),
        ({"responsible": ()}, Rule.RESPONSIBLE),
        ({"answers": (), "topic": None}, Rule.FINDINGS),
    ],
)
def test_each_measure_must_have_each_element(field: dict[str, object], rule: Rule) -> None:
    whole = site("khlongyai")
    year = whole.years[1]
    first, *rest = year.measures
    poorer = replace(whole, years=(whole.years[0], replace(year, measures=(replace(first, **field), *rest))))
    item = judged(poorer, 2569).of("integrity-measures")
    assert item is not None
    assert [e.element.by for e in item.elements if e.state is State.MISSING] == [rule]


OIT = """
year: 2569
items:
  - topic: contact
    published: 1 ธันวาคม 2568
    evidence:
      - {title: หน้าติดต่อ, url: "https://www.example.go.th/contact", elements: [ELEMENT]}
  - topic: complaint-statistics
    not_applicable: ปีนี้ไม่มีเรื่องร้องเรียน
    since: 30 กันยายน 2569
"""


def test_evidence_shows_the_elements_it_names_and_no_others() -> None:
    catalogue = CATALOGUES.exact(2569)
    assert catalogue is not None
    contact = catalogue.item("contact")
    assert contact is not None
    first = contact.elements[0].id
    found = states(judged(site("khlongyai"), 2569), "contact")
    assert set(found.values()) == {State.MISSING}
    declared = site("khlongyai", **{"content__2569__oit.yaml": OIT.replace("ELEMENT", first)})
    assessment = judged(declared, 2569)
    found = states(assessment, "contact")
    assert found.pop(first) is State.SHOWN
    assert set(found.values()) <= {State.MISSING}
    item = assessment.of("contact")
    assert item is not None
    assert item.elements[0].evidence[0].url == "https://www.example.go.th/contact"
    assert (item.declared, item.published, item.shown) == (True, "1 ธันวาคม 2568", 1)


def test_an_item_with_no_case_says_why_and_since_when() -> None:
    assessment = judged(site("khlongyai", **{"content__2569__oit.yaml": OIT.replace("ELEMENT", "x")}), 2569)
    item = assessment.of("complaint-statistics")
    assert item is not None
    assert item.state is State.NOT_APPLICABLE
    reason = item.elements[0].reason
    assert reason is not None
    assert "30 กันยายน 2569" in reason.th


def test_before_it_is_due_nothing_is_missing() -> None:
    text = OIT.replace("ELEMENT", "x").replace("items:", "due: 30 เมษายน 2570\nitems:")
    assessment = judged(site("khlongyai", **{"content__2569__oit.yaml": text}), 2569)
    assert State.MISSING not in {e.state for i in assessment.items for e in i.elements}


def test_the_same_code_means_another_item_in_another_year() -> None:
    earlier, later = CATALOGUES.exact(2568), CATALOGUES.exact(2569)
    assert earlier is not None
    assert later is not None
    changed = difference(earlier, later)
    assert ("o25", "o25") in [(e.code, n.code) for e, n in changed.reused]
    assert ("o27", "o25") in [
        (e.code, n.code) for e, n in changed.renumbered if n.topic == "integrity-measures"
    ]


def test_a_site_may_replace_a_catalogue_or_add_a_year() -> None:
    text = (SITES["nanongthum"] / "generator/criteria/2569.yaml").read_text(encoding="utf-8")
    own = SourceFile("criteria/2570.yaml", text.replace("year: 2569", "year: 2570", 1))
    catalogues, problems = load(Sources({own.path: own}))
    assert not problems
    added = catalogues.exact(2570)
    assert added is not None
    assert (added.roles.results, added.roles.measures) == (2569, 2570)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("year: 2569\n", "missing-key"),
        ("year: x\n", "bad-value"),
        ("yaer: 2570\n", "unknown-key"),
        ("[", "yaml-syntax"),
    ],
)
def test_a_catalogue_with_mistakes_is_told(text: str, name: str) -> None:
    own = SourceFile("criteria/2570.yaml", text)
    assert name in {p.name for p in load(Sources({own.path: own}))[1]}


def test_a_year_without_a_catalogue_follows_its_neighbour() -> None:
    assert CATALOGUES.exact(2575) is None
    assert CATALOGUES.nearest(2575).year == 2569
    assert CATALOGUES.nearest(2560).year == 2565
    roles = CATALOGUES.rules(2575).roles
    assert (roles.assessment, roles.results, roles.measures, roles.report) == (2575, 2574, 2575, 2574)
