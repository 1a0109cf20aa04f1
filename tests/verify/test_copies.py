"""`prongsai verify`: one byte or file changed, added or taken away in any copy is found."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from prongsai import cli
from prongsai.outputs import manifest
from prongsai.outputs.manifest import MANIFEST, read, written
from prongsai.publish import MARKER, Publication, publish
from prongsai.render import Artifact
from prongsai.verify import Fetched, Unread, folder, web

from ..probe import lab as laboratory
from ..probe.test_faults import status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

FILES = 1000


def artifacts(count: int = FILES) -> list[Artifact]:
    chance = random.Random(2569)
    made = [
        Artifact(f"25{n % 70:02}/หน้า {n}%/index-{n}.html", chance.randbytes(n % 300), "text/html", "test")
        for n in range(count)
    ]
    return [*made, manifest(made)]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("copy") / "public"
    done = publish(artifacts(), target, target.parent / "sources")
    assert isinstance(done, Publication)
    return target


# -- one change in a thousand files ------------------------------------------------------------------


def flip(root: Path, chance: random.Random) -> Callable[[], object]:
    path = some(root, chance, lambda p: p.stat().st_size > 0)
    data = path.read_bytes()
    place, bit = chance.randrange(len(data)), 1 << chance.randrange(8)
    path.write_bytes(data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :])
    return lambda: path.write_bytes(data)


def add_byte(root: Path, chance: random.Random) -> Callable[[], object]:
    path = some(root, chance)
    data = path.read_bytes()
    place = chance.randrange(len(data) + 1)
    path.write_bytes(data[:place] + chance.randbytes(1) + data[place:])
    return lambda: path.write_bytes(data)


def delete_byte(root: Path, chance: random.Random) -> Callable[[], object]:
    path = some(root, chance, lambda p: p.stat().st_size > 0)
    data = path.read_bytes()
    place = chance.randrange(len(data))
    path.write_bytes(data[:place] + data[place + 1 :])
    return lambda: path.write_bytes(data)


def add_file(root: Path, chance: random.Random) -> Callable[[], object]:
    path = some(root, chance).with_name(chance.choice(["x.html", ".hidden", "เพิ่ม.php", "index.html "]))
    path.write_bytes(chance.choice([b"", b"x"]))
    return path.unlink


def delete_file(root: Path, chance: random.Random) -> Callable[[], object]:
    path = some(root, chance, lambda p: p.name != MARKER)  # a copy on the web has no marker
    data = path.read_bytes()
    path.unlink()
    return lambda: path.write_bytes(data)


def some(root: Path, chance: random.Random, fits: Callable[[Path], bool] = lambda path: True) -> Path:
    """Any file, now and then the manifest or the marker."""
    if chance.random() < 0.2:
        path = root / chance.choice([MANIFEST, MARKER])
        return path if fits(path) else root / MANIFEST
    while True:
        path = root / chance.choice([a.path for a in artifacts_cached])
        if fits(path):
            return path


artifacts_cached = artifacts()
CHANGES = (flip, add_byte, delete_byte, add_file, delete_file)


@pytest.mark.parametrize("cases", [60, pytest.param(1000, marks=pytest.mark.soak)])
def test_any_change_of_one_byte_or_file_is_found(cases: int, copy: Path) -> None:
    chance = random.Random(cases)
    assert folder(copy).problems == ()
    for number in range(cases):
        change = CHANGES[number % len(CHANGES)]
        undo = change(copy, chance)
        found = folder(copy)
        undo()
        assert found.problems, f"{change.__name__} in case {number} was not found"
    assert folder(copy).problems == ()
    assert folder(copy).whole >= FILES


# -- what each change is called ----------------------------------------------------------------------


@pytest.fixture
def small(tmp_path: Path) -> Path:
    publish(artifacts(10), tmp_path / "public", tmp_path / "sources")
    return tmp_path / "public"


def told(root: Path) -> list[str]:
    return [problem.name for problem in folder(root).problems]


def test_changes_are_named(small: Path) -> None:
    files = sorted(path for path in small.rglob("index*") if path.is_file())
    files[5].write_bytes(b"other")
    files[6].unlink()
    (small / "new").mkdir()
    (small / "new/shell.php").write_bytes(b"")
    assert sorted(told(small)) == ["file-added", "file-changed", "file-missing"]


def test_links_and_pipes_are_no_published_files(small: Path) -> None:
    one, other, *_ = sorted(path for path in small.rglob("index*") if path.is_file())
    one.rename(small.parent / "moved")
    one.symlink_to(small.parent / "moved")
    other.unlink()
    os.mkfifo(other)
    (small / "everything").symlink_to("/")
    assert sorted(told(small)) == ["file-added", "file-unread", "file-unread"]


def test_a_copy_without_the_marker_is_whole(small: Path) -> None:
    (small / MARKER).unlink()
    assert told(small) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda d: b"",
        lambda d: d[:-1],
        lambda d: d + b"\n",
        lambda d: d.replace(b"  ", b" *"),
        lambda d: d.replace(b"\n", b"\r\n"),
        lambda d: d[:64].upper() + d[64:],
        lambda d: b"".join(reversed(d.splitlines(True))),
        lambda d: d + d.splitlines(True)[-1],
        lambda d: d.replace(b"%25", b"%"),
        lambda d: b"\xff" + d,
    ],
)
def test_there_is_one_way_to_write_a_manifest(change: Callable[[bytes], bytes], small: Path) -> None:
    data = (small / MANIFEST).read_bytes()
    (small / MANIFEST).write_bytes(change(data))
    assert told(small) == ["manifest-malformed"]


def test_any_path_comes_back_from_a_manifest() -> None:
    sums = {
        path: hashlib.sha256(path.encode()).hexdigest() for path in ("a%0Ab", "a\nb", "a\r%25", "ก ข", "%")
    }
    assert read(written(sums)) == sums


def test_other_programs_read_the_manifest(built_sites: Mapping[str, Path]) -> None:
    if not shutil.which("sha256sum"):
        pytest.skip("needs the sha256sum command")
    for root in built_sites.values():
        done = subprocess.run(["sha256sum", "--check", "--quiet", MANIFEST], cwd=root, check=False)
        assert done.returncode == 0


def test_the_manifest_names_every_published_file(built_sites: Mapping[str, Path]) -> None:
    for root in built_sites.values():
        files = {p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()}
        named = read((root / MANIFEST).read_bytes())
        assert named is not None
        assert named.keys() == files - {MANIFEST, MARKER}


# -- the command -------------------------------------------------------------------------------------


def test_exit_codes(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["verify", str(small)]) == 0
    assert cli.main(["verify", str(tmp_path / "nowhere")]) == 3
    (small / "x").write_text("")
    assert cli.main(["verify", str(small)]) == 2
    assert "มีไฟล์ x" in capsys.readouterr().out
    (small / MANIFEST).unlink()
    assert cli.main(["verify", str(small), "--lang", "en"]) == 2
    assert "[manifest-missing]" in capsys.readouterr().out


def verify_web(base: str) -> int:
    return cli.main(["verify", base, "--rate", "5000", "--timeout", "2", "--lang", "en"])


def test_a_copy_on_the_web(built_sites: Mapping[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    with laboratory.running(built_sites["khlongyai"]) as lab:
        assert verify_web(lab.base) == 0
        assert "not what somebody added" in capsys.readouterr().out
        lab.at("/about/index.html", lambda request: request.reply(b"changed"))
        lab.at("/urls/index.html", status(404))
        lab.at("/index.html", status(500))
        assert verify_web(lab.base) == 2
        said = capsys.readouterr().out
        assert (
            said.count("[file-changed]") == said.count("[file-missing]") == said.count("[file-unread]") == 1
        )
        lab.at(f"/{MANIFEST}", status(404))
        assert verify_web(lab.base) == 2
        lab.at(f"/{MANIFEST}", status(500))
        assert verify_web(lab.base) == 3


def test_what_a_server_keeps_to_itself_is_said_and_not_blamed() -> None:
    files = [Artifact(name, b"x", "text/plain", "test") for name in (".htaccess", "index.html")]
    listed = manifest(files)
    shown: dict[str, Fetched | Unread] = {
        MANIFEST: Fetched(listed.data),
        "index.html": Fetched(b"x"),
        ".htaccess": Unread("403"),
    }
    found = web(shown.__getitem__)
    assert (found.problems, found.whole, found.unseen) == ((), 1, (".htaccess",))
    shown[".htaccess"] = Fetched(b"y")
    assert [p.name for p in web(shown.__getitem__).problems] == ["file-changed"]


def test_a_copy_may_give_way_to_the_page_it_copies_and_to_nothing_else() -> None:
    files = [
        Artifact(name, name.encode(), "text/html", "test") for name in ("old/index.html", "new/index.html")
    ]
    shown = {
        MANIFEST: Fetched(manifest(files).data),
        "old/index.html": Fetched(b"new/index.html", redirected=True),
        "new/index.html": Fetched(b"new/index.html"),
    }
    found = web(shown.__getitem__)
    assert (found.problems, found.whole, found.unseen) == ((), 1, ("old/index.html",))
    for other in (Fetched(b"new/index.html"), Fetched(b"elsewhere", redirected=True)):
        shown["old/index.html"] = other
        assert [p.name for p in web(shown.__getitem__).problems] == ["file-changed"]


@pytest.mark.parametrize("words", [["ftp://x"], ["https://"], ["https://www.example.go.th", "--rate", "-1"]])
def test_what_could_not_run(words: list[str]) -> None:
    assert cli.main(["verify", *words]) == 3
