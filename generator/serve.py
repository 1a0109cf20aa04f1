"""Preview: rebuild on change into a temporary folder and reload; the last good build stays visible.

The server never runs inside the build and the build never knows of the server. The one door of `livereload`.
"""

from __future__ import annotations

import html
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .build import build
from .memo import Memo
from .problems import Level, has_errors
from .workers import cores

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Sequence

    from .problems import Problem
    from .render import Artifact

_META_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\s*')
_BODY = re.compile(rb"<body[^>]*>")

_LOOK = 100  # milliseconds between looks for edits
_AT_ONCE = "__livereload__"  # the name of an edit for which pages are always reloaded

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
    _shown: dict[str, tuple[str, bytes]] = field(default_factory=dict, repr=False)

    def rebuild(self) -> None:
        """Build; show the new site, or the last good one under the list of problems."""
        result = build(self.root, self.today(), printing=False, memo=Memo(self.root), jobs=cores())
        self.tell(result.problems)
        if not has_errors(result.problems):
            self.last_good = result.artifacts
        panel = problem_panel([p for p in result.problems if p.level is Level.ERROR])
        shown = self.last_good or (_bare_page(),)
        self._show({artifact.path: artifact for artifact in shown}, panel)

    def _show(self, files: dict[str, Artifact], panel: bytes) -> None:
        """Write what is another than before, in its place: pages reload only after that."""
        for path in self._shown.keys() - files:
            (self.folder / path).unlink(missing_ok=True)
        looks = {path: (a.sha256, panel if _is_page(a) else b"") for path, a in files.items()}
        for path, artifact in files.items():
            if self._shown.get(path) != looks[path]:
                (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / path).write_bytes(_for_preview(artifact, panel))
        self._shown = looks


def serve(
    root: Path,
    today: Callable[[], datetime.date],
    port: int,
    open_browser: bool,
    tell: Callable[[Sequence[Problem]], None],
) -> None:
    """Serve `root` on loopback until interrupted."""
    with tempfile.TemporaryDirectory(prefix="prongsai-") as temporary:
        preview = Preview(root, Path(temporary) / "site", today, tell)
        preview.rebuild()
        server = _server()
        for name in ("site.yaml", "content", "layouts", "static"):
            server.watch(str(root / name), _guarded(preview.rebuild))
        delay = 1 if open_browser else None
        server.serve(root=str(preview.folder), host="127.0.0.1", port=port, open_url_delay=delay)


def _server() -> Any:
    """A server that looks for edits ten times a second, and reloads pages after each.

    By itself it looks every 0.8 seconds, of edits within three seconds reloads only the first, and forgets
    one for which no page is connected, as while a page is being loaded.
    """
    from livereload import Server  # type: ignore[import-untyped]
    from livereload.handlers import LiveReloadHandler  # type: ignore[import-untyped]
    from livereload.watcher import Watcher  # type: ignore[import-untyped]
    from tornado.ioloop import PeriodicCallback

    class Quick(Watcher):  # type: ignore[misc]
        unseen = False

        def start(self, callback: Callable[[], None]) -> bool:
            PeriodicCallback(callback, _LOOK).start()
            return True

        def examine(self) -> tuple[str | None, None]:
            edited, _ = super().examine()
            self.unseen = self.unseen or bool(edited)
            if not (self.unseen and LiveReloadHandler.waiters):
                return None, None
            self.unseen = False
            return _AT_ONCE, None

    return Server(watcher=Quick())


def problem_panel(problems: Sequence[Problem]) -> bytes:
    """The problems as a panel to stand at the top of every page; empty when there are none."""
    if not problems:
        return b""
    text = html.escape("\n\n".join(p.as_text("th") for p in problems))
    return f'<pre role="alert" style="{_PANEL_STYLE}">{text}</pre>'.encode()


def _is_page(artifact: Artifact) -> bool:
    return artifact.media_type.startswith("text/html")


def _for_preview(artifact: Artifact, panel: bytes) -> bytes:
    """A page without the policy that would block the reloading script, and with the panel on top."""
    if not _is_page(artifact):
        return artifact.data
    data = _META_POLICY.sub(b"", artifact.data)
    return _BODY.sub(lambda body: body[0] + panel, data, count=1)


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
