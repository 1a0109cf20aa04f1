"""The web fonts are the same bytes every time and can write everything that the pages say."""

from __future__ import annotations

import importlib.util
import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("fontTools", reason="no fontTools here (`make fonts`)")
pytest.importorskip("fontpkg_sarabun", reason="no Sarabun here (`make fonts`)")

from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

NAMES = ("OFL.txt", "sarabun-300.woff2", "sarabun-400.woff2", "sarabun-600.woff2")
BUDGET = 20 * 1024  # bytes of one font file
NOT_TEXT = re.compile(r"<(script|style|title)\b.*?</\1>|<[^>]*>", re.S)
CONTROL = frozenset("\t\n\r")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("cut_fonts", Path(__file__).parent.parent / ".ci/fonts.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def fonts(script: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fonts")
    script.main(folder)
    return folder


def test_fonts_come_with_their_licence_and_are_small(fonts: Path) -> None:
    assert sorted(file.name for file in fonts.iterdir()) == list(NAMES)
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text(encoding="utf-8")
    assert max(file.stat().st_size for file in fonts.iterdir()) < BUDGET


def test_fonts_are_the_same_bytes_again(script: ModuleType, fonts: Path, tmp_path: Path) -> None:
    script.main(tmp_path)
    assert [(tmp_path / name).read_bytes() for name in NAMES] == [
        (fonts / name).read_bytes() for name in NAMES
    ]


def test_fonts_keep_the_stacking_of_thai_marks(fonts: Path) -> None:
    font = TTFont(fonts / "sarabun-400.woff2")
    features = {
        record.FeatureTag
        for table in ("GSUB", "GPOS")
        for record in font[table].table.FeatureList.FeatureRecord
    }
    assert features >= {"ccmp", "mark", "mkmk", "kern"}


def test_fonts_can_write_what_the_pages_say(fonts: Path, built_sites: Mapping[str, Path]) -> None:
    drawn = {chr(code) for code in TTFont(fonts / "sarabun-400.woff2").getBestCmap()}
    said: dict[str, Path] = {}
    for folder in built_sites.values():
        for page in folder.rglob("*.html"):
            text = unescape(NOT_TEXT.sub(" ", page.read_text(encoding="utf-8")))
            said |= dict.fromkeys(set(text) - said.keys(), page)
    assert not {f"U+{ord(c):04X} {c}": page for c, page in said.items() if c not in drawn | CONTROL}
