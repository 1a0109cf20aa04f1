"""How results look on a terminal: rich where there is one, plain text elsewhere. The one door of `rich`."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..problems import Language, Level, Phrase, Problem
from ..publish import changes as compare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from ..publish import Changes, Contents, Found, Outcome, Progress, Publication, Release

_ORDER = (
    *("source", "criteria", "model", "urls", "markup", "checks", "pages"),
    *("pdf", "render", "inspect", "publish"),
)
_STAGES: dict[Language, dict[str, str]] = {
    "th": {
        "source": "อ่านต้นฉบับ",
        "criteria": "อ่านเกณฑ์",
        "model": "เรียบเรียงข้อมูล",
        "urls": "กำหนดที่อยู่",
        "markup": "แปลงเนื้อความ",
        "checks": "ตรวจข้อมูล",
        "pages": "วางหน้า",
        "pdf": "ทำ PDF",
        "render": "จัดหน้า",
        "inspect": "ตรวจหน้าเว็บ",
        "publish": "เผยแพร่",
    },
    "en": dict(zip(_ORDER, _ORDER, strict=True)),
}


@contextmanager
def progress(lang: Language) -> Iterator[Callable[[str], None]]:
    """A bar through the stages, shown only on a terminal and only once the work takes over a second."""
    if not sys.stderr.isatty():
        yield lambda stage: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    words = _STAGES[lang]
    columns = (TextColumn("{task.description:<20}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=len(words), visible=False)

        def advance(stage: str) -> None:
            elapsed = bar.tasks[task].elapsed or 0
            bar.update(task, advance=1, description=words[stage], visible=elapsed > 1)

        yield advance


def problems(found: Sequence[Problem], lang: Language) -> None:
    """Every problem with its place and hint, on standard error."""
    if not found:
        return
    if not sys.stderr.isatty():
        for each in found:
            print(each.as_text(lang), file=sys.stderr)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True, highlight=False)
    for each in found:
        first, hint = each.as_text(lang).split("\n", 1)
        place, rest = first.split(": ", 1)
        line = Text(place, style="bold") + Text(": ")
        line += Text(rest, style="red" if each.level is Level.ERROR else "yellow")
        console.print(line, soft_wrap=True)
        console.print(Text(hint, style="dim"), soft_wrap=True)


def published(publication: Publication, out: Path, lang: Language) -> None:
    """What a build wrote."""
    written, unchanged, removed = (
        len(x) for x in (publication.written, publication.unchanged, publication.removed)
    )
    if lang == "th":
        plain(f"เรียบร้อย {out}: เขียน {written} ไฟล์ คงเดิม {unchanged} ลบ {removed}")
    else:
        plain(f"done, {out}: {written} written, {unchanged} unchanged, {removed} removed")


def checked(found: Sequence[Problem], files: int, lang: Language) -> None:
    """The last line of a check."""
    errors = sum(p.level is Level.ERROR for p in found)
    warnings = len(found) - errors
    if lang == "th":
        plain(f"ข้อผิดพลาด {errors} คำเตือน {warnings}" + (f" · สร้างได้ {files} ไฟล์" if files else ""))
    else:
        plain(f"{errors} errors, {warnings} warnings" + (f" · {files} files can be built" if files else ""))


def serving(port: int, lang: Language) -> None:
    """Where the preview stands."""
    address = f"http://127.0.0.1:{port}/"
    plain(
        f"ดูหน้าเว็บที่ {address} · หยุดด้วย Ctrl+C" if lang == "th" else f"preview at {address} · stop with Ctrl+C"
    )


def made(paths: Sequence[str], lang: Language) -> None:
    """Files that a scaffold wrote."""
    for path in paths:
        plain(("สร้าง " if lang == "th" else "made ") + path)


def recorded(changed: Sequence[str], count: int, lang: Language) -> None:
    """The addresses whose entry in the ledger a command changed, and how many there are in all."""
    for address in changed:
        plain(address)
    if lang == "th":
        plain(f"ทะเบียนเปลี่ยน {len(changed)} ที่อยู่ จากทั้งหมด {count} · เก็บ urls.lock ไว้กับต้นฉบับ")
    else:
        plain(f"{len(changed)} of {count} addresses changed; keep urls.lock with the sources")


_STEPS: dict[str, Phrase] = {
    "compare": Phrase("เทียบกับปลายทาง", "comparing"),
    "send": Phrase("ส่งและตรวจไฟล์", "sending and verifying"),
    "assemble": Phrase("รวมเป็นชุดใหม่", "putting together"),
    "switch": Phrase("สลับเป็นชุดใหม่", "switching"),
    "probe": Phrase("เปิดดูทุกที่อยู่", "visiting every address"),
    "back": Phrase("คืนชุดเดิม", "going back"),
    "tidy": Phrase("เก็บกวาด", "tidying up"),
    "prepare": Phrase("เตรียมสำหรับครั้งหน้า", "preparing the next time"),
}


@contextmanager
def transfer(lang: Language) -> Iterator[Callable[[Progress], None]]:
    """A bar with bytes and time left, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda at: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description:<24}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(at: Progress) -> None:
            total = at.total or None
            bar.update(task, description=_STEPS[at.step].said(lang), completed=at.done, total=total)

        yield tell


def changes(found: Changes, lang: Language) -> None:
    """What would be added, changed and removed, a path a line, and the counts."""
    for sign, paths in (("+", found.added), ("~", found.changed), ("-", found.removed)):
        for path in paths:
            plain(f"{sign} {path}")
    counts = (len(found.added), len(found.changed), len(found.removed))
    words = Phrase("จะเพิ่ม {} เปลี่ยน {} ลบ {} ไฟล์", "{} to add, {} to change, {} to remove")
    plain(words.said(lang).format(*counts))


def carried(outcome: Outcome, probed: str, receipts: Sequence[Path], lang: Language) -> None:
    """What a publication did, and where its receipt lies, in which forms."""
    done = Phrase("เผยแพร่ฉบับ {} แล้ว", "release {} is live")
    back = Phrase("ฉบับ {} ไม่ผ่าน จึงคืนฉบับเดิม", "release {} failed and was taken back")
    plain((back if outcome.taken_back else done).said(lang).format(outcome.release))
    found = outcome.changes
    counts = (
        len(found.added),
        len(found.changed),
        len(found.removed),
        outcome.sent_files,
        outcome.sent_bytes,
    )
    words = Phrase(
        "เพิ่ม {} เปลี่ยน {} ลบ {} · ส่ง {} ไฟล์ {:,} ไบต์",
        "{} added, {} changed, {} removed; {} files sent, {:,} bytes",
    )
    plain(words.said(lang).format(*counts))
    where = " ".join(map(str, receipts))
    plain(Phrase(f"ตรวจหลังเผยแพร่: {probed} · ใบรับ: {where}", f"receipt: {where}").said(lang))
    if len(receipts) == 1:
        words = Phrase(
            "ใบรับเป็น PDF ด้วย เมื่อสั่ง make pdf ในโฟลเดอร์ของโปรแกรมแล้ว", "run make pdf to have it as PDF too"
        )
        plain(words.said(lang))


def standing(release: Release, local: Contents | None, found: Found, lang: Language) -> None:
    """How sources, the local build and the live site stand to each other."""
    nothing = Phrase("ยังไม่มี", "none")
    rows = (
        (Phrase("ต้นฉบับ", "sources"), release.id),
        (Phrase("ในเครื่อง (public/)", "local build (public/)"), local.id if local else nothing.said(lang)),
        (Phrase("เผยแพร่อยู่", "live"), found.live.id if found.live else nothing.said(lang)),
        (Phrase("ฉบับก่อน", "the one before"), found.previous.id if found.previous else nothing.said(lang)),
    )
    for name, id in rows:
        plain(f"{name.said(lang):<24}{id}")
    changes(compare(found.sums, release.sums), lang)
    if found.holder:
        words = Phrase("กำลังเผยแพร่โดย {} ตั้งแต่ {}", "being published by {} since {}")
        plain(words.said(lang).format(found.holder.by or "–", found.holder.since))


def plain(text: str) -> None:
    """One line on standard output."""
    print(text)
