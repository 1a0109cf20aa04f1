"""Every fact of the three documents stands on the page, and in the place, where a reader looks for it.

The lists in `tests/facts/` were made from the documents themselves: `page`, optionally the id of an element
(`at`), and the strings that it says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

FACTS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in Path("tests/facts").glob("*.yaml")
}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
LEAST = {"nanongthum": 300, "khlongyai": 200, "khlongnokkrathung": 180}


@dataclass
class Node:
    """An element: its tag, id and text with that of everything inside."""

    tag: str
    id: str
    text: list[str] = field(default_factory=list)


class Reader(HTMLParser):
    """Collects the text of <main> and of every element with an id."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[Node] = []
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(Node(tag, dict(attrs).get("id") or ("main" if tag == "main" else "")))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        while self.open:
            node = self.open.pop()
            if node.id:
                self.found[node.id] = plain("".join(node.text))
            if node.tag == tag:
                break

    def handle_data(self, data: str) -> None:
        for node in self.open:
            node.text.append(data)


def plain(text: str) -> str:
    """Text as it is compared: one kind of minus, no repeated white space."""
    return re.sub(r"\s+", " ", text.replace("−", "-")).strip()


def read(folder: Path, page: str) -> dict[str, str]:
    reader = Reader()
    reader.feed((folder / page.lstrip("/") / "index.html").read_text(encoding="utf-8"))
    reader.close()
    return reader.found


@pytest.mark.parametrize("agency", sorted(FACTS))
def test_every_fact_is_where_a_reader_looks(agency: str, built_sites: Mapping[str, Path]) -> None:
    pages: dict[str, dict[str, str]] = {}
    missing = []
    for fact in FACTS[agency]:
        texts = pages.setdefault(fact["page"], read(built_sites[agency], fact["page"]))
        missing += [f"{fact['page']}#{fact.get('at', 'main')}: {words}" for words in absent(fact, texts)]
    assert not missing


@pytest.mark.parametrize("agency", sorted(LEAST))
def test_the_lists_are_not_empty(agency: str) -> None:
    assert len(FACTS[agency]) >= LEAST[agency]


def absent(fact: dict[str, Any], texts: dict[str, str]) -> list[str]:
    where = texts.get(fact.get("at", "main"), "")
    return [words for words in fact["says"] if plain(words) not in where]
