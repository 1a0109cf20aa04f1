"""Words of level, verdicts and claims that the figures refute."""

from __future__ import annotations

from .entry import Entry

LABELS: dict[str, Entry] = {
    "label-out-of-order": Entry(
        "{what} ได้ {stated} แต่ {other} ได้ {expected} คำบอกระดับไม่เรียงตามคะแนน",
        "ตรวจคะแนนทั้งสองกับเอกสาร ({place}) แล้วแก้คำบอกระดับให้ตรงกัน",
        "{what} has {stated}, but {other} has {expected}: the words do not follow the scores",
        "compare both scores with the document ({place}), and correct the word",
    ),
    "rated-twice-differently": Entry(
        "{code} เรียกว่า “{stated}” แต่บรรทัดที่ {line} เรียกว่า “{expected}”",
        "ใช้คำบอกระดับคำเดียวกันทั้งบทวิเคราะห์",
        "{code} is called “{stated}”, but “{expected}” on line {line}",
        "use one word of level throughout the analysis",
        level="warning",
    ),
    "praised-though-low": Entry(
        "เขียนว่า “{stated}” แต่ {expected}",
        "แก้คำบอกระดับ หรือแยกข้อที่ได้คะแนนต่ำออกจากกลุ่ม",
        "stated as “{stated}”, but {expected}",
        "correct the word, or take the low ones out of the group",
    ),
    "none-though-low": Entry(
        "เขียนว่าข้อบกพร่อง “{stated}” แต่ {expected}",
        "เขียนข้อบกพร่องที่ทำให้เสียคะแนน",
        "weakness is stated as “{stated}”, but {expected}",
        "write the weakness that cost the points",
    ),
    "kept-though-low": Entry(
        "จัด “{stated}” ไว้ในข้อที่ต้องรักษาระดับ แต่ {expected}",
        "ย้ายไปไว้ในข้อที่ต้องแก้ไข หรือใส่ codes เฉพาะข้อที่ควรรักษา",
        "“{stated}” is to be kept up, but {expected}",
        "move it to what is to be fixed, or cite only the codes that are to be kept up",
    ),
    "blamed-though-high": Entry(
        "ยก {stated} เป็นเรื่องที่ต้องแก้ไขหรือปรับปรุง แต่ข้อที่ต่ำคือ {expected}",
        "ใส่รหัสข้อที่ได้คะแนนต่ำในช่อง codes",
        "{stated} is blamed, but what is low is {expected}",
        "cite the question that is low in codes",
        level="warning",
    ),
    "best-to-improve": Entry(
        "ให้ปรับปรุง “{stated}” ทั้งที่ {expected} เป็นคะแนนสูงสุด",
        "ตรวจว่าหมายถึงตัวชี้วัดหรือข้อใด หรือย้ายไปไว้ในข้อที่ต้องรักษาระดับ",
        "“{stated}” is to be improved, but {expected} is the best score",
        "see which indicator or question is meant, or move it to what is to be kept up",
        level="warning",
    ),
    "verdict-against-score": Entry(
        "{topic}: เขียนว่า “{stated}” แต่ได้ {expected} (เกณฑ์ {line})",
        "แก้คำวินิจฉัยให้ตรงกับคะแนน",
        "{topic}: the verdict is “{stated}”, but the score is {expected} (line {line})",
        "correct the verdict",
    ),
    "failed-though-passed": Entry(
        "เขียนว่า “{stated}” แต่ไม่มีตัวชี้วัดใดต่ำกว่า 85 ต่ำสุดคือ {expected}",
        "แก้ข้อความให้ตรงกับคะแนน",
        "the text says “{stated}”, but no indicator lies below 85: the lowest is {expected}",
        "correct the sentence",
    ),
    "passed-though-failed": Entry(
        "เขียนว่า “{stated}” แต่ {expected}",
        "แก้ข้อความให้ตรงกับคะแนน",
        "the text says “{stated}”, but {expected}",
        "correct the sentence",
    ),
    "urgent-and-kept": Entry(
        "{topic}: เขียนว่า “{stated}” ให้คงไว้ แต่บรรทัดที่ {line} ให้เร่งแก้ไข “{expected}”",
        "เลือกอย่างใดอย่างหนึ่ง แล้วแก้อีกแห่งให้ตรงกัน",
        "{topic}: “{stated}” keeps what line {line} wants mended urgently: “{expected}”",
        "decide, and correct the other",
    ),
    "agrees-though-apart": Entry(
        "สรุปว่า {stated} สอดคล้องกัน แต่ {expected}",
        "แก้ข้อสรุป หรือแก้คำบอกระดับของข้อที่ผิด",
        "{stated} are said to agree, but {expected}",
        "correct the conclusion, or the word of level that is wrong",
    ),
    "differs-though-alike": Entry(
        "สรุปว่า {stated} ไม่สอดคล้องกัน แต่ {expected}",
        "แก้ข้อสรุป หรือแก้คำบอกระดับของข้อที่ผิด",
        "{stated} are said to disagree, but {expected}",
        "correct the conclusion, or the word of level that is wrong",
        level="warning",
    ),
    "extreme-claim-false": Entry(
        "เขียนว่า {what} {stated} แต่ {expected}",
        "แก้ข้อความให้ตรงกับคะแนน",
        "the text says that {what} is “{stated}”, but {expected}",
        "correct the sentence",
        level="warning",
    ),
    "trend-claim-false": Entry(
        "เขียนว่า {what} {stated} แต่ผลต่างจากปีก่อนคือ {expected}",
        "แก้ข้อความหรือคะแนนให้ตรงกัน",
        "the text says that {what} “{stated}”, but it changed by {expected}",
        "correct the sentence, or the figure",
        level="warning",
    ),
    "doubly-negative": Entry(
        "“{stated}” ใช้ทั้งคำว่าต่ำหรือลดและเครื่องหมายลบ อ่านตามตัวอักษรแปลว่าเพิ่มขึ้น",
        "ตัดเครื่องหมายลบ เช่น ลดลง 2.01 คะแนน หรือใช้คำว่า เปลี่ยนไป -2.01 คะแนน",
        "“{stated}” has both a word of falling and a minus, which together say that it rose",
        "leave the minus out, or say that it changed by −2.01",
        level="warning",
    ),
    "fall-unsaid": Entry(
        "คะแนนรวมเปลี่ยนไป {stated} แต่ {instrument} เปลี่ยนไป {expected} โดยบทวิเคราะห์ไม่ได้กล่าวถึง",
        "เพิ่มข้อความในภาพรวมหรือข้อบกพร่องว่าเรื่องใดลดลง",
        "the whole changed by {stated}, but {instrument} by {expected}, and the analysis does not say so",
        "say in the overview or in a finding what fell",
        level="warning",
    ),
}
