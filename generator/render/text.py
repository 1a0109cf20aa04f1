"""Thai text on its way to the page: where lines may break, figures as stated, digits of the site."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ..model.records import Absence
from ..thai import Period, format_period, keep_together, phrases, to_thai

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal

    from ..model.records import Figure, Site

MISSING = Markup('<span class="miss">ไม่ปรากฏในเอกสาร</span>')
MINUS = "\N{MINUS SIGN}"

# As JSON escapes; the last two end lines for some readers of scripts.
_SCRIPT_SIGNS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_PIECES = re.compile(r"(<[^>]*>)")  # a finished page as texts and, between them, tags
_UNSAFE = re.compile("[&<>\"']")
_WORD = "[A-Za-z0-9./:_@%?=&#~+-]*"
_DIGITS = re.compile(f"{_WORD}[A-Za-z]{_WORD}|[0-9]+")  # a run with a Latin letter is taken whole, and kept
_KEPT = re.compile(r"<(\w+)\b[^>]*\btranslate=\"no\"")


def names_of(site: Site) -> tuple[str, ...]:
    """Names that a line should not break: the agency, its place, and the units in charge of measures."""
    agency = site.agency
    place = {agency.name.removeprefix(agency.type), agency.district, agency.province, agency.office}
    units = {unit for year in site.years for m in year.measures for unit in m.responsible}
    return tuple(sorted(name for name in place | units if name))


def wrap(text: object, names: tuple[str, ...] = ()) -> Markup:
    """Text with its unbreakable compounds in `<span class="w">`; safe HTML passes unchanged."""
    return text if isinstance(text, Markup) else Markup(_wrapped(str(text), names))


def prose(html: str, names: tuple[str, ...] = ()) -> Markup:
    """Converted Markdown, safe already, with the compounds of its text kept together."""
    pieces = _PIECES.split(html)
    pieces[::2] = [text if text.isspace() else _wrapped(unescape(text), names) for text in pieces[::2]]
    return Markup("".join(pieces))


@lru_cache(maxsize=8192)  # navigation, labels and the cells of tables say the same on many pages
def _wrapped(text: str, names: tuple[str, ...]) -> str:
    """`text` as HTML."""
    safe = escape if _UNSAFE.search(text) else str
    return "".join(
        f'<span class="w">{safe(chunk)}</span>' if keep else safe(chunk)
        for chunk, keep in keep_together(text, names)
    )


def phrased(text: str, names: tuple[str, ...] = ()) -> Markup:
    """A heading in phrases that break as a whole and inside only if they must."""
    spans = (Markup('<span class="ph">{}</span>').format(wrap(part, names)) for part in phrases(text))
    return Markup(" ").join(spans)


def figure(value: Figure) -> Markup:
    """A figure as the document states it; what is not stated says so, a dash stays a dash."""
    if value.absence is Absence.DASH:
        return Markup("-")
    if value.absence is Absence.NONE:
        return Markup('<span class="none">ไม่มี</span>')
    return escape(value.text.replace("-", MINUS)) if value else MISSING


def signed(value: Decimal, text: str = "") -> str:
    """A difference with its sign: `+7.79`, `−0.85`; `text` keeps the decimals as typed."""
    digits = (text or f"{value}").lstrip("+-−– ")
    return f"{MINUS if value < 0 else '+' if value > 0 else ''}{digits}"


def stated_or_missing(text: object, names: tuple[str, ...] = ()) -> Markup:
    """Words of the document, or that it has none."""
    return wrap(text, names) if text else MISSING


def address(url: str) -> Markup:
    """An address that may break after each slash and nowhere else."""
    parts = [p for p in re.split(r"(?<=[^/:]/)", url) if p]
    return Markup("<wbr>").join(escape(p) for p in parts)


def json_ld(nodes: Mapping[str, object]) -> Markup:
    """JSON for a script element: what could end the element, or begin a comment in it, is escaped."""
    text = json.dumps(nodes, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_SCRIPT_SIGNS))


def day(when: date) -> str:
    """A Gregorian date in Thai: `30 กันยายน 2569`."""
    return format_period(Period(when, when))


def size(count: int) -> str:
    """A file size as people read it: `312 KB`, `1.4 MB`."""
    if count < 1024 * 1024:
        return f"{max(1, round(count / 1024))} KB"
    return f"{count / 1024 / 1024:.1f} MB"


def thai_digits(html: str) -> str:
    """A finished page with Thai digits in its text.

    Attributes stay, and so does what Latin letters belong to: codes (i10), addresses, and every element
    marked `translate="no"`.
    """
    out, kept = [], ""
    for piece in _PIECES.split(html):
        if piece.startswith("<"):
            kept = _kept_after(piece, kept)
        elif not kept:
            piece = _DIGITS.sub(_thai, piece)
        out.append(piece)
    return "".join(out)


def _kept_after(tag: str, kept: str) -> str:
    """The element inside which digits stay, after `tag`; such elements hold none of their own kind."""
    if kept:
        return "" if tag == f"</{kept}>" else kept
    opened = _KEPT.match(tag)
    return opened[1] if opened else ""


def _thai(found: re.Match[str]) -> str:
    return to_thai(found[0]) if found[0].isdigit() else found[0]
