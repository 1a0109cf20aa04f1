"""Every fact of the three documents can be read back from the PDFs, in the place where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from prongsai import criteria, model, source
from prongsai.model.records import Absence
from prongsai.outputs.pdf import anchors

from tests.conftest import SITES

from .reading import body, read, squashed

if TYPE_CHECKING:
    from prongsai.model.records import Figure, Site

    from .conftest import Printed

FACTS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in Path("tests/facts").glob("*.yaml")}
NO_REPORT = ("/", "/about/")  # pages of no year
LEAST = 150  # facts that must be found in a PDF
YEAR = re.compile(r"/(\d{4})/")


@dataclass
class Book:
    """The book of a year as a reader found it: its body, and where each id begins and ends there."""

    text: str
    ids: dict[str, tuple[int, int]]

    def at(self, id: str) -> str:
        start, end = self.ids.get(id, (0, 0))
        return plain(self.text[start:end])


def plain(text: str) -> str:
    return squashed(text.replace("−", "-"))


def books(printed: Printed) -> dict[str, Book]:
    """The book of each year, read by a program that is not ours."""
    found = {}
    for path in printed.documents:
        if re.fullmatch(r"\d{4}/ita-\d{4}\.pdf", path):
            reader = printed.said(path)
            text, faults = body(read("pdfium", printed.file(path)), reader)
            assert not faults
            found[path[:4]] = Book(text, reader.words.ids)
    return found


def agency(printed: Printed) -> str:
    return next(name for name in SITES if printed.folder.parent.name == f"pdf-{name}")


def test_every_fact_stands_where_a_reader_looks(printed: Printed) -> None:
    held, lost, told = books(printed), [], 0
    for fact in FACTS[agency(printed)]:
        if fact["page"] in NO_REPORT:
            continue
        places = [place(book, fact) for book in held.values()]
        lost += [f"{fact}: {said}" for said in fact["says"] if not any(plain(said) in p for p in places)]
        told += len(fact["says"])
    assert lost == []
    assert told >= LEAST


def place(book: Book, fact: dict[str, Any]) -> str:
    """The text of the element that a fact names; of the whole chapter for a fact of a page."""
    chapter = fact["page"].strip("/").replace("/", "-")
    return book.at(anchors.anchor(chapter, fact["at"]) if "at" in fact else chapter)


def test_every_figure_of_the_model_stands_in_its_row(printed: Printed) -> None:
    site, held = sources_of(agency(printed)), books(printed)
    rows = 0
    for year in site.years:
        for key, score in (year.result.scores() if year.result else {}).items():
            id = anchors.anchor(f"{year.year}-results", key.replace(".", "-"))
            found = held[str(year.year)].at(id)
            for figure in (score.score, score.previous, score.change):
                assert shown(figure) in found, (id, figure.text, found)
            rows += 1
    assert rows


def shown(figure: Figure) -> str:
    """How a figure is printed; a missing one may be left out with its column."""
    if figure.absence is Absence.NONE:
        return "ไม่มี"
    return plain(figure.text).lstrip("+-")


def sources_of(name: str) -> Site:
    sources, _ = source.read(SITES[name])
    catalogues, _ = criteria.load(sources)
    return model.assemble(sources, catalogues.rules)[0]
