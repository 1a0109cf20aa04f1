"""What stands in the files of rules, whatever the server."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from prongsai import outputs, urls
from prongsai.render import policy

from .test_security_txt import site

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Directives of the class FileInfo, by the reference of Apache 2.4, and the containers that any class may use.
FILE_INFO = {
    *("AddCharset", "AddEncoding", "AddOutputFilterByType", "AddType", "ErrorDocument", "Header"),
    *("RedirectMatch", "RemoveLanguage", "RemoveType", "RequestHeader"),
    *("RewriteCond", "RewriteEngine", "RewriteRule"),
}
# The module that brings each directive; what is not here is always there.
MODULE = {
    **dict.fromkeys(("AddCharset", "AddEncoding", "AddType", "RemoveLanguage", "RemoveType"), "mime"),
    **dict.fromkeys(("Header", "RequestHeader"), "headers"),
    **dict.fromkeys(("RewriteCond", "RewriteEngine", "RewriteRule"), "rewrite"),
    "AddOutputFilterByType": "filter",
    "RedirectMatch": "alias",
}


def made(
    url: str = "https://www.example.go.th/ita/", scripts: Sequence[str] = ("search",)
) -> Mapping[str, str]:
    """The files of rules of a small site that asks for everything."""
    small = replace(site(url), precompressed=("gzip", "brotli"))
    found = outputs.make(small, urls.address(small)[0], scripts)
    return {artifact.path: artifact.data.decode() for artifact in found}


@pytest.mark.parametrize("name", [".htaccess", "search/.htaccess", "assets/.htaccess"])
def test_every_directive_of_apache_is_guarded_and_of_one_class(name: str) -> None:
    open_guards: list[str] = []
    for line in made()[name].splitlines():
        if guard := re.fullmatch(r"<IfModule mod_(\w+)\.c>", line):
            open_guards.append(guard[1])
        elif line == "</IfModule>":
            open_guards.pop()
        elif not line.startswith(("#", "<FilesMatch", "</FilesMatch")):
            directive = line.split()[0]
            assert directive in FILE_INFO, line
            assert MODULE.get(directive) in (None, *open_guards), line
    assert open_guards == []


def test_pages_and_servers_say_the_same_policy() -> None:
    for scripts in (False, True):
        on_page, from_server = (
            policy.content_policy(scripts),
            policy.content_policy(scripts, from_server=True),
        )
        assert from_server == f"{on_page}; frame-ancestors 'none'"
        assert "'unsafe" not in from_server and "*" not in from_server and "http" not in from_server
    assert "script-src" not in policy.content_policy(False)


def test_a_page_with_a_script_is_told_of_where_it_stands() -> None:
    assert "search/.htaccess" in made()
    assert "script-src" not in made()[".htaccess"]
    everywhere = made(scripts=["home"])
    assert "script-src" in everywhere[".htaccess"]
    assert "script-src" not in everywhere["search/.htaccess"]
    assert '"^/ita/()(.*/)?(index' in everywhere["headers.nginx.conf"]
    assert "script-src" not in made(scripts=[])["headers.nginx.conf"]


def test_hosts_of_static_sites_read_paths_and_headers_under_them() -> None:
    """The format of `_headers`: a path, then lines with two spaces, a name, a colon and a value."""
    rows = made()["_headers"].splitlines()
    paths = [row for row in rows if not row.startswith("  ")]
    assert paths == ["/*", "/assets/*"]
    assert all(re.fullmatch(r"  [A-Za-z-]+: \S.*", row) for row in rows if row not in paths)
    # Where both paths match, both are sent: none may be named twice.
    names = [row.split(":")[0] for row in rows if row not in paths]
    assert len(names) == len(set(names))


def test_what_knows_the_base_path_does() -> None:
    assert 'ErrorDocument 404 "/ita/404.html"' in made()[".htaccess"]
    assert 'location "/ita/" {' in made()["headers.nginx.conf"]
    nowhere = made("")
    assert "ErrorDocument" not in nowhere[".htaccess"] and "error_page" not in nowhere["headers.nginx.conf"]
    assert 'location "' not in nowhere["headers.nginx.conf"]
