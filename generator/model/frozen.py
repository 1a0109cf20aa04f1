"""The pages that were handed in: the record of each year against the files kept beside it.

    frozen/2569.yaml                      day, topic, permalink and checksum of each page
    frozen/2569/2026-01-15/contact.html   the page as it was published on that day, byte for byte
    frozen/2569/2026-01-15/style.css      the style sheet of that day

Only `prongsai freeze` writes these files, and nothing about them may differ from what it wrote.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from ..problems import Location, Phrase, Problem, problem
from ..source import FROZEN, Broken, parse
from . import shapes
from .records import FrozenPage

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ..source import SourceFile, Sources

STYLE = "style.css"

_RECORD = re.compile(rf"{FROZEN}/(\d{{4}})\.yaml")
_EXPECTED = Phrase("ไฟล์ที่คำสั่ง prongsai freeze เขียนเท่านั้น", "only what the command prongsai freeze writes")


def record_path(year: int) -> str:
    return f"{FROZEN}/{year}.yaml"


def kept_path(year: int, day: datetime.date, name: str) -> str:
    """Where a file of one day is kept: `frozen/2569/2026-01-15/contact.html`."""
    return f"{FROZEN}/{year}/{day.isoformat()}/{name}"


def frozen_pages(sources: Sources, report: list[Problem]) -> tuple[FrozenPage, ...]:
    """Every page that is recorded and kept whole; what is not is reported."""
    before, pages = len(report), list[FrozenPage]()
    files = [path for path in sources.files if path.startswith(f"{FROZEN}/")]
    used = set[str]()
    for path in files:
        if found := _RECORD.fullmatch(path):
            used.add(path)
            pages += _recorded(int(found[1]), sources, report)
    for page in pages:
        names = (f"{page.topic}.html", STYLE)
        used.update(kept_path(page.year, page.date, name) for name in names)
    if len(report) == before:  # else the record that names these files may be the one with the mistake
        report += [problem("unknown-file", Location(p), expected=_EXPECTED) for p in files if p not in used]
    return tuple(sorted(pages, key=lambda page: (page.year, page.date, page.topic)))


def _recorded(year: int, sources: Sources, report: list[Problem]) -> Iterator[FrozenPage]:
    """The pages of one year."""
    first: dict[tuple[Any, ...], Location] = {}
    for values in _entries(sources.files[record_path(year)], report):
        key, at = (values["date"], values["topic"]), values["at"]
        if first.setdefault(key, at) is not at:
            report.append(problem("frozen-twice", at, topic=key[1], line=first[key].line))
            continue
        data = _kept(kept_path(year, key[0], f"{key[1]}.html"), at, sources, report)
        style = _kept(kept_path(year, key[0], STYLE), at, sources, report)
        if data is None or style is None:
            continue
        if hashlib.sha256(data).hexdigest() != values["sha256"]:
            path = kept_path(year, key[0], f"{key[1]}.html")
            report.append(problem("frozen-changed", values["places"]["sha256"], path=path))
            continue
        yield FrozenPage(year=year, data=data, style=style, **values)


def _entries(file: SourceFile, report: list[Problem]) -> tuple[dict[str, Any], ...]:
    node = parse(file.text, file.path, report.append)
    values = shapes.FROZEN_PAGES.read(node, report.append) if node else {"frozen": ()}
    return () if isinstance(values, Broken) else values["frozen"]


def _kept(path: str, at: Location, sources: Sources, report: list[Problem]) -> bytes | None:
    """The bytes of a kept file; None where it is not there, or could not be read, which was reported."""
    if path in sources.files:
        return sources.files[path].data
    if path not in sources.broken:
        report.append(problem("frozen-missing", at, path=path))
    return None
