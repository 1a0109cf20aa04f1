"""A small model of hosts of static files: what they answer with the generated rules, and without any."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from collections.abc import Mapping

Rule = tuple["re.Pattern[bytes]", str]

_MATCH = re.compile(r'RedirectMatch 301 "\(\?i\)(?P<pattern>.*)" "(?P<target>.*)"')
_LOCATION = re.compile(r'location ~\* "(?P<pattern>.*)" \{ return 301 (?P<target>\S+)\$is_args\$args; \}')

OLD_BASE = {"redirects-old-base.htaccess": _MATCH, "redirects-old-base.nginx.conf": _LOCATION}


@dataclass(frozen=True, slots=True)
class Host:
    """Files by path under `base`, and rules as (pattern on the decoded path, target with `$1`)."""

    files: Mapping[str, bytes]
    base: str = "/"
    rules: tuple[Rule, ...] = ()

    def get(self, path: str) -> tuple[int, str, bytes]:
        """Status, location and body of the answer to a request for `path` (decoded)."""
        path = re.sub("/+", "/", path)
        path = path[:-1] if path.endswith("/.") else path
        for pattern, target in self.rules:
            if found := pattern.match(path.encode()):
                kept = found[1].decode() if found.re.groups else ""
                return 301, target.replace("$1", kept).replace(r"\$", "$"), b""
        name = path.removeprefix(self.base) if path.startswith(self.base) else None
        if name is None:
            return 404, "", b""
        if name in self.files:
            return 200, "", self.files[name]
        folder = name if name.endswith("/") or not name else f"{name}/"
        if f"{folder}index.html" not in self.files:
            return 404, "", b""
        return (200, "", self.files[f"{folder}index.html"]) if folder == name else (301, f"{path}/", b"")

    def visit(self, path: str) -> tuple[int, int, bytes]:
        """Status in the end, the number of redirects on the way (at most five), and the body."""
        status, location, body = self.get(path)
        for hops in range(5):
            if status != 301:
                return status, hops, body
            status, location, body = self.get(location)
        return status, 5, body


def bare(files: Mapping[str, bytes], base: str) -> Host:
    return Host(files, base)


def apache(files: Mapping[str, bytes], base: str) -> Host:
    return Host(files, base, rules(files[".htaccess"], _MATCH))


def nginx(files: Mapping[str, bytes], base: str) -> Host:
    return Host(files, base, rules(files["redirects.nginx.conf"], _LOCATION))


def rules(text: bytes, form: re.Pattern[str]) -> tuple[Rule, ...]:
    """The redirects in a generated file; in the guard of Apache nothing else may stand."""
    found, lines = [], text.decode()
    if form is _MATCH:
        lines = lines.partition("<IfModule mod_alias.c>\n")[2].partition("</IfModule>")[0]
    for line in lines.splitlines():
        if not line.startswith(("#", "<")):
            rule = form.fullmatch(line)
            assert rule, line
            target = unquote(rule["target"]) if form is _LOCATION else rule["target"]
            found.append((re.compile(rule["pattern"].encode(), re.IGNORECASE), target))
    return tuple(found)


def encoded(path: str) -> str:
    """A decoded path as it goes over the line."""
    return quote(path, safe="/")
