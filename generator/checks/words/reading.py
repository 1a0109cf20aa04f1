"""What is read letter by letter: every text of the records, and periods as typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Measure, ProgressRound
from ..records import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...problems import Location
    from ..case import Case
    from ..texts import Passage


@dataclass(frozen=True, slots=True)
class Text:
    """Words with the record they belong to; `passage` is absent where they are none."""

    words: str
    about: str
    at: Location
    passage: Passage | None = None

    def place(self, offset: int) -> Location:
        return self.passage.place(offset) if self.passage else self.at


def read(case: Case) -> Iterator[Text]:
    """In the order of the records; periods last."""
    for passage in case.texts:
        yield Text(passage.text, passage.about, passage.at, passage)
    for _, about, record in records(case.site):
        if isinstance(record, Measure | ProgressRound) and record.period_text:
            yield Text(record.period_text, about, record.place("period"))
