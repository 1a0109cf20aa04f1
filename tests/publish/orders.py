"""Orders to a saboteur: a publisher in a process of its own."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ..conftest import ROOT
from . import servers

if TYPE_CHECKING:
    from collections.abc import Iterator

    Worker = subprocess.Popen[str]


@contextlib.contextmanager
def saboteur() -> Iterator[Worker]:
    """A publisher that waits for orders. It has the environment of this moment."""
    command = [sys.executable, "-m", "tests.publish.saboteur"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT, env={**os.environ}
    ) as worker:
        try:
            yield worker
        finally:
            worker.kill()


def order_to(
    worker: Worker, place: servers.Place, version: str, at: int = 0, how: str = "", switch: str = ""
) -> None:
    """Publish a release; at operation `at`, if not 0, die or lose the line as `how` says."""
    target = asdict(place.target(switch=switch))
    del target["at"], target["places"]
    order = {"target": target, "root": str(place.root), "secret": servers.PASSWORD}
    assert worker.stdin
    worker.stdin.write(json.dumps(order | {"version": version, "at": at, "how": how}) + "\n")
    worker.stdin.flush()


def answer_of(worker: Worker) -> dict[str, Any]:
    """`outcome` (done, killed, hangs, or the name of a problem) and the `count` of operations."""
    assert worker.stdout
    answer: dict[str, Any] = json.loads(worker.stdout.readline())
    return answer
