"""What keeps a release from being published to a host, or back."""

from __future__ import annotations

from .entry import Entry

_AGAIN = "เว็บไซต์ยังเป็นฉบับเดิมครบทุกหน้า สั่งใหม่ได้เลย จะส่งเฉพาะไฟล์ที่เหลือ"
_AGAIN_EN = "the site is whole as it was; run again, only what is missing will be sent"
_VENDOR = "ส่งข้อความนี้แก่ผู้ดูแลเว็บไซต์ หรือใช้ prongsai publish zip:FILE แล้วให้ผู้ดูแลนำขึ้น"
_VENDOR_EN = "send this message to whoever runs the host, or hand over a file of prongsai publish zip:FILE"

HOSTS: dict[str, Entry] = {
    "unknown-target": Entry(
        "ไม่มีที่เผยแพร่ชื่อ “{name}”",
        "{expected}",
        "there is no target called “{name}”",
        "{expected}",
    ),
    "target-without-host": Entry(
        "ที่เผยแพร่ “{name}” ใช้ {protocol} แต่ไม่ได้ระบุ host",
        "เพิ่ม host ใน targets ของ site.yaml",
        "the target “{name}” uses {protocol} but names no host",
        "add host to it in site.yaml",
    ),
    "no-place": Entry(
        "ไม่มีโฟลเดอร์ {path} ที่จะวางส่วนนี้",
        "ตรวจ path หรือสร้างโฟลเดอร์นั้นก่อน",
        "there is no folder {path} to put the section into",
        "check the path, or make that folder first",
    ),
    "no-password": Entry(
        "ไม่มีรหัสผ่านของ {target} และถามไม่ได้เพราะไม่ได้สั่งจากหน้าจอ",
        "ตั้งตัวแปร {variable} หรือเก็บไว้ใน keyring ของเครื่อง ห้ามเขียนรหัสผ่านลงไฟล์",
        "there is no password for {target}, and nobody to ask",
        "set the variable {variable}, or use the keyring of the system; never write passwords into files",
    ),
    "extra-missing": Entry(
        "เครื่องนี้ยังไม่มีส่วนประกอบ {package} ที่ใช้ส่งไฟล์",
        "ในโฟลเดอร์ของโปรแกรม สั่ง pip install -e '.[publish]'",
        "the package {package}, which is needed to send files, is not installed",
        "in the folder of the program run pip install -e '.[publish]'",
    ),
    "unencrypted-target": Entry(
        "{name} ใช้ FTP ที่ไม่เข้ารหัส ผู้อื่นในเครือข่ายเห็นรหัสผ่านและแก้ไฟล์ระหว่างทางได้",
        "เปลี่ยน protocol เป็น ftps หรือ sftp ถ้าผู้ดูแลเว็บไซต์เปิดให้ใช้",
        "{name} uses FTP without encryption: others on the way can read the password and change files",
        "change protocol to ftps or sftp, if the host offers it",
        level="warning",
    ),
    "host-unreachable": Entry(
        "ติดต่อ {host} ช่องทาง {port} ไม่ได้ ({reason})",
        "ตรวจเครือข่าย ชื่อ host และ port ใน site.yaml แล้วสั่งใหม่ เว็บไซต์ไม่เปลี่ยนแปลง",
        "{host} cannot be reached at port {port} ({reason})",
        "check the network, and host and port in site.yaml; the site did not change",
    ),
    "host-login": Entry(
        "{host} ไม่รับชื่อผู้ใช้ {user} หรือรหัสผ่าน",
        "ตรวจ user ใน site.yaml และรหัสผ่าน แล้วสั่งใหม่ เว็บไซต์ไม่เปลี่ยนแปลง",
        "{host} does not accept the user {user} or the password",
        "check user in site.yaml and the password; the site did not change",
    ),
    "host-key-unknown": Entry(
        "ยังไม่รู้จักเครื่อง {host} ลายนิ้วมือของเครื่องคือ {found}",
        "ถามผู้ดูแลเว็บไซต์ว่าตรงหรือไม่ ถ้าตรง เพิ่ม fingerprint: {found} ใน targets ของ site.yaml",
        "{host} is not known to this computer; its fingerprint is {found}",
        "ask whoever runs the host; if it is right, add fingerprint: {found} to the target in site.yaml",
    ),
    "host-key-changed": Entry(
        "เครื่อง {host} มีลายนิ้วมือใหม่ {found} อาจมีผู้ปลอมเป็นเครื่องนั้น จึงไม่ส่งอะไรไป",
        "ถามผู้ดูแลเว็บไซต์ก่อน ถ้าเปลี่ยนจริง แก้ fingerprint ใน site.yaml หรือ known_hosts ของเครื่องนี้",
        "the fingerprint of {host} is now {found}; somebody may pretend to be it, so nothing was sent",
        "ask whoever runs the host; if it is right, change fingerprint in site.yaml, or known_hosts",
    ),
    "host-certificate": Entry(
        "ใบรับรองของ {host} ใช้ไม่ได้ ({reason}) จึงไม่ส่งรหัสผ่านไป",
        "ให้ผู้ดูแลเว็บไซต์แก้ใบรับรอง หรือบอกลายนิ้วมือ SHA-256 มาใส่ในช่อง fingerprint",
        "the certificate of {host} is not valid ({reason}), so no password was sent",
        "ask the host to mend it, or for its SHA-256 to put into the field fingerprint",
    ),
    "host-tls-session": Entry(
        "เซิร์ฟเวอร์ขอใช้ TLS session เดิม แต่ไม่สำเร็จ ({reason})",
        _VENDOR,
        "the server requires its TLS session to be reused, which failed ({reason})",
        _VENDOR_EN,
    ),
    "host-cut": Entry(
        "การเชื่อมต่อขาดกลางคัน ({reason})",
        _AGAIN,
        "the connection broke off ({reason})",
        _AGAIN_EN,
    ),
    "host-full": Entry(
        "เขียนไฟล์บนเครื่องปลายทางไม่ได้ เนื้อที่อาจเต็ม ({reason})",
        "เพิ่มเนื้อที่หรือลบไฟล์อื่นที่ไม่ใช้ แล้วสั่งใหม่ เว็บไซต์ยังเป็นฉบับเดิมครบทุกหน้า",
        "the host cannot write a file; its disk or quota may be full ({reason})",
        "make room, then run again; the site is whole as it was",
    ),
    "host-denied": Entry(
        "เครื่องปลายทางไม่ให้เขียน {path} ({reason})",
        "ให้ผู้ดูแลเว็บไซต์เปิดสิทธิ์เขียนโฟลเดอร์นั้น เว็บไซต์ยังเป็นฉบับเดิมครบทุกหน้า",
        "the host forbids to write {path} ({reason})",
        "ask for permission to write that folder; the site is whole as it was",
    ),
    "host-refuses": Entry(
        "เครื่องปลายทางไม่ทำตามคำสั่งที่ {path} ({reason})",
        _VENDOR,
        "the host refuses a command on {path} ({reason})",
        _VENDOR_EN,
    ),
    "host-garbles": Entry(
        "ไฟล์ {path} ที่ไปถึงไม่ตรงกับที่ส่ง",
        "สั่งใหม่ ถ้ายังเป็นอยู่ " + _VENDOR,
        "the file {path} did not arrive as it was sent",
        "run again; if it stays so, " + _VENDOR_EN,
    ),
    "not-ours-there": Entry(
        "{path} ที่ปลายทางมีไฟล์ที่โปรแกรมไม่ได้สร้าง จึงไม่แตะต้อง",
        "ใช้ path ที่ว่างหรือยังไม่มี หรือให้ผู้ดูแลเว็บไซต์ย้ายไฟล์เหล่านั้นออก",
        "{path} on the host holds files that this program did not make, and is left alone",
        "use a path that is empty or not there yet, or have those files moved away",
    ),
    "rsync-needs-link": Entry(
        "{path} ที่ปลายทางเป็นโฟลเดอร์จริง rsync สลับฉบับได้เฉพาะเมื่อเป็นลิงก์",
        "เปลี่ยน protocol เป็น sftp หรือให้ผู้ดูแลเว็บไซต์ย้ายโฟลเดอร์นั้นออกก่อน",
        "{path} on the host is a folder; rsync can only switch where it is a link",
        "change protocol to sftp, or have that folder moved away first",
    ),
    "publish-locked": Entry(
        "{by} กำลังเผยแพร่อยู่ หรือหยุดไปกลางคัน (เริ่ม {since})",
        "ถามผู้นั้นก่อน ถ้าไม่มีใครกำลังเผยแพร่แล้ว สั่งใหม่โดยเติม --take-over เว็บไซต์ยังครบทุกหน้า",
        "{by} is publishing, or stopped half-way (since {since})",
        "ask first; if nobody publishes any more, run again with --take-over; the site is whole",
    ),
    "nothing-to-go-back-to": Entry(
        "ไม่มีฉบับก่อนหน้าที่จะกลับไป",
        "แก้ต้นฉบับแล้วเผยแพร่ใหม่ด้วย prongsai publish",
        "there is no release before this one",
        "mend the sources and publish again",
    ),
    "probe-failed": Entry(
        "เมื่อเปิดดูหลังเผยแพร่ {count} ที่อยู่เปิดไม่ได้หรือไม่ถูกต้อง เช่น {url} ({reason})",
        "ถ้าไฟล์บนเครื่องปลายทางถูกแก้ ให้เติม --resend ถ้าเครื่องนี้เปิดเว็บนั้นไม่ได้ ให้เติม --no-probe"
        " ถ้าเว็บไม่รับลิงก์ของโฟลเดอร์ ให้เพิ่ม switch: folders ในที่เผยแพร่",
        "after publishing, {count} addresses were wrong, such as {url} ({reason})",
        "if files on the host were changed, add --resend; if this computer cannot open the site, --no-probe;"
        " if the web server follows no symbolic links, add switch: folders to the target",
    ),
}
