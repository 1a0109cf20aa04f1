"""The report as one page to print or to forward: a sheet for each unit, no script, no other file."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ..thai import ThaiDate, format_date
from .sheets import sheets
from .words import words

if TYPE_CHECKING:
    from .records import Report

_FILES = Path(__file__).parent / "files"
_BLANK_LINES = re.compile(r"\n\s*\n+")


def page(report: Report) -> str:
    """The page in the language of the report; its policy allows its own style sheet and nothing else."""
    from markupsafe import Markup

    from ..render.environment import environment
    from ..render.text import names_of

    style = _dense((_FILES / "page.css").read_text(encoding="utf-8"))
    say = words(report.lang)
    names = (say["keeper"], *(names_of(report.site) if report.site else ()))
    layout = environment(_FILES, names).get_template("page.html")
    html = layout.render(
        report=report,
        agency=report.site.agency.name if report.site else "",
        day=format_date(ThaiDate.of(report.as_of)) if report.lang == "th" else report.as_of.isoformat(),
        sheets=sheets(report),
        say=say,
        style=Markup(style),  # ours, and plain text to the checksum
        checksum=b64encode(sha256(style.encode()).digest()).decode(),
    )
    return _dense(html)


def _dense(text: str) -> str:
    """Without blank lines, of which the checksum of the style sheet must know none."""
    return _BLANK_LINES.sub("\n", text).strip("\n")
