"""Whatever points at something points at something that exists.

A reference into a file that could not be read is left alone: the mistake is already told where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Evidence, Measure
from ..problems import Location, problem
from ..source import CONTENT, nearest
from .records import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..model import FiscalYear, Record, Site
    from ..model.records import Document, Version
    from ..problems import Problem
    from .case import Case, Check


def unknown_document(case: Case) -> Iterator[Problem]:
    """Records name the documents that state them, by id, of any year.

    Why: the reader who wants to see the paper itself must find it.
    Example: `documents: [memo-2658]` where the memo is called memo-2568.
    Source: our own format.
    Mend: correct the id, or add the document to documents.yaml.
    """
    site = case.site
    known = sorted(d.id for year in site.years for d in year.documents)
    folders = [f"{CONTENT}/{year.year}/documents/" for year in site.years]
    for _, about, record in records(site):
        ids, field = _documents(record)
        for id in _missing(site, ids, known, *folders):
            at, expected = record.place(field), nearest(id, known)
            yield problem("unknown-document", at, about=about, id=id, expected=expected)


def _documents(record: Record) -> tuple[tuple[str, ...], str]:
    """The ids of documents that a record names, and the field that holds them."""
    if isinstance(record, Evidence):
        return (record.document,) if record.document else (), "document"
    return getattr(record, "documents", ()), "documents"


def unknown_finding(case: Case) -> Iterator[Problem]:
    """A measure answers findings of the results year that its year speaks of.

    Why: an assessor follows each measure to the finding that it answers.
    Example: `answers: [f4-fx-1]` where the finding is called f4-fix-1.
    Source: O25 of FY2569, element 2.
    Mend: correct the id.
    """
    site = case.site
    for year, measure, about in _measures(site):
        results = year.roles.results
        source = site.year(results)
        known = sorted(f.id for f in source.findings()) if source else []
        for id in _missing(site, measure.answers, known, f"{CONTENT}/{results}/analysis/"):
            at, expected = measure.place("answers"), nearest(id, known)
            yield problem("unknown-finding", at, about=about, id=id, year=results, expected=expected)


def _measures(site: Site) -> Iterator[tuple[FiscalYear, Measure, str]]:
    return ((year, m, f"{year.year}/measures/{m.id}") for year in site.years for m in year.measures)


def unknown_measure(case: Case) -> Iterator[Problem]:
    """A progress round reports on measures declared for its year.

    Why: what happened belongs beside what was promised.
    Example: an entry for `m6` where the year has m1 to m5.
    Source: report items O43 (FY2565–2566), O35 (FY2567), O28 (FY2568), O26 (FY2569).
    Mend: correct the id, or add the measure.
    """
    site = case.site
    for year in site.years:
        known, folder = [m.id for m in year.measures], f"{CONTENT}/{year.year}/measures/"
        for turn, entry in ((r, e) for r in year.rounds for e in r.entries):
            about = f"{year.year}/progress/{turn.id}/{entry.measure}"
            for id in _missing(site, (entry.measure,), known, folder):
                at, expected = entry.place("measure"), nearest(id, known)
                yield problem("unknown-measure", at, about=about, id=id, year=year.year, expected=expected)


def unknown_limitation(case: Case) -> Iterator[Problem]:
    """A remedy answers limitations of the same chapter.

    Why: the reader sees which obstacle a remedy is for.
    Example: `answers: [lim-9]` where there are lim-1 and lim-2.
    Source: our own format.
    Mend: correct the id.
    """
    for chapter in (year.limitations for year in case.site.years if year.limitations):
        known = [x.id for x in chapter.entries]
        for remedy in chapter.remedies:
            for id in _missing(case.site, remedy.answers, known, chapter.at.path):
                at, about = remedy.place("answers"), f"{chapter.year}/limitations"
                yield problem("unknown-limitation", at, about=about, id=id, expected=nearest(id, known))


def missing_document_file(case: Case) -> Iterator[Problem]:
    """Each described file is there.

    Why: a link that leads nowhere is what this program exists to prevent.
    Example: `file: memo.pdf` beside a file called Memo.pdf.
    Source: our own format.
    Mend: put the file into the folder, or correct its name.
    """
    there = {f.path for f in case.site.files}
    for year in case.site.years:
        for document, file in _described(year):
            path = _folder(year) + file.file
            if path not in there and path not in case.site.broken:
                at, about = file.place("file"), f"{year.year}/documents/{document.id}"
                yield problem("missing-document-file", at, about=about, file=file.file)


def undescribed_file(case: Case) -> Iterator[Problem]:
    """Each file in a folder of documents is described; one that is not stays unpublished.

    Why: a file without a title, date and kind tells a reader nothing.
    Example: scan001.pdf, which no entry of documents.yaml names.
    Source: our own format; a warning.
    Mend: describe it in documents.yaml, or delete it.
    """
    for year in case.site.years:
        folder = _folder(year)
        described = {folder + file.file for _, file in _described(year)}
        here = sorted(f.path for f in case.site.files if f.path.startswith(folder))
        for path in (p for p in here if p not in described):
            name = path.removeprefix(folder)
            if not case.site.may_declare(folder, name):
                yield problem("undescribed-file", Location(path), name=name)


def _folder(year: FiscalYear) -> str:
    return f"{CONTENT}/{year.year}/documents/"


def _described(year: FiscalYear) -> Iterator[tuple[Document, Document | Version]]:
    """Every file that a document or one of its older versions names."""
    for document in year.documents:
        if document.file:
            yield document, document
        for version in document.versions:
            yield document, version


def _missing(site: Site, ids: Iterable[str], known: Sequence[str], *folders: str) -> Iterator[str]:
    """The ids that nothing declares, leaving out those that a file with mistakes may declare."""
    for id in ids:
        if id not in known and not any(site.may_declare(folder, id) for folder in folders):
            yield id


REFERENCES: Mapping[str, Check] = {
    "unknown-document": unknown_document,
    "unknown-finding": unknown_finding,
    "unknown-measure": unknown_measure,
    "unknown-limitation": unknown_limitation,
    "missing-document-file": missing_document_file,
    "undescribed-file": undescribed_file,
}
