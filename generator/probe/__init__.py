"""Visit every permanent address of a published section and say which are up, and why others are not.

`visit.survey` goes through the addresses; `judge.judge` is a pure function from what was published and what
was answered to a verdict; only `network` opens connections and only `folder` reads files.
"""

from __future__ import annotations

from .folder import folder
from .judge import judge, refusal
from .listing import read_list
from .network import Pace, Web
from .records import Answer, Expected, Fault, Hop, Section, State, Survey, Verdict
from .report import WORDS, as_json, as_page
from .visit import address, survey

__all__ = [
    "WORDS",
    "Answer",
    "Expected",
    "Fault",
    "Hop",
    "Pace",
    "Section",
    "State",
    "Survey",
    "Verdict",
    "Web",
    "address",
    "as_json",
    "as_page",
    "folder",
    "judge",
    "read_list",
    "refusal",
    "survey",
]
