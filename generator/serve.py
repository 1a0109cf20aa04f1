"""Preview: rebuild on change into a temporary folder and reload; the last good build stays visible.

The server never runs inside the build and the build never knows of the server. The one door of `livereload`.
"""

from __future__ import annotations

import html
import re
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .build import build
from .memo import Memo
from .problems import Level, has_errors
from .publish import publish
from .workers import cores

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Sequence

    from .problems import Problem
    from .render import Artifact

_META_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\s*')
_BODY = re.compile(rb"<body[^>]*>")

# Only in the preview: pages that are published have no inline style.
_PANEL_STYLE = (
    "position:sticky;top:0;z-index:99;max-height:60vh;overflow:auto;margin:0;padding:1rem 1.5rem;"
    "background:#a3290f;color:#fff;font:1rem/1.6 Sarabun,sans-serif;white-space:pre-wrap"
)


@dataclass(slots=True)
class Preview:
    """Builds a site into a folder again and again; `last_good` shows while sources are broken."""

    root: Path
    folder: Path
    today: Callable[[], datetime.date]
    tell: Callable[[Sequence[Problem]], None]
    last_good: tuple[Artifact, ...] = field(default=(), repr=False)

    def rebuild(self) -> None:
        """Build; show the new site, or the last good one under the list of problems."""
        result = build(self.root, self.today(), printing=False, memo=Memo(self.root), jobs=cores())
        self.tell(result.problems)
        if not has_errors(result.problems):
            self.last_good = result.artifacts
        panel = problem_panel([p for p in result.problems if p.level is Level.ERROR])
        shown = self.last_good or (_bare_page(),)
        publish([_for_preview(a, panel) for a in shown], self.folder, self.root)


def serve(
    root: Path,
    today: Callable[[], datetime.date],
    port: int,
    open_browser: bool,
    tell: Callable[[Sequence[Problem]], None],
) -> None:
    """Serve `root` on loopback until interrupted."""
    from livereload import Server  # type: ignore[import-untyped]

    with tempfile.TemporaryDirectory(prefix="prongsai-") as temporary:
        preview = Preview(root, Path(temporary) / "site", today, tell)
        preview.rebuild()
        server = Server()
        for name in ("site.yaml", "content", "layouts", "static"):
            server.watch(str(root / name), _guarded(preview.rebuild))
        delay = 1 if open_browser else None
        server.serve(root=str(preview.folder), host="127.0.0.1", port=port, open_url_delay=delay)


def problem_panel(problems: Sequence[Problem]) -> bytes:
    """The problems as a panel to stand at the top of every page; empty when there are none."""
    if not problems:
        return b""
    text = html.escape("\n\n".join(p.as_text("th") for p in problems))
    return f'<pre role="alert" style="{_PANEL_STYLE}">{text}</pre>'.encode()


def _for_preview(artifact: Artifact, panel: bytes) -> Artifact:
    """A page without the policy that would block the reloading script, and with the panel on top."""
    if not artifact.media_type.startswith("text/html"):
        return artifact
    data = _META_POLICY.sub(b"", artifact.data)
    return replace(artifact, data=_BODY.sub(lambda body: body[0] + panel, data, count=1))


def _bare_page() -> Artifact:
    from .render import Artifact

    data = '<!DOCTYPE html><html lang="th"><title>โปร่งใส</title><body></body></html>'.encode()
    return Artifact("index.html", data, "text/html; charset=utf-8", "serve")


def _guarded(run: Callable[[], None]) -> Callable[[], None]:
    """An exception in a callback would stop all further reloading; tell it and go on."""

    def guarded() -> None:
        try:
            run()
        except Exception as error:
            print(f"{type(error).__name__}: {error}")

    return guarded
