"""`security.txt` (RFC 9116): where to report a hole in the website.

It counts at `/.well-known/security.txt` of a host. Where the section is the whole host it stands there;
otherwise that place is the website's around us, and the text lies in our folder for the officer to hand on.

It holds nothing but what `site.yaml` says, and is valid to the end of the newest fiscal year: a site that
nobody keeps any more should not promise that somebody listens. Without a contact or a year there is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from ..render import Artifact, media_type
from ..thai import fiscal_year_period
from ..urls import base_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.records import Agency, Channel, Site

_NAME, _PLACE = "security.txt", ".well-known/security.txt"
_MAIL = re.compile(r"[!-~]+@[A-Za-z0-9.-]+")
_PHONE = re.compile(r"0(\d{8,9})")  # of Thailand, without a direct line behind it


def security_txt(site: Site) -> tuple[Artifact, ...]:
    """The file, or nothing."""
    contacts = tuple(dict.fromkeys(_contacts(site)))
    if not contacts or not site.years:
        return ()
    host = urlsplit(site.base_url)
    lines = [
        *(f"Contact: {contact}" for contact in contacts),
        f"Expires: {fiscal_year_period(site.years[-1].year).end.isoformat()}T23:59:59+07:00",
        "Preferred-Languages: th, en",
    ]
    if host.scheme == "https":
        lines.append(f"Canonical: https://{host.netloc}/{_PLACE}")
    whole = site.base_url and base_path(site.base_url) == "/"
    path = _PLACE if whole else _NAME
    return (Artifact(path, "".join(f"{line}\n" for line in lines).encode(), media_type(path), "site.yaml"),)


def _contacts(site: Site) -> Iterator[str]:
    """Addresses to write to before numbers to call, those of the agency before those of its channels."""
    places: tuple[Agency | Channel, ...] = (site.agency, *site.agency.channels)
    yield from (f"mailto:{place.email}" for place in places if _MAIL.fullmatch(place.email))
    for channel in site.agency.channels:
        if channel.url.startswith("https://"):  # what the RFC asks of web addresses
            yield quote(channel.url, safe="/%:@!$&'()*+,;=~-._?#")
    for place in places:
        if number := _PHONE.fullmatch(re.sub(r"[ -]", "", place.phone)):
            yield f"tel:+66{number[1]}"
