"""Whatever points at something points at something that exists.

A reference into a file that could not be read is left alone: the mistake is already told where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import Location, Problem, problem
from ..source import CONTENT, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..model import FiscalYear, Record, Site
    from ..model.records import Document, Version
    from .case import Case, Check


def unknown_documents(case: Case) -> Iterator[Problem]:
    """Records name the documents that state them, by id, of any year.

    Example: `documents: [memo-2658]` where the memo is called memo-2568.
    """
    site = case.site
    known = sorted(d.id for year in site.years for d in year.documents)
    folders = [f"{CONTENT}/{year.year}/documents/" for year in site.years]
    for record, ids, name in (named for year in site.years for named in _documented(year)):
        for id in _missing(site, ids, known, *folders):
            yield problem("unknown-document", record.place(name), id=id, expected=nearest(id, known))


def unknown_findings(case: Case) -> Iterator[Problem]:
    """A measure answers findings of the results year that its year speaks of.

    Example: `answers: [f4-fx-1]` where the finding is called f4-fix-1. Source: O25 of FY2569, element 2.
    """
    site = case.site
    for year in site.years:
        results = year.roles.results
        source = site.year(results)
        known = sorted(f.id for f in source.findings()) if source else []
        for measure in year.measures:
            for id in _missing(site, measure.answers, known, f"{CONTENT}/{results}/analysis/"):
                at, expected = measure.place("answers"), nearest(id, known)
                yield problem("unknown-finding", at, id=id, year=results, expected=expected)


def unknown_measures(case: Case) -> Iterator[Problem]:
    """A progress round reports on measures declared for its year.

    Example: an entry for `m6` where the year has m1 to m5. Source: report items O43, O35, O28, O26.
    """
    site = case.site
    for year in site.years:
        known, folder = [m.id for m in year.measures], f"{CONTENT}/{year.year}/measures/"
        for entry in (e for r in year.rounds for e in r.entries):
            for id in _missing(site, (entry.measure,), known, folder):
                at, expected = entry.place("measure"), nearest(id, known)
                yield problem("unknown-measure", at, id=id, year=year.year, expected=expected)


def unknown_limitations(case: Case) -> Iterator[Problem]:
    """A remedy answers limitations of the same chapter.

    Example: `answers: [lim-9]` where there are lim-1 and lim-2.
    """
    site = case.site
    for chapter in (year.limitations for year in site.years if year.limitations):
        known = [x.id for x in chapter.entries]
        for remedy in chapter.remedies:
            for id in _missing(site, remedy.answers, known, chapter.at.path):
                at, expected = remedy.place("answers"), nearest(id, known)
                yield problem("unknown-limitation", at, id=id, expected=expected)


def document_files(case: Case) -> Iterator[Problem]:
    """Each described file is there, and each file that is there is described.

    Example: `file: memo.pdf` beside a file called Memo.pdf.
    """
    site = case.site
    there = {f.path for f in site.files}
    for year in site.years:
        folder = f"{CONTENT}/{year.year}/documents/"
        files: list[Document | Version] = [d for d in year.documents if d.file]
        files += [version for d in year.documents for version in d.versions]
        described = {folder + file.file for file in files}
        for file in files:
            path = folder + file.file
            if path not in there and path not in site.broken:
                yield problem("missing-document-file", file.place("file"), file=file.file)
        for path in sorted(p for p in there if p.startswith(folder) and p not in described):
            name = path.removeprefix(folder)
            if not site.may_declare(folder, name):
                yield problem("undescribed-file", Location(path), name=name)


def _missing(site: Site, ids: Iterable[str], known: Sequence[str], *folders: str) -> Iterator[str]:
    """The ids that nothing declares, leaving out those that a file with mistakes may declare."""
    for id in ids:
        if id not in known and not any(site.may_declare(folder, id) for folder in folders):
            yield id


def _documented(year: FiscalYear) -> Iterator[tuple[Record, tuple[str, ...], str]]:
    """Every record of a year that names documents, with the ids and the field that holds them."""
    for record in (
        year.result,
        year.overview,
        year.limitations,
        *year.analyses,
        *year.measures,
        *year.rounds,
    ):
        if record:
            yield record, record.documents, "documents"
    for entry in (e for r in year.rounds for e in r.entries):
        for evidence in entry.evidence:
            yield evidence, (evidence.document,) if evidence.document else (), "document"


REFERENCES: Mapping[str, Check] = {
    "unknown-document": unknown_documents,
    "unknown-finding": unknown_findings,
    "unknown-measure": unknown_measures,
    "unknown-limitation": unknown_limitations,
    "missing-document-file": document_files,
    "undescribed-file": document_files,
}
