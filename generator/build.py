"""The pipeline: one function that names every stage in the order it happens.

A build is a pure function from a folder of text and one date to a set of files and a list of problems. It
touches the disk once, at the end, and only if nothing is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from . import checks, markup, outputs, pages, publish, render, urls
from .intake import intake
from .memo import NOTHING_KEPT
from .problems import Location, Problem, has_errors, in_order, problem
from .spool import Spool

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from .intake import Intake
    from .memo import Memo
    from .model import Correction, Site
    from .render import Artifact
    from .source import Sources
    from .spool import Lay


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build found and made. `artifacts` and `maps` are empty where an error stopped it.

    `material` is what the pages were made from; `site` is there as soon as sources could be read.
    """

    problems: tuple[Problem, ...]
    artifacts: tuple[Artifact, ...] = field(default=(), repr=False)
    publication: publish.Publication | None = None
    maps: tuple[outputs.OitMap, ...] = field(default=(), repr=False)
    material: pages.Material | None = field(default=None, repr=False)
    site: Site | None = field(default=None, repr=False)

    @property
    def ok(self) -> bool:
        return not has_errors(self.problems)


def build(
    root: Path,
    as_of: datetime.date,
    out: Path | None = None,
    base_url: str = "",
    progress: Callable[[str], None] = lambda stage: None,
    recorded: bool = False,
    printing: bool = True,
    memo: Memo = NOTHING_KEPT,
    jobs: int = 1,
) -> BuildResult:
    """Build the site in folder `root` as of a date; publish it into `out`, if given, unless it has errors.

    `base_url` replaces that of `site.yaml`. `progress` is told the name of each stage as it begins. With
    `recorded` every address counts as published, as it will be on the day of a publication. Without
    `printing` what only that needs is left out: PDFs are checked but stay empty, nothing is compressed or
    copied to addresses with a slip. What `memo` holds is not made again. Up to `jobs` processes share it.
    """
    if not root.is_dir():
        return BuildResult((problem("no-site", Location(root.name), path=root.name),))
    given = intake(root, as_of, base_url, progress, recorded)
    site, routes, lay = given.site, given.routes, Spool().lay
    progress("markup")
    bodies, found = markup.convert(site, routes, jobs, memo, lay)
    progress("checks")
    more, corrections = checks.check(given, memo, jobs)
    found += given.problems + more + outputs.uncompressible(site)
    if has_errors(found):  # gate 1: every problem so far, all at once
        return BuildResult(in_order(found), site=site)

    progress("pages")
    material = _material(given, bodies, as_of, corrections, memo, jobs)
    planned = pages.plan(material)
    progress("pdf")
    planned, prints, more = _printed(material, planned, given.sources, root / "layouts", printing, memo)
    found += more
    progress("render")
    assets = render.with_shares(site, planned, render.static(root / "static"))
    artifacts, facts, more = _finished(material, planned, assets, root / "layouts", memo, jobs, lay)
    found += more
    if has_errors(found):  # without those pages and files every link to them would look dead
        return BuildResult(in_order(found), site=site)
    artifacts += prints + assets.artifacts + outputs.tell(material)
    artifacts += outputs.make(site, routes, assets.scripts)
    artifacts += outputs.search(site, planned, artifacts, facts)
    copies = outputs.aliases(routes, artifacts, printing, jobs, lay)
    maps = outputs.oit_maps(material, planned, artifacts)
    artifacts += outputs.lists(material, planned, artifacts, copies, maps, compressing=printing)
    progress("inspect")
    found += checks.inspect(artifacts, urls.base_path(site.base_url), urls.given_away(routes), facts, jobs)
    artifacts += copies  # told apart until here: what is wrong with a page would be said of its copies too
    result = BuildResult(in_order(found), artifacts, maps=maps, material=material, site=site)
    if not result.ok:  # gate 2: nothing broken is published
        return result
    if printing:  # everything has been asked for
        memo.forget()
    if out is None:
        return result
    progress("publish")
    return _published(result, out, root, jobs)


def _published(result: BuildResult, out: Path, root: Path, jobs: int) -> BuildResult:
    """The same, in its folder; where that fails, only why."""
    published = publish.publish(result.artifacts, out, root, jobs)
    if isinstance(published, Problem):
        return BuildResult((*result.problems, published), result.artifacts)
    return replace(result, publication=published)


def _material(
    given: Intake,
    bodies: Mapping[urls.Ref, markup.Body],
    as_of: datetime.date,
    corrections: tuple[Correction, ...],
    memo: Memo,
    jobs: int,
) -> pages.Material:
    """All that pages are made from."""
    site, routes, catalogues = given.site, given.routes, given.catalogues
    tables, past = pages.open_data(site, routes, catalogues, memo, jobs), pages.history(site, routes)
    return pages.Material(
        site, routes, bodies, as_of, catalogues, given.assessments, tables, past, corrections
    )


def _printed(
    material: pages.Material,
    planned: tuple[pages.Page, ...],
    sources: Sources,
    layouts: Path,
    printing: bool,
    memo: Memo,
) -> tuple[tuple[pages.Page, ...], tuple[Artifact, ...], tuple[Problem, ...]]:
    """The pages, now with the size of their PDFs; those PDFs, if the site asks for any; what is wrong."""
    if not material.site.pdf:
        return planned, (), ()
    if fault := outputs.pdf.unusable(material.site.place("pdf")):
        return planned, (), (fault,)
    documents, faults = outputs.pdf.compose(material, planned, layouts)
    found = (*faults, *outputs.pdf.undrawable(documents, sources))
    if has_errors(found) or not printing:
        return planned, outputs.pdf.blanks(documents), found
    prints = outputs.pdf.print_all(documents, memo)
    return pages.with_printed(planned, outputs.pdf.sizes(documents, prints, memo)), prints, found


def _finished(
    material: pages.Material,
    planned: Sequence[pages.Page],
    assets: render.Assets,
    layouts: Path,
    memo: Memo,
    jobs: int,
    lay: Lay,
) -> tuple[tuple[Artifact, ...], dict[str, outputs.PageFacts], tuple[Problem, ...]]:
    """Every page, what is read of it by its path, and what is wrong with layouts.

    A page that changed since it was handed in, which only the finished page shows, says so.
    """
    site, rendered = material.site, render.renderer(material.site, assets, layouts)
    made, faults = outputs.finish(planned, rendered, memo, jobs, lay)
    if site.frozen and not faults:
        changed = outputs.changed(site, material.routes, [each.artifact for each in made.values()])
        again, faults = outputs.finish(pages.with_changes(planned, changed), rendered, memo, jobs, lay)
        made |= again
    facts = {path: each.facts for path, each in made.items()}
    return tuple(each.artifact for each in made.values()), facts, faults
