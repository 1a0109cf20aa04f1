"""The catalogues as plain data: what holds in every year, whatever reads them."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / "generator/criteria"
ITEMS = {2565: 43, 2566: 43, 2567: 35, 2568: 28, 2569: 26}
YEARS = sorted(ITEMS)
CONFIDENCES = {"seed", "public-source", "inferred"}
RULES = {
    *("analysis", "scores", "findings", "measure-title", "steps", "period", "responsible"),
    *("follow-up", "limitations", "report", "suggestions"),
}
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG, LONGEST_LABEL = 60, 120  # characters

# Codes of the measures item and the report item; one item of each year each.
CORE = {
    2565: ("o42", "o43"),
    2566: ("o42", "o43"),
    2567: ("o34", "o35"),
    2568: ("o27", "o28"),
    2569: ("o25", "o26"),
}
ROLES = {2565: "0", 2566: "0", 2567: "-1", 2568: "-1", 2569: "-1"}  # offset of the report year
FRAMES = {2565: None, 2566: "indicator", 2567: "issue", 2568: "issue", 2569: "indicator"}
ISSUES = ["scores", "analysis", "measure-title", "steps", "responsible", "period", "limitations"]
MEASURES = {
    2565: ["scores", "analysis", "measure-title", "steps", "responsible", "follow-up"],
    2566: ["scores", "analysis", "measure-title", "steps", "responsible", "period", "follow-up"],
    2567: ISSUES,
    2568: ISSUES,
    2569: ["analysis", "measure-title", "findings", "steps", "period", "responsible"],
}
# One word that every title of a topic has in common: another subject under an old slug would lack it.
SUBJECTS = {
    "structure": "โครงสร้าง",
    "executives": "ผู้บริหาร",
    "duties": "อำนาจหน้าที่",
    "contact": "ข้อมูลการติดต่อ",
    "laws": "กฎหมาย",
    "news": "ข่าวประชาสัมพันธ์",
    "qa": "Q&A",
    "social-media": "Social Network",
    "strategic-plan": "แผนยุทธศาสตร์",
    "action-plan": "แผน",
    "action-plan-progress": "รอบ 6 เดือน",
    "annual-report": "รายงานผลการดำเนินงานประจำปี",
    "work-manual": "การปฏิบัติงาน",
    "service-manual": "บริการ",
    "service-statistics": "สถิติการให้บริการ",
    "service-satisfaction": "ความพึงพอใจ",
    "e-service": "E-Service",
    "procurement-plan": "แผนการจัดซื้อจัดจ้าง",
    "procurement-notices": "ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้าง",
    "procurement-monthly": "รายเดือน",
    "procurement-list": "รายการการจัดซื้อจัดจ้าง",
    "procurement-report": "ผลการจัดซื้อจัดจ้าง",
    "hr-plan": "ทรัพยากรบุคคล",
    "hr-actions": "การดำเนินการตามนโยบาย",
    "hr-criteria": "หลักเกณฑ์",
    "hr-report": "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล",
    "complaint-guide": "แนวปฏิบัติการจัดการเรื่องร้องเรียน",
    "complaint-channel": "ช่องทางแจ้งเรื่องร้องเรียน",
    "complaint-statistics": "สถิติเรื่องร้องเรียน",
    "participation": "ส่วนร่วม",
    "no-gift-policy": "No Gift Policy",
    "no-gift-culture": "การสร้างวัฒนธรรม No Gift Policy",
    "no-gift-report": "รายงานผลตามนโยบาย No Gift Policy",
    "gift-report": "รายงานการรับทรัพย์สิน",
    "ethics-code": "ประมวลจริยธรรม",
    "ethics-actions": "การขับเคลื่อนจริยธรรม",
    "risk-assessment": "การประเมินความเสี่ยง",
    "risk-management": "จัดการความเสี่ยง",
    "anti-corruption-plan": "แผนปฏิบัติการป้องกันการทุจริต",
    "anti-corruption-progress": "รอบ 6 เดือน",
    "anti-corruption-report": "รายงานผลการดำเนินการป้องกันการทุจริต",
    "integrity-measures": "",  # renamed in FY2569: the code says which it is
    "integrity-report": "การดำเนินการ",
}


@cache
def catalogue(year: int) -> dict[str, Any]:
    """One catalogue with every scalar as text, as the strict reader sees it."""
    text = (FOLDER / f"{year}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # BaseLoader makes text only
    return data


def items(year: int) -> dict[str, dict[str, Any]]:
    """The items of a year by topic."""
    return {item["topic"]: item for item in catalogue(year)["items"]}


def elements(year: int) -> list[tuple[str, dict[str, str]]]:
    """Every element of a year with the code of its item."""
    return [(item["code"], e) for item in catalogue(year)["items"] for e in item["elements"]]


def test_there_is_a_catalogue_for_each_year_and_no_other() -> None:
    assert [int(path.stem) for path in sorted(FOLDER.glob("*.yaml"))] == YEARS


@pytest.mark.parametrize("year", YEARS)
def test_the_year_is_that_of_the_file(year: int) -> None:
    assert catalogue(year)["year"] == str(year)


@pytest.mark.parametrize("year", YEARS)
def test_codes_run_from_o1_without_a_gap(year: int) -> None:
    codes = [item["code"] for item in catalogue(year)["items"]]
    assert codes == [f"o{n}" for n in range(1, ITEMS[year] + 1)]


@pytest.mark.parametrize("year", YEARS)
def test_topics_are_unique_slugs(year: int) -> None:
    topics = [item["topic"] for item in catalogue(year)["items"]]
    assert len(set(topics)) == len(topics)
    assert not [t for t in topics if not SLUG.fullmatch(t) or len(t) > LONGEST_SLUG]


@pytest.mark.parametrize("year", YEARS)
def test_titles_are_unique(year: int) -> None:
    titles = [item["title"] for item in catalogue(year)["items"]]
    assert len(set(titles)) == len(titles)


def test_a_topic_is_one_subject_in_all_years() -> None:
    titles: dict[str, dict[int, str]] = {}
    for year in YEARS:
        for topic, item in items(year).items():
            titles.setdefault(topic, {})[year] = f"{item['code']} {item['title']}"
    for topic, by_year in titles.items():
        print(topic, *(f"{year} {title}" for year, title in by_year.items()), sep="\n    ")
    lasting = {topic: found for topic, found in titles.items() if len(found) > 1}
    assert set(lasting) == set(SUBJECTS)
    strange = [
        (topic, year, title)
        for topic, found in lasting.items()
        for year, title in found.items()
        if SUBJECTS[topic] not in title
    ]
    assert not strange


def test_a_title_that_returns_keeps_its_topic() -> None:
    """The same words, but for the year they name, are never two topics."""
    topics: dict[str, set[str]] = {}
    for year in YEARS:
        for topic, item in items(year).items():
            title = re.sub(r"\s*(?:ประจำปี)?\s*(?:พ\.ศ\. 25\d\d)?$", "", item["title"])
            topics.setdefault(title, set()).add(topic)
    assert not {title: found for title, found in topics.items() if len(found) > 1}


@pytest.mark.parametrize("year", YEARS)
def test_notes_name_topics_that_exist_in_the_year_they_name(year: int) -> None:
    for item in catalogue(year)["items"]:
        note = item.get("note", "")
        named = set(re.findall(r"\(([a-z-]+)\)", note))
        known = {topic for other in YEARS for topic in items(other)}
        assert named <= known, item["code"]
        for topic, other in re.findall(r"\(([a-z-]+)\) ของปี (25\d\d)", note):
            assert topic in items(int(other)), item["code"]


@pytest.mark.parametrize(("earlier", "later"), [*pairwise(YEARS)])
def test_an_item_that_merges_says_what_it_took_in(earlier: int, later: int) -> None:
    """Where a note says that an item takes in another, the other is gone."""
    merged = [
        topic
        for item in catalogue(later)["items"]
        for topic in re.findall(rf"^รวม.*\(([a-z-]+)\) ของปี {earlier}", item.get("note", ""))
    ]
    assert not set(merged) & set(items(later))


@pytest.mark.parametrize("year", YEARS)
def test_the_core_items_keep_their_topics(year: int) -> None:
    measures, report = CORE[year]
    assert items(year)["integrity-measures"]["code"] == measures
    assert items(year)["integrity-report"]["code"] == report


@pytest.mark.parametrize("year", YEARS)
def test_the_core_items_have_their_elements(year: int) -> None:
    measures, report = items(year)["integrity-measures"], items(year)["integrity-report"]
    assert [e.get("by") for e in measures["elements"]] == MEASURES[year]
    assert [e.get("by") for e in report["elements"]] == ["report", "suggestions"]
    assert measures.get("frame") == FRAMES[year]
    certain = {e["confidence"] for e in measures["elements"]}
    assert certain == ({"inferred"} if year == 2565 else {"seed"})


@pytest.mark.parametrize("year", YEARS)
def test_only_the_core_items_are_shown_by_the_records_of_a_site(year: int) -> None:
    ruled = {item["code"] for item in catalogue(year)["items"] if any("by" in e for e in item["elements"])}
    assert ruled == set(CORE[year])
    assert {e["by"] for _, e in elements(year) if "by" in e} <= RULES
    assert {item["code"] for item in catalogue(year)["items"] if "frame" in item} <= {CORE[year][0]}


@pytest.mark.parametrize("year", YEARS)
def test_the_roles_are_offsets_with_a_confidence(year: int) -> None:
    data = catalogue(year)
    assert data["roles"] == {"results": "-1", "measures": "0", "report": ROLES[year]}
    assert data["roles_confidence"].keys() == data["roles"].keys()
    assert set(data["roles_confidence"].values()) <= CONFIDENCES
    assert items(year)["integrity-measures"]["content_year"] == data["roles"]["measures"]
    assert items(year)["integrity-report"]["content_year"] == data["roles"]["report"]


@pytest.mark.parametrize("year", YEARS)
def test_a_title_that_names_a_year_agrees_with_the_content_year(year: int) -> None:
    for item in catalogue(year)["items"]:
        for named in re.findall(r"พ\.ศ\. (25\d\d)", item["title"]):
            assert int(named) == year + int(item["content_year"]), item["code"]


@pytest.mark.parametrize("year", YEARS)
def test_every_element_is_short_sourced_and_unique_in_its_item(year: int) -> None:
    for item in catalogue(year)["items"]:
        ids = [e["id"] for e in item["elements"]]
        labels = [e["label"] for e in item["elements"]]
        assert ids, item["code"]
        assert len(set(ids)) == len(ids), item["code"]
        assert len(set(labels)) == len(labels), item["code"]
    for code, element in elements(year):
        assert SLUG.fullmatch(element["id"]), code
        assert 0 < len(element["label"]) <= LONGEST_LABEL, code
        assert element["confidence"] in CONFIDENCES, code
        assert element["source"], code


@pytest.mark.parametrize("year", YEARS)
def test_labels_are_thai(year: int) -> None:
    """Thai words only, but for the one name of the disclosure check: no placeholder is left."""
    foreign = {word for _, e in elements(year) for word in re.findall(r"[A-Za-z]+", e["label"])}
    assert foreign <= {"OIT"}
    texts = [question["text"] for question in catalogue(year)["questions"]]
    assert not [text for text in texts if re.search(r"[A-Za-z?]|\.\.\.|…", text)]


@pytest.mark.parametrize("year", YEARS)
def test_no_source_names_an_address(year: int) -> None:
    text = (FOLDER / f"{year}.yaml").read_text(encoding="utf-8")
    assert not re.search(r"https?:|\bwww\.|\.(?:go|ac|or|co)\.th|\.txt|github", text, re.IGNORECASE)


@pytest.mark.parametrize("year", YEARS)
def test_items_say_how_certain_they_are(year: int) -> None:
    for item in catalogue(year)["items"]:
        assert item["confidence"] in CONFIDENCES, item["code"]
        assert item["source"], item["code"]
        assert ("period" in item) == ("content_year" in item), item["code"]
        assert item.get("period", "full_year") in {"full_year", "first_6_months", "in_force"}, item["code"]


@pytest.mark.parametrize("year", YEARS)
def test_instruments_weigh_a_hundred(year: int) -> None:
    weights = {i["code"]: int(i["weight"]) for i in catalogue(year)["instruments"]}
    assert weights == {"IIT": 30, "EIT": 30, "OIT": 40}
    assert sum(weights.values()) == 100


@pytest.mark.parametrize("year", YEARS)
def test_ten_indicators_share_out_all_questions_in_order(year: int) -> None:
    indicators = catalogue(year)["indicators"]
    assert [i["no"] for i in indicators] == [str(n) for n in range(1, 11)]
    assert [i["instrument"] for i in indicators] == ["IIT"] * 5 + ["EIT"] * 3 + ["OIT"] * 2
    asked = [code for i in indicators for code in _range(i.get("questions", ""))]
    assert asked == [q["code"] for q in catalogue(year)["questions"]]


def _range(text: str) -> list[str]:
    """The codes of a run: "i4–i6" is i4, i5, i6; nothing is none."""
    if not text:
        return []
    first, last = text.split("–")
    return [f"{first[0]}{n}" for n in range(int(first[1:]), int(last[1:]) + 1)]


@pytest.mark.parametrize("year", YEARS)
def test_every_question_has_its_own_words(year: int) -> None:
    questions = catalogue(year)["questions"]
    staff, public = (30, 15) if year <= 2566 else (15, 9)
    wanted = [f"i{n}" for n in range(1, staff + 1)] + [f"e{n}" for n in range(1, public + 1)]
    assert [q["code"] for q in questions] == wanted
    for letter in "ie":
        texts = [q["text"] for q in questions if q["code"].startswith(letter)]
        assert len(set(texts)) == len(texts)
    assert {q["confidence"] for q in questions} <= CONFIDENCES


@pytest.mark.parametrize("year", YEARS)
def test_sub_indicators_hold_all_items_in_order(year: int) -> None:
    declared = [s["no"] for s in catalogue(year)["sub_indicators"]]
    used = list(dict.fromkeys(item["sub_indicator"] for item in catalogue(year)["items"]))
    assert declared == used == ["9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2"]
    assert {s["confidence"] for s in catalogue(year)["sub_indicators"]} <= CONFIDENCES


@pytest.mark.parametrize("year", YEARS)
def test_levels_fall_from_best_to_worst(year: int) -> None:
    levels = catalogue(year)["levels"]
    least = [int(level["overall"]) for level in levels]
    assert least == sorted(least, reverse=True)
    assert least[-1] == 0
    assert {level["confidence"] for level in levels} <= CONFIDENCES
    grades = year == 2565
    assert ([level["name"] for level in levels] == ["AA", *"ABCDEF"]) is grades
    assert any("each" in level for level in levels) is not grades
