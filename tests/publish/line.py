"""A line to a server that breaks when it is told: what a publisher sends is counted piece by piece."""

from __future__ import annotations

import contextlib
import socket
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(slots=True)
class Line:
    """Passes on what goes to `server`, a port of loopback, and back. `at`: the piece that is not passed on;
    then `break_` is called, and nothing passes any more until the line is mended.
    """

    server: int
    port: int = 0
    at: int = 0
    count: int = 0
    broken: bool = False
    break_: Callable[[], None] = lambda: None
    _open: list[socket.socket] = field(default_factory=list)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def mend(self, at: int = 0, break_: Callable[[], None] = lambda: None) -> None:
        self.at, self.count, self.broken, self.break_ = at, 0, False, break_

    def cut(self) -> None:
        """Nothing passes any more."""
        self.broken = True
        for end in self._open:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self._open.clear()

    def may_pass(self) -> bool:
        with self._turn:
            self.count += 1
            if not self.broken and self.count == self.at:
                self.break_()
            return not self.broken

    def connect(self, client: socket.socket) -> None:
        if self.broken:
            client.close()
            return
        server = socket.create_connection(("127.0.0.1", self.server))
        self._open += [client, server]
        for source, target, counted in ((client, server, True), (server, client, False)):
            threading.Thread(target=self._pass, args=(source, target, counted), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(1 << 16):
                if counted and not self.may_pass():
                    break
                target.sendall(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close() if end is source else None


@contextlib.contextmanager
def line_to(server: int) -> Iterator[Line]:
    """A line whose port stands in `port`."""
    line = Line(server)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        line.port = listener.getsockname()[1]

        def accept() -> None:
            with contextlib.suppress(OSError):
                while True:
                    line.connect(listener.accept()[0])

        threading.Thread(target=accept, daemon=True).start()
        try:
            yield line
        finally:
            line.cut()
            listener.shutdown(socket.SHUT_RDWR)
