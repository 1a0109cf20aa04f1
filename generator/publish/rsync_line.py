"""Runs of the program `rsync` to one host. No secret stands on a command line, which everybody sees."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from .host import TIMEOUT, Refused, refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Target
    from .host import Secret

_PARTIAL = 23  # some files were not transferred: among others, because they are not there
_NO_SUCH = "No such file or directory"
_CUT = (10, 12, 30, 35, 255)  # socket, protocol stream, and timeouts; 255 is what ssh ends with
_UNREACHED = ("onnection refused", "Could not resolve", "o route to host", "Unknown host", "timed out")


class RsyncLine:
    """One host, reached through SSH (`rsync`) or at its daemon (`rsyncd`)."""

    def __init__(self, target: Target, secret: Secret) -> None:
        program = shutil.which("rsync")
        if not program:
            raise refused("extra-missing", target.name, package="rsync")
        self._target = target
        self._environment = dict(os.environ)
        self._kept = tempfile.TemporaryDirectory(prefix="prongsai-")
        self._control = Path(self._kept.name) / "line"
        self._command = [program, "--secluded-args", f"--timeout={TIMEOUT:.0f}", "--outbuf=L"]
        if target.protocol == "rsync":
            try:
                self._command.append(f"--rsh={self._shell()}")
            except Refused:
                self.close()
                raise
        elif target.user:
            self._environment["RSYNC_PASSWORD"] = secret(target)

    def close(self) -> None:
        if self._control.exists():
            command = ["ssh", "-o", f"ControlPath={self._control}", "-O", "exit", self._target.host]
            subprocess.run(command, capture_output=True, check=False, timeout=TIMEOUT)
        self._kept.cleanup()

    # -- what is asked ------------------------------------------------------------------------------

    def fetch(self, paths: Sequence[str], folder: Path, *options: str) -> None:
        """Bring what stands at `paths` into a folder of this computer; what is not there is left out."""
        self._run([*options, *map(self._there, paths), f"{folder}/"], absent=True)

    def has_names(self, folder: str) -> bool:
        """Whether there is anything in a folder."""
        listed = self._run(["--list-only", self._there(f"{folder}/")], absent=True)
        return len(listed.splitlines()) > 1  # the first is the folder itself

    def put(self, file: Path, folder: str, *options: str, inside: bool = False) -> None:
        """Bring a file, a link or a folder into a folder of the host; with `inside` only what is in it."""
        self._run([*options, f"{file}/" if inside else str(file), self._there(f"{folder}/")])

    def send(self, folder: Path, path: str, *options: str) -> Iterator[int]:
        """Make a folder of the host like `folder`; the size of each file that is sent, as it is done."""
        words = [*options, "--out-format=%i %l", f"{folder}/", self._there(f"{path}/")]
        with self._started(words) as process:
            assert process.stdout
            for line in process.stdout:
                kind, _, size = line.strip().partition(" ")
                if kind.startswith("<f"):
                    yield int(size)

    def differs(self, folder: Path, path: str, *options: str) -> bool:
        """Whether any file or name differs, by checksums that both ends compute."""
        words = ["--recursive", "--checksum", "--dry-run", "--delete", "--out-format=%n", *options]
        return bool(self._run([*words, f"{folder}/", self._there(f"{path}/")]).strip())

    # -- how it is run ------------------------------------------------------------------------------

    def _there(self, path: str) -> str:
        target = self._target
        user = f"{target.user}@" if target.user else ""
        if target.protocol == "rsync":
            return f"{user}{target.host}:{path}"
        return f"rsync://{user}{target.host}:{target.port or 873}/{path.lstrip('/')}"

    def _run(self, words: Sequence[str], absent: bool = False) -> str:
        """What a run says; nothing where `absent` is allowed and the path is not there."""
        with self._started(words, absent) as process:
            assert process.stdout
            return process.stdout.read()

    @contextlib.contextmanager
    def _started(self, words: Sequence[str], absent: bool = False) -> Iterator[subprocess.Popen[str]]:
        with tempfile.TemporaryFile() as said:  # not a pipe: nobody reads it until the end
            process = subprocess.Popen(
                [*self._command, *words],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=said,
                env=self._environment,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
            try:
                yield process
            finally:
                with contextlib.suppress(OSError):
                    assert process.stdout
                    process.stdout.close()
                code = process.wait()
            said.seek(0)
            text = said.read().decode("utf-8", "replace")
        if code and not (absent and code == _PARTIAL and _NO_SUCH in text):
            raise self._refusal(code, text)

    def _refusal(self, code: int, said: str) -> Refused:
        target = self._target
        place, reason = target.host, " ".join(said.split())[:300] or f"rsync {code}"
        if "HOST IDENTIFICATION HAS CHANGED" in said:
            return refused("host-key-changed", place, host=place, found="–")
        if "Host key verification failed" in said:
            return refused("host-key-unknown", place, host=place, found=" ".join(self._keys()) or "–")
        if "auth failed" in said or "Permission denied (" in said:
            return refused("host-login", place, host=place, user=target.user)
        if any(words in said for words in _UNREACHED):
            return refused("host-unreachable", place, host=place, port=target.port, reason=reason)
        if "No space left" in said or "quota exceeded" in said:
            return refused("host-full", place, reason=reason)
        if "Permission denied" in said or "Read-only" in said or "read only" in said:
            return refused("host-denied", place, path=target.path, reason=reason)
        if code in _CUT or code < 0:
            return refused("host-cut", place, reason=reason)
        return refused("host-refuses", place, path=target.path, reason=reason)

    # -- SSH ----------------------------------------------------------------------------------------

    def _shell(self) -> str:
        """The command of SSH: by key only, and only to a host that proves itself."""
        target = self._target
        options = ["BatchMode=yes", "StrictHostKeyChecking=yes", f"ConnectTimeout={TIMEOUT:.0f}"]
        if sys.platform != "win32":  # one login for all runs
            options += ["ControlMaster=auto", f"ControlPath={self._control}", "ControlPersist=60"]
        if target.fingerprint:
            options.append(f"UserKnownHostsFile={self._known_host()}")
        words = ["ssh", "-p", str(target.port or 22)]
        return shlex.join([*words, *(word for option in options for word in ("-o", option))])

    def _known_host(self) -> Path:
        """A file with the one key of the host that has the fingerprint of `site.yaml`."""
        target, keys = self._target, self._keys()
        if target.fingerprint not in keys:
            found = " ".join(keys) or "–"
            raise refused("host-key-changed", target.host, host=target.host, found=found)
        file = Path(self._kept.name) / "known_hosts"
        file.write_text(keys[target.fingerprint] + "\n", encoding="utf-8")
        return file

    def _keys(self) -> dict[str, str]:
        """The keys that the host shows, as lines of known_hosts by fingerprint."""
        command = ["ssh-keyscan", "-p", str(self._target.port or 22), self._target.host]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=2 * TIMEOUT)
        keys = {}
        for line in done.stdout.splitlines():
            digest = hashlib.sha256(base64.b64decode(line.split()[2])).digest()
            keys["SHA256:" + base64.b64encode(digest).decode().rstrip("=")] = line
        return keys
