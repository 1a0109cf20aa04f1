"""What a host of files must be able to do, and how it says that it will not.

Paths are text with `/` between the parts, as the host counts them. No method looks at anything but the path
it is given: a parent folder, which belongs to others, is never listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from ..problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ..model import Target

    Count = Callable[[int], None]
    Secret = Callable[[Target], str]
    Pair = tuple[str, str]


class Refused(Exception):  # noqa: N818 – a refusal, not a mistake: it ends the command with its problem
    """The host, the network or a rule of ours forbids to go on."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message("en"))
        self.problem = problem


def refused(name: str, place: str, **values: object) -> Refused:
    return Refused(Problem(name, Location(place), values))


TIMEOUT = 30.0  # seconds without an answer until a line is given up


def reason_of(error: BaseException) -> str:
    """What an error says, or what it is called where it says nothing."""
    return str(getattr(error, "strerror", "") or error) or type(error).__name__


class Kind(StrEnum):
    FILE = "file"
    FOLDER = "folder"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Skills:
    """What a kind of host may be able to do beyond files; whether this one can is tried out.

    `exchange`: two folders change places in one step. `links`: a second name for a file, without sending it.
    """

    exchange: bool = False
    symlinks: bool = False
    links: bool = False


class Host(Protocol):
    """Files on some computer. Every method raises `Refused` where it cannot do what it says."""

    name: str
    skills: Skills

    def kind(self, path: str) -> Kind | None:
        """What stands at `path` itself; None where nothing does."""

    def names(self, folder: str) -> list[str]:
        """The names of what is in `folder`; empty where there is no such folder."""

    def read(self, path: str) -> bytes | None:
        """The bytes of a file; None where there is none."""

    def write(self, path: str, data: bytes, sent: Count) -> None:
        """Make or overwrite a file, not in one step. `sent` is told the bytes of each piece that went out."""

    def make(self, folders: Iterable[str]) -> None:
        """Make each folder that is not there; its parent is."""

    def claim(self, folder: str) -> bool:
        """Make a folder; False where it was there already. Of two who try, one succeeds."""

    def rename(self, pairs: Sequence[Pair]) -> None:
        """Rename one after the other; a file gives way. All go out in one piece where the protocol lets them,
        so that a line which breaks leaves none or all of a few."""

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files and links; one that is not there is no fault."""

    def remove_folder(self, path: str) -> bool:
        """Remove an empty folder; False where it is not empty. One that is not there is no fault."""

    def symlink(self, target: str, path: str) -> None: ...

    def target(self, path: str) -> str:
        """Where a symbolic link points."""

    def link(self, pairs: Sequence[Pair]) -> None:
        """Give files a second name, which must be free."""

    def exchange(self, one: str, other: str) -> None: ...

    def close(self) -> None: ...


def ignore(count: int) -> None:
    """For writes that are too small to be told."""
