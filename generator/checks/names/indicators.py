"""Names of indicators (ตัวชี้วัด) and issues (ประเด็น), judged by the criteria of the year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ...criteria import ISSUES
from ...model import Frame
from ...problems import Phrase, problem
from .distance import edits
from .spoken import is_spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import FiscalYear
    from ...problems import Location, Problem
    from ..case import Case, Check
    from ..texts import Passage

_NUMBERED = re.compile(r"^(?:ตัวชี้วัด|ประเด็น)(?:ที่)?\s*\d{0,2}\s*[.:)]?\s*(?:ตัวชี้วัด)?\s*(?:ด้าน)?")
_IN_TEXT = re.compile(
    r"ตัวชี้วัดที่\s*(\d{1,2})\s*[.:–-]?\s*[“\"(]?\s*(?:ตัวชี้วัด|ด้าน)?\s*(?=(?:การ|คุณภาพ|ประสิทธิภาพ|ความ))"
)
_SPACES = re.compile(r"\s+")
_ROOM = 4  # one wrong letter in so many is a slip; more is another name


_KINDS: Mapping[str, Phrase] = {
    Frame.INDICATORS: Phrase("ตัวชี้วัด", "indicator"),
    Frame.ISSUES: Phrase("ประเด็น", "issue"),
}


class _Named(NamedTuple):
    """A topic's name as given somewhere: its key, the words, the record and the place."""

    key: str
    words: str
    about: str
    at: Location


def indicator_name_misspelt(case: Case) -> Iterator[Problem]:
    """The name of an indicator or issue that is nearly the official one is the official one.

    Why: names of indicators are searched for and compared between years.
    Example: "การใช้ทรัพยสินของราชการ" for การใช้ทรัพย์สินของราชการ.
    Source: names and other names in use of catalogues 2565–2569; issues as in a report of FY2567; a warning.
    Mend: copy the official name.
    """
    for year in case.site.years:
        for named in (*_rows(year), *_said(case, year)):
            official = _official(year, named.key)
            words = named.words
            if not _contains(words, official) and not _of_another(year, named):
                near = next((name for name in official if _near(words, name)), "")
                if near:
                    yield _told("indicator-name-misspelt", named, near)


def indicator_name_of_another(case: Case) -> Iterator[Problem]:
    """Number and name of an indicator or issue belong together.

    Why: a reader who looks up the number finds something else.
    Example: "ตัวชี้วัดที่ 7 การใช้อำนาจ"; indicator 7 is ประสิทธิภาพการสื่อสาร.
    Source: names of catalogues 2565–2569, printed alike in all reports; a warning.
    Mend: correct the number or the name.
    """
    for year in case.site.years:
        for named in (*_rows(year), *_said(case, year)):
            other = _of_another(year, named)
            if other:
                yield _told("indicator-name-of-another", named, _official(year, named.key)[0])


def indicator_two_names(case: Case) -> Iterator[Problem]:
    """An indicator is called by one name in the results of a year and in the measures that answer them.

    Why: both names are in use, but a reader who meets both looks for two indicators.
    Example: การปรับปรุงการทำงาน in the table and การปรับปรุงระบบการทำงาน in the analysis.
    Source: reports of FY2566 and FY2569; a warning. What is expected is the name that comes first.
    Mend: use the official name throughout.
    """
    called: dict[int, dict[str, tuple[str, Location]]] = {}
    for year in case.site.years:
        first = called[year.year] = dict(called.get(year.roles.results, {}))  # measures answer these results
        for named in (*_rows(year), *_said(case, year)):
            name = next((n for n in _official(year, named.key) if _begins(named.words, n)), "")
            if not name:
                continue
            known, at = first.setdefault(named.key, (name, named.at))
            if known != name:
                yield problem(
                    "indicator-two-names", named.at, about=named.about, stated=name, expected=known, other=at
                )


def _told(name: str, named: _Named, expected: str) -> Problem:
    frame, _, number = named.key.partition("-")
    kind, stated = _KINDS[frame], named.words
    return problem(
        name, named.at, about=named.about, stated=stated, expected=expected, number=number, kind=kind
    )


def _official(year: FiscalYear, key: str) -> tuple[str, ...]:
    """The official name and the others in use, without spaces; empty for what the criteria do not know."""
    kind, _, number = key.partition("-")
    if kind == Frame.ISSUES:
        names = [ISSUES[n] for n in ISSUES if n == int(number)]
    else:
        names = [name for i in year.rules.indicators if i.no == int(number) for name in (i.name, *i.aliases)]
    return tuple(_SPACES.sub("", name) for name in names)


def _keys(year: FiscalYear, kind: str) -> Iterator[str]:
    numbers = ISSUES if kind == Frame.ISSUES else [i.no for i in year.rules.indicators]
    return (f"{kind}-{n}" for n in numbers)


def _rows(year: FiscalYear) -> Iterator[_Named]:
    """Names in the table of results and titles of analyses."""
    for score in year.result.indicators if year.result else ():
        if score.name:
            about = f"{year.year}/results/{score.key}"
            yield _Named(score.key, _bare(score.name), about, score.place("name"))
    for analysis in year.analyses:
        if analysis.title:
            key, at = analysis.topic.key, analysis.place("title")
            yield _Named(key, _bare(analysis.title), f"{year.year}/analysis/{key}", at)


def _bare(name: str) -> str:
    return _SPACES.sub("", _NUMBERED.sub("", name))


def _said(case: Case, year: FiscalYear) -> Iterator[_Named]:
    """Names that follow "ตัวชี้วัดที่ 8" in texts, as long as the longest official name."""
    for passage in case.texts:
        if passage.year == year.year and passage.field not in ("name",):
            yield from _in_text(year, passage)


def _in_text(year: FiscalYear, passage: Passage) -> Iterator[_Named]:
    if passage.field == "title" and passage.about.partition("/")[2].startswith("analysis/"):
        return
    for found in _IN_TEXT.finditer(passage.text):
        key = f"indicator-{int(found[1])}"
        official = _official(year, key)
        if official and not is_spoken_of(passage, found.end()):
            longest = max(len(name) for name in official)
            line = passage.text[found.end() : found.end() + 2 * longest].partition("\n")[0]
            words = _SPACES.sub("", line)[:longest]  # columns of a table break names
            yield _Named(key, words, passage.about, passage.place(found.start()))


def _begins(words: str, name: str) -> bool:
    return words.startswith(name)


def _contains(words: str, names: tuple[str, ...]) -> bool:
    return not names or any(name in words for name in names)


def _near(words: str, name: str) -> bool:
    return 0 < min(edits(words, name), edits(words[: len(name)], name)) <= max(1, len(name) // _ROOM)


def _of_another(year: FiscalYear, named: _Named) -> str:
    """The name of another topic of the same frame, where `named` is called by it."""
    if _contains(named.words, _official(year, named.key)):
        return ""
    kind = named.key.partition("-")[0]
    others = (name for key in _keys(year, kind) if key != named.key for name in _official(year, key))
    return next((name for name in others if _begins(named.words, name)), "")


INDICATORS: Mapping[str, Check] = {
    "indicator-name-misspelt": indicator_name_misspelt,
    "indicator-name-of-another": indicator_name_of_another,
    "indicator-two-names": indicator_two_names,
}
