"""The picture by which others show a link to the site (OpenGraph): one a fiscal year, 1200 × 630 pixels.

It is drawn with Pillow where that is installed with Raqm, which stacks Thai vowels and tone marks, and where
the web fonts were made; without them there is no picture. Same fonts and figures, same bytes.
"""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from ..criteria import PASS_LINE
from ..pages.home import HomePage
from ..pages.sentences import level_words
from ..pages.year import YearPage
from ..thai import to_thai
from .artifacts import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

    from ..model.records import Result, Site
    from ..pages import Page
    from .assets import Assets

WIDTH, HEIGHT = 1200, 630
_MARGIN = 80
_PAPER, _INK, _QUIET, _RULE, _CIVIC, _ALERT = "#fbf9f3", "#17212b", "#49535c", "#dcd6c8", "#1b4b72", "#a3290f"
_COLOURS = 64  # the six above and what lies between them at the edges of letters: a third of the bytes
_LIGHT, _REGULAR, _BOLD = 300, 400, 600


def with_shares(site: Site, pages: Iterable[Page], assets: Assets) -> Assets:
    """`assets` with a picture for each year of a site that knows its full address, and the newest for 0."""
    fonts = _fonts(assets)
    if not site.base_url or not fonts:
        return assets
    base, drawn, shares = site.base_url.rstrip("/"), list[Artifact](), dict[int, str]()
    for page in pages:
        if isinstance(page.context, YearPage | HomePage):
            path = f"{page.ref.year}/share.png" if page.ref.year else "share.png"
            drawn.append(Artifact(path, _drawn(site, page, fonts), "image/png", "site.yaml"))
            shares[page.ref.year] = f"{base}/{path}"
    return replace(assets, artifacts=(*assets.artifacts, *drawn), shares=shares)


def _fonts(assets: Assets) -> Mapping[int, bytes]:
    """The three weights of Sarabun; empty where one is missing or nothing can draw with them."""
    try:
        from PIL import features
    except ImportError:
        return {}
    if not features.check_feature("raqm"):
        return {}
    files = {artifact.origin: artifact.data for artifact in assets.artifacts}
    names = {weight: f"static/fonts/sarabun-{weight}.woff2" for weight in (_LIGHT, _REGULAR, _BOLD)}
    there = all(name in files for name in names.values())
    return {weight: files[name] for weight, name in names.items()} if there else {}


def _drawn(site: Site, page: Page, fonts: Mapping[int, bytes]) -> bytes:
    """The picture of a year, or of the newest results."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    canvas = _Canvas(ImageDraw.Draw(picture), fonts, site.thai_digits)
    context = page.context
    if isinstance(context, YearPage):
        result = context.result or context.year.result
    else:
        result = context.result if isinstance(context, HomePage) else None
    _head(canvas, site, page)
    _figure(canvas, result)
    few = picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    stream = io.BytesIO()
    few.save(stream, "PNG")
    return stream.getvalue()


class _Canvas:
    """Draws words of one family at given places; sizes and places in pixels."""

    def __init__(self, draw: ImageDraw, fonts: Mapping[int, bytes], thai_digits: bool) -> None:
        self.draw, self._fonts, self._thai = draw, fonts, thai_digits

    def words(self, place: tuple[int, int], text: str, weight: int, size: int, colour: str) -> None:
        """Text on the baseline at `place`, smaller where it would leave the picture."""
        said = to_thai(text) if self._thai else text
        room = WIDTH - _MARGIN - place[0]
        font = self._font(weight, size)
        if (width := self.draw.textlength(said, font)) > room:
            font = self._font(weight, int(size * room / width))
        self.draw.text(place, said, colour, font, anchor="ls")

    def _font(self, weight: int, size: int) -> FreeTypeFont:
        from PIL import ImageFont

        return ImageFont.truetype(io.BytesIO(self._fonts[weight]), size, layout_engine=ImageFont.Layout.RAQM)


def _head(canvas: _Canvas, site: Site, page: Page) -> None:
    """The double rule of the masthead, the agency, its place, and the year."""
    canvas.draw.rectangle((0, 0, WIDTH, 13), _INK)
    canvas.draw.rectangle((0, 19, WIDTH, 21), _INK)
    canvas.words((_MARGIN, 112), site.agency.name, _BOLD, 56, _INK)
    canvas.words((_MARGIN, 166), page.context.frame.place, _REGULAR, 34, _QUIET)
    heading = page.context.frame.heading if page.ref.year else site.title
    canvas.words((_MARGIN, 590), heading, _REGULAR, 34, _QUIET)


def _figure(canvas: _Canvas, result: Result | None) -> None:
    """The overall score on its scale with the pass line, or that no results are published."""
    if result is None or result.overall.score.value is None:
        canvas.words((_MARGIN, 380), "การประเมินคุณธรรมและความโปร่งใส (ITA)", _BOLD, 60, _INK)
        return
    value = result.overall.score.value
    canvas.words((_MARGIN, 402), result.overall.score.text, _LIGHT, 230, _INK)
    colour = _ALERT if value < PASS_LINE else _CIVIC
    canvas.words((_MARGIN + 640, 320), f"คะแนน ITA ปี {result.year}", _BOLD, 50, _INK)
    canvas.words((_MARGIN + 640, 388), level_words(result.overall.level), _BOLD, 50, colour)
    _scale(canvas, value, colour)


def _scale(canvas: _Canvas, value: Decimal, colour: str) -> None:
    top, bottom = 462, 484
    canvas.draw.rectangle((_MARGIN, top, WIDTH - _MARGIN, bottom), _RULE)
    canvas.draw.rectangle((_MARGIN, top, _across(value), bottom), colour)
    line = _across(PASS_LINE)
    canvas.draw.rectangle((line - 1, top - 14, line + 1, bottom + 14), _ALERT)
    canvas.words((line - 46, bottom + 44), f"เส้น {PASS_LINE}", _REGULAR, 30, _ALERT)


def _across(value: Decimal | int) -> int:
    """Where a score from 0 to 100 lies."""
    return _MARGIN + int((WIDTH - 2 * _MARGIN) * min(max(value, 0), 100) / 100)
