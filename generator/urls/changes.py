"""What commands do to the ledger: pure functions from a ledger and the addresses of the present sources.

Each gives the new ledger, or the problem that forbids the change. Redirects are kept one hop long.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem
from ..source import LEDGER_FILE, nearest
from .addresses import Kind, base_path, permanent
from .ledger import Entry, Ledger, State

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from .addresses import Routes

_AT = Location(LEDGER_FILE)
_EVERYTHING_BELOW = "*"


def record(routes: Routes, base: str, today: datetime.date) -> Ledger:
    """The ledger with every present address, as published at `base` (empty: not known). Nothing is removed.

    A base path that changed is kept among the former ones.
    """
    ledger = routes.ledger
    new = {a: Entry(a, today) for a in permanent(routes) if a not in ledger.entries}
    known = dict.fromkeys([ledger.base, *ledger.former_bases])
    former = tuple(path for path in known if path and path != (base or ledger.base))
    return replace(ledger, entries={**ledger.entries, **new}, base=base or ledger.base, former_bases=former)


def recorded_base(base_url: str) -> str:
    """The path under which a section is recorded as published; empty where no address is declared."""
    return base_path(base_url) if base_url else ""


def move(routes: Routes, old: str, new: str) -> Ledger | Problem:
    """`old` leads to `new` from now on, and so does whatever led to `old`."""
    ledger, present = routes.ledger, permanent(routes)
    if fault := _unavailable(routes, old):
        return fault
    if new not in present:
        return problem("no-such-address", _AT, url=new, expected=nearest(new, present))
    if not _like(old, new):
        return problem("moved-to-other-kind", _AT, url=old, target=new)
    moved = {
        a: Entry(a, entry.since, State.MOVED, new)
        for a, entry in ledger.entries.items()
        if a == old or entry.target == old
    }
    return replace(ledger, entries={**ledger.entries, **moved})


def withdraw(routes: Routes, address: str, reason: str, today: datetime.date) -> Ledger | Problem:
    """`address` answers with a notice from now on; `/2567/*` means whatever below is lost."""
    ledger = routes.ledger
    lost = _lost_below(routes, address) if address.endswith(_EVERYTHING_BELOW) else [address]
    for each in lost or [address]:
        if fault := _unavailable(routes, each):
            return fault
    words = " ".join(reason.split())
    if not words:
        return problem("no-reason", _AT, url=address)
    gone = {a: Entry(a, ledger.entries[a].since, State.WITHDRAWN, "", today, words) for a in lost}
    return replace(ledger, entries={**ledger.entries, **gone})


def revive(routes: Routes, address: str) -> Ledger | Problem:
    """A page stands again at an `address` that had moved or was withdrawn."""
    entry, present = routes.ledger.entries.get(address), permanent(routes)
    if entry is None:
        return _unknown(routes, address)
    if address not in present:
        return problem("no-such-address", _AT, url=address, expected=nearest(address, present))
    return replace(routes.ledger, entries={**routes.ledger.entries, address: Entry(address, entry.since)})


def _lost_below(routes: Routes, pattern: str) -> list[str]:
    """The live addresses under a folder at which nothing stands any more."""
    folder, present = pattern.removesuffix(_EVERYTHING_BELOW), set(permanent(routes))
    entries = routes.ledger.entries.values()
    return [
        e.address
        for e in entries
        if e.state is State.LIVE and e.address.startswith(folder) and e.address not in present
    ]


def _unavailable(routes: Routes, address: str) -> Problem | None:
    """Why `address` cannot be given away: it was never published, or something stands there."""
    if address not in routes.ledger.entries:
        return _unknown(routes, address)
    holder = next((r for r in routes.by_ref.values() if r.permalink == address), None)
    if holder is None or holder.ref.kind is Kind.WITHDRAWN:
        return None
    return problem("address-in-use", _AT, url=address, other=holder.at)


def _unknown(routes: Routes, address: str) -> Problem:
    return problem("never-published", _AT, url=address, expected=nearest(address, _known(routes)))


def _known(routes: Routes) -> Iterable[str]:
    return routes.ledger.entries


def _like(old: str, new: str) -> bool:
    """Whether a copy of `new` can stand at `old`: a page anywhere, a file where the type is the same."""
    return new.endswith("/") or _suffix(old) == _suffix(new) != ""


def _suffix(address: str) -> str:
    return address.rpartition("/")[2].rpartition(".")[2].lower()
