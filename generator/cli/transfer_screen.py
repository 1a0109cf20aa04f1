"""How a transfer to a host, and what stands there, look on a terminal."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..problems import Phrase
from ..publish import changes as compare
from .screen import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from ..problems import Language
    from ..publish import Changes, Contents, Found, Outcome, Progress, Release

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
        more = Phrase(
            "สั่ง make pdf ในโฟลเดอร์ของโปรแกรม เพื่อได้ใบรับเป็น PDF ด้วย", "run make pdf to have it as PDF too"
        )
        plain(more.said(lang))


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
