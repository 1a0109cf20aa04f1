"""Read the list of permanent addresses that a section publishes about itself.

The list comes from the web, so nothing in it is believed: addresses are paths under the section's base and
cannot lead to another host. Keys that a later version adds are passed over.
"""

from __future__ import annotations

import json
import re
from typing import Any

from .records import Expected

_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_list(data: bytes) -> tuple[Expected, ...] | None:
    """Every address, sorted; None where `data` is no such list."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return None
    rows = whole.get("permalinks") if isinstance(whole, dict) else None
    if not isinstance(rows, list):
        return None
    listed = {e.url: e for row in rows if isinstance(row, dict) and (e := _expected(row)).url.startswith("/")}
    return tuple(listed[url] for url in sorted(listed)) or None


def _expected(row: dict[str, Any]) -> Expected:
    year = row.get("year")
    return Expected(
        url=_text(row, "url"),
        kind=_text(row, "kind"),
        year=year if isinstance(year, int) else 0,
        title=_text(row, "title"),
        agency=_text(row, "agency"),
        sha256=_sum(row, "sha256"),
        copy_sha256=_sum(row, "copy_sha256"),
    )


def _sum(row: dict[str, Any], key: str) -> str:
    value = _text(row, key)
    return value if _SHA256.fullmatch(value) else ""


def _text(row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    return value if isinstance(value, str) else ""
