"""Prose: what an officer may write, what is refused and where, and what comes out."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prongsai import markup, model, source, urls
from prongsai.criteria import load
from prongsai.source import SourceFile, Sources
from prongsai.urls import Kind, Ref

if TYPE_CHECKING:
    from prongsai.markup import Body
    from prongsai.model import Site

PASSIVE = {
    *("p", "a", "ul", "ol", "li", "em", "strong", "code", "pre", "hr", "br", "div", "blockquote"),
    *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
SETTINGS = "agency: {name: ทต.ก, type: เทศบาลตำบล, district: ก, province: ข}\n"
CATALOGUES = load(Sources({}))[0]
RESULTS = """
overall: {score: 94.50, level: ผ่านดี, change: '- 2.01'}
instruments: [{code: EIT, parts: [{part: 1, score: 97.28}]}]
questions: [{code: i10, score: 55.00}]
"""


def site(prose: str) -> Site:
    files = {
        "site.yaml": SETTINGS,
        "content/2568/results.yaml": RESULTS,
        "content/2568/analysis/indicator-4.md": f"---\ntitle: ก\n---\n{prose}",
    }
    sources = Sources({path: SourceFile(path, text) for path, text in files.items()})
    made, problems = model.assemble(sources, CATALOGUES.rules)
    assert not problems
    return made


def convert(prose: str) -> tuple[str, list[str]]:
    whole = site(prose)
    routes, _ = urls.address(whole)
    bodies, problems = markup.convert(whole, routes)
    body = bodies.get(Ref(Kind.TOPIC, 2568, "indicator-4"))
    return body.html if body else "", [f"{p.at.line}:{p.at.column} {p.name}" for p in problems]


def body(prose: str) -> Body:
    whole = site(prose)
    routes, _ = urls.address(whole)
    return markup.convert(whole, routes)[0][Ref(Kind.TOPIC, 2568, "indicator-4")]


@pytest.mark.parametrize(
    ("reference", "printed"),
    [
        ("{{i10}}", '<a class="fig" href="../../results/#i10">55.00</a>'),
        ("{{ overall }}", '<a class="fig" href="../../results/#overall">94.50</a>'),
        ("{{overall.level}}", '<a class="fig" href="../../results/#overall">ผ่านดี</a>'),
        ("{{overall.change}}", '<a class="fig" href="../../results/#overall">−2.01</a>'),
        ("{{EIT.1}}", '<a class="fig" href="../../results/#EIT-1">97.28</a>'),
        ("{{2568/i10}}", '<a class="fig" href="../../results/#i10">55.00</a>'),
    ],
)
def test_a_reference_prints_the_one_true_figure_and_links_to_it(reference: str, printed: str) -> None:
    assert convert(f"ได้ {reference} คะแนน") == (f"<p>ได้ {printed} คะแนน</p>", [])


@pytest.mark.parametrize(
    ("prose", "problem"),
    [
        ("ได้ {{i11}}", "4:5 unknown-figure"),
        ("{{}}", "4:1 unknown-figure"),
        ("{{i10.previous}}", "4:1 figure-not-stated"),
        ("ก\n\n{{2560/i10}}", "6:1 unknown-figure-year"),
        ("<b>ก</b>", "4:1 raw-html"),
        ("ก <!-- ข -->", "4:3 raw-html"),
        ("<img src=x onerror=alert(1)", "4:1 raw-html"),
        ("![ก](x.png)", "4:1 image-in-prose"),
        ("[ก](/2569/)", "4:1 dead-link"),
        ("[ก](javascript:alert%281%29)", "4:1 bad-link"),
        ("[ก](data:text/html,x)", "4:1 bad-link"),
        ("[ก](//evil.example/)", "4:1 bad-link"),
        ("[ก](../x)", "4:1 bad-link"),
        ("[ก]()", "4:1 bad-link"),
        ("# ก", "4:1 heading-level"),
        ("## ก\n\n#### ข", "6:1 heading-skips"),
        ("ก\n===", "4:1 heading-underline"),
    ],
)
def test_what_is_refused_is_told_at_its_place(prose: str, problem: str) -> None:
    assert problem in convert(prose)[1]


@pytest.mark.parametrize(
    "prose", ["`<b>` และ `{{x}}`", "```\n<b>\n# ก\n{{x}}\n```", "5 < 6 และ 7 > 2", "ก <3"]
)
def test_code_and_plain_signs_are_no_mistakes(prose: str) -> None:
    assert convert(prose)[1] == []


def test_thai_bold_is_read_as_authors_write_it() -> None:
    assert convert('**"ผ่าน"**และ**ดี**')[0] == '<p><strong>"ผ่าน"</strong>และ<strong>ดี</strong></p>'


def test_headings_have_the_ids_that_were_declared_and_no_others() -> None:
    made = body("## ข้อเสนอ **สำคัญ** {#proposal}\n\n## อื่น")
    assert [(h.level, h.id, h.text) for h in made.headings] == [(2, "proposal", "ข้อเสนอ สำคัญ"), (2, "", "อื่น")]
    assert '<h2 id="proposal">ข้อเสนอ <strong>สำคัญ</strong></h2>' in made.html
    assert "<h2>อื่น</h2>" in made.html


def test_links_within_the_site_become_relative() -> None:
    assert '<a href="../../results/#i10">' in convert("[ผล](/2568/results/#i10)")[0]
    assert '<a href="https://www.example.go.th/x">' in convert("[นอก](https://www.example.go.th/x)")[0]


def test_tables_can_be_read_by_machines_and_reached_by_keyboard() -> None:
    html = convert("| ก | ข |\n| --- | --: |\n| 1 | 2 |")[0]
    assert html.count('<th scope="col">') == 2
    assert html.startswith('<div aria-label="ตาราง 1" class="scroll" role="region" tabindex="0"><table>')
    assert "style=" not in html


def test_the_title_of_a_link_is_left_out() -> None:
    assert (
        convert('[ก](https://www.example.go.th/x "ข")')[0]
        == '<p><a href="https://www.example.go.th/x">ก</a></p>'
    )


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<script>",
                "</script>",
                "javascript:",
                "onclick=",
                "[a](",
                ")",
                '"',
                "'",
                "<",
                ">",
                "&lt;",
                "{#x}",
                "{{",
                "}}",
                "`",
                "**",
                "\n",
                "\n\n",
                "# ",
                "ก",
                "i10",
                "![",
                "](",
                "data:",
                "{: onclick=x}",
                "<img src=x>",
                "|",
                "- ",
            ]
        ),
        max_size=30,
    ).map("".join)
)
def test_nothing_active_ever_comes_out(prose: str) -> None:
    tags = Tags()
    tags.feed(convert(prose)[0])
    for tag, attributes in tags.found:
        assert tag in PASSIVE
        assert set(attributes) <= {"href", "class", "id", "scope", "tabindex", "role", "aria-label"}
        assert urlsplit(attributes.get("href", "")).scheme in ("", "http", "https", "mailto", "tel")


class Tags(HTMLParser):
    """Every start tag of a page as a browser reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def test_the_sample_content_converts_without_problems() -> None:
    root = Path(__file__).parent.parent.parent
    whole, _ = model.assemble(source.read(root)[0], CATALOGUES.rules)
    bodies, problems = markup.convert(whole, urls.address(whole)[0])
    assert not problems
    assert len(bodies) > 5
