"""Reports as PDF on A4, for sites that ask for them with `pdf: yes`.

`compose` makes the documents, `undrawable` tells what they could not show, and `print_all`, which takes long,
sets them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...pages import Printed
from ...render import Artifact, media_type
from ...source import page_count
from ...urls import relative
from .compose import STYLE, Document, compose, for_press
from .letters import undrawable
from .typeset import typeset, unusable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...memo import Memo
    from ...urls import Ref

__all__ = [
    "STYLE",
    "Document",
    "blanks",
    "compose",
    "for_press",
    "print_all",
    "sizes",
    "typeset",
    "undrawable",
    "unusable",
]


def print_all(documents: Iterable[Document], memo: Memo) -> tuple[Artifact, ...]:
    """Every document as PDF, in their order."""
    return tuple(_artifact(each, _print(each, memo)) for each in documents)


def _print(document: Document, memo: Memo) -> bytes:
    """One document as PDF, unless the same was printed before."""
    told = [word for file in document.files for word in (file.name, file.table)]
    words = (word.encode() for word in (document.html, document.style, *told))
    return memo.kept(
        "pdf",
        (*words, *(file.data for file in document.files)),
        lambda: typeset(document.html, document.style, document.files),
    )


def blanks(documents: Iterable[Document]) -> tuple[Artifact, ...]:
    """Empty files in the place of the PDFs, for a build that is not published."""
    return tuple(_artifact(document, b"") for document in documents)


def sizes(documents: Iterable[Document], prints: Iterable[Artifact], memo: Memo) -> Mapping[Ref, Printed]:
    """What the page of each report says of its PDF, by page."""
    return {
        document.report.page.ref: _printed(document, artifact.data, memo)
        for document, artifact in zip(documents, prints, strict=True)
    }


def _artifact(document: Document, data: bytes) -> Artifact:
    path = document.report.route.output
    return Artifact(path, data, media_type(path), "layouts/pdf")


def _printed(document: Document, data: bytes, memo: Memo) -> Printed:
    report = document.report
    href = relative(report.page.permalink, report.route.permalink)
    pages = memo.kept("pages", (data,), lambda: b"%d" % (page_count(data) or 0))
    return Printed(href, len(data), int(pages))
