"""Rules that tell a host where moved addresses and mistyped ones lead, in the dialects of common hosts.

- `.htaccess` works by itself on Apache, in whatever folder the section stands; LiteSpeed reads it too
  (`headers.py` makes its other half). Redirects use mod_alias and never mod_rewrite: a RewriteEngine of ours
  would switch off the rules of the website around us (its way to https above all), whereas these redirects
  win over the catch-all of a CMS and lose to a redirect of the host.
- `redirects.nginx.conf` is included in the `server` block of nginx.
- `_redirects` is read by some hosts of static sites; it knows exact addresses only.

After a change of the base path the old addresses lie outside our folder, where a build writes nothing:
`redirects-old-base.htaccess` is put into the old folder, which stays, as its `.htaccess`, or its lines into
that of the web root; `redirects-old-base.nginx.conf` is included in the `server` block. A host that takes no
rules keeps the old folder as it was last published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from ..urls import base_path, literal, redirects
from .headers import header_files, htaccess, module, rules_file

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ..model.records import Site
    from ..render import Artifact
    from ..urls import Redirect, Routes

HTACCESS, NGINX, GENERIC = ".htaccess", "redirects.nginx.conf", "_redirects"
OLD_HTACCESS, OLD_NGINX = "redirects-old-base.htaccess", "redirects-old-base.nginx.conf"

_ORIGIN = "urls.lock"
_REMARK = "# ทำโดย prongsai"


def rules(site: Site, routes: Routes, scripted: Collection[str]) -> tuple[Artifact, ...]:
    """Every file of rules that the site needs; `scripted` are the folders of pages that run a script."""
    base = base_path(site.base_url)
    here = redirects(routes, base)
    own = [_REMARK, *module("alias", _own_htaccess(routes, site.base_url)), *htaccess(site, scripted)]
    made = [
        rules_file(HTACCESS, own, _ORIGIN),
        rules_file(NGINX, _nginx(here), _ORIGIN),
        *header_files(site, scripted),
    ]
    if any(each.moved for each in here):
        made.append(rules_file(GENERIC, _generic(here), _ORIGIN))
    before = [r for path in _former_bases(routes, base) for r in redirects(routes, path, base)]
    if before:
        made += [
            rules_file(OLD_HTACCESS, [_REMARK, *module("alias", map(_redirect_match, before))], _ORIGIN),
            rules_file(OLD_NGINX, _nginx(before), _ORIGIN),
        ]
    return tuple(made)


def _former_bases(routes: Routes, base: str) -> list[str]:
    """Where the section stood before, the last recorded place among them if it is not the present one."""
    ledger = routes.ledger
    return [path for path in dict.fromkeys([ledger.base, *ledger.former_bases]) if path and path != base]


def _own_htaccess(routes: Routes, base_url: str) -> list[str]:
    """Rules below any base path, which they keep; only the home page's needs to know it."""
    found, base = redirects(routes), base_path(base_url)
    lines = [_redirect_match(r, _below_any_base(r, found), "$1") for r in found if r.address != "/"]
    home = (r for r in redirects(routes, base) if base_url and r.address == base)
    return [*lines, *(_redirect_match(r) for r in home)]


def _below_any_base(redirect: Redirect, others: Sequence[Redirect]) -> str:
    """The beginning of a pattern: a base path, which must not be part of a longer address that stands."""
    candidates = others if redirect.moved else ()
    longer = [r.answer for r in candidates if not r.moved and r.answer.endswith(redirect.address)]
    unless = f"(?!.*(?:{'|'.join(map(literal, longer))})$)" if longer else ""
    return rf"^{unless}((?:/[^/]+)*)"


def _redirect_match(redirect: Redirect, start: str = "^", base: str = "") -> str:
    """`RedirectMatch` of mod_alias, on the decoded path."""
    return f'RedirectMatch 301 "(?i){start}{redirect.pattern}" "{base}{_substitute(redirect.answer)}"'


def _substitute(path: str) -> str:
    """A path as mod_alias substitutes it: it escapes everything itself, and only `$` means more."""
    return path.replace("$", r"\$")


def _nginx(found: Sequence[Redirect]) -> list[str]:
    """Regular expression locations that only redirect: the website's own locations serve everything else."""
    return [
        f"{_REMARK}: include ไว้ในบล็อก server",
        *(
            f'location ~* "^{each.pattern}" {{ return 301 {quote(each.answer)}$is_args$args; }}'
            for each in found
        ),
    ]


def _generic(found: Sequence[Redirect]) -> list[str]:
    return [f"{quote(each.address)} {quote(each.answer)} 301" for each in found if each.moved]
