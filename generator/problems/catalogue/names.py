"""Names of agencies, places and indicators."""

from __future__ import annotations

from .entry import Entry

NAMES: dict[str, Entry] = {
    "another-agency": Entry(
        "มีชื่อหน่วยงานอื่น “{stated}” แต่หน่วยงานนี้คือ {expected}",
        "แก้เป็น {expected} หรือเขียนให้ชัดว่ากล่าวถึงหน่วยงานอื่น เช่น ร่วมกับ {stated}",
        "names another agency, “{stated}”; this one is {expected}",
        "put this agency's name, or say that the other one is meant",
    ),
    "own-name-misspelt": Entry(
        "ชื่อหน่วยงานสะกดว่า “{stated}” แต่ site.yaml สะกดว่า {expected}",
        "แก้เป็น {expected}",
        "the agency's name is spelt “{stated}”; site.yaml spells it {expected}",
        "spell it {expected}",
    ),
    "agency-kind-otherwise": Entry(
        "เขียนประเภทหน่วยงานว่า “{stated}” แต่ที่ถูกคือ {expected}",
        "แก้เป็น {expected}",
        "the kind of agency is written “{stated}”; it is {expected}",
        "write {expected}",
    ),
    "other-kind-of-agency": Entry(
        "ใช้คำของหน่วยงานประเภทอื่น “{stated}” แต่หน่วยงานนี้เป็น{expected}",
        "ใช้คำของ{expected} หรือรับทราบหากตั้งใจกล่าวถึงหน่วยงานอื่น",
        "“{stated}” belongs to another kind of agency; this one is {expected}",
        "use the words of {expected}, or acknowledge that another agency is meant",
        level="warning",
    ),
    "own-address-otherwise": Entry(
        "ที่ตั้งของหน่วยงานเขียนว่า {stated} แต่ site.yaml ระบุ {expected}",
        "แก้เป็น {expected} หรือแก้ site.yaml",
        "the agency's address says {stated}; site.yaml says {expected}",
        "put {expected}, or correct site.yaml",
    ),
    "another-district": Entry(
        "กล่าวถึง {stated} แต่หน่วยงานนี้อยู่ใน {expected}",
        "แก้เป็น {expected} หรือรับทราบหากตั้งใจกล่าวถึงอำเภออื่น",
        "names {stated}; the agency is in {expected}",
        "put {expected}, or acknowledge that the other is meant",
        level="warning",
    ),
    "another-province": Entry(
        "กล่าวถึง {stated} แต่หน่วยงานนี้อยู่ใน {expected}",
        "แก้เป็น {expected} หรือรับทราบหากตั้งใจกล่าวถึงจังหวัดอื่น",
        "names {stated}; the agency is in {expected}",
        "put {expected}, or acknowledge that the other is meant",
        level="warning",
    ),
    "district-misspelt": Entry(
        "เขียนว่า {stated} แต่ site.yaml ระบุ {expected}",
        "แก้เป็น {expected}",
        "{stated} is written; site.yaml says {expected}",
        "spell it {expected}",
    ),
    "province-misspelt": Entry(
        "เขียนว่า {stated} แต่ site.yaml ระบุ {expected}",
        "แก้เป็น {expected}",
        "{stated} is written; site.yaml says {expected}",
        "spell it {expected}",
    ),
    "unit-names-differ": Entry(
        "ชื่อส่วนราชการเขียนว่า “{stated}” แต่ที่ {other} เขียนว่า “{expected}”",
        "ใช้ชื่อเดียวกันทั้งปี หรือรับทราบหากเป็นคนละส่วนราชการ",
        "the unit is called “{stated}”, but “{expected}” at {other}",
        "use one name throughout the year, or acknowledge that they are two units",
        level="warning",
    ),
    "indicator-name-misspelt": Entry(
        "{kind}ที่ {number} เขียนชื่อว่า “{stated}” แต่ชื่อทางการคือ {expected}",
        "แก้เป็น {expected}",
        "{kind} {number} is called “{stated}”; its official name is {expected}",
        "call it {expected}",
        level="warning",
    ),
    "indicator-name-of-another": Entry(
        "{kind}ที่ {number} เขียนชื่อว่า “{stated}” ซึ่งเป็นชื่อของข้ออื่น ข้อนี้คือ {expected}",
        "แก้ตัวเลขหรือชื่อให้ตรงกัน",
        "{kind} {number} is called “{stated}”, the name of another; it is {expected}",
        "correct the number or the name",
        level="warning",
    ),
    "indicator-two-names": Entry(
        "เรียกตัวชี้วัดนี้ว่า “{stated}” แต่ที่ {other} เรียกว่า “{expected}”",
        "ใช้ชื่อเดียวทั้งปี",
        "the indicator is called “{stated}” here, but “{expected}” at {other}",
        "use one name throughout the year",
        level="warning",
    ),
}
