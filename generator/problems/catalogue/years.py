"""Years and dates that do not agree."""

from __future__ import annotations

from .entry import Entry

YEARS: dict[str, Entry] = {
    "results-not-yet-known": Entry(
        "มาตรการปี {year} อ้างผลการประเมินปี {stated} ซึ่งยังไม่ประกาศเมื่อมาตรการเริ่ม ควรเป็นผลปี {expected}",
        "แก้ปีของผลการประเมินเป็นปีที่วิเคราะห์จริง",
        "measures of {year} are said to come from results of {stated}, unknown then; expected {expected}",
        "name the results year that was analysed",
    ),
    "results-of-another-year": Entry(
        "ข้อความอ้างผลการประเมินปี {stated} แต่ข้อมูลนี้เป็นของผลปี {expected}",
        "แก้ปีในข้อความ หรือย้ายไฟล์ไปโฟลเดอร์ของปีนั้น",
        "the text speaks of results of {stated}, but is filed under those of {expected}",
        "mend the year in the text, or move the file to that year",
    ),
    "document-of-another-year": Entry(
        "ชื่อเรื่องระบุปี {stated} แต่อยู่ในโฟลเดอร์ปี {expected}",
        "ย้ายไปโฟลเดอร์ของปีนั้น หรือแก้ปีในชื่อเรื่อง",
        "the title says {stated}, but it is filed under {expected}",
        "file it under its year, or mend the year in the title",
        level="warning",
    ),
    "subjects-of-different-years": Entry(
        "บันทึกข้อความเป็นเรื่องปี {stated} แต่เอกสารที่เสนอเป็นเรื่องปี {expected} (“{title}”)",
        "ให้ชื่อเรื่องทั้งสองฉบับบอกทั้งปีของผลการประเมินและปีของมาตรการ",
        "the memo speaks of {stated}, but what it presents speaks of {expected} (“{title}”)",
        "name the results year and the measures year in both titles",
        level="warning",
    ),
    "period-not-read": Entry(
        "“{text}” อ่านเป็นช่วงเวลาไม่ได้ หน้าเว็บจะแสดงตามที่พิมพ์",
        "ถ้าเป็นช่วงเวลาให้พิมพ์ เช่น 1 ตุลาคม 2568 ถึง 30 กันยายน 2569 หรือรับทราบหากเอกสารพิมพ์ไว้อย่างนั้น",
        "“{text}” cannot be read as a period; the page shows it as typed",
        "type a period like 1 ตุลาคม 2568 ถึง 30 กันยายน 2569, or acknowledge what the document has so",
        level="warning",
    ),
    "period-outside-year": Entry(
        "ระยะเวลา “{stated}” เป็นปีงบประมาณ {year} แต่ข้อมูลนี้เป็นของปี {expected}",
        "แก้ระยะเวลาให้อยู่ในปีงบประมาณ {expected} หรือย้ายไฟล์ไปโฟลเดอร์ปี {year}",
        "the period “{stated}” is fiscal year {year}, but this belongs to {expected}",
        "give a period within {expected}, or move the file to {year}",
    ),
    "period-crosses-years": Entry(
        "ระยะเวลา “{stated}” เลยปีงบประมาณ {expected} ซึ่งเริ่ม 1 ตุลาคมและสิ้นสุด 30 กันยายน",
        "ระบุเฉพาะช่วงที่อยู่ในปีงบประมาณ {expected}",
        "the period “{stated}” goes beyond fiscal year {expected}, which is 1 October to 30 September",
        "give the part that lies in {expected}",
        level="warning",
    ),
    "period-over-before-approval": Entry(
        "ระยะเวลา “{stated}” สิ้นสุดก่อนวันที่อนุมัติ ({expected})",
        "แก้ระยะเวลาให้อยู่หลังวันอนุมัติ หรือแก้วันที่ของบันทึกข้อความ",
        "the period “{stated}” was over before the approval of {expected}",
        "mend the period, or the date of the memo",
    ),
    "period-began-before-approval": Entry(
        "ระยะเวลา “{stated}” เริ่มก่อนวันที่อนุมัติ ({expected}) รวม {count} มาตรการ",
        "ให้เริ่มหลังวันอนุมัติ หรือรับทราบพร้อมเหตุผล",
        "the period “{stated}” began before the approval of {expected} ({count} measures)",
        "begin after the approval, or acknowledge it with the reason",
        level="warning",
    ),
    "follow-up-too-early": Entry(
        "กำหนดรายงานผลใน{stated} แต่เพิ่งอนุมัติ {expected}",
        "เลื่อนเดือนที่รายงานผลให้มีเวลาดำเนินการ",
        "to be reported in {stated}, but only approved on {expected}",
        "give a later month for the report",
        level="warning",
    ),
    "reported-before-it-began": Entry(
        "รายงานลงวันที่ {stated} ก่อนช่วงเวลาที่รายงานจะเริ่ม ({expected})",
        "แก้วันที่รายงาน หรือแก้ช่วงเวลาที่รายงาน",
        "the report is dated {stated}, before the time it covers began ({expected})",
        "mend the date, or the period",
    ),
    "reported-before-it-ended": Entry(
        "รายงานลงวันที่ {stated} ก่อนสิ้นสุดช่วงเวลาที่รายงาน ({expected})",
        "แก้วันที่รายงาน หรือรายงานเฉพาะช่วงที่ผ่านมาแล้ว",
        "the report is dated {stated}, before the time it covers ended ({expected})",
        "mend the date, or report only on the time that has passed",
        level="warning",
    ),
}
