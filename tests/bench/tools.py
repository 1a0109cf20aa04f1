"""What is measured: a generator, how its project is written and built, and where a page lies in it.

Ours has its own layouts, checks, search and open data, of which nothing is switched off.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .agencies import describe, write
from .measure import FailedError
from .rounds import Contender

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from .corpus import Document

OUT = "out"
PRONGSAI = str(Path(sys.executable).with_name("prongsai"))


@dataclass(frozen=True)
class Tool:
    """One generator. `sources` tells its files by path; `source` and `page` are where a document lies."""

    name: str
    command: tuple[str, ...]
    sources: Callable[[Iterable[Document]], Mapping[str, str]]
    source: str
    page: str

    def over(self, documents: Sequence[Document]) -> Contender:
        """The tool with the pages that it is to build."""

        def prepare(folder: Path) -> None:
            write(folder, self.sources(documents))

        def check(folder: Path) -> None:
            for each in documents:
                _check(each, folder / self.page.format(year=each.year, slug=each.slug))

        def edit(folder: Path, number: int, word: str) -> Path:
            each = documents[number * 7 % len(documents)]
            with (folder / self.source.format(year=each.year, slug=each.slug)).open(
                "a", encoding="utf-8"
            ) as stream:
                stream.write(f"\n{word}\n")
            return folder / self.page.format(year=each.year, slug=each.slug)

        return Contender(self.name, self.command, prepare, check, edit)


def _check(document: Document, path: Path) -> None:
    """The page has all headings and both tables of its source."""
    page = path.read_text(encoding="utf-8") if path.is_file() else ""
    headings = f"\n{document.body}".count("\n## ")
    if page.count("<table") < 2 or page.count("<h2") < headings:
        raise FailedError(f"{path} is not whole")


def ours() -> Tool:
    return Tool(
        name="prongsai",
        command=(PRONGSAI, "build", ".", "--out", OUT),
        sources=_sources,
        source="content/{year}/measures/{slug}.md",
        page=OUT + "/{year}/measures/{slug}/index.html",
    )


def _sources(documents: Iterable[Document]) -> dict[str, str]:
    said = "".join(f"  {key}: {value}\n" for key, value in describe(0).items())
    pages = {f"content/{each.year}/measures/{each.slug}.md": _measure(each) for each in documents}
    return {"site.yaml": f"agency:\n{said}"} | pages


def _measure(document: Document) -> str:
    return (
        f"---\ntitle: {document.title}\nsteps: [เผยแพร่บนเว็บไซต์]\nperiod: ตลอดปีงบประมาณ {document.year}\n"
        f"responsible: กองคลัง\n---\n{document.body}"
    )
