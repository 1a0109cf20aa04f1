"""Shapes: what a node may look like, how it becomes a typed value, and its JSON Schema.

A shape knows nothing of the domain: it is put together from text, parsed text, choices, lists and records.
Reading never stops at the first mistake: what is wrong is reported, the value becomes `BROKEN`, and whoever
holds it falls back to the default or is broken in turn.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from ..problems import Location, Phrase, Problem, problem
from .nodes import Mapping, Node, Refused, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class _Broken(Enum):
    BROKEN = "broken"


BROKEN: Final = _Broken.BROKEN
Broken = _Broken
JsonSchema = dict[str, Any]


class Shape(Protocol[T_co]):
    """Anything that reads a node; never raises on bad input."""

    def read(self, node: Node, report: Callable[[Problem], None]) -> T_co | Broken: ...

    def schema(self) -> JsonSchema: ...


def nearest(word: str, known: Iterable[str]) -> Phrase:
    """ "Did you mean …?" in both languages, or all the known words when nothing is near."""
    known = list(known)
    close = difflib.get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    if close:
        return Phrase(f"ท่านหมายถึง “{close[0]}” หรือไม่", f"did you mean “{close[0]}”?")
    shown = ", ".join(known[:24])
    return Phrase(f"ที่ใช้ได้: {shown}", f"known: {shown}")


def _kind(node: Node) -> Phrase:
    if isinstance(node, Mapping):
        return Phrase("กลุ่มข้อมูลย่อย", "a group of fields")
    if isinstance(node, Sequence):
        return Phrase("รายการ", "a list")
    return Phrase("ข้อความ", "text")


def _unlike(node: Node, expected: Phrase, report: Callable[[Problem], None]) -> Broken:
    """Report a node of the wrong kind, unless it was refused and reported already."""
    if not isinstance(node, Refused):
        report(problem("wrong-kind", node.at, found=_kind(node), expected=expected))
    return BROKEN


def _left_open(node: Node) -> bool:
    """`key:` with nothing after it says the same as no key at all: the document is silent."""
    return isinstance(node, Scalar) and node.plain and not node.text


@dataclass(frozen=True, slots=True)
class Text:
    """Text as typed; empty text (a list item left open, empty quotes) is a mistake."""

    def read(self, node: Node, report: Callable[[Problem], None]) -> str | Broken:
        if not isinstance(node, Scalar):
            return _unlike(node, Phrase("ข้อความ", "text"), report)
        if not node.text:
            report(problem("empty-value", node.at))
            return BROKEN
        return node.text

    def schema(self) -> JsonSchema:
        return {"type": "string", "minLength": 1}


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """Text with a meaning: `parse` gives the value, or None; then problem `name` tells what was expected.

    `also_number` lets editors accept an unquoted number.
    """

    parse: Callable[[str], T | None]
    expected: Phrase
    name: str = "bad-value"
    also_number: bool = False

    def read(self, node: Node, report: Callable[[Problem], None]) -> T | Broken:
        text = Text().read(node, report)
        if isinstance(text, Broken):
            return BROKEN
        value = self.parse(text)
        if value is None:
            report(problem(self.name, node.at, value=text[:80], expected=self.expected))
            return BROKEN
        return value

    def schema(self) -> JsonSchema:
        return {
            "type": ["string", "number"] if self.also_number else "string",
            "description": self.expected.th,
        }


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One of a few words, each with its value and its Thai meaning for editors."""

    options: dict[str, T]
    meanings: dict[str, str] = field(default_factory=dict)

    def read(self, node: Node, report: Callable[[Problem], None]) -> T | Broken:
        text = Text().read(node, report)
        if isinstance(text, Broken):
            return BROKEN
        if text not in self.options:
            report(problem("bad-choice", node.at, value=text[:80], expected=nearest(text, self.options)))
            return BROKEN
        return self.options[text]

    def schema(self) -> JsonSchema:
        if not self.meanings:
            return {"enum": list(self.options)}
        return {"oneOf": [{"const": word, "title": self.meanings[word]} for word in self.options]}


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list; broken members were reported and are left out. `one_too` also takes a single member alone."""

    item: Shape[T]
    one_too: bool = False

    def read(self, node: Node, report: Callable[[Problem], None]) -> tuple[T, ...] | Broken:
        if self.one_too and isinstance(node, Scalar):
            only = self.item.read(node, report)
            return BROKEN if isinstance(only, Broken) else (only,)
        if not isinstance(node, Sequence):
            return _unlike(
                node, Phrase("รายการ (แต่ละบรรทัดขึ้นต้นด้วย -)", "a list (lines starting with -)"), report
            )
        if not node.items:
            report(problem("empty-value", node.at))
            return BROKEN
        read = [self.item.read(member, report) for member in node.items]
        return tuple(value for value in read if not isinstance(value, Broken))

    def schema(self) -> JsonSchema:
        whole = {"type": "array", "items": self.item.schema(), "minItems": 1}
        return {"anyOf": [self.item.schema(), whole]} if self.one_too else whole


@dataclass(frozen=True, slots=True)
class Stated(Generic[T]):
    """Either one certain word (such as ไม่มี), which has a value of its own, or `otherwise`."""

    word: str
    value: T
    otherwise: Shape[T]

    def read(self, node: Node, report: Callable[[Problem], None]) -> T | Broken:
        if isinstance(node, Scalar) and node.text == self.word:
            return self.value
        return self.otherwise.read(node, report)

    def schema(self) -> JsonSchema:
        return {"anyOf": [{"const": self.word}, self.otherwise.schema()]}


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: its shape, its Thai title for editors, and what stands when it is left out."""

    key: str
    shape: Shape[Any]
    title: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class RecordOf(Generic[T]):
    """A group of named fields; `build` gets those that were typed and sound, with `at` and `places`.

    A field left open after its colon has a place, its name, but no value.
    """

    title: str
    fields: tuple[Field, ...]
    build: Callable[..., T]

    def read(self, node: Node, report: Callable[[Problem], None]) -> T | Broken:
        if not isinstance(node, Mapping):
            return _unlike(node, Phrase("กลุ่มข้อมูล (ชื่อ: ค่า)", "a group of fields (name: value)"), report)
        known = {f.key: f for f in self.fields}
        typed = {e.key.text: e for e in node.entries}
        for entry in node.entries:
            key = entry.key
            if key.text not in known:
                report(problem("unknown-key", key.at, key=key.text[:60], expected=nearest(key.text, known)))
        values: dict[str, Any] = {}
        places: dict[str, Location] = {}
        whole = True
        for wanted in self.fields:
            found = typed.get(wanted.key)
            if found is None or _left_open(found.value):
                if found:
                    places[wanted.key] = found.key.at
                if wanted.required:
                    at = found.key.at if found else node.at
                    report(problem("missing-key", at, key=wanted.key, title=wanted.title))
                    whole = False
                continue
            places |= _places(wanted.key, found.value)
            value = wanted.shape.read(found.value, report)
            if not isinstance(value, Broken):
                values[wanted.key] = value
            elif wanted.required:
                whole = False
        return self.build(at=node.at, places=places, **values) if whole else BROKEN

    def schema(self) -> JsonSchema:
        schema: JsonSchema = {
            "type": "object",
            "title": self.title,
            "additionalProperties": False,
            "properties": {f.key: {"title": f.title, **f.shape.schema()} for f in self.fields},
        }
        required = [f.key for f in self.fields if f.required]
        return {**schema, "required": required} if required else schema


def _places(key: str, node: Node) -> dict[str, Location]:
    """Where a field stands, and each member of a list: `steps`, `steps.0`, `steps.1`."""
    members = node.items if isinstance(node, Sequence) else ()
    return {key: node.at, **{f"{key}.{n}": member.at for n, member in enumerate(members)}}


@dataclass(frozen=True, slots=True)
class MapOf(Generic[T]):
    """A group whose keys come from a closed list of words, all of one shape."""

    keys: tuple[str, ...]
    item: Shape[T]

    def read(self, node: Node, report: Callable[[Problem], None]) -> dict[str, T] | Broken:
        if not isinstance(node, Mapping):
            return _unlike(node, Phrase("กลุ่มข้อมูล (ชื่อ: ค่า)", "a group of fields (name: value)"), report)
        values: dict[str, T] = {}
        for entry in node.entries:
            key = entry.key.text
            if key not in self.keys:
                report(problem("unknown-key", entry.key.at, key=key, expected=nearest(key, self.keys)))
                continue
            value = self.item.read(entry.value, report)
            if not isinstance(value, Broken):
                values[key] = value
        return values

    def schema(self) -> JsonSchema:
        item = self.item.schema()
        return {"type": "object", "additionalProperties": False, "properties": dict.fromkeys(self.keys, item)}
