"""A web server on loopback that publishes a real site and does wrong on request.

A `Script` answers one request in place of the server; scripts stand in `Lab.scripts` by path. Certificates
are made by the openssl command for each run.
"""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import struct
import subprocess
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import unquote

from prongsai.render import media_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    Script = Callable[["Request"], None]

PREFIX = "/ita"


class Request(BaseHTTPRequestHandler):
    """One request, with the ways in which servers answer."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        lab = self.server.lab
        lab.asked.append((self.path, self.headers["User-Agent"]))
        lab.scripts.get(self.path.partition("?")[0], lab.otherwise)(self)

    def file(self, path: str = "") -> bytes | None:
        """The published bytes at a path of the section; None where there is nothing."""
        name = (
            unquote((path or self.path).partition("?")[0])
            .removeprefix(PREFIX)
            .lstrip("/")
            .replace("index.php", "")
        )
        target = self.server.lab.root / (f"{name}index.html" if name.endswith("/") or not name else name)
        return target.read_bytes() if target.is_file() else None

    def reply(self, body: bytes, status: int = 200, **headers: str) -> None:
        """A plain answer; header names are written with `_` for `-`, and an empty value leaves one out."""
        name = self.path.rstrip("/") + "/index.html" if self.path.endswith("/") else self.path
        shown = {"Content-Type": media_type(name), "Content-Length": str(len(body)), "Connection": "close"}
        shown |= {key.replace("_", "-"): value for key, value in headers.items()}
        self.send_response(status)
        for key, value in shown.items():
            if value:
                self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def send_on(self, target: str, status: int = 301) -> None:
        self.reply(b"", status, Location=target)

    def hang_up(self, reset: bool = False) -> None:
        """Close the connection now; with `reset`, so that the other side sees an error."""
        self.wfile.flush()
        if reset:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.server.reset.append(self.connection)
        self.close_connection = True

    def log_message(self, format: str, *words: object) -> None:
        """Nothing: the tests tell what went wrong."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    lab: Lab

    def __init__(self, lab: Lab, tls: ssl.SSLContext | None) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.lab, self.tls = lab, tls
        self.reset: list[socket.socket] = []

    def finish_request(self, request: socket.socket, client_address: object) -> None:  # type: ignore[override]
        if self.tls is None:
            super().finish_request(request, client_address)  # type: ignore[arg-type]
            return
        with self.tls.wrap_socket(request, server_side=True) as encrypted:
            super().finish_request(encrypted, client_address)  # type: ignore[arg-type]

    def shutdown_request(self, request: socket.socket) -> None:  # type: ignore[override]
        if request in self.reset:
            request.close()  # with data unsent and no farewell
        else:
            super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: clients that turn away are part of the lab."""


def good(request: Request) -> None:
    """What a right server does."""
    data = request.file()
    if data is None:
        request.reply(request.file("/404.html") or b"", 404)
    else:
        request.reply(data)


@dataclass(slots=True)
class Lab:
    """A running server: the section's address, what it does at which path, and what it was asked."""

    root: Path
    base: str = ""
    scripts: dict[str, Script] = field(default_factory=dict)
    otherwise: Script = good
    asked: list[tuple[str, str]] = field(default_factory=list)

    def at(self, url: str, script: Script) -> None:
        self.scripts[PREFIX + url] = script

    def clear(self) -> None:
        self.scripts, self.otherwise = {}, good
        self.asked.clear()


@contextmanager
def running(root: Path, tls: ssl.SSLContext | None = None) -> Iterator[Lab]:
    lab = Lab(root)
    server = Server(lab, tls)
    lab.base = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}{PREFIX}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield lab
    finally:
        server.shutdown()
        server.server_close()


# -- right answers in other shapes -------------------------------------------------------------------


def old_http(request: Request) -> None:
    """HTTP/1.0: the end of the connection is the end of the page."""
    request.protocol_version = "HTTP/1.0"
    request.reply(request.file() or b"", Content_Length="")


def chunked(request: Request) -> None:
    data = request.file() or b""
    pieces = [data[i : i + 5000] for i in range(0, len(data), 5000)]
    body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
    request.reply(body, Content_Length="", Transfer_Encoding="chunked")


def zipped(request: Request) -> None:
    request.reply(gzip.compress(request.file() or b""), Content_Encoding="gzip")


def bare_type(request: Request) -> None:
    name = media_type("x.html" if request.path.endswith("/") else request.path)
    request.reply(request.file() or b"", Content_Type=name.partition(";")[0].upper())


def moved(request: Request) -> None:
    """One redirect to the same content at another address."""
    if "?" in request.path:
        request.path = request.path.partition("?")[0]
        good(request)
    else:
        request.send_on(f"{request.path}?moved")


def drip(request: Request, seconds: float) -> None:
    """The right page, late and in pieces."""
    data = request.file() or b""
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.send_header("Content-Length", str(len(data)))
    request.end_headers()
    size = len(data) // 20 + 1
    for start in range(0, len(data), size):
        request.wfile.write(data[start : start + size])
        time.sleep(seconds / 20)
    request.close_connection = True


# -- certificates ------------------------------------------------------------------------------------


def has_openssl() -> bool:
    return shutil.which("openssl") is not None


def certificates(folder: Path) -> Mapping[str, ssl.SSLContext]:
    """Server contexts by what is wrong with them; `good` is signed by the authority in `authority.pem`."""
    _openssl(folder, *_REQUEST, "-x509", "-keyout", "ca.key", "-out", "authority.pem", "-subj", "/CN=lab")
    _openssl(folder, *_REQUEST, "-x509", "-keyout", "own.key", "-out", "own.pem", *_name("IP:127.0.0.1"))
    made = {"self-signed": _context(folder, "own")}
    for kind, name, days in (
        ("good", "IP:127.0.0.1", "2"),
        ("expired", "IP:127.0.0.1", "-1"),
        ("other-host", "DNS:www.example.go.th", "2"),
    ):
        _openssl(folder, *_REQUEST, "-keyout", f"{kind}.key", "-out", f"{kind}.csr", *_name(name))
        signed = ("-CA", "authority.pem", "-CAkey", "ca.key", "-CAcreateserial", "-copy_extensions", "copy")
        _openssl(folder, "x509", "-req", "-in", f"{kind}.csr", *signed, "-days", days, "-out", f"{kind}.pem")
        made[kind] = _context(folder, kind)
    return made


_REQUEST = ("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")


def _name(name: str) -> tuple[str, ...]:
    return "-subj", "/CN=lab server", "-addext", f"subjectAltName={name}"


def _context(folder: Path, kind: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / f"{kind}.pem", folder / f"{kind}.key")
    return context


def _openssl(folder: Path, *words: str) -> None:
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)
