"""Words and letters."""

from __future__ import annotations

from .entry import Entry

WORDS: dict[str, Entry] = {
    "foreign-letters": Entry(
        "มีอักษรต่างชาติปนในข้อความ “{stated}”",
        "พิมพ์คำนี้ใหม่ มักเกิดจากการอ่านเอกสารสแกนด้วยเครื่อง",
        "letters of a foreign script in “{stated}”",
        "type the word anew; such letters come from reading scans by machine",
    ),
    "unreadable-characters": Entry(
        "มีอักขระที่อ่านไม่ได้ ({code}) ใน “{stated}”",
        "พิมพ์คำนี้ใหม่ มักเกิดจากการคัดลอกจาก PDF",
        "an unreadable character ({code}) in “{stated}”",
        "type the word anew; such characters come from copying out of a PDF",
    ),
    "misplaced-marks": Entry(
        "สระหรือวรรณยุกต์อยู่ผิดที่ใน “{stated}”",
        "พิมพ์คำนี้ใหม่",
        "a vowel sign or tone mark is out of place in “{stated}”",
        "type the word anew",
        level="warning",
    ),
    "letters-spaced-out": Entry(
        "คำถูกเว้นวรรคทีละตัวอักษร “{stated}”",
        "พิมพ์ติดกันเป็น {expected}",
        "a word is spaced out letter by letter: “{stated}”",
        "type {expected}",
        level="warning",
    ),
    "misspelt-word": Entry(
        "สะกดว่า “{stated}” น่าจะเป็น {expected}",
        "แก้คำสะกด หรือรับทราบหากตั้งใจ",
        "“{stated}” is written; {expected} may be meant",
        "correct the word, or acknowledge it",
        level="warning",
    ),
    "markup-in-text": Entry(
        "มีรหัสจัดรูปแบบติดมาในข้อความ “{stated}”",
        "ลบรหัสออก ให้เหลือแต่ถ้อยคำ",
        "marks of another format in the text: “{stated}”",
        "delete them, so that only words remain",
        level="warning",
    ),
    "sentence-cut": Entry(
        "ข้อความจบกลางประโยค “{stated}”",
        "เติมข้อความที่ขาดจากต้นฉบับ หรือรับทราบหากต้นฉบับพิมพ์ไม่จบ",
        "the text stops in the middle of a sentence: “{stated}”",
        "type the rest, or acknowledge that the document stops there",
        level="warning",
    ),
    "word-twice": Entry(
        "พิมพ์คำซ้ำ “{stated}”",
        "ลบคำที่เกิน หรือใช้ไม้ยมก ๆ",
        "a word is typed twice: “{stated}”",
        "delete one, or write ๆ",
        level="warning",
    ),
    "label-ambiguous": Entry(
        "คะแนนเดียวกันเรียกว่า “{stated}” แต่ที่ {other} เรียกว่า “{expected}”",
        "ใช้คำเดียวกัน เพราะคะแนนรวมกับคะแนนเฉลี่ยเป็นคนละค่า",
        "one figure is called “{stated}” here and “{expected}” at {other}",
        "use one label: a total and a mean are two figures",
        level="warning",
    ),
    "mixed-digits": Entry(
        "เลขไทยปนกับเลขอารบิก “{stated}”",
        "พิมพ์เป็นเลขแบบเดียวกัน",
        "Thai and Arabic digits are mixed: “{stated}”",
        "type one kind of digits",
        level="warning",
    ),
    "same-text-twice": Entry(
        "ข้อความ “{stated}…” ซ้ำกับที่เขียนไว้ใน {expected} ({other})",
        "เขียนสิ่งที่เป็นเรื่องของหัวข้อนี้ หรือรับทราบหากต้นฉบับพิมพ์ซ้ำ",
        "the text “{stated}…” stands already in {expected} ({other})",
        "say what holds for this topic, or acknowledge that the document repeats itself",
        level="warning",
    ),
    "text-of-another-topic": Entry(
        "ข้อความ “{stated}…” เป็นเรื่องของหัวข้ออื่น และซ้ำกับ {expected} ({other})",
        "เขียนข้อวินิจฉัยของหัวข้อนี้แทน",
        "the text “{stated}…” is about another topic, and stands already in {expected} ({other})",
        "write the verdict on this topic",
    ),
    "off-subject": Entry(
        "ข้อนี้อยู่ใน {expected} แต่พูดเรื่องของตัวชี้วัดที่ {number} ({stated})",
        "ย้ายไปตัวชี้วัดที่ {number} หรือเขียนให้เห็นว่าเกี่ยวกับหัวข้อนี้อย่างไร",
        "this stands under {expected}, but speaks of indicator {number} ({stated})",
        "move it to indicator {number}, or say what it has to do with this topic",
        level="warning",
    ),
}
