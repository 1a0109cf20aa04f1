"""Conclude from what was published and what was answered how one address is.

Each check looks for one kind of fault and the first that finds one names it: the more of an answer there
is, the later the check. A page whose bytes are those published is right whatever its text looks like; the
text only tells what is wrong with other bytes, and is all there is where the list gives no checksum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem
from ..spool import checksum
from .body import read_body
from .content import content_fault, is_home, says_agency, says_year
from .records import State, Verdict

if TYPE_CHECKING:
    from .records import Answer, Expected, Section

_BLOCKED = (403, 429)  # firewalls answer programs so, and people not at all
_STATUS = {401: "live-login", 404: "live-not-found", 410: "live-gone"}
_STATES = {
    "live-slow": State.SLOW,
    "live-redirect-chain": State.SLOW,
    "live-blocked": State.BLOCKED,
    "live-insecure-redirect": State.WRONG,
    "live-wrong-type": State.WRONG,
    "live-encoding": State.WRONG,
    "live-wrong-agency": State.WRONG,
    "live-wrong-year": State.WRONG,
    "live-wrong-page": State.WRONG,
    "live-changed": State.WRONG,
}  # everything else is dead


def judge(expected: Expected, answer: Answer, section: Section) -> Verdict:
    """How the address `expected` is, from its `answer`."""
    body = read_body(answer) if answer.status == 200 else None
    same = _same(expected, answer)
    found = (
        refusal(answer)
        or _misled(expected, answer, section)
        or _incomplete(answer)
        or content_fault(expected, answer, section, body, same)
        or _tardy(answer, section)
    )
    return Verdict(
        expected=expected,
        answer=answer,
        state=_STATES.get(found.name, State.DEAD) if found else State.UP,
        problem=found,
        body=body,
        org_match=says_agency(expected, body) if body and expected.agency else None,
        year_match=says_year(expected, body) if body and expected.year else None,
        sha256_match=same,
    )


def refusal(answer: Answer) -> Problem | None:
    """Why there is no page in the answer at all."""
    at = Location(answer.asked)
    if answer.fault:
        return problem(answer.fault.value, at, reason=answer.detail, seconds=answer.seconds)
    status = answer.status
    if status == 200:
        return None
    if status in _BLOCKED:
        return problem("live-blocked", at, status=status)
    if status in (301, 302, 303, 307, 308) and answer.hops:  # it led to another host and was not followed
        return problem("live-redirect-elsewhere", at, target=answer.hops[-1].target)
    kind = {4: "live-client-error", 5: "live-server-error"}.get(status // 100, "live-odd-status")
    return problem(_STATUS.get(status, kind), at, status=status)


def _same(expected: Expected, answer: Answer) -> bool | None:
    """Whether the bytes are those published; None where that is not known."""
    if not expected.sha256 or answer.status != 200:
        return None
    return checksum(answer.body) in (expected.sha256, expected.copy_sha256)


def _misled(expected: Expected, answer: Answer, section: Section) -> Problem | None:
    """A redirect that takes the reader off the encrypted web, or to a home page."""
    at = Location(answer.asked)
    if answer.asked.startswith("https:") and any(hop.target.startswith("http:") for hop in answer.hops):
        return problem("live-insecure-redirect", at, target=answer.hops[-1].target)
    if answer.hops and expected.url != "/" and is_home(answer.final_url, section.base):
        return problem("live-redirect-home", at, target=answer.final_url)
    return None


def _incomplete(answer: Answer) -> Problem | None:
    at, declared = Location(answer.asked), answer.headers.get("content-length", "")
    if declared.isdecimal() and answer.received < int(declared):
        return problem("live-truncated", at, expected=int(declared), found=answer.received)
    if not answer.body.strip():
        return problem("live-empty", at)
    return None


def _tardy(answer: Answer, section: Section) -> Problem | None:
    """The right page by a long way: published addresses are at most one redirect from their page."""
    at = Location(answer.asked)
    if len(answer.hops) > 1:
        return problem("live-redirect-chain", at, count=len(answer.hops), target=answer.final_url)
    if answer.seconds > section.slow:
        return problem("live-slow", at, seconds=answer.seconds, limit=section.slow)
    return None
