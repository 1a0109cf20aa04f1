"""Compare what a page says with what was published at its address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urljoin, urlsplit

from ..problems import Location, Problem, problem
from ..render import media_type
from ..spool import checksum
from .body import read_body, squeezed

if TYPE_CHECKING:
    from .body import Body
    from .records import Answer, Expected, Section

_YEAR = re.compile(r"2[56]\d\d")  # BE 2500–2699
_AGENCY = re.compile(
    r"(?:เทศบาล(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\.|อบจ\.)[ก-๛]+?(?=อำเภอ|จังหวัด|[^ก-๛]|$)"
)
_NOT_FOUND = re.compile(
    r"ไม่พบ(?:หน้า|ไฟล์|ข้อมูล|เอกสาร|เว็บ)|notfound|(?<!\d)404(?!\d)|does(?:not|n['’]t)exist|nolongeravailable",
    re.I,
)
_VARIES = re.compile(r"[0-9a-f]{6,}|\d+")  # times and request numbers in error pages
_HEAD = 300  # characters in which a page without title or heading says what it is
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]+)", re.I)
_MISREAD = ("cp1252", "latin-1", "cp874")  # what Thai UTF-8 is commonly taken for


def content_fault(
    expected: Expected, answer: Answer, section: Section, body: Body | None, same: bool | None
) -> Problem | None:
    """What is wrong with an answer that came whole. `same`: its bytes are known to be those published."""
    if same:
        return _wrong_type(expected, answer, body) or _wrong_charset(answer, body)
    if body is None:
        return _wrong_type(expected, answer, body) or _other_file(expected, answer, section, same)
    return (
        _sent_on(answer, body, section)
        or _soft_404(expected, answer, section, body)
        or _wrong_type(expected, answer, body)
        or _cut_short(expected, answer, body)
        or _wrong_charset(answer, body)
        or _misread(expected, answer, body)
        or _landed_elsewhere(expected, answer, body)
        or _other_page(expected, answer, section, body)
        or _changed(answer, same)
    )


def says_agency(expected: Expected, body: Body) -> bool:
    """The page shows the agency's name, and its title names no other instead."""
    ours = squeezed(expected.agency)
    return ours in body.text and (ours in body.title or not _AGENCY.search(body.title))


def says_year(expected: Expected, body: Body) -> bool:
    """Title and content name the fiscal year, and the heading is not that of another one.

    Headings that are sentences of their own may name any year; only one that repeats the title can be wrong.
    """
    year, title = str(expected.year), squeezed(expected.title)
    repeats = _without_years(body.heading) in _without_years(title)
    return year in body.title and year in (body.main or body.text) and (body.heading in title or not repeats)


def is_home(url: str, base: str) -> bool:
    """Whether `url` is the section's first page, or one that lies above the section."""
    there, here = urlsplit(url), urlsplit(base)
    path = re.sub(r"(?:index|default|home)\.\w+$", "", there.path)
    return there.netloc == here.netloc and here.path.startswith(path.rstrip("/") + "/")


# -- each kind of fault ------------------------------------------------------------------------------


def _sent_on(answer: Answer, body: Body, section: Section) -> Problem | None:
    """A redirect written into the page."""
    if not body.refresh:
        return None
    target = urljoin(answer.final_url, body.refresh)
    name = "live-redirect-home" if is_home(target, section.base) else "live-redirect-elsewhere"
    return problem(name, Location(answer.asked), target=target)


def _soft_404(expected: Expected, answer: Answer, section: Section, body: Body) -> Problem | None:
    """“Not found” with the status of a page that is there."""
    at, missing = Location(answer.asked), section.missing
    nothing = read_body(missing) if missing and missing.status == 200 else None
    if missing and nothing and _likeness(answer.asked, body) == _likeness(missing.asked, nothing):
        return problem("live-soft-404", at, found=body.heading or body.title or "–")
    says = body.title + "\n" + body.heading if body.title or body.heading else body.text[:_HEAD]
    said = _NOT_FOUND.search(says)
    if said and said[0] not in squeezed(expected.title):
        return problem("live-soft-404", at, found=said[0])
    return None


def _likeness(asked: str, body: Body) -> str:
    """The text of a page without what differs from one error page to the next."""
    path = urlsplit(asked).path
    text = body.title + body.text
    for name in (asked, path, unquote(path), quote(asked, safe="")):
        text = text.replace(squeezed(name), "")
    return _VARIES.sub("#", text)


def _wrong_type(expected: Expected, answer: Answer, body: Body | None) -> Problem | None:
    declared = answer.headers.get("content-type", "")
    page = expected.title or expected.url.endswith("/")  # a withdrawn file is answered by a page
    wanted = "text/html" if page else media_type(expected.url).partition(";")[0]
    if (wanted == "text/html") is (body is not None):
        return None
    return problem("live-wrong-type", Location(answer.asked), expected=wanted, found=declared or "–")


def _cut_short(expected: Expected, answer: Answer, body: Body) -> Problem | None:
    """The beginning of our page without its end, where the server does not say how long it is."""
    ours = body.title in squeezed(expected.title) if body.title else not body.text
    if body.closed or not ours:
        return None
    return problem("live-truncated", Location(answer.asked), expected="</html>", found=answer.received)


def _wrong_charset(answer: Answer, body: Body | None) -> Problem | None:
    """A header that makes browsers read UTF-8 as something else."""
    declared = _CHARSET.search(answer.headers.get("content-type", ""))
    if body is None or declared is None or declared[1].lower() in ("utf-8", "utf8"):
        return None
    return problem("live-encoding", Location(answer.asked), found=declared[1])


def _misread(expected: Expected, answer: Answer, body: Body) -> Problem | None:
    at, title = Location(answer.asked), squeezed(expected.title)
    try:
        answer.body.decode()
    except UnicodeDecodeError as error:
        return problem("live-encoding", at, found=f"byte {error.start}")
    if "\ufffd" in body.title + body.heading or "???" in body.title:
        return problem("live-encoding", at, found=body.title[:40])
    if title and any(_repaired(body.title_as_sent, codec) == title for codec in _MISREAD):
        return problem("live-encoding", at, found=body.title[:40])
    return None


def _repaired(text: str, codec: str) -> str:
    """The text that became `text` when its UTF-8 was read as `codec`; empty if none did."""
    try:
        return squeezed(text.encode(codec).decode())
    except ValueError:
        return ""


def _landed_elsewhere(expected: Expected, answer: Answer, body: Body) -> Problem | None:
    if not answer.hops or body.title == squeezed(expected.title):
        return None
    return problem("live-redirect-elsewhere", Location(answer.asked), target=answer.final_url)


def _other_page(expected: Expected, answer: Answer, section: Section, body: Body) -> Problem | None:
    """Another agency's page, another year's, or another of this section; named after what is told apart."""
    at, other = Location(answer.asked), _known(answer, section)
    alike = _without_years(body.title) == _without_years(squeezed(expected.title))
    if expected.agency and not says_agency(expected, body):
        stranger = _AGENCY.search(body.title) or _AGENCY.search(body.text)
        if stranger or alike:
            found = stranger[0] if stranger else "–"
            return problem("live-wrong-agency", at, expected=expected.agency, found=found)
        return problem("live-wrong-page", at, expected=expected.title, found=body.title[:120] or "–")
    if other and other.kind != expected.kind:
        return problem("live-wrong-page", at, expected=expected.title, found=other.title or other.url)
    if expected.year and not says_year(expected, body):
        years = _YEAR.findall(body.title + body.heading) or ["–"]
        return problem("live-wrong-year", at, expected=expected.year, found=years[0])
    if other or (expected.title and body.title != squeezed(expected.title)):
        return problem("live-wrong-page", at, expected=expected.title, found=body.title[:120] or "–")
    return None


def _other_file(expected: Expected, answer: Answer, section: Section, same: bool | None) -> Problem | None:
    if other := _known(answer, section):
        name = other.title or other.url
        return problem("live-wrong-page", Location(answer.asked), expected=expected.url, found=name)
    return _changed(answer, same)


def _changed(answer: Answer, same: bool | None) -> Problem | None:
    return problem("live-changed", Location(answer.asked), bytes=len(answer.body)) if same is False else None


def _known(answer: Answer, section: Section) -> Expected | None:
    """What is published with these very bytes somewhere in the section."""
    return section.known.get(checksum(answer.body))


def _without_years(text: str) -> str:
    return _YEAR.sub("#", text)
