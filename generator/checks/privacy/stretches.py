"""What is searched for personal data: the sources as typed, and the words of documents to be published."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...problems import Location, Phrase, problem
from ...source import CONTENT, SITE_FILE, Contents, Unit, contents
from ...thai import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ...memo import Memo
    from ...model import Site
    from ...problems import Problem
    from ..case import Case

_WITHIN = {
    Unit.WHOLE: Phrase("", ""),
    Unit.PAGE: Phrase(" ในหน้า {}", " on page {}"),
    Unit.SHEET: Phrase(" ในแผ่นงานที่ {}", " in sheet {}"),
    Unit.SLIDE: Phrase(" ในสไลด์ที่ {}", " on slide {}"),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """One text to search, and how to say where in it something stands.

    A source file is told by line and column; its `keys` are the line numbers on which its records begin, with
    the key of each, ascending. Of a document (`keys` is None) the place is the file, `about` its record, and
    `within` the page.
    """

    path: str
    text: str
    keys: tuple[tuple[int, str], ...] | None = None
    about: str = ""
    within: Phrase = _WITHIN[Unit.WHOLE]

    def spot(self, offset: int) -> tuple[Location, str]:
        """The place of a character, and the key of the record that holds it."""
        if self.keys is None:
            return Location(self.path), self.about
        line = self.text.count("\n", 0, offset) + 1
        before = bisect_right(self.keys, line, key=lambda pair: pair[0])
        about = self.keys[before - 1][1] if before else self.about
        return Location(self.path, line, offset - self.text.rfind("\n", 0, offset)), about


def tell(name: str, case: Case, find: Callable[[str], Iterable[int]], given: str = "") -> Iterator[Problem]:
    """One problem for every place at which `find` gives offsets, with their number and never their text.

    `given` is what `find` knows besides the text.
    """

    def offsets(text: str) -> list[int]:
        return list(find(text))

    for stretch in stretches(case):
        found = case.findings.of(name, offsets, stretch.text, given)
        for (at, about), count in Counter(map(stretch.spot, found)).items():
            yield problem(name, at, about=about, count=count, within=stretch.within)


def stretches(case: Case) -> Iterator[Stretch]:
    """Sources first, also those with mistakes and with comments, then documents part by part.

    The file name of a document is searched with it: it becomes part of an address.
    """
    keys = _keys(case)
    for file in case.sources.files.values():
        if file.text and file.path.startswith((SITE_FILE, f"{CONTENT}/")):
            yield Stretch(file.path, _spelled(file.text), keys.get(file.path, ()))
    for path, about, found in documents(case):
        yield Stretch(path, path, about=about)
        for part in found.parts:
            within = _numbered(_WITHIN[part.unit], part.number)
            yield Stretch(path, normalise(part.text.replace("\0", "")), about=about, within=within)


def documents(case: Case) -> Iterator[tuple[str, str, Contents]]:
    """Path, record key and contents of every document; the key is empty for a file nobody describes."""
    about = dict(_described(case.site))
    for file, found in zip(case.site.files, case.once(_contents), strict=True):
        yield file.path, about.get(file.path, ""), found


def _contents(case: Case) -> tuple[Contents, ...]:
    """Several checks look into the same documents, which are slow to open."""
    return tuple(_read(case.memo, file.path, file.data) for file in case.site.files)


def _read(memo: Memo, path: str, data: bytes) -> Contents:
    kept = memo.kept("documents", (path.encode(), data), lambda: contents(path, data).written())
    return Contents.read(kept)


def _described(site: Site) -> Iterator[tuple[str, str]]:
    for year in site.years:
        for document in year.documents:
            for name in (document.file, *(version.file for version in document.versions)):
                yield f"{CONTENT}/{year.year}/documents/{name}", f"{year.year}/documents/{document.id}"


def _keys(case: Case) -> Mapping[str, tuple[tuple[int, str], ...]]:
    found: dict[str, dict[int, str]] = {}
    for passage in case.texts:
        found.setdefault(passage.at.path, {}).setdefault(passage.at.line, passage.about)
    return {path: tuple(sorted(lines.items())) for path, lines in found.items()}


def _spelled(text: str) -> str:
    """Words are looked for in one spelling; columns move only where a sara am is typed in two pieces."""
    return normalise(text) if "\u0e4d" in text else text


def _numbered(words: Phrase, number: int) -> Phrase:
    return Phrase(words.th.format(number), words.en.format(number))
