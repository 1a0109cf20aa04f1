"""Real nginx and Apache on loopback, configured in a temporary folder and by nothing of the system."""

from __future__ import annotations

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])  # where servers lie, off some users' path
APACHE = shutil.which("apache2", path=_PATH) or shutil.which("httpd", path=_PATH)
NGINX = shutil.which("nginx", path=_PATH)
_FOLDERS = (Path("/usr/lib/apache2/modules"), Path("/usr/lib64/httpd/modules"))
MODULES = next((folder for folder in _FOLDERS if folder.is_dir()), None)
LOADED = ("mpm_event", "authz_core", "unixd", "dir", "alias", "rewrite")
# What hosts usually have besides.
USUAL = ("headers", "mime", "filter", "deflate", "expires")

# Both start as root on some machines; their workers must not stay it, and must be able to read the folder.
_APACHE = """
ServerRoot "{home}"
DefaultRuntimeDir "{home}"
Listen 127.0.0.1:{port}
ServerName localhost
PidFile "{home}/pid"
ErrorLog "{home}/error.log"
{modules}
<IfModule unixd_module>
User #65534
Group #65534
</IfModule>
DocumentRoot "{root}"
<Directory "{root}">
AllowOverride {override}
Require all granted
</Directory>
{more}
"""
_NGINX = """
pid {home}/pid;
error_log {home}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {home}/body; proxy_temp_path {home}/proxy; fastcgi_temp_path {home}/fastcgi;
    uwsgi_temp_path {home}/uwsgi; scgi_temp_path {home}/scgi;
    server {{ listen 127.0.0.1:{port}; root {root}; {includes} }}
}}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """`headers` in their order, names in lower case."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def __getitem__(self, name: str) -> str:
        """All values of a header, as a client joins them; empty where there is none."""
        return ", ".join(value for known, value in self.headers if known == name.lower())


@dataclass(frozen=True, slots=True)
class Server:
    port: int

    def get(self, path: str) -> tuple[int, str, bytes]:
        """Status, location (path and query) and body of the answer to a request for `path` as it is sent."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            parts = urlsplit(answer.getheader("Location", ""))
            location = parts.path + (f"?{parts.query}" if parts.query else "")
            assert not parts.netloc or parts.netloc == f"127.0.0.1:{self.port}"
            return answer.status, location, answer.read()
        finally:
            connection.close()

    def ask(self, path: str, **wanted: str) -> Answer:
        """The whole answer to one request; `wanted` are its headers, with `_` for `-`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in wanted.items()})
            answer = connection.getresponse()
            pairs = [(name.lower(), value) for name, value in answer.getheaders()]
            return Answer(answer.status, tuple(pairs), answer.read())
        finally:
            connection.close()

    def visit(self, path: str) -> tuple[int, int, bytes]:
        """Status in the end, the number of redirects on the way (at most five), and the body."""
        status, location, body = self.get(path)
        for hops in range(5):
            if status not in (301, 302, 307, 308):
                return status, hops, body
            status, location, body = self.get(location)
        return status, 5, body


@contextlib.contextmanager
def document_root(files: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder that holds `files`, readable by any user."""
    with tempfile.TemporaryDirectory(prefix="prongsai-") as temporary:
        Path(temporary).chmod(0o755)
        root = Path(temporary) / "www"
        root.mkdir()
        for name, data in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        yield root


@contextlib.contextmanager
def apache(root: Path, override: str = "All", usual: Sequence[str] = (), more: str = "") -> Iterator[Server]:
    """`override` is what `.htaccess` may say; `usual` are modules besides, `more` lines of the host's own."""
    assert APACHE and MODULES
    home, port = _home(root, "apache"), _free_port()
    there = [(name, MODULES / f"mod_{name}.so") for name in (*LOADED, *usual)]
    modules = "\n".join(f'LoadModule {name}_module "{file}"' for name, file in there if file.is_file())
    if "mime" in usual:
        (home / "mime.types").write_text("", encoding="utf-8")
        more += f'\nTypesConfig "{home}/mime.types"'
    text = _APACHE.format(home=home, port=port, root=root, modules=modules, override=override, more=more)
    (home / "apache.conf").write_text(text, encoding="utf-8")
    with _running([APACHE, "-f", str(home / "apache.conf"), "-DFOREGROUND"], port, home):
        yield Server(port)


@contextlib.contextmanager
def nginx(root: Path, includes: Sequence[str] = ()) -> Iterator[Server]:
    """`includes` are files of rules, as paths below `root`."""
    assert NGINX
    home, port = _home(root, "nginx"), _free_port()
    lines = " ".join(f'include "{root / name}";' for name in includes)
    text = _NGINX.format(home=home, port=port, root=root, includes=lines)
    (home / "nginx.conf").write_text(text, encoding="utf-8")
    command = [NGINX, "-e", str(home / "error.log"), "-c", str(home / "nginx.conf"), "-g", "daemon off;"]
    with _running(command, port, home):
        yield Server(port)


def _home(root: Path, name: str) -> Path:
    home = root.parent / f"{name}-{len(list(root.parent.iterdir()))}"
    home.mkdir()
    return home


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def _running(command: list[str], port: int, home: Path) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        _wait(process, port, home)
        yield
    finally:
        process.terminate()
        process.communicate(timeout=20)


def _wait(process: subprocess.Popen[bytes], port: int, home: Path) -> None:
    """Until the server listens; what it says if it does not."""
    for _ in range(200):
        if process.poll() is not None:
            said, _ = process.communicate()
            log = home / "error.log"
            raise AssertionError(said.decode() + (log.read_text(encoding="utf-8") if log.is_file() else ""))
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise AssertionError("the server does not listen")
