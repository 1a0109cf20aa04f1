"""Hugo with the facts of a real-shaped agency: the same front matter and data, and layouts that show them.

What our pages show of results, analyses, measures, reports and OIT items is on a page of Hugo's too, links
between findings and measures among it. Checks, computed differences, open data, search, redirects and the
ledger are ours alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from ..checks.scores import catalogues
from .peers import HUGO_LIST, HUGO_SETTINGS, HUGO_YEARS, layout

if TYPE_CHECKING:
    from collections.abc import Mapping

# Files that are data of a year, and pages with front matter of their own.
_DATA = re.compile(r"content/(\d{4})/(?:documents/|progress/)?([a-z-]+)\.yaml")
_PAGE = re.compile(r"content/(\d{4})/(measures|analysis)/([\w-]+)\.md")
_NAMES = {"half-year": "progress"}  # of a data file, where Hugo's page is called otherwise
_UNSHOWN = {"limitations"}  # shown on the page of results


def project(texts: Mapping[str, str]) -> dict[str, str]:
    """A Hugo project, by path, from the sources of an agency."""
    about = yaml.safe_load(texts["site.yaml"])["agency"]
    named = "".join(f'{key} = "{value}"\n' for key, value in about.items())
    files = {f"layouts/_default/{name}.html": text for name, text in LAYOUTS.items()}
    files |= {"hugo.toml": f"{HUGO_SETTINGS}[params]\n{named}", "layouts/index.html": LAYOUTS["list"]}
    for path, text in texts.items():
        if data := _DATA.fullmatch(path):
            files |= _data(int(data[1]), _NAMES.get(data[2], data[2]), text)
        elif page := _PAGE.fullmatch(path):
            files |= _page(int(page[1]), page[2], page[3], text)
    return files


def _page(year: int, kind: str, name: str, text: str) -> dict[str, str]:
    """A measure or an analysis with its own front matter, and the list of its kind."""
    path = f"content/{year}/{kind}"
    other = _results_of(year) if kind == "measures" else _measures_on(year)
    own = text.replace("---\n", f"---\nlayout: {kind}\nother: {other}\n", 1)
    name = "overview" if name == "index" else name
    return {f"{path}/{name}.md": own, f"{path}/_index.md": _stub("list", f"{kind} {year}")}


def _results_of(year: int) -> int:
    """The fiscal year of the results that the measures of `year` answer."""
    return catalogues().rules(year).roles.results


def _measures_on(year: int) -> int:
    """The fiscal year of the measures that answer the results of `year`."""
    return next(each for each in range(year, year + 3) if _results_of(each) == year)


def _data(year: int, kind: str, text: str) -> dict[str, str]:
    """A data file, and the pages that have no words of their own but its."""
    files = {f"data/{kind}/{year}.yaml": text}
    if kind == "oit":
        return files | _items(year, yaml.safe_load(text)["items"])
    page = {} if kind in _UNSHOWN else {f"content/{year}/{kind}.md": _stub(kind, f"{kind} {year}", year=year)}
    return files | page


def _items(year: int, declared: list[dict[str, Any]]) -> dict[str, str]:
    asked = {item.topic: item for item in catalogues().nearest(year).items}
    files = {f"content/{year}/oit/_index.md": _stub("list", f"OIT {year}")}
    for each in declared:
        item = asked[each["topic"]]
        said = {"code": item.code, "elements": [element.label for element in item.elements]}
        files[f"content/{year}/oit/{item.topic}.md"] = _stub("item", item.title, **said, **each)
    return files


def _stub(kind: str, title: str, **front: object) -> str:
    said = yaml.safe_dump({"title": title, "layout": kind, **front}, allow_unicode=True, sort_keys=False)
    return f"---\n{said}---\n"


# -- layouts ------------------------------------------------------------------------------------------


def _shown(*content: str) -> str:
    return layout("{{ .Title }}", HUGO_YEARS, "\n".join(content))


def _rows(over: str, *cells: str) -> str:
    """A table with a row for each member of a list."""
    row = "".join(f"<td>{{{{ {cell} }}}}</td>" for cell in cells)
    return f"{{{{ with {over} }}}}<table>{{{{ range . }}}}<tr>{row}</tr>{{{{ end }}}}</table>{{{{ end }}}}"


def _of_year(kind: str, *content: str) -> str:
    """With the data file of a kind for the page's year."""
    shown = "\n".join(content)
    return f"{{{{ with index hugo.Data.{kind} (string .Params.year) }}}}\n{shown}\n{{{{ end }}}}"


_SCORES = (".score", ".previous", ".change")

_MEASURE = (
    "<p>{{ .Params.number }} · {{ .Params.period }} · {{ .Params.codes }} · {{ .Params.follow_up }}</p>",
    '<p>{{ delimit .Params.responsible ", " }}</p>',
    "<ol>{{ range .Params.steps }}<li>{{ . }}</li>{{ end }}</ol>",
    "{{ $answers := .Params.answers }}",
    '{{ with site.GetPage (printf "/%d/analysis/%s" .Params.other .Params.topic) }}',
    '<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>',
    "{{ range .Params.findings.fix }}{{ if in $answers .id }}<p>{{ .text }}</p>{{ end }}{{ end }}",
    "{{ end }}",
    "{{ .Content }}",
)
_ANALYSIS = (
    "{{ with .Params.stated }}<p>{{ .score }} {{ .previous }} {{ .change }}</p>{{ end }}",
    _rows(".Params.cites", ".code", ".score"),
    _rows(".Params.ratings", ".codes", ".words"),
    *(
        _rows(f".Params.findings.{kind}", ".id", ".text", ".codes")
        for kind in ("weakness", "fix", "maintain")
    ),
    "{{ $topic := .File.ContentBaseName }}",
    '{{ with site.GetPage (printf "/%d/measures" .Params.other) }}<ul>',
    '{{ range where .Pages "Params.topic" $topic }}',
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>',
    "{{ end }}</ul>{{ end }}",
    "{{ .Content }}",
)
_RESULTS = (
    "<p>{{ .overall.score }} {{ .overall.previous }} {{ .overall.change }} {{ .overall.level }}</p>",
    _rows(".instruments", ".code", *_SCORES),
    "{{ range .instruments }}" + _rows(".parts", ".part", ".score") + "{{ end }}",
    _rows(".indicators", ".no", ".name", *_SCORES),
    _rows(".sub_indicators", ".no", ".score"),
    _rows(".questions", ".code", ".score", ".part"),
    _rows(".items", ".code", ".score"),
)
_REPORTED = (".measure", ".status", ".words", 'delimit .outputs ", "', ".suggestion")

LAYOUTS = {
    "single": _shown("{{ .Content }}"),
    "list": _shown(HUGO_LIST),
    "measures": _shown(*_MEASURE),
    "analysis": _shown(*_ANALYSIS),
    "results": _shown(_of_year("results", *_RESULTS), _of_year("limitations", "<p>{{ .limitations }}</p>")),
    "documents": _shown(_of_year("documents", _rows(".documents", ".kind", ".subject", ".number", ".date"))),
    "progress": _shown(
        _of_year("progress", "<p>{{ .title }} {{ .date }} {{ .period }}</p>", _rows(".entries", *_REPORTED))
    ),
    "item": _shown(
        "<p>{{ .Params.code }}</p>",
        "<ul>{{ range .Params.elements }}<li>{{ . }}</li>{{ end }}</ul>",
        '{{ range .Params.evidence }}<p><a href="{{ .url }}">{{ .title }}</a></p>{{ end }}',
    ),
}
