"""What keeps a sheet, evidence or a frozen copy from being made, and frozen copies that were damaged."""

from __future__ import annotations

from .entry import Entry

SUBMIT: dict[str, Entry] = {
    "no-base-url": Entry(
        "ยังไม่ได้บอกที่อยู่เว็บที่เผยแพร่ จึงไม่มีที่อยู่เต็มให้ยื่น",
        "เพิ่ม base_url ใน site.yaml เช่น base_url: https://www.example.go.th/ita/ หรือสั่งด้วย --base-url",
        "the place of the site on the web is not stated, so there are no full addresses to hand in",
        "add base_url to site.yaml, such as base_url: https://www.example.go.th/ita/, or use --base-url",
    ),
    "not-recorded": Entry(
        "มี {count} ที่อยู่ที่ยังไม่ได้จดว่าเผยแพร่แล้ว เช่น {url} จึงยังเก็บฉบับที่ยื่นไม่ได้",
        "เผยแพร่ แล้วสั่ง prongsai urls record ก่อน จึงสั่ง prongsai freeze",
        "{count} addresses are not recorded as published, such as {url}; nothing can be frozen before",
        "publish, run prongsai urls record, then prongsai freeze",
    ),
    "frozen-missing": Entry(
        "ไม่พบไฟล์ {path} ของฉบับที่ยื่น",
        "นำไฟล์เดิมกลับมาจากสำเนาสำรอง",
        "the file {path} of a frozen page is not there",
        "bring it back from a copy of the sources",
    ),
    "frozen-changed": Entry(
        "ไฟล์ {path} ไม่ตรงกับ SHA-256 ที่จดไว้เมื่อยื่น",
        "นำไฟล์เดิมกลับมาจากสำเนาสำรอง ฉบับที่ยื่นแล้วแก้ไม่ได้ ถ้าแก้หน้าแล้วให้ยื่นใหม่ด้วย prongsai freeze",
        "the file {path} differs from the SHA-256 that was recorded when it was handed in",
        "bring it back from a backup; a frozen page is never edited; prongsai freeze adds new ones",
    ),
    "frozen-twice": Entry(
        "เรื่อง {topic} ของวันเดียวกันมีแล้วที่บรรทัด {line}",
        "เหลือไว้รายการเดียว มักเกิดจากการรวมไฟล์สองฉบับ",
        "topic {topic} of the same day already stands on line {line}",
        "keep one of the two; this happens when two copies of the file are merged",
    ),
}
