"""Feeds of what happened (Atom, RFC 4287): one for the whole site, one for each fiscal year.

A feed needs full addresses, so a base URL, and something that happened: an empty one has no date to bear.
Days are midnight in Thailand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree

from ..pages import What
from ..pages.frame import address
from ..pages.history import feed_path
from ..pages.navigation import trail
from ..render import Artifact

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from ..pages import Change, Material

ATOM = "application/atom+xml"

_WORDS = {
    What.PUBLISHED: "เผยแพร่",
    What.REPORTED: "รายงานความคืบหน้า",
    What.DATED: "เอกสารลงวันที่",
    What.WITHDRAWN: "ยกเลิกการเผยแพร่",
}


def feeds(material: Material) -> Iterator[Artifact]:
    """Every feed that has an entry."""
    if material.site.base_url:
        for year in sorted(material.history.years):
            happened = [c for c in material.history.changes if year in (0, c.ref.year)]
            yield Artifact(feed_path(year), _feed(material, year, happened), ATOM, "site.yaml")


def _feed(material: Material, year: int, happened: Sequence[Change]) -> bytes:
    site = material.site
    root = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "th"})
    base = address(site.base_url, "/")
    page = f"{base}{year}/" if year else base
    of_year = f" ปีงบประมาณ {year}" if year else ""
    _text(root, "id", base + feed_path(year))
    _text(root, "title", f"{site.title}{of_year} – {site.agency.name}")
    _text(root, "updated", _midnight(happened[0].day))
    _text(ElementTree.SubElement(root, "author"), "name", site.agency.name)
    ElementTree.SubElement(root, "link", {"rel": "self", "type": ATOM, "href": base + feed_path(year)})
    ElementTree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": page})
    for change in happened:
        _entry(ElementTree.SubElement(root, "entry"), material, change)
    ElementTree.indent(root, " ")
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'.encode()
    )


def _entry(element: ElementTree.Element, material: Material, change: Change) -> None:
    name, path = _name(material, change), material.routes.permalink(change.ref)
    url = address(material.site.base_url, path) + (f"#{change.anchor}" if change.anchor else "")
    _text(element, "id", _tag(url, change))
    _text(element, "title", f"{_WORDS[change.what]} {name}")
    _text(element, "updated", _midnight(change.day))
    ElementTree.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": url})
    ElementTree.SubElement(element, "category", {"term": change.what.value, "label": _WORDS[change.what]})
    _text(element, "summary", change.note or name)


def _name(material: Material, change: Change) -> str:
    """What a change is about, with the way to it."""
    way = " › ".join(stop.text for stop in trail(material, change.ref))
    year = material.site.year(change.ref.year)
    document = year.document(change.anchor) if year and change.anchor else None
    if change.what is What.WITHDRAWN:
        return change.ref.id
    return document.subject if document else way


def _tag(url: str, change: Change) -> str:
    """A permanent id (RFC 4151) of one event, which stays when the page is changed again."""
    parts = urlsplit(url)
    anchor = f"#{parts.fragment}" if parts.fragment else ""
    return f"tag:{parts.hostname},{change.day.isoformat()}:{parts.path}?{change.what}{anchor}"


def _midnight(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00+07:00"


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
