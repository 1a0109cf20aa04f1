"""Whether the ledger's promises are kept: every address that was once published still answers."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from ..problems import Phrase, problem
from ..source import CONTENT, FROZEN
from .addresses import answers, base_path
from .ledger import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Site
    from ..problems import Problem
    from .addresses import Routes
    from .ledger import Entry

_ANY = Phrase("ที่อยู่ใหม่", "NEW")


def broken_promises(site: Site, routes: Routes) -> Iterator[Problem]:
    """Published addresses that would be lost, redirects that lead nowhere, a base path that changed.

    While a file of a year cannot be read, nothing of that year is called lost: the page comes back when
    the file is mended.
    """
    answering = answers(routes)
    for entry in routes.ledger.entries.values():
        wanted = entry.target or entry.address
        if wanted in answering or _unread(site, wanted):
            continue
        if entry.state is State.LIVE:
            yield problem("lost-url", entry.at, url=entry.address, new=_successor(entry, routes))
        elif entry.state is State.MOVED:
            yield problem("moved-to-nowhere", entry.at, url=entry.address, target=entry.target)
    yield from _changed_base(site, routes)


def _unread(site: Site, address: str) -> bool:
    """Whether a file with mistakes may be what holds the page at `address`."""
    year = address.split("/")[1]
    holders = (f"{CONTENT}/{year}/", f"{FROZEN}/{year}")
    return any(path == CONTENT or path.startswith(holders) for path in site.broken)


def _successor(entry: Entry, routes: Routes) -> str | Phrase:
    """The new address most like a lost one: never published, of the same kind and year."""
    folder, _, leaf = entry.address.rstrip("/").rpartition("/")
    new = (r.permalink for r in routes.by_ref.values() if r.permalink not in routes.ledger.entries)
    leaves = {}
    for permalink in new:
        beside, _, other = permalink.rstrip("/").rpartition("/")
        if beside == folder and permalink.endswith("/") == entry.address.endswith("/"):
            leaves[other] = permalink
    close = difflib.get_close_matches(leaf, leaves, n=1, cutoff=0.0)
    return leaves[close[0]] if close else _ANY


def _changed_base(site: Site, routes: Routes) -> Iterator[Problem]:
    ledger, now = routes.ledger, base_path(site.base_url)
    if site.base_url and ledger.base and now != ledger.base:
        yield problem("base-path-changed", ledger.base_at, old=ledger.base, new=now)
