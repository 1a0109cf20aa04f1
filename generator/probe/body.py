"""What a page says about itself: read from HTML as a browser would, however broken it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..thai import to_arabic

if TYPE_CHECKING:
    from .records import Answer

_SILENT = {"script", "style", "template"}
_LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data", "embed": "src"}
_SPACE = re.compile("[\\s\u00ad\u200b\u2060\ufeff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A page in the terms of a probe; texts have Arabic digits and no white space,
    but for `title_as_sent`.

    `text` is all that is shown, `main` what stands in `<main>`; `refresh` the target of a redirect written
    into the page; `third_parties` the number of other hosts it loads from.
    """

    title: str = ""
    title_as_sent: str = ""
    heading: str = ""
    text: str = ""
    main: str = ""
    has_main: bool = False
    language: str = ""
    viewport: bool = False
    refresh: str = ""
    third_parties: int = 0
    closed: bool = False


def is_html(answer: Answer) -> bool:
    """By its declared type, or by its first bytes where none is declared."""
    declared = answer.headers.get("content-type", "").lower()
    if declared:
        return declared.startswith(("text/html", "application/xhtml"))
    return answer.body[:64].lstrip().lower().startswith((b"<!doctype html", b"<html"))


def read_body(answer: Answer) -> Body | None:
    """The page in an answer; None where it is none."""
    if not is_html(answer):
        return None
    collector = _Collector()
    collector.feed(answer.body.decode("utf-8", "replace"))
    collector.close()
    here = urlsplit(answer.final_url).hostname
    hosts = {host for url in collector.loads if (host := _host(url)) and host != here}
    return Body(
        title=squeezed("".join(collector.title)),
        title_as_sent="".join(collector.title),
        heading=squeezed("".join(collector.heading)),
        text=squeezed("".join(collector.text)),
        main=squeezed("".join(collector.main)),
        has_main=collector.has_main,
        language=collector.language,
        viewport=collector.viewport,
        refresh=collector.refresh,
        third_parties=len(hosts),
        closed=answer.body.rstrip().lower().endswith(b"</html>"),
    )


def squeezed(text: str) -> str:
    """Comparable: Arabic digits, no white space (Thai is broken into lines anywhere)."""
    return _SPACE.sub("", to_arabic(text))


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


@dataclass(slots=True)
class _Open:
    """Which of the elements that matter are open."""

    title: bool = False
    heading: bool = False
    main: bool = False
    silent: int = 0


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = _Open()
        self.title: list[str] = []
        self.heading: list[str] = []
        self.text: list[str] = []
        self.main: list[str] = []
        self.loads: list[str] = []
        self.language = self.refresh = ""
        self.has_main = self.viewport = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag == "title":
            self.open.title = not self.title
        elif tag == "h1":
            self.open.heading = not self.heading
        elif tag == "main":
            self.open.main = self.has_main = True
        elif tag == "meta":
            self._meta(values)
        elif tag in _SILENT:
            self.open.silent += 1
        if tag in _LOADS:
            self.loads.append(values.get(_LOADS[tag], ""))
        elif tag == "link" and "stylesheet" in values.get("rel", ""):
            self.loads.append(values.get("href", ""))

    def _meta(self, values: dict[str, str]) -> None:
        if values.get("name", "").lower() == "viewport":
            self.viewport = True
        if values.get("http-equiv", "").lower() == "refresh":
            self.refresh = values.get("content", "").partition("=")[2].strip(" '\"")

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self.open.title = False
        elif tag == "h1":
            self.open.heading = False
        elif tag == "main":
            self.open.main = False
        elif tag in _SILENT and self.open.silent:
            self.open.silent -= 1

    def handle_data(self, data: str) -> None:
        if self.open.silent:
            return
        if self.open.title:
            self.title.append(data)
            return
        self.text.append(data)
        if self.open.heading:
            self.heading.append(data)
        if self.open.main:
            self.main.append(data)
