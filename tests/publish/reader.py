"""A reader who opens every page of a section in turn, as fast as many do, and remembers it all."""

from __future__ import annotations

import http.client
import threading
import time
from dataclasses import dataclass, field

from .releases import PAGES, version_of

RATE = 120  # requests a second that are tried for; at least 50 are asked of a test


@dataclass(frozen=True, slots=True)
class Seen:
    """One answer: seconds (monotonic), path, status, and the release that the page says it is of."""

    at: float
    path: str
    status: int
    version: str


@dataclass(slots=True)
class Reader:
    """Reads `/ita/…` on a port of loopback until it is told to stop."""

    port: int
    seen: list[Seen] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def __enter__(self) -> Reader:
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        if self._thread:
            self._thread.join()

    def _read(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        number, due = 0, time.monotonic()
        while not self._stop.is_set():
            path = PAGES[number % len(PAGES)].removesuffix("index.html")
            number += 1
            started = time.monotonic()
            connection.request("GET", f"/ita/{path}")
            answer = connection.getresponse()
            body = answer.read()
            self.seen.append(Seen(started, path, answer.status, version_of(body)))
            due = max(due + 1 / RATE, time.monotonic() - 0.05)
            time.sleep(max(0.0, due - time.monotonic()))
        connection.close()

    def take(self) -> list[Seen]:
        """What was seen since the last time."""
        seen, self.seen = self.seen, []
        return seen


def missing(seen: list[Seen]) -> list[Seen]:
    """Answers without the page."""
    return [each for each in seen if each.status != 200 or not each.version]


def mixed(seen: list[Seen], order: tuple[str, ...]) -> list[Seen]:
    """Answers of an older release after a newer one was seen. `order` is the order in which they came."""
    ranks = {version: number for number, version in enumerate(order)}
    newest, odd = 0, []
    for each in seen:
        if each.version:
            if ranks[each.version] < newest:
                odd.append(each)
            newest = max(newest, ranks[each.version])
    return odd


def window(odd: list[Seen]) -> float:
    """Seconds from the first to the last of odd answers; one alone counts as the time to the next."""
    return odd[-1].at - odd[0].at + 1 / RATE if odd else 0.0
