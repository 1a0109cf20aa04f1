"""Personal data are found wherever they stand, are never repeated, and clean pages are left alone."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest
from prongsai import model, source, urls
from prongsai.checks import Case
from prongsai.checks.privacy import PRIVACY, ids, numbers, people
from prongsai.checks.texts import texts
from prongsai.problems import Level, Location, Problem
from prongsai.thai import to_thai

from ..conftest import SITES
from ..source import papers
from . import private
from .scores import catalogues

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path


SITE = """\
agency:
  name: เทศบาลตำบลสมมติ
  type: เทศบาลตำบล
  district: ทดสอบ
  province: ทดสอบ
  phone: 08 1000 2000
  channels:
    - name: ร้องเรียน
      phone: 091-000-3000
"""
MEASURE = "---\ntitle: มาตรการ\n---\n{}\n"


def found(root: Path) -> list[Problem]:
    """What the privacy checks say of a site in a folder."""
    sources, _ = source.read(root)
    site, _ = model.assemble(sources, catalogues().rules)
    routes, _ = urls.address(site, urls.EMPTY, {})
    case = Case(site, sources, catalogues(), routes, {}, texts(site))
    return [problem for check in PRIVACY.values() for problem in check(case)]


def site(root: Path, files: Mapping[str, str | bytes]) -> Path:
    for path, data in {"site.yaml": SITE, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data.encode() if isinstance(data, str) else data)
    return root


def told(problems: Iterable[Problem]) -> list[str]:
    return [f"{p.at} {p.name}" for p in problems]


# -- national ID numbers -------------------------------------------------------------------------------


def missed(count: int) -> list[str]:
    """The sentences of `count` in which an ID number was not found exactly where it stands."""
    chance = random.Random(count)
    sentences = [private.in_clothes(chance, n) for n in range(count)]
    return [text for digits, text in sentences if not is_found(digits, text)]


def is_found(digits: str, text: str) -> bool:
    offsets = list(ids.find(text, ids.Sure.YES))
    rest = "".join(c for c in text[offsets[0] :] if c.isdecimal()) if len(offsets) == 1 else ""
    return "".join(str(int(c)) for c in rest).startswith(digits)


def test_every_id_number_is_found_in_whatever_clothes() -> None:
    assert missed(500) == []


@pytest.mark.soak
def test_ten_thousand_id_numbers_are_found_in_whatever_clothes() -> None:
    assert missed(10_000) == []


def test_an_id_number_stops_publication_and_nothing_else_does() -> None:
    levels = {name: Problem(name, Location("")).level for name in PRIVACY}
    assert [name for name, level in levels.items() if level is Level.ERROR] == ["national-id"]


@pytest.mark.parametrize(
    "around",
    ["รหัสอ้างอิง {}", "เลขที่สัญญา {}", "https://example.go.th/f/{}.pdf", "x{}z", "ค่า 18.{}"],
)
def test_what_may_be_another_number_is_only_told(around: str) -> None:
    digits = "8" + private.id_number(random.Random(3))[1:12]
    from stdnum.th import pin

    text = around.format(digits + pin.calc_check_digit(digits))
    assert not list(ids.find(text, ids.Sure.YES))
    assert len(list(ids.find(text, ids.Sure.PERHAPS))) == 1


@pytest.mark.parametrize("around", ["{}", "เลขประจำตัวประชาชน {}"])
def test_a_mistyped_number_is_told(around: str) -> None:
    digits = private.id_number(random.Random(5))
    wrong = digits[:12] + str((int(digits[12]) + 1) % 10)
    text = around.format(private.cut(wrong, "-"))
    assert not list(ids.find(text, ids.Sure.YES))
    assert len(list(ids.find(text, ids.Sure.PERHAPS))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "9786161234567",
        "0994000165315",
        "66059123456 660522001234",
        "12345678901234567890",
        "sha256: 3fa1234567890121bc99d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5",
        "https://www.example.go.th/upload/1697512345678.jpg",
    ],
)
def test_numbers_of_other_kinds_are_left_alone(text: str) -> None:
    assert not [*ids.find(text, ids.Sure.YES), *ids.find(text, ids.Sure.PERHAPS)]


# -- the other classes ---------------------------------------------------------------------------------

NO_PHONES: frozenset[str] = frozenset()
CLASSES: Mapping[str, tuple[Callable[[random.Random], str], Callable[[str], Iterable[int]]]] = {
    "bank-account": (private.account, lambda text: numbers.accounts(text, "เทศบาลตำบลสมมติ")),
    "private-phone": (private.phone, lambda text: numbers.phones(text, NO_PHONES)),
    "home-address": (private.address, people.houses),
    "health-and-name": (private.illness, people.health),
}


@pytest.mark.parametrize("name", CLASSES)
def test_nineteen_of_twenty_others_are_found(name: str) -> None:
    make, find = CLASSES[name]
    chance = random.Random(name)
    sentences = [make(chance) for _ in range(400)]
    missed = [text for text in sentences if not list(find(text))]
    assert len(missed) <= 20, missed


@pytest.mark.parametrize(
    "text",
    [
        "ติดต่อสำนักปลัดเทศบาล โทร. 081-234-5678",
        "081-234-5678 (งานป้องกันและบรรเทาสาธารณภัย)",
        "ปลัดเทศบาล นายสมชาย ใจดี โทร. 081-234-5678",
        "นายสมชาย ใจดี นายกเทศมนตรี โทรศัพท์ ๐๘๑-๒๓๔-๕๖๗๘",
        "โทรสาร 0812345678",
        "รหัส 0812345678901",
    ],
)
def test_numbers_of_an_office_or_position_are_left_alone(text: str) -> None:
    assert not list(numbers.phones(text, NO_PHONES))


def test_the_numbers_of_site_yaml_are_allowed(tmp_path: Path) -> None:
    prose = MEASURE.format("โทร. 081-000-2000 หรือ +66 91 000 3000 หรือ 081-000-2001")
    problems = found(site(tmp_path, {"content/2569/measures/m1.md": prose}))
    assert told(problems) == ["content/2569/measures/m1.md:4:45 private-phone"]


# -- clean pages ---------------------------------------------------------------------------------------


def false_alarms(pages: int) -> list[str]:
    chance, alarms = random.Random(pages), []
    for _ in range(pages):
        text = private.clean_page(chance)
        finds = [find for _, find in CLASSES.values()]
        finds += [lambda text: ids.find(text, ids.Sure.YES), lambda text: ids.find(text, ids.Sure.PERHAPS)]
        alarms += [text[max(0, at - 60) : at + 40] for find in finds for at in find(text)]
    return alarms


def test_two_hundred_clean_pages_give_one_false_alarm_at_most() -> None:
    assert len(alarms := false_alarms(200)) <= 1, alarms


@pytest.mark.soak
def test_two_thousand_clean_pages_give_ten_false_alarms_at_most() -> None:
    assert len(alarms := false_alarms(2000)) <= 10, alarms


@pytest.mark.parametrize("name", SITES)
def test_sites_of_real_agencies_give_none(name: str) -> None:
    assert told(found(SITES[name])) == []


# -- what is told --------------------------------------------------------------------------------------

SECRETS = {
    "id": private.id_number(random.Random(1)),
    "phone": "0819876543",
    "account": "123-4-56789-0",
    "name": "นายสมชาย ใจดี",
}
TELLTALE = MEASURE.format(
    f"ข้าพเจ้า {SECRETS['name']} เลขประจำตัวประชาชน {SECRETS['id']}\n"
    f"บ้านเลขที่ 98/76 หมู่ที่ 5 โทร. {SECRETS['phone']}\nเป็นผู้พิการ บัญชีเลขที่ {SECRETS['account']}"
)


def test_problems_say_where_and_how_many_and_never_what(tmp_path: Path) -> None:
    problems = found(site(tmp_path, {"content/2569/measures/m1.md": TELLTALE}))
    assert sorted(told(problems)) == [
        "content/2569/measures/m1.md:4:43 national-id",
        "content/2569/measures/m1.md:5:1 home-address",
        "content/2569/measures/m1.md:5:33 private-phone",
        "content/2569/measures/m1.md:6:26 bank-account",
        "content/2569/measures/m1.md:6:8 health-and-name",
    ]
    assert {p.about for p in problems} == {"2569/measures/m1"}
    said = "\n".join(p.as_text("th") + p.as_text("en") + json.dumps(p.as_json()) + repr(p) for p in problems)
    assert not [secret for secret in (*SECRETS.values(), "98/76", "ใจดี", "1234567890") if secret in said]
    assert SECRETS["id"][:3] not in said


def test_comments_and_fields_for_machines_are_read_too(tmp_path: Path) -> None:
    number = private.id_number(random.Random(2))
    files = {
        "site.yaml": SITE + f"# {number}\n",
        "content/about.md": f"ดู https://example.go.th/?pid={number}\n",
        "content/2569/oit.yaml": f"items:\n  - topic: contact\n    published: {number}\n",
    }
    assert [p.at.path for p in found(site(tmp_path, files)) if p.name == "national-id"] == list(files)


# -- documents -----------------------------------------------------------------------------------------

DESCRIBED = """\
documents:
  - id: list
    kind: report
    subject: รายงาน
    file: list.csv
"""


def test_a_document_is_told_with_its_record_page_and_count(tmp_path: Path) -> None:
    chance = random.Random(9)
    rows = "".join(f"{n},{private.id_number(chance)}\n" for n in range(40))
    files = {
        "content/2569/documents/documents.yaml": DESCRIBED,
        "content/2569/documents/list.csv": rows.encode("cp874"),
    }
    [problem] = found(site(tmp_path, files))
    assert told([problem]) == ["content/2569/documents/list.csv:1:1 national-id"]
    assert (problem.about, problem.values["count"]) == ("2569/documents/list", 40)


def boxes(digits: str) -> str:
    """A form in which every digit has a cell of its own, below a label whose sara am is in two pieces."""
    return papers.run("เลขประจ\u0e4d\u0e32ตัวประชาชน") + papers.row(*digits)


def cell(digits: str) -> str:
    return f"<row><c><v>{digits}</v></c><c><v>{int(digits) / 7:.13f}</v></c></row>"


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.docx", lambda d: papers.docx(papers.run("เลข ", d[:2], d[2:9], d[9:]))),
        ("b.docx", lambda d: papers.docx(boxes(d))),
        ("c.docx", lambda d: papers.docx(papers.row("นาย", to_thai(private.cut(d, "-"))))),
        ("d.xlsx", lambda d: papers.xlsx(cell(d))),
        ("e.xlsx", lambda d: papers.xlsx('<row><c t="s"><v>0</v></c></row>', strings=[f"{d[:4]}|{d[4:]}"])),
        ("f.pdf", lambda d: papers.pdf(["", f"no. {private.cut(d, ' ')} ok"])),
        ("g.csv", lambda d: f"ที่,เลข\n1,{private.cut(d, '–')}\n".encode("utf-16")),
        ("j.xls", lambda d: papers.legacy(b"", float(d))),
        ("k.doc", lambda d: papers.legacy(private.cut(d, "-").encode("utf-16-le"))),
        ("h.zip", lambda d: papers.archive({"x/y.docx": papers.docx("", title=d)})),
        ("i.png", lambda d: papers.png((b"tEXt", b"Comment\0" + d.encode()))),
    ],
)
def test_an_id_number_is_found_in_every_kind_of_document(
    tmp_path: Path, name: str, make: Callable[[str], bytes]
) -> None:
    for n in range(5):
        data = make(private.id_number(random.Random(n)))
        problems = found(site(tmp_path, {f"content/2569/documents/{name}": data}))
        assert told(problems) == [f"content/2569/documents/{name}:1:1 national-id"]


def test_a_page_of_a_pdf_is_named(tmp_path: Path) -> None:
    number = private.cut(private.id_number(random.Random(4)), "-")
    data = papers.pdf(["clean page", f"name {number}"], author="Somchai Jaidee")
    problems = found(site(tmp_path, {"content/2569/documents/a.pdf": data}))
    assert [p.name for p in problems] == ["national-id", "author-in-file"]
    assert problems[0].message("th").endswith(" ในหน้า 2")
    assert problems[0].message("en").endswith(" on page 2")
    assert "Somchai" not in problems[1].as_text("en")


def test_a_file_name_is_searched(tmp_path: Path) -> None:
    number = private.id_number(random.Random(6))
    problems = found(site(tmp_path, {f"content/2569/documents/{number}.txt": "-"}))
    assert [p.name for p in problems] == ["possible-national-id"]


@pytest.mark.parametrize(
    "name", ["", "user", "Microsoft Office User", "เทศบาลตำบลสมมติ", "สำนักปลัด", "Admin01"]
)
def test_names_that_name_nobody_are_allowed(tmp_path: Path, name: str) -> None:
    data = papers.pdf(["page"], author=name)
    assert told(found(site(tmp_path, {"content/2569/documents/a.pdf": data}))) == []


def test_the_place_of_a_photograph_is_told(tmp_path: Path) -> None:
    data = papers.jpeg(latitude=True)
    [problem] = found(site(tmp_path, {"content/2569/documents/a.jpg": data}))
    assert told([problem]) == ["content/2569/documents/a.jpg:1:1 place-in-file"]


def test_a_document_that_is_too_large_is_told(tmp_path: Path) -> None:
    data = papers.pdf(["page"] * 501)
    [problem] = found(site(tmp_path, {"content/2569/documents/a.pdf": data}))
    assert told([problem]) == ["content/2569/documents/a.pdf:1:1 document-partly-searched"]
