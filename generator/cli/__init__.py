"""The command `prongsai`: reads the clock, the environment and the arguments, prints, and knows exit codes.

Exit codes: 0 clean · 1 warnings with `--strict` · 2 errors · 3 could not run.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    module = importlib.import_module(f".{options.module}", __package__)
    run: Callable[[argparse.Namespace], int] = getattr(module, options.run)
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
    _add_criteria(commands)
    _add_urls(commands)
    _add_probe(commands)
    _add_submit(commands)
    _add_publish(commands)
    _add_fleet(commands)
    return parser


def _command(
    commands: argparse._SubParsersAction[Any],
    name: str,
    help: str,
    module: str = "commands",
) -> argparse.ArgumentParser:
    """A command is the function of its name in `module`, which is imported only when it runs."""
    parser: argparse.ArgumentParser = commands.add_parser(name, help=help, description=help)
    parser.set_defaults(run=name.replace("-", "_"), module=module)
    parser.add_argument("--lang", choices=("th", "en"), default="th", help="ภาษาของข้อความ (th หรือ en)")
    return parser


def _add_site(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "site", nargs="?", type=Path, default=Path(), metavar="SITE", help="โฟลเดอร์เว็บไซต์ (ถ้าไม่ระบุคือที่นี่)"
    )


def _add_build(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "build", "สร้างหน้าเว็บทั้งหมดลงในโฟลเดอร์ผลลัพธ์", "build_command")
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
    parser.add_argument(
        "--format",
        default="text",
        metavar="text|json|sarif|github|html",
        help="รูปแบบรายงาน (html พิมพ์หรือส่งต่อได้)",
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="เขียนรายงานลงไฟล์ แทนการแสดงบนจอ")
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


def _add_criteria(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "criteria", "แสดงเกณฑ์ของปี หรือเทียบสองปี (diff 2568 2569)", "criteria_commands")
    parser.add_argument("years", nargs="+", metavar="YEAR", help="ปีที่ประเมิน เช่น 2569 หรือ diff 2568 2569")
    parser.add_argument("--site", type=Path, default=Path(), metavar="SITE", help="เว็บไซต์ที่มีเกณฑ์ของตนเอง")


def _add_probe(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "verify", "ตรวจว่าฉบับที่เผยแพร่ครบและตรงทุกไบต์", "probe_commands")
    parser.add_argument("copy", metavar="DIR|URL", help="โฟลเดอร์หรือที่อยู่เว็บของฉบับที่เผยแพร่")
    _add_manners(parser)
    parser = _command(commands, "probe", "ตรวจว่าที่อยู่ถาวรทุกหน้าเปิดได้และเป็นหน้าที่ถูกต้อง", "probe_commands")
    parser.add_argument(
        "url", nargs="?", default="", metavar="URL", help="ที่อยู่ที่เผยแพร่ เช่น https://www.example.go.th/ita/"
    )
    parser.add_argument("--local", type=Path, metavar="DIR", help="ตรวจโฟลเดอร์แทน โดยไม่ใช้เครือข่าย")
    parser.add_argument(
        "--list", type=Path, metavar="FILE", help="permalinks.json ของฉบับที่อนุมัติ (ถ้าไม่ระบุอ่านจากเว็บ)"
    )
    parser.add_argument("--limit", type=int, default=500, metavar="N", help="จำนวนที่อยู่มากที่สุดที่จะเปิด (500)")
    parser.add_argument(
        "--out", type=Path, default=Path("status.json"), metavar="FILE", help="ไฟล์ผลตรวจ (status.json)"
    )
    _add_manners(parser)


def _add_submit(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sheet = _command(commands, "sheet", "ทำแบบกรอก URL สำหรับระบบ ITAS (xlsx, csv, html)", "submit_commands")
    packed = _command(commands, "evidence", "เก็บหน้าเว็บของปีเป็นหลักฐานในไฟล์ zip เดียว", "submit_commands")
    frozen = _command(commands, "freeze", "เก็บหน้าข้อ OIT ของปีไว้เป็นฉบับที่ยื่น ซึ่งไม่เปลี่ยนอีก", "submit_commands")
    for parser in (sheet, packed, frozen):
        parser.add_argument("year", metavar="YEAR", help="ปีที่ประเมิน เช่น 2569")
        _add_site(parser)
    for parser in (sheet, packed):
        parser.add_argument(
            "--base-url", default="", metavar="URL", help="ที่อยู่ที่เผยแพร่ เช่น https://www.example.go.th/ita/"
        )
    sheet.add_argument(
        "--out", type=Path, default=Path(), metavar="DIR", help="โฟลเดอร์ของแบบกรอก (ถ้าไม่ระบุคือที่นี่)"
    )
    packed.add_argument("--out", type=Path, metavar="FILE", help="ไฟล์ zip (ถ้าไม่ระบุคือ evidence-ปี.zip ที่นี่)")


def _add_publish(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sent = _command(commands, "publish", "เผยแพร่ขึ้นเว็บไซต์ ทั้งชุดหรือไม่เผยแพร่เลย", "publish_commands")
    back = _command(commands, "rollback", "กลับไปฉบับที่เผยแพร่ก่อนหน้า", "publish_commands")
    seen = _command(commands, "status", "เทียบต้นฉบับ ฉบับในเครื่อง และฉบับที่เผยแพร่อยู่", "publish_commands")
    for parser in (sent, back, seen):
        parser.add_argument(
            "target", metavar="TARGET", help="ชื่อที่เผยแพร่ใน site.yaml หรือ folder:PATH หรือ zip:FILE"
        )
        _add_site(parser)
    for parser in (sent, back):
        parser.add_argument("--take-over", action="store_true", help="ทำต่อ แม้มีผู้อื่นเผยแพร่ค้างอยู่")
        parser.add_argument("--by", default="", metavar="TEXT", help="ตำแหน่งผู้เผยแพร่ (ไม่ใช่ชื่อบุคคล)")
    sent.add_argument("--dry-run", action="store_true", help="แสดงสิ่งที่จะเพิ่ม เปลี่ยน และลบ โดยไม่ส่ง")
    sent.add_argument("--resend", action="store_true", help="ส่งใหม่ทุกไฟล์ แม้ปลายทางบอกว่ามีแล้ว")
    sent.add_argument("--no-probe", action="store_true", help="ไม่เปิดดูที่อยู่ถาวรหลังเผยแพร่")


def _add_fleet(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    group = commands.add_parser("fleet", help="ทำเว็บไซต์ของหลายหน่วยงานพร้อมกัน (build)")
    actions = group.add_subparsers(title="คำสั่ง", metavar="", required=True)
    parser = _command(actions, "build", "สร้างทุกเว็บไซต์ แยกกันคนละโฟลเดอร์ และดัชนีของทุกหน่วยงาน", "fleet_commands")
    parser.set_defaults(run="fleet_build")
    parser.add_argument(
        "sites", nargs="+", type=Path, metavar="SITES", help="โฟลเดอร์เว็บไซต์ หรือโฟลเดอร์ที่มีเว็บไซต์อยู่ข้างใน"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="โฟลเดอร์ผลลัพธ์ของทุกหน่วยงาน")
    parser.add_argument("--jobs", type=int, metavar="N", help="สร้างพร้อมกันกี่เว็บไซต์ (ถ้าไม่ระบุเท่าจำนวนซีพียู)")
    parser.add_argument(
        "--date", default="", metavar="DATE", help="สร้างตามวันที่นี้ เช่น 2026-11-21 (ถ้าไม่ระบุคือวันนี้)"
    )
    parser.add_argument(
        "--scheduler", default="", metavar="ADDRESS", help="ใช้เครื่องอื่นผ่าน Dask เช่น tcp://192.0.2.10:8786"
    )


def _add_manners(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rate", type=float, default=2.0, metavar="N", help="เปิดกี่ครั้งต่อวินาทีเป็นอย่างมาก (2)")
    parser.add_argument("--timeout", type=float, default=20.0, metavar="S", help="รอคำตอบแต่ละครั้งกี่วินาที (20)")


def _add_urls(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    group = commands.add_parser("urls", help="ดูแลที่อยู่ถาวร (record, list, move, withdraw, revive)")
    actions = group.add_subparsers(title="คำสั่ง", metavar="", required=True, parser_class=_SiteLast)
    rows = {
        "record": ("บันทึกที่อยู่ทั้งหมดที่เผยแพร่แล้วลง urls.lock", ()),
        "list": ("แสดงทะเบียนที่อยู่", ()),
        "move": ("ให้ที่อยู่เดิมส่งต่อไปที่อยู่ใหม่", ("OLD", "NEW")),
        "withdraw": ("แจ้งยกเลิก ณ ที่อยู่เดิม (/2567/* คือทุกหน้าที่ลบไปแล้วในปีนั้น)", ("URL",)),
        "revive": ("นำที่อยู่ที่เคยย้ายหรือยกเลิกกลับมาใช้", ("URL",)),
    }
    for name, (help, words) in rows.items():
        parser = _command(actions, name, help, "ledger_commands")
        parser.set_defaults(run=f"urls_{name}")
        for word in words:
            parser.add_argument(word.lower(), metavar=word, help="ที่อยู่ เช่น /2568/results/")
        if name == "withdraw":
            parser.add_argument("--reason", required=True, metavar="TEXT", help="เหตุผลที่ประชาชนจะเห็น")
        _add_site(parser)


class _SiteLast(argparse.ArgumentParser):
    """Takes SITE after options too: `URL --reason TEXT SITE`; argparse itself lets options end the words."""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        found, rest = super().parse_known_args(args, namespace)
        if len(rest) == 1 and not rest[0].startswith("-") and found.site == Path():
            found.site, rest = Path(rest[0]), []
        return found, rest
