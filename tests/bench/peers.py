"""The generators that ours is measured against, as their packages bring them, each at its best.

All have the same bodies, one bare layout, a list of pages for each year, and the years on every page; feeds,
tags, searches and themes are off.
"""

from __future__ import annotations

import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from .corpus import YEARS
from .tools import OUT, Tool

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .corpus import Document

_BIN = Path(sys.executable).parent
_SOURCE, _PAGE = "content/{year}/{slug}.md", OUT + "/{year}/{slug}/index.html"
_YEARS = "".join(f'<li><a href="/{year}/">{year}</a></li>' for year in YEARS)


def installed() -> tuple[Tool, ...]:
    """Every peer that is there; `make bench` installs them all."""
    program = hugo_program()
    python = {"mkdocs": mkdocs, "pelican": pelican, "lektor": lektor}
    return (
        *((hugo(program),) if program else ()),
        *(tool() for name, tool in python.items() if find_spec(name)),
    )


def layout(title: str, years: str, content: str) -> str:
    """The bare layout, with each engine's own words in it."""
    return (
        f'<!doctype html>\n<html lang="th">\n<head><meta charset="utf-8"><title>{title}</title></head>\n'
        f"<body>\n<nav><ul>{years}</ul></nav>\n<main>\n<h1>{title}</h1>\n{content}\n</main>\n</body>\n</html>\n"
    )


def _front(document: Document) -> str:
    return f"---\ntitle: {document.title}\n---\n{document.body}"


# -- Hugo ---------------------------------------------------------------------------------------------

HUGO_SETTINGS = """\
baseURL = "https://www.example.go.th/"
locale = "th"
title = "ITA"
publishDir = "out"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
"""
HUGO_OPTIONS = ("--quiet", "--noBuildLock")
HUGO_YEARS = '{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Section }}</a></li>{{ end }}'
HUGO_LIST = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'


def hugo_program() -> str:
    """The program inside Hugo's package; the launcher beside it is Python, whose start is not Hugo's."""
    found = Path(sysconfig.get_paths()["purelib"], "hugo/binaries/hugo")
    return str(found) if found.is_file() else ""


def hugo(program: str) -> Tool:
    return Tool("hugo", (program, *HUGO_OPTIONS), _hugo, _SOURCE, _PAGE)


def _hugo(documents: Iterable[Document]) -> dict[str, str]:
    listed = layout("{{ .Title }}", HUGO_YEARS, HUGO_LIST)
    return {
        "hugo.toml": HUGO_SETTINGS,
        "layouts/_default/single.html": layout("{{ .Title }}", HUGO_YEARS, "{{ .Content }}"),
        "layouts/_default/list.html": listed,
        "layouts/index.html": listed,
    } | {f"content/{each.year}/{each.slug}.md": _front(each) for each in documents}


# -- MkDocs -------------------------------------------------------------------------------------------

_MKDOCS_SETTINGS = """\
site_name: ITA
docs_dir: content
site_dir: out
theme: {name: null, custom_dir: theme}
plugins: []
validation: {omitted_files: ignore, links: {absolute_links: ignore}}
"""


def mkdocs() -> Tool:
    return Tool("mkdocs", (str(_BIN / "mkdocs"), "build", "--quiet"), _mkdocs, _SOURCE, _PAGE)


def _mkdocs(documents: Iterable[Document]) -> dict[str, str]:
    """It makes no list pages, so these are written as sources."""
    files = {
        "mkdocs.yml": _MKDOCS_SETTINGS,
        "theme/main.html": layout("{{ page.title }}", _YEARS, "{{ page.content }}"),
        "content/index.md": "# ITA\n",
    }
    links: dict[int, list[str]] = {}
    for each in documents:
        files[f"content/{each.year}/{each.slug}.md"] = _front(each)
        links.setdefault(each.year, []).append(f"- [{each.title}]({each.slug}.md)\n")
    lists = {f"content/{year}/index.md": f"# {year}\n\n" + "".join(each) for year, each in links.items()}
    return files | lists


# -- Pelican ------------------------------------------------------------------------------------------

_PELICAN_SETTINGS = """\
SITENAME, AUTHOR, TIMEZONE, DEFAULT_LANG = "ITA", "ITA", "Asia/Bangkok", "th"
PATH, OUTPUT_PATH, THEME, THEME_STATIC_PATHS, PLUGINS = "content", "out", "theme", [], []
ARTICLE_SAVE_AS, CATEGORY_SAVE_AS = "{category}/{slug}/index.html", "{slug}/index.html"
ARTICLE_URL, CATEGORY_URL = "{category}/{slug}/", "{slug}/"
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = TAG_SAVE_AS = TAGS_SAVE_AS = CATEGORIES_SAVE_AS = ARCHIVES_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DIRECT_TEMPLATES, DEFAULT_PAGINATION = ["index"], False
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "generator"
MARKDOWN = {"extension_configs": {"markdown.extensions.tables": {}, "markdown.extensions.meta": {}}}
"""
_PELICAN_YEARS = (
    '{% for year, _ in categories %}<li><a href="/{{ year.url }}">{{ year.name }}</a></li>{% endfor %}'
)
_PELICAN_LIST = (
    '<ul>{% for each in articles %}<li><a href="/{{ each.url }}">{{ each.title }}</a></li>{% endfor %}</ul>'
)


def pelican() -> Tool:
    command = (str(_BIN / "pelican"), "--settings", "pelicanconf.py", "--quiet")
    return Tool("pelican", command, _pelican, _SOURCE, _PAGE)


def _pelican(documents: Iterable[Document]) -> dict[str, str]:
    templates = {
        "article": layout("{{ article.title }}", _PELICAN_YEARS, "{{ article.content }}"),
        "category": layout("{{ category }}", _PELICAN_YEARS, _PELICAN_LIST),
        "index": layout("ITA", _PELICAN_YEARS, ""),
        **dict.fromkeys(("archives", "author", "page", "tag"), ""),
    }
    files = {f"theme/templates/{name}.html": text for name, text in templates.items()}
    files["pelicanconf.py"] = _PELICAN_SETTINGS
    return files | {f"content/{each.year}/{each.slug}.md": _article(each) for each in documents}


def _article(document: Document) -> str:
    """Front matter that is no YAML, and wants a date."""
    day = f"{document.year - 543}-01-01"
    return f"Title: {document.title}\nSlug: {document.slug}\nDate: {day}\n\n{document.body}"


# -- Lektor -------------------------------------------------------------------------------------------

_LEKTOR_PAGE = """\
[model]
name = Page
[fields.title]
type = string
[fields.body]
type = markdown
"""
_LEKTOR_YEAR = """\
[model]
name = Year
[children]
model = page
[fields.title]
type = string
"""
_LEKTOR_YEARS = (
    '{% for y in site.get("/").children %}<li><a href="{{ y|url }}">{{ y.title }}</a></li>{% endfor %}'
)
_LEKTOR_LIST = (
    '<ul>{% for p in this.children %}<li><a href="{{ p|url }}">{{ p.title }}</a></li>{% endfor %}</ul>'
)


def lektor() -> Tool:
    command = (str(_BIN / "lektor"), "build", "--output-path", OUT)
    return Tool("lektor", command, _lektor, "content/{year}/{slug}/contents.lr", _PAGE)


def _lektor(documents: Iterable[Document]) -> dict[str, str]:
    files = {
        "ita.lektorproject": "[project]\nname = ITA\nlocale = th\n",
        "models/page.ini": _LEKTOR_PAGE,
        "models/year.ini": _LEKTOR_YEAR,
        "templates/page.html": layout("{{ this.title }}", _LEKTOR_YEARS, "{{ this.body }}"),
        "templates/year.html": layout("{{ this.title }}", _LEKTOR_YEARS, _LEKTOR_LIST),
        "content/contents.lr": "_model: year\n---\ntitle: ITA\n",
    }
    for year in YEARS:
        files[f"content/{year}/contents.lr"] = f"_model: year\n---\ntitle: {year}\n"
    for each in documents:
        text = f"_model: page\n---\ntitle: {each.title}\n---\nbody:\n\n{each.body}"
        files[f"content/{each.year}/{each.slug}/contents.lr"] = text
    return files
