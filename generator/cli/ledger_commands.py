"""The commands `prongsai urls …`: the only writers of the ledger, which they replace whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from .. import urls
from ..intake import intake
from ..problems import Location, Problem, has_errors, in_order, problem
from ..publish import write_whole
from ..source import LEDGER_FILE
from . import CLEAN, screen, today
from .building import build_now
from .commands import finish

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from ..intake import Intake
    from ..urls import Ledger, Routes

    _Path = Callable[[str], str]

# What these commands are there to mend does not keep them from running.
_MENDED = {"lost-url", "moved-to-nowhere", "withdrawn-in-use", "base-path-changed"}


def urls_record(options: argparse.Namespace) -> int:
    """Add every address of the present build; refused while a build has errors."""
    problems = build_now(options, printing=False).problems
    if has_errors(problems):
        return finish(problems, options)
    given = intake(options.site, today())
    base = urls.recorded_base(given.site.base_url)
    return _write(urls.record(given.routes, base, today()), given, options)


def urls_move(options: argparse.Namespace) -> int:
    """Lead an old address to a new one."""
    return _change(options, lambda routes, path: urls.move(routes, path(options.old), path(options.new)))


def urls_withdraw(options: argparse.Namespace) -> int:
    """Leave a notice at an address."""

    def change(routes: Routes, path: _Path) -> Ledger | Problem:
        return urls.withdraw(routes, path(options.url), options.reason, today())

    return _change(options, change)


def urls_revive(options: argparse.Namespace) -> int:
    """Give an address back to the page that stands there again."""
    return _change(options, lambda routes, path: urls.revive(routes, path(options.url)))


def urls_list(options: argparse.Namespace) -> int:
    """Print the ledger, an address a line."""
    given, problems = _intake(options)
    faults = [p for p in problems if p.at.path == LEDGER_FILE or p.name == "no-site"]
    if faults or given is None:
        return finish(faults, options)
    for line in urls.written(given.routes.ledger).splitlines():
        screen.plain(line)
    return CLEAN


def _change(options: argparse.Namespace, change: Callable[[Routes, _Path], Ledger | Problem]) -> int:
    given, problems = _intake(options)
    if given is None or has_errors(problems):
        return finish(problems, options)
    base_url = given.site.base_url
    changed = change(given.routes, lambda typed: _path(typed, base_url))
    if isinstance(changed, Problem):
        return finish([changed], options)
    return _write(changed, given, options)


def _intake(options: argparse.Namespace) -> tuple[Intake | None, tuple[Problem, ...]]:
    """What the sources promise today, and what keeps a command from relying on it; None without a site."""
    root = options.site
    if not root.is_dir():
        return None, (problem("no-site", Location(root.name), path=root.name),)
    given = intake(root, today())
    return given, in_order(p for p in given.problems if p.name not in _MENDED)


def _path(typed: str, base_url: str) -> str:
    """An address of the ledger as typed; one pasted whole loses its host and base path."""
    if "://" not in typed:
        return typed
    return "/" + unquote(urlsplit(typed).path).removeprefix(urls.base_path(base_url)).lstrip("/")


def _write(ledger: Ledger, given: Intake, options: argparse.Namespace) -> int:
    """Put the new ledger in the place of the old one in a single step."""
    if fault := write_whole(options.site / LEDGER_FILE, urls.written(ledger).encode()):
        return finish([fault], options)
    before = given.routes.ledger.entries
    changed = sorted(a for a, entry in ledger.entries.items() if before.get(a) != entry)
    screen.recorded(changed, len(ledger.entries), options.lang)
    return CLEAN
