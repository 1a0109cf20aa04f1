"""Sarabun for PDF: one glyph, one text, so that every reader of the file finds the letters that it shows.

A PDF stores for each glyph the text it stands for, and only one. Sarabun draws sara am (สระอำ) with two
glyphs, a ring that has no text of its own and the glyph of sara aa, so น้ำ would be read as นา or นำ, and
characters that share a glyph would all be read as the first of them. Here the font gets one composite glyph
for each ring with sara aa, and a glyph of its own for every character. It looks the same.

Sarabun (SIL Open Font License) reserves no font name, so the changed font may keep it.
"""

from __future__ import annotations

import copy
import io
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

FAMILY = "Sarabun"
WEIGHTS = {300: "Light", 400: "Regular", 600: "SemiBold"}  # as the look uses them; weight on the page, style

_SARA_AA, _NIKHAHIT, _SARA_AM = 0x0E32, 0x0E4D, 0x0E33
_COMPOSITE = 0x0006  # glyf component flags: arguments are offsets, rounded to the grid


@cache
def font(weight: int) -> bytes:
    """The TrueType font of one weight; `KeyError` for a weight that the look does not use."""
    from fontTools.ttLib import TTFont

    source = files("fontpkg_sarabun") / "files" / f"Sarabun-{WEIGHTS[weight]}.ttf"
    whole = TTFont(io.BytesIO(source.read_bytes()), recalcTimestamp=False)
    _part_characters(whole)
    _compose_sara_am(whole)
    stream = io.BytesIO()
    whole.save(stream)
    return stream.getvalue()


@cache
def drawn() -> frozenset[str]:
    """The characters that every weight can draw."""
    from fontTools.ttLib import TTFont

    each = (TTFont(io.BytesIO(font(weight)), lazy=True).getBestCmap() for weight in WEIGHTS)
    return frozenset.intersection(*(frozenset(map(chr, characters)) for characters in each))


def _part_characters(font: Any) -> None:
    """Give every character that shares a glyph with another a copy of it."""
    taken: set[str] = set()
    for code, name in sorted(font.getBestCmap().items()):
        if name in taken:
            own = f"{name}.u{code:04X}"
            _add_glyph(font, own, copy.deepcopy(font["glyf"][name]), font["hmtx"][name])
            _copy_class(font, name, own)
            for table in font["cmap"].tables:
                if code in table.cmap:
                    table.cmap[code] = own
        taken.add(name)


def _compose_sara_am(font: Any) -> None:
    """A ligature of each ring (with a tone mark, for a tall consonant) and sara aa, applied by `ccmp`."""
    from fontTools.otlLib.builder import buildLigatureSubstSubtable
    from fontTools.ttLib.tables import otTables

    aa = font.getBestCmap()[_SARA_AA]
    made = {(ring, aa): _composite(font, ring, aa) for ring in list(_rings(font))}
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTableCount = 4, 0, 1
    lookup.SubTable = [buildLigatureSubstSubtable(made)]
    substitutions = font["GSUB"].table
    substitutions.LookupList.Lookup.append(lookup)
    substitutions.LookupList.LookupCount += 1
    for record in substitutions.FeatureList.FeatureRecord:
        if record.FeatureTag == "ccmp":
            record.Feature.LookupListIndex.append(substitutions.LookupList.LookupCount - 1)
            record.Feature.LookupCount += 1
    font["GDEF"].table.GlyphClassDef.classDefs.update(dict.fromkeys(made.values(), 1))


def _rings(font: Any) -> Iterator[str]:
    """The glyphs that begin with a ring: `uni0E4D`, `uni0E4D0E48`, `uni0E4D.narrow` …"""
    return (name for name in font.getGlyphOrder() if name.startswith(f"uni{_NIKHAHIT:04X}"))


def _composite(font: Any, ring: str, aa: str) -> str:
    """Add the ring over the place before sara aa; the ring has no width, so no offset is needed."""
    from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

    glyph = Glyph()
    glyph.numberOfContours, glyph.components = -1, []
    for name in (ring, aa):
        part = GlyphComponent()
        part.glyphName, part.x, part.y, part.flags = name, 0, 0, _COMPOSITE
        glyph.components.append(part)
    name = ring.replace(f"uni{_NIKHAHIT:04X}", f"uni{_SARA_AM:04X}.of", 1)
    _add_glyph(font, name, glyph, font["hmtx"][aa])
    return name


def _add_glyph(font: Any, name: str, glyph: Any, metrics: tuple[int, int]) -> None:
    """Append a glyph as wide as `metrics` says (advance width, left side bearing; units of the em)."""
    outlines = font["glyf"]
    order = [*font.getGlyphOrder(), name]
    font.setGlyphOrder(order)
    outlines.glyphs[name], outlines.glyphOrder = glyph, order
    glyph.recalcBounds(outlines)
    font["hmtx"][name] = (metrics[0], getattr(glyph, "xMin", 0))
    font["maxp"].numGlyphs = len(order)


def _copy_class(font: Any, name: str, own: str) -> None:
    """The copy of a glyph is a letter or a mark as the glyph is."""
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    if name in classes:
        classes[own] = classes[name]
