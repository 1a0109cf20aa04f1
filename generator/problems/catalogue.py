"""Every problem by its permanent name: how much it weighs, what it says and how to mend it.

Names are promises: reports, documentation and people refer to them. In messages `{…}` stands for a value
that the problem carries. Thai first, for officers; English for developers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Entry:
    """The wording of one kind of problem: what is wrong (`th`, `en`) and how to mend it."""

    th: str
    mend_th: str
    en: str
    mend_en: str
    level: Literal["error", "warning"] = "error"


FILES: dict[str, Entry] = {
    "no-site": Entry(
        "ไม่พบโฟลเดอร์เว็บไซต์ {path}",
        "ตรวจชื่อโฟลเดอร์ หรือสร้างเว็บไซต์ใหม่ด้วย prongsai new {path}",
        "there is no site folder {path}",
        "check the name, or make a new site with: prongsai new {path}",
    ),
    "no-site-file": Entry(
        "ไม่พบไฟล์ site.yaml",
        "สร้าง site.yaml ที่บอกชื่อหน่วยงาน อำเภอ และจังหวัด หรือเริ่มใหม่ด้วย prongsai new",
        "there is no site.yaml",
        "write one that names the agency, its district and province, or start with: prongsai new",
    ),
    "not-a-file": Entry(
        "เป็นทางลัดหรือไม่ใช่ไฟล์ธรรมดา จึงไม่เปิดอ่าน",
        "คัดลอกไฟล์จริงมาวางแทนทางลัด",
        "is a link or no ordinary file, and is not opened",
        "put a copy of the real file in its place",
    ),
    "forbidden-name": Entry(
        "ชื่อ “{name}” ใช้ไม่ได้ในทุกเครื่อง",
        'ตั้งชื่อใหม่โดยไม่ใช้ < > : " | ? * \\ ไม่ลงท้ายด้วยจุดหรือเว้นวรรค และไม่ใช่ชื่อสงวนของ Windows เช่น con aux nul',
        "the name “{name}” cannot be used on every system",
        'rename it without < > : " | ? * \\, a final dot or space, or a Windows device name (con, aux, nul)',
    ),
    "file-too-large": Entry(
        "ไฟล์ใหญ่เกินไป ({size:,} ไบต์ ไม่เกิน {limit:,})",
        "ไฟล์ข้อมูลที่พิมพ์เองไม่ใหญ่ขนาดนี้ ตรวจว่าวางไฟล์ผิดหรือไม่ หากเป็นเอกสารให้เก็บไว้ใน documents/ เป็น PDF",
        "the file is too large ({size:,} bytes; at most {limit:,})",
        "nobody types that much: check for a misplaced file; documents belong in documents/ as PDF",
    ),
    "cannot-read": Entry(
        "เปิดอ่านไฟล์ไม่ได้ ({reason})",
        "ตรวจสิทธิ์ของไฟล์ หรือปิดโปรแกรมอื่นที่เปิดไฟล์นี้ค้างไว้",
        "the file cannot be read ({reason})",
        "check its permissions, or close the program that holds it",
    ),
    "not-utf8": Entry(
        "ไฟล์ไม่ได้บันทึกเป็น UTF-8",
        "เปิดไฟล์แล้วบันทึกใหม่ เลือกการเข้ารหัสเป็น UTF-8",
        "the file is not saved as UTF-8",
        "open it and save it again with the encoding UTF-8",
    ),
    "forbidden-character": Entry(
        "มีอักขระที่มองไม่เห็นและใช้ไม่ได้ ({code})",
        "ลบอักขระตรงตำแหน่งนี้แล้วพิมพ์ใหม่ มักติดมาจากการคัดลอก",
        "an invisible character that cannot be used ({code})",
        "delete it and type again; such characters come with copied text",
    ),
    "unknown-file": Entry(
        "ไฟล์นี้ไม่อยู่ในที่ที่โปรแกรมรู้จัก จึงจะไม่ถูกเผยแพร่",
        "ย้ายหรือเปลี่ยนชื่อ {expected}",
        "the program knows no such file in this place; it would not be published",
        "move or rename it: {expected}",
    ),
    "unknown-topic-file": Entry(
        "ชื่อไฟล์บทวิเคราะห์ “{name}” ไม่ใช่ตัวชี้วัดหรือประเด็น",
        "ตั้งชื่อไฟล์ตามตัวชี้วัดหรือประเด็น {expected}",
        "the analysis file is named “{name}”, which is no indicator or issue",
        "name it after its topic: {expected}",
    ),
}

READING: dict[str, Entry] = {
    "yaml-syntax": Entry(
        "อ่านบรรทัดนี้ไม่ออก “{typed}”",
        "ตรวจการเยื้องให้ตรงกัน ใส่เครื่องหมาย : และเว้นวรรคหลังชื่อช่อง และใส่เครื่องหมายคำพูดคร่อมข้อความที่มี : หรือ #",
        "this line cannot be understood: “{typed}”",
        "check the indentation, put a space after the colon, and quote text that holds : or #",
    ),
    "tab-indent": Entry(
        "เยื้องบรรทัดด้วยปุ่ม Tab",
        "เปลี่ยน Tab เป็นเว้นวรรคสองครั้ง",
        "the line is indented with a tab",
        "use two spaces instead",
    ),
    "yaml-alias": Entry(
        "ใช้การอ้างซ้ำ *{name} ไม่ได้",
        "พิมพ์ข้อมูลนั้นซ้ำให้ครบ",
        "the alias *{name} is not allowed",
        "type the data again",
    ),
    "yaml-anchor": Entry(
        "ใช้ป้ายอ้างอิง &{name} ไม่ได้",
        "ลบ &{name} ออก หากตั้งใจให้เป็นข้อความ ให้ใส่เครื่องหมายคำพูดคร่อม",
        "the anchor &{name} is not allowed",
        "delete it; if it is meant as text, put it in quotes",
    ),
    "yaml-tag": Entry(
        "ใช้ป้ายชนิดข้อมูล {tag} ไม่ได้",
        "ลบป้ายออก หากตั้งใจให้เป็นข้อความ ให้ใส่เครื่องหมายคำพูดคร่อม",
        "the tag {tag} is not allowed",
        "delete it; if it is meant as text, put it in quotes",
    ),
    "yaml-documents": Entry(
        "มีข้อมูลมากกว่าหนึ่งชุดในไฟล์เดียว",
        "ลบเส้น --- ที่คั่นกลาง หรือแยกเป็นคนละไฟล์",
        "the file holds more than one document",
        "delete the dividing --- or split the file",
    ),
    "too-deep": Entry(
        "ข้อมูลซ้อนกันลึกเกิน {limit} ชั้น",
        "ตรวจการเยื้องและวงเล็บ ข้อมูลของเว็บไซต์ไม่ซ้อนลึกขนาดนี้",
        "data nested more than {limit} deep",
        "check indentation and brackets; nothing here is nested that deep",
    ),
    "key-not-text": Entry(
        "ชื่อช่องต้องเป็นข้อความบรรทัดเดียว",
        "พิมพ์ชื่อช่องตามด้วย : แล้วค่าของช่อง",
        "the name of a field must be plain text",
        "type the name, a colon, then the value",
    ),
    "repeated-key": Entry(
        "ช่อง “{key}” มีแล้วที่บรรทัด {line}",
        "เหลือไว้ช่องเดียว ค่าที่พิมพ์ซ้ำจะไม่ถูกอ่าน",
        "the field “{key}” already stands on line {line}",
        "keep one of the two; the second is not read",
    ),
    "no-front-matter": Entry(
        "ไฟล์ไม่ได้เริ่มด้วยเส้น ---",
        "ให้บรรทัดแรกเป็น --- ตามด้วยข้อมูล แล้วปิดด้วย --- ก่อนเนื้อความ",
        "the file does not start with ---",
        "the first line is ---, then the fields, then --- again before the prose",
    ),
    "open-front-matter": Entry(
        "ไม่พบเส้น --- ที่ปิดข้อมูลส่วนหัว",
        "พิมพ์ --- หนึ่งบรรทัดหลังข้อมูลช่องสุดท้าย ก่อนเนื้อความ",
        "the --- that closes the front matter is missing",
        "type a line --- after the last field, before the prose",
    ),
    "empty-file": Entry(
        "ยังไม่ได้กรอกไฟล์นี้ จึงยังไม่มีหน้าเว็บ",
        "กรอกข้อมูลโดยลบเครื่องหมาย # หน้าช่องที่ใช้ หรือลบไฟล์หากยังไม่ใช้",
        "the file is not filled in yet, so it makes no page",
        "fill it in (take away the # before a field), or delete it until it is needed",
        level="warning",
    ),
}

VALUES: dict[str, Entry] = {
    "unknown-key": Entry(
        "ไม่มีช่องชื่อ “{key}”",
        "{expected}",
        "there is no field “{key}”",
        "{expected}",
    ),
    "missing-key": Entry(
        "ขาดช่อง “{key}” ({title})",
        "เพิ่ม {key}: ตามด้วยค่า",
        "the field “{key}” is missing",
        "add {key}: and its value",
    ),
    "wrong-kind": Entry(
        "ตรงนี้เป็น{found} แต่ต้องเป็น{expected}",
        "จัดรูปข้อมูลใหม่ให้เป็น{expected}",
        "this is {found}, expected {expected}",
        "rewrite it as {expected}",
    ),
    "empty-value": Entry(
        "ว่างอยู่",
        "พิมพ์ค่า หรือลบบรรทัดนี้ หากเอกสารเขียนว่าไม่มี ให้พิมพ์ ไม่มี",
        "left empty",
        "type a value or delete the line; if the document says there is none, type ไม่มี",
    ),
    "bad-value": Entry(
        "“{value}” ใช้ในช่องนี้ไม่ได้",
        "ต้องเป็น{expected}",
        "“{value}” cannot stand here",
        "expected {expected}",
    ),
    "bad-number": Entry(
        "“{value}” ไม่ใช่คะแนน",
        "ต้องเป็น{expected}",
        "“{value}” is no score",
        "expected {expected}",
    ),
    "bad-code": Entry(
        "“{value}” ไม่ใช่รหัสข้อที่ใช้ในช่องนี้ได้",
        "ต้องเป็น{expected}",
        "“{value}” is no code that can stand here",
        "expected {expected}",
    ),
    "bad-id": Entry(
        "รหัส “{value}” ใช้เป็นที่อยู่ถาวรไม่ได้",
        "ใช้{expected}",
        "the id “{value}” cannot be a permanent address",
        "use {expected}",
    ),
    "bad-topic": Entry(
        "“{value}” ไม่ใช่ตัวชี้วัดหรือประเด็น",
        "ต้องเป็น {expected}",
        "“{value}” is no indicator or issue",
        "expected {expected}",
    ),
    "bad-date": Entry(
        "อ่านวันที่ “{value}” ไม่ได้",
        "พิมพ์{expected} ปีเป็น พ.ศ.",
        "the date “{value}” cannot be read",
        "type {expected}, with a Buddhist-era year",
    ),
    "bad-address": Entry(
        "“{value}” ไม่ใช่ที่อยู่เว็บ",
        "ต้องเป็น{expected}",
        "“{value}” is no web address",
        "expected {expected}",
    ),
    "bad-file-name": Entry(
        "“{value}” ไม่ใช่ชื่อไฟล์ในโฟลเดอร์ documents",
        "วางไฟล์ไว้ในโฟลเดอร์ documents ของปีนั้น แล้วพิมพ์เฉพาะชื่อไฟล์",
        "“{value}” is no name of a file in the folder documents",
        "put the file into that year's documents folder and type its name only",
    ),
    "bad-choice": Entry(
        "“{value}” ไม่ใช่คำที่เลือกได้",
        "{expected}",
        "“{value}” is not one of the choices",
        "{expected}",
    ),
}

PROSE: dict[str, Entry] = {
    "raw-html": Entry(
        "มีคำสั่ง HTML “{tag}” ในเนื้อความ",
        "ลบออก ใช้ **ตัวหนา** - รายการ และ ## หัวข้อ แทน",
        "HTML “{tag}” in the prose",
        "delete it; use **bold**, - lists and ## headings",
    ),
    "image-in-prose": Entry(
        "มีรูปภาพในเนื้อความ ซึ่งผู้อ่านบางคนและเครื่องอ่านไม่ได้",
        "เขียนข้อมูลในรูปเป็นข้อความหรือตาราง ถ้าเป็นเอกสารให้เพิ่มใน documents.yaml",
        "an image in the prose, which some readers and machines cannot read",
        "write what it shows as text or a table; list documents in documents.yaml",
    ),
    "dead-link": Entry(
        "ลิงก์ไป {target} ซึ่งไม่มีในเว็บไซต์นี้",
        "แก้ที่อยู่ หน้าในเว็บไซต์เขียนแบบ /2569/measures/ และจบด้วย /",
        "links to {target}, which is not in this site",
        "mend the address; pages are written /2569/measures/ with a final /",
    ),
    "bad-link": Entry(
        "ลิงก์ “{target}” ใช้ไม่ได้",
        "ลิงก์ต้องขึ้นต้นด้วย https:// mailto: tel: หรือ / สำหรับหน้าในเว็บไซต์นี้",
        "the link “{target}” cannot be used",
        "a link starts with https://, mailto:, tel:, or / for a page of this site",
    ),
    "heading-level": Entry(
        "หัวข้อใหญ่ # มีได้ชื่อเรื่องเดียว ซึ่งมาจากช่อง title",
        "เริ่มหัวข้อในเนื้อความที่ ##",
        "a # heading: the only one is the title",
        "start headings in prose with ##",
    ),
    "heading-skips": Entry(
        "หัวข้อข้ามระดับไปเป็น {found}",
        "ใช้ {expected}",
        "the heading skips a level to {found}",
        "use {expected}",
    ),
    "heading-underline": Entry(
        "ขีดเส้นใต้ข้อความด้วย --- หรือ === จะกลายเป็นหัวข้อโดยไม่ตั้งใจ",
        "ใช้ ## นำหน้าหัวข้อ หรือเว้นบรรทัดก่อนเส้น ---",
        "text underlined with --- or === becomes a heading unawares",
        "put ## before a heading, or leave a blank line before ---",
    ),
    "unknown-figure": Entry(
        "ไม่มีคะแนนชื่อ “{name}”",
        "{expected}",
        "there is no figure “{name}”",
        "{expected}",
    ),
    "unknown-figure-year": Entry(
        "อ้างคะแนน “{name}” แต่ไม่มีผลประเมินของปี {year}",
        "เพิ่ม content/{year}/results.yaml หรือระบุปี เช่น {{{{2567/overall}}}}",
        "“{name}” refers to results of {year}, which are not in this site",
        "add content/{year}/results.yaml, or name a year: {{{{2567/overall}}}}",
    ),
    "figure-not-stated": Entry(
        "อ้างคะแนน “{name}” แต่ผลประเมินปี {year} ไม่ได้ระบุค่านี้",
        "เขียนเป็นถ้อยคำว่าเอกสารไม่ได้ระบุ หรือเติมค่าใน results.yaml หากเอกสารมี",
        "“{name}” refers to a figure that the results of {year} do not state",
        "say in words that the document is silent, or add the figure to results.yaml if it states it",
    ),
}

MODEL: dict[str, Entry] = {
    "url-collision": Entry(
        "ที่อยู่ {url} ถูกใช้แล้วโดย {other}",
        "เปลี่ยนชื่อไฟล์หรือรหัสของอันใดอันหนึ่ง",
        "the address {url} is already taken by {other}",
        "rename one of the two",
    ),
    "repeated-id": Entry(
        "รหัส “{id}” ใช้แล้วที่ {other}",
        "ตั้งรหัสใหม่ให้ไม่ซ้ำกันในปีเดียวกัน",
        "the id “{id}” is already used at {other}",
        "choose another; ids are unique within a year",
    ),
    "repeated-score": Entry(
        "คะแนนของ {key} มีแล้วที่บรรทัด {line}",
        "เหลือไว้แถวเดียว หากเอกสารพิมพ์ไว้สองค่า ให้ใส่ค่าที่สองใน also",
        "a score of {key} already stands on line {line}",
        "keep one row; if the document prints two values, put the second into also",
    ),
    "unknown-document": Entry(
        "ไม่มีเอกสารรหัส “{id}”",
        "เพิ่มเอกสารใน documents/documents.yaml หรือแก้รหัส {expected}",
        "there is no document “{id}”",
        "add it to documents/documents.yaml, or mend the id: {expected}",
    ),
    "unknown-finding": Entry(
        "ไม่มีประเด็นรหัส “{id}” ในบทวิเคราะห์ผลปี {year}",
        "แก้รหัสใน answers {expected}",
        "there is no finding “{id}” in the analysis of {year}",
        "mend the id in answers: {expected}",
    ),
    "unknown-measure": Entry(
        "ไม่มีมาตรการรหัส “{id}” ในปี {year}",
        "แก้รหัส {expected}",
        "there is no measure “{id}” in {year}",
        "mend the id: {expected}",
    ),
    "unknown-limitation": Entry(
        "ไม่มีข้อจำกัดรหัส “{id}”",
        "แก้รหัสใน answers {expected}",
        "there is no limitation “{id}”",
        "mend the id in answers: {expected}",
    ),
    "measure-reported-twice": Entry(
        "มาตรการ “{id}” มีผลแล้วที่บรรทัด {line} ของรายงานเดียวกัน",
        "รวมผลไว้รายการเดียว",
        "the measure “{id}” is already reported on line {line} of the same round",
        "keep one entry",
    ),
    "missing-document-file": Entry(
        "ไม่พบไฟล์ “{file}” ในโฟลเดอร์ documents",
        "วางไฟล์ในโฟลเดอร์ documents ของปีนั้น หรือลบบรรทัด file",
        "there is no file “{file}” in the folder documents",
        "put it there, or delete the line file",
    ),
    "undescribed-file": Entry(
        "ไฟล์นี้ไม่ได้อธิบายไว้ใน documents.yaml จึงจะไม่ถูกเผยแพร่",
        "เพิ่มรายการเอกสารที่มี file: {name} หรือย้ายไฟล์ออก",
        "the file is not described in documents.yaml and will not be published",
        "add a document with file: {name}, or move the file away",
        level="warning",
    ),
    "period-not-read": Entry(
        "“{text}” อ่านเป็นช่วงเวลาไม่ได้ หน้าเว็บจะแสดงตามที่พิมพ์",
        "ถ้าเป็นช่วงเวลาให้พิมพ์ เช่น 1 ตุลาคม 2568 ถึง 30 กันยายน 2569",
        "“{text}” cannot be read as a period; the page shows it as typed",
        "if it is a period, type it like 1 ตุลาคม 2568 ถึง 30 กันยายน 2569",
        level="warning",
    ),
    "empty-site": Entry(
        "เว็บไซต์ยังไม่มีข้อมูลของปีงบประมาณใด",
        "เริ่มปีแรกด้วย prongsai new-year 2569",
        "the site has no fiscal year yet",
        "start one with: prongsai new-year 2569",
        level="warning",
    ),
}

PAGES: dict[str, Entry] = {
    "layout-error": Entry(
        "แม่แบบหน้าเว็บผิดพลาด: {reason}",
        "แก้แม่แบบใน layouts/ หรือลบไฟล์ที่ดัดแปลงเพื่อใช้ของโปรแกรม",
        "the layout fails: {reason}",
        "mend it in layouts/, or delete your version to use the program's own",
    ),
    "page-dead-link": Entry(
        "หน้า {page} มีลิงก์ไป {target} ซึ่งไม่มีไฟล์นั้น",
        "แก้ลิงก์ในเนื้อความหรือแม่แบบ",
        "the page {page} links to {target}, where there is nothing",
        "mend the link in the prose or the layout",
    ),
    "page-dead-anchor": Entry(
        "หน้า {page} มีลิงก์ไป {target} ซึ่งไม่มีจุดนั้นในหน้า",
        "แก้ลิงก์ในเนื้อความหรือแม่แบบ",
        "the page {page} links to {target}, and there is no such place on that page",
        "mend the link in the prose or the layout",
    ),
    "page-repeated-id": Entry(
        "หน้า {page} มี id “{id}” ซ้ำกัน",
        "เปลี่ยนรหัสของหัวข้อในเนื้อความ หรือแก้แม่แบบ",
        "the page {page} has the id “{id}” twice",
        "rename the heading's id in the prose, or mend the layout",
    ),
    "page-too-heavy": Entry(
        "หน้า {page} หนัก {size:,} ไบต์หลังบีบอัด เกิน {limit:,}",
        "แบ่งเนื้อหาเป็นหลายหน้า หรือลดแม่แบบ",
        "the page {page} weighs {size:,} bytes compressed, over {limit:,}",
        "divide its content, or lighten the layout",
    ),
    "page-foreign-request": Entry(
        "หน้า {page} โหลดข้อมูลจากเว็บอื่น ({target})",
        "ลบออกจากแม่แบบ เว็บไซต์ต้องไม่โหลดสิ่งใดจากที่อื่น",
        "the page {page} loads from another host ({target})",
        "remove it from the layout; the site loads nothing from elsewhere",
    ),
    "page-inline-code": Entry(
        "หน้า {page} มีสคริปต์หรือสไตล์ฝังในหน้า ({found})",
        "ย้ายไปไว้ในไฟล์ static/ นโยบายความปลอดภัยของเว็บห้ามฝังในหน้า",
        "the page {page} has inline script or style ({found})",
        "move it to static/; the site's security policy forbids it",
    ),
}

PUBLISHING: dict[str, Entry] = {
    "cannot-write": Entry(
        "เขียนไฟล์ผลลัพธ์ไม่สำเร็จ ({reason}) เว็บไซต์ชุดเดิมยังอยู่ครบ",
        "ตรวจเนื้อที่ดิสก์และสิทธิ์ของโฟลเดอร์ แล้วสั่งใหม่",
        "the output cannot be written ({reason}); the last good site is whole",
        "check free space and permissions, then run again",
    ),
    "not-our-folder": Entry(
        "โฟลเดอร์ {path} มีไฟล์ที่โปรแกรมไม่ได้สร้าง จึงไม่เขียนทับ",
        "เลือกโฟลเดอร์อื่นด้วย --out หรือย้ายไฟล์เหล่านั้นออก",
        "the folder {path} holds files that this program did not make, and is not replaced",
        "choose another with --out, or move those files away",
    ),
    "bad-output-folder": Entry(
        "ใช้ {path} เป็นโฟลเดอร์ผลลัพธ์ไม่ได้ เพราะทับซ้อนกับต้นฉบับ",
        "เลือกโฟลเดอร์อื่นด้วย --out เช่น public",
        "{path} cannot be the output folder: it overlaps the sources",
        "choose another with --out, such as public",
    ),
    "bad-option": Entry(
        "ค่า {option} “{value}” ใช้ไม่ได้",
        "{expected}",
        "the option {option} cannot be “{value}”",
        "{expected}",
    ),
    "already-there": Entry(
        "มี {path} อยู่แล้ว จึงไม่เขียนทับ",
        "เลือกชื่ออื่น หรือแก้ไขของเดิม",
        "{path} is already there and is not overwritten",
        "choose another name, or edit what is there",
    ),
}

CATALOGUE: dict[str, Entry] = {**FILES, **READING, **VALUES, **PROSE, **MODEL, **PAGES, **PUBLISHING}
