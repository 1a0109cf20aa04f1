"""How the run of a fleet looks: how far it is, how long it will take, and what came of it."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..problems import Language, Phrase
from .screen import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ..fleet import Fleet, Outcome

_EVERY = 10.0  # seconds between two lines where there is no terminal


@contextmanager
def progress(total: int, lang: Language) -> Iterator[Callable[[Outcome], None]]:
    """Told each outcome: a bar on a terminal, elsewhere a line now and then, both on standard error."""
    if sys.stderr.isatty():
        with _bar(total, lang) as tell:
            yield tell
        return
    began = last = time.monotonic()
    done = 0

    def line(outcome: Outcome) -> None:
        nonlocal done, last
        done, now = done + 1, time.monotonic()
        if done == total or now - last >= _EVERY:
            last = now
            print(_far(done, total, now - began, lang), file=sys.stderr, flush=True)

    yield line


@contextmanager
def _bar(total: int, lang: Language) -> Iterator[Callable[[Outcome], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    began = time.monotonic()
    columns = (BarColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_far(0, total, 0, lang), total=total)

        def tell(outcome: Outcome) -> None:
            done = int(bar.tasks[task].completed) + 1
            bar.update(task, completed=done, description=_far(done, total, time.monotonic() - began, lang))

        yield tell


def _far(done: int, total: int, elapsed: float, lang: Language) -> str:
    """How many sites are done, and the time left if the others take as long."""
    if not 0 < done < total:
        return f"{done}/{total}"
    left = duration(elapsed / done * (total - done), lang)
    return f"{done}/{total} · " + Phrase(f"เหลือประมาณ {left}", f"about {left} left").said(lang)


def duration(seconds: float, lang: Language) -> str:
    """A length of time to the minute, or to the second below one: `2 ชม. 5 นาที`."""
    whole = round(seconds)
    hours, minutes = divmod(whole // 60, 60)
    parts = (
        (hours, Phrase("ชม.", "h")),
        (minutes, Phrase("นาที", "min")),
        (0 if whole >= 60 else whole, Phrase("วินาที", "s")),
    )
    said = [f"{count} {word.said(lang)}" for count, word in parts if count]
    return " ".join(said) or f"0 {parts[-1][1].said(lang)}"


def summary(done: Fleet, out: Path, lang: Language) -> None:
    """What was built, kept and failed, why, and where the reports and the index lie."""
    counts = (
        (Phrase("สร้างแล้ว", "built"), done.built),
        (Phrase("คงเดิม", "unchanged"), done.kept),
        (Phrase("ไม่สำเร็จ", "failed"), len(done.failed)),
    )
    plain(" · ".join(f"{word.said(lang)} {count:,}" for word, count in counts))
    for outcome in done.failed:
        errors = Phrase(f"ข้อผิดพลาด {outcome.errors}", f"{outcome.errors} errors").said(lang)
        plain(f"\n{outcome.name} · {errors}")
        for text in outcome.first:
            plain(f"  {text.replace(chr(10), chr(10) + '  ')}")
        if outcome.report:
            plain(
                "  "
                + Phrase(f"รายงานเต็ม: {outcome.report}", f"the whole report: {outcome.report}").said(lang)
            )
    index = out / "index.html"
    plain(
        "\n" + Phrase(f"ดัชนี {done.indexed} หน่วยงาน: {index}", f"index of {done.indexed}: {index}").said(lang)
    )
