"""Web addresses that will not last, or do not stand where an assessor looks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import SplitResult, parse_qsl, urlsplit

from ...model import Document, Evidence, ItemEvidence
from ...problems import Phrase, problem
from ..records import records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import Record, Site
    from ...problems import Location, Problem
    from ..case import Case, Check
    from ..texts import Passage

_FIELDS = ("url", "source_url", "website", "base_url")
_IN_PROSE = re.compile(r"https?://[^\s<>()\[\]\"'“”]+")

_SESSION = re.compile(
    r"(?i)^(?:phpsessid|jsessionid|aspsessionid\w*|asp\.net_sessionid|sess(?:ion)?_?id|session|sid|cfid|cftoken|s)$"
)
_SESSION_PATH = re.compile(r"(?i);(?:jsessionid|sid|phpsessid)=|/\([a-z]\([0-9a-z]{16,}\)\)/")
_TRACKING = re.compile(r"(?i)^(?:utm_\w+|fbclid|gclid|igshid|mibextid|_ga|mc_eid|yclid|msclkid)$")
_SECRET = re.compile(
    r"(?i)^(?:token|access_token|auth|sig|signature|x-amz-\w+|expires|key|hash|nonce|csrf\w*|_token|__viewstate)$"
)
_HEX_NAME = re.compile(r"^[0-9A-Fa-f]{8,}$")
_RANDOM = re.compile(r"^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_-]{20,}={0,2}$")
_PRIVATE = re.compile(
    r"^(?:localhost|.*\.local|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$"
)
_SHORTENERS = {
    "bit.ly",
    "tinyurl.com",
    "goo.gl",
    "t.ly",
    "cutt.ly",
    "rebrand.ly",
    "is.gd",
    "shorturl.at",
    "shorturl.asia",
}
_SHORTENERS |= {"qrgo.page.link", "me-qr.com", "lin.ee", "t.co", "ow.ly", "rb.gy", "s.id"}
_SHARED = {
    "drive.google.com",
    "docs.google.com",
    "sites.google.com",
    "1drv.ms",
    "onedrive.live.com",
    "dropbox.com",
}
_SHARED |= {
    "icloud.com",
    "mediafire.com",
    "mega.nz",
    "wetransfer.com",
    "anyflip.com",
    "pubhtml5.com",
    "fliphtml5.com",
    "canva.com",
}
_SOCIAL = {
    "facebook.com",
    "fb.com",
    "fb.watch",
    "line.me",
    "instagram.com",
    "tiktok.com",
    "twitter.com",
    "x.com",
    "youtube.com",
}
_SOCIAL |= {"youtu.be", "fb.me"}

_SESSION_SAID = Phrase("มีรหัสของการเข้าใช้ครั้งเดียว", "carries a code of one visit")
_TRACKED = Phrase("มีรหัสติดตามผู้ใช้", "carries a code that tracks readers")
_INSIDE = Phrase("เปิดได้เฉพาะในเครือข่ายภายใน", "opens inside one network only")
_SHORT = Phrase("เป็นที่อยู่ย่อที่ไม่รู้ว่าพาไปที่ใด", "is a short address that hides where it leads")


class Address(NamedTuple):
    """One web address of a record, with what can be said about it."""

    url: str
    parts: SplitResult
    about: str
    record: Record
    field: str
    at: Location

    @property
    def host(self) -> str:
        return bare(self.parts.hostname or "")


def volatile_address(case: Case) -> Iterator[Problem]:
    """Addresses lead to the same place for everybody, and next year.

    Why: an address with the code of one visit answers nobody else, and no address, no score.
    Example: "…/report?Year=2022&9F3A21C7=5B1D08E4…", ";jsessionid=", "fbclid=", a short address, 192.168.1.5.
    Source: a report of FY2566 cites a page with a parameter of one session; a warning.
    Mend: open the page anew, and copy its address without the code; give the whole address for a short one.
    """
    for address in addresses(case):
        reason = _volatile(address)
        if reason:
            yield problem(
                "volatile-address", address.at, about=address.about, stated=_shown(address.url), reason=reason
            )


def _volatile(address: Address) -> Phrase | None:
    names = dict(parse_qsl(address.parts.query, keep_blank_values=True))
    if _SESSION_PATH.search(address.parts.path) or any(map(_is_of_one_visit, names, names.values())):
        return _SESSION_SAID
    if any(_TRACKING.match(name) for name in names):
        return _TRACKED
    if _PRIVATE.match(address.host) or address.parts.scheme == "file":
        return _INSIDE
    return _SHORT if address.host in _SHORTENERS else None


def _is_of_one_visit(name: str, value: str) -> bool:
    shared = name.lower() in ("id", "fileid", "resourcekey", "v")  # stable names of documents
    return bool(
        (_SESSION.match(name) and not value.isdecimal())
        or (_SECRET.match(name) and len(value) > 7)
        or (_HEX_NAME.match(name) and any(map(str.isdigit, name)))
        or (_RANDOM.match(value) and not shared)
    )


def stored_elsewhere(case: Case) -> Iterator[Problem]:
    """Documents and evidence stand on the agency's own website.

    Why: assessors open the main website only; what lies on a shared drive or a social network is not counted.
    Example: a document at drive.google.com; evidence of progress as a Facebook post.
    Source: "the main website, not a social network", a report of FY2566; a warning. For evidence of OIT items
    evidence-elsewhere says so where the website is known. A document that another office of the government
    published may stand there.
    Mend: publish it on the agency's website, and give that address.
    """
    own = own_hosts(case.site)
    for address in addresses(case):
        if not isinstance(address.record, Document | Evidence | ItemEvidence) or address.field != "url":
            continue
        shared = _of(address.host, _SHARED | _SOCIAL)
        told_elsewhere = isinstance(address.record, ItemEvidence) and own
        known = not own or _of(address.host, own) or _is_source(address)
        if address.host and not told_elsewhere and (shared or not known) and address.host not in _SHORTENERS:
            expected = min(own, default="") or case.site.agency.name
            yield problem(
                "stored-elsewhere", address.at, about=address.about, stated=address.host, expected=expected
            )


def _is_source(address: Address) -> bool:
    """True for a document that another office of the government published."""
    return isinstance(address.record, Document) and address.host.endswith(".go.th")


def _of(host: str, hosts: set[str]) -> bool:
    return any(host == other or host.endswith(f".{other}") for other in hosts)


def own_hosts(site: Site) -> set[str]:
    stated = (site.agency.website, site.base_url)
    return {bare(urlsplit(s if "://" in s else f"//{s}").hostname or "") for s in stated if s} - {""}


def bare(host: str) -> str:
    return host.lower().removeprefix("www.").removeprefix("m.")


def addresses(case: Case) -> Iterator[Address]:
    """Every web address of the records, and those in prose."""
    for _, about, record in records(case.site):
        for field in _FIELDS:
            url = getattr(record, field, "")
            if url:
                yield _address(url, about, record, field, record.place(field))
    for passage in case.texts:
        if "://" in passage.text:
            yield from _written(passage)


def _written(passage: Passage) -> Iterator[Address]:
    for found in _IN_PROSE.finditer(passage.text):
        url, at = found[0].rstrip(".,;:"), passage.place(found.start())
        yield _address(url, passage.about, passage.record, passage.field, at)


def _address(url: str, about: str, record: Record, field: str, at: Location) -> Address:
    try:
        parts = urlsplit(url if "://" in url else f"//{url}")
    except ValueError:  # brackets that are no address of a host
        parts = urlsplit("")
    return Address(url, parts, about, record, field, at)


def _shown(url: str) -> str:
    return url if len(url) <= 80 else f"{url[:79]}…"


ADDRESSES: Mapping[str, Check] = {"volatile-address": volatile_address, "stored-elsewhere": stored_elsewhere}
