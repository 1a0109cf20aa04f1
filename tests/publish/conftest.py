"""A laboratory: a real server, and everything that a publisher does to it."""

from __future__ import annotations

import contextlib
import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from prongsai.publish import Outcome, Refused, carry, connect, holder, roll_back

from . import servers
from .releases import release

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from prongsai.problems import Problem
    from prongsai.publish import Found, Release
    from prongsai.publish.records import Section

NOW = datetime.datetime(2026, 11, 21, 13, 0, tzinfo=datetime.UTC)


@dataclass(slots=True)
class Lab:
    """One server; `live` is the section on its disk."""

    place: servers.Place

    @property
    def live(self) -> Path:
        return self.place.root / "www/ita"

    @contextlib.contextmanager
    def section(self, password: str = servers.PASSWORD, **changes: Any) -> Iterator[Section]:
        opened = connect(self.place.target(**changes), self.place.root, lambda _: password)
        try:
            yield opened
        finally:
            opened.close()

    def publish(
        self,
        version: str | Release,
        probe: Callable[[], Problem | None] = lambda: None,
        password: str = servers.PASSWORD,
        take_over: bool = False,
        resend: bool = False,
        **changes: Any,
    ) -> Outcome:
        made = release(version) if isinstance(version, str) else version
        with self.section(password, **changes) as section:
            mine = holder("หัวหน้าสำนักปลัด", NOW)
            return carry(section, made, mine, probe, lambda at: None, take_over=take_over, resend=resend)

    def back(self, **changes: Any) -> Outcome:
        with self.section(**changes) as section:
            return roll_back(section, holder("ปลัด", NOW), lambda: None, lambda at: None)

    def refusal(self, version: str = "x", **changes: Any) -> Problem:
        """Why publishing was refused."""
        with pytest.raises(Refused) as caught:
            self.publish(version, **changes)
        return caught.value.problem

    def look(self) -> Found:
        with self.section() as section:
            return section.look()

    def shows(self, version: str) -> bool:
        """The live folder holds exactly that release."""
        found = {p.relative_to(self.live).as_posix(): p.read_bytes() for p in files(self.live)}
        return found == release(version).data


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@contextlib.contextmanager
def opened(kind: str) -> Iterator[Lab]:
    with servers.room() as room, servers.place(kind, room / "root", room / "home") as place:
        yield Lab(place)


@pytest.fixture(params=servers.KINDS)
def lab(request: pytest.FixtureRequest) -> Iterator[Lab]:
    """The laboratory, once for each way in which the program speaks to a host."""
    with opened(request.param) as ready:
        yield ready
