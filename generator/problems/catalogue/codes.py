"""Codes of questions and items."""

from __future__ import annotations

from .entry import Entry

CODES: dict[str, Entry] = {
    "code-not-in-year": Entry(
        "อ้างข้อ {stated} แต่เกณฑ์ปี {year} มี {expected}",
        "แก้เป็นรหัสข้อของปีนี้ ดูทุกข้อด้วย prongsai criteria {year}",
        "cites {stated}, but the criteria of {year} have {expected}",
        "give the code of that year; `prongsai criteria {year}` lists them",
    ),
    "range-broken": Entry(
        "ช่วงรหัส {stated} เรียงกลับหลังหรือข้ามชุด จึงไม่รู้ว่าหมายถึงข้อใด",
        "แก้รหัสตัวแรกหรือตัวสุดท้ายให้ตรงกับตารางคะแนน",
        "the run {stated} goes backwards or across instruments, so nobody knows what it means",
        "correct its first or last code",
    ),
    "range-too-wide": Entry(
        "ช่วงรหัส {stated} กว้างจนเลยเรื่องที่กล่าวถึง อาจพิมพ์ตัวเลขตก",
        "ตรวจรหัสตัวแรกและตัวสุดท้าย หรือรับทราบหากตั้งใจ",
        "the run {stated} covers several subjects; a digit may be missing",
        "check its first and last code, or acknowledge it",
        level="warning",
    ),
    "rated-without-score": Entry(
        "บอกระดับของข้อ {stated} ว่า “{words}” แต่ไม่มีคะแนนของข้อนี้",
        "เพิ่มคะแนนใน results.yaml หรือตัดข้อที่ไม่มีคะแนนออกจากคำบอกระดับ",
        "calls {stated} “{words}”, but gives no score for it",
        "add the score to results.yaml, or leave out what was not scored",
    ),
    "cited-without-score": Entry(
        "กล่าวถึงข้อ {stated} แต่ไม่มีคะแนนของข้อนี้",
        "เพิ่มคะแนนใน results.yaml หรือแก้รหัสข้อ",
        "speaks of {stated}, which has no score",
        "add the rows to results.yaml, or correct the codes",
        level="warning",
    ),
    "rows-with-gaps": Entry(
        "ตารางคะแนนข้ามข้อ {stated} ไป (รวม {count} ข้อ)",
        "เพิ่มข้อที่ขาด หรือรับทราบว่าเอกสารไม่ได้พิมพ์ไว้",
        "the table of scores skips {stated} ({count} in all)",
        "add what is missing, or acknowledge that the document does not print it",
        level="warning",
    ),
    "code-not-discussed": Entry(
        "ยกคะแนนข้อ {stated} มาแสดง แต่บทวิเคราะห์ไม่ได้กล่าวถึง",
        "กล่าวถึงข้อนั้น หรือย้ายไปประเด็นที่ข้อนั้นอยู่",
        "lists {stated}, of which the analysis says nothing",
        "discuss it, or list it where it belongs",
        level="warning",
    ),
    "code-off-topic": Entry(
        "อ้างข้อ {stated} ในตัวชี้วัดที่ {topic} แต่ข้อนี้เป็นของตัวชี้วัดที่ {expected}",
        "ย้ายไปตัวชี้วัดที่ {expected} หรือแก้รหัสข้อ",
        "cites {stated} under indicator {topic}, but it belongs to indicator {expected}",
        "cite it under indicator {expected}, or correct the code",
        level="warning",
    ),
    "zero-for-letter": Entry(
        "รหัสข้อพิมพ์เป็นเลขศูนย์ “{stated}” ควรเป็น {expected}",
        "พิมพ์ตัวอักษร o แทนเลขศูนย์",
        "the code is typed with a zero: “{stated}” for {expected}",
        "type the letter o",
        level="warning",
    ),
    "one-for-letter": Entry(
        "“ข้อ {stated}” ไม่มีในชุดคำถาม น่าจะเป็น {expected}",
        "พิมพ์ตัวอักษร i หรือ e นำหน้าเลขข้อ",
        "there is no question “{stated}”; {expected} may be meant",
        "type the letter of the code",
        level="warning",
    ),
}
