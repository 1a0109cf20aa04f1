"""What keeps reports from being set as PDF, and what a PDF would not show."""

from __future__ import annotations

from .entry import Entry

PDF: dict[str, Entry] = {
    "pdf-not-installed": Entry(
        "site.yaml สั่งให้ทำ PDF แต่เครื่องนี้ยังไม่ได้ติดตั้งส่วนทำ PDF (ขาด {reason})",
        "สั่ง make pdf ในโฟลเดอร์ของโปรแกรม หรือ pip install 'prongsai[pdf]' ถ้ายังไม่ต้องการ PDF ให้ลบ pdf: yes",
        "site.yaml asks for PDFs, but the part that makes them is not installed (missing: {reason})",
        "run make pdf in the program's folder, or pip install 'prongsai[pdf]'; or delete pdf: yes",
    ),
    "pdf-library-missing": Entry(
        "ทำ PDF ไม่ได้ เพราะขาดไลบรารีของระบบ ({reason})",
        "สั่ง make pdf ในโฟลเดอร์ของโปรแกรม หรือให้ผู้ดูแลเครื่องติดตั้ง Pango ถ้ายังไม่ต้องการ PDF ให้ลบ pdf: yes",
        "no PDF can be made: a library of the system is missing ({reason})",
        "run make pdf in the program's folder, or have Pango installed; or delete pdf: yes",
    ),
    "pdf-letter": Entry(
        "แบบอักษรของ PDF ไม่มีตัว “{letter}” ({code}) ผู้อ่าน PDF จะเห็นเป็นกล่องว่าง",
        "พิมพ์เป็นคำ หรือใช้เครื่องหมายอื่น เช่น - หรือ •",
        "the font of the PDFs has no “{letter}” ({code}); readers of a PDF would see an empty box",
        "write it as a word, or use another sign, such as - or •",
        "warning",
    ),
}
