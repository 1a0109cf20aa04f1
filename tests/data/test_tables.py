"""What stands in the tables is what the sources say, the same in every format, and harmless in each."""

from __future__ import annotations

import csv
import datetime
import json
import re
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from prongsai import data
from prongsai.build import build
from prongsai.model.records import FindingKind, Status

from ..conftest import AS_OF, ROOT, SITES
from ..test_facts import FACTS
from .conftest import HOSTILE, SCRIPT
from .tables import from_csv, from_json, from_workbook, packages, schemas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from prongsai.model.records import Figure, FiscalYear, Result, Site

    from .conftest import Published

AGENCIES = sorted(SITES)
TABLES = [table.name for table in data.TABLES]
POLARITIES = {
    FindingKind.WEAKNESS: "defect",
    FindingKind.FIX: "fix",
    FindingKind.IMPROVE: "fix",
    FindingKind.MAINTAIN: "maintain",
}


@pytest.fixture(params=AGENCIES)
def site(request: pytest.FixtureRequest, sites: Mapping[str, Published]) -> Published:
    return sites[request.param]


def records(published: Published) -> Site:
    assert published.result.material
    return published.result.material.site


def rows(published: Published, table: str) -> list[dict[str, Any]]:
    """The rows of a table in all years."""
    return [row for package in packages(published.folder) for row in from_csv(package, table)]


# -- the same in every format -----------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
def test_all_formats_say_the_same(site: Published, hostile: Published, table: str) -> None:
    for package in chain(packages(site.folder), packages(hostile.folder)):
        told = from_csv(package, table)
        assert from_csv(package, table, excel=True) == told
        assert from_json(package, table) == told
        assert from_workbook(package, table) == told


def test_the_twin_for_excel_differs_by_its_mark_alone(site: Published) -> None:
    for package in packages(site.folder):
        for table in TABLES:
            plain, twin = ((package / f"{table}{end}.csv").read_bytes() for end in ("", "-excel"))
            assert twin == b"\xef\xbb\xbf" + plain
            assert not plain.startswith(b"\xef\xbb\xbf")


def test_cells_of_the_workbook_are_typed_and_its_headings_thai(site: Published) -> None:
    for package in packages(site.folder):
        (path,) = package.glob("ita-*.xlsx")
        book = load_workbook(path)
        assert book.sheetnames == ["คำอธิบาย", *TABLES]
        kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
        assert "f" not in kinds
        for table, types in schemas(package).items():
            titles = [cell.value for cell in next(book[table].iter_rows(max_row=1))]
            assert all(any("ก" <= sign <= "๛" for sign in title) for title in titles)
            for row in book[table].iter_rows(min_row=2):
                for cell, kind in zip(row, types.values(), strict=True):
                    wanted = {"string": "s", "integer": "n", "number": "n", "date": "d"}[kind]
                    assert cell.value is None or cell.data_type == wanted


def test_every_empty_cell_says_why(site: Published) -> None:
    known = set(data.MISSING.words)
    for table in TABLES:
        for row in rows(site, table):
            why = dict(part.split("=") for part in (row.pop("missing_reason") or "").split("; ") if part)
            assert set(why) == {column for column, value in row.items() if value is None}
            assert set(why.values()) <= known


# -- what the sources say ---------------------------------------------------------------------------


def test_every_score_of_the_sources_is_in_the_tables(site: Published) -> None:
    told = {(row["results_fy"], row["code"]): row for row in rows(site, "scores")}
    count = 0
    for year in records(site).years:
        for key, score in year.result.scores().items() if year.result else ():
            row = told[year.year, key]
            assert (row["score"], row["score_prev"], row["diff"]) == (
                score.score.value,
                score.previous.value,
                score.change.value,
            )
            assert (row["result_level"] or "", row["rank"]) == (score.level, score.rank)
            assert row["part"] == score.part
            assert not score.name or row["name_th"] == score.name
            count += 1
    assert count >= 11


def test_every_other_statement_of_a_score_is_kept(site: Published) -> None:
    statements = rows(site, "statements")
    for year in records(site).years:
        told = {row["statement_no"]: row["score"] for row in statements if row["results_fy"] == year.year}
        assert list(told.values()) == [figure.value for figure in stated_elsewhere(year)]


def stated_elsewhere(year: FiscalYear) -> Iterator[Figure]:
    if year.result:
        yield from stated_in_results(year.result)
    for analysis in year.analyses:
        if analysis.stated:
            yield analysis.stated.score
        yield from (cited.score for cited in analysis.cites)


def stated_in_results(result: Result) -> Iterator[Figure]:
    for score in result.scores().values():
        yield from (other.score for other in score.also)
    yield from (figure for figure in (result.target, result.highest, result.lowest) if figure.text)
    yield from chain.from_iterable((band.low, band.high) for band in result.bands)


def test_every_finding_measure_and_report_is_in_the_tables(site: Published) -> None:
    findings = {row["finding_id"]: row for row in rows(site, "findings")}
    measures, progress = rows(site, "measures"), rows(site, "progress")
    for year in records(site).years:
        for finding in year.findings():
            row = findings[f"{year.year}/{finding.id}"]
            assert (row["text_th"], row["polarity"]) == (finding.text, POLARITIES[finding.kind])
        for measure in year.measures:
            mine = [row for row in measures if row["measure_id"] == f"{year.year}/{measure.id}"]
            assert {row["title_th"] for row in mine} == {measure.title}
            assert {row["step_th"] for row in mine if row["step_th"]} == set(measure.steps)
            answers = {f"{year.roles.results}/{id}" for id in measure.answers}
            assert {row["finding_id"] for row in mine if row["finding_id"]} == answers
            period = (measure.period.start, measure.period.end) if measure.period else (None, None)
            assert {(row["start"], row["end"]) for row in mine} == {period}
            assert {row["owner"] or "" for row in mine} == {"; ".join(measure.responsible)}
        told = [row for row in progress if row["measures_fy"] == year.year]
        assert [(row["release_id"], row["status"], row["result_th"] or "") for row in told] == [
            (f"{year.year}/{turn.id}/{entry.measure}", entry.status.value.replace("-", "_"), entry.words)
            for turn in year.rounds
            for entry in turn.entries
        ]


def test_every_acknowledged_contradiction_is_in_the_tables(site: Published) -> None:
    told = [(row["fy"], row["problem"], row["about"], row["reason_th"]) for row in rows(site, "corrections")]
    accepted = [
        (year.year, each.problem, each.about, each.reason)
        for year in records(site).years
        for each in year.acknowledged
    ]
    assert told == accepted
    assert accepted


def test_every_document_and_limitation_is_in_the_tables(site: Published) -> None:
    documents, limitations = rows(site, "documents"), rows(site, "limitations")
    remedies = rows(site, "remedies")
    for year in records(site).years:
        told = {row["document_id"]: row for row in documents}
        for document in year.documents:
            row = told[f"{year.year}/{document.id}"]
            assert (row["subject_th"], row["number"] or "") == (document.subject, document.number)
            assert row["date"] == (document.date.first if document.date and document.date.day else None)
            assert row["year_be"] == (document.date.year if document.date else None)
        if year.limitations:
            texts = {row["text_th"] for row in limitations if row["results_fy"] == year.year}
            assert texts == {entry.text for entry in year.limitations.entries}
            texts = {row["text_th"] for row in remedies if row["results_fy"] == year.year}
            assert texts == {remedy.text for remedy in year.limitations.remedies}


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_number_that_the_documents_print_is_in_the_tables(
    agency: str, sites: Mapping[str, Published]
) -> None:
    """The lists of facts were made from the documents; numbers of two decimals in them are scores."""
    printed = {
        (fact["page"], fact.get("at", ""), Decimal(number))
        for fact in FACTS[agency]
        if re.fullmatch(r"/\d{4}/(results|analysis)/.*", fact["page"])
        for words in fact["says"]
        if re.fullmatch(r"[+−-]?\d{1,3}\.\d\d", words)
        for number in [words.replace("−", "-")]
    }
    told = {
        abs(row[column])
        for table in ("scores", "statements")
        for row in rows(sites[agency], table)
        for column in ("score", "score_prev", "diff")
        if row[column] is not None
    }
    # Beside a stated difference that does not add up the page shows the true one, which no document prints.
    scores = [row for row in rows(sites[agency], "scores") if row["diff"] is not None and row["score_prev"]]
    computed = {abs(row["score"] - row["score_prev"]) for row in scores}
    assert len(printed) >= 40
    assert not {fact for fact in printed if abs(fact[2]) not in told | computed}


# -- what a table promises --------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
def test_json_fits_the_published_schema(site: Published, table: str) -> None:
    schema = json.loads((ROOT / f"docs/schemas/data-{table}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema == data.json_schema(next(t for t in data.TABLES if t.name == table)), (
        "run `prongsai schemas`"
    )
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for package in packages(site.folder):
        told = json.loads((package / f"{table}.json").read_text(encoding="utf-8"))
        assert not [error.message for error in validator.iter_errors(told)]


def test_the_schema_refuses_other_words_and_columns() -> None:
    validator = Draft202012Validator(data.json_schema(next(t for t in data.TABLES if t.name == "progress")))
    row: dict[str, Any] = dict.fromkeys(column.name for column in data.TABLES[3].columns)
    row |= {"release_id": "a", "measure_id": "b", "release_th": "ก"}
    row |= {"status": "complete", "measures_fy": 2569}
    assert not list(validator.iter_errors([row]))
    assert list(validator.iter_errors([row | {"status": "done"}]))
    assert list(validator.iter_errors([row | {"extra": 1}]))


def test_every_status_and_kind_has_a_published_word() -> None:
    words = {column.name: set(column.words) for table in data.TABLES for column in table.columns}
    assert words["status"] == {status.value.replace("-", "_") for status in Status}
    assert words["polarity"] == set(POLARITIES.values())


def test_scores_have_two_places_and_are_never_rounded() -> None:
    told = data.csv_text([(Decimal("100"), Decimal("-2.5"), Decimal("86.6667"), Decimal("0"))])
    assert told == "100.00,-2.50,86.6667,0.00\r\n"


# -- hostile content --------------------------------------------------------------------------------


def test_no_cell_begins_a_formula_and_no_text_is_lost(hostile: Published) -> None:
    package = hostile.folder / "2569/data"
    with (package / "progress.csv").open(encoding="utf-8", newline="") as stream:
        first, second, *_ = csv.DictReader(stream)
    assert first["result_th"] == f"'{HOSTILE}"
    assert first["outputs_th"] == '\'@SUM(1); +1, "ก"'
    assert first["suggestion_th"] == "บรรทัดหนึ่ง\n-2 บรรทัดสอง"
    assert second["suggestion_th"] == "'- ทบทวน"
    assert from_json(package, "progress")[0]["result_th"] == HOSTILE
    assert from_json(package, "progress")[0]["release_th"] == SCRIPT


def test_no_text_of_any_csv_begins_a_formula(site: Published, hostile: Published) -> None:
    for folder in (site.folder, hostile.folder):
        for path in folder.glob("*/data/*.csv"):
            with path.open(encoding="utf-8-sig", newline="") as stream:
                cells = list(chain.from_iterable(csv.reader(stream)))
            dangerous = [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
            assert not [cell for cell in dangerous if not re.fullmatch(r"-\d+\.\d{2,4}", cell)]


def test_the_day_of_the_build_changes_no_file(hostile: Published) -> None:
    later = build(hostile.root, AS_OF + datetime.timedelta(days=400))
    now = {a.path: a.data for a in hostile.result.artifacts}
    names = [path for path in now if "/data/" in path or path.endswith((".atom", ".jsonld", "share.png"))]
    assert len(names) > 50
    assert not [a.path for a in later.artifacts if a.path in names and a.data != now[a.path]]
