"""Style sheet, script, fonts and icon: static files under names that carry a fingerprint of their bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from .artifacts import Artifact, fingerprint, media_type

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "assets"
STYLE, ICON = "style.css", "icon.svg"
_PACKAGE = Path(__file__).resolve().parent.parent
_FIRST = ("400", "600")
_FONT = re.compile(r"fonts/(?P<family>[a-z]+)-(?P<weight>[1-9]00)\.woff2")


@dataclass(frozen=True, slots=True)
class Assets:
    """The static files, and the paths under the section's root that layouts link to.

    `icon` may be empty. `scripts` holds the one script that pages of a kind may run, `search.js` for the kind
    `search`; other kinds run none. `fonts` are those of running text and headings: a browser that is told of
    them early draws the first lines with them, and nothing moves when they come. `shares` holds the full
    address of the picture that shows a link, by fiscal year; 0 for pages of none.
    """

    artifacts: tuple[Artifact, ...]
    style: str
    icon: str
    scripts: Mapping[str, str]
    fonts: tuple[str, ...]
    shares: Mapping[int, str] = field(default_factory=dict)


def defaults(folder: str) -> Path:
    """`layouts` or `static` as they come with the program: inside the wheel, else in the repository."""
    packaged = _PACKAGE / folder
    return packaged if packaged.is_dir() else _PACKAGE.parent / folder


def static(site_static: Path | None = None, default_static: Path | None = None) -> Assets:
    """All static files; a site's own file replaces the default one of the same name."""
    files = _read(default_static or defaults("static")) | (_read(site_static) if site_static else {})
    style = files.pop(STYLE, b"")
    plain = {name: _artifact(name, data) for name, data in sorted(files.items())}
    sheet = _artifact(STYLE, _font_faces(plain) + style)
    icon = plain[ICON].path if ICON in plain else ""
    scripts = {n.removesuffix(".js"): a.path for n, a in plain.items() if n.endswith(".js")}
    fonts = tuple(a.path for n, a in plain.items() if (m := _FONT.fullmatch(n)) and m["weight"] in _FIRST)
    return Assets((sheet, *plain.values()), sheet.path, icon, scripts, fonts)


def _read(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its relative name; hidden and Python files are none of a site's."""
    found = sorted(p for p in folder.rglob("*") if p.is_file())
    names = {p.relative_to(folder).as_posix(): p for p in found}
    return {n: p.read_bytes() for n, p in names.items() if not n.startswith(".") and p.suffix != ".py"}


def _artifact(name: str, data: bytes) -> Artifact:
    path = PurePosixPath(FOLDER, name)
    path = path.with_name(f"{path.stem}-{fingerprint(data)}{path.suffix}")
    return Artifact(str(path), data, media_type(name), f"static/{name}")


def _font_faces(files: dict[str, Artifact]) -> bytes:
    """`@font-face` rules for the fonts that are there; none at all where they were not made."""
    rules = [_font_face(m, files[name].path) for name in files if (m := _FONT.fullmatch(name))]
    return "".join(rules).encode()


def _font_face(font: re.Match[str], path: str) -> str:
    url = PurePosixPath(path).relative_to(FOLDER)
    return (
        f"@font-face{{font-family:{font['family'].title()};font-weight:{font['weight']};"
        f"font-display:swap;src:url({url}) format('woff2')}}\n"
    )
