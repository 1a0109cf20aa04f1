"""XML of unknown origin as a stream of events, without document types, entities or more than is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAX_DEPTH = 256


class Handler(Protocol):
    """What is told of each element; names are local names without prefix."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, data: str) -> None: ...


class _RefusedError(Exception):
    """The text declares a document type, which ours never do, or is nested too deeply."""


def feed(chunks: Iterable[bytes], handler: Handler) -> bool:
    """Tell `handler` what is in an XML text; False where it had to stop, with what came before told."""
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def refuse(*_: object) -> None:
        raise _RefusedError

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise _RefusedError
        handler.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(_local(name))

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = handler.text
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, _RefusedError, ValueError, UnicodeError):
        return False
    return True


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
