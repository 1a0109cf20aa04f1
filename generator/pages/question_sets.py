"""Which years asked the same: only their scores may be compared question by question.

The sets changed between FY2565 and FY2566 and again between FY2566 and FY2567, under codes that stayed: i10
of one set is not i10 of another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..criteria import Catalogues

QuestionSet = tuple[tuple[tuple[str, str], ...], tuple[tuple[int, tuple[str, ...]], ...]]


def question_set(catalogues: Catalogues, year: int) -> QuestionSet | None:
    """What is asked in a year, and under which indicator; None where no criteria of that year are known."""
    catalogue = catalogues.exact(year)
    if catalogue is None:
        return None
    asked = tuple((q.code, q.text) for q in catalogue.questions)
    return asked, tuple((rule.no, rule.questions.each) for rule in catalogue.indicators)


def same_items(catalogues: Catalogues, one: int, other: int) -> bool:
    """Whether two years are known to check the same disclosure items."""
    known = [catalogues.exact(year) for year in (one, other)]
    items = [tuple((i.topic, i.sub_indicator) for i in c.items) if c else None for c in known]
    return items[0] is not None and items[0] == items[1]


def same_questions(catalogues: Catalogues, one: int, other: int) -> bool:
    """Whether two years are known to have asked the same; a year always asks what it asks itself."""
    if one == other:
        return True
    known = question_set(catalogues, one)
    return known is not None and known == question_set(catalogues, other)
