"""Reports as HTML for the press: chapters through their layouts, put together, with a table of contents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ...render import RAISED, environment, layout_fault, names_of, thai_digits
from . import anchors
from .attachments import attached
from .reports import reports

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jinja2 import Environment

    from ...data import File
    from ...model.records import Site
    from ...pages import Material, Page
    from ...problems import Problem
    from .reports import Chapter, Report

STYLE = "pdf/style.css"

_REPORT = "pdf/report.html"
_CONTENTS = "<!-- contents -->"  # where the table of contents goes, once all headings are known
_HEADING = re.compile(r'<h([12]) id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
# The press draws no space that stands alone between two elements, and some readers would miss it; and it
# does not see that a line may break before and after a compound that must not break inside.
_LONE_SPACE = re.compile(r"(</(?:span|a|b|small)>) (?=<(?:span|a|b|small)\b)")
_BEFORE = re.compile(r'(?:(?<=[\u0e01-\u0e4e])|(?<=</span>))(?=<span class="w">)')
_AFTER = re.compile(r'(?<=<span class="w">)([^<]*</span>)(?=[\u0e01-\u0e2e\u0e40-\u0e44])')
# A hyphen that ends a line is read as one that divides a word, and left out: no line may end with one.
_HYPHEN = re.compile(r"<[^>]*>|(?<=\w)-(?=\w)")
_FEWEST_ENTRIES = 2  # a table of contents with less tells nothing


@dataclass(frozen=True, slots=True)
class Document:
    """One report, ready to be set with its data; `style` is the style sheet of all of them."""

    report: Report
    html: str
    style: str
    files: tuple[File, ...]


def compose(
    material: Material, planned: Iterable[Page], site_layouts: Path | None = None
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Every report of a site. A layout that fails is a problem at its line."""
    env = environment(site_layouts, names_of(material.site))
    documents: list[Document] = []
    faults: list[Problem] = []
    for report in reports(material, planned):
        try:
            style = env.get_template(STYLE).render(thai=material.site.thai_digits)
            files = tuple(attached(material, report.page))
            documents.append(Document(report, _html(env, material.site, report), style, files))
        except RAISED as error:
            faults.append(layout_fault(error, _REPORT))
    return tuple(documents), tuple(faults)


def _html(env: Environment, site: Site, report: Report) -> str:
    placed = [(chapter, _chapter(env, report, chapter)) for chapter in report.chapters]
    names = {chapter.page.permalink: chapter.name for chapter in report.chapters}
    ids = {id for _, html in placed for id in anchors.ids_of(html)}
    chapters = [Markup(anchors.linked(html, chapter, names, ids, site.base_url)) for chapter, html in placed]
    page = report.page
    html = env.get_template(_REPORT).render(
        report=report, frame=page.context.frame, chapters=chapters, contents=Markup(_CONTENTS)
    )
    html = html.replace(_CONTENTS, _contents(env, report, html), 1)
    return for_press(thai_digits(html) if site.thai_digits else html)


def for_press(html: str) -> str:
    """The same words, with what the press must be told about lines; none of it is drawn or read."""
    html = _LONE_SPACE.sub("\\1 \u200b", html)
    html = _AFTER.sub(r"\1<wbr>", _BEFORE.sub("<wbr>", html))
    return _HYPHEN.sub(lambda found: found[0] if found[0] != "-" else "-\u2060", html)


def _chapter(env: Environment, report: Report, chapter: Chapter) -> str:
    """One chapter with its own ids; the first of a report that is no book holds the contents."""
    page = chapter.page
    first = chapter is report.chapters[0]
    html = env.get_template(f"pdf/{page.layout}").render(
        page=page.context,
        frame=page.context.frame,
        contents=Markup(_CONTENTS) if first and not report.book else "",
    )
    classes = f"chapter d{chapter.depth} {page.kind}" + (" first" if first else "")
    return f'<section id="{chapter.name}" class="{classes}">\n{anchors.placed(html, chapter)}</section>'


def _contents(env: Environment, report: Report, html: str) -> str:
    """The table of contents: chapters and their sections; for one chapter its sections alone."""
    found = [(int(level), id, Markup(words)) for level, id, words in _HEADING.findall(html)]
    entries = [entry for entry in found if report.book or entry[0] > 1]
    if len(entries) < _FEWEST_ENTRIES:
        return ""
    highest = min(level for level, _, _ in entries)
    return env.get_template("pdf/contents.html").render(entries=entries, highest=highest)
