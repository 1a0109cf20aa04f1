"""The build that commands go on from: as of today, with what earlier builds kept, on every core."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..build import build
from ..memo import Memo
from ..workers import cores
from . import today

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from ..build import BuildResult


def build_now(
    options: argparse.Namespace,
    *,
    base_url: str = "",
    recorded: bool = False,
    printing: bool = True,
    progress: Callable[[str], None] = lambda stage: None,
) -> BuildResult:
    """The site of `options.site`, published nowhere; the rest is as for `build`."""
    memo = Memo(options.site)
    return build(options.site, today(), None, base_url, progress, recorded, printing, memo, cores())
