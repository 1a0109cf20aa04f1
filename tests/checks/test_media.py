"""Addresses that do not last, pictures instead of words, and years in names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from prongsai import criteria, model, source, urls
from prongsai.checks import Case
from prongsai.checks.media import MEDIA
from prongsai.checks.texts import texts

from ..conftest import AS_OF
from ..source.papers import pdf
from .scores import catalogues
from .years import Fault, Innocent, clean

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from prongsai.problems import Problem

    from .years import Folder

WEBSITE = "www.nongsommut.go.th"


def papers(folder: Folder) -> str:
    return f"content/{folder.results_year}/documents/documents.yaml"


def memo(folder: Folder) -> dict[str, Any]:
    document: dict[str, Any] = folder.files[papers(folder)]["documents"][0]
    return document


def report(folder: Folder) -> str:
    return f"content/{folder.measures_year}/progress/half-year.yaml"


def has_website(folder: Folder) -> None:
    folder.files["site.yaml"]["agency"]["website"] = WEBSITE


def memo_at(url: str) -> Callable[[Folder, Random], tuple[str, str]]:
    def inject(folder: Folder, _: Random) -> tuple[str, str]:
        has_website(folder)
        memo(folder)["url"] = url.format(this=folder.results_year, early=folder.results_year - 4)
        return papers(folder), "url:"

    inject.__name__ = url[8:48]
    return inject


def memo_may_stand_at(name: str, url: str) -> Innocent:
    inject = memo_at(url)

    def change(folder: Folder, chance: Random) -> None:
        inject(folder, chance)

    change.__name__ = inject.__name__
    return Innocent(name, change)


def evidence_at(url: str) -> Callable[[Folder, Random], tuple[str, str]]:
    def inject(folder: Folder, _: Random) -> tuple[str, str]:
        folder.files[report(folder)]["entries"][0]["evidence"] = [{"title": "ภาพการประชุม", "url": url}]
        return report(folder), "url:"

    inject.__name__ = url[8:48]
    return inject


def source_with(query: str) -> Callable[[Folder, Random], tuple[str, str]]:
    def inject(folder: Folder, _: Random) -> tuple[str, str]:
        era = folder.results_year - 543
        address = "https://itas.nacc.go.th/report?" + query.format(this=era, early=era - 1)
        folder.results["source_url"] = address
        return f"content/{folder.results_year}/results.yaml", "source_url:"

    inject.__name__ = query
    return inject


def link_in_prose(folder: Folder, _: Random) -> tuple[str, str]:
    path = f"content/{folder.results_year}/analysis/index.md"
    folder.files[path]["prose"] += "\n\nดู[รายละเอียด](https://www.example.go.th/ita?fbclid=IwAR0abc)"
    return path, "fbclid"


def in_prose(words: str) -> Callable[[Folder, Random], tuple[str, str]]:
    def inject(folder: Folder, _: Random) -> tuple[str, str]:
        path = f"content/{folder.results_year}/analysis/index.md"
        folder.files[path]["prose"] += f"\n\n{words}"
        return path, words

    inject.__name__ = words[:24]
    return inject


def may_stand_in_prose(name: str, words: str) -> Innocent:
    inject = in_prose(words)

    def change(folder: Folder, chance: Random) -> None:
        inject(folder, chance)

    change.__name__ = inject.__name__
    return Innocent(name, change)


def old_id(folder: Folder, _: Random) -> tuple[str, str]:
    memo(folder)["id"] = f"memo-{folder.results_year - 4}"
    relabel(folder, "memo", memo(folder)["id"])
    return papers(folder), "- id:"


def relabel(folder: Folder, old: str, new: str) -> None:
    """Every reference to a document follows its id."""
    for data in folder.files.values():
        fields = data.get("front", data)
        if fields.get("documents") == [old]:
            fields["documents"] = [new]


def measure_of_last_year(folder: Folder, _: Random) -> tuple[str, str]:
    path = sorted(folder.measures())[0]
    stem = path.rsplit("/", 1)[1].removesuffix(".md")
    new = f"m{folder.measures_year - 1}-1"
    target = path.replace(f"{stem}.md", f"{new}.md")
    folder.files[target] = folder.files.pop(path)
    for entry in folder.files[report(folder)]["entries"]:
        if entry["measure"] == stem:
            entry["measure"] = new
    return target, "title:"


def right_years(folder: Folder, _: Random) -> None:
    """Years of both eras, of the subject, of the date, and of the year after."""
    has_website(folder)
    year = folder.results_year
    new = f"memo-{year - 543}"
    memo(folder)["id"] = new
    relabel(folder, "memo", new)
    memo(folder)["url"] = f"https://{WEBSITE}/uploads/2019/03/ita-{folder.measures_year}.pdf"
    folder.results["source_url"] = f"https://itas.nacc.go.th/report?Year={year - 543}&AssessmentId=61"


FAULTS = [
    Fault("volatile-address", source_with("Year={this}&9F3A21C7=5B1D08E47C33A0915E2D6F8841B7AA02")),
    Fault("volatile-address", source_with("PHPSESSID=ab12cd34ef56")),
    Fault("volatile-address", link_in_prose),
    Fault("volatile-address", memo_at("https://www.nongsommut.go.th/view;jsessionid=1A2B3C4D")),
    Fault("volatile-address", memo_at("https://www.nongsommut.go.th/f?token=0f9a8b7c6d5e4f3a2b1c")),
    Fault("volatile-address", memo_at("https://bit.ly/3abcde")),
    Fault("volatile-address", memo_at("http://192.168.1.5/memo"), also=("stored-elsewhere",)),
    Fault("stored-elsewhere", memo_at("https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWx/view")),
    Fault("stored-elsewhere", memo_at("https://www.example.com/memo")),
    Fault("stored-elsewhere", evidence_at("https://www.facebook.com/nongsommut/posts/1234567890")),
    Fault("only-in-a-picture", in_prose("รายละเอียดตามแผนภูมิด้านล่าง")),
    Fault("only-in-a-picture", in_prose("ผลรายข้อปรากฏตามภาพที่ 2")),
    Fault("only-in-a-picture", in_prose("เอกสารมีกราฟแสดงคะแนนของทุกกอง")),
    Fault("evidence-is-a-picture", memo_at("https://www.nongsommut.go.th/uploads/memo.JPG")),
    Fault("evidence-is-a-picture", evidence_at("https://www.nongsommut.go.th/news/meeting.png")),
    Fault("name-of-another-year", old_id),
    Fault("name-of-another-year", measure_of_last_year),
    Fault("name-of-another-year", memo_at("https://www.nongsommut.go.th/ita-{early}.pdf")),
    Fault("name-of-another-year", source_with("Year={early}&AssessmentId=61")),
]

INNOCENT = [
    Innocent("volatile-address", right_years),
    memo_may_stand_at("volatile-address", "https://www.nongsommut.go.th/news/detail?id=25660312&page=2&s=1"),
    memo_may_stand_at("volatile-address", "https://nongsommut.go.th/fileupload/5f2b9c0a7d3e4b1c8a6f.pdf"),
    memo_may_stand_at("stored-elsewhere", "https://ita.nongsommut.go.th/memo"),
    memo_may_stand_at("stored-elsewhere", "https://www.nacc.go.th/announcement/12"),
    may_stand_in_prose("only-in-a-picture", "ภาพรวมอ่านง่าย ภาพลักษณ์ดี ดูรูปแบบการเผยแพร่และภาพถ่ายของงาน"),
    memo_may_stand_at("evidence-is-a-picture", "https://www.nongsommut.go.th/gallery/meeting"),
    Innocent("name-of-another-year", right_years),
    memo_may_stand_at("name-of-another-year", "https://www.nongsommut.go.th/uploads/2012/memo.pdf"),
]


@pytest.mark.parametrize(
    ("pages", "told"),
    [([""], True), (["", ""], True), (["Scores of this year"], False), (["", "Scores of this year"], False)],
)
def test_a_pdf_of_scanned_pages_is_told(tmp_path: Path, pages: list[str], told: bool) -> None:
    folder = clean(0)
    memo(folder)["file"] = "memo.pdf"
    problems = found_with(tmp_path, folder, {"memo.pdf": pdf(pages)})
    at = (papers(folder), folder.line(papers(folder), "file: memo.pdf"))
    assert [(p.name, (p.at.path, p.at.line)) for p in problems] == (
        [("pdf-without-text", at)] if told else []
    )


def test_an_image_in_place_of_a_document_is_told(tmp_path: Path) -> None:
    folder = clean(0)
    memo(folder)["file"] = "memo.jpg"
    problems = found_with(tmp_path, folder, {"memo.jpg": b"\xff\xd8\xff\xe0 no text"})
    assert [p.name for p in problems] == ["evidence-is-a-picture"]
    assert problems[0].about == f"{folder.results_year}/documents/memo"


def found_with(root: Path, folder: Folder, files: dict[str, bytes]) -> list[Problem]:
    """What the checks of this subject say of a site on disk whose documents lie beside their list."""
    for path, text in folder.texts().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    for name, data in files.items():
        (root / papers(folder)).with_name(name).write_bytes(data)
    sources, problems = source.read(root)
    assert problems == ()
    site, problems = model.assemble(sources, catalogues().rules)
    assert problems == ()
    assessments = criteria.assess_all(site, catalogues(), AS_OF)
    routes, _ = urls.address(site, urls.EMPTY, assessments)
    case = Case(site, sources, catalogues(), routes, assessments, texts(site))
    return [problem for check in dict.fromkeys(MEDIA.values()) for problem in check(case)]
