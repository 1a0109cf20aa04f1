"""What keeps a sheet or evidence from being made."""

from __future__ import annotations

from .entry import Entry

SUBMIT: dict[str, Entry] = {
    "no-base-url": Entry(
        "ยังไม่ได้บอกที่อยู่เว็บที่เผยแพร่ จึงไม่มีที่อยู่เต็มให้ยื่น",
        "เพิ่ม base_url ใน site.yaml เช่น base_url: https://www.example.go.th/ita/ หรือสั่งด้วย --base-url",
        "the place of the site on the web is not stated, so there are no full addresses to hand in",
        "add base_url to site.yaml, such as base_url: https://www.example.go.th/ita/, or use --base-url",
    ),
}
