"""The generated rules on real servers: which header goes with which file, and what hosts add of their own."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from prongsai.render.artifacts import MEDIA_TYPES, TEXTS

from ..urls import servers
from . import hosts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}
FOREVER, ASKED = "public, max-age=31536000, immutable", "no-cache"


def address(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return hosts.BASE + quote(path if name != "index.html" else folder + "/" * bool(folder))


def shown(files: Mapping[str, bytes]) -> list[str]:
    """What servers show: not their own settings, not our mark, no copy at an address that is redirected."""
    moved = [line.split()[0] for line in files["_redirects"].decode().splitlines()]
    copies = {path for path in files if ")/" in path or address(path) in moved}
    return [path for path in files if not path.rpartition("/")[2].startswith(".") and path not in copies]


def test_every_file_comes_with_its_headers(server: servers.Server, files: Mapping[str, bytes]) -> None:
    for path in shown(files):
        answer = server.ask(address(path))
        assert (answer.status, answer.body) == (200, files[path]), path
        assert {name: answer[name] for name in ALWAYS} == ALWAYS, path
        scripts = path in ("search/index.html", "promises/index.html")
        wanted = POLICY.replace("connect-src", "script-src 'self'; connect-src")
        wanted = wanted if scripts else POLICY if path.endswith((".html", ".svg")) else ""
        assert answer["content-security-policy"] == wanted, path
        kept = path.startswith(("assets/", "search/search-"))
        assert answer["cache-control"] == (FOREVER if kept else ASKED), path


def test_every_type_is_told_and_texts_are_utf_8(server: servers.Server, files: Mapping[str, bytes]) -> None:
    endings = set()
    for path in shown(files):
        ending = path.rpartition(".")[2]
        if ending in MEDIA_TYPES:
            endings.add(ending)
            assert server.ask(address(path))["content-type"].replace(";c", "; c") == MEDIA_TYPES[ending], path
    assert {"html", "css", "js", "csv", "txt", "json", "xml", "svg", "woff2", "xlsx"} <= endings


def test_names_that_are_kept_for_ever_carry_the_fingerprint_of_their_bytes(
    files: Mapping[str, bytes],
) -> None:
    from prongsai.render import fingerprint

    kept = [path for path in shown(files) if path.startswith(("assets/", "search/search-"))]
    assert len(kept) >= 5
    assert not [path for path in kept if f"-{fingerprint(files[path])}." not in path]


def test_what_is_not_there_is_told_on_our_page_and_not_kept(
    server: servers.Server, files: Mapping[str, bytes]
) -> None:
    for path in ("2568/none/", "assets/style-00000000.css"):
        answer = server.ask(hosts.BASE + path)
        assert (answer.status, answer.body) == (404, files["404.html"])
        assert answer["x-content-type-options"] == "nosniff"
        assert "immutable" not in answer["cache-control"]
        assert answer["content-security-policy"] == POLICY


def test_the_website_around_us_keeps_its_own_headers(server: servers.Server) -> None:
    answer = server.ask("/")
    assert answer.status == 200
    ours = {*ALWAYS, "content-security-policy", "cache-control"}
    assert not [name for name, _ in answer.headers if name in ours]


def test_texts_go_compressed_to_who_accepts_it(server: servers.Server, files: Mapping[str, bytes]) -> None:
    plain = packed = 0
    for path in shown(files):
        answer = server.ask(address(path), Accept_Encoding="gzip")
        if path.rpartition(".")[2] not in TEXTS or len(files[path]) < 200:
            continue
        assert answer["content-encoding"] == "gzip", path
        assert "accept-encoding" in answer["vary"].lower(), path
        assert gzip.decompress(answer.body) == files[path]
        plain, packed = plain + len(files[path]), packed + len(answer.body)
    assert packed < plain / 3


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_what_has_not_changed_is_not_sent_again(server: servers.Server, encoding: str) -> None:
    first = server.ask(hosts.BASE, Accept_Encoding=encoding)
    again = server.ask(hosts.BASE, Accept_Encoding=encoding, If_None_Match=first["etag"])
    assert (again.status, again.body) == (304, b"")
    other = server.ask(hosts.BASE, Accept_Encoding=encoding, If_None_Match='"other"')
    assert other.status == 200


# -- hosts as they are -------------------------------------------------------------------------------

# What a host may say of its own, in both of Apache's lists, with the charset of old Thai sites.
_HOST = """
Header set X-Content-Type-Options "other"
Header always set X-Content-Type-Options "other"
Header always set Content-Security-Policy "default-src *"
Header set Content-Security-Policy "default-src *"
Header set Cache-Control "max-age=99"
Header always set Cache-Control "max-age=98"
AddDefaultCharset windows-874
ExpiresActive On
ExpiresDefault "access plus 1 month"
AddOutputFilterByType DEFLATE text/html
"""


@hosts.needs_apache
def test_what_the_host_says_itself_is_replaced_and_not_doubled(root: Path) -> None:
    with servers.apache(root, override="FileInfo", usual=servers.USUAL, more=_HOST) as host:
        page = host.ask(hosts.BASE, Accept_Encoding="gzip")
        names = [name for name, _ in page.headers]
        assert page["content-security-policy"] == POLICY
        assert page["x-content-type-options"] == "nosniff"
        assert page["cache-control"] == ASKED
        assert page["content-type"].lower() == "text/html; charset=utf-8"
        assert "expires" not in names
        assert gzip.decompress(page.body) == (root / "ita/index.html").read_bytes()
        assert len(names) == len(set(names))


@hosts.needs_apache
@pytest.mark.parametrize("override", ["None", "FileInfo", "All"])
def test_a_host_without_those_modules_serves_the_pages_all_the_same(root: Path, override: str) -> None:
    with servers.apache(root, override=override) as host:
        page = host.ask(hosts.BASE)
        assert (page.status, page.body) == (200, (root / "ita/index.html").read_bytes())
        assert not page["content-security-policy"]


@hosts.needs_apache
@pytest.mark.parametrize("missing", servers.USUAL)
def test_any_of_the_modules_may_be_missing(root: Path, missing: str) -> None:
    usual = [name for name in servers.USUAL if name != missing]
    with servers.apache(root, override="FileInfo", usual=usual) as host:
        assert host.ask(hosts.BASE, Accept_Encoding="gzip").status == 200
        assert bool(host.ask(hosts.BASE)["content-security-policy"]) is (missing != "headers")


@hosts.needs_nginx
def test_a_section_that_is_the_whole_server(tmp_path: Path) -> None:
    with servers.document_root({}) as folder:
        hosts.publish("khlongyai", folder, url="https://ita.example.go.th")
        rules = ["headers.nginx.conf", "redirects.nginx.conf"]
        with servers.nginx(folder / "ita", rules) as host:
            assert host.ask("/")["content-security-policy"] == POLICY
            assert "script-src" in host.ask("/search/")["content-security-policy"]
            assert host.ask("/none").body == (folder / "ita/404.html").read_bytes()
