"""The commands `prongsai urls …`: the only writers of the ledger, which they replace whole or not at all."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from .. import criteria, model, source, urls
from ..build import build
from ..problems import Location, Problem, has_errors, in_order, problem
from ..source import LEDGER_FILE
from . import CLEAN, screen, today
from .commands import finish

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from ..urls import Ledger, Routes

    _Path = Callable[[str], str]

# What these commands are there to mend does not keep them from running.
_MENDED = {"lost-url", "moved-to-nowhere", "withdrawn-in-use", "base-path-changed"}


@dataclass(frozen=True, slots=True)
class _Survey:
    """What the sources promise today, and what keeps commands from relying on it."""

    base_url: str
    routes: Routes
    problems: tuple[Problem, ...]


def urls_record(options: argparse.Namespace) -> int:
    """Add every address of the present build; refused while a build has errors."""
    problems = build(options.site, today(), printing=False).problems
    if has_errors(problems):
        return finish(problems, options)
    survey = _survey(options.site)
    base = urls.base_path(survey.base_url) if survey.base_url else ""
    return _write(urls.record(survey.routes, base, today()), survey, options)


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
    survey = _survey(options.site)
    faults = [p for p in survey.problems if p.at.path == LEDGER_FILE or p.name == "no-site"]
    if faults:
        return finish(faults, options)
    for line in urls.written(survey.routes.ledger).splitlines():
        screen.plain(line)
    return CLEAN


def _change(options: argparse.Namespace, change: Callable[[Routes, _Path], Ledger | Problem]) -> int:
    survey = _survey(options.site)
    if has_errors(survey.problems):
        return finish(survey.problems, options)
    changed = change(survey.routes, lambda typed: _path(typed, survey.base_url))
    if isinstance(changed, Problem):
        return finish([changed], options)
    return _write(changed, survey, options)


def _survey(root: Path) -> _Survey:
    """The first stages of a build, as far as addresses."""
    if not root.is_dir():
        fault = problem("no-site", Location(root.name), path=root.name)
        return _Survey("", urls.Routes({}), (fault,))
    sources, found = source.read(root)
    catalogues, unsound = criteria.load(sources)
    site, more = model.assemble(sources, catalogues.rules)
    ledger, unread = urls.read_ledger(sources)
    routes, broken = urls.address(site, ledger, criteria.assess_all(site, catalogues, today()))
    others = tuple(p for p in broken if p.name not in _MENDED)
    return _Survey(site.base_url, routes, in_order((*found, *unsound, *more, *unread, *others)))


def _path(typed: str, base_url: str) -> str:
    """An address of the ledger as typed; one pasted whole loses its host and base path."""
    if "://" not in typed:
        return typed
    return "/" + unquote(urlsplit(typed).path).removeprefix(urls.base_path(base_url)).lstrip("/")


def _write(ledger: Ledger, survey: _Survey, options: argparse.Namespace) -> int:
    """Put the new ledger in the place of the old one in a single step."""
    path, new = options.site / LEDGER_FILE, options.site / f".{LEDGER_FILE}.new"
    try:
        new.write_text(urls.written(ledger), encoding="utf-8", newline="\n")
        new.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        return finish([problem("cannot-write", Location(LEDGER_FILE), reason=reason)], options)
    before = survey.routes.ledger.entries
    changed = sorted(a for a, entry in ledger.entries.items() if before.get(a) != entry)
    screen.recorded(changed, len(ledger.entries), options.lang)
    return CLEAN
