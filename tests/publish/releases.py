"""Small whole releases whose every page tells which one it is."""

from __future__ import annotations

from prongsai.outputs.manifest import manifest
from prongsai.publish import Release
from prongsai.render import Artifact, fingerprint, media_type

PAGES = ("index.html", "2568/index.html", "2568/results/index.html", "2569/index.html", "about/index.html")
SAME = {"2568/documents/plan.pdf": b"%PDF-1.7 " + bytes(range(256)) * 200, "assets/icon.svg": b"<svg/>"}


def release(version: str, pages: tuple[str, ...] = PAGES, **more: bytes) -> Release:
    """The release `version`: pages, a style sheet of its own, documents that never change, and `more`."""
    style = f"assets/style-{fingerprint(version.encode())}.css"
    files = {path: page(version, path) for path in pages} | SAME | {style: f"/* {version} */".encode()}
    files |= {".htaccess": f"# {version}\n".encode(), "ไฟล์ ไทย.txt": b"thai name"}
    files |= {name.replace("__", "/").replace("_", "."): data for name, data in more.items()}
    artifacts = [Artifact(path, data, media_type(path), "test") for path, data in files.items()]
    return Release.of([*artifacts, manifest(artifacts)])


def page(version: str, path: str) -> bytes:
    head = f'<!doctype html><html lang="th"><meta charset="utf-8"><meta name="release" content="{version}">'
    return f"{head}<title>{path}</title><p>{version}</p></html>\n".encode()


def version_of(body: bytes) -> str:
    """The release that a page says it is of; empty for anything else."""
    return body.decode("utf-8", "replace").partition('name="release" content="')[2].partition('"')[0]
