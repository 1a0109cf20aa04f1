"""Building one site of a fleet: the only function that runs in workers."""

from __future__ import annotations

import traceback
from dataclasses import replace
from typing import TYPE_CHECKING

from .. import stamp, verify
from ..build import build
from ..problems import Level, Location, problem
from ..publish import write_whole
from .identity import program
from .records import Outcome, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..problems import Problem
    from .records import Job

_FIRST = 3  # problems that the summary tells; all of them are in the report


def build_one(job: Job) -> Outcome:
    """Build and publish one site, unless it stands already as it would be built; nothing of it raises."""
    try:
        return _kept(job) or _built(job)
    except Exception as error:  # a mistake of ours, or no memory left, must cost one site and not the fleet
        reason = f"{type(error).__name__}: {error}"
        return failed(
            job, problem("fleet-crashed", Location(job.name), reason=reason), traceback.format_exc()
        )


def failed(job: Job, fault: Problem, details: str = "") -> Outcome:
    """The outcome of a job that ended without a build."""
    return _told(job, Outcome(name=job.name, status=Status.FAILED), (fault,), details)


def _kept(job: Job) -> Outcome | None:
    """The last outcome, where neither inputs nor output changed since."""
    known = job.known
    if known is None or not known.digest or known.digest != _inputs(job):
        return None
    return None if verify.folder(job.out).problems else replace(known, status=Status.KEPT)


def _built(job: Job) -> Outcome:
    if program() != job.program:
        return failed(job, problem("fleet-other-program", Location(job.name)))
    before = _inputs(job)  # an edit meanwhile is seen by the next run
    result = build(job.site, job.as_of, job.out)
    if result.publication is None:
        return _told(job, Outcome(name=job.name, status=Status.FAILED), result.problems)
    made = Outcome(name=job.name, status=Status.BUILT, digest=before, files=len(result.artifacts))
    return _told(job, made, result.problems)


def _inputs(job: Job) -> str:
    """The digest of all that the build depends on; empty where a file cannot be read."""
    return stamp.inputs(job.site, job.as_of, "", job.program) or ""


def _told(job: Job, outcome: Outcome, problems: Sequence[Problem], details: str = "") -> Outcome:
    """The outcome with its problems, of which all stand in the site's report."""
    if not problems:
        job.report.unlink(missing_ok=True)
        return outcome
    texts = [found.as_text(job.lang) for found in problems]
    unwritten = write_whole(job.report, "\n".join((*texts, details)).encode())
    errors = sum(found.level is Level.ERROR for found in problems)
    return replace(
        outcome,
        errors=errors,
        warnings=len(problems) - errors,
        first=tuple(texts[:_FIRST]),
        report="" if unwritten else str(job.report),
    )
