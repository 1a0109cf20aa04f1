"""On every kind of server: publish, publish again, go back, take over; nothing but our folder is touched."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import os
import threading
from typing import TYPE_CHECKING

import pytest
from prongsai.problems import Location, problem
from prongsai.publish import MARKER, Release, holder

from ..urls.servers import APACHE, MODULES, NGINX, apache, nginx
from . import servers
from .conftest import NOW, Lab, files, opened
from .releases import PAGES, release, version_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WAYS = (
    ("sftp", "symlink"),
    ("sftp", "folders"),
    ("sftp", "files"),
    ("ftps", "folders"),
    ("ftps", "files"),
    ("ftp-plain", "files"),
    ("folder", "exchange"),
    ("folder", "symlink"),
    ("folder", "folders"),
    ("folder", "files"),
)


@pytest.mark.parametrize("kind", servers.PROTOCOLS)
def test_publish_again_and_back(kind: str) -> None:
    with opened(kind) as lab:
        publish_again_and_back(lab)


def publish_again_and_back(lab: Lab) -> None:
    first = lab.publish("one")
    assert (first.before, first.sent_files) == ("", len(release("one").sums))
    assert lab.shows("one")
    assert lab.publish("one").sent_files == 0
    second = lab.publish("two")
    assert (second.before, lab.look().previous) == (first.release, release_of("one"))
    assert lab.shows("two")
    assert second.sent_files == len(changed("one", "two")), "only what changed is sent"
    assert lab.back().release == first.release
    assert lab.shows("one")
    assert lab.back().release == second.release, "and forward again"
    assert lab.shows("two")
    lab.publish("three")
    found = lab.look()
    assert (found.live, found.previous) == (release_of("three"), release_of("two")), "two releases are kept"
    assert found.holder is None


@pytest.mark.parametrize(("server", "way"), WAYS, ids="-".join)
def test_every_way_of_switching(server: str, way: str) -> None:
    with opened(server) as lab:
        for version in ("one", "two", "three"):
            assert lab.publish(version, switch="" if way == "exchange" else way).switch == way
            assert lab.shows(version)
        if way != "files":
            assert lab.live.is_symlink() is (way == "symlink")
        assert lab.back(switch="" if way == "exchange" else way).before == release("three").id
        assert lab.shows("two")


def test_pages_that_fail_the_probe_are_taken_back(lab: Lab) -> None:
    lab.publish("one")
    lab.publish("two")
    seen = []

    def probe() -> object:
        seen.append(lab.shows("bad"))
        return problem("probe-failed", Location("web"), count=1, url="https://x.go.th/", reason="404")

    outcome = lab.publish("bad", probe)  # type: ignore[arg-type]
    assert seen == [True], "the new release is probed while it is live"
    assert outcome.taken_back
    assert outcome.problem and outcome.problem.name == "probe-failed"
    assert lab.shows("two")
    assert lab.look().previous != release_of("bad"), "nobody goes back to what failed"
    assert not lab.publish("three").taken_back
    assert lab.shows("three")


def test_a_first_release_that_fails_leaves_nothing_to_read(lab: Lab) -> None:
    fault = problem("probe-failed", Location("web"), count=1, url="https://x.go.th/", reason="404")
    assert lab.publish("bad", lambda: fault).taken_back
    assert not [path for path in files(lab.live) if path.name != MARKER]
    lab.publish("one")
    assert lab.shows("one")


def test_a_lock_is_respected_explained_and_taken_over(lab: Lab) -> None:
    lab.publish("one")
    other = holder("ปลัดเทศบาล", NOW - datetime.timedelta(days=1))
    stranger = type(other)(other.by, "another-machine", other.process, other.since, "t" * 32)
    with lab.section() as section:
        section.lock(stranger, take_over=False)
        refusal = lab.refusal("two")
        assert refusal.name == "publish-locked"
        assert "ปลัดเทศบาล" in refusal.message()
        assert "--take-over" in refusal.hint()
        assert lab.shows("one")
        held = lab.look().holder
        assert held and held.by == "ปลัดเทศบาล"
        lab.publish("two", take_over=True)
    assert lab.shows("two")
    assert lab.look().holder is None


def test_a_crashed_publisher_of_this_computer_is_no_obstacle(lab: Lab) -> None:
    mine = holder("ปลัดเทศบาล", NOW)
    dead = type(mine)(mine.by, mine.machine, 2**22 + 1, mine.since, "d" * 32)  # above every process id
    with lab.section() as section:
        section.lock(dead, take_over=False)
    lab.publish("one")
    assert lab.shows("one")


@pytest.mark.parametrize("kind", ["folder", "sftp", "ftps"])
def test_a_lock_that_names_nobody_yet_is_looked_at_again(kind: str) -> None:
    """Its holder is about to say its name, or has just taken it away to give the lock back."""
    stranger = dataclasses.replace(holder("ปลัดเทศบาล", NOW), machine="another-machine")
    with opened(kind) as lab:
        lab.publish("one")
        with lab.section() as section:
            section.lock(stranger, take_over=False)
        name = lab.live.parent / ".ita.prongsai/lock/holder"
        said = name.read_bytes()
        name.unlink()
        with soon(name.write_bytes, said):
            assert lab.refusal("two").name == "publish-locked"
        name.unlink()
        with soon(name.parent.rmdir):
            lab.publish("two")
        assert lab.shows("two")


@contextlib.contextmanager
def soon(act: Callable[..., object], *arguments: object) -> Iterator[None]:
    """Somebody else does it in a moment."""
    timer = threading.Timer(0.3, act, arguments)
    timer.start()
    yield
    timer.join()


def test_one_whose_lock_was_taken_over_changes_nothing(lab: Lab) -> None:
    lab.publish("one")
    made = release("late")
    with lab.section() as late:
        mine = holder("ช้า", NOW)
        late.lock(mine, take_over=False)
        late.stage(made, False, lambda at: None)
        lab.publish("two", take_over=True)
        with pytest.raises(Exception, match="publishing"):
            late.switch(made)
        late.unlock()
    assert lab.shows("two")


@pytest.mark.soak
@pytest.mark.parametrize("kind", servers.PROTOCOLS)
def test_thousands_of_files_beside_are_neither_changed_nor_listed(kind: str) -> None:
    what_stands_beside_stays(kind, 5_000)


@pytest.mark.parametrize("kind", servers.PROTOCOLS)
def test_what_stands_beside_is_neither_changed_nor_listed(kind: str) -> None:
    what_stands_beside_stays(kind, 300)


def what_stands_beside_stays(kind: str, count: int) -> None:
    with opened(kind) as lab:
        beside = lab.place.root / "www"
        canaries = [beside / f"vendor/{n % 50}/file-{n}.php" for n in range(count)]
        for canary in canaries:
            canary.parent.mkdir(parents=True, exist_ok=True)
            canary.write_bytes(canary.name.encode())
        before = {path: stat_of(path) for path in [*canaries, *{path.parent for path in canaries}]}
        for version in ("one", "two"):
            lab.publish(version)
        lab.back()
        lab.publish("three")
        assert {path: stat_of(path) for path in before} == before
        assert {path.name for path in beside.iterdir()} == {"vendor", "ita", ".ita.prongsai"}
        if lab.place.log:  # the server's own word for every command that it was given
            commands = lab.place.log.read_text(encoding="utf-8", errors="replace")
            lists = [line for line in commands.splitlines() if '"NLST' in line or '"LIST' in line]
            assert lists
            assert all("/www/ita" in line or "/www/.ita.prongsai" in line for line in lists)


def stat_of(path: Path) -> tuple[int, ...]:
    """Everything that tells a change, or that a folder's content was listed: times of reading too."""
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_mode


def test_a_folder_that_is_not_ours_is_refused(lab: Lab) -> None:
    lab.live.mkdir()
    (lab.live / "index.php").write_text("vendor", encoding="utf-8")
    open_for_the_server(lab.live)
    assert lab.refusal().name == "not-ours-there"
    assert [path.name for path in files(lab.live)] == ["index.php"]
    assert not (lab.live.parent / ".ita.prongsai").exists()


@pytest.mark.parametrize("kind", ["folder", "sftp", "ftps", "ftp-plain"])
def test_an_empty_folder_is_taken(kind: str) -> None:
    with opened(kind) as lab:
        lab.live.mkdir()
        open_for_the_server(lab.live)
        lab.publish("one")
        assert lab.shows("one")


def open_for_the_server(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)


def test_everything_is_sent_again_when_the_host_was_tampered_with(lab: Lab) -> None:
    lab.publish("one")
    target = lab.live / "2568/documents/plan.pdf"
    target.write_bytes(b"changed by hand")
    lab.publish("two")
    lab.publish("two", resend=True)
    assert lab.shows("two")


@pytest.mark.parametrize("hours", [-25, 25])
def test_clocks_are_not_believed(lab: Lab, hours: int) -> None:
    """Files of tomorrow or of yesterday on the host, a lock from the future: only content counts."""
    lab.publish("one")
    skewed = NOW.timestamp() + hours * 3600
    for path in files(lab.place.root):
        os.utime(path, (skewed, skewed))
    assert lab.publish("one").sent_files == 0
    assert lab.publish("two").sent_files == len(changed("one", "two"))
    assert lab.shows("two")


@pytest.mark.parametrize("kind", ["sftp", "ftps", "rsyncd"])
def test_behind_nginx_and_apache_readers_see_each_release(kind: str) -> None:
    if not (NGINX and APACHE and MODULES):
        pytest.skip("needs nginx and Apache")
    with opened(kind) as lab:
        lab.publish("zero")
        root = lab.place.root / "www"
        with nginx(root) as one, apache(root) as other:
            for version in ("one", "two"):
                lab.publish(version)
                for web in (one, other):
                    for path in PAGES:
                        status, _, body = web.get(f"/ita/{path.removesuffix('index.html')}")
                        assert (status, version_of(body)) == (200, version)


def changed(old: str, new: str) -> set[str]:
    before, after = release(old).sums, release(new).sums
    return {path for path in after if before.get(path) != after[path]}


def release_of(version: str) -> object:
    """What a host tells of a release: its files and its id."""
    made: Release = release(version)
    from prongsai.publish import Contents

    return Contents(made.sums, made.id)
