"""Sarabun for PDF: one glyph, one text, so that every reader of the file finds the letters that it shows.

A PDF stores for each glyph the text it stands for, and only one. Sarabun draws sara am (สระอำ) with two
glyphs, a ring that has no text of its own and the glyph of sara aa, so น้ำ would be read as นา or นำ, and
characters that share a glyph would all be read as the first of them. A mark on top of a vowel (ที่) is drawn
off the line of the text, and readers that put the pieces of a line in order put it elsewhere. Here the font
gets one composite glyph for each ring with sara aa and for each vowel with a mark on top, and a glyph of its
own for every character. It looks the same.

Sarabun (SIL Open Font License) reserves no font name, so the changed font may keep it.
"""

from __future__ import annotations

import copy
import io
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FAMILY = "Sarabun"
WEIGHTS = {300: "Light", 400: "Regular", 600: "SemiBold"}  # as the look uses them; weight on the page, style

_SARA_AA, _SARA_I, _NIKHAHIT = 0x0E32, 0x0E34, 0x0E4D
# By the names of glyphs, which say the character: `uni0E34`, `uni0E34.narrow`.
_VOWELS_ABOVE = tuple(f"uni{code:04X}" for code in (0x0E31, *range(_SARA_I, 0x0E38)))
_MARKS_ON_TOP = tuple(f"uni{code:04X}" for code in range(0x0E48, 0x0E4D))
_COMPOSITE = 0x0006  # glyf component flags: arguments are offsets, rounded to the grid
_BASE, _MARK = 1, 3  # GDEF glyph classes


@cache
def font(weight: int) -> bytes:
    """The TrueType font of one weight; `KeyError` for a weight that the look does not use."""
    from fontTools.ttLib import TTFont

    source = files("fontpkg_sarabun") / "files" / f"Sarabun-{WEIGHTS[weight]}.ttf"
    whole = TTFont(io.BytesIO(source.read_bytes()), recalcTimestamp=False)
    _part_characters(whole)
    _compose_sara_am(whole)
    _stack_marks(whole)
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
    """A ligature of each ring (with a tone mark, for a tall consonant) and sara aa.

    The ring has no width, so it stands over the place before sara aa without an offset.
    """
    aa = font.getBestCmap()[_SARA_AA]
    rings = [name for name in font.getGlyphOrder() if name.startswith(f"uni{_NIKHAHIT:04X}")]
    made = {(ring, aa): _composite(font, (ring, aa), (0, 0), font["hmtx"][aa]) for ring in rings}
    font["GDEF"].table.GlyphClassDef.classDefs.update(dict.fromkeys(made.values(), _BASE))
    _add_ligatures(font, made)


def _stack_marks(font: Any) -> None:
    """A ligature of each vowel above and the mark on top of it, which else is drawn by itself."""
    above = font.getBestCmap()[_SARA_I]
    made: dict[tuple[str, str], str] = {}
    for table in _positions(font, 6):
        if above in table.Mark2Coverage.glyphs:
            for lower, upper, offset in _stacks(table):
                made[lower, upper] = _composite(font, (lower, upper), offset, (0, 0))
    font["GDEF"].table.GlyphClassDef.classDefs.update(dict.fromkeys(made.values(), _MARK))
    for table in _positions(font, 4):
        marks = dict(zip(table.MarkCoverage.glyphs, table.MarkArray.MarkRecord, strict=True))
        on_base = {name: marks[lower] for (lower, _), name in made.items() if lower in marks}
        table.MarkCoverage.glyphs += on_base
        table.MarkArray.MarkRecord += on_base.values()
        table.MarkArray.MarkCount = len(table.MarkArray.MarkRecord)
    _add_ligatures(font, made)


def _positions(font: Any, kind: int) -> Iterator[Any]:
    """The subtables of one kind of positioning: 4 puts marks on letters, 6 marks on marks."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        if lookup.LookupType == kind:
            yield from lookup.SubTable


def _stacks(table: Any) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Pairs of a Thai vowel and a mark that goes on top of it, with its offset (units of the em)."""
    uppers = list(zip(table.Mark1Coverage.glyphs, table.Mark1Array.MarkRecord, strict=True))
    lowers = zip(table.Mark2Coverage.glyphs, table.Mark2Array.Mark2Record, strict=True)
    for lower, record in lowers:
        for upper, mark in uppers:
            place = record.Mark2Anchor[mark.Class]
            if lower.startswith(_VOWELS_ABOVE) and upper.startswith(_MARKS_ON_TOP) and place:
                at = mark.MarkAnchor
                yield lower, upper, (place.XCoordinate - at.XCoordinate, place.YCoordinate - at.YCoordinate)


def _composite(font: Any, parts: tuple[str, str], offset: tuple[int, int], metrics: tuple[int, int]) -> str:
    """Add a glyph of two, the second at an offset from the first; its name."""
    from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

    glyph = Glyph()
    glyph.numberOfContours, glyph.components = -1, []
    for part, (x, y) in zip(parts, ((0, 0), offset), strict=True):
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = part, x, y, _COMPOSITE
        glyph.components.append(component)
    name = "_".join(parts)
    _add_glyph(font, name, glyph, metrics)
    return name


def _add_ligatures(font: Any, made: Mapping[tuple[str, str], str]) -> None:
    """Have each pair of glyphs replaced by one, after all that the font does to compose letters (`ccmp`)."""
    from fontTools.otlLib.builder import buildLigatureSubstSubtable
    from fontTools.ttLib.tables import otTables

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
