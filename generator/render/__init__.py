"""Pages through their layouts to bytes, and the static files they link to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..memo import Canonical
from .artifacts import Artifact, fingerprint, media_type
from .assets import Assets, defaults, static
from .environment import environment, layout_texts
from .faults import RAISED, layout_fault
from .share import with_shares
from .text import names_of, thai_digits

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

    from ..model.records import Site
    from ..pages import Page
    from ..problems import Problem

__all__ = [
    "RAISED",
    "Artifact",
    "Assets",
    "Renderer",
    "artifact",
    "defaults",
    "environment",
    "fingerprint",
    "layout_fault",
    "media_type",
    "names_of",
    "renderer",
    "static",
    "thai_digits",
    "with_shares",
]

_BLANK_LINES = re.compile(r"\n\s*\n+")


@dataclass(frozen=True, slots=True)
class Renderer:
    """Puts a page through the layout of its kind. A layout that fails is a problem at its line.

    `made_from` are all facts, besides the page itself, that a finished page depends on.
    """

    env: Environment
    site: Site
    assets: Assets
    layouts: Path | None
    made_from: tuple[bytes, ...]

    def __reduce__(self) -> tuple[Any, ...]:
        """How another process gets its own: an environment cannot be sent."""
        return renderer, (self.site, self.assets, self.layouts)

    def __call__(self, page: Page) -> Artifact | Problem:
        try:
            return artifact(page, self._html(page))
        except RAISED as error:
            return layout_fault(error, page.layout)

    def _html(self, page: Page) -> bytes:
        layout = self.env.get_template(page.layout)
        html = layout.render(
            page=page.context,
            frame=page.context.frame,
            kind=page.kind.value,
            assets=self.assets,
            linked=page.linked,
            offer=page.offer,
        )
        html = _BLANK_LINES.sub("\n", html)
        html = thai_digits(html) if self.site.thai_digits else html
        return _with_edition(html).encode()


def renderer(site: Site, assets: Assets, site_layouts: Path | None = None) -> Renderer:
    """For the pages of one site."""
    names = names_of(site)
    files = [artifact.path for artifact in assets.artifacts]  # with fingerprints of their bytes
    shown = (names, site.thai_digits, replace(assets, artifacts=()), files)
    made_from = (Canonical()(shown), *layout_texts(site_layouts))
    return Renderer(environment(site_layouts, names), site, assets, site_layouts, made_from)


def artifact(page: Page, data: bytes) -> Artifact:
    """A finished page as a file."""
    return Artifact(page.output, data, media_type(page.output), f"layouts/{page.layout}")


def _with_edition(html: str) -> str:
    """The page with a mark of its own content, so that a reader's copy or a printout tells its release.

    It is a digest of this page alone: one of the whole site would make every page new whenever one changes.
    The manifest of a release lists every page, so page and mark lead to it; copies keep the original's mark.
    """
    return html.replace(
        "</head>", f'<meta name="release" content="{fingerprint(html.encode())}">\n</head>', 1
    )
