"""What an officer declares for the OIT items of one assessment year (`oit.yaml`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .stated import Record

if TYPE_CHECKING:
    from ...thai import ThaiDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEvidence(Record):
    """Where elements of an item can be seen: a page or a document of the site, or another page of the agency.

    `elements` holds ids of the criteria; empty means the whole item.
    """

    title: str
    elements: tuple[str, ...] = ()
    page: str = ""
    document: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDeclaration(Record):
    """One item of the year, named by its topic, which is the same in every year."""

    topic: str
    published: str = ""
    not_applicable: str = ""  # the reason, in words
    since: str = ""
    evidence: tuple[ItemEvidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OitDeclaration(Record):
    """The whole declaration; before `due` nothing is called missing."""

    year: int
    due: ThaiDate | None = None
    due_text: str = ""
    items: tuple[ItemDeclaration, ...] = ()
