"""What has to happen between two releases, and in which order. Pure functions."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from ..outputs import MANIFEST
from .records import Changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """Compare two releases by path and SHA-256; file times are not trusted."""
    return Changes(
        added=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(sorted(p for p in after.keys() & before.keys() if after[p] != before[p])),
        removed=tuple(sorted(before.keys() - after.keys())),
    )


def safe_order(paths: Iterable[str]) -> list[str]:
    """The order in which single files may appear while somebody reads.

    What pages load stands before they do, a page before those that lead to it: assets and documents, pages
    from the deepest up, the home page, lists and rules of the whole section, the manifest.
    """
    return sorted(paths, key=lambda path: (_rank(path), -path.count("/"), path))


def _rank(path: str) -> int:
    if path == MANIFEST:
        return 3
    page = path.endswith(".html")
    if "/" not in path and not page:
        return 2  # lists for machines, rules of redirects
    return 1 if page else 0


def folders(paths: Iterable[str]) -> list[str]:
    """Every folder of `paths`, each after the one that holds it."""
    found = set[str]()
    for path in paths:
        while path := posixpath.dirname(path):
            found.add(path)
    return sorted(found)
