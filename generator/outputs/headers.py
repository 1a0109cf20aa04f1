"""What web servers send with the files: the security policy, types in UTF-8, how long to keep, compression.

- `.htaccess`, of which `redirects.py` makes the other half, says it to Apache and LiteSpeed for the whole
  section. What differs stands in folders below: where files are kept, and where a page runs a script (there
  each page narrows the policy to its own). Every directive is guarded by its module and is of the class
  FileInfo: a host that allows redirects allows all of it. A header that the host sends by itself is replaced,
  never sent twice.
- `headers.nginx.conf` is included in the `server` block of nginx, like `redirects.nginx.conf`.
- `_headers` is read by the hosts that read `_redirects`; it cannot make exceptions, so the rest of the policy
  is left to what each page says itself.

The policy goes with what can run script, pages and pictures in SVG: browsers show PDF and XML with pages of
their own, which it would break. Only the site knows whether its host serves files that are compressed already
(`precompressed`): Apache needs mod_rewrite for it, and a RewriteEngine of ours switches off that of the
website around us in our folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from ..render import Artifact, policy
from ..render.artifacts import MEDIA_TYPES, TEXTS
from ..render.assets import FOLDER as ASSETS
from ..urls import base_path, literal
from .search import FOLDER as SEARCH

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from ..model.records import Site

NGINX, GENERIC = "headers.nginx.conf", "_headers"
NOT_FOUND = "404.html"
ENCODINGS = {"brotli": ("br", "br"), "gzip": ("gzip", "gz")}  # as HTTP calls it, and files; the smaller first

_UTF8 = tuple(ending for ending, kind in MEDIA_TYPES.items() if "charset" in kind)
_ACTIVE = ("html", "svg")  # what a browser runs script in
_PACKED = f"(\\.({'|'.join(suffix for _, suffix in ENCODINGS.values())}))?"
_TEXTS_MADE = f"{SEARCH}-[0-9]+-[0-9a-f]{{8}}\\.json"  # texts to search, by outputs/search.py


def header_files(site: Site, scripted: Collection[str]) -> tuple[Artifact, ...]:
    """Every file of rules but the `.htaccess` of the section; `scripted` are folders of pages with script."""
    below = _below(scripted).items()
    return (
        *(rules_file(f"{folder}/.htaccess", module("headers", lines)) for folder, lines in below),
        rules_file(NGINX, _nginx(site, scripted)),
        rules_file(GENERIC, _generic()),
    )


def rules_file(name: str, lines: Iterable[str], origin: str = "site.yaml") -> Artifact:
    """A file of rules; `origin` is the source that decides what is in it."""
    return Artifact(name, "".join(f"{line}\n" for line in lines).encode(), MEDIA_TYPES["txt"], origin)


def _said(scripts: bool) -> str:
    """The policy as a server says it."""
    return policy.content_policy(scripts, from_server=True)


def _kinds(endings: Iterable[str]) -> list[str]:
    """Media types without their charset."""
    return [MEDIA_TYPES[ending].partition(";")[0] for ending in endings]


# -- Apache ------------------------------------------------------------------------------------------


def module(name: str, lines: Iterable[str]) -> list[str]:
    """Lines that hold where Apache has a module."""
    return [f"<IfModule mod_{name}.c>", *lines, "</IfModule>"]


def htaccess(site: Site, scripted: Collection[str]) -> list[str]:
    """The rules for all files of the section."""
    lines = [*module("headers", _headers("" in scripted)), *module("mime", _types()), *_compressed_now()]
    if site.base_url:
        lines.append(f'ErrorDocument 404 "{base_path(site.base_url)}{NOT_FOUND}"')
    if site.precompressed:
        lines += module("rewrite", module("mime", module("headers", _compressed_before(site.precompressed))))
    return lines


def _headers(scripts: bool) -> Iterator[str]:
    yield from _files(f"\\.({'|'.join(_ACTIVE)}){_PACKED}$", _policy(scripts))
    for name, value in policy.ALWAYS:
        yield from _sent(name, value)
    yield from _kept(policy.ASKED)


def _policy(scripts: bool) -> list[str]:
    return _sent("Content-Security-Policy", _said(scripts))


# Apache keeps two lists of headers, of which one is not for files that are missing, and sends both.
def _sent(name: str, value: str) -> list[str]:
    """One header of every answer, in the place of what the host says."""
    return [f"Header unset {name}", f'Header always set {name} "{value}"']


def _kept(how: str) -> list[str]:
    """How long to keep a file that is there."""
    return ["Header always unset Cache-Control", f'Header set Cache-Control "{how}"', "Header unset Expires"]


def _types() -> Iterator[str]:
    yield from (
        f"AddType {kind} .{ending}" for ending, kind in zip(MEDIA_TYPES, _kinds(MEDIA_TYPES), strict=True)
    )
    yield f"AddCharset utf-8 {' '.join(f'.{ending}' for ending in _UTF8)}"


def _compressed_now() -> list[str]:
    """Compression by the host itself, and its answer to whether a file that was compressed has changed.

    mod_deflate marks the tag of what it compressed, and does not know it again.
    """
    kinds = " ".join(_kinds(TEXTS))
    known = 'RequestHeader edit If-None-Match "-gzip\\"$" "\\""'
    lines = [*module("filter", [f"AddOutputFilterByType DEFLATE {kinds}"]), *module("headers", [known])]
    return module("deflate", lines)


def _compressed_before(encodings: Sequence[str]) -> Iterator[str]:
    """Files that lie compressed beside the others, for readers who accept them."""
    yield "RewriteEngine On"
    endings = "|".join(TEXTS)
    for coding, suffix in _chosen(encodings):
        yield f"AddEncoding {coding} .{suffix}"
        yield f"RemoveType .{suffix}"
        yield f"RemoveLanguage .{suffix}"
        yield f"RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b"
        yield f"RewriteCond %{{REQUEST_FILENAME}}.{suffix} -f"
        yield f"RewriteRule \\.({endings})$ %{{REQUEST_URI}}.{suffix} [L,E=no-gzip:1]"
    yield from _files(f"\\.({endings}){_PACKED}$", ["Header merge Vary Accept-Encoding"])


def _below(scripted: Collection[str]) -> Mapping[str, list[str]]:
    """What differs from the section, by folder."""
    page = _files(f"\\.html{_PACKED}$", _policy(scripts=True))
    found = {folder: page for folder in scripted if folder}
    found[SEARCH] = [*found.get(SEARCH, ()), *_files(f"^{_TEXTS_MADE}{_PACKED}$", _kept(policy.KEPT))]
    return found | {ASSETS: _kept(policy.KEPT)}


def _files(pattern: str, lines: Iterable[str]) -> list[str]:
    return [f'<FilesMatch "{pattern}">', *lines, "</FilesMatch>"]


def _chosen(encodings: Sequence[str]) -> list[tuple[str, str]]:
    return [names for encoding, names in ENCODINGS.items() if encoding in encodings]


# -- nginx -------------------------------------------------------------------------------------------


def _nginx(site: Site, scripted: Collection[str]) -> list[str]:
    """A location of the section; directives of the whole server where the section is all of it.

    What differs is chosen by variables and not by locations inside, which would win over the redirects.
    """
    base = unquote(base_path(site.base_url))
    lines = list(_nginx_lines(base, site, scripted))
    placed = lines if base == "/" else [f'location "{base}" {{', *(f"    {line}" for line in lines), "}"]
    return ["# ทำโดย prongsai: include ไว้ในบล็อก server", *placed]


def _nginx_lines(base: str, site: Site, scripted: Collection[str]) -> Iterator[str]:
    start = f"^{literal(base)}"
    yield 'set $prongsai_policy "";'
    yield _if(f"(/|\\.({'|'.join(_ACTIVE)}))$", "policy", _said(scripts=False))
    if scripted:
        folders = "|".join(literal(f"{folder}/" if folder else "") for folder in sorted(scripted))
        yield _if(f"{start}({folders})(.*/)?(index\\.html)?$", "policy", _said(scripts=True))
    yield f'set $prongsai_kept "{policy.ASKED}";'
    yield _if(f"{start}({ASSETS}/|{SEARCH}/{_TEXTS_MADE}$)", "kept", policy.KEPT)
    yield "add_header Content-Security-Policy $prongsai_policy always;"
    yield from (f'add_header {name} "{value}" always;' for name, value in policy.ALWAYS)
    yield "add_header Cache-Control $prongsai_kept;"
    pairs = zip(_kinds(MEDIA_TYPES), MEDIA_TYPES, strict=True)
    yield f"types {{ {' '.join(f'{kind} {ending};' for kind, ending in pairs)} }}"
    yield "default_type application/octet-stream;"
    yield f"charset utf-8; charset_types {_besides_pages(_UTF8)};"
    yield f"gzip on; gzip_comp_level 6; gzip_vary on; gzip_types {_besides_pages(TEXTS)};"
    yield from (f"{encoding}_static on;" for encoding in ENCODINGS if encoding in site.precompressed)
    if site.base_url:
        yield f'error_page 404 "{base}{NOT_FOUND}";'


def _besides_pages(endings: Iterable[str]) -> str:
    """Media types as nginx lists them: it means pages always, and warns of those that are named."""
    return " ".join(kind for kind in _kinds(endings) if kind != "text/html")


def _if(pattern: str, name: str, value: str) -> str:
    return f'if ($uri ~ "{pattern}") {{ set $prongsai_{name} "{value}"; }}'


# -- others ------------------------------------------------------------------------------------------


def _generic() -> Iterator[str]:
    yield "/*"
    yield from (f"  {name}: {value}" for name, value in policy.ALWAYS)
    yield f"  Content-Security-Policy: {policy.FRAMES}"
    yield f"/{ASSETS}/*"
    yield f"  Cache-Control: {policy.KEPT}"
