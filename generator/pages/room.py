"""How many years a list of everything can show, where a page may weigh 40 KB."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Year = TypeVar("Year")

# What a list may take of a page, in bytes after compression, as estimated: a Thai title comes to a fifth of
# its UTF-8 bytes, one that another year has too to nothing.
_ROOM = 26 * 1024
_TITLE = 5


def fitting(
    years: Iterable[Year], titles: Callable[[Year], Sequence[str]], entry: int
) -> Iterator[tuple[Year, bool]]:
    """Each of `years`, those that matter most first, and whether its entries still fit on the page.

    An entry comes to `entry` bytes besides its title.
    """
    room, seen = float(_ROOM), set[str]()
    for year in years:
        texts = titles(year)
        new = {*texts} - seen
        room -= sum(len(text.encode()) for text in new) / _TITLE + entry * len(texts)
        seen |= new
        yield year, room >= 0
