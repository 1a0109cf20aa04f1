"""Faults of finished pages and of publishing them."""

from __future__ import annotations

from .entry import Entry

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
    "brotli-not-installed": Entry(
        "site.yaml สั่งให้บีบอัดไฟล์แบบ brotli ไว้ด้วย แต่เครื่องนี้ยังไม่ได้ติดตั้งส่วนบีบอัด",
        "สั่ง make fonts ในโฟลเดอร์ของโปรแกรม ถ้ายังไม่ต้องการ ให้เหลือ precompressed: gzip",
        "site.yaml asks for files compressed with Brotli, but the package that makes them is not installed",
        "run make fonts in the program's folder; or write precompressed: gzip",
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
