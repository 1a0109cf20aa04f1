"""Files that lie compressed beside the others: which there are, and what real servers make of them."""

from __future__ import annotations

import gzip
import hashlib
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from prongsai import verify
from prongsai.build import build
from prongsai.render.artifacts import MEDIA_TYPES, TEXTS

from ..conftest import AS_OF, SITES
from ..urls import servers
from . import hosts
from .test_servers import ALWAYS, ASKED, FOREVER, POLICY, address, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

brotli = pytest.importorskip("brotli", reason="no Brotli here (`make fonts`)")

SUFFIXES = {"gzip": "gz", "br": "br"}
UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress}


@pytest.fixture(scope="module")
def both() -> Iterator[Path]:
    """A document root with the section compressed in both ways."""
    with servers.document_root({}) as folder:
        hosts.publish("khlongyai", folder, "\nprecompressed: [gzip, brotli]\n")
        yield folder


@pytest.fixture(scope="module")
def gzipped() -> Iterator[Path]:
    with servers.document_root({}) as folder:
        hosts.publish("khlongyai", folder, "\nprecompressed: gzip\n")
        yield folder


def files(root: Path) -> Mapping[str, bytes]:
    section = root / "ita"
    return {p.relative_to(section).as_posix(): p.read_bytes() for p in section.rglob("*") if p.is_file()}


def plain(there: Mapping[str, bytes]) -> dict[str, bytes]:
    """The texts that lie compressed beside themselves."""
    return {path: there[path] for path in shown(there) if f"{path}.gz" in there}


# -- files -------------------------------------------------------------------------------------------


def test_each_text_has_one_that_says_the_same_and_is_smaller(both: Path) -> None:
    there = files(both)
    for path, data in there.items():
        for coding, suffix in SUFFIXES.items():
            if packed := there.get(f"{path}.{suffix}"):
                assert UNPACK[coding](packed) == data, path
                assert len(packed) < len(data), path
    without = [p for p in shown(there) if p.rpartition(".")[2] in TEXTS and f"{p}.gz" not in there]
    without.remove("manifest-sha256.txt")  # which lists the others
    assert not [path for path in without if len(there[path]) > 200]
    assert {path.rpartition(".")[2] for path in plain(there)} == {*TEXTS}


def test_a_site_that_does_not_ask_has_none_and_no_rule_for_them(root: Path) -> None:
    there = files(root)
    assert not [path for path in there if path.endswith((".gz", ".br"))]
    assert b"Rewrite" not in there[".htaccess"]
    assert b"_static" not in there["headers.nginx.conf"]


def test_compressed_files_know_neither_time_nor_machine(gzipped: Path) -> None:
    for path, data in files(gzipped).items():
        if path.endswith(".gz"):
            assert data[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", (
                path
            )  # RFC 1952: no name, no time


def test_they_are_listed_and_a_changed_one_is_found(both: Path) -> None:
    section = both / "ita"
    found = verify.folder(section)
    assert (found.problems, found.whole) == ((), len(files(both)) - 1)
    packed = section / "index.html.gz"
    data = packed.read_bytes()
    packed.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert [p.name for p in verify.folder(section).problems] == ["file-changed"]
    packed.write_bytes(data)


def test_brotli_that_is_not_installed_is_told_with_the_command_that_brings_it(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "sys.modules['brotli'] = None  # as where it is not installed\n"
        "from prongsai.cli import main\n"
        "sys.exit(main(['check', sys.argv[1]]))\n"
    )
    site = tmp_path / "site"
    subprocess.run([sys.executable, "-m", "prongsai", "new", str(site)], check=True, capture_output=True)
    with (site / "site.yaml").open("a", encoding="utf-8") as stream:
        stream.write("\nprecompressed: [gzip, brotli]\n")
    done = subprocess.run(
        [sys.executable, "-c", program, str(site)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "[brotli-not-installed]" in done.stderr and "make fonts" in done.stderr
    assert "site.yaml:" in done.stderr and "Traceback" not in done.stderr


def test_a_check_compresses_nothing() -> None:
    made = build(SITES["khlongyai"], AS_OF, base_url=hosts.URL, printing=False).artifacts
    assert not [artifact for artifact in made if artifact.path.endswith((".gz", ".br"))]


# -- servers -----------------------------------------------------------------------------------------


def asks_for(server: servers.Server, there: Mapping[str, bytes], coding: str) -> None:
    """Ask for every text as a browser does that accepts `coding` alone."""
    for path, data in plain(there).items():
        answer = server.ask(address(path), Accept_Encoding=coding)
        packed = there[f"{path}.{SUFFIXES[coding]}"]
        assert (answer.status, answer["content-encoding"]) == (200, coding), path
        assert answer.body == packed, path
        assert UNPACK[coding](answer.body) == data
        assert answer["content-type"] == MEDIA_TYPES[path.rpartition(".")[2]], path
        assert "Accept-Encoding" in answer["vary"], path
        assert answer["x-content-type-options"] == ALWAYS["x-content-type-options"]
        assert answer["cache-control"] == (
            FOREVER if path.startswith(("assets/", "search/search-")) else ASKED
        ), path
        bare = server.ask(address(path))
        assert (bare.body, bare["content-encoding"]) == (data, ""), path
        assert answer["content-security-policy"] == bare["content-security-policy"], path
    again = server.ask(hosts.BASE, Accept_Encoding=coding)
    same = server.ask(hosts.BASE, Accept_Encoding=coding, If_None_Match=again["etag"])
    assert (same.status, same.body) == (304, b"")


@hosts.needs_apache
@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_apache_sends_them_as_they_lie(both: Path, coding: str) -> None:
    with hosts.serving("apache", both) as server:
        asks_for(server, files(both), coding)
        best = server.ask(hosts.BASE, Accept_Encoding="gzip, deflate, br, zstd")
        assert best["content-encoding"] == "br"
        assert server.ask(hosts.BASE)["content-security-policy"] == POLICY
        assert "script-src 'self'" in server.ask(f"{hosts.BASE}search/")["content-security-policy"]


@hosts.needs_nginx
def test_nginx_sends_them_as_they_lie(gzipped: Path) -> None:
    with hosts.serving("nginx", gzipped) as server:
        asks_for(server, files(gzipped), "gzip")


@hosts.needs_nginx
def test_nginx_is_told_of_brotli_too(both: Path) -> None:
    rules = files(both)["headers.nginx.conf"].decode()
    assert "gzip_static on;" in rules and "brotli_static on;" in rules


@pytest.mark.parametrize("kind", hosts.KINDS)
def test_the_copy_on_the_web_is_whole(kind: str, gzipped: Path) -> None:
    with hosts.serving(kind, gzipped) as server:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "prongsai", "verify", f"http://127.0.0.1:{server.port}{hosts.BASE}"),
                *("--rate", "10000"),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    manifest = files(gzipped)["manifest-sha256.txt"]
    assert hashlib.sha256(files(gzipped)["index.html.gz"]).hexdigest().encode() in manifest
