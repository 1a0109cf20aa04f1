"""The page that an officer prints or forwards: a sheet for each unit, in one file that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from prongsai.intake import intake
from prongsai.problems import Location, problem
from prongsai.reports import FORMATS, Report
from prongsai.reports.sheets import sheets
from prongsai.reports.subjects import subjects

from ..browser.chromium import paths
from ..browser.findings import expect_none
from ..browser.server import serving
from ..browser.test_accessibility import violations
from ..browser.test_markup import findings
from ..conftest import SITES
from .conftest import OFFICE, PROBLEMS, WRITTEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

    Reports = Callable[..., Report]

FOREIGN = re.compile(r"""(?i)<script|\son\w+=|\bstyle=|(?:src|href)=["']?[^"'#]|@import|url\(""")


BLOCKS = {"p", "h1", "h2", "h3", "dt", "dd", "th", "td", "caption"}


class Words(HTMLParser):
    """The visible text of each sheet, by its heading."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sheets: dict[str, str] = {}
        self._text: list[str] = []
        self._in_style = False
        self.feed(html)
        self._end()

    def _end(self) -> None:
        text = " ".join("".join(self._text).split())
        self.sheets[self._name] = text
        self._text = []

    _name = "cover"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag in ("style", "title")
        self._text.append(" " if tag in BLOCKS else "")
        if ("class", "unit") in attrs:
            self._end()
            self._name = f"sheet {len(self.sheets)}"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self._text.append(data)


# -- who must mend what -------------------------------------------------------------------------------


def test_each_unit_has_a_sheet_and_the_keeper_of_the_files_comes_last(report: Reports) -> None:
    found = sheets(report(*PROBLEMS))
    assert [sheet.unit for sheet in found] == ["กองคลัง", "สำนักปลัด", OFFICE, ""]
    names = [[task.name for task in sheet.tasks] for sheet in found]
    shared = ["unknown-measure", "period-not-read"]
    assert names == [shared, shared, ["repeated-score"], ["tab-indent"]]


def test_a_shared_problem_has_one_number_and_names_the_other_unit(report: Reports) -> None:
    finance, clerk, *_ = sheets(report(*PROBLEMS))
    assert [task.number for task in finance.tasks] == [task.number for task in clerk.tasks] == [1, 2]
    assert (finance.tasks[0].others, clerk.tasks[0].others) == (("สำนักปลัด",), ("กองคลัง",))


def test_errors_come_first_and_are_counted(report: Reports) -> None:
    first = sheets(report(*PROBLEMS))[0]
    assert [task.error for task in first.tasks] == [True, False]
    assert (first.errors, first.warnings) == (1, 1)


def test_without_an_office_the_keeper_of_the_files_mends_what_no_unit_is_in_charge_of(root: Path) -> None:
    settings = root / "site.yaml"
    text = settings.read_text(encoding="utf-8").replace("  office:", "  # office:")
    settings.write_text(text, encoding="utf-8")
    site = intake(root, WRITTEN).site
    (sheet,) = sheets(
        Report(
            problems=(PROBLEMS[0], PROBLEMS[3]),
            site=site,
            as_of=WRITTEN,
            files=0,
            folder="",
            version="0.1.0",
            lang="th",
        )
    )
    assert (sheet.unit, len(sheet.tasks)) == ("", 2)


def test_both_figures_stand_together_or_not_at_all(report: Reports) -> None:
    found = sheets(report(*PROBLEMS))
    told = {t.name: (t.stated, t.expected) for sheet in found for t in sheet.tasks}
    assert told["repeated-score"] == ("80.00", "80.10")
    assert told["unknown-measure"] == ("", "")  # `expected` alone belongs to the hint


@pytest.mark.parametrize("name", SITES)
def test_every_record_is_called_by_its_kind_and_year(name: str) -> None:
    site = intake(SITES[name], WRITTEN).site
    found = subjects(site)
    assert {key.split("/")[1] for key in found if "/" in key} >= {
        "results",
        "analysis",
        "measures",
        "documents",
    }
    agency = found["site"].title
    for key, subject in found.items():
        year = key.partition("/")[0]
        assert (year in subject.title.th and year in subject.title.en) or not year.isdigit(), key
        assert subject.title != agency or key == "site", key


# -- the page -----------------------------------------------------------------------------------------


def test_a_sheet_says_what_where_and_how_with_both_figures(report: Reports) -> None:
    told = Words(FORMATS["html"](report(*PROBLEMS))).sheets
    sheet = next(text for text in told.values() if OFFICE in text and "80.00" in text)
    figures = PROBLEMS[3]
    for words in (
        *("เทศบาลตำบลตัวอย่าง", "31 มีนาคม 2569", figures.name, figures.message(), figures.hint()),
        *("ที่เขียนไว้ 80.00", "ที่ควรเป็น 80.10", "content/2568/results.yaml บรรทัด 12", "ผลประเมินปี 2568: i10"),
        *("แก้ไขแล้ว", "วันที่", "ผู้แก้ไข (ตำแหน่ง)"),
    ):
        assert " ".join(words.split()) in sheet, words


def test_the_cover_counts_and_explains(report: Reports) -> None:
    cover = Words(FORMATS["html"](report(*PROBLEMS))).sheets["cover"]
    assert "ข้อผิดพลาด 3 ต้องแก้ก่อน จึงเผยแพร่เว็บไซต์ได้" in cover
    assert "คำเตือน 1 เผยแพร่ได้" in cover
    assert "กองคลัง 1 1" in cover


def test_a_clean_site_has_a_page_that_says_so(report: Reports) -> None:
    told = Words(FORMATS["html"](report())).sheets
    assert list(told) == ["cover"]
    assert "ไม่พบสิ่งที่ต้องแก้" in told["cover"]


def test_the_page_is_in_the_language_asked_for(report: Reports) -> None:
    html = FORMATS["html"](report(*PROBLEMS, lang="en"))
    assert '<html lang="en">' in html
    assert PROBLEMS[3].message("en") in Words(html).sheets["sheet 3"]
    assert "2026-03-31" in html


def test_what_officers_typed_stays_text(report: Reports) -> None:
    evil = "<script>x</script>\"'&"
    found = problem("period-not-read", Location(f"content/{evil}.yaml"), about=evil, text=evil)
    html = FORMATS["html"](report(found, *PROBLEMS))
    assert "<script" not in html
    assert evil in Words(html).sheets["sheet 4"]


def test_the_page_asks_for_nothing_and_allows_only_its_own_style(report: Reports) -> None:
    html = FORMATS["html"](report(*PROBLEMS))
    assert not FOREIGN.search(html)
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    checksum = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{checksum}'; base-uri 'none'; form-action 'none'"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in html


# -- in a browser -------------------------------------------------------------------------------------


@pytest.fixture
def pages(report: Reports, tmp_path: Path) -> Path:
    """A folder with the page in both languages, and that of a clean site."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, made in {
        "th": report(*PROBLEMS),
        "en": report(*PROBLEMS, lang="en"),
        "clean": report(),
    }.items():
        (folder / f"{name}.html").write_text(FORMATS["html"](made) + "\n", encoding="utf-8")
    return folder


@pytest.mark.browser
def test_the_page_has_no_accessibility_violation(browser: Browser, axe: str, pages: Path) -> None:
    expect_none(violations(browser, axe, pages, paths(pages)))


@pytest.mark.browser
def test_the_page_is_valid(vnu: Path, pages: Path) -> None:
    expect_none(findings(vnu, [pages]))


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_style_is_applied_under_the_policy_and_nothing_runs_over_the_side(
    browser: Browser, pages: Path, width: int
) -> None:
    complaints: list[str] = []
    with (
        serving(pages) as address,
        browser.new_context(viewport={"width": width, "height": 800}) as context,
    ):
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("request", lambda request: complaints.append(request.url))
        page.goto(f"{address}th.html")
        assert page.evaluate("getComputedStyle(document.body).borderTopWidth") == "5px"
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [line for line in complaints if not line.endswith(("/th.html", "/favicon.ico"))] == []


@pytest.mark.browser
def test_each_unit_begins_on_a_printed_page_of_its_own(browser: Browser, pages: Path) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    with serving(pages) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}th.html")
        printed = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(printed.pages) == 5  # the cover and four units with few tasks
