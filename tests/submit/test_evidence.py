"""The evidence is a whole bag by the rules of RFC 8493, opens from a folder and holds what was published."""

from __future__ import annotations

import hashlib
import io
import json
import posixpath
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from prongsai.cli import main
from prongsai.submit import Bag, evidence, packed

from ..browser.chromium import chromium, program
from ..conftest import AS_OF
from .conftest import BASE_URL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Page
    from prongsai.build import BuildResult
    from prongsai.outputs import OitMap


@pytest.fixture(scope="module")
def zipped(built: BuildResult, oit_map: OitMap) -> bytes:
    return packed(evidence(built.artifacts, oit_map, AS_OF))


@pytest.fixture(scope="module")
def folder(zipped: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip unpacked, in a folder with a space and Thai in its name."""
    place = tmp_path_factory.mktemp("bag") / "หลักฐาน ปี"
    zipfile.ZipFile(io.BytesIO(zipped)).extractall(place)
    return place / "evidence-2569"


# -- the bag -----------------------------------------------------------------------------------------


def test_the_bag_is_whole(folder: Path) -> None:
    assert faults(folder) == []


@pytest.mark.parametrize(
    "name", ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "data/offline/index.html"]
)
def test_the_rules_find_a_changed_and_a_missing_file(zipped: bytes, name: str, tmp_path: Path) -> None:
    zipfile.ZipFile(io.BytesIO(zipped)).extractall(tmp_path)
    file = tmp_path / "evidence-2569" / name
    data = file.read_bytes()
    file.write_bytes(data[:-1] + b"?")
    assert faults(tmp_path / "evidence-2569")
    file.unlink()
    assert faults(tmp_path / "evidence-2569")


def test_an_added_file_is_found(zipped: bytes, tmp_path: Path) -> None:
    zipfile.ZipFile(io.BytesIO(zipped)).extractall(tmp_path)
    (tmp_path / "evidence-2569/data/more.html").write_bytes(b"")
    assert faults(tmp_path / "evidence-2569")


def test_bag_info_says_whose_it_is_and_of_when(folder: Path) -> None:
    lines = (folder / "bag-info.txt").read_text(encoding="utf-8").splitlines()
    info = dict(line.split(": ", 1) for line in lines)
    assert info["Source-Organization"] == "เทศบาลตำบลคลองใหญ่"
    assert info["External-Identifier"] == f"{BASE_URL}2569/oit/"
    assert info["Bagging-Date"] == AS_OF.isoformat()


def test_line_ends_cannot_forge_a_field() -> None:
    bag = Bag("x", {"a": b""}, (("Source-Organization", "ก\nBagging-Date: 1999-01-01"),))
    text = zipfile.ZipFile(io.BytesIO(packed(bag))).read("x/bag-info.txt").decode()
    assert text.count("\n") == 2


def test_the_zip_is_the_same_on_every_packing(zipped: bytes, built: BuildResult, oit_map: OitMap) -> None:
    assert packed(evidence(built.artifacts[::-1], oit_map, AS_OF)) == zipped
    entries = zipfile.ZipFile(io.BytesIO(zipped)).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)


def faults(bag: Path) -> list[str]:
    """What RFC 8493 (sections 2 and 3) finds wrong with an unpacked bag."""
    found = []
    everything = {p.relative_to(bag).as_posix(): p.read_bytes() for p in bag.rglob("*") if p.is_file()}
    if everything.get("bagit.txt") != DECLARATION:
        found.append("bagit.txt")
    payload = {path: data for path, data in everything.items() if path.startswith("data/")}
    tags = everything.keys() - payload.keys() - {"tagmanifest-sha256.txt"}
    found += unlike(sums(everything, "manifest-sha256.txt"), payload)
    found += unlike(sums(everything, "tagmanifest-sha256.txt"), {path: everything[path] for path in tags})
    oxum = re.search(rb"^Payload-Oxum: (\d+)\.(\d+)$", everything.get("bag-info.txt", b""), re.MULTILINE)
    counted = (sum(map(len, payload.values())), len(payload))
    if not oxum or (int(oxum[1]), int(oxum[2])) != counted:
        found.append("Payload-Oxum")
    return found


DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def sums(files: Mapping[str, bytes], manifest: str) -> dict[str, str]:
    lines = files.get(manifest, b"").decode().splitlines()
    pairs = (line.split("  ", 1) for line in lines)
    return {unquote(path): digest for digest, path in pairs}


def unlike(listed: Mapping[str, str], files: Mapping[str, bytes]) -> list[str]:
    real = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    return sorted(p for p in real.keys() | listed.keys() if real.get(p) != listed.get(p))


# -- what was published ------------------------------------------------------------------------------


def test_the_published_pages_are_kept_byte_for_byte(folder: Path, oit_map: OitMap) -> None:
    kept = folder / "data/published"
    for item in oit_map.items:
        if item.url and item.sha256:
            page = kept / item.url.removeprefix(BASE_URL) / "index.html"
            assert hashlib.sha256(page.read_bytes()).hexdigest() == item.sha256
    manifest = (kept / "manifest-sha256.txt").read_text(encoding="utf-8")
    listed = {path: digest for digest, path in (line.split("  ", 1) for line in manifest.splitlines())}
    pages = [p.relative_to(kept).as_posix() for p in kept.rglob("*.html")]
    assert len(pages) > 15
    assert all(hashlib.sha256((kept / p).read_bytes()).hexdigest() == listed[p] for p in pages)
    assert json.loads((kept / "oit-map.json").read_bytes())[0]["assessment_fy"] == 2569
    assert (kept / "2569/oit/o25/index.html").is_file()
    assert (kept / "2569/documents/contact-2569.pdf").is_file()


# -- offline -----------------------------------------------------------------------------------------


def test_every_link_leads_to_a_file_or_to_the_live_site(folder: Path) -> None:
    offline = folder / "data/offline"
    dead, inside = [], 0
    for page in offline.rglob("*.html"):
        for target in links(page):
            parts = urlsplit(target)
            if parts.scheme:
                continue
            path = posixpath.normpath(posixpath.join(page.parent.as_posix(), unquote(parts.path)))
            file = Path(path) if parts.path else page
            inside += 1
            if not file.is_file() or not file.is_relative_to(offline) or not anchored(file, parts.fragment):
                dead.append(f"{page.relative_to(offline)}: {target}")
    assert inside > 1000
    assert dead == []


def test_no_policy_of_a_host_stands_in_the_way(folder: Path) -> None:
    pages = list((folder / "data/offline").rglob("*.html"))
    assert pages
    assert not [page for page in pages if "Content-Security-Policy" in page.read_text(encoding="utf-8")]


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.targets += [values[name] for name in ("href", "src") if name in values]
        self.ids.add(values.get("id", ""))


def parsed(page: Path) -> _Links:
    reader = _Links()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader


def links(page: Path) -> list[str]:
    return parsed(page).targets


def anchored(file: Path, fragment: str) -> bool:
    return not fragment or file.suffix != ".html" or unquote(fragment) in parsed(file).ids


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    executable = program()
    if executable is None:
        pytest.skip("no Chromium here (Debian, Ubuntu: apt-get install chromium)")
    with chromium(executable) as browser, browser.new_context() as context:
        yield context.new_page()


@pytest.mark.browser
def test_every_page_opens_from_its_folder_in_its_style(page: Page, folder: Path) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    offline = sorted((folder / "data/offline").rglob("*.html"))
    for file in offline:
        page.goto(file.as_uri())
        style = "getComputedStyle(document.documentElement).fontFamily.includes('Sarabun')"
        assert page.locator("h1").first.inner_text() and page.evaluate(style), file
        page.wait_for_timeout(50)  # milliseconds; to leave before the icon has come would break it off
    assert complaints == []


@pytest.mark.browser
def test_a_reader_gets_from_the_list_to_the_item_and_home(page: Page, folder: Path) -> None:
    page.goto((folder / "data/offline/2569/oit/index.html").as_uri())
    page.locator("main a", has_text="การนำผลการประเมิน").first.click()
    assert page.url.endswith("/2569/oit/integrity-measures/index.html")
    page.locator(".crumbs a", has_text="หน้าแรก").click()
    assert page.url.endswith("/offline/index.html")


# -- the command -------------------------------------------------------------------------------------


def test_the_command_packs_one_zip(ready_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    monkeypatch.chdir(tmp_path)
    assert main(["evidence", "2569", str(ready_site)]) == 0
    assert main(["evidence", "2569", str(ready_site), "--out", "kept/other.zip"]) == 0
    assert (tmp_path / "evidence-2569.zip").read_bytes() == (tmp_path / "kept/other.zip").read_bytes()
