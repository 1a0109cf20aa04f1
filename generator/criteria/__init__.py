"""The criteria of each assessment year as data, and `assess`."""

from __future__ import annotations

from .assess import assess, assess_all
from .catalogue import Catalogues, load
from .difference import Difference, difference
from .frames import ISSUES, PASS_LINE
from .records import (
    Assessment,
    Catalogue,
    Confidence,
    Element,
    ElementState,
    Item,
    ItemState,
    LevelRule,
    QuestionRule,
    Rule,
    Shown,
    State,
    SubIndicatorRule,
)

__all__ = [
    "ISSUES",
    "PASS_LINE",
    "Assessment",
    "Catalogue",
    "Catalogues",
    "Confidence",
    "Difference",
    "Element",
    "ElementState",
    "Item",
    "ItemState",
    "LevelRule",
    "QuestionRule",
    "Rule",
    "Shown",
    "State",
    "SubIndicatorRule",
    "assess",
    "assess_all",
    "difference",
    "load",
]
