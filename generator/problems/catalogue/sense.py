"""Mistakes in prose, and between records that are each well formed."""

from __future__ import annotations

from .entry import Entry

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
    "acknowledged-in-vain": Entry(
        "รับทราบ “{name}” ของ {subject} แต่ไม่พบข้อนี้",
        "{expected}",
        "“{name}” of {subject} is acknowledged, but there is no such problem",
        "{expected}",
    ),
    "acknowledged-twice": Entry(
        "รับทราบ “{name}” ของ {subject} ไว้สองครั้ง",
        "เหลือไว้รายการเดียว",
        "“{name}” of {subject} is acknowledged twice",
        "keep one entry",
    ),
    "wrong-year": Entry(
        "ไฟล์นี้เป็นของปี {expected} แต่เขียนว่าปี {year}",
        "แก้ปีให้ตรงกับโฟลเดอร์ หรือย้ายไฟล์ไปโฟลเดอร์ของปีนั้น",
        "this file belongs to {expected}, but says {year}",
        "mend the year, or move the file to that year's folder",
    ),
    "unknown-topic": Entry(
        "ไม่มีข้อ OIT เรื่อง “{topic}” ในเกณฑ์ปี {year}",
        "{expected}",
        "the criteria of {year} have no item “{topic}”",
        "{expected}",
    ),
    "unknown-element": Entry(
        "ข้อ “{topic}” ปี {year} ไม่มีองค์ประกอบ “{id}”",
        "{expected}",
        "the item “{topic}” of {year} has no element “{id}”",
        "{expected}",
    ),
    "no-criteria": Entry(
        "ยังไม่มีเกณฑ์การประเมินของปี {year} จึงยังไม่มีหน้า OIT",
        "เพิ่มเกณฑ์เป็น criteria/{year}.yaml หรือรอโปรแกรมรุ่นใหม่",
        "there are no criteria of {year} yet, so there are no OIT pages",
        "add them as criteria/{year}.yaml, or wait for a newer version",
        level="warning",
    ),
    "evidence-without-place": Entry(
        "หลักฐาน “{title}” ไม่ได้บอกว่าอยู่ที่ใด",
        "ใส่ page: document: หรือ url: อย่างใดอย่างหนึ่ง",
        "the evidence “{title}” does not say where it is",
        "give one of page:, document: or url:",
    ),
    "evidence-elsewhere": Entry(
        "หลักฐาน “{title}” อยู่ที่ {host} ซึ่งไม่ใช่เว็บไซต์หลักของหน่วยงาน",
        "วางเอกสารไว้ในเว็บไซต์ของหน่วยงาน เกณฑ์ตรวจเฉพาะเว็บไซต์หลัก",
        "the evidence “{title}” is on {host}, not on the agency's main website",
        "put it on the agency's own site: the check reads the main website only",
        level="warning",
    ),
    "element-missing": Entry(
        "ข้อ {code} ปี {year} ยังไม่แสดง “{label}” ({reason})",
        "เติมข้อมูลที่ขาด หรือระบุหลักฐานใน oit.yaml เกณฑ์ข้อนี้พิมพ์อยู่ในเอกสารจริง",
        "item {code} of {year} does not show “{label}” ({reason})",
        "add what is missing, or declare evidence in oit.yaml; a real report prints this requirement",
    ),
    "element-unseen": Entry(
        "ข้อ {code} ปี {year} ยังไม่แสดง “{label}” ({reason})",
        "เติมข้อมูลหรือระบุหลักฐานใน oit.yaml ข้อกำหนดนี้ยังไม่ได้ยืนยันกับคู่มือ",
        "item {code} of {year} does not show “{label}” ({reason})",
        "add it or declare evidence in oit.yaml; this requirement is not yet confirmed by the handbook",
        level="warning",
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
    "empty-site": Entry(
        "เว็บไซต์ยังไม่มีข้อมูลของปีงบประมาณใด",
        "เริ่มปีแรกด้วย prongsai new-year 2569",
        "the site has no fiscal year yet",
        "start one with: prongsai new-year 2569",
        level="warning",
    ),
}
