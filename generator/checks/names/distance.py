"""How far a spelling is from a name, where Thai writes no spaces and nobody knows where the word ends."""

from __future__ import annotations

# From how many characters on a name has room for one, two and three edits; shorter ones have none.
_ROOM = (4, 6, 12)


def closest(name: str, text: str) -> tuple[int, int]:
    """The fewest edits that turn `name` into some beginning of `text`, and the length of that beginning.

    Of equally near beginnings the longest counts, so that a wrong letter at the end is told with the word.
    """
    above = list(range(len(text) + 1))
    for row, letter in enumerate(name, 1):
        here = [row]
        for column, other in enumerate(text, 1):
            here.append(min(above[column - 1] + (letter != other), above[column] + 1, here[-1] + 1))
        above = here
    fewest = min(above)
    return fewest, max(n for n, edits in enumerate(above) if edits == fewest)


def edits(one: str, other: str) -> int:
    """The fewest letters to insert, drop or change between two words."""
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, theirs in enumerate(other, 1):
            here.append(min(above[column - 1] + (letter != theirs), above[column] + 1, here[-1] + 1))
        above = here
    return above[-1]


def allowed(name: str) -> int:
    """How many edits still make a slip of `name` and not another name."""
    return sum(len(name) >= least for least in _ROOM)
