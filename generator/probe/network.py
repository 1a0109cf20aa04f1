"""Ask the web, politely and within bounds. The only module of a probe that opens connections.

One connection at a time, one request a turn, an honest name, an end to every wait. A connection that drops
is tried once more; redirects are followed on the section's own host only.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from .records import Answer, Fault, Hop

if TYPE_CHECKING:
    from collections.abc import Callable

USER_AGENT = "prongsai-probe/1 (checks this section's own permanent addresses for its publisher)"
MAX_BYTES = 64 << 20  # of one file
MAX_HOPS = 5

_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "*/*",
    "Accept-Encoding": "identity, gzip;q=0.5",
    "Accept-Language": "th",
    "Connection": "close",
}
_REDIRECTS = (301, 302, 303, 307, 308)
_SAFE = "/%:@!$&'()*+,;=~-._?"  # what may stand in the path of a request as it is
_CERTIFICATE = {10: Fault.EXPIRED, 18: Fault.SELF_SIGNED, 19: Fault.SELF_SIGNED, 62: Fault.OTHER_HOST}
_CERTIFICATE[64] = Fault.OTHER_HOST  # X509_V_ERR: 62 is another name, 64 another IP address


@dataclass(slots=True)
class Pace:
    """Lets requests begin at most `rate` times a second."""

    rate: float
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _next: float = 0.0

    def wait(self) -> None:
        now = self.clock()
        if now < self._next:
            self.sleep(self._next - now)
        self._next = max(now, self._next) + 1 / self.rate


@dataclass(frozen=True, slots=True)
class Web:
    """Gets full addresses. `timeout`: seconds that all of one request may take."""

    pace: Pace
    timeout: float = 20.0
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context, repr=False)

    def get(self, url: str) -> Answer:
        """The answer for `url` after redirects. Never raises for what a server or a network does."""
        hops: list[Hop] = []
        at, seconds = url, 0.0
        while True:
            reply = self._ask_patiently(at)
            seconds += reply.seconds
            target = _target(reply, at)
            if target:
                hops.append(Hop(reply.status, target))
            if not target or not _same_host(target, url):
                return _answer(url, at, reply, hops, seconds)
            if len(hops) > MAX_HOPS or target in (url, *(hop.target for hop in hops[:-1])):
                return _answer(url, at, _Reply(fault=Fault.REDIRECT_LOOP, detail=target), hops, seconds)
            at = target

    def _ask_patiently(self, url: str) -> _Reply:
        reply = self._ask(url)
        dropped = reply.fault is Fault.CUT or reply.received < reply.declared
        return self._ask(url) if dropped else reply

    def _ask(self, url: str) -> _Reply:
        self.pace.wait()
        parts = urlsplit(url)
        started = time.monotonic()
        connection = self._connection(parts)
        watch = threading.Timer(self.timeout, _hang_up, (connection,))  # a server may drip for ever
        watch.daemon = True
        watch.start()
        try:
            reply = _exchange(connection, parts)
        except (OSError, http.client.HTTPException) as error:
            reply = _failure(error)
        finally:
            watch.cancel()
            connection.close()
        seconds = time.monotonic() - started
        if seconds >= self.timeout:
            return _Reply(fault=Fault.TIMEOUT, seconds=seconds)
        return replace(reply, seconds=seconds)

    def _connection(self, parts: SplitResult) -> http.client.HTTPConnection:
        host = parts.hostname or ""
        if parts.scheme == "https":
            return http.client.HTTPSConnection(host, parts.port, timeout=self.timeout, context=self.tls)
        return http.client.HTTPConnection(host, parts.port, timeout=self.timeout)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reply:
    """One request's end. `declared`: the length that the server said, 0 where it said none."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    received: int = 0
    declared: int = 0
    seconds: float = 0.0
    fault: Fault | None = None
    detail: str = ""


def _exchange(connection: http.client.HTTPConnection, parts: SplitResult) -> _Reply:
    query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    connection.request("GET", (quote(parts.path, safe=_SAFE) or "/") + query, headers=_HEADERS)
    response = connection.getresponse()
    raw = response.read(MAX_BYTES + 1)
    headers = {name.lower(): value for name, value in response.getheaders()}
    if len(raw) > MAX_BYTES:
        return _Reply(fault=Fault.TOO_LARGE, detail=str(MAX_BYTES))
    length = headers.get("content-length", "")
    declared = int(length) if length.isdecimal() else len(raw)
    lies_packed = parts.path.endswith(".gz")  # some servers call the file itself an encoding
    packed = headers.get("content-encoding", "").lower() == "gzip" and not lies_packed
    return _Reply(
        status=response.status,
        headers=headers,
        body=_unzipped(raw) if packed else raw,
        received=len(raw),
        declared=declared,
    )


def _unzipped(raw: bytes) -> bytes:
    """The content of gzip data; of broken data what there is, so that it is judged and not lost."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        return unpacker.decompress(raw, MAX_BYTES)
    except zlib.error:
        return raw


def _failure(error: OSError | http.client.HTTPException) -> _Reply:
    detail = str(error) or type(error).__name__
    if isinstance(error, ssl.SSLCertVerificationError):
        fault = _CERTIFICATE.get(error.verify_code, Fault.UNTRUSTED)
        return _Reply(fault=fault, detail=error.verify_message)
    return _Reply(fault=next(fault for kind, fault in _FAILURES if isinstance(error, kind)), detail=detail)


# In this order: most of these are kinds of one another.
_FAILURES: tuple[tuple[type[Exception], Fault], ...] = (
    (TimeoutError, Fault.TIMEOUT),
    (socket.gaierror, Fault.NO_ADDRESS),
    (ConnectionRefusedError, Fault.REFUSED),
    (ssl.SSLEOFError, Fault.CUT),
    (ConnectionError, Fault.CUT),
    (http.client.IncompleteRead, Fault.CUT),
    (ssl.SSLError, Fault.TLS),
    (http.client.HTTPException, Fault.NOT_HTTP),
    (OSError, Fault.UNREACHABLE),
)


def _hang_up(connection: http.client.HTTPConnection) -> None:
    try:
        if connection.sock:
            connection.sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # it ended by itself in the same moment


def _target(reply: _Reply, at: str) -> str:
    """Where a reply sends the reader, as a full address; empty if it does not."""
    location = reply.headers.get("location", "") if reply.status in _REDIRECTS else ""
    try:
        target = urljoin(at, location) if location else ""
        return target if urlsplit(target).port != 0 else ""
    except ValueError:
        return ""


def _same_host(target: str, url: str) -> bool:
    """The same host, `www.` or not; a section moved to another host is no longer the agency's address."""
    there, here = urlsplit(target), urlsplit(url)
    return there.scheme in ("http", "https") and _bare(there) == _bare(here)


def _bare(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.")


def _answer(asked: str, final: str, reply: _Reply, hops: list[Hop], seconds: float) -> Answer:
    return Answer(
        asked=asked,
        final_url=final,
        status=reply.status,
        headers=reply.headers,
        body=reply.body,
        received=reply.received,
        hops=tuple(hops),
        seconds=seconds,
        fault=reply.fault,
        detail=reply.detail,
    )
