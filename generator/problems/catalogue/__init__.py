"""Every problem by its permanent name: how much it weighs, what it says and how to mend it.

Names are promises: reports, documentation and people refer to them. In messages `{…}` stands for a value
that the problem carries. Thai first, for officers; English for developers.
"""

from __future__ import annotations

from .codes import CODES
from .entry import Entry
from .figures import FIGURES
from .fleet import FLEET
from .hosts import HOSTS
from .labels import LABELS
from .ledger import LEDGER
from .links import LINKS
from .live import PROBE, VERIFY
from .media import MEDIA
from .names import NAMES
from .pages import PAGES, PUBLISHING
from .pdf import PDF
from .privacy import PRIVACY
from .sense import MODEL, PROSE
from .sources import FILES, READING, VALUES
from .submit import SUBMIT
from .words import WORDS
from .years import YEARS

__all__ = [
    "ACCEPTABLE",
    "CATALOGUE",
    "CHECKED",
    "FLEET",
    "HOSTS",
    "LEDGER",
    "PAGES",
    "PDF",
    "PROBE",
    "PUBLISHING",
    "SUBMIT",
    "VERIFY",
    "Entry",
]

# What the checks of the model find, by subject; see `checks`.
CHECKED: dict[str, dict[str, Entry]] = {
    "ตัวเลข · Figures": FIGURES,
    "ปีและวันที่ · Years and dates": YEARS,
    "รหัสข้อ · Codes": CODES,
    "ความเชื่อมโยง · Links of sense": LINKS,
    "ถ้อยคำบอกระดับ · Labels": LABELS,
    "ชื่อ · Names": NAMES,
    "ข้อความ · Text": WORDS,
    "รูปภาพและที่อยู่ · Images and addresses": MEDIA,
    "ข้อมูลส่วนบุคคล · Personal data": PRIVACY,
}

# What a document may say wrongly and an officer may accept; mistakes in our own format are mended instead.
ACCEPTABLE = frozenset(name for group in CHECKED.values() for name in group)

CATALOGUE: dict[str, Entry] = {
    **FILES,
    **READING,
    **VALUES,
    **PROSE,
    **MODEL,
    **FIGURES,
    **YEARS,
    **CODES,
    **LINKS,
    **LABELS,
    **NAMES,
    **WORDS,
    **MEDIA,
    **PRIVACY,
    **PAGES,
    **PDF,
    **PUBLISHING,
    **LEDGER,
    **VERIFY,
    **PROBE,
    **SUBMIT,
    **HOSTS,
    **FLEET,
}
