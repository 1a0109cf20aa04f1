"""`prongsai publish`, `rollback` and `status` as an officer types them; what is written and what never is."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from prongsai.cli import main

from ..conftest import SITES
from ..urls.servers import NGINX, nginx
from . import servers
from .conftest import Lab, files, opened

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Desk:
    """An officer's computer: a site whose `site.yaml` has a target, and the host that it names."""

    site: Path
    lab: Lab
    capture: pytest.CaptureFixture[str]

    def run(self, *words: str, password: str = servers.PASSWORD) -> Done:
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(self.site)
            patch.setenv("PYTHON_KEYRING_BACKEND", _NO_KEYRING)
            patch.setenv("PRONGSAI_PASSWORD_WEB", password)
            return run(self.capture, *words)


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, and what it and the programs that it started printed."""

    returncode: int
    stdout: str
    stderr: str


_NO_KEYRING = "keyring.backends.null.Keyring"
_DOCUMENTS = "documents:\n  - {id: memo, kind: memo, subject: บันทึก, file: memo.pdf}\n"


def run(capture: pytest.CaptureFixture[str], *words: str) -> Done:
    capture.readouterr()
    code = main([*words])
    return Done(code, *capture.readouterr())


def command(*words: str) -> list[str]:
    """The same in a process of its own."""
    return [sys.executable, "-m", "prongsai", *words]


def write_site(root: Path) -> Path:
    """A site of a few pages and one document."""
    folder = root / "content/2569/documents"
    folder.mkdir(parents=True)
    shutil.copy(SITES["khlongyai"] / "site.yaml", root)
    (folder / "documents.yaml").write_text(_DOCUMENTS, encoding="utf-8")
    (folder / "memo.pdf").write_bytes(b"%PDF-")
    return root


class Desks(Protocol):
    """Opens the desk of an officer who publishes to a kind of host, at an address if it is known."""

    def __call__(self, kind: str, base_url: str = "") -> contextlib.AbstractContextManager[Desk]: ...


@pytest.fixture
def desk(capfd: pytest.CaptureFixture[str]) -> Desks:
    return partial(desk_of, capfd)


@contextlib.contextmanager
def desk_of(capture: pytest.CaptureFixture[str], kind: str, base_url: str = "") -> Iterator[Desk]:
    with opened(kind) as lab:
        site = write_site(lab.place.home / "site")
        place = lab.place
        rows = {
            "protocol": place.protocol,
            "host": "127.0.0.1",
            "port": place.port,
            "user": place.user,
            "path": place.path,
            "fingerprint": place.fingerprint,
            "by": "หัวหน้าสำนักปลัด",
        }
        with (site / "site.yaml").open("a", encoding="utf-8") as stream:
            stream.write("\ntargets:\n  - name: web\n")
            stream.writelines(f'    {name}: "{value}"\n' for name, value in rows.items() if value)
            stream.write(f"base_url: {base_url}\n" if base_url else "")
        yield Desk(site, lab, capture)


def edit(site: Path, version: str) -> None:
    """Another title on every page."""
    lines = (site / "site.yaml").read_text(encoding="utf-8").splitlines()
    others = [line for line in lines if not line.startswith("title:")]
    (site / "site.yaml").write_text("\n".join([f"title: ข้อมูล {version}", *others, ""]), encoding="utf-8")


@pytest.mark.parametrize("kind", ["sftp", "ftps-plain", "rsyncd"])
def test_an_officer_publishes_looks_and_goes_back(desk: Desks, kind: str) -> None:
    if not NGINX:
        pytest.skip("needs nginx")
    with opened("folder") as front, nginx(front.place.root / "www") as web:
        address = f"http://127.0.0.1:{web.port}/ita/"
        with desk(kind, address) as officer:
            front.live.symlink_to(officer.lab.live)
            done = officer.run("publish", "web")
            assert done.returncode == 0, done.stdout + done.stderr
            assert re.search(r"เปิดได้ถูกต้อง (\d+) จาก \1 ที่อยู่", done.stdout)
            assert (officer.site / "urls.lock").exists(), "what was published is recorded"
            assert "เพิ่ม 0 เปลี่ยน 0 ลบ 0" in officer.run("status", "web").stdout
            (receipt,) = (officer.site / "receipts").glob("*.txt")
            told = receipt.read_text(encoding="utf-8")
            assert "เผยแพร่โดย: หัวหน้าสำนักปลัด" in told
            assert "ผล: สำเร็จ" in told
            assert "  index.html" in told

            edit(officer.site, "ใหม่")
            assert "~ index.html" in officer.run("publish", "web", "--dry-run").stdout
            assert officer.run("publish", "web").returncode == 0
            assert "ใหม่" in (officer.lab.live / "index.html").read_text(encoding="utf-8")
            assert officer.run("rollback", "web").returncode == 0
            assert "ใหม่" not in (officer.lab.live / "index.html").read_text(encoding="utf-8")
            assert "~ index.html" in officer.run("status", "web").stdout


def test_what_readers_cannot_open_is_taken_back_with_a_reason(desk: Desks) -> None:
    if not NGINX:
        pytest.skip("needs nginx")
    with opened("folder") as front, nginx(front.place.root / "www") as web:
        address = f"http://127.0.0.1:{web.port}/ita/"
        with desk("sftp", address) as officer:
            done = officer.run("publish", "web")  # the web server does not show that folder
            assert done.returncode == 2
            assert "[probe-failed]" in done.stderr
            assert "คืนฉบับเดิม" in done.stdout
            assert not officer.lab.live.exists()
            assert not (officer.site / "urls.lock").exists(), "what was not published is not recorded"
            (receipt,) = (officer.site / "receipts").glob("*.txt")
            assert "ผล: ไม่สำเร็จ คืนฉบับก่อนแล้ว" in receipt.read_text(encoding="utf-8")
            assert officer.run("publish", "web", "--no-probe").returncode == 0
            assert officer.lab.live.exists()


@pytest.mark.parametrize("kind", ["ftp-plain", "ftps-plain", "rsyncd"])
def test_the_password_is_seen_nowhere(desk: Desks, kind: str) -> None:
    """Not in what is printed, written or left on the host, right or wrong, nor in the list of processes."""
    with desk(kind) as officer:
        told = []
        watched = watch_processes(officer)
        for password in (servers.PASSWORD, "ผิด-" + servers.PASSWORD):
            done = officer.run("publish", "web", password=password)
            told += [done.stdout, done.stderr]
            edit(officer.site, str(len(told)))
        assert "[host-login]" in told[-1]
        assert not any(servers.PASSWORD in text for text in (*told, watched))
        ours = [*files(officer.site), *files(officer.lab.place.root)]
        assert not [path for path in ours if servers.PASSWORD.encode() in path.read_bytes()]


def watch_processes(officer: Desk) -> str:
    """Every command line that was there while a run went on."""
    environment = {**os.environ, "PRONGSAI_PASSWORD_WEB": servers.PASSWORD}
    seen = set[bytes]()
    with subprocess.Popen(
        command("publish", "web"), cwd=officer.site, env=environment, stdout=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            for line in Path("/proc").glob("[0-9]*/cmdline"):
                with contextlib.suppress(OSError):
                    seen.add(line.read_bytes())
            time.sleep(0.01)
    text = b"\n".join(seen).decode("utf-8", "replace")
    assert "publish" in text
    return text


def test_without_a_password_and_nobody_to_ask(desk: Desks) -> None:
    with desk("ftps-plain") as officer:
        done = subprocess.run(
            command("publish", "web"),
            cwd=officer.site,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHON_KEYRING_BACKEND": _NO_KEYRING},
        )
        assert done.returncode == 3
        assert "PRONGSAI_PASSWORD_WEB" in done.stderr


def test_plain_ftp_is_warned_of(desk: Desks) -> None:
    with desk("ftp-plain") as officer:
        done = officer.run("publish", "web")
        assert done.returncode == 0
        assert "[unencrypted-target]" in done.stderr


def test_an_unknown_target_and_one_without_a_host(desk: Desks) -> None:
    with desk("folder") as officer:
        done = officer.run("publish", "wab")
        assert done.returncode == 2
        assert "ท่านหมายถึง “web” หรือไม่" in done.stderr
        with (officer.site / "site.yaml").open("a", encoding="utf-8") as stream:
            stream.write("  - {name: other, protocol: sftp, path: www/ita}\n")
        assert "[target-without-host]" in officer.run("publish", "other").stderr


def test_sources_with_mistakes_are_not_published(desk: Desks) -> None:
    with desk("folder") as officer:
        (officer.site / "content/2569/results.yaml").write_text("overall: [\n", encoding="utf-8")
        assert officer.run("publish", "web").returncode == 2
        assert not officer.lab.live.exists()


def test_a_folder_of_this_computer(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    site = write_site(tmp_path / "site")
    for version in ("หนึ่ง", "สอง"):
        edit(site, version)
        done = run(capfd, "publish", f"folder:{tmp_path / 'ita'}", str(site))
        assert done.returncode == 0, done.stderr
        assert version in (tmp_path / "ita/index.html").read_text(encoding="utf-8")
    assert run(capfd, "publish", f"folder:{tmp_path / 'no/ita'}", str(site)).returncode == 3


def test_a_zip_for_somebody_else_to_upload(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    site = write_site(tmp_path / "site")
    packed = []
    for name in ("one.zip", "two.zip"):
        done = run(capfd, "publish", f"zip:{tmp_path / name}", str(site))
        assert done.returncode == 0, done.stderr
        with zipfile.ZipFile(tmp_path / name) as archive:
            packed.append({path.partition("/")[2]: archive.read(path) for path in archive.namelist()})
            assert {path.partition("/")[0] for path in archive.namelist()} == {Path(name).stem}
    assert packed[0] == packed[1]
    assert {"index.html", "manifest-sha256.txt", ".prongsai", ".htaccess"} <= packed[0].keys()
    assert not (site / "urls.lock").exists(), "it is not on the web yet"
