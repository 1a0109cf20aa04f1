"""Broken promises of permanent addresses, and commands that would break one."""

from __future__ import annotations

from .entry import Entry

LEDGER: dict[str, Entry] = {
    "bad-ledger-line": Entry(
        "บรรทัดนี้ของทะเบียนที่อยู่อ่านไม่ได้ที่ “{text}”",
        "{expected} · ไม่ควรแก้ไฟล์นี้เอง นำฉบับเดิมกลับมาแล้วใช้คำสั่ง prongsai urls",
        "this line of the ledger cannot be read at “{text}”",
        "expected: {expected}; bring the file back as it was and use the commands prongsai urls",
    ),
    "repeated-address": Entry(
        "ที่อยู่ {address} มีแล้วที่บรรทัด {line}",
        "เหลือไว้บรรทัดเดียว มักเกิดจากการรวมไฟล์สองฉบับ",
        "the address {address} already stands on line {line}",
        "keep one of the two; this happens when two copies of the file are merged",
    ),
    "lost-url": Entry(
        "ที่อยู่ {url} เคยเผยแพร่แล้ว แต่ไม่มีหน้าหรือไฟล์นั้นอีก",
        "นำต้นฉบับกลับมา หรือส่งต่อด้วย prongsai urls move {url} {new} "
        'หรือขึ้นข้อความแจ้งด้วย prongsai urls withdraw {url} --reason "เหตุผล"',
        "the address {url} was published, and nothing stands there any more",
        "bring the source back; or lead on with: prongsai urls move {url} {new}; "
        'or leave a notice with: prongsai urls withdraw {url} --reason "why"',
    ),
    "moved-to-nowhere": Entry(
        "ที่อยู่ {url} ส่งต่อไปที่ {target} ซึ่งไม่มีหน้าหรือไฟล์นั้น",
        "ส่งต่อไปที่อื่นด้วย prongsai urls move {url} ที่อยู่ใหม่ หรือแจ้งยกเลิกด้วย prongsai urls withdraw {url}",
        "the address {url} leads to {target}, where nothing stands",
        "lead it elsewhere with: prongsai urls move {url} NEW; or use: prongsai urls withdraw {url}",
    ),
    "withdrawn-in-use": Entry(
        "ที่อยู่ {url} ย้ายหรือยกเลิกไปแล้ว แต่ {other} ใช้ที่อยู่นี้อีก",
        "ถ้าเป็นเรื่องเดิมให้สั่ง prongsai urls revive {url} ถ้าเป็นเรื่องใหม่ให้ตั้งชื่อหรือรหัสอื่น",
        "the address {url} was moved or withdrawn, and {other} uses it again",
        "if it is the same matter: prongsai urls revive {url}; if it is a new one, rename it",
    ),
    "base-path-changed": Entry(
        "เว็บไซต์เคยเผยแพร่ที่ {old} แต่ base_url ใน site.yaml เปลี่ยนเป็น {new}",
        "เก็บโฟลเดอร์เดิมไว้บนเครื่องแม่ข่าย วาง redirects-old-base.htaccess ในนั้นเป็น .htaccess "
        "(หรือ include redirects-old-base.nginx.conf) แล้วสั่ง prongsai urls record",
        "the site was published at {old}, but base_url in site.yaml now says {new}",
        "keep the old folder on the host, put redirects-old-base.htaccess into it as .htaccess "
        "(or include redirects-old-base.nginx.conf), then run: prongsai urls record",
        level="warning",
    ),
    "never-published": Entry(
        "ทะเบียนไม่มีที่อยู่ {url}",
        "ที่อยู่ที่ยังไม่เคยเผยแพร่เปลี่ยนได้เลย {expected}",
        "the ledger has no address {url}",
        "an address that was never published can simply change; {expected}",
    ),
    "no-such-address": Entry(
        "เว็บไซต์ไม่มีหน้าหรือไฟล์ที่ {url}",
        "{expected}",
        "nothing of the site stands at {url}",
        "{expected}",
    ),
    "address-in-use": Entry(
        "ที่อยู่ {url} ยังมีหน้าหรือไฟล์อยู่ ({other})",
        "ลบหรือเปลี่ยนชื่อต้นฉบับก่อน แล้วสั่งใหม่",
        "something still stands at {url} ({other})",
        "delete or rename its source first, then run again",
    ),
    "moved-to-other-kind": Entry(
        "ส่งต่อ {url} ไปที่ {target} ไม่ได้ เพราะเป็นคนละชนิด",
        "ส่งต่อไปหน้าเว็บ หรือไฟล์นามสกุลเดียวกัน หรือแจ้งยกเลิกด้วย prongsai urls withdraw",
        "{url} cannot lead to {target}: they are of different kinds",
        "lead to a page or to a file of the same type, or use: prongsai urls withdraw",
    ),
    "no-reason": Entry(
        "ยังไม่ได้บอกเหตุผลที่ยกเลิก {url}",
        'เพิ่ม --reason "เหตุผล" ประชาชนจะเห็นข้อความนี้บนหน้า',
        "no reason is given for withdrawing {url}",
        'add --reason "why"; the public will read it on the page',
    ),
}
