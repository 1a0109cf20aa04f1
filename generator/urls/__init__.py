"""The only owner of permalinks, output paths, the ledger of what was published, and what redirects where."""

from __future__ import annotations

from .addresses import Kind, Ref, Route, Routes, answers, base_path, permanent, relative
from .changes import move, record, revive, withdraw
from .claims import address, version_ref
from .ledger import EMPTY, Entry, Ledger, State, read_ledger, written
from .redirects import Redirect, literal, redirects

__all__ = [
    "EMPTY",
    "Entry",
    "Kind",
    "Ledger",
    "Redirect",
    "Ref",
    "Route",
    "Routes",
    "State",
    "address",
    "answers",
    "base_path",
    "literal",
    "move",
    "permanent",
    "read_ledger",
    "record",
    "redirects",
    "relative",
    "revive",
    "version_ref",
    "withdraw",
    "written",
]
