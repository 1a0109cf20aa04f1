"""What search reads: every page's own words with their places, and nothing that is not on a page."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from prongsai.build import build
from prongsai.outputs.passages import Passage, passages
from prongsai.outputs.tags import split

from ..conftest import AS_OF
from .words import SITE, write_site

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("main", "expected"),
    [
        ("<p>ก<span>ข</span></p><p>ค</p>", [("", "กข"), ("", "ค")]),
        ("<p id=x>ก</p>", [("x", "ก")]),
        ('<p id="x">ก</p><p>ข</p>', [("x", "ก"), ("", "ข")]),
        ('<section id="s"><h2 id="h">ก</h2><p>ข</p></section><p>ค</p>', [("h", "ก"), ("h", "ข"), ("", "ค")]),
        (
            '<section><h2 id="h">ก</h2><h3 id="g">ข</h3><p>ค</p></section>',
            [("h", "ก"), ("g", "ข"), ("g", "ค")],
        ),
        ("<p>ก<br>ข &amp; ค\n  ง</p>", [("", "ก ข & ค ง")]),
        ("<table><tr id='a'><th>ก</th><td>ข<small>ค</small></td></tr><tr><td>ง</td></tr></table>", None),
        ('<tr id="r"><th>ก</th><td><p>ข</p><p>ค</p></td><td></td><td>ง</td></tr>', [("r", "ก · ข · ค · ง")]),
        (
            "<dl><div><dt>ก</dt><dd><p>ข</p></dd></div><dt>ค</dt><dd>ง</dd></dl>",
            [("", "ก · ข"), ("", "ค · ง")],
        ),
        ("<nav><p>ก</p><ul><li>ข</li></ul></nav><p>ค</p>", [("", "ค")]),
        ("<p>ก<svg><text>ข</text><path d='M0'/></svg>ค</p><script>ง</script>", [("", "กค")]),
        ("<p>ก<p>ข<p>ค", [("", "ก"), ("", "ข"), ("", "ค")]),
        ("</p>ก</div><p>ข</p></main><p>ค</p>", [("", "ก"), ("", "ข")]),
        ("<p>นํ้า เเละ\u200bงาน&nbsp;ก</p>", [("", "น้ำ และงาน ก")]),
        ('<p id="a&amp;b">ก</p>', [("a&b", "ก")]),
        ("", []),
    ],
)
def test_a_page_is_read_passage_by_passage(main: str, expected: list[tuple[str, str]] | None) -> None:
    found = passages(split(f'<header id="top">ฮ</header><main id="main" class="wrap">{main}</main>ฮ'))
    if expected is None:
        expected = [("a", "ก · ข · ค"), ("", "ง")]
    assert found == tuple(Passage(*each) for each in expected)


def test_no_passage_is_lost_and_every_anchor_exists(folder: Path) -> None:
    for address, said in texts(folder).items():
        html = (folder / address / "index.html").read_text(encoding="utf-8")
        ids = set(re.findall(r'\sid="([^"]*)"', html))
        assert {anchor for anchor, _ in said} <= ids | {""}
        main = re.sub("<nav.*?</nav>", "", html[html.index("<main") : html.index("</main>")], flags=re.DOTALL)
        assert len("".join(text for _, text in said)) > len(re.sub("<[^>]*>|\\s", "", main)) * 0.9


def test_names_of_text_files_change_with_their_bytes(folder: Path, tmp_path: Path) -> None:
    write_site(tmp_path / "site", range(2567, 2570), 10)
    measure = tmp_path / "site/content/2568/measures/m1.md"
    measure.write_text(measure.read_text(encoding="utf-8") + "\nเพิ่มหนึ่งบรรทัด\n", encoding="utf-8")
    assert build(tmp_path / "site", AS_OF, tmp_path / "public").publication
    before, after = (set(listed(public)["texts"]) for public in (folder, tmp_path / "public"))
    assert {name.split("-")[1] for name in before - after} == {"2568"}


def test_what_is_withdrawn_moved_or_a_copy_is_not_searched(tmp_path: Path) -> None:
    write_site(tmp_path / "site", range(2569, 2570), 2)
    ledger = "/2569/measures/m9/\t2025-12-01\twithdrawn\t2026-01-15 พิมพ์ผิด\n"
    ledger += "/2569/measures/old/\t2025-12-01\tmoved\t/2569/measures/m1/\n"
    (tmp_path / "site/urls.lock").write_text(ledger, encoding="utf-8")
    assert build(tmp_path / "site", AS_OF, tmp_path / "public").publication
    public = tmp_path / "public"
    measures = {address for address in texts(public) if address.startswith("2569/measures/m")}
    assert (public / "2569/measures/m9/index.html").is_file()
    assert (public / "2569/measures/old/index.html").is_file()
    assert measures == {"2569/measures/m1/", "2569/measures/m2/"}
    assert not [address for address in texts(public) if ")" in address or "old" in address]
    assert {page["address"] for page in listed(public)["pages"]} == set(texts(public))


def test_a_site_in_thai_digits_lists_its_pages_in_them(tmp_path: Path) -> None:
    write_site(tmp_path / "site", range(2569, 2570), 2)
    settings = tmp_path / "site/site.yaml"
    settings.write_text(SITE.replace("arabic", "thai"), encoding="utf-8")
    assert build(tmp_path / "site", AS_OF, tmp_path / "public").publication
    (measure,) = (p for p in listed(tmp_path / "public")["pages"] if p["address"] == "2569/measures/m1/")
    assert measure["year"] == "ปีงบประมาณ ๒๕๖๙"
    assert measure["title"].startswith("มาตรการ ๑ ")


def test_only_search_and_the_promise_tracker_may_run_a_script(folder: Path) -> None:
    scripted = {page for page in folder.rglob("*.html") if "<script src" in page.read_text(encoding="utf-8")}
    allowed = {page for page in folder.rglob("*.html") if "script-src" in page.read_text(encoding="utf-8")}
    pages = {f"{kind}/{copy}index.html" for kind in ("search", "promises") for copy in ("", ")/")}
    assert scripted == allowed == {folder / page for page in pages}


def listed(public: Path) -> Any:
    return json.loads((public / "search/pages.json").read_text(encoding="utf-8"))


def texts(public: Path) -> dict[str, list[list[str]]]:
    """The passages of every page by its address."""
    files = [json.loads((public / "search" / name).read_text("utf-8")) for name in listed(public)["texts"]]
    return {address: said for file in files for address, said in file.items()}
