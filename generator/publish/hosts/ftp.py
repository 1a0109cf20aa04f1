"""Files over FTP, plain or with TLS (RFC 959, 3659, 4217). The one door of ftplib.

Servers differ most here. Only what all of them know is used: a folder is told from a file by entering it,
lists are names alone (`MLSD` where there is one), times are never asked. Names travel as the bytes of UTF-8
whatever the server believes, so that a list in another encoding is odd names and not the end.
"""

from __future__ import annotations

import base64
import ftplib
import hashlib
import io
import posixpath
import ssl
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from ..host import TIMEOUT, Kind, Refused, Skills, reason_of, refused

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterable, Iterator, Sequence

    from ...model import Target
    from ..host import Count, Pair, Secret

T = TypeVar("T")

_WIRE = "latin-1"  # one character a byte: paths are UTF-8 underneath
_PIECE = 1 << 15  # bytes
_WINDOW = 64  # commands in one piece: answers must not fill the line while nobody reads
_GONE = ("550", "450")
_DENIED = ("530", "532", "550", "553")
_FULL = ("452", "552", "451")


class FtpHost:
    """Paths are relative to the folder that the login opens, or absolute."""

    skills = Skills()

    def __init__(self, ftp: ftplib.FTP, name: str) -> None:
        self._ftp, self.name = ftp, name
        self._home = _text(ftp.pwd())
        self._lists_facts = "MLST" in _features(ftp)

    def kind(self, path: str) -> Kind | None:
        with self._told(path):
            if self._answers(f"CWD {self._wire(path)}"):
                return Kind.FOLDER
            return Kind.FILE if self._is_file(path) else None

    def names(self, folder: str) -> list[str]:
        with self._told(folder):
            if not self._answers(f"CWD {self._wire(folder)}"):
                return []
            listed = self._facts(folder) if self._lists_facts else self._plain(folder)
        return sorted(name for name in map(_text, listed) if name not in (".", ".."))

    def _facts(self, folder: str) -> list[str]:
        return [name for name, _ in self._ftp.mlsd(self._wire(folder), ["type"])]

    def _plain(self, folder: str) -> list[str]:
        """`-a` shows names that begin with a dot; a server that does not know it lists nothing or refuses."""
        lines: list[str] = []
        for words in ("NLST -a", "NLST"):
            try:
                self._ftp.retrlines(f"{words} {self._wire(folder)}", lines.append)
            except ftplib.error_perm:
                continue
            if lines:
                break
        return [line.rpartition("/")[2] for line in lines]

    def read(self, path: str) -> bytes | None:
        kept = io.BytesIO()
        with self._told(path):
            try:
                self._ftp.retrbinary(f"RETR {self._wire(path)}", kept.write)
            except ftplib.error_perm as error:
                if str(error).startswith(_GONE):
                    return None
                raise
        return kept.getvalue()

    def write(self, path: str, data: bytes, sent: Count) -> None:
        with self._told(path, writing=True):
            command, stream = f"STOR {self._wire(path)}", io.BytesIO(data)
            try:
                self._ftp.storbinary(command, stream, _PIECE, lambda piece: sent(len(piece)))
            except (ConnectionError, ssl.SSLError):
                self._ftp.voidresp()  # a server that hangs up on a file may say why
                raise

    def make(self, folders: Iterable[str]) -> None:
        for folder in folders:
            self.claim(folder)

    def claim(self, folder: str) -> bool:
        with self._told(folder):
            if self._answers(f"MKD {self._wire(folder)}"):
                return True
            if self._answers(f"CWD {self._wire(folder)}"):
                return False
            self._ftp.voidcmd(f"MKD {self._wire(folder)}")  # refused, or given back a moment ago
            return True

    def rename(self, pairs: Sequence[Pair]) -> None:
        for window in _windows(pairs):
            with self._told(window[0][1]):
                lines = [(f"RNFR {self._wire(old)}", f"RNTO {self._wire(new)}") for old, new in window]
                faults = self._together([line for pair in lines for line in pair])
                if faults:
                    raise next(iter(faults.values()))

    def remove(self, paths: Iterable[str]) -> None:
        for window in _windows(list(paths)):
            with self._told(window[0]):
                faults = self._together([f"DELE {self._wire(path)}" for path in window])
                for number, fault in faults.items():
                    if self._is_file(window[number]):
                        raise fault

    def remove_folder(self, path: str) -> bool:
        with self._told(path):
            if self._answers(f"RMD {self._wire(path)}"):
                return True
        return self.kind(path) is None

    def symlink(self, target: str, path: str) -> None:
        raise refused("host-refuses", self.name, path=path, reason="symlink")

    def target(self, path: str) -> str:
        return ""

    def link(self, pairs: Sequence[Pair]) -> None:
        raise refused("host-refuses", self.name, path=pairs[0][1], reason="link")

    def exchange(self, one: str, other: str) -> None:
        raise refused("host-refuses", self.name, path=other, reason="exchange")

    def close(self) -> None:
        self._ftp.close()

    # -- the protocol -------------------------------------------------------------------------------

    def _wire(self, path: str) -> str:
        """The absolute path as it travels; a line break in it would be a second command."""
        if any(ord(character) < 0x20 for character in path):
            raise refused("host-refuses", self.name, path=path, reason="control character")
        return _wired(posixpath.join(self._home, path))

    def _answers(self, line: str) -> bool:
        """Whether a command succeeds."""
        try:
            return self._ftp.sendcmd(line).startswith("2")
        except ftplib.error_perm as error:
            if str(error).startswith("530"):
                raise
            return False

    def _is_file(self, path: str) -> bool:
        self._ftp.voidcmd("TYPE I")  # in the other type a size is not defined, and some refuse it
        return self._answers(f"SIZE {self._wire(path)}")

    def _together(self, lines: Sequence[str]) -> dict[int, ftplib.Error]:
        """Send commands in one piece, then read every answer; those that failed, by number."""
        piece = "".join(f"{line}\r\n" for line in lines).encode(_WIRE)
        assert self._ftp.sock
        self._ftp.sock.sendall(piece)
        faults: dict[int, ftplib.Error] = {}
        for number in range(len(lines)):
            try:
                self._ftp.getresp()
            except (ftplib.error_perm, ftplib.error_temp) as error:
                if str(error).startswith("421"):
                    raise
                faults[number] = error
        return faults

    @contextmanager
    def _told(self, path: str, writing: bool = False) -> Iterator[None]:
        """What the server or the line refuses, as a problem."""
        try:
            yield
        except ftplib.Error as error:
            raise self._refusal(str(error), path, writing) from error
        except (EOFError, OSError) as error:
            raise refused("host-cut", self.name, reason=reason_of(error)) from error

    def _refusal(self, said: str, path: str, writing: bool) -> Refused:
        said = _text(said)
        if said.startswith("522"):
            return refused("host-tls-session", self.name, reason=said)
        if said.startswith(("421", "425", "426")):
            return refused("host-cut", self.name, reason=said)
        if writing and said.startswith(_FULL):
            return refused("host-full", self.name, reason=said)
        if said.startswith(_DENIED):
            return refused("host-denied", self.name, path=path, reason=said)
        return refused("host-refuses", self.name, path=path, reason=said)


class _ReusingTls(ftplib.FTP_TLS):
    """Files travel in the TLS session of the commands, which many servers require (522 otherwise).

    The reuse also proves that both connections end at the same machine.
    """

    expected = ""  # fingerprint; empty: the authorities that this computer trusts decide

    def ntransfercmd(self, cmd: str, rest: int | str | None = None) -> tuple[socket.socket, int | None]:
        plain, size = ftplib.FTP.ntransfercmd(self, cmd, rest)
        session = self.sock.session if isinstance(self.sock, ssl.SSLSocket) else None
        tied = self.context.wrap_socket(plain, server_hostname=self.host, session=session)
        prove(tied, self.expected, self.host)
        return tied, size


def connect(target: Target, secret: Secret) -> FtpHost:
    """Log in. With `ftps` neither name nor password is said before the host proved itself."""
    place, port = target.host, target.port or 21
    ftp = _plain() if target.protocol == "ftp" else _encrypted(target.fingerprint)
    try:
        ftp.connect(place, port, TIMEOUT)
        if isinstance(ftp, _ReusingTls):
            ftp.auth()
            assert isinstance(ftp.sock, ssl.SSLSocket)
            prove(ftp.sock, target.fingerprint, place)
        _log_in(ftp, target, secret)
        return FtpHost(ftp, place)
    except (OSError, EOFError, ftplib.Error, Refused) as error:
        ftp.close()
        raise _unopened(error, place, port) from error


def _unopened(error: Exception, place: str, port: int) -> Refused:
    """Why no session came about."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, ssl.SSLCertVerificationError):
        return refused("host-certificate", place, host=place, reason=error.verify_message)
    return refused("host-unreachable", place, host=place, port=port, reason=_text(reason_of(error)))


def _log_in(ftp: ftplib.FTP, target: Target, secret: Secret) -> None:
    try:
        ftp.login(_wired(target.user or "anonymous"), _wired(secret(target)) if target.user else "")
    except ftplib.error_perm as error:
        if not str(error).startswith("530"):
            raise
        raise refused("host-login", target.host, host=target.host, user=target.user) from None
    if isinstance(ftp, ftplib.FTP_TLS):
        ftp.prot_p()


def _plain() -> ftplib.FTP:
    return ftplib.FTP(encoding=_WIRE)


def _encrypted(fingerprint: str) -> _ReusingTls:
    context = ssl.create_default_context()
    if fingerprint:  # `prove` decides instead of the authorities
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    ftp = _ReusingTls(context=context, encoding=_WIRE)
    ftp.expected = fingerprint
    return ftp


def prove(line: ssl.SSLSocket, expected: str, place: str) -> None:
    """Refuse a host whose certificate is not the one that `site.yaml` states, if it states one."""
    if not expected:
        return
    digest = hashlib.sha256(line.getpeercert(binary_form=True) or b"")
    found = "SHA256:" + base64.b64encode(digest.digest()).decode().rstrip("=")
    if expected not in (found, digest.hexdigest()):
        raise refused("host-key-changed", place, host=place, found=digest.hexdigest())


def _features(ftp: ftplib.FTP) -> str:
    try:
        return ftp.sendcmd("FEAT")
    except ftplib.error_perm:
        return ""


def _wired(text: str) -> str:
    return text.encode().decode(_WIRE)


def _text(wire: str) -> str:
    """What a server said, as text; what is no UTF-8 is shown as far as it can be."""
    return wire.encode(_WIRE, "replace").decode("utf-8", "replace")


def _windows(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _WINDOW):
        yield items[start : start + _WINDOW]
