"""A publisher that dies, or whose line breaks, at the operation that it is told.

    python -m tests.publish.saboteur

Reads one order a line (JSON) and answers with one: each order is carried out by a fork, so that what was
imported and built serves for hundreds. Operations are counted where they leave this process: writes to a
socket, or, for a folder of this computer, what changes the file system.
"""

from __future__ import annotations

import datetime
import faulthandler
import json
import os
import select
import signal
import socket
import ssl
import sys
import time
from typing import TYPE_CHECKING, Any

from prongsai.model import Target
from prongsai.publish import Refused, carry, connect, holder

from .releases import release

if TYPE_CHECKING:
    from collections.abc import Callable

_CHANGES = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link", "os.symlink"}
_PATIENCE = 60.0  # seconds until a publisher is taken for hanging
_LATE = 0.15  # seconds in which a server does what it was told, before the line breaks


class Saboteur:
    """Counts operations; at number `at` does what `how` says. 0: never."""

    def __init__(self, at: int, how: str) -> None:
        self.at, self.how, self.count, self.cut = at, how, 0, False

    def before(self, line: socket.socket | None = None) -> None:
        self.count += 1
        if self.count == self.at and self.how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.cut or (self.count == self.at and self.how == "cut"):
            self.break_line(line)

    def after(self, line: socket.socket | None = None) -> None:
        if self.count == self.at and self.how == "kill-after":
            time.sleep(_LATE)
            os.kill(os.getpid(), signal.SIGKILL)
        if self.count == self.at and self.how == "cut-after":
            time.sleep(_LATE)
            self.break_line(line)

    def break_line(self, line: socket.socket | None) -> None:
        """From now on nothing goes out any more, on no line."""
        self.cut = True
        if line is None:
            raise OSError(5, "the share is gone")
        socket.socket.shutdown(line, socket.SHUT_RDWR)
        raise ConnectionResetError(104, "the line is cut")

    def install(self) -> None:
        for kind, name in ((socket.socket, "send"), (socket.socket, "sendall"), (ssl.SSLSocket, "send")):
            setattr(kind, name, self._counted(getattr(kind, name)))
        sys.addaudithook(self._audited)

    def _counted(self, send: Callable[..., Any]) -> Callable[..., Any]:
        def counted(line: socket.socket, *arguments: Any) -> Any:
            self.before(line)
            done = send(line, *arguments)
            self.after(line)
            return done

        return counted

    def _audited(self, event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and isinstance(arguments[1], str) and "w" in arguments[1]
        if (event in _CHANGES or writes) and ".prongsai" in str(arguments[0]):
            self.before()


def main() -> None:
    for line in sys.stdin:
        order = json.loads(line)
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(read)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            told = _carry_out(order)
            os.write(write, json.dumps(told).encode())
            os._exit(0)
        os.close(write)
        ended = bool(select.select([read], [], [], _PATIENCE)[0])  # at an answer, or at a death
        if not ended:
            os.kill(child, signal.SIGKILL)
        with os.fdopen(read) as answer:
            text = answer.read()
        os.waitpid(child, 0)
        outcome = "killed" if ended else "hangs"
        print(text or json.dumps({"outcome": outcome, "count": order["at"]}), flush=True)


def _carry_out(order: dict[str, Any]) -> dict[str, Any]:
    saboteur = Saboteur(order["at"], order["how"])
    saboteur.install()
    faulthandler.dump_traceback_later(_PATIENCE - 5)  # should it hang, it tells where
    now = datetime.datetime.now().astimezone()
    try:
        from pathlib import Path

        target = Target(**order["target"])
        section = connect(target, Path(order["root"]), lambda _: order["secret"])
        outcome = carry(
            section, release(order["version"]), holder(target.by, now), lambda: None, lambda at: None
        )
        section.close()
        return {"outcome": "done", "count": saboteur.count, "sent": outcome.sent_files}
    except Refused as refusal:
        return {"outcome": refusal.problem.name, "count": saboteur.count, "said": refusal.problem.as_text()}
    except BaseException as error:
        return {"outcome": "error", "count": saboteur.count, "said": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    main()
