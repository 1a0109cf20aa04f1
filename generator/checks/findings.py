"""What a check finds in a long text, remembered from one build to the next.

One file of the memo for each check holds what it found in every long text, by the digest of the text: after
an edit only what was edited is read again.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, TypeVar

from ..memo import NOTHING_KEPT, name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..memo import Memo

R = TypeVar("R")

_KIND = "findings"
_LONG = 500  # characters; to look for something in less takes no longer than to remember it


class Findings:
    """What was found in the texts of one site."""

    def __init__(self, memo: Memo = NOTHING_KEPT) -> None:
        self._memo = memo
        self._digests: dict[str, str] = {}
        self._before: dict[str, dict[str, Any]] = {}
        self._now: dict[str, dict[str, Any]] = {}

    def of(self, name: str, find: Callable[[str], R], text: str, given: str = "") -> R:
        """What `find` gives of a text: a pure function, whose results JSON gives back as they were.

        `name` is that of the check, `given` all that it knows besides the text.
        """
        if not self._memo.keeps or len(text) < _LONG:
            return find(text)
        file = name_of((name.encode(), _bytes(given)))
        if file not in self._now:
            self._before[file], self._now[file] = self._read(file), {}
        digest = self._digest(text)
        if digest not in self._now[file]:
            before = self._before[file]
            self._now[file][digest] = before[digest] if digest in before else find(text)
        found: R = self._now[file][digest]
        return found

    def keep(self) -> None:
        """Remember for the next build what this one asked for."""
        for file, found in self._now.items():
            if found.keys() != self._before[file].keys():
                self._memo.keep(_KIND, file, json.dumps(found, ensure_ascii=False).encode())
        self._now.clear()

    def _digest(self, text: str) -> str:
        if text not in self._digests:
            self._digests[text] = hashlib.sha256(_bytes(text)).hexdigest()
        return self._digests[text]

    def _read(self, file: str) -> dict[str, Any]:
        kept: dict[str, Any] = json.loads(self._memo.find(_KIND, file) or b"{}")
        return kept


def _bytes(text: str) -> bytes:
    """Words of a PDF may hold halves of characters."""
    return text.encode(errors="surrogatepass")
