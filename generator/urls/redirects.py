"""Which requests lead where: moved addresses, and the shapes in which people paste any address.

An address copied out of a memo comes without its final slash, in capitals, or with what stood behind it in
the sentence: a full stop, a bracket, a quotation mark, the Thai repetition sign, an invisible space. Every
promised address gets one rule that catches all of these, so that one redirect leads to where it is meant to
go. Doubled slashes, a query and `index.html` need no rule: servers deal with them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .addresses import answers

if TYPE_CHECKING:
    from .addresses import Routes

# Bytes of UTF-8 as escapes, which Apache, nginx and Python read alike. After the ASCII signs: ๆ and ฯ;
# invisible spaces, dashes, quotation marks, the ellipsis (U+2000–U+203F); no-break space; byte order mark.
_STRAY = r"[\x20.,;:!)\]}>\x22'*_]|\xE0\xB9\x86|\xE0\xB8\xAF|\xE2\x80[\x80-\xBF]|\xC2\xA0|\xEF\xBB\xBF"
_SPECIAL = re.compile(r"[.^$*+?()\[\]{}|\\]")


@dataclass(frozen=True, slots=True)
class Redirect:
    """Requests for `address`, in any of its shapes, lead to `answer`; both are paths under a host's root."""

    address: str
    answer: str

    @property
    def moved(self) -> bool:
        """Whether even the address as it was published leads elsewhere."""
        return self.address != self.answer

    @property
    def pattern(self) -> str:
        """A regular expression (PCRE, bytes, capitals ignored) for the whole path; never matches `answer`."""
        stem = self.address.rstrip("/")
        return f"(?!{literal(self.answer, exact=True)}$){literal(stem)}(?:/|{_STRAY})*$"


def literal(path: str, exact: bool = False) -> str:
    """`path` as a regular expression; `exact`: capitals count even where the rest ignores them."""
    escaped = _SPECIAL.sub(r"\\\g<0>", path)
    return f"(?-i:{escaped})" if exact else escaped


def redirects(routes: Routes, base: str = "/", answer_base: str = "") -> tuple[Redirect, ...]:
    """One for every promised address; requests come in under `base`, pages stand under `answer_base`."""
    old, new = base.rstrip("/"), (answer_base or base).rstrip("/")
    by_stem = {address.rstrip("/"): (address, answer) for address, answer in sorted(answers(routes).items())}
    return tuple(Redirect(old + address, new + answer) for address, answer in by_stem.values())
