"""Cut the site's web fonts out of Sarabun (SIL Open Font License) into a folder.

    python .ci/fonts.py static/fonts

Writes `sarabun-300.woff2` (large numerals only), `sarabun-400.woff2`, `sarabun-600.woff2` and `OFL.txt`.
Same packages, same bytes. Sarabun reserves no font name, so the cut fonts may keep it.
"""

from __future__ import annotations

import logging
import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

# Sarabun draws no tick, no dotted circle and no zero-width space: layouts do without.
TEXT = frozenset([*range(0x20, 0x7F), *range(0x0E01, 0x0E5C), *map(ord, "\u00a0«»·×÷°±–—‘’“”•…‹›−฿←↑→↓≤≥")])
NUMERALS = frozenset(map(ord, "\u00a0 0123456789๐๑๒๓๔๕๖๗๘๙.,%+-−–/"))

# Weight on the page, style in the package, characters kept.
CUTS = ((300, "Light", NUMERALS), (400, "Regular", TEXT), (600, "SemiBold", TEXT))


def main(folder: Path) -> None:
    """Write the cut fonts and their licence into `folder`."""
    package = files("fontpkg_sarabun")
    folder.mkdir(parents=True, exist_ok=True)
    for weight, style, characters in CUTS:
        cut(package / "files" / f"Sarabun-{style}.ttf", characters, folder / f"sarabun-{weight}.woff2")
    (folder / "OFL.txt").write_bytes((package / "LICENSE").read_bytes())


def cut(source: Traversable, characters: frozenset[int], target: Path) -> None:
    """Keep `characters` with every layout feature: Thai vowels and tone marks stack through them."""
    options = Options(layout_features=["*"], hinting=False)
    with source.open("rb") as stream:
        font = TTFont(stream, recalcTimestamp=False)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=characters)
        subsetter.subset(font)
        font.flavor = "woff2"
        font.save(target)


if __name__ == "__main__":
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    main(Path(sys.argv[1]))
