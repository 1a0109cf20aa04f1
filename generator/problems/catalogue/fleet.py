"""What keeps a fleet, or one site of it, from being built."""

from __future__ import annotations

from .entry import Entry

FLEET: dict[str, Entry] = {
    "fleet-name-taken": Entry(
        "โฟลเดอร์ {first} และ {second} ชื่อซ้ำกัน จึงเผยแพร่ไว้ด้วยกันไม่ได้",
        "เปลี่ยนชื่อโฟลเดอร์ใดโฟลเดอร์หนึ่ง ชื่อโฟลเดอร์คือที่อยู่ของหน่วยงาน",
        "the folders {first} and {second} have the same name, so they cannot be published side by side",
        "rename one of them; a folder's name is the address of its agency",
    ),
    "fleet-name-reserved": Entry(
        "โฟลเดอร์ {path} ชื่อ {name} ซึ่งเป็นที่อยู่ของหน่วยงานไม่ได้",
        "เปลี่ยนชื่อโฟลเดอร์ ชื่อ fleet เป็นของดัชนี และชื่อต้องไม่ขึ้นต้นด้วยจุด",
        "the folder {path} is called {name}, which cannot be the address of an agency",
        "rename it; the name fleet is that of the index, and no name begins with a dot",
    ),
    "fleet-crashed": Entry(
        "โปรแกรมสร้างเว็บไซต์นี้ไม่สำเร็จ ({reason}) ชุดเดิมยังอยู่ครบ",
        "ถ้าไม่ใช่เพราะหน่วยความจำหรือดิสก์เต็ม ส่งรายงานนี้พร้อมต้นฉบับให้ผู้พัฒนา",
        "the program failed on this site ({reason}); its last good copy is whole",
        "unless memory or disk ran out, send this report and the sources to the developers",
    ),
    "fleet-worker-died": Entry(
        "โปรเซสที่สร้างเว็บไซต์นี้ถูกหยุดกลางคัน ชุดเดิมยังอยู่ครบ",
        "มักเกิดจากหน่วยความจำไม่พอ ลดจำนวนด้วย --jobs แล้วสั่งใหม่ หน่วยงานที่เสร็จแล้วไม่ทำซ้ำ",
        "the process that built this site was ended before it was done; its last good copy is whole",
        "memory may have run out: use fewer --jobs and run again; what is done is not done again",
    ),
    "fleet-other-program": Entry(
        "เครื่องที่สร้างเว็บไซต์นี้มีโปรแกรมคนละรุ่นกับเครื่องที่สั่ง",
        "ติดตั้ง prongsai และส่วนประกอบรุ่นเดียวกันทุกเครื่อง แล้วสั่งใหม่",
        "the machine that was to build this site has another version of the program",
        "install the same version of prongsai and its libraries on every machine, and run again",
    ),
    "fleet-no-dask": Entry(
        "ยังไม่ได้ติดตั้งส่วนที่ใช้หลายเครื่อง",
        'สั่ง pip install "prongsai[fleet]" หรือไม่ใช้ --scheduler',
        "what is needed for several machines is not installed",
        'run pip install "prongsai[fleet]", or leave out --scheduler',
    ),
    "fleet-no-scheduler": Entry(
        "ติดต่อ {address} ไม่ได้ ({reason})",
        "เปิด dask scheduler ก่อน และตรวจที่อยู่ เช่น tcp://192.0.2.10:8786",
        "{address} cannot be reached ({reason})",
        "start the Dask scheduler first and check the address, such as tcp://192.0.2.10:8786",
    ),
}
