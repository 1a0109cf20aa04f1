"""What a probe knows: what was published, what was answered, and what is concluded."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..problems import Problem
    from .body import Body


class State(StrEnum):
    """How an address is, from best to worst."""

    UP = "up"
    SLOW = "slow"  # the right page, late or by a detour
    BLOCKED = "blocked"  # closed to programs; people may see it
    WRONG = "wrong"  # something else than what was published
    DEAD = "dead"


class Fault(StrEnum):
    """Why no whole answer came, as the name of its problem."""

    NO_ADDRESS = "live-no-address"
    REFUSED = "live-refused"
    UNREACHABLE = "live-unreachable"
    TIMEOUT = "live-timeout"
    CUT = "live-cut"
    NOT_HTTP = "live-not-http"
    TOO_LARGE = "live-too-large"
    REDIRECT_LOOP = "live-redirect-loop"
    TLS = "live-tls"
    EXPIRED = "live-certificate-expired"
    SELF_SIGNED = "live-certificate-self-signed"
    OTHER_HOST = "live-certificate-host"
    UNTRUSTED = "live-certificate-untrusted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One permanent address as it was published: a row of `permalinks.json`.

    `url` is a path under the section's base. Whatever else a list leaves out is empty and not compared.
    """

    url: str
    kind: str = ""
    year: int = 0
    title: str = ""
    agency: str = ""
    sha256: str = ""
    copy_sha256: str = ""  # of the copy at a moved address, where the host does not redirect


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect: the status and where it pointed, as a full address."""

    status: int
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back for the full address `asked`.

    `status` and `headers` (names in lower case) are those of `final_url`; status 0 is no answer at all.
    `body` is decoded from gzip; `received` counts its bytes as they were sent. `seconds` is time spent on
    the network, all redirects included.
    """

    asked: str
    final_url: str
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = field(default=b"", repr=False)
    received: int = 0
    hops: tuple[Hop, ...] = ()
    seconds: float = 0.0
    fault: Fault | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What is known of the whole section when one address is judged.

    `base` is its full address with a final slash, `missing` the answer for an address that cannot exist,
    `known` every permanent address by the SHA-256 published there, `slow` the seconds a page may take.
    """

    base: str
    missing: Answer | None = None
    known: Mapping[str, Expected] = field(default_factory=dict, repr=False)
    slow: float = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One address, judged. The matches are None where there is nothing to compare."""

    expected: Expected
    answer: Answer
    state: State
    problem: Problem | None = None
    body: Body | None = None
    org_match: bool | None = None
    year_match: bool | None = None
    sha256_match: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A whole probe. `not_found_works`: an address that cannot exist answers 404."""

    base: str
    verdicts: tuple[Verdict, ...]
    unvisited: tuple[str, ...] = ()
    not_found_works: bool | None = None
    https_enforced: bool | None = None

    @property
    def worst(self) -> State:
        order = list(State)
        return max((v.state for v in self.verdicts), key=order.index, default=State.DEAD)
