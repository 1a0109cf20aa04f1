"""Many agencies at once: each site built on its own, the failures told, the rest published, and one index.

A site of a fleet is built by `build.build` like any other, in another process or on another machine. Nothing
here schedules: `crews` hands work to the standard library's processes or to Dask and tells what came back.
"""

from __future__ import annotations

from .crews import local, remote, unreachable
from .index import publish_index
from .members import Member, find
from .records import Job, Outcome, Status
from .run import Fleet, run

__all__ = [
    "Fleet",
    "Job",
    "Member",
    "Outcome",
    "Status",
    "find",
    "local",
    "publish_index",
    "remote",
    "run",
    "unreachable",
]
