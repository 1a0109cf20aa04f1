"""The receipt of a publication as PDF, where the part that makes PDFs is installed.

The same receipt gives the same bytes. Its digits are Arabic in any site: checksums are read by machines too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..outputs.pdf import STYLE, for_press, typeset, unusable
from ..render import environment, names_of
from .receipt import TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from ..model import Site
    from .receipt import Receipt

_LAYOUT = "pdf/receipt.html"


def receipt_pdf(receipt: Receipt, site: Site, site_layouts: Path) -> bytes | None:
    """The PDF; None where nothing can set it."""
    if unusable(site.at):
        return None
    env = environment(site_layouts, names_of(site))
    html = env.get_template(_LAYOUT).render(title=TITLE, agency=site.agency, receipt=receipt)
    return typeset(for_press(html), env.get_template(STYLE).render(thai=False))
