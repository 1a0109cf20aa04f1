"""Whatever a host does, the officer reads in Thai what happened and what to do, and the site is whole."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from prongsai.publish import Refused, connect

from . import servers
from .conftest import Lab, opened
from .orders import answer_of, order_to, saboteur
from .releases import release

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prongsai.problems import Problem


def clear(problem: Problem) -> bool:
    """Thai first, with something to do; no secret and no Python in it."""
    said = problem.as_text("th")
    return any("ก" <= letter <= "ฮ" for letter in problem.hint()) and not (
        servers.PASSWORD in said or "Error" in said or "Traceback" in said
    )


@contextlib.contextmanager
def on(adjust: Any = None, tls: bool = False) -> Iterator[Lab]:
    """A server that asks for a password, changed in some way."""
    with servers.room() as room:
        (room / "root/www").mkdir(parents=True)
        (room / "home").mkdir()
        with servers.pyftpd(room / "root", room / "home", tls, adjust) as place:
            yield Lab(place)


# -- logging in --------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["sftp", "ftp-plain", "ftps-plain", "rsyncd"])
def test_a_wrong_password(kind: str) -> None:
    with opened(kind) as lab:
        os.environ.pop("SSH_AUTH_SOCK", None)  # no key at hand: the password decides
        shutil.rmtree(lab.place.home / ".ssh", ignore_errors=True)
        fault = lab.refusal(password="ผิด")
        assert fault.name == "host-login"
        assert clear(fault)


@pytest.mark.parametrize("kind", ["sftp", "rsync"])
def test_a_host_key_that_changed(kind: str) -> None:
    with opened(kind) as lab:
        fault = lab.refusal(fingerprint="SHA256:" + "A" * 43)
        assert fault.name == "host-key-changed"
        assert lab.place.fingerprint in fault.message()
        assert clear(fault)


def test_a_host_key_that_known_hosts_has_otherwise() -> None:
    with opened("sftp") as lab:
        known = lab.place.home / ".ssh/known_hosts"
        other = lab.place.home / "other"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(other)], check=True)
        words = other.with_suffix(".pub").read_text(encoding="utf-8").split()
        known.write_text(f"[127.0.0.1]:{lab.place.port} {words[0]} {words[1]}\n", encoding="utf-8")
        assert lab.refusal(fingerprint="").name == "host-key-changed"


def test_a_host_that_is_not_known_yet_shows_its_fingerprint() -> None:
    with opened("sftp") as lab:
        (lab.place.home / ".ssh/known_hosts").unlink()
        fault = lab.refusal(fingerprint="")
        assert fault.name == "host-key-unknown"
        assert f"fingerprint: {lab.place.fingerprint}" in fault.hint()


def test_a_certificate_that_nobody_vouches_for() -> None:
    with opened("ftps-plain") as lab:
        assert lab.refusal(fingerprint="").name == "host-certificate"
        assert lab.refusal(fingerprint="0" * 64).name == "host-key-changed"


@pytest.mark.parametrize("protocol", ["sftp", "ftp", "ftps", "rsync", "rsyncd"])
def test_nobody_listens(protocol: str, tmp_path: Path) -> None:
    place = servers.Place(protocol, tmp_path, tmp_path, servers.free_port())
    fault = Lab(place).refusal()
    assert fault.name == "host-unreachable"
    assert str(place.port) in fault.message()


# -- a host that cannot ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["folder", "sftp", "ftp"])
def test_a_full_disk(kind: str) -> None:
    """A file system of 400 KB on which the second release finds no room."""
    with small_disk() as room, servers.place(kind, room / "root", room.parent / "home") as place:
        lab = Lab(place)
        lab.publish("one")
        fault = lab.refusal(release("big", **{"2568__documents__film_mp4": os.urandom(900_000)}))
        assert fault.name == "host-full"
        assert clear(fault)
        assert lab.shows("one")
        lab.publish("two")
        assert lab.shows("two")


@contextlib.contextmanager
def small_disk() -> Iterator[Path]:
    servers.needs_root()
    with servers.room() as room:
        disk = room / "disk"
        disk.mkdir()
        (room / "home").mkdir()
        command = ["mount", "-t", "tmpfs", "-o", "size=900k,mode=755", "tmpfs", str(disk)]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            pytest.skip("may not mount a small disk")
        try:
            yield disk
        finally:
            subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.mark.parametrize("kind", ["ftp", "ftps"])
def test_a_folder_that_may_only_be_read(kind: str) -> None:
    with opened(kind) as lab:
        lab.publish("one")
        for path in (lab.place.root / "www", *(lab.place.root / "www").rglob("*")):
            os.chown(path, 0, 0)
        fault = lab.refusal("two")
        assert fault.name == "host-denied"
        assert clear(fault)
        assert lab.shows("one")


def test_folders_that_may_not_be_renamed() -> None:
    """Then single files change places."""

    def adjust(handler: Any) -> None:
        refuse = handler.ftp_RNFR

        def careful(self: Any, path: str) -> Any:
            if Path(path).is_dir():
                self.respond("550 Renaming folders is not allowed.")
                return None
            return refuse(self, path)

        handler.ftp_RNFR = careful

    with on(adjust) as lab:
        for version in ("one", "two"):
            assert lab.publish(version).switch == "files"
            assert lab.shows(version)
        lab.back()
        assert lab.shows("one")


def test_a_server_without_mlsd_whose_lists_are_not_utf8() -> None:
    """Names in the old Thai encoding among ours: they are odd, and nothing stops."""

    def adjust(handler: Any) -> None:
        known = handler.proto_cmds.copy()
        for word in ("MLSD", "MLST"):
            known.pop(word)
        handler.proto_cmds, handler.encoding = known, "cp874"
        handler.unicode_errors = "surrogateescape"
        handler.authorizer.remove_user(servers.USER)
        word = servers.PASSWORD.encode().decode("cp874", "surrogateescape")
        handler.authorizer.add_user(servers.USER, word, handler.root, perm="elradfmwMT")

    with on(adjust) as lab:
        lab.publish(plain("one"))
        stray = os.fsencode(lab.live.parent / ".ita.prongsai/objects") + "/ไทย".encode("cp874")
        Path(os.fsdecode(stray)).write_bytes(b"")
        lab.publish(plain("two"))
        assert (lab.live / "index.html").read_bytes() == plain("two").data["index.html"]


def plain(version: str) -> Any:
    """A release without a Thai file name, which such a server could not hold."""
    made = release(version)
    from prongsai.outputs.manifest import manifest
    from prongsai.publish import Release
    from prongsai.render import Artifact

    data = {
        p: d for p, d in made.data.items() if p.isascii() and p not in ("manifest-sha256.txt", ".prongsai")
    }
    artifacts = [Artifact(path, content, "", "test") for path, content in data.items()]
    return Release.of([*artifacts, manifest(artifacts)])


def test_a_server_that_garbles_what_it_gets() -> None:
    """Text mode forced upon everything: what arrives is not what was sent."""

    def adjust(handler: Any) -> None:
        retrieve = handler.ftp_STOR

        def garbled(self: Any, file: str, mode: str = "w") -> Any:
            self._current_type = "a"
            return retrieve(self, file, mode)

        handler.ftp_STOR = garbled

    with on() as lab:
        lab.publish("one")
    with on(adjust) as lab:
        fault = lab.refusal(release("two", a__b_txt=b"one\r\ntwo\r\n"))
        assert fault.name == "host-garbles"
        assert clear(fault)


def test_two_publishers_at_once() -> None:
    """Both want the same section: one publishes, the other is told who does."""
    with opened("sftp") as lab, contextlib.ExitStack() as stack:
        lab.publish("zero")
        workers = [stack.enter_context(saboteur()) for _ in range(2)]
        for round in range(5):
            names = [f"{word}{round}" for word in ("one", "two")]
            for worker, name in zip(workers, names, strict=True):
                order_to(worker, lab.place, name)
            told = [answer_of(worker)["outcome"] for worker in workers]
            assert "done" in told
            assert set(told) <= {"done", "publish-locked"}
            assert any(lab.shows(name) for name, one in zip(names, told, strict=True) if one == "done")


def test_the_sources_are_never_published_over(tmp_path: Path) -> None:
    (tmp_path / "site/content").mkdir(parents=True)
    place = servers.Place("folder", tmp_path / "site", tmp_path)
    for inside in ("site", "site/content", "site/content/2569", "."):
        with pytest.raises(Refused) as caught:
            target = place.target(path=str(tmp_path / inside))
            connect(target, tmp_path / "site", lambda _: "")
        assert caught.value.problem.name == "bad-output-folder"


def test_rsync_needs_a_link() -> None:
    with opened("rsyncd") as lab, opened("folder") as other:
        other.publish("one")
        shutil.copytree(other.live, lab.live)
        assert lab.refusal("two").name == "rsync-needs-link"
        assert lab.shows("one")
