"""Go through every permanent address of a section, within bounds of rate, number and time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from ..outputs import PERMALINKS
from .judge import judge
from .listing import read_list
from .records import Expected, Section, Survey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .records import Answer, Verdict

    Get = Callable[[str], Answer]

LIST = Expected(url=f"/{PERMALINKS}")
MAX_SECONDS = 3600.0  # of a whole probe: one that hangs must not meet the next day's
_PATH = "/%:@!$&'()*+,;=~-._"


def address(base: str, url: str) -> str:
    """The full address of a path under `base`, which ends with a slash. It never leaves that host."""
    return base + quote(url.removeprefix("/"), safe=_PATH)


def survey(
    base: str,
    get: Get,
    token: str,
    listed: Sequence[Expected] | None = None,
    limit: int = 500,
    clock: Callable[[], float] = time.monotonic,
) -> Survey | None:
    """Judge each address of `listed`, or of the list that the section itself publishes.

    `token` makes an address that cannot exist. Where the list does not come, the survey is of that one
    address; None where what comes is no list.
    """
    if listed is None:
        answer = get(address(base, LIST.url))
        verdict = judge(LIST, answer, Section(base=base))
        if verdict.problem:
            return Survey(base=base, verdicts=(verdict,))
        listed = read_list(answer.body)
        if listed is None:
            return None
    missing = get(address(base, f"/{token}/"))
    known = {e.sha256: e for e in listed if e.sha256}
    section = Section(base=base, missing=missing, known=known)
    verdicts = tuple(_visits(section, get, listed[:limit], clock))
    return Survey(
        base=base,
        verdicts=verdicts,
        unvisited=tuple(e.url for e in listed[len(verdicts) :]),
        not_found_works=missing.status == 404 if missing.status else None,
        https_enforced=_https_enforced(base, get),
    )


def _visits(
    section: Section, get: Get, listed: Sequence[Expected], clock: Callable[[], float]
) -> Iterator[Verdict]:
    end = clock() + MAX_SECONDS
    for expected in listed:
        if clock() > end:
            return
        yield judge(expected, get(address(section.base, expected.url)), section)


def _https_enforced(base: str, get: Get) -> bool | None:
    """Whether the unencrypted twin of the section sends readers to the encrypted one.

    None where it has no twin that could be known: the section has a port of its own.
    """
    parts = urlsplit(base)
    if parts.scheme == "http":
        return False
    if parts.scheme != "https" or parts.port:
        return None
    answer = get(parts._replace(scheme="http").geturl())
    return answer.final_url.startswith("https:") or answer.status == 0
