"""How results look on a terminal: rich where there is one, plain text elsewhere. The one door of `rich`."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import Protocol

    from ..problems import Language, Problem

    class Worded(Protocol):
        """A problem, or one that an earlier run told."""

        @property
        def level(self) -> str: ...

        def as_text(self, lang: Language) -> str: ...


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


def problems(found: Sequence[Worded], lang: Language) -> None:
    """Every problem with its place and hint, on standard error."""
    if not found:
        return
    if not sys.stderr.isatty():
        print("\n".join(each.as_text(lang) for each in found), file=sys.stderr)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True, highlight=False)
    for each in found:
        first, hint = each.as_text(lang).split("\n", 1)
        place, rest = first.split(": ", 1)
        line = Text(place, style="bold") + Text(": ")
        line += Text(rest, style="red" if each.level == "error" else "yellow")
        console.print(line, soft_wrap=True)
        console.print(Text(hint, style="dim"), soft_wrap=True)


def published(written: int, unchanged: int, removed: int, out: Path, lang: Language) -> None:
    """How many files a build wrote, left and removed."""
    if lang == "th":
        plain(f"เรียบร้อย {out}: เขียน {written} ไฟล์ คงเดิม {unchanged} ลบ {removed}")
    else:
        plain(f"done, {out}: {written} written, {unchanged} unchanged, {removed} removed")


def checked(found: Sequence[Problem], files: int, lang: Language) -> None:
    """The last line of a check."""
    errors = sum(p.level == "error" for p in found)
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


def plain(text: str) -> None:
    """One line on standard output."""
    print(text)
