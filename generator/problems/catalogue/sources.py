"""Mistakes in files, in how they are written, and in their values."""

from __future__ import annotations

from .entry import Entry

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
