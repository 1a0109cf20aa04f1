"""Which files are read, in which order, and what may not be among them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from prongsai.source import read
from prongsai.source.files import MAX_TEXT_BYTES, _load

if TYPE_CHECKING:
    from pathlib import Path


def put(root: Path, path: str, data: bytes = b"x: 1\n") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(data)


def told(root: Path) -> list[str]:
    return [f"{p.at} {p.name}" for p in read(root)[1]]


def test_only_the_site_file_and_content_are_read_in_sorted_order(tmp_path: Path) -> None:
    for path in (
        "criteria/2570.yaml",
        "content/2568/b.yaml",
        "content/2568/a.md",
        "site.yaml",
        "README.md",
        "layouts/x.yaml",
    ):
        put(tmp_path, path)
    sources, problems = read(tmp_path)
    assert not problems
    assert list(sources.files) == [
        *("site.yaml", "content/2568/a.md", "content/2568/b.yaml", "criteria/2570.yaml")
    ]


def test_files_that_systems_leave_are_no_content(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "a.yaml~", ".git/config"):
        put(tmp_path, f"content/{name}")
    assert not read(tmp_path)[0].files


def test_line_ends_and_byte_order_marks_do_not_matter(tmp_path: Path) -> None:
    put(tmp_path, "content/a.yaml", "\ufeffก: 1\r\nข: 2\r\n".encode())
    assert read(tmp_path)[0].files["content/a.yaml"].text == "ก: 1\nข: 2\n"


@pytest.mark.parametrize("target", ["/etc/passwd", "../outside.yaml", "a.yaml"])
def test_links_are_never_followed(tmp_path: Path, target: str) -> None:
    put(tmp_path.parent, "outside.yaml")
    put(tmp_path, "content/a.yaml")
    (tmp_path / "content/link.yaml").symlink_to(target)
    assert told(tmp_path) == ["content/link.yaml:1:1 not-a-file"]


@pytest.mark.parametrize("link", ["content", "content/2568", "site.yaml"])
def test_linked_folders_and_settings_are_never_followed(tmp_path: Path, link: str) -> None:
    (tmp_path / link).parent.mkdir(exist_ok=True)
    (tmp_path / link).symlink_to("/etc")
    assert told(tmp_path) == [f"{link}:1:1 not-a-file"]


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content/pipe.yaml")
    assert told(tmp_path) == ["content/pipe.yaml:1:1 not-a-file"]


@pytest.mark.parametrize(
    "name", ["con.md", "AUX", "lpt1.yaml", "a:b.md", "a?.yaml", "end.", "a|b", "back\\slash", 'q".']
)
def test_names_that_other_systems_forbid_are_refused(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"content/{name}")
    assert [line.rsplit(" ", 1)[1] for line in told(tmp_path)] == ["forbidden-name"]


def test_a_name_that_is_no_text_is_refused_and_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / os.fsdecode(b"\xff.md")).write_bytes(b"")
    problem = read(tmp_path)[1][0]
    assert problem.name == "forbidden-name"
    problem.as_text("th").encode("utf-8")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    put(tmp_path, "content/a.yaml")
    os.truncate(tmp_path / "content/a.yaml", 50_000_000)
    assert told(tmp_path) == ["content/a.yaml:1:1 file-too-large"]
    os.truncate(tmp_path / "content/a.yaml", MAX_TEXT_BYTES + 1)
    assert told(tmp_path) == ["content/a.yaml:1:1 file-too-large"]


def test_a_file_that_vanishes_or_is_locked_is_told(tmp_path: Path) -> None:
    problem = _load(tmp_path, "content/gone.yaml")
    assert getattr(problem, "name", "") == "cannot-read"


@pytest.mark.parametrize(
    ("data", "place", "name"),
    [
        ("ก\nขค".encode() + b"\xa1", "2:3", "not-utf8"),
        ("ก\nขค\x00".encode(), "2:3", "forbidden-character"),
        ("ก\u2028".encode(), "1:2", "forbidden-character"),
        ("ก\x85".encode(), "1:2", "forbidden-character"),
        (b"PK\x03\x04\x14", "1:3", "forbidden-character"),
        ("ไทย".encode("cp874"), "1:1", "not-utf8"),
        ("ไทย".encode("utf-16"), "1:1", "not-utf8"),
    ],
)
def test_what_is_no_clean_text_has_a_place(tmp_path: Path, data: bytes, place: str, name: str) -> None:
    put(tmp_path, "content/a.yaml", data)
    assert told(tmp_path) == [f"content/a.yaml:{place} {name}"]
