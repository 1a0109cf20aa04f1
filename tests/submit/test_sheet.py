"""The sheet for ITAS: what is handed in, what is not ready, in three forms that say the same."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from prongsai.cli import main
from prongsai.submit import sheet, sheet_files

from ..conftest import SITES
from .conftest import BASE_URL

if TYPE_CHECKING:
    from pathlib import Path

    from prongsai.outputs import OitMap
    from prongsai.submit import Sheet

COLUMNS = [
    *("ข้อ", "ชื่อข้อ", "URL_1", "URL_2", "URL_3", "URL_4", "URL_5"),
    *("คำอธิบาย (ขั้นตอนการเข้าถึง)", "วันที่เผยแพร่", "ยังไม่พร้อม"),
]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def filled(oit_map: OitMap) -> Sheet:
    return sheet(oit_map)


def test_a_ready_item_can_be_typed_into_itas_as_it_is(filled: Sheet) -> None:
    contact = next(line for line in filled.lines if line.code == "O3")
    assert contact.urls == (f"{BASE_URL}2569/oit/contact/", f"{BASE_URL}2569/documents/contact-2569.pdf")
    assert contact.path == "หน้าแรก › ปีงบประมาณ 2569 › ข้อ OIT › ข้อ O3"
    assert (contact.published, contact.faults) == ("31 มีนาคม 2569", ())
    assert filled.ready == sum(not line.faults for line in filled.lines) >= 2


def test_what_is_not_ready_says_why(filled: Sheet) -> None:
    faults = {line.code: line.faults for line in filled.lines}
    assert faults["O4"] == ("เว็บไซต์ยังไม่มีหน้าของข้อนี้",)
    assert faults["O10"] == ()  # what does not apply is no fault
    assert all(re.match(r"\(\d\) .+: ยังไม่แสดง", fault) for fault in faults["O1"])


def test_a_page_that_is_gone_or_not_recorded_is_not_handed_in_silently(oit_map: OitMap) -> None:
    kept = next(item for item in oit_map.items if item.topic == "contact")
    gone, unrecorded = replace(kept, status="withdrawn"), replace(kept, published=None)
    lines = sheet(replace(oit_map, items=(gone, unrecorded))).lines
    assert (lines[0].urls, len(lines[0].faults)) == ((), 1)
    assert "ยังไม่ได้บันทึกวันที่เผยแพร่" in lines[1].faults[0]


def test_all_forms_say_the_same(filled: Sheet) -> None:
    made = sheet_files(filled)
    assert list(made) == ["itas-2569.xlsx", "itas-2569.csv", "itas-2569.html"]
    header, *rows = csv.reader(io.StringIO(made["itas-2569.csv"].decode("utf-8-sig"), newline=""))
    assert header == COLUMNS
    assert made["itas-2569.csv"].startswith(b"\xef\xbb\xbf")
    assert workbook(made["itas-2569.xlsx"]) == [header, *rows]
    page = made["itas-2569.html"].decode()
    assert all(cell in page for row in rows for cell in row[:9] if cell)


def test_the_workbook_holds_text_only_and_marks_in_red(filled: Sheet) -> None:
    line = replace(filled.lines[0], title="=1+1", urls=("=cmd()", BASE_URL))
    data = sheet_files(replace(filled, lines=(line,)))["itas-2569.xlsx"]
    page = ElementTree.fromstring(part(data, "xl/worksheets/sheet1.xml"))
    assert not [*page.iter(f"{MAIN}f"), *page.iter(f"{MAIN}hyperlink")]
    assert workbook(data)[1][1:3] == ["=1+1", "=cmd()"]
    assert b"FFA3290F" in part(data, "xl/styles.xml")


def test_the_csv_guards_what_looks_like_a_formula(filled: Sheet) -> None:
    line = replace(filled.lines[0], title="=1+1", path="@x")
    data = sheet_files(replace(filled, lines=(line,)))["itas-2569.csv"].decode("utf-8-sig")
    assert ",'=1+1," in data and ",'@x," in data


def test_the_page_stands_alone_and_selects_whole_fields(filled: Sheet) -> None:
    line = replace(filled.lines[0], title="<script>x</script>")
    page = sheet_files(replace(filled, lines=(line,)))["itas-2569.html"].decode()
    assert "<script" not in page and "&lt;script&gt;" in page
    assert "user-select:all" in page
    assert not re.findall(r"(?:src|href)=", page)


def test_the_same_sheet_gives_the_same_bytes(filled: Sheet) -> None:
    assert sheet_files(filled) == sheet_files(filled)
    names = zipfile.ZipFile(io.BytesIO(sheet_files(filled)["itas-2569.xlsx"])).infolist()
    assert {entry.date_time for entry in names} == {(1980, 1, 1, 0, 0, 0)}
    assert b"2025-10-01T" in part(sheet_files(filled)["itas-2569.xlsx"], "docProps/core.xml")


def part(data: bytes, name: str) -> bytes:
    return zipfile.ZipFile(io.BytesIO(data)).read(name)


def workbook(data: bytes) -> list[list[str]]:
    """The cells of the first page of a workbook whose cells are all text."""
    strings = ElementTree.fromstring(part(data, "xl/sharedStrings.xml"))
    words = ["".join(text.text or "" for text in each.iter(f"{MAIN}t")) for each in strings]
    page = ElementTree.fromstring(part(data, "xl/worksheets/sheet1.xml"))
    return [
        [words[int(cell[0].text or "")] if len(cell) else "" for cell in row]
        for row in page.iter(f"{MAIN}row")
    ]


# -- the command -------------------------------------------------------------------------------------


def test_the_command_writes_three_files(
    ready_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "hand in"
    assert main(["sheet", "๒๕๖๙", str(ready_site), "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "itas-2569.csv",
        "itas-2569.html",
        "itas-2569.xlsx",
    ]
    assert re.search(r"พร้อมยื่น \d+ จาก 26 ข้อ", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("words", "name", "code"),
    [
        (["2569"], "no-base-url", 2),
        (["2569", "--base-url", "nowhere"], "bad-option", 3),
        (["2560", "--base-url", BASE_URL], "bad-option", 3),
    ],
)
@pytest.mark.parametrize("command", ["sheet", "evidence"])
def test_what_cannot_be_made_says_why(
    command: str, words: list[str], name: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year, *options = words
    out = tmp_path / "out"
    assert main([command, year, str(SITES["khlongyai"]), "--out", str(out), *options]) == code
    assert f"[{name}]" in capsys.readouterr().err
    assert not out.exists()


def test_a_file_in_the_way_is_told(
    ready_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["sheet", "2569", str(ready_site), "--out", str(tmp_path / "file")]) == 3
    assert "[cannot-write]" in capsys.readouterr().err
