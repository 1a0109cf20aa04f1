"""Full copies of pages and files at other addresses, for hosts that cannot be told to redirect.

A moved address holds a copy of what it leads to. Every page is also copied to its address with a closing
bracket behind it, the commonest slip of an address pasted out of a memo. A copy of a page names the true
address as canonical and has its links bent to where it stands. It is never a page that only refreshes.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..spool import in_memory
from ..urls import State, answers, relative
from ..workers import mapped
from . import links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..render import Artifact
    from ..spool import Lay
    from ..urls import Routes

_TAG = re.compile(r"<(?:a|link|img|script|source)\s[^>]*>")
_TARGET = re.compile(r'(?<=\s)(href|src)="([^"]*)"')
# A relative link as `urls.relative` writes it, with or without a place on the page.
_PLAIN = re.compile(r"(?:\./|(?=[^#])(?:\.\./)*(?:[\w)-][\w.)-]*/)*(?:[\w)-][\w.)-]*)?)(?:#[^#]*)?")
_CANONICAL = '<link rel="canonical" '
_STRAY = ")"  # safe in file names everywhere, unlike quotation marks and letters beyond ASCII


def aliases(
    routes: Routes,
    artifacts: Iterable[Artifact],
    slips: bool = True,
    jobs: int = 1,
    lay: Lay = in_memory,
) -> tuple[Artifact, ...]:
    """Every copy; `artifacts` are the pages and files themselves. Without `slips` only of moved addresses.

    Up to `jobs` processes make them; `lay` puts their bytes aside.
    """
    by_path = {artifact.path: artifact for artifact in artifacts}
    outputs = {route.permalink: route.output for route in routes.by_ref.values()}
    wanted = [(by_path[outputs[answer]], answer, at) for at, answer in _copied(routes, slips)]
    return tuple(mapped(partial(_laid, lay), wanted, jobs))


def _laid(lay: Lay, wanted: tuple[Artifact, str, str]) -> Artifact:
    """A copy; one of a file shares its bytes, which need not be laid aside once more."""
    made, (_, permalink, _) = copy(*wanted), wanted
    return replace(made, content=lay(made.data)) if permalink.endswith("/") else made


def _copied(routes: Routes, slips: bool) -> Iterator[tuple[str, str]]:
    """Pairs of where a copy stands and the permalink that it copies."""
    answering = answers(routes)
    for entry in routes.ledger.entries.values():
        if entry.state is State.MOVED:
            yield entry.address, answering[entry.address]
    yield from routes.aliases.items()
    for permalink in sorted(set(answering.values())) if slips else ():
        if permalink.endswith("/"):
            yield f"{permalink}{_STRAY}/", permalink


def copy(original: Artifact, permalink: str, address: str) -> Artifact:
    """`original`, which answers `permalink`, as it stands at `address`; a page in a folder of that name."""
    if not permalink.endswith("/"):
        return replace(original, path=address.lstrip("/"))
    here = address.rstrip("/") + "/"
    html = links.unlinked(original.data.decode())
    html = _TAG.sub(lambda tag: _bent(tag[0], permalink, here), html)
    if _CANONICAL not in html:  # without a base URL there is no full address to name
        html = html.replace("</head>", f'{_CANONICAL}href="{relative(here, permalink)}">\n</head>', 1)
    return replace(original, path=f"{here.lstrip('/')}index.html", content=html.encode())


def _bent(tag: str, origin: str, here: str) -> str:
    """A tag of the page at `origin` with its relative links as seen from `here`."""
    deeper = _deeper(tag) if here == f"{origin}{_STRAY}/" else None
    return deeper or _TARGET.sub(lambda found: f'{found[1]}="{_seen_from(here, found[2], origin)}"', tag)


@lru_cache(maxsize=16384)  # pages of a site repeat most tags
def _deeper(tag: str) -> str | None:
    """A tag as seen from one folder below its page, whichever that is; None where it depends on the page."""
    if not all(_PLAIN.fullmatch(target) for _, target in _TARGET.findall(tag)):
        return None
    return _TARGET.sub(lambda found: f'{found[1]}="../{found[2].removeprefix("./")}"', tag)


def _seen_from(here: str, target: str, origin: str) -> str:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return target
    path = posixpath.normpath(posixpath.join(posixpath.dirname(origin), parts.path))
    if parts.path.endswith(("/", "/.", "/..")) or parts.path in (".", ".."):
        path = path.rstrip("/") + "/"
    return relative(here, path) + target[len(parts.path) :]
