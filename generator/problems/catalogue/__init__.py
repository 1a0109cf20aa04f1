"""Every problem by its permanent name: how much it weighs, what it says and how to mend it.

Names are promises: reports, documentation and people refer to them. In messages `{…}` stands for a value
that the problem carries. Thai first, for officers; English for developers.
"""

from __future__ import annotations

from .entry import Entry
from .ledger import LEDGER
from .live import PROBE, VERIFY
from .pages import PAGES, PUBLISHING
from .pdf import PDF
from .sense import MODEL, PROSE
from .sources import FILES, READING, VALUES
from .submit import SUBMIT

__all__ = ["CATALOGUE", "LEDGER", "PAGES", "PDF", "PROBE", "PUBLISHING", "SUBMIT", "VERIFY", "Entry"]

CATALOGUE: dict[str, Entry] = {
    **FILES,
    **READING,
    **VALUES,
    **PROSE,
    **MODEL,
    **PAGES,
    **PDF,
    **PUBLISHING,
    **LEDGER,
    **VERIFY,
    **PROBE,
    **SUBMIT,
}
