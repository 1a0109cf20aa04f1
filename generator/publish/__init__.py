"""Put a finished site where people read it: whole or not at all.

`publish` writes a build into a folder of this computer. `engine` carries a release to a host, by whatever
protocol: it knows the order of things; `section` and `rsync` know how a release is staged and shown; `hosts`
know the protocols; `plan` is pure.
"""

from __future__ import annotations

from .archive import write_zip
from .engine import mend, roll_back
from .engine import publish as carry
from .folder import MARKER, MARKER_TEXT, Publication, publish
from .host import Refused
from .lock import holder
from .plan import changes
from .receipt import Circumstances, receipt
from .receipt_pdf import receipt_pdf
from .records import Changes, Contents, Found, Holder, Outcome, Progress, Release
from .targets import connect, find
from .whole import write_whole

__all__ = [
    "MARKER",
    "MARKER_TEXT",
    "Changes",
    "Circumstances",
    "Contents",
    "Found",
    "Holder",
    "Outcome",
    "Progress",
    "Publication",
    "Refused",
    "Release",
    "carry",
    "changes",
    "connect",
    "find",
    "holder",
    "mend",
    "publish",
    "receipt",
    "receipt_pdf",
    "roll_back",
    "write_whole",
    "write_zip",
]
