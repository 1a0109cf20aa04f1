"""The command `prongsai`: reads the clock, the environment and the arguments, prints, and knows exit codes.

Exit codes: 0 clean · 1 warnings with `--strict` · 2 errors · 3 could not run.
"""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

VERSION = "0.1.0"
CLEAN, WARNED, WRONG, COULD_NOT_RUN = range(4)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # Thai on any console
    options = _parser().parse_args(argv)
    if options.run is None:
        _parser().print_help()
        return CLEAN
    from . import commands

    run: Callable[[argparse.Namespace], int] = getattr(commands, options.run)
    try:
        return run(options)
    except KeyboardInterrupt:
        return COULD_NOT_RUN


def today() -> datetime.date:
    """The date of this run; `SOURCE_DATE_EPOCH` fixes it for reproducible builds."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.date.today()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="prongsai", description="โปร่งใส – ทำหน้าเว็บเปิดเผยข้อมูล ITA จากไฟล์ข้อความ"
    )
    parser.add_argument("--version", action="version", version=f"prongsai {VERSION}")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="คำสั่ง", metavar="")
    _add_build(commands)
    _add_check(commands)
    _add_serve(commands)
    _add_new(commands)
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help, description=help)
    parser.set_defaults(run=name.replace("-", "_"))
    parser.add_argument("--lang", choices=("th", "en"), default="th", help="ภาษาของข้อความ (th หรือ en)")
    return parser


def _add_site(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "site", nargs="?", type=Path, default=Path(), metavar="SITE", help="โฟลเดอร์เว็บไซต์ (ถ้าไม่ระบุคือที่นี่)"
    )


def _add_build(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "build", "สร้างหน้าเว็บทั้งหมดลงในโฟลเดอร์ผลลัพธ์")
    _add_site(parser)
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="โฟลเดอร์ผลลัพธ์ (ถ้าไม่ระบุคือ public ในโฟลเดอร์เว็บไซต์)"
    )
    parser.add_argument(
        "--base-url", default="", metavar="URL", help="ที่อยู่ที่จะเผยแพร่ เช่น https://www.example.go.th/ita/"
    )
    parser.add_argument("--strict", action="store_true", help="ถือว่าคำเตือนเป็นเหตุให้จบด้วยรหัส 1")


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "check", "ตรวจต้นฉบับทั้งหมดโดยไม่เขียนผลลัพธ์")
    _add_site(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="รูปแบบรายงาน")
    parser.add_argument("--base-url", default="", metavar="URL", help=argparse.SUPPRESS)
    parser.add_argument("--strict", action="store_true", help="ถือว่าคำเตือนเป็นเหตุให้จบด้วยรหัส 1")


def _add_serve(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "serve", "ดูหน้าเว็บในเครื่อง และโหลดใหม่เองเมื่อแก้ต้นฉบับ")
    _add_site(parser)
    parser.add_argument("--port", type=int, default=8000, help="ช่องทางในเครื่อง (8000)")
    parser.add_argument("--no-browser", action="store_true", help="ไม่ต้องเปิดเบราว์เซอร์ให้")


def _add_new(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "new", "เริ่มเว็บไซต์ใหม่ที่มีคำอธิบายทุกช่อง")
    parser.add_argument("directory", type=Path, metavar="DIR", help="โฟลเดอร์ใหม่")
    parser = _command(commands, "new-year", "เริ่มปีงบประมาณใหม่ในเว็บไซต์")
    parser.add_argument("year", metavar="YEAR", help="ปีงบประมาณ พ.ศ. เช่น 2569")
    _add_site(parser)
    parser = _command(commands, "schemas", "เขียนแบบฟอร์มช่วยกรอก (JSON Schema) สำหรับโปรแกรมแก้ไขไฟล์")
    parser.add_argument("directory", type=Path, metavar="DIR", help="โฟลเดอร์ที่จะเขียน")
