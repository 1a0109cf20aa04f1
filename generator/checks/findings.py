"""What a check finds in a long text, remembered from one build to the next.

One file of the memo for each check holds what it found in every long text, by the digest of the text: after
an edit only what was edited is read again.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from ..memo import NOTHING_KEPT, name_of
from ..spool import checksum

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..memo import Memo

R = TypeVar("R")
Asked = tuple[str, str]  # the name of a check, and all that it knows besides a text

_KIND = "findings"
_LONG = 500  # characters; to look for something in less takes no longer than to remember it


class Findings:
    """What was found in the texts of one site."""

    def __init__(self, memo: Memo = NOTHING_KEPT) -> None:
        self._memo = memo
        self._digests: dict[str, str] = {}
        self._before: dict[Asked, dict[str, Any]] = {}
        self._now: dict[Asked, dict[str, Any]] = {}

    def of(self, name: str, find: Callable[[str], R], text: str, given: str = "") -> R:
        """What `find` gives of a text: a pure function, whose results JSON gives back as they were.

        `name` is that of the check, `given` all that it knows besides the text.
        """
        if not self._memo.keeps or len(text) < _LONG:
            return find(text)
        asked = name, given
        if asked not in self._now:
            self._before[asked], self._now[asked] = self._read(asked), {}
        before, now, digest = self._before[asked], self._now[asked], self._digest(text)
        if digest not in now:
            now[digest] = before[digest] if digest in before else find(text)
        found: R = now[digest]
        return found

    def keep(self) -> None:
        """Remember for the next build what this one asked for."""
        for asked, found in self._now.items():
            if found.keys() != self._before[asked].keys():
                self._memo.keep(_KIND, _file(asked), json.dumps(found, ensure_ascii=False).encode())
        self._now.clear()

    def _digest(self, text: str) -> str:
        if text not in self._digests:
            self._digests[text] = checksum(_bytes(text))
        return self._digests[text]

    def _read(self, asked: Asked) -> dict[str, Any]:
        kept: dict[str, Any] = json.loads(self._memo.find(_KIND, _file(asked)) or b"{}")
        return kept


def _file(asked: Asked) -> str:
    return name_of(map(_bytes, asked))


def _bytes(text: str) -> bytes:
    """Words of a PDF may hold halves of characters."""
    return text.encode(errors="surrogatepass")
