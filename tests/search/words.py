"""The queries on which search engines for Thai fail, and invented text in which they occur.

The text is shaped like that of real measures: sentences without spaces inside, codes of items, years in
either digits, and น้ำ as word processors may leave it behind. Everything follows from a seed.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

# What is typed, and how it may stand in a text: any of these, capitals and small letters alike.
QUERIES = {
    "งบประมาณ": ("งบประมาณ",),
    "จัดซื้อจัดจ้าง": ("จัดซื้อจัดจ้าง",),
    "ป้องกันการทุจริต": ("ป้องกันการทุจริต",),
    "การใช้ทรัพย์สินของราชการ": ("การใช้ทรัพย์สินของราชการ",),
    "น้ำใส": ("น้ำใส",),
    "No Gift Policy": ("No Gift Policy",),
    "o25": ("o25", "๐25", "๐๒๕", "o๒๕"),
    "O25": ("o25", "๐25", "๐๒๕", "o๒๕"),
    "๐25": ("o25", "๐25", "๐๒๕", "o๒๕"),
    "2569": ("2569", "๒๕๖๙"),
    "๒๕๖๙": ("2569", "๒๕๖๙"),
}

_WHO = (
    *("งานนโยบายและแผน", "กองคลังร่วมกับหน่วยตรวจสอบภายใน", "หัวหน้าฝ่ายทุกฝ่าย", "คณะทำงานด้านความโปร่งใส"),
    *("ผู้ดูแลเว็บไซต์", "เจ้าหน้าที่พัสดุ", "ผู้บริหารและบุคลากรทุกระดับ", "งานประปาหมู่บ้านน้ำใส"),
)
_DOES = (
    *("ทบทวนแผนการใช้จ่ายเงินตามปีงบประมาณ", "สรุปผลการจัดซื้อจัดจ้างรายเดือน", "จัดทำทะเบียนคุมพัสดุ"),
    *("เผยแพร่รายงานการป้องกันการทุจริต", "ประกาศนโยบาย No Gift Policy", "ประกาศไม่รับของขวัญ"),
    *("กำกับการใช้ทรัพย์สินของราชการ", "ตรวจนับทรัพย์สินก่อนสิ้นงวด", "ดูแลระบบผลิตนํ้าใสของหมู่บ้าน"),
    *("เปิดเผยข้อมูลตามข้อ O25", "เปิดเผยข้อมูลตามข้อ ๐๒๕ และข้อ o26", "รับฟังความเห็นของผู้รับบริการ"),
    *("ตอบข้อร้องเรียนให้ทันกำหนด", "อบรมเรื่องประมวลจริยธรรม", "ปรับขั้นตอนบริการให้สั้นลง"),
)
_HOW = (
    *("ภายในเดือนมีนาคม 2569", "ก่อนวันที่ ๓๐ กันยายน ๒๕๖๙", "ทุกไตรมาส", "ปีละสองครั้ง", "โดยไม่ใช้งบประมาณ"),
    *("วงเงิน 1,250,000 บาท", "ผ่านช่องทางออนไลน์", "และแจ้งเวียนให้ทราบทั่วกัน", "ตามระเบียบที่เกี่ยวข้อง"),
    *("พร้อมหลักฐานเป็นหนังสือ", "แล้วรายงานผลต่าง ๆ ต่อผู้บริหาร", "เพื่อให้ประชาชนตรวจสอบได้"),
)
_ABOUT = (
    *("คู่มือ", "แนวทาง", "ทะเบียน", "การอบรม", "รายงาน", "ช่องทาง", "ประกาศ", "แผน"),
    *("การยืมพัสดุ", "การรับเรื่องร้องเรียน", "การบริการจุดเดียว", "การบริหารงานบุคคล", "การจ่ายเงิน"),
)

SITE = """\
digits: arabic
agency:
  name: เทศบาลตำบลตัวอย่าง
  type: เทศบาลตำบล
  district: เมือง
  province: ตัวอย่าง
"""


def write_site(root: Path, years: range, measures: int, seed: int = 1) -> None:
    """A site with so many measures in each fiscal year (BE), each with about 1,700 letters."""
    draw = random.Random(seed)
    root.mkdir(parents=True, exist_ok=True)
    (root / "site.yaml").write_text(SITE, encoding="utf-8")
    for year in years:
        folder = root / f"content/{year}/measures"
        folder.mkdir(parents=True)
        for number in range(1, measures + 1):
            (folder / f"m{number}.md").write_text(_measure(draw, year, number), encoding="utf-8")


def _measure(draw: Random, year: int, number: int) -> str:
    title = f"{draw.choice(_ABOUT[:8])}{draw.choice(_ABOUT[8:])}{draw.choice(_HOW)}"
    steps = "".join(f"  - {_sentence(draw)}\n" for _ in range(4))
    paragraphs = [" ".join(_sentence(draw) for _ in range(4)) for _ in range(4)]
    return f"---\ntitle: {title}\nnumber: {number}\nperiod: ตลอดปีงบประมาณ {year}\nsteps:\n{steps}---\n" + (
        "\n\n".join(paragraphs) + "\n"
    )


def _sentence(draw: Random) -> str:
    return f"{draw.choice(_WHO)}{draw.choice(_DOES)} {draw.choice(_HOW)}"
