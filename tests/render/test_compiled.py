"""The program's own layouts are compiled once for all runs; those of a site leave no code in any file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from prongsai import stamp
from prongsai.render import compiled, environment

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where compiled layouts are kept, still empty, in a process that has compiled none."""
    monkeypatch.setattr(compiled, "_FOLDER", tmp_path / "kept")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    new_process(monkeypatch)
    return tmp_path / "kept"


def new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_kept", {})


def compiles(monkeypatch: pytest.MonkeyPatch, layouts: Path | None, name: str = "offer.html") -> bool:
    """Whether reading a partial in a new process compiles it."""
    new_process(monkeypatch)
    env = environment(layouts, ())
    seen: list[str] = []
    generate = env._generate
    monkeypatch.setattr(
        env, "_generate", lambda *given, **more: seen.append(name) or generate(*given, **more)
    )
    env.get_template(f"partials/{name}")
    return bool(seen)


def test_the_next_run_compiles_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [compiles(monkeypatch, None) for _ in range(2)] == [True, False]
    assert [file.suffix for file in folder.iterdir()] == [".pyc"]


def test_another_program_compiles_them_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiles(monkeypatch, None)
    before = stamp.program()
    monkeypatch.setattr(stamp, "program", lambda: "f" * len(before))
    assert [compiles(monkeypatch, None) for _ in range(2)] == [True, False]
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("text", ["สวัสดี", "{# as ours #}"])
def test_layouts_of_a_site_leave_no_file(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    partial = tmp_path / "layouts/partials/offer.html"
    partial.parent.mkdir(parents=True)
    partial.write_text(text, encoding="utf-8")
    assert [compiles(monkeypatch, tmp_path / "layouts") for _ in range(2)] == [True, True]
    assert not folder.exists()


def test_where_nothing_can_be_written_layouts_are_compiled(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write_text("in the way")
    assert [compiles(monkeypatch, None) for _ in range(2)] == [True, True]


def test_python_told_to_write_no_compiled_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [compiles(monkeypatch, None) for _ in range(2)] == [True, True]
    assert not folder.exists()
