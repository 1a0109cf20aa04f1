"""Files over SFTP, version 3, with the extensions of OpenSSH. The one door of paramiko.

Paramiko has no public way to ask for an extension, nor to send several requests before the first is answered;
`_send` and `_answer` therefore use its inner ones.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import io
import stat
import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import paramiko
from paramiko.sftp import CMD_DATA, CMD_EXTENDED, CMD_READ, CMD_STATUS, int64

from ..host import TIMEOUT, Kind, Refused, Skills, reason_of, refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...model import Target
    from ..host import Count, Pair, Secret

T = TypeVar("T")

_RENAME, _LINK = "posix-rename@openssh.com", "hardlink@openssh.com"
_WINDOW = 64  # requests in one message, which may hold 32 KiB
_PIECE = 1 << 15  # bytes that every server must give at a time
_NO_KEYS = "No authentication methods available"  # what paramiko says where there is nothing to offer
_CLOSED = "Socket is closed"  # what paramiko says, without a kind of its own, when the line is gone


class SftpHost:
    """Paths are relative to the folder that the login opens, or absolute."""

    skills = Skills(symlinks=True, links=True)

    def __init__(self, client: paramiko.SSHClient, sftp: paramiko.SFTPClient, name: str) -> None:
        self._client, self._sftp, self.name = client, sftp, name
        self._inner: Any = sftp  # see above

    def kind(self, path: str) -> Kind | None:
        with self._told(path):
            try:
                mode = self._sftp.lstat(path).st_mode or 0
            except FileNotFoundError:
                return None
        return Kind.LINK if stat.S_ISLNK(mode) else Kind.FOLDER if stat.S_ISDIR(mode) else Kind.FILE

    def names(self, folder: str) -> list[str]:
        with self._told(folder):
            try:
                return sorted(self._sftp.listdir(folder))
            except FileNotFoundError:
                return []

    def read(self, path: str) -> bytes | None:
        with self._told(path):
            try:
                stream = self._sftp.open(path, "rb")
            except FileNotFoundError:
                return None
            with stream:
                size = stream.stat().st_size or 0
                pieces = [(start, min(_PIECE, size - start)) for start in range(0, size, _PIECE)]
                return b"".join(self._pieces(stream, pieces))

    def _pieces(self, stream: paramiko.SFTPFile, pieces: Sequence[tuple[int, int]]) -> Iterator[bytes]:
        """Parts of a file by offset and length. A server may send less than it was asked for."""
        handle: Any = stream.handle  # bytes, whatever its type is said to be
        for window in _windows(pieces):
            asked = [_message(handle, int64(start), length) for start, length in window]
            for kind, answer in map(self._answer, self._send(CMD_READ, asked)):
                data = answer.get_string() if kind == CMD_DATA else b""
                start, length = window[0]
                window = window[1:]
                yield data
                if len(data) < length:
                    stream.seek(start + len(data))
                    yield stream.read(length - len(data))

    def write(self, path: str, data: bytes, sent: Count) -> None:
        told = 0

        def tell(done: int, _: int) -> None:
            nonlocal told
            sent(done - told)
            told = done

        with self._told(path, writing=True):
            self._sftp.putfo(io.BytesIO(data), path, len(data), tell)

    def make(self, folders: Iterable[str]) -> None:
        for folder in folders:
            if not self.claim(folder) and self.kind(folder) is Kind.FILE:
                raise refused("host-refuses", self.name, path=folder, reason="a file stands there")

    def claim(self, folder: str) -> bool:
        with self._told(folder):
            try:
                self._sftp.mkdir(folder)
            except OSError:  # version 3 has no word for “there already”
                if self.kind(folder) is not None:
                    return False
                self._sftp.mkdir(folder)  # refused, or given back a moment ago
            return True

    def rename(self, pairs: Sequence[Pair]) -> None:
        self._extended(_RENAME, pairs)

    def remove(self, paths: Iterable[str]) -> None:
        for path in paths:
            with self._told(path):
                try:
                    self._sftp.remove(path)
                except FileNotFoundError:
                    continue

    def remove_folder(self, path: str) -> bool:
        with self._told(path):
            try:
                self._sftp.rmdir(path)
            except FileNotFoundError:
                return True
            except OSError:
                if self._sftp.listdir(path):
                    return False
                raise
            return True

    def symlink(self, target: str, path: str) -> None:
        with self._told(path):
            self._sftp.symlink(target, path)

    def target(self, path: str) -> str:
        with self._told(path):
            return self._sftp.readlink(path) or ""

    def link(self, pairs: Sequence[Pair]) -> None:
        self._extended(_LINK, pairs)

    def exchange(self, one: str, other: str) -> None:
        raise refused("host-refuses", self.name, path=other, reason="exchange")

    def close(self) -> None:
        self._client.close()

    def _extended(self, request: str, pairs: Sequence[Pair]) -> None:
        """Ask for an extension with each pair of paths; the first refusal is raised after the last answer."""
        for window in _windows(pairs):
            with self._told(window[0][1]):
                numbers = self._send(CMD_EXTENDED, [_message(request, *pair) for pair in window])
                faults = [fault for number in numbers if (fault := self._fault(number))]
                if faults:
                    raise faults[0]

    def _fault(self, number: int) -> OSError | None:
        try:
            self._answer(number)
        except OSError as error:
            return error
        return None

    def _send(self, kind: int, requests: Sequence[paramiko.Message]) -> list[int]:
        """Requests in one message of SSH, so that the server gets all of them or none; their numbers."""
        inner, numbers, packets = self._inner, [], []
        for request in requests:
            number = inner.request_number
            packet = bytes([kind]) + struct.pack(">I", number) + request.asbytes()
            packets.append(struct.pack(">I", len(packet)) + packet)
            inner._expecting[number] = type(None)
            inner.request_number = number + 1
            numbers.append(number)
        inner._write_all(b"".join(packets))
        return numbers

    def _answer(self, number: int) -> tuple[int, paramiko.Message]:
        """The kind and the content of an answer; a refusal is raised."""
        answer: tuple[int, paramiko.Message] = self._inner._read_response(number)
        kind, message = answer
        if kind == CMD_STATUS:
            self._inner._convert_status(message)
        return answer

    @contextmanager
    def _told(self, path: str, writing: bool = False) -> Iterator[None]:
        """What the server or the line refuses, as a problem."""
        try:
            yield
        except (EOFError, paramiko.SSHException, ConnectionError, TimeoutError) as error:
            raise refused("host-cut", self.name, reason=str(error) or type(error).__name__) from error
        except OSError as error:
            raise self._refusal(error, path, writing) from error

    def _refusal(self, error: OSError, path: str, writing: bool) -> Refused:
        reason = error.strerror or str(error)
        if error.errno in (errno.EACCES, errno.EPERM):
            return refused("host-denied", self.name, path=path, reason=reason)
        if str(error) == _CLOSED:
            return refused("host-cut", self.name, reason=reason)
        # Version 3 has no word for a full disk either: a write that only “fails” is mostly that.
        full = writing and error.errno is None
        return refused("host-full" if full else "host-refuses", self.name, path=path, reason=reason)


def _message(*words: str | bytes | int) -> paramiko.Message:
    """The content of a request: texts with their length, numbers of 32 or, as `int64`, of 64 bits."""
    message = paramiko.Message()
    for word in words:
        if isinstance(word, int64):
            message.add_int64(word)
        elif isinstance(word, int):
            message.add_int(word)
        else:
            message.add_string(word)
    return message


def _windows(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _WINDOW):
        yield items[start : start + _WINDOW]


def connect(target: Target, secret: Secret) -> SftpHost:
    """Log in: with the keys of this computer, else with a password. The host proves itself first."""
    client = paramiko.SSHClient()
    if not target.fingerprint:  # what `site.yaml` states decides alone
        client.load_system_host_keys()
    client.set_missing_host_key_policy(_Pinned(target.fingerprint))
    try:
        _log_in(client, target, secret)
        return SftpHost(client, _opened(client), target.host)
    except (OSError, EOFError, paramiko.SSHException, Refused) as error:
        client.close()
        raise _unopened(error, target) from error


def _opened(client: paramiko.SSHClient) -> paramiko.SFTPClient:
    """A session of SFTP in which no answer is waited for without end."""
    transport = client.get_transport()
    if transport is None:
        raise EOFError
    channel = transport.open_session(timeout=TIMEOUT)
    channel.settimeout(TIMEOUT)
    channel.invoke_subsystem("sftp")
    return paramiko.SFTPClient(channel)


def _unopened(error: Exception, target: Target) -> Refused:
    """Why no session came about."""
    place = target.host
    if isinstance(error, Refused):
        return error
    if isinstance(error, paramiko.BadHostKeyException):
        return refused("host-key-changed", place, host=place, found=fingerprint(error.key))
    if isinstance(error, paramiko.AuthenticationException):
        return refused("host-login", place, host=place, user=target.user)
    reason, port = reason_of(error), target.port or 22
    return refused("host-unreachable", place, host=place, port=port, reason=reason)


def _log_in(client: paramiko.SSHClient, target: Target, secret: Secret) -> None:
    def log_in(password: str | None) -> None:
        client.connect(
            target.host,
            target.port or 22,
            target.user or None,
            password,
            timeout=TIMEOUT,
            banner_timeout=TIMEOUT,
            auth_timeout=TIMEOUT,
            allow_agent=password is None,
            look_for_keys=password is None,
        )
        if transport := client.get_transport():
            transport.set_keepalive(15)  # a line that went dead is noticed

    try:
        log_in(None)
        return
    except paramiko.AuthenticationException:
        pass
    except paramiko.SSHException as error:
        if _NO_KEYS not in str(error):
            raise
    client.close()  # a second attempt is a line of its own
    log_in(secret(target))


class _Pinned(paramiko.MissingHostKeyPolicy):
    """A host that this computer does not know must have the fingerprint that `site.yaml` states."""

    def __init__(self, expected: str) -> None:
        self.expected = expected

    def missing_host_key(self, client: paramiko.SSHClient, hostname: str, key: paramiko.PKey) -> None:
        found = fingerprint(key)
        if not self.expected:
            raise refused("host-key-unknown", hostname, host=hostname, found=found)
        if found != self.expected:
            raise refused("host-key-changed", hostname, host=hostname, found=found)


def fingerprint(key: paramiko.PKey) -> str:
    """As OpenSSH writes it: `SHA256:` and base 64 without padding."""
    digest = hashlib.sha256(key.asbytes()).digest()
    return "SHA256:" + base64.b64encode(digest).decode().rstrip("=")
