"""A loopback web server for one built site, under any base path, as an agency's host would serve it."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def serving(folder: Path, base: str = "/") -> Iterator[str]:
    """Serve `folder` under `base` (`/` or `/ita/`) and give its address, which ends with `base`."""

    class Handler(SiteHandler):
        site = folder
        base_path = base

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()


class Server(ThreadingHTTPServer):
    """Idle keep-alive connections of the browser must not hold up the end of a test."""

    daemon_threads = True
    block_on_close = False


class SiteHandler(SimpleHTTPRequestHandler):
    """Files of `site` under `base_path`; everything else is answered with the site's own 404 page."""

    site: Path
    base_path: str

    protocol_version = "HTTP/1.1"  # keep-alive: a crawl is hundreds of small requests
    disable_nagle_algorithm = True
    extensions_map = {  # noqa: RUF012 – the standard library's own attribute
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".woff2": "font/woff2",
    }

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base_path):
            return str(self.site / "outside-the-base-path")
        self.directory = str(self.site)
        return super().translate_path("/" + path.removeprefix(self.base_path))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self.site / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests report what matters."""
