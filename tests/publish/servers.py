"""Real servers on loopback to publish to, each in a temporary folder and by nothing of the system."""

from __future__ import annotations

import base64
import contextlib
import getpass
import hashlib
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from prongsai.model import Target

from ..urls.servers import _free_port as free_port

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])
USER, PASSWORD = "officer", "กุญแจ-s3cret-9f31"  # of servers that ask; the word must never be seen again

KINDS = ("folder", "sftp", "ftps", "rsyncd")  # one of each that the program treats alike
PROTOCOLS = ("folder", "sftp", "ftps", "ftp", "ftps-plain", "ftp-plain", "rsync", "rsyncd")


@dataclass(frozen=True, slots=True)
class Place:
    """A running server: `root` is the folder that it serves, `home` one for clients (keys, known hosts)."""

    protocol: str
    root: Path
    home: Path
    port: int = 0
    fingerprint: str = ""
    path: str = "/www/ita"
    user: str = USER
    log: Path | None = None

    def target(self, **changes: Any) -> Target:
        """The target of this server, as `site.yaml` would say it."""
        values: dict[str, Any] = {
            "name": "web",
            "protocol": self.protocol,
            "host": "127.0.0.1",
            "port": self.port,
            "user": self.user,
            "path": self.path,
            "fingerprint": self.fingerprint,
            "by": "หัวหน้าสำนักปลัด",
        }
        return Target(**(values | changes))


@contextlib.contextmanager
def room() -> Iterator[Path]:
    """A temporary folder that users of servers may enter, which pytest's own is not."""
    with tempfile.TemporaryDirectory(prefix="prongsai-") as temporary:
        Path(temporary).chmod(0o755)
        yield Path(temporary)


def program(name: str) -> str:
    """The path of a server; the test is skipped, visibly, where there is none."""
    found = shutil.which(name, path=_PATH)
    if not found:
        pytest.skip(f"needs {name}")
    return found


def needs_root() -> None:
    if os.getuid() != 0:
        pytest.skip("needs root: the server changes its user")


@contextlib.contextmanager
def running(command: list[str], port: int, **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A server from the moment it listens until the end of the test."""
    with tempfile.TemporaryFile() as said:  # not a pipe, which what a server started would keep open
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, **options)
        try:
            for _ in range(200):
                if process.poll() is not None:
                    said.seek(0)
                    raise AssertionError(said.read().decode("utf-8", "replace"))
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                    break
                time.sleep(0.02)
            else:
                raise AssertionError(f"{command[0]} does not listen")
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


# -- SSH ---------------------------------------------------------------------------------------------

_SSHD = """
Port {port}
ListenAddress 127.0.0.1
HostKey {home}/host
AuthorizedKeysFile {home}/authorized
StrictModes no
UsePAM no
PidFile none
PermitRootLogin yes
PasswordAuthentication yes
KbdInteractiveAuthentication no
MaxStartups 100
Subsystem sftp internal-sftp {options}
"""


@contextlib.contextmanager
def sshd(root: Path, home: Path, protocol: str = "sftp", options: str = "") -> Iterator[Place]:
    """OpenSSH; the current user logs in with a key that lies in `home`. Paths are those of the machine."""
    server, port = program("sshd"), free_port()
    needs_root()
    Path("/run/sshd").mkdir(exist_ok=True)
    keys = home / ".ssh"
    keys.mkdir(parents=True, exist_ok=True)
    for file in (home / "host", keys / "id_ed25519"):
        if not file.exists():
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(file)], check=True)
    public = (home / "host.pub").read_text(encoding="utf-8").split()
    (home / "authorized").write_bytes((keys / "id_ed25519.pub").read_bytes())
    (keys / "known_hosts").write_text(f"[127.0.0.1]:{port} {public[0]} {public[1]}\n", encoding="utf-8")
    (home / "sshd.conf").write_text(_SSHD.format(port=port, home=home, options=options), encoding="utf-8")
    digest = hashlib.sha256(base64.b64decode(public[1])).digest()
    found = "SHA256:" + base64.b64encode(digest).decode().rstrip("=")
    with _agent(home), running([server, "-D", "-e", "-f", str(home / "sshd.conf")], port):
        yield Place(protocol, root, home, port, found, f"{root}/www/ita", getpass.getuser())


@contextlib.contextmanager
def _agent(home: Path) -> Iterator[None]:
    """The key of `home` is offered by an agent, as on a desk; and `home` is what clients take for home."""
    with tempfile.TemporaryDirectory(prefix="agent-") as folder:  # its path must be short
        address = f"{folder}/agent"
        process = subprocess.Popen([program("ssh-agent"), "-D", "-a", address], stdout=subprocess.DEVNULL)
        before = {name: os.environ.get(name) for name in ("SSH_AUTH_SOCK", "HOME")}
        os.environ |= {"SSH_AUTH_SOCK": address, "HOME": str(home)}
        try:
            _connects(address)
            subprocess.run(["ssh-add", "-q", str(home / ".ssh/id_ed25519")], check=True)
            yield
        finally:
            process.terminate()
            process.wait()
            for name, value in before.items():
                os.environ.pop(name, None)
                if value is not None:
                    os.environ[name] = value


def _connects(address: str) -> None:
    """Until an agent listens."""
    for _ in range(200):
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as line:
            line.connect(address)
            return
        time.sleep(0.02)
    raise AssertionError("the agent does not listen")


# -- FTP ---------------------------------------------------------------------------------------------

_VSFTPD = """
listen=YES
listen_address=127.0.0.1
listen_port={port}
background=NO
anonymous_enable=YES
local_enable=NO
no_anon_password=YES
ftp_username=ftp
anon_root={root}
write_enable=YES
anon_upload_enable=YES
anon_mkdir_write_enable=YES
anon_other_write_enable=YES
anon_umask=022
seccomp_sandbox=NO
secure_chroot_dir={empty}
xferlog_enable=YES
xferlog_std_format=NO
log_ftp_protocol=YES
vsftpd_log_file={log}
max_per_ip=100
"""
_VSFTPD_TLS = """
ssl_enable=YES
allow_anon_ssl=YES
force_anon_data_ssl=YES
force_anon_logins_ssl=YES
require_ssl_reuse=YES
ssl_ciphers=HIGH
rsa_cert_file={home}/own.pem
rsa_private_key_file={home}/own.key
"""


@contextlib.contextmanager
def vsftpd(root: Path, home: Path, tls: bool) -> Iterator[Place]:
    """vsftpd; with TLS it requires that sessions are reused. Anybody may log in."""
    server, port = program("vsftpd"), free_port()
    needs_root()
    give_to("ftp", root)
    (home / "empty").mkdir(parents=True, exist_ok=True)
    log, found = home / "vsftpd.log", certificate(home)
    text = _VSFTPD.format(port=port, root=root, empty=home / "empty", log=log)
    text += _VSFTPD_TLS.format(home=home) if tls else ""
    (home / "vsftpd.conf").write_text(text, encoding="utf-8")
    protocol = "ftps" if tls else "ftp"
    with running([server, str(home / "vsftpd.conf")], port):
        yield Place(protocol, root, home, port, found if tls else "", user="anonymous", log=log)


def give_to(user: str, root: Path) -> None:
    """The user that answers anonymous logins writes below `root`; the package of the server brings it."""
    entry = pwd.getpwnam(user)
    for path in root.rglob("*"):
        os.chown(path, entry.pw_uid, entry.pw_gid)


def certificate(home: Path) -> str:
    """A self-signed certificate `own.pem` in `home`; its fingerprint in hex."""
    if not (home / "own.pem").exists():
        words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=lab"
        files = ["-keyout", str(home / "own.key"), "-out", str(home / "own.pem")]
        subprocess.run([program("openssl"), *words.split(), *files], check=True, capture_output=True)
    der = ssl.PEM_cert_to_DER_cert((home / "own.pem").read_text(encoding="ascii"))
    return hashlib.sha256(der).hexdigest()


@contextlib.contextmanager
def pyftpd(root: Path, home: Path, tls: bool, adjust: Callable[[Any], None] | None = None) -> Iterator[Place]:
    """pyftpdlib, which knows MLSD and asks for a password. `adjust` changes its handler class."""
    pyftpdlib = pytest.importorskip("pyftpdlib.handlers")
    from pyftpdlib.authorizers import DummyAuthorizer
    from pyftpdlib.servers import ThreadedFTPServer

    base = pyftpdlib.TLS_FTPHandler if tls else pyftpdlib.FTPHandler
    handler = type("Handler", (base,), {})
    handler.root = str(root)
    handler.authorizer = DummyAuthorizer()
    handler.authorizer.add_user(USER, PASSWORD, str(root), perm="elradfmwMT")
    found = certificate(home)
    if tls:
        handler.certfile, handler.keyfile = str(home / "own.pem"), str(home / "own.key")
        handler.tls_control_required = handler.tls_data_required = True
    if adjust:
        adjust(handler)
    server = ThreadedFTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        port = server.socket.getsockname()[1]
        yield Place("ftps" if tls else "ftp", root, home, port, found if tls else "")
    finally:
        server.close_all()
        thread.join(5)


# -- rsync -------------------------------------------------------------------------------------------

_RSYNCD = """
use chroot = no
munge symlinks = no
uid = {uid}
gid = {gid}
log file = {home}/rsyncd.log
[web]
path = {root}
read only = no
auth users = {user}
secrets file = {home}/rsyncd.secrets
strict modes = no
"""


@contextlib.contextmanager
def rsyncd(root: Path, home: Path) -> Iterator[Place]:
    """The rsync daemon, with a password."""
    server, port = program("rsync"), free_port()
    home.mkdir(parents=True, exist_ok=True)
    (home / "rsyncd.secrets").write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    text = _RSYNCD.format(uid=os.getuid(), gid=os.getgid(), home=home, root=root, user=USER)
    (home / "rsyncd.conf").write_text(text, encoding="utf-8")
    words = [
        "--daemon",
        "--no-detach",
        f"--config={home}/rsyncd.conf",
        f"--port={port}",
        "--address=127.0.0.1",
    ]
    with running([server, *words], port):
        yield Place("rsyncd", root, home, port, path="web/www/ita")


@contextlib.contextmanager
def place(kind: str, root: Path, home: Path) -> Iterator[Place]:
    """The server called `kind`."""
    (root / "www").mkdir(parents=True, exist_ok=True)
    home.mkdir(parents=True, exist_ok=True)
    opened: dict[str, Callable[[], contextlib.AbstractContextManager[Place]]] = {
        "sftp": lambda: sshd(root, home),
        "rsync": lambda: sshd(root, home, "rsync"),
        "ftps": lambda: vsftpd(root, home, tls=True),
        "ftp": lambda: vsftpd(root, home, tls=False),
        "ftp-plain": lambda: pyftpd(root, home, tls=False),
        "ftps-plain": lambda: pyftpd(root, home, tls=True),
        "rsyncd": lambda: rsyncd(root, home),
        "folder": lambda: contextlib.nullcontext(Place("folder", root, home, path=str(root / "www/ita"))),
    }
    with opened[kind]() as running_place:
        yield running_place
