"""`prongsai verify` and `prongsai probe`: is a published copy whole, are its addresses up."""

from __future__ import annotations

import datetime
import json
import secrets
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from .. import whole
from ..problems import LEVEL_WORDS, Location, Phrase, Problem, problem
from . import CLEAN, COULD_NOT_RUN, WARNED, WRONG, screen

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from ..probe import Answer, Expected, Survey
    from ..problems import Language
    from ..verify import Fetched, Unread, Verification

_NOT_RUN = {"no-copy", "no-answer"}
_WEB = ("http://", "https://")
_COPY = Phrase("ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย https:// หรือใช้ --local DIR", "a web address, or --local DIR instead")
_MORE = Phrase("ต้องเป็นจำนวนที่มากกว่า 0", "a number above 0")


def verify(options: argparse.Namespace) -> int:
    """Compare a copy with its manifest."""
    from .. import verify as verifying
    from ..model.values import WEB_ADDRESS

    if not options.copy.startswith(_WEB):
        return _verified(verifying.folder(Path(options.copy)), options.lang)
    if fault := _numbers_fault(options):
        return _could_not_run(fault, options.lang)
    if not WEB_ADDRESS.parse(options.copy):
        return _could_not_run(_address_fault(options.copy), options.lang)
    _say(
        Phrase(
            "ตรวจผ่านเว็บเห็นเฉพาะไฟล์ในรายการ ไฟล์ที่มีผู้นำมาวางเพิ่มมองไม่เห็น",
            "over the web only listed files can be seen, not what somebody added",
        ),
        options.lang,
    )
    return _verified(verifying.web(_fetch(options)), options.lang)


def probe(options: argparse.Namespace) -> int:
    """Visit every permanent address; write `status.json` and `status.html` beside it."""
    from ..model.values import WEB_ADDRESS
    from ..probe import as_json, as_page, survey

    if fault := _numbers_fault(options):
        return _could_not_run(fault, options.lang)
    if not (WEB_ADDRESS.parse(options.url) if options.url else options.local):
        return _could_not_run(_address_fault(options.url), options.lang)
    try:
        listed = _listed(options.list)
    except ValueError:
        return _could_not_run(problem("no-list", Location("--list"), path=options.list), options.lang)
    base = options.url.rstrip("/") + "/" if options.url else options.local.name + "/"
    found = survey(base, _get(options, base), f"prongsai-{secrets.token_hex(8)}", listed, options.limit)
    if found is None:
        return _could_not_run(problem("no-list", Location(base), path="permalinks.json"), options.lang)
    now = datetime.datetime.now().astimezone()
    status = json.dumps(as_json(found, now), ensure_ascii=False, indent=1) + "\n"
    try:
        _write(options.out, status)
        _write(options.out.with_suffix(".html"), as_page(found, now))
    except OSError as error:
        reason = error.strerror or str(error)
        return _could_not_run(
            problem("cannot-write", Location(options.out.name), reason=reason), options.lang
        )
    return _surveyed(found, options.lang)


# -- where answers come from -------------------------------------------------------------------------


def _get(options: argparse.Namespace, base: str) -> Callable[[str], Answer]:
    from ..probe import Pace, Web, folder

    if getattr(options, "local", None):
        return folder(options.local, base)
    return Web(Pace(options.rate), options.timeout).get


def _fetch(options: argparse.Namespace) -> Callable[[str], Fetched | Unread]:
    """What `verify` reads from the web, by path."""
    from ..probe import refusal
    from ..verify import Fetched, Unread

    base = options.copy.rstrip("/") + "/"
    get = _get(options, base)

    def fetch(path: str) -> Fetched | Unread:
        answer = get(base + quote(path))
        fault = refusal(answer)
        if fault is None:
            return Fetched(answer.body, bool(answer.hops))
        reason = Phrase(fault.message("th"), fault.message("en"))
        return Unread(reason, gone=answer.status in (404, 410))

    return fetch


def _listed(file: Path | None) -> tuple[Expected, ...] | None:
    """The list in `file`; ValueError where there is none."""
    from ..probe import read_list

    if file is None:
        return None
    try:
        listed = read_list(file.read_bytes())
    except OSError as error:
        raise ValueError(file) from error
    if listed is None:
        raise ValueError(file)
    return listed


# -- what is said ------------------------------------------------------------------------------------


def _verified(found: Verification, lang: Language) -> int:
    for each in found.problems:
        _tell(each, lang)
    if found.unseen:
        names = " ".join(found.unseen)
        _say(Phrase(f"เซิร์ฟเวอร์ไม่เปิดให้ดู: {names}", f"not shown by the server: {names}"), lang)
    if any(each.name in _NOT_RUN for each in found.problems):
        return COULD_NOT_RUN
    wrong = len(found.problems)
    _say(Phrase(f"ตรงกัน {found.whole} ไฟล์ ผิด {wrong}", f"{found.whole} files whole, {wrong} problems"), lang)
    return WRONG if wrong else CLEAN


def _surveyed(found: Survey, lang: Language) -> int:
    """The exit code for cron: 0 all up · 1 something slow, blocked or not visited · 2 wrong or dead."""
    from ..probe import WORDS, State

    for verdict in found.verdicts:
        if verdict.problem:
            _tell(verdict.problem, lang)
    states = [verdict.state for verdict in found.verdicts]
    left = len(found.unvisited)
    thai = " · ".join(f"{word} {states.count(state)}" for state, word in WORDS.items())
    english = " · ".join(f"{state} {states.count(state)}" for state in WORDS)
    _say(Phrase(f"{thai} · ยังไม่ตรวจ {left}", f"{english} · not visited {left}"), lang)
    if found.worst in (State.WRONG, State.DEAD):
        return WRONG
    return CLEAN if found.worst is State.UP and not left else WARNED


def _tell(found: Problem, lang: Language) -> None:
    """A problem of something that has no lines: its place, what it is, how to mend it."""
    word = LEVEL_WORDS[lang][found.level]
    screen.plain(f"{found.at.path}: {word}: {found.message(lang)} [{found.name}]\n    {found.hint(lang)}")


def _say(words: Phrase, lang: Language) -> None:
    screen.plain(words.said(lang))


def _could_not_run(fault: Problem, lang: Language) -> int:
    screen.problems([fault], lang)
    return COULD_NOT_RUN


def _address_fault(value: str) -> Problem:
    return problem("bad-option", Location("URL"), option="URL", value=value, expected=_COPY)


def _numbers_fault(options: argparse.Namespace) -> Problem | None:
    for name in ("rate", "limit", "timeout"):
        value = getattr(options, name, 1)
        if not value > 0:
            at = Location(f"--{name}")
            return problem("bad-option", at, option=f"--{name}", value=value, expected=_MORE)
    return None


def _write(path: Path, text: str) -> None:
    """Whole or not at all: somebody may be reading the status of yesterday."""
    whole.write(path, text.encode())
