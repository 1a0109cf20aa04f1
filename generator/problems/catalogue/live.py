"""What is wrong with a published copy, and with the addresses of the section on the web."""

from __future__ import annotations

from .entry import Entry

_AGAIN = "สั่งใหม่ภายหลัง ถ้ายังเป็นอยู่ ให้ส่งข้อความนี้แก่ผู้ดูแลเว็บไซต์"
_AGAIN_EN = "try again later; if it stays so, send this message to whoever runs the host"
_UPLOAD = "ส่งฉบับที่สร้างล่าสุดขึ้นไปใหม่ทั้งโฟลเดอร์ แล้วตรวจอีกครั้ง"
_UPLOAD_EN = "upload the whole folder of the last build again, then check once more"
_CERTIFICATE = "แจ้งผู้ดูแลเว็บไซต์ให้ต่ออายุหรือเปลี่ยนใบรับรอง ระหว่างนี้ผู้อ่านจะเห็นคำเตือนแทนหน้าเว็บ"
_CERTIFICATE_EN = "ask the host to renew or replace it; until then readers see a warning instead of the page"
_HOST = "แจ้งผู้ดูแลเว็บไซต์พร้อมข้อความนี้ หน้าที่ส่งตรวจต้องเปิดได้ตลอดช่วงตรวจ"
_HOST_EN = "send this message to whoever runs the host; submitted pages must open all through the check"
_REDIRECT = "แจ้งผู้ดูแลเว็บไซต์ให้แก้กฎการส่งต่อ ที่อยู่นี้ต้องเปิดหน้าของตัวเอง"
_REDIRECT_EN = "ask the host to mend its redirects: this address must open its own page"

VERIFY: dict[str, Entry] = {
    "file-changed": Entry(
        "ไฟล์ {path} ไม่ตรงกับฉบับที่เผยแพร่ (SHA-256 ควรขึ้นต้น {expected} แต่พบ {found})",
        _UPLOAD,
        "the file {path} is not what was published (SHA-256 should begin {expected}, it begins {found})",
        _UPLOAD_EN,
    ),
    "file-missing": Entry(
        "ไม่มีไฟล์ {path} ซึ่งเผยแพร่ไว้", _UPLOAD, "the file {path}, which was published, is not there", _UPLOAD_EN
    ),
    "file-added": Entry(
        "มีไฟล์ {path} ซึ่งไม่ได้เผยแพร่จากโปรแกรมนี้",
        "ตรวจว่าใครนำมาวาง ถ้าไม่รู้ที่มาให้ลบ และแจ้งผู้ดูแลเว็บไซต์",
        "the file {path} was not published by this program",
        "find out who put it there; if nobody knows, delete it and tell the host",
    ),
    "file-unread": Entry(
        "อ่านไฟล์ {path} ไม่ได้ ({reason}) จึงรับรองไม่ได้ว่าตรงกัน",
        _AGAIN,
        "the file {path} cannot be read ({reason})",
        _AGAIN_EN,
    ),
    "manifest-missing": Entry(
        "ไม่มีรายการไฟล์ manifest-sha256.txt ({reason}) จึงเทียบไม่ได้",
        "ตรวจว่าระบุโฟลเดอร์หรือที่อยู่ของส่วนที่เผยแพร่ถูกต้อง ถ้าถูกแล้วให้ส่งไฟล์ขึ้นไปใหม่ทั้งโฟลเดอร์",
        "there is no manifest-sha256.txt ({reason}) to compare with",
        "check that this is the published section; if it is, upload the whole folder again",
    ),
    "manifest-malformed": Entry(
        "รายการไฟล์ manifest-sha256.txt ถูกแก้ไขหรือเสียหาย",
        _UPLOAD,
        "manifest-sha256.txt was changed or is damaged",
        _UPLOAD_EN,
    ),
    "no-copy": Entry(
        "อ่านโฟลเดอร์ {path} ไม่ได้ ({reason})",
        "ตรวจชื่อโฟลเดอร์และสิทธิ์การอ่าน",
        "the folder {path} cannot be read ({reason})",
        "check its name and permissions",
    ),
    "no-answer": Entry(
        "เว็บไซต์ไม่ตอบ ({reason})",
        "ตรวจที่อยู่และเครือข่ายของเครื่องนี้ แล้วสั่งใหม่",
        "the website does not answer ({reason})",
        "check the address and the network of this computer, then run again",
    ),
}

PROBE: dict[str, Entry] = {
    "live-not-found": Entry(
        "ไม่พบหน้า (รหัส 404)",
        _HOST,
        "there is no such page (404)",
        _HOST_EN,
    ),
    "live-gone": Entry(
        "เว็บไซต์บอกว่าหน้านี้ถูกลบถาวร (รหัส 410)",
        _HOST,
        "the site says that this page is gone for good (410)",
        _HOST_EN,
    ),
    "live-server-error": Entry(
        "เซิร์ฟเวอร์ขัดข้อง (รหัส {status})",
        _HOST,
        "the server fails (status {status})",
        _HOST_EN,
    ),
    "live-client-error": Entry(
        "เซิร์ฟเวอร์ปฏิเสธคำขอ (รหัส {status})",
        _HOST,
        "the server refuses the request (status {status})",
        _HOST_EN,
    ),
    "live-odd-status": Entry(
        "เซิร์ฟเวอร์ตอบรหัส {status} ซึ่งไม่มีหน้าเว็บให้อ่าน",
        _HOST,
        "the server answers {status}, with which no page comes",
        _HOST_EN,
    ),
    "live-login": Entry(
        "ต้องเข้าสู่ระบบก่อนจึงจะเห็นหน้า (รหัส 401)",
        "แจ้งผู้ดูแลเว็บไซต์ให้เปิดแก่ทุกคน ผู้ตรวจไม่มีรหัสผ่าน",
        "the page wants a login (401)",
        "ask the host to open it to everybody; assessors have no password",
    ),
    "live-soft-404": Entry(
        "ตอบว่าสำเร็จ (รหัส 200) แต่เนื้อหาคือหน้าไม่พบข้อมูล: “{found}”",
        _HOST,
        "the status says 200 but the page says that nothing was found: “{found}”",
        _HOST_EN,
    ),
    "live-redirect-home": Entry(
        "ถูกส่งไปหน้าแรก {target} แทนหน้าที่เผยแพร่",
        _REDIRECT,
        "readers are sent to the home page {target} instead",
        _REDIRECT_EN,
    ),
    "live-redirect-elsewhere": Entry(
        "ถูกส่งไปที่อื่น {target} ซึ่งไม่ใช่หน้าที่เผยแพร่",
        _REDIRECT,
        "readers are sent elsewhere, to {target}",
        _REDIRECT_EN,
    ),
    "live-redirect-loop": Entry(
        "ถูกส่งต่อวนไม่รู้จบ ({reason})",
        _REDIRECT,
        "redirects go round for ever ({reason})",
        _REDIRECT_EN,
    ),
    "live-redirect-chain": Entry(
        "ถูกส่งต่อ {count} ทอดก่อนถึงหน้า {target}",
        "แจ้งผู้ดูแลเว็บไซต์ให้ส่งต่อไม่เกินทอดเดียว",
        "it takes {count} redirects to reach the page at {target}",
        "ask the host for one redirect at most",
        level="warning",
    ),
    "live-insecure-redirect": Entry(
        "ถูกส่งจาก https ไปที่อยู่ที่ไม่เข้ารหัส {target}",
        _REDIRECT,
        "readers are sent from https to the unencrypted {target}",
        _REDIRECT_EN,
    ),
    "live-blocked": Entry(
        "เซิร์ฟเวอร์ไม่ให้โปรแกรมเปิดหน้านี้ (รหัส {status}) คนทั่วไปอาจยังเปิดได้",
        "เปิดด้วยเบราว์เซอร์จากเครือข่ายอื่น ถ้าเปิดไม่ได้เช่นกันให้แจ้งผู้ดูแลเว็บไซต์",
        "the server keeps programs out (status {status}); people may still see the page",
        "open it in a browser from another network; if that fails too, tell the host",
        level="warning",
    ),
    "live-slow": Entry(
        "ใช้เวลา {seconds:.1f} วินาที เกิน {limit:.1f}",
        _AGAIN,
        "it took {seconds:.1f} seconds, over {limit:.1f}",
        _AGAIN_EN,
        level="warning",
    ),
    "live-timeout": Entry(
        "ไม่ตอบภายใน {seconds:.0f} วินาที",
        _HOST,
        "no whole answer in {seconds:.0f} seconds",
        _HOST_EN,
    ),
    "live-cut": Entry(
        "การเชื่อมต่อขาดกลางคัน แม้ลองใหม่อีกครั้ง ({reason})",
        _HOST,
        "the connection broke off, also at a second try ({reason})",
        _HOST_EN,
    ),
    "live-refused": Entry(
        "เครื่องของเว็บไซต์ไม่รับการเชื่อมต่อ ({reason})",
        _HOST,
        "the host refuses connections ({reason})",
        _HOST_EN,
    ),
    "live-no-address": Entry(
        "ไม่พบเครื่องของชื่อเว็บไซต์นี้ ({reason})",
        _HOST,
        "the name of the site leads to no host ({reason})",
        _HOST_EN,
    ),
    "live-unreachable": Entry(
        "ติดต่อเว็บไซต์ไม่ได้ ({reason})",
        _HOST,
        "the site cannot be reached ({reason})",
        _HOST_EN,
    ),
    "live-not-http": Entry(
        "คำตอบไม่ใช่ภาษาของเว็บ ({reason})",
        _HOST,
        "the answer is not HTTP ({reason})",
        _HOST_EN,
    ),
    "live-too-large": Entry(
        "ไฟล์ใหญ่เกิน {reason} ไบต์",
        _HOST,
        "the file is over {reason} bytes",
        _HOST_EN,
    ),
    "live-tls": Entry(
        "ตั้งการเชื่อมต่อที่เข้ารหัสไม่สำเร็จ ({reason})",
        _HOST,
        "no encrypted connection can be made ({reason})",
        _HOST_EN,
    ),
    "live-certificate-expired": Entry(
        "ใบรับรองความปลอดภัยหมดอายุ ({reason})",
        _CERTIFICATE,
        "the certificate has expired ({reason})",
        _CERTIFICATE_EN,
    ),
    "live-certificate-self-signed": Entry(
        "ใบรับรองความปลอดภัยออกให้ตัวเอง เบราว์เซอร์ไม่เชื่อถือ ({reason})",
        _CERTIFICATE,
        "the certificate is self-signed ({reason})",
        _CERTIFICATE_EN,
    ),
    "live-certificate-host": Entry(
        "ใบรับรองความปลอดภัยเป็นของเว็บไซต์อื่น ({reason})",
        _CERTIFICATE,
        "the certificate belongs to another site ({reason})",
        _CERTIFICATE_EN,
    ),
    "live-certificate-untrusted": Entry(
        "ใบรับรองความปลอดภัยไม่น่าเชื่อถือ ({reason})",
        _CERTIFICATE,
        "the certificate is not to be trusted ({reason})",
        _CERTIFICATE_EN,
    ),
    "live-empty": Entry(
        "หน้าว่างเปล่า",
        _HOST,
        "the page is empty",
        _HOST_EN,
    ),
    "live-truncated": Entry(
        "หน้าส่งมาไม่ครบ (ควรถึง {expected} แต่ได้ {found} ไบต์)",
        _UPLOAD,
        "the page is cut short (up to {expected} was promised, {found} bytes came)",
        _UPLOAD_EN,
    ),
    "live-wrong-type": Entry(
        "ส่งมาเป็นชนิด {found} ควรเป็น {expected}",
        "แจ้งผู้ดูแลเว็บไซต์ให้ตั้งชนิดไฟล์ (Content-Type) ให้ถูก",
        "it is sent as {found}; it should be {expected}",
        "ask the host to set the right Content-Type",
    ),
    "live-encoding": Entry(
        "ตัวอักษรเสีย อ่านภาษาไทยไม่ออก ({found})",
        "แจ้งผู้ดูแลเว็บไซต์ให้ส่งหน้าเป็น UTF-8 และไม่แปลงรหัสอักษร",
        "Thai letters are garbled ({found})",
        "ask the host to send UTF-8 and to convert nothing",
    ),
    "live-wrong-agency": Entry(
        "เป็นหน้าของ {found} ไม่ใช่ {expected}",
        _UPLOAD,
        "this is the page of {found}, not of {expected}",
        _UPLOAD_EN,
    ),
    "live-wrong-year": Entry(
        "หน้าระบุปี {found} แต่ที่อยู่นี้เป็นของปี {expected}",
        _UPLOAD,
        "the page names {found}; this address is of {expected}",
        _UPLOAD_EN,
    ),
    "live-wrong-page": Entry(
        "เป็นหน้าอื่น “{found}” ควรเป็น “{expected}”",
        _UPLOAD,
        "this is another page, “{found}”; it should be “{expected}”",
        _UPLOAD_EN,
    ),
    "live-changed": Entry(
        "หน้าถูกต้องแต่เนื้อหาไม่ตรงกับฉบับที่เผยแพร่ทุกไบต์ ({bytes:,} ไบต์)",
        "เทียบด้วย prongsai verify ถ้าไม่ได้ตั้งใจแก้ ให้ส่งฉบับที่สร้างล่าสุดขึ้นไปใหม่",
        "the right page, but not byte for byte what was published ({bytes:,} bytes)",
        "compare with prongsai verify; if nobody meant it, upload the last build again",
    ),
    "no-list": Entry(
        "{path} ไม่ใช่รายการที่อยู่ถาวรที่อ่านได้",
        "ใช้ไฟล์ permalinks.json จากโฟลเดอร์ที่สร้างล่าสุดด้วย --list",
        "{path} is no list of permanent addresses",
        "give permalinks.json of the last build with --list",
    ),
}
