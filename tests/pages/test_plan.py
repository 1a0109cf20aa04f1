"""What the pages say, judged on the contexts that their layouts receive."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from prongsai import urls
from prongsai.model.records import StaticFile
from prongsai.urls import Kind, Ref

from . import sample

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from prongsai.model.records import Site


def planned(site: Site | None = None, as_of: datetime.date = sample.DURING) -> dict[Ref, Any]:
    """The contexts of a site's pages; Any, because each test knows the kind it asks for."""
    whole = site or sample.site()
    routes, problems = urls.address(whole)
    assert not problems
    return {page.ref: page.context for page in sample.planned(whole, routes, {}, as_of)}


def addresses(value: object) -> Iterator[str]:
    """Every link in a context: fields named `href` or ending in `_href`."""
    if isinstance(value, tuple):
        for each in value:
            yield from addresses(each)
    elif is_dataclass(value):
        for name in (f.name for f in fields(value)):
            found = getattr(value, name)
            if (name == "href" or name.endswith("_href")) and found:
                yield found
            else:
                yield from addresses(found)


def test_every_address_but_files_has_a_page() -> None:
    routes, _ = urls.address(sample.site())
    assert set(planned()) == {ref for ref in routes.by_ref if ref.kind not in (Kind.FILE, Kind.DATA_FILE)}


def test_links_lead_to_pages_that_exist() -> None:
    site = sample.site()
    routes, _ = urls.address(site)
    known = {route.permalink for route in routes.by_ref.values()}
    for page in sample.planned(site, routes, {}, sample.DURING):
        for href in addresses(page.context):
            assert urljoin(page.permalink, href).partition("#")[0] in known, f"{page.permalink}: {href}"


def test_links_of_the_not_found_page_stand_under_the_base_path() -> None:
    page = planned(sample.site(base_url="https://www.example.go.th/ita/"))[Ref(Kind.NOT_FOUND)]
    assert {href.startswith("/ita/") for href in addresses(page)} == {True}
    assert page.frame.root == "/ita/"


def test_titles_name_the_agency_its_place_and_the_year() -> None:
    for ref, page in planned().items():
        assert "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง" in page.frame.title, ref
        assert str(ref.year or 2569) in page.frame.title, ref


def test_click_paths_start_at_the_home_page() -> None:
    page = planned()[Ref(Kind.MEASURE, 2569, "m1")]
    assert [stop.text for stop in page.frame.crumbs] == [
        "หน้าแรก",
        "ปีงบประมาณ 2569",
        "มาตรการ",
        "ตัวชี้วัดที่ 4 มาตรการ 1",
    ]


def test_the_answer_is_one_sentence_of_the_newest_results() -> None:
    said = " ".join(part.text for part in planned()[Ref(Kind.HOME)].answer)
    assert said == (
        "ปี 2568 เทศบาลตำบลตัวอย่าง ได้ 94.50 คะแนน ระดับผ่านดี ดีขึ้นจากปีก่อน 7.79 คะแนน "
        "แต่การใช้ทรัพย์สินของราชการตกลงต่ำกว่า 85"
    )


def test_last_years_score_is_computed_only_where_it_is_not_stated() -> None:
    results = planned()[Ref(Kind.RESULTS, 2568)]
    assert results.implied == Decimal("86.71")
    assert [(p.year, p.text, p.implied) for p in planned()[Ref(Kind.HOME)].course] == [
        (2567, "86.71", True),
        (2568, "94.50", False),
    ]


def test_a_stated_difference_that_does_not_add_up_is_shown_beside_the_computed_one() -> None:
    rows = {r.code: r for g in planned()[Ref(Kind.RESULTS, 2568)].groups for r in g.rows}
    assert (rows["7"].change, rows["7"].mismatch) == (Decimal("3.09"), Decimal("6.07"))
    assert rows["4"].mismatch is None


def test_charts_stress_what_fell_and_what_rose() -> None:
    rows = {r.code: r for g in planned()[Ref(Kind.YEAR, 2569)].groups for r in g.rows}
    assert {code: row.tone for code, row in rows.items()} == {"4": "fall", "7": "", "9": "rise"}
    assert [low.code for low in rows["4"].why] == ["i10"]
    assert planned()[Ref(Kind.YEAR, 2569)].chart_heading == "ตกแรงหนึ่งเรื่อง ขึ้นแรงหนึ่งเรื่อง"


def test_the_weakest_points_name_what_answers_them() -> None:
    first, second, _ = planned()[Ref(Kind.YEAR, 2569)].weakest
    assert [row.code for row in first.rows] == ["o12", "o14"]
    assert ([line.measure.id for line in first.measures], first.direct) == (["m1"], False)
    assert [row.code for row in second.rows] == ["i10"]
    assert ([line.measure.id for line in second.measures], second.direct) == (["m1"], True)


def test_findings_know_the_measures_that_answer_them() -> None:
    page = planned()[Ref(Kind.TOPIC, 2568, "indicator-4")]
    fix, improve, keep = page.groups
    assert [line.measure.id for line in fix.entries[0].answers] == ["m1"]
    assert (improve.entries, improve.none_said) == ((), True)
    assert keep.entries[0].answers == ()


def test_figures_of_an_analysis_that_differ_from_the_results_are_marked() -> None:
    page = planned()[Ref(Kind.TOPIC, 2568, "indicator-4")]
    assert page.differs == Decimal("81.88")
    assert [row.differs for row in page.cites] == [False, True]


def test_numbers_that_repeat_are_told_apart_by_their_topic() -> None:
    lines = [entry.line for group in planned()[Ref(Kind.MEASURES, 2569)].groups for entry in group.entries]
    assert [line.label for line in lines] == ["ตัวชี้วัดที่ 4 มาตรการ 1", "ตัวชี้วัดที่ 9 มาตรการ 1"]


def test_a_measure_is_in_the_state_of_its_last_report() -> None:
    assert planned()[Ref(Kind.MEASURE, 2569, "m1")].state.word == "ทำได้บางส่วน"
    assert planned()[Ref(Kind.MEASURE, 2569, "m2")].state.word == "ยังไม่มีรายงาน"


def test_only_the_date_of_the_build_makes_an_unreported_measure_overdue() -> None:
    measure = Ref(Kind.MEASURE, 2569, "m2")
    assert not planned(as_of=sample.LAST_DAY)[measure].state.overdue
    assert planned(as_of=sample.AFTER)[measure].state.overdue
    assert not planned(as_of=sample.AFTER)[Ref(Kind.MEASURE, 2569, "m1")].state.overdue


def test_a_round_lists_every_declared_measure() -> None:
    entries = planned()[Ref(Kind.ROUND, 2569, "half-year")].entries
    assert [(e.line.measure.id, e.entry is not None) for e in entries] == [("m1", True), ("m2", False)]


def test_progress_without_a_report_says_so() -> None:
    page = planned(sample.site(rounds=()))[Ref(Kind.PROGRESS, 2569)]
    assert page.lead == "ยังไม่มีรายงานผลของมาตรการ 2 เรื่องในปี 2569"


def test_a_year_that_answers_no_results_speaks_of_its_own() -> None:
    page = planned()[Ref(Kind.YEAR, 2568)]
    assert page.own_first
    assert page.answer[1].text == "ได้ 94.50 คะแนน"
    assert page.onward.text == "มาตรการปี 2569"


def test_documents_tell_the_size_of_their_file() -> None:
    [line] = planned()[Ref(Kind.DOCUMENTS, 2568)].documents
    assert (line.file.format, line.file.size, line.file.href) == ("PDF", 2048, "memo.pdf")


def test_permanent_addresses_are_full_where_the_site_declares_its_own() -> None:
    page = planned(sample.site(base_url="https://www.example.go.th/ita/"))[Ref(Kind.URLS)]
    rows = {row.address: row for group in page.groups for row in group.rows}
    assert rows["https://www.example.go.th/ita/2569/measures/"].path == (
        "หน้าแรก",
        "ปีงบประมาณ 2569",
        "มาตรการ",
    )
    assert page.count == len(rows)


def test_an_empty_site_has_its_pages() -> None:
    assert Ref(Kind.HOME) in planned(sample.site(years=(), files=()))


def test_a_withdrawn_address_says_since_when_and_why() -> None:
    gone = urls.Entry(
        "/2567/gone/", sample.DURING, urls.State.WITHDRAWN, withdrawn=sample.LAST_DAY, reason="เผยแพร่ซ้ำ"
    )
    routes, _ = urls.address(sample.site(), urls.Ledger({gone.address: gone}))
    pages = {page.permalink: page for page in sample.planned(sample.site(), routes, {}, sample.DURING)}
    page: Any = pages["/2567/gone/"].context
    assert (page.address, page.day, page.reason) == ("/2567/gone/", sample.LAST_DAY, "เผยแพร่ซ้ำ")
    assert [stop.text for stop in page.frame.crumbs] == ["หน้าแรก", "ยกเลิกการเผยแพร่แล้ว"]


def test_a_download_names_its_pages_where_they_are_known() -> None:
    path = "content/2568/documents/memo.pdf"
    known = sample.site(files=(StaticFile(path=path, data=b"%PDF-", pages=12),))
    unknown = sample.site(files=(StaticFile(path=path, data=b"%PDF-"),))
    files = [planned(whole)[Ref(Kind.DOCUMENTS, 2568)].documents[0].file for whole in (known, unknown)]
    assert [(file.format, file.size, file.pages) for file in files] == [("PDF", 5, 12), ("PDF", 5, None)]
