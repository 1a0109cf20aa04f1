"""The strict reader: what is typed is what is read, and every mistake has a place."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from prongsai.problems import Location, Phrase
from prongsai.source import (
    BROKEN,
    Choice,
    Field,
    ListOf,
    Mapping,
    Parsed,
    RecordOf,
    Refused,
    Scalar,
    Sequence,
    SourceFile,
    Stated,
    Text,
    parse,
    split,
)

if TYPE_CHECKING:
    from prongsai.problems import Problem
    from prongsai.source import Shape

PATH = "content/x.yaml"


def read(text: str) -> tuple[Any, list[str]]:
    found: list[Problem] = []
    node = parse(text, PATH, found.append)
    return node, [f"{p.at.line}:{p.at.column} {p.name}" for p in found]


def values(text: str) -> dict[str, str]:
    node, problems = read(text)
    assert not problems
    assert isinstance(node, Mapping)
    return {e.key.text: e.value.text for e in node.entries if isinstance(e.value, Scalar)}


def shaped(shape: Shape[Any], text: str) -> tuple[Any, list[str]]:
    found: list[Problem] = []
    node = parse(text, PATH, found.append)
    assert node is not None
    value = shape.read(node, found.append)
    return value, [f"{p.at.line}:{p.at.column} {p.name}" for p in found]


@pytest.mark.parametrize(
    "typed",
    ["010", "021234567", "1:30", "no", "yes", "2567-02-29", "1_000", "0x1F", "1e3", "null", "~", "=", ".inf"],
)
def test_scalars_stay_as_typed(typed: str) -> None:
    assert values(f"x: {typed}")["x"] == typed


def test_thai_digits_are_arabic_digits_and_marks_are_in_order() -> None:
    assert values("คะแนน: ๙๔.๕๐")["คะแนน"] == "94.50"
    assert values("x: นํ้าท\u0e4d\u0e32")["x"] == "น้ำทำ"


def test_places_count_lines_and_characters_from_one() -> None:
    node, _ = read("ก: ข\nรายการ:\n  - สอง\n")
    assert node.entries[1].key.at == Location(PATH, 2, 1)
    assert node.entries[1].value.items[0].at == Location(PATH, 3, 5)


def test_lists_and_groups_keep_their_order() -> None:
    node, _ = read("b: [3, 1, 2]\na: {y: 1, x: 2}")
    assert isinstance(node.entries[0].value, Sequence)
    assert [i.text for i in node.entries[0].value.items] == ["3", "1", "2"]
    assert [e.key.text for e in node.entries[1].value.entries] == ["y", "x"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: 1\nb: 2\na: 3", ["3:1 repeated-key"]),
        ("a: &x 1", ["1:4 yaml-anchor"]),
        ("a: *x", ["1:4 yaml-alias"]),
        ("a: !!python/object:os.system 1", ["1:4 yaml-tag"]),
        ("a: !secret 1", ["1:4 yaml-tag"]),
        ("? {a: 1}\n: 2", ["1:3 key-not-text"]),
        ("a: 1\n---\nb: 2", ["2:1 yaml-documents"]),
        ("a: " + "[" * 13 + "]" * 13, ["1:15 too-deep"]),
        ("a:\n\t- 1", ["2:1 tab-indent"]),
        ("a: b: c", ["1:5 yaml-syntax"]),
        ("a: 'ไม่ปิด\nb: 1\n", ["1:4 yaml-syntax"]),
        ("a: [1, 2", ["1:4 yaml-syntax"]),
        ("- a\nb: 1", ["2:1 yaml-syntax"]),
        ("%YAML 9.9\n---\na: 1", ["1:1 yaml-syntax"]),
    ],
)
def test_what_yaml_allows_and_we_refuse(text: str, problems: list[str]) -> None:
    assert read(text)[1] == problems


def test_a_merge_key_is_only_an_unknown_name() -> None:
    assert values("<<: x")["<<"] == "x"


def test_a_refused_value_is_reported_once() -> None:
    value, problems = shaped(RecordOf("x", (Field("a", Text(), "ก"),), dict), "a: !!str 1")
    assert problems == ["1:4 yaml-tag"]
    assert "a" not in value


def test_nothing_and_comments_are_no_document() -> None:
    assert read("") == (None, [])
    assert read("# ยังไม่ได้กรอก\n\n") == (None, [])


# -- shapes -----------------------------------------------------------------------------------------

NUMBER = Parsed(
    lambda text: Decimal(text) if text.replace(".", "").isdigit() else None,
    Phrase("เลข", "a number"),
    "bad-number",
)
PERSON = RecordOf(
    "คน",
    (
        Field("name", Text(), "ชื่อ", required=True),
        Field("age", NUMBER, "อายุ"),
        Field("kind", Choice({"good": 1, "bad": 2}), "ชนิด"),
        Field("tags", ListOf(Text(), one_too=True), "ป้าย"),
        Field("flaws", Stated("ไม่มี", (), ListOf(Text())), "ข้อเสีย"),
    ),
    dict,
)


def test_a_whole_record_knows_where_each_field_stands() -> None:
    value, problems = shaped(PERSON, "name: ก\nage: ๔๒\ntags: หนึ่ง\nflaws: ไม่มี")
    assert not problems
    assert value["age"] == Decimal(42)
    assert value["tags"] == ("หนึ่ง",)
    assert value["flaws"] == ()
    assert value["places"]["age"] == Location(PATH, 2, 6)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("age: 1", ["1:1 missing-key"]),
        ("name:", ["1:1 missing-key"]),
        ("name: ก\nnmae: ข", ["2:1 unknown-key"]),
        ("name: [ก]", ["1:7 wrong-kind"]),
        ("name: ก\nage: สิบ", ["2:6 bad-number"]),
        ("name: ก\nkind: god", ["2:7 bad-choice"]),
        ("name: ก\ntags: []", ["2:7 empty-value"]),
        ("name: ก\ntags: [ก, '']", ["2:11 empty-value"]),
        ("name: ก\ntags: {a: 1}", ["2:7 wrong-kind"]),
        ("[ก]", ["1:1 wrong-kind"]),
        (
            "nmae: ก\nage: x\nkind: god",
            ["1:1 unknown-key", "1:1 missing-key", "2:6 bad-number", "3:7 bad-choice"],
        ),
    ],
)
def test_every_mistake_in_a_record_at_once(text: str, problems: list[str]) -> None:
    assert shaped(PERSON, text)[1] == problems


def test_a_mistake_in_an_optional_field_spares_the_record() -> None:
    value, _ = shaped(PERSON, "name: ก\nage: สิบ")
    assert value["name"] == "ก"
    assert "age" not in value
    assert "age" in value["places"], "it was typed: whoever asks for it must not call it missing"


def test_a_mistake_in_a_required_field_breaks_the_record() -> None:
    assert shaped(PERSON, "name: [ก]")[0] is BROKEN


def test_a_field_left_open_is_a_field_left_out() -> None:
    value, problems = shaped(PERSON, "name: ก\nage:")
    assert not problems
    assert "age" not in value
    assert value["places"]["age"] == Location("content/x.yaml", 2, 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("nmae", "name"), ("Name", "name"), ("tag", "tags"), ("kinds", "kind"), ("flaw", "flaws")],
)
def test_did_you_mean(typed: str, meant: str) -> None:
    found: list[Problem] = []
    node = parse(f"name: ก\n{typed}: x", PATH, found.append)
    assert node is not None
    PERSON.read(node, found.append)
    assert f"“{meant}”" in found[0].hint("th")
    assert f"“{meant}”" in found[0].hint("en")


def test_an_unlike_name_lists_the_known_ones() -> None:
    value, _ = shaped(PERSON, "name: ก\nqqqq: x")
    assert value["name"] == "ก"


# -- front matter -----------------------------------------------------------------------------------


def test_prose_and_front_matter_keep_their_lines() -> None:
    found: list[Problem] = []
    page = split(SourceFile("a.md", "---\ntitle: ก\nx: 1\n---\nบรรทัดห้า\n"), found.append)
    assert not found
    assert isinstance(page.front, Mapping)
    assert page.front.entries[1].key.at == Location("a.md", 3, 1)
    assert (page.prose, page.prose_line) == ("บรรทัดห้า\n", 5)


@pytest.mark.parametrize(("text", "name"), [("ก", "no-front-matter"), ("---\na: 1\n", "open-front-matter")])
def test_a_page_without_whole_front_matter(text: str, name: str) -> None:
    found: list[Problem] = []
    assert split(SourceFile("a.md", text), found.append).front is None
    assert [p.name for p in found] == [name]


def test_a_refused_node_is_no_value() -> None:
    assert Text().read(Refused(Location("x")), lambda p: pytest.fail("told twice")) is BROKEN
