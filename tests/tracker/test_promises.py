"""Every finding, its measure and what became of it, counted from the records and never typed."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from prongsai.model.records import Evidence, ProgressEntry, ProgressRound, Status
from prongsai.urls import Kind, Ref

from ..checks.years import decade
from ..pages import sample
from ..pages.test_plan import planned
from .conftest import contexts

PROMISES = Ref(Kind.PROMISES)


def report(status: Status, *proofs: Evidence, measure: str = "m1") -> ProgressRound:
    entry = ProgressEntry(measure=measure, status=status, evidence=proofs)
    return ProgressRound(year=2569, id="report", title="รายงาน", entries=(entry,))


def counted(as_of: Any, *rounds: ProgressRound) -> dict[str, int]:
    """How many measures stand where, by the words of the page."""
    page = planned(sample.site(rounds=rounds), as_of)[PROMISES]
    assert sum(share.count for share in page.kept.shares) == page.kept.total == 2
    return {share.word: share.count for share in page.kept.shares}


def test_before_its_day_nothing_is_late() -> None:
    assert counted(sample.DURING) == {"ยังอยู่ในกำหนด": 2}


def test_after_its_day_what_nobody_reports_is_not_called_undone() -> None:
    assert counted(sample.AFTER) == {"พ้นกำหนด ไม่มีรายงาน": 2}


def test_after_its_day_what_is_reported_unfinished_is_late() -> None:
    found = counted(sample.AFTER, report(Status.SUBSTANTIAL))
    assert found == {"พ้นกำหนด ยังไม่เสร็จ": 1, "พ้นกำหนด ไม่มีรายงาน": 1}


def test_what_is_complete_is_done_on_any_day() -> None:
    assert counted(sample.DURING, report(Status.COMPLETE)) == {"เสร็จแล้ว": 1, "ยังอยู่ในกำหนด": 1}


@pytest.mark.parametrize(
    ("proof", "unproven"),
    [
        (Evidence(title="ภาพถ่าย"), 1),  # nobody can open it
        (Evidence(title="ประกาศ", document="memo"), 0),
        (Evidence(title="ข่าว", url="https://www.example.go.th/1"), 0),
    ],
)
def test_a_report_proves_what_can_be_opened(proof: Evidence, unproven: int) -> None:
    page = planned(sample.site(rounds=(report(Status.COMPLETE, proof),)))[PROMISES]
    assert page.kept.unproven == unproven


def test_the_count_is_said_in_one_plain_sentence() -> None:
    page = planned(sample.site(rounds=(report(Status.COMPLETE),)), sample.AFTER)[PROMISES]
    assert page.kept.said == (
        "สัญญา 2 เรื่อง · ครบกำหนดแล้ว 2 เรื่อง · เสร็จแล้ว 1 · พ้นกำหนด ไม่มีรายงาน 1 · รายงานแล้วแต่ไม่มีหลักฐานให้เปิดดู 1"
    )


def test_a_row_leads_from_the_finding_over_the_measure_to_its_reports() -> None:
    [year] = planned()[PROMISES].years
    row = next(row for row in year.rows if row.line.measure.id == "m1")
    assert [found.text for found in row.answered] == ["ยืมไม่ถูกขั้นตอน"]
    assert row.line.href == "../2569/measures/m1/"
    assert [(m.round.id, m.state.word) for m in row.moments] == [("half-year", "ทำได้บางส่วน")]


def test_a_finding_that_nobody_takes_up_is_told() -> None:
    alone = sample.site(rounds=())
    last, this = alone.years
    left = dataclasses.replace(this, measures=tuple(m for m in this.measures if m.id == "m2"))
    page = planned(dataclasses.replace(alone, years=(last, left)))[PROMISES]
    assert [finding.text for finding in page.years[0].unanswered] == ["ยืมไม่ถูกขั้นตอน"]
    assert planned(alone)[PROMISES].years[0].unanswered == ()


def test_results_that_nothing_answers_yet_are_told() -> None:
    whole = sample.site(years=sample.site().years[:1])
    assert [link.text for link in planned(whole)[PROMISES].open_years] == ["ผลปี 2568 พบสิ่งที่ต้องแก้ 1 ข้อ"]


def test_every_value_of_a_filter_leads_to_its_promises() -> None:
    page = contexts(decade(3, 2566, 2569))[PROMISES]
    rows = [row for year in page.years for row in year.rows]
    assert {f.name for f in page.filters} == {"ผู้รับผิดชอบ", "ตัวชี้วัดหรือประเด็น", "สถานะ", "กำหนดเวลา"}
    for each in page.filters:
        for value in each.values:
            having = {f"#{row.id}" for row in rows if value.token in {v.token for v in row.values}}
            assert {entry.href for entry in value.entries} == having, value.text


# -- what became of findings --------------------------------------------------------------------------


def outcomes(year: int) -> list[Any]:
    page = contexts(decade(3, 2566, 2569))[PROMISES]
    of_year = next(y for y in page.years if y.year == year)
    return [row.outcome for row in of_year.rows]


def test_years_that_asked_the_same_are_compared_question_by_question() -> None:
    pages = contexts(decade(3, 2566, 2569))
    before = pages[Ref(Kind.RESULTS, 2567)].result.scores()
    after = pages[Ref(Kind.RESULTS, 2568)].result.scores()
    rows = [row for outcome in outcomes(2568) for row in outcome.rows]
    assert rows
    for row in rows:
        assert row.row.key in before
        assert row.change == after[row.row.key].score.value - before[row.row.key].score.value


def test_questions_of_another_set_are_never_compared() -> None:
    keys = {row.row.key for outcome in outcomes(2567) for row in outcome.rows}
    assert keys
    assert {key.partition("-")[0] for key in keys} == {"indicator"}


def test_without_results_of_its_own_year_nothing_is_said_of_a_measure() -> None:
    assert {(outcome.known, outcome.rows) for outcome in outcomes(2569)} == {(False, ())}
