"""Publishing into a folder: whole or not at all, and never over what is not ours."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest
from prongsai import workers
from prongsai.problems import Problem
from prongsai.publish import MARKER, Publication, publish
from prongsai.publish import folder as publishing
from prongsai.render import Artifact

if TYPE_CHECKING:
    from pathlib import Path


def site(**files: str) -> list[Artifact]:
    return [Artifact(f"{name}.html", text.encode(), "text/html", "test") for name, text in files.items()]


def put(target: Path, **files: str) -> Publication:
    done = publish(site(**files), target, target.parent / "sources")
    assert isinstance(done, Publication), done
    return done


def shown(target: Path) -> dict[str, str]:
    return {p.name: p.read_text() for p in target.rglob("*") if p.is_file() and p.name != MARKER}


def refused(target: Path, sources: Path | None = None) -> str:
    done = publish(site(index="new"), target, sources or target.parent / "sources")
    assert isinstance(done, Problem)
    return done.name


def test_tells_what_was_written_kept_and_removed(tmp_path: Path) -> None:
    put(tmp_path / "public", index="1", old="1", same="1")
    done = put(tmp_path / "public", index="2", same="1", new="1")
    assert done == Publication(("index.html", "new.html"), ("same.html",), ("old.html",))
    assert shown(tmp_path / "public") == {"index.html": "2", "same.html": "1", "new.html": "1"}


def test_unchanged_files_keep_their_time(tmp_path: Path) -> None:
    put(tmp_path / "public", index="1", same="1")
    os.utime(tmp_path / "public/same.html", (1, 1))
    put(tmp_path / "public", index="2", same="1")
    assert (tmp_path / "public/same.html").stat().st_mtime == 1


def test_nothing_is_left_beside_the_target(tmp_path: Path) -> None:
    put(tmp_path / "public", index="1")
    put(tmp_path / "public", index="2")
    assert [p.name for p in tmp_path.iterdir()] == ["public"]


def many(text: str) -> list[Artifact]:
    """Two hundred files in as many folders; every second one is always the same."""
    return [
        Artifact(f"{n}/index.html", (text if n % 2 else "same").encode(), "text/html", "test")
        for n in range(200)
    ]


@pytest.mark.parametrize("blind", [False, True])
def test_a_process_that_dies_over_its_share_harms_neither_site(
    blind: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the files that the dead process linked cannot be read when its work is done again."""
    target, parent = tmp_path / "public", os.getpid()
    publish(many("old"), target, tmp_path / "sources")
    kept = {path: path.read_bytes() for path in target.rglob("index.html")}
    held = {path: path.open("rb") for path in kept}
    write, same_bytes = publishing._write, publishing._same_bytes

    def dying(stage: str, old: str, artifact: Artifact) -> bool:
        done = write(stage, old, artifact)
        if os.getpid() != parent and artifact.path.startswith("15"):
            os._exit(1)
        return done

    def seen(path: str, data: bytes) -> bool:
        return same_bytes(path, data) and not (blind and os.getpid() == parent)

    monkeypatch.setattr(workers, "_COPYING", 0)
    monkeypatch.setattr(publishing, "_write", dying)
    monkeypatch.setattr(publishing, "_same_bytes", seen)
    done = publish(many("new"), target, tmp_path / "sources", 3)
    assert isinstance(done, Publication), done
    assert {artifact.path: artifact.data for artifact in many("new")} == {
        path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("index.html")
    }
    written = {target / path for path in done.written}
    for path, file in held.items():
        with file:
            assert file.read() == kept[path]
            shared = os.fstat(file.fileno()).st_ino == path.stat().st_ino
            assert not (shared and path in written), "written into a file of the old site"


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    put(tmp_path / "public", index="1")
    (tmp_path / ".prongsai-new-public-77").mkdir()
    (tmp_path / ".prongsai-old-public-77").mkdir()
    put(tmp_path / "public", index="2")
    assert [p.name for p in tmp_path.iterdir()] == ["public"]


def test_a_site_retired_but_not_replaced_comes_back(tmp_path: Path) -> None:
    put(tmp_path / "public", index="1", only="1")
    (tmp_path / "public").rename(tmp_path / ".prongsai-old-public-77")
    assert put(tmp_path / "public", index="1").removed == ("only.html",)


def test_a_folder_with_foreign_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "public/photo.jpg").write_text("mine")
    assert refused(tmp_path / "public") == "not-our-folder"
    assert shown(tmp_path / "public") == {"photo.jpg": "mine"}


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "public").symlink_to(tmp_path / "elsewhere")
    assert refused(tmp_path / "public") == "not-our-folder"


@pytest.mark.parametrize("inside", ["", "content", "content/2568", "layouts", ".."])
def test_the_sources_are_never_the_target(tmp_path: Path, inside: str) -> None:
    root = tmp_path / "deep/site"
    (root / "content/2568").mkdir(parents=True)
    assert refused(root / inside, sources=root) == "bad-output-folder"


def test_without_an_atomic_exchange_two_renames_serve(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "exchange_at_once", lambda one, other: False)
    put(tmp_path / "public", index="1")
    put(tmp_path / "public", index="2")
    assert shown(tmp_path / "public") == {"index.html": "2"}
    assert [p.name for p in tmp_path.iterdir()] == ["public"]


@pytest.mark.parametrize("call", ["write_bytes", "mkdir", "rename"])
def test_a_full_disk_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    put(tmp_path / "public", index="1")
    monkeypatch.setattr(publishing, "exchange_at_once", lambda one, other: False)

    def full(self: Path, *arguments: object, **options: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self))

    with monkeypatch.context() as patched:
        patched.setattr("pathlib.Path." + call, full)
        done = publish(site(index="2"), tmp_path / "public", tmp_path / "sources")
    assert isinstance(done, Problem)
    assert done.name == "cannot-write"
    assert shown(tmp_path / "public") == {"index.html": "1"}
