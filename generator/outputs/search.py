"""What the search page reads: a list of pages, and their text in one file a fiscal year.

`search/pages.json` comes first, because titles answer most questions:

    {"thai_digits": false,
     "pages": [{"address": "2569/measures/m4-1/", "year": …, "section": "มาตรการ", "title": …}],
     "texts": ["search-2569-1f2e3d4c.json"]}

An address is a path under the section's root, without the first slash. Each file of texts gives, for the
addresses of one year, the passages of the page: `[[anchor, text], …]`. Its name changes with its bytes, and
`0` in it stands for pages of no year. The newest year comes first. Lists of addresses, notices of withdrawal
and copies of any kind are not searched; nothing is that does not stand on a page.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from ..pages.navigation import section
from ..render import Artifact, fingerprint, media_type
from ..render.text import thai_digits
from ..spool import content
from ..thai import normalise
from ..urls import Kind
from .reading import NONE, read_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model.records import Site
    from ..pages import Page
    from ..spool import Content
    from .reading import PageFacts

FOLDER = "search"
PAGES = f"{FOLDER}/pages.json"
_LEFT_OUT = (Kind.SEARCH, Kind.URLS, Kind.NOT_FOUND, Kind.WITHDRAWN)


def search(
    site: Site, pages: Iterable[Page], artifacts: Iterable[Artifact], known: Mapping[str, PageFacts] = NONE
) -> tuple[Artifact, ...]:
    """The list of pages and their texts; `artifacts` hold the pages, `known` what is read of them."""
    facts = read_pages(artifacts, known)
    searched = sorted((p for p in pages if p.kind not in _LEFT_OUT), key=lambda p: -p.ref.year)
    by_year = groupby(searched, key=lambda p: p.ref.year)
    texts = [_texts(year, {_address(p): facts[p.output].said for p in of_year}) for year, of_year in by_year]
    listed = {
        "thai_digits": site.thai_digits,
        "pages": [_row(site, page) for page in searched],
        "texts": [file.path.rpartition("/")[2] for file in texts],
    }
    return Artifact(PAGES, _json(listed), media_type(PAGES), PAGES), *texts


def _address(page: Page) -> str:
    return page.permalink.lstrip("/")


def _row(site: Site, page: Page) -> dict[str, str]:
    """One page of the list; the words are shown, so their digits are those of the site."""
    words = {
        "year": f"ปีงบประมาณ {page.ref.year}" if page.ref.year else "ทั้งเว็บไซต์",
        "section": section(page.kind),
        "title": normalise(page.context.frame.heading),
    }
    said = {key: thai_digits(text) for key, text in words.items()} if site.thai_digits else words
    return {"address": _address(page), **said}


def _texts(year: int, said: Mapping[str, Content]) -> Artifact:
    """What the pages of one year say, by address; what each says is JSON already."""
    members = (
        json.dumps(address, ensure_ascii=False).encode() + b":" + content(each)
        for address, each in said.items()
    )
    data = b"{" + b",".join(members) + b"}\n"
    path = f"{FOLDER}/search-{year}-{fingerprint(data)}.json"
    return Artifact(path, data, media_type(path), PAGES)


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
