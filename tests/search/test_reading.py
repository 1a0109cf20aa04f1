"""Finished pages are read as `html.parser` reads them: tags, attributes, and text between."""

from __future__ import annotations

import pickle
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai.build import build
from prongsai.outputs.reading import read_page
from prongsai.outputs.tags import NO_TAG, split, tag

from ..conftest import AS_OF, SITES

if TYPE_CHECKING:
    from collections.abc import Iterable

Seen = list[tuple[str, dict[str, str]]]

NAMES = st.sampled_from(["p", "span", "td", "a", "h2", "IMG", "x-y"])
KEYS = st.sampled_from(["id", "href", "class", "title", "HREF", "data-x", "onclick", "hidden"])
WORDS = st.text(st.sampled_from("กำน้ำ ab1=/&;<>-!\n"), max_size=8)
QUOTED = st.one_of(
    WORDS.map('"{}"'.format),
    WORDS.map("'{}'".format),
    st.sampled_from(['"a>b"', "'a>\"b'", "plain", "a&amp;b", '"&#39;"', '""']),
)
ATTRIBUTE = st.builds(" {}{}".format, KEYS, st.one_of(st.just(""), QUOTED.map("={}".format)))
STARTS = st.builds("<{}{}>".format, NAMES, st.lists(ATTRIBUTE, max_size=3).map("".join))
CODE = st.sampled_from(["", "if (a < b) x = '<p id=\"no\">'", "<!-- <a href='no'> -->", "p > a{}"])
PIECES = st.one_of(
    STARTS,
    NAMES.map("</{}>".format),
    st.sampled_from(["<br/>", "<br />", "<!doctype html>", "1 < 2", "a<1", "&lt;p&gt;", 'it\'s "so"']),
    WORDS.map(lambda text: text.replace("<", "").replace("&", "")),
    CODE.map("<!-- {} -->".format).map(
        lambda text: text.replace("<!-- <!--", "<!--").replace("--> -->", "-->")
    ),
    CODE.map("<script type='x'>{}</script>".format),
    CODE.map("<style>{}</style>".format),
    st.just('<span class="w">คำ</span>'),
)
PAGES = st.lists(PIECES, max_size=12).map("".join)


class Reference(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: Seen = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self.seen.append((f"/{tag}", {}))


def told(seen: Iterable[tuple[str, dict[str, str]]]) -> Seen:
    """Without elements that only keep words together, and with `<br/>` as `<br>`."""
    return [each for each in seen if each[0] not in ("span", "/span", "/br")]


def ours(html: str) -> Seen:
    """What `split` and `tag` see; the ends of code belong to its start."""
    found = (tag(piece) for piece in split(html)[1::2])
    return [(f"/{t.name}" if t.ends else t.name, dict(t.attributes)) for t in found if t is not NO_TAG]


@given(PAGES)
def test_tags_are_those_of_the_standard_parser(html: str) -> None:
    assert told(ours(html)) == told(Reference(html).seen)


@given(st.text(st.sampled_from("<>/!-=\"' aก&;")) | PAGES)
def test_every_text_can_be_read_and_nothing_is_lost(html: str) -> None:
    assert "".join(split(html)) == html.replace('<span class="w">คำ</span>', "คำ")
    read_page(html.encode())


@pytest.mark.parametrize("agency", sorted(SITES))
def test_pages_of_a_site_are_read_as_the_standard_parser_reads_them(agency: str) -> None:
    pages = [a for a in build(SITES[agency], AS_OF).artifacts if a.media_type.startswith("text/html")]
    for page in pages:
        facts, seen = read_page(page.data), Reference(page.data.decode()).seen
        assert facts.ids == {values["id"] for _, values in seen if "id" in values}
        assert list(facts.links) == [
            values["href"] for name, values in seen if name == "a" and "href" in values
        ]
        assert facts == pickle.loads(pickle.dumps(facts))
