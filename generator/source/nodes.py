"""YAML text to located nodes, strictly.

Works on the parser's events rather than on constructed objects: nothing is resolved (`010` stays "010",
`no` stays "no"), anchors, aliases and tags are seen before they can act, and depth is bounded while reading.
The C parser is used where PyYAML has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..problems import Location, Problem, problem
from ..thai import normalise, to_arabic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


MAX_DEPTH = 12

# What YAML cannot carry, and what would make line numbers lie (U+0085, U+2028, U+2029 count as line breaks).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as text, Thai normalised, digits Arabic, trimmed; `plain`: without quotes or block."""

    text: str
    at: Location
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value` of a mapping."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys are unique: repeated ones were reported and dropped."""

    entries: tuple[Entry, ...]
    at: Location


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]
    at: Location


@dataclass(frozen=True, slots=True)
class Refused:
    """Stands where something was that YAML allows and we do not; it was reported, ask no more of it."""

    at: Location


Node = Scalar | Mapping | Sequence | Refused


class _StopReadingError(Exception):
    """Reading cannot go on; the problem is already reported."""


def forbidden_character(text: str, path: str) -> Problem | None:
    """The first character that no source file may hold, if there is one."""
    found = _FORBIDDEN.search(text)
    if not found:
        return None
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
    return problem("forbidden-character", Location(path, line, column), code=f"U+{ord(found.group()):04X}")


def parse(text: str, path: str, report: Callable[[Problem], None], first_line: int = 1) -> Node | None:
    """The one document in `text`, or None when it is empty or cannot be read (then it is reported).

    `first_line` is the line of the file on which `text` starts (front matter starts on line 2).
    """
    try:
        return _Reader(text, path, report, first_line).document()
    except _StopReadingError:
        return None


class _Reader:
    """Turns the event stream of one document into nodes, without recursion into foreign code."""

    def __init__(self, text: str, path: str, report: Callable[[Problem], None], first_line: int) -> None:
        import yaml  # imported here: a command that reads no file does not pay for it

        self._yaml = yaml
        self._text, self._path, self._report, self._first_line = text, path, report, first_line
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self._events: Iterator[Any] = iter(yaml.parse(text, Loader=loader))

    def document(self) -> Node | None:
        self._next()  # stream start
        event = self._next()
        if isinstance(event, self._yaml.StreamEndEvent):
            return None
        root = self._node(self._next(), 1)
        self._next()  # document end
        event = self._next()
        if not isinstance(event, self._yaml.StreamEndEvent):
            self._report(problem("yaml-documents", self._at(event)))
            raise _StopReadingError
        return root

    def _next(self) -> Any:
        try:
            return next(self._events)
        except self._yaml.MarkedYAMLError as error:
            self._report(self._syntax_problem(error))
            raise _StopReadingError from None

    def _node(self, event: Any, depth: int) -> Node:
        at = self._at(event)
        if depth > MAX_DEPTH:
            self._report(problem("too-deep", at, limit=MAX_DEPTH))
            raise _StopReadingError
        if isinstance(event, self._yaml.AliasEvent):
            self._report(problem("yaml-alias", at, name=event.anchor))
            return Refused(at)
        refused = self._refuse(event, at)
        if isinstance(event, self._yaml.SequenceStartEvent):
            node: Node = self._sequence(at, depth)
        elif isinstance(event, self._yaml.MappingStartEvent):
            node = self._mapping(at, depth)
        else:
            node = Scalar(to_arabic(normalise(event.value)).strip(), at, not event.style)
        return Refused(at) if refused else node

    def _refuse(self, event: Any, at: Location) -> bool:
        if event.anchor:
            self._report(problem("yaml-anchor", at, name=event.anchor))
        if event.tag:
            self._report(problem("yaml-tag", at, tag=event.tag))
        return bool(event.tag)

    def _sequence(self, at: Location, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := self._next(), self._yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return Sequence(tuple(items), at)

    def _mapping(self, at: Location, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        while not isinstance(event := self._next(), self._yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(self._next(), depth + 1)
            if isinstance(key, Refused):
                continue
            if not isinstance(key, Scalar):
                self._report(problem("key-not-text", key.at))
                continue
            first = entries.get(key.text)
            if first:
                self._report(problem("repeated-key", key.at, key=key.text, line=first.key.at.line))
                continue
            entries[key.text] = Entry(key, value)
        return Mapping(tuple(entries.values()), at)

    def _at(self, event: Any) -> Location:
        mark = event.start_mark
        return Location(self._path, mark.line + self._first_line, mark.column + 1)

    def _syntax_problem(self, error: Any) -> Problem:
        lines = [*self._text.split("\n"), ""]
        mark = error.problem_mark
        if error.context_mark and not lines[mark.line].strip():
            mark = error.context_mark  # noticed only at the end: show where it began
        line, column = mark.line, mark.column
        at = Location(self._path, line + self._first_line, column + 1)
        typed = lines[line]
        if "\t" in typed[: len(typed) - len(typed.lstrip())]:
            return problem("tab-indent", at)
        return problem("yaml-syntax", at, typed=typed.strip()[:60])
