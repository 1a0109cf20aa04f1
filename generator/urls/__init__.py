"""The only owner of permalinks, output paths, the ledger of what was published, and what redirects where."""

from __future__ import annotations

from .addresses import (
    Kind,
    Ref,
    Route,
    Routes,
    answers,
    base_path,
    given_away,
    output,
    pdf_ref,
    permanent,
    relative,
    report_ref,
)
from .changes import move, record, recorded_base, revive, withdraw
from .claims import address, frozen_ref, version_ref
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
    "frozen_ref",
    "given_away",
    "literal",
    "move",
    "output",
    "pdf_ref",
    "permanent",
    "read_ledger",
    "record",
    "recorded_base",
    "redirects",
    "relative",
    "report_ref",
    "revive",
    "version_ref",
    "withdraw",
    "written",
]
