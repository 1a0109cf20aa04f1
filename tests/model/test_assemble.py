"""How the files of a site become one site."""

from __future__ import annotations

import pytest
from prongsai.criteria import load
from prongsai.model import Absence, FindingKind, Frame, Roles, Site, Status, assemble
from prongsai.source import SourceFile, Sources

CATALOGUES = load(Sources({}))[0]
SETTINGS = "agency: {name: ทต.ก, type: เทศบาลตำบล, district: ก, province: ข}\n"


def made(files: dict[str, str]) -> tuple[Site, list[str]]:
    whole = {"site.yaml": SETTINGS, **files}
    sources = Sources({path: SourceFile(path, text) for path, text in sorted(whole.items())})
    site, problems = assemble(sources, CATALOGUES.rules)
    return site, [f"{p.at} {p.name}" for p in problems]


def test_results_keep_what_is_stated() -> None:
    text = """
overall: {score: ๘๑.๐๔, change: -๒.๐๑, level: ต้องปรับปรุง}
instruments:
  - code: EIT
    parts: [{part: 1, score: 97.28}, {part: 2, score: 95.77}]
indicators: [{no: 8, name: การปรับปรุงระบบการทำงาน, score: "-"}, {no: 9}]
questions: [{code: E1, part: 1, score: 100}]
items: [{code: "๐๑๑", score: 50, also: [{score: 100, where: ตาราง}]}]
"""
    site, problems = made({"content/2566/results.yaml": text})
    assert not problems
    result = site.years[0].result
    assert result is not None
    scores = result.scores()
    assert list(scores) == ["overall", "EIT", "EIT.1", "EIT.2", "indicator-8", "indicator-9", "e1", "o11"]
    assert scores["overall"].score.text == "81.04"
    assert scores["indicator-8"].score.absence is Absence.DASH
    assert scores["indicator-9"].name == "", "the official name is no word of the document"
    assert scores["o11"].also[0].score.text == "100"
    assert scores["e1"].at.line == 7


def test_findings_know_their_year_topic_and_kind_and_none_is_said_in_words() -> None:
    fix = "{id: f4-1, text: ข, codes: i10, urgent: yes}"
    text = f"---\ntitle: ก\nfindings:\n  weakness: ไม่มี\n  fix:\n    - {fix}\n---\n"
    site, problems = made({"content/2568/analysis/indicator-4.md": text})
    assert not problems
    analysis = site.years[0].analyses[0]
    assert analysis.none_said == (FindingKind.WEAKNESS,)
    finding = analysis.findings[0]
    assert finding.topic is not None
    assert (finding.year, finding.topic.key, finding.kind, finding.urgent) == (
        2568,
        "indicator-4",
        FindingKind.FIX,
        True,
    )
    assert analysis.topic.frame is Frame.INDICATORS


def test_measures_keep_the_period_as_typed_and_as_understood() -> None:
    page = "---\ntitle: ก\nperiod: {}\nresponsible: {}\n---\n"
    site, problems = made(
        {
            "content/2567/measures/m1.md": page.format("๑ ต.ค.๖๕ – ๓๑ มี.ค.๖๖", "กองคลัง"),
            "content/2567/measures/m2.md": page.format("ปีละ 2 ครั้ง", "[สำนักปลัด, กองช่าง]"),
        }
    )
    assert not problems
    first, second = site.years[0].measures
    assert first.period is not None
    assert (first.period.start.isoformat(), first.period.end.isoformat()) == ("2022-10-01", "2023-03-31")
    assert (first.period_text, first.responsible) == ("1 ต.ค.65 – 31 มี.ค.66", ("กองคลัง",))
    assert (second.period, second.period_text) == (None, "ปีละ 2 ครั้ง")
    assert second.responsible == ("สำนักปลัด", "กองช่าง")


def test_measures_stand_in_the_order_of_topics_and_printed_numbers() -> None:
    page = '---\ntitle: ก\nnumber: "{}"\ntopic: {}\n---\n'
    rows = {"a": ("10", "issue-1"), "b": ("2", "issue-1"), "c": ("1", "issue-2")}
    site, _ = made({f"content/2567/measures/{id}.md": page.format(*row) for id, row in rows.items()})
    assert [m.id for m in site.years[0].measures] == ["b", "a", "c"]


def test_rounds_stand_in_the_order_of_their_dates() -> None:
    text = "title: ก\ndate: {}\nentries: [{{measure: m1, status: complete}}]\n"
    site, problems = made(
        {
            "content/2567/progress/a.yaml": text.format("30 กันยายน 2567"),
            "content/2567/progress/b.yaml": text.format("31 มีนาคม 2567"),
        }
    )
    assert not problems
    assert [r.id for r in site.years[0].rounds] == ["b", "a"]
    assert site.years[0].rounds[0].entries[0].status is Status.COMPLETE


def test_limitations_may_be_none_in_words() -> None:
    site, problems = made({"content/2567/limitations.yaml": "limitations: ไม่มี\n"})
    assert not problems
    chapter = site.years[0].limitations
    assert chapter is not None
    assert chapter.none_said
    assert chapter.entries == ()


def test_a_site_without_settings_is_still_checked_as_a_whole() -> None:
    file = SourceFile("content/2567/results.yaml", "x: 1")
    site, problems = assemble(Sources({file.path: file}), CATALOGUES.rules)
    assert [p.name for p in problems] == ["unknown-key", "missing-key", "no-site-file"]
    assert set(site.broken) == {"site.yaml", "content/2567/results.yaml"}


@pytest.mark.parametrize(
    "path", ["content/2567/x.yaml", "content/67/results.yaml", "content/x.md", "content/2567/analysis/a/b.md"]
)
def test_a_file_in_no_known_place_is_told(path: str) -> None:
    assert made({path: "x: 1"})[1] == [f"{path}:1:1 unknown-file"]


@pytest.mark.parametrize(
    ("year", "roles"),
    [
        (2566, Roles(assessment=2566, results=2565, measures=2566, report=2566)),
        (2567, Roles(assessment=2567, results=2566, measures=2567, report=2566)),
        (2569, Roles(assessment=2569, results=2568, measures=2569, report=2568)),
        (2575, Roles(assessment=2575, results=2574, measures=2575, report=2574)),
    ],
)
def test_the_four_years_of_an_assessment(year: int, roles: Roles) -> None:
    assert CATALOGUES.rules(year).roles == roles


def test_question_sets_changed_in_2567() -> None:
    before, after = CATALOGUES.rules(2566), CATALOGUES.rules(2568)
    assert [len(rules.questions) for rules in (before, after)] == [45, 24]
    assert [before.indicator_of(c) for c in ("i6", "i7", "e15")] == [1, 2, 8]
    assert [after.indicator_of(c) for c in ("i3", "i4", "e9")] == [1, 2, 8]
    assert after.indicator_of("o1") is None
    assert (after.instrument_of(9), after.indicator_name(9)) == ("OIT", "การเปิดเผยข้อมูล")
