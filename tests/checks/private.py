"""Invented personal data in the clothes that people give them, and municipal pages that hold none.

Every number is drawn by chance and belongs, with luck, to nobody; names are of the kind that forms use as
examples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prongsai.thai import to_thai
from stdnum.th import pin

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

CARD = (1, 5, 10, 12)
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u00ad"
SPACES = " \u00a0\u2009\u202f\u2007"
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"

NAMES = (
    "สมชาย ใจดี",
    "สมหญิง รักไทย",
    "สมศรี มีสุข",
    "ทองดี ศรีสุข",
    "กมล แก้วใส",
    "บุญมา นามดี",
    "เรือง พูนผล",
    "ก้อง ดีพร้อม",
)
TITLES = ("นาย", "นาง", "นางสาว", "น.ส.", "ด.ช.", "ด.ญ.", "ว่าที่ ร.ต.", "เด็กชาย", "พ.ต.ท.")


def id_number(chance: Random) -> str:
    """Thirteen digits with a right check digit."""
    first = str(chance.randint(1, 8)) + "".join(str(chance.randint(0, 9)) for _ in range(11))
    return first + pin.calc_check_digit(first + "0")


def cut(digits: str, sign: str, cuts: tuple[int, ...] = CARD) -> str:
    parts = zip((0, *cuts), (*cuts, len(digits)), strict=True)
    return sign.join(digits[start:end] for start, end in parts)


def mixed_digits(digits: str, chance: Random) -> str:
    return "".join(to_thai(d) if chance.random() < 0.5 else d for d in digits)


# How one number may be written; each takes the digits and chance.
CLOTHES: tuple[Callable[[str, Random], str], ...] = (
    lambda d, c: d,
    lambda d, c: to_thai(d),
    lambda d, c: mixed_digits(d, c),
    lambda d, c: "".join(chr(ord(x) + 0xFEE0) for x in d),
    lambda d, c: cut(d, c.choice(DASHES)),
    lambda d, c: cut(to_thai(d), c.choice(DASHES)),
    lambda d, c: cut(mixed_digits(d, c), c.choice(SPACES)),
    lambda d, c: cut(d, " - "),
    lambda d, c: cut(d, c.choice("./_")),
    lambda d, c: cut(d, "  "),
    lambda d, c: cut(d, "-\n"),
    lambda d, c: cut(d, "-").replace("-", "-\n      ", 1),
    lambda d, c: cut(d, "-").replace("-", "", 1),
    lambda d, c: d[: (n := c.randint(2, 11))] + c.choice(ZERO_WIDTH) + d[n:],
    lambda d, c: c.choice(ZERO_WIDTH).join(cut(d, "-")),
    lambda d, c: d[: (n := c.randint(1, 12))] + "\n" + d[n:],
    lambda d, c: d[: (n := c.randint(1, 12))] + "\n        " + d[n:],
    lambda d, c: c.choice(SPACES).join(d),
    lambda d, c: "-".join(d),
    lambda d, c: cut(d, "-", (1, 5, 10)),
    lambda d, c: cut(d, "\u00a0–\u00a0"),
    lambda d, c: f"**{cut(d, '-')}**",
    lambda d, c: cut(d, "\\-"),
)

BETWEEN_NUMBERS = "12 {} 600 บาท"

# Where it may stand; `{}` is the number.
SURROUNDINGS = (
    "เลขประจำตัวประชาชน {} ที่อยู่ตามทะเบียนบ้าน",
    "ผู้มีสิทธิรับเงินช่วยเหลือ คือ{}ซึ่งได้ยื่นคำร้องไว้แล้ว",
    "ผู้ยื่นคำขอเลขที่ {} แจ้งความประสงค์",
    "| 1 | {} | ได้รับสิทธิ |",
    BETWEEN_NUMBERS,
    "ผู้เข้าร่วมโครงการ ({}) ลงนามแล้ว",
    "ID: {}, สถานะ",
    'ผู้เสียภาษี: "{}"',
)
# Only words of an ID card beside it make these sure.
LOOSE: tuple[Callable[[str, Random], str], ...] = (
    lambda d, c: "\t".join(d),
    lambda d, c: " | ".join(d),
    lambda d, c: cut(d, " ", tuple(sorted(c.sample(range(1, 13), c.randint(1, 5))))),
    lambda d, c: cut(d, "-", (3, 7)),
    lambda d, c: cut(d, "-", (4, 8, 12)),
)


def in_clothes(chance: Random, n: int) -> tuple[str, str]:
    """The digits of an ID number, and a sentence that holds it in the n-th combination of clothes.

    What a line end or single spaces cut does not stand between other numbers, where nobody could tell.
    """
    digits = id_number(chance)
    if n % 10 == 9:
        return digits, SURROUNDINGS[0].format(LOOSE[n // 10 % len(LOOSE)](digits, chance))
    dressed = CLOTHES[n % len(CLOTHES)](digits, chance)
    frail = " ".join(digits) == dressed or ("\n" in dressed and "-" not in dressed)
    around = [s for s in SURROUNDINGS if not (frail and s == BETWEEN_NUMBERS)]
    return digits, around[n // len(CLOTHES) % len(around)].format(dressed)


# -- other classes -------------------------------------------------------------------------------------


def person(chance: Random) -> str:
    return chance.choice(TITLES) + chance.choice(("", " ")) + chance.choice(NAMES)


def digits(chance: Random, count: int) -> str:
    return "".join(str(chance.randint(0, 9)) for _ in range(count))


def account(chance: Random) -> str:
    """A sentence with a person's bank account."""
    number = digits(chance, 10)
    written = chance.choice(
        (number, cut(number, "-", (3, 4, 9)), cut(number, " ", (3, 4, 9)), digits(chance, 12))
    )
    sentence = chance.choice(
        (
            "โอนเงินเข้าบัญชีเลขที่ {} ของ{}",
            "ธนาคารกรุงไทย เลขที่บัญชี {} ชื่อบัญชี {}",
            "บัญชีออมทรัพย์ ธ.ก.ส. {} {}",
            "{1} หมายเลขบัญชี: {0}",
        )
    )
    return _dressed(sentence.format(written, person(chance)), chance)


def phone(chance: Random) -> str:
    """A sentence with a person's mobile number."""
    number = "0" + chance.choice("689") + digits(chance, 8)
    forms = (
        number,
        cut(number, "-", (3, 6)),
        cut(number, "-", (3,)),
        cut(number, " ", (3, 6)),
        cut(number, "-", (2, 6)),
    )
    written = chance.choice((*forms, "+66 " + cut(number[1:], " ", (2, 5)), cut(number, "–", (3, 6))))
    sentence = chance.choice(
        (
            "{1} โทร. {0}",
            "ผู้ร้องเรียน {1} เบอร์โทรศัพท์ {0}",
            "ติดต่อ{1} {0} ได้ทุกวัน",
            "| {1} | {0} |",
            "มือถือ {0}",
            "{1} บ้านเลขที่ 12/3 หมู่ที่ 4 โทรศัพท์ {0}",
        )
    )
    return _dressed(sentence.format(written, person(chance)), chance)


def address(chance: Random) -> str:
    """A sentence with a name and a house number."""
    house, moo = f"{chance.randint(1, 400)}/{chance.randint(1, 30)}", chance.randint(1, 20)
    sentence = chance.choice(
        (
            "{0} อยู่บ้านเลขที่ {1} หมู่ที่ {2} ตำบลสมมติ",
            "{0} บ้านเลขที่ {1} ม.{2} ต.สมมติ อ.ทดสอบ",
            "{0} ที่อยู่ {1} หมู่ {2} บ้านตัวอย่าง",
            "| {0} | {1} หมู่ที่ {2} |",
            "บ้านเลขที่ {1} หมู่ที่ {2} ของ{0}",
        )
    )
    return _dressed(sentence.format(person(chance), house, moo), chance)


def illness(chance: Random) -> str:
    """A sentence with a name and a word of health or disability."""
    word = chance.choice(
        (
            "พิการทางการมองเห็น",
            "เป็นผู้ป่วยติดเตียง",
            "ป่วยเป็นโรคเบาหวาน",
            "คนพิการ",
            "ติดเชื้อเอชไอวี",
            "ผู้ป่วยจิตเวช",
            "ป่วยด้วยโรคไต",
        )
    )
    sentence = chance.choice(
        (
            "มอบเงินช่วยเหลือแก่{0} ซึ่ง{1}",
            "{0} {1} ได้รับเบี้ยยังชีพเดือนละ 800 บาท",
            "| {0} | {1} | 800 |",
            "เยี่ยม{1} คือ{0}",
        )
    )
    return _dressed(sentence.format(person(chance), word), chance)


def _dressed(text: str, chance: Random) -> str:
    return to_thai(text) if chance.random() < 0.3 else text


# -- clean pages ---------------------------------------------------------------------------------------

# Paragraphs of a municipal website; # is any digit, {} a person with a title.
CLEAN = (
    "โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ 1# กว้าง 4 เมตร ยาว ### เมตร หนา 0.15 เมตร",
    "โครงการก่อสร้างรางระบายน้ำ สายบ้าน{} ถึงบ้าน{} หมู่ที่ #",
    "งบประมาณตั้งไว้ ##,###,###.00 บาท เบิกจ่ายแล้ว #,###,###.## บาท คิดเป็นร้อยละ ##.##",
    "งบประมาณ ######## บาท คงเหลือ ###### บาท",
    "หนังสือที่ นม 7####/### ลงวันที่ 2# ธันวาคม 2568",
    "ตามหนังสือ ด่วนที่สุด ที่ มท 0808.#/ว #### ลงวันที่ 5 มกราคม 2569",
    "เลขที่โครงการ 6########## เลขคุมสัญญา 6########### ในระบบ e-GP",
    "สัญญาเลขที่ ##/2568 ลงวันที่ 24-09-2568 สิ้นสุดวันที่ 22-01-2569 วงเงิน ###,###.00 บาท",
    "ผลการประเมิน ITA 9#.## 8#.## 7#.## -#.##",
    "\n".join(f"{n} ##.## ##.## -#.##" for n in range(1, 11)),
    "\n".join("### ##### ###### #" for _ in range(4))
    + "\n"
    + "\n".join("# #### ## ######" for _ in range(4)),
    "\n".join("|" + " # |" * 13 for _ in range(6)),
    "สำนักงานเทศบาลตำบลสมมติ เลขที่ ### หมู่ที่ 1# ตำบลสมมติ อำเภอทดสอบ จังหวัดทดสอบ 3####",
    "โทรศัพท์ 0-4###-#### โทรสาร 0-4###-#### ต่อ 1#",
    "สายด่วนศูนย์ดำรงธรรม 1567 สายด่วนรัฐบาล 1111 แจ้งเหตุงานป้องกัน โทร. 08#-###-####",
    "กองช่าง โทรศัพท์ 09######## และ 04#-######",
    "เลขมาตรฐานหนังสือ ISBN 978-616-###-###-#",
    "https://www.example.go.th/news/17###########.jpg",
    "https://www.example.go.th/d.php?id=#####&ref=############",
    "นายกเทศมนตรีมอบหมายให้ปลัดเทศบาลดูแลคนพิการและผู้ป่วยติดเตียงในเขตเทศบาล",
    "นายทะเบียนท้องถิ่นและนายช่างโยธาตรวจบ้านเลขที่ ##/# หมู่ที่ 3",
    "{} นายกเทศมนตรีตำบลสมมติ กล่าวเปิดโครงการส่งเสริมคุณภาพชีวิตคนพิการ",
    "ผู้อำนวยการกองคลัง ({}) โทรศัพท์ 08#-#######",
    "สำเนาบัตรประจำตัวประชาชน 1 ฉบับ สำเนาทะเบียนบ้าน 1 ฉบับ รูปถ่าย 2 รูป",
    "การพัฒนางบประมาณ และการป้องกันโรคพิษสุนัขบ้าและโรคไข้เลือดออก ปี 2566 2567 2568 2569",
    "ชื่อบัญชี เทศบาลตำบลสมมติ ธนาคารกรุงไทย เลขที่บัญชี ###-#-#####-#",
    "รหัสบัญชีแยกประเภท 1######### เงินฝากธนาคาร",
    "เลขประจำตัวผู้เสียภาษี 0-994#-#####-##-# บริษัท ทดสอบ จำกัด",
    "ครุภัณฑ์รหัส 4##-6#-#### ปีที่ได้มา 2566 พิกัด 15.######, 102.######",
    "ตัวชี้วัดที่ # ข้อ i1# e# ปี 2565-2570 ยุทธศาสตร์ชาติ พ.ศ. 2561-2580",
    "ประชากร #,### คน ชาย #,### คน หญิง #,### คน ครัวเรือน ### หลังคาเรือน",
)


def clean_page(chance: Random) -> str:
    """Some fifteen paragraphs of municipal prose and tables, in Arabic or Thai digits."""
    page = "\n\n".join(_filled(chance.choice(CLEAN), chance) for _ in range(15))
    return to_thai(page) if chance.random() < 0.5 else page


def _filled(paragraph: str, chance: Random) -> str:
    text = paragraph.format(person(chance), person(chance))
    return "".join(digits(chance, 1) if c == "#" else c for c in text)
