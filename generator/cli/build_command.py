"""`prongsai build`: by far the most frequent command, and mostly one that has nothing to do.

Nothing heavy is imported before it is known that something changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import stamp
from . import CLEAN, WARNED, screen, today

if TYPE_CHECKING:
    import argparse
    import datetime
    from pathlib import Path

    from ..build import BuildResult


def build(options: argparse.Namespace) -> int:
    """Build the site into a folder, unless it holds already what a build would make."""
    out, as_of = options.out or options.site / "public", today()
    made_from = stamp.inputs(options.site, as_of, options.base_url)
    if left := stamp.unchanged(options.site, out, made_from):
        screen.problems(left.told, options.lang)
        screen.published(0, left.files, 0, out, options.lang)
        return WARNED if left.told and options.strict else CLEAN
    return _build(options, out, as_of, made_from)


def _build(options: argparse.Namespace, out: Path, as_of: datetime.date, made_from: str | None) -> int:
    from ..build import build as build_site
    from ..memo import Memo
    from ..workers import cores
    from .commands import base_url_fault, finish

    if fault := base_url_fault(options.base_url):
        return finish([fault], options)
    with screen.progress(options.lang) as progress:
        memo, jobs = Memo(options.site), cores()
        result = build_site(options.site, as_of, out, options.base_url, progress, memo=memo, jobs=jobs)
    code = finish(result.problems, options)
    if done := result.publication:
        if made_from:
            stamp.write(options.site, out, _stamp(result, out, made_from))
        counts = (len(done.written), len(done.unchanged), len(done.removed))
        screen.published(*counts, out, options.lang)
    return code


def _stamp(result: BuildResult, out: Path, made_from: str) -> stamp.Stamp:
    told = tuple(stamp.Told(p.level.value, p.as_text("th"), p.as_text("en")) for p in result.problems)
    return stamp.Stamp(made_from, stamp.outputs(out), len(result.artifacts), told)
