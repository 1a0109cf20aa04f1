"""A loopback web server for one built site, under any base path, as an agency's host would serve it."""

from __future__ import annotations

import gzip
import io
import threading
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def serving(folder: Path, base: str = "/", *, compressed: bool = False) -> Iterator[str]:
    """Serve `folder` under `base` (`/` or `/ita/`) and give its address, which ends with `base`.

    Compressed, texts go out with gzip, as hosts send them.
    """

    class Handler(SiteHandler):
        site = folder
        base_path = base
        gzipped = compressed

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
    gzipped = False

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

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not (self.gzipped and file.suffix in (".html", ".css", ".js", ".svg") and file.is_file()):
            return super().send_head()
        body = gzip.compress(file.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

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
