"""The short ways through Python-Markdown lead to the same bytes as the library itself."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prongsai import urls
from prongsai.markup import Body, engine, quick
from prongsai.markup.figures import Figures

from ..conftest import SITES
from .test_prose import site

if TYPE_CHECKING:
    from markdown import Markdown

SIGNS = (
    *(
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "[",
        "](/2568/)",
        "](https://a.go.th/_x_)",
        "]",
        "(",
        ")",
        "<",
        ">",
    ),
    *(
        "<https://a.go.th/>",
        "<a@b.go.th>",
        "&",
        "&amp;",
        "&#39;",
        "&lt",
        "{{i10}}",
        "{{",
        "}}",
        "{{no}}",
        "\\",
        "\\|",
    ),
    *(
        "\\*",
        "\\`",
        "!",
        "![a](b)",
        "  \n",
        "\n",
        '"',
        "'",
        "{#a1}",
        "x_y_z",
        "**ก**ข",
        "a*b*c",
        ":",
        "~~~",
        "\t",
    ),
)
WORDS = st.sampled_from(("ก", "น้ำ", "คำ สั่ง", "x", "1", " ", "  ", "ๆ", *SIGNS))
INLINE = st.lists(WORDS, max_size=7).map("".join)
ROW = st.lists(INLINE.map(lambda text: text.replace("\n", " ")), min_size=1, max_size=5).map("|".join)
RULE = st.lists(st.sampled_from(("---", ":--", "--:", ":-:", " - ", "")), min_size=1, max_size=4).map(
    "|".join
)
BORDER = st.sampled_from(("{}", "|{}|", "|{}", "{}|", "  | {} |  "))
TABLE = st.builds(
    lambda border, heading, rule, rows: "\n".join(map(border.format, (heading, rule, *rows))),
    BORDER,
    ROW,
    RULE,
    st.lists(ROW, max_size=4),
)
START = st.sampled_from(
    ("", "", "- ", "1. ", "  - ", "> ", "## ", "### ", "    ", "```\n", "---\n", "* ", "  ")
)
BLOCK = st.one_of(TABLE, st.lists(st.builds("{}{}".format, START, INLINE), max_size=4).map("\n".join))
TEXT = st.lists(
    st.one_of(BLOCK, TABLE.map(lambda t: f"> {t}"), TABLE.map(lambda t: f"- ก\n\n    {t}")), max_size=5
)


@cache
def engines() -> tuple[Markdown, Markdown, Figures]:
    whole = site("ก")
    routes, _ = urls.address(whole)
    origin = routes.permalink(urls.Ref(urls.Kind.TOPIC, 2568, "indicator-4"))
    return engine.make(quick=False), engine.make(quick=True), Figures(whole, routes, origin, 2568)


def both(text: str) -> tuple[Body, Body]:
    stock, short, figures = engines()
    printed = figures.printed(text)
    return tuple(engine.convert(each, text, figures.origin, printed) for each in (stock, short))  # type: ignore[return-value]


def test_the_installed_library_is_one_that_the_short_ways_were_made_for() -> None:
    assert quick.known()


@given(TEXT.map("\n\n".join))
def test_any_text_becomes_the_same_body(text: str) -> None:
    stock, short = both(text)
    assert short == stock


@pytest.mark.parametrize("agency", sorted(SITES))
def test_every_prose_of_a_site_becomes_the_same_body(agency: str) -> None:
    for file in sorted((SITES[agency] / "content").rglob("*.md")):
        stock, short = both(file.read_text(encoding="utf-8").split("\n---\n", 1)[-1])
        assert short == stock


@pytest.mark.parametrize(
    "table",
    [
        "ก|ข\n-|-",
        "|ก|\n|-|\n|ข|",
        "|ก|ข|\n|-|-|\n|ค|",
        "|ก|ข|\n|-|-|\n|ค|ง|จ|",
        "|`a|b`|ข\\|ค|\n|-|-|\n|**ก**|[ข](/2568/)|",
        "|{{i10}}|x<y&z|\n|-|-|\n|a > b|&nbsp;|",
        "- ก\n\n    |ก|ข|\n    |-|-|\n    |*ค*|ง|",
    ],
)
def test_tables_of_every_shape_are_the_same(table: str) -> None:
    stock, short = both(table)
    assert "<td>" in stock.html
    assert short == stock
