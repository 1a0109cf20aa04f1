"""What is known of a year's data besides the rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from ..model.records import Document, License


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a year's data besides the rows.

    `id` is the package's address; `published` the day on which it was recorded as published, `modified` the
    newest day that anything in it bears; either may be unknown.
    """

    year: int
    title: str
    description: str
    publisher: str
    id: str
    published: datetime.date | None
    modified: datetime.date | None
    license: License | None
    sources: tuple[Document, ...]
