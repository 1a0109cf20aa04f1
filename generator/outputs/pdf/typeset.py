"""HTML on A4 as tagged PDF. The one door of WeasyPrint, which is an optional part of the program.

The same document gives the same bytes: no font but ours is known to the press, no date and no random number
goes into the file. (A new version of WeasyPrint or of its system libraries may break lines elsewhere.)
"""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...problems import problem
from . import fonts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...data import File
    from ...problems import Location, Problem

_VARIANT = "pdf/ua-1"  # PDF for all readers (ISO 14289-1): tagged, titled, with its language
_FONT = "font:"  # our own scheme: the press may load fonts and nothing else
_NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig/>'


def unusable(at: Location) -> Problem | None:
    """Why nothing can be set here, told at `at`: a missing package, or a missing library of the system."""
    try:
        import fontpkg_sarabun  # noqa: F401
        import weasyprint  # noqa: F401
    except ImportError as error:
        return problem("pdf-not-installed", at, reason=error.name or str(error))
    except OSError as error:
        return problem("pdf-library-missing", at, reason=str(error).partition("\n")[0])
    return None


def typeset(html: str, style: str, attached: Sequence[File] = ()) -> bytes:
    """A document as PDF, with files attached to it under their own names."""
    from weasyprint import HTML, Attachment

    sheet, known = _press(style)
    return bytes(
        HTML(string=html, url_fetcher=_fetcher()).write_pdf(
            stylesheets=[sheet],
            font_config=known,
            pdf_variant=_VARIANT,
            pdf_identifier=hashlib.sha256(html.encode()).digest()[:16],
            attachments=[
                Attachment(string=file.data, name=file.name, description=file.table, relationship="Data")
                for file in attached
            ],
            finisher=_timeless,
        )
    )


@cache
def _press(style: str) -> tuple[Any, Any]:
    """The style sheet, read, and the fonts it may use."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    with _no_system_fonts():
        known = FontConfiguration()
    faces = "".join(
        f"@font-face{{font-family:{fonts.FAMILY};font-weight:{weight};src:url({_FONT}{weight})}}"
        for weight in fonts.WEIGHTS
    )
    return CSS(string=faces + style, font_config=known, url_fetcher=_fetcher()), known


@contextmanager
def _no_system_fonts() -> Iterator[None]:
    """Fontconfig as if the machine had no fonts: what it has may not change our bytes."""
    before = os.environ.get("FONTCONFIG_FILE")
    with tempfile.TemporaryDirectory(prefix="prongsai-") as folder:
        file = Path(folder) / "fonts.conf"
        file.write_text(_NO_FONTS, encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(file)
        try:
            yield
        finally:
            del os.environ["FONTCONFIG_FILE"]
            if before is not None:
                os.environ["FONTCONFIG_FILE"] = before


@cache
def _fetcher() -> Any:
    """Gives our fonts, and no file and no address to whatever else asks."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fonts(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> Any:
            if not url.startswith(_FONT):
                raise ValueError(f"not loaded: {url}")
            return URLFetcherResponse(url, fonts.font(int(url.removeprefix(_FONT))))

    return Fonts()


def _timeless(document: object, pdf: Any) -> None:
    """Take the time of day out of attached files."""
    for each in pdf.objects:
        extra = getattr(each, "extra", None) or {}
        if extra.get("Type") == "/EmbeddedFile":
            for name in ("CreationDate", "ModDate"):
                del extra["Params"][name]
