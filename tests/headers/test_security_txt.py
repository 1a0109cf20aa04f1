"""`security.txt` as RFC 9116 asks for it, and where it stands."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest
from prongsai.build import build
from prongsai.model.records import Agency, Channel, FiscalYear, Roles, Rules, Site
from prongsai.outputs.security import security_txt

from ..test_docs import REFERENCES, WRITTEN, write_examples

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# RFC 9116, section 2.5: the fields there are, and the forms of their values (RFC 3339, RFC 3966, RFC 5646).
FIELDS = {
    "Contact": r"mailto:[^\s@]+@[^\s@]+|https://\S+|tel:\+\d+",
    "Expires": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)",
    "Preferred-Languages": r"[a-z]{2}(, [a-z]{2})*",
    "Canonical": r"https://[^/\s]+/\.well-known/security\.txt",
}
CHANNEL = Channel(
    name="ศูนย์รับเรื่องร้องเรียน",
    phone="0 2123 4567",
    url="https://www.example.go.th/ร้องเรียน",
    email="complain@example.go.th",
)


def site(url: str = "", years: Sequence[int] = (2568, 2569), **agency: object) -> Site:
    values = {"email": "office@example.go.th", "channels": (CHANNEL,), **agency}
    who = Agency(name="เทศบาลตำบลตัวอย่าง", type="เทศบาลตำบล", district="เมือง", province="ตัวอย่าง", **values)
    rules = Rules(roles=Roles(2568, 2568, 2569, 2569), instruments=(), indicators=())
    return Site(
        agency=who,
        title="ITA",
        base_url=url,
        years=tuple(FiscalYear(year=year, rules=rules) for year in years),
    )


def rows(text: bytes) -> list[tuple[str, str]]:
    lines = text.decode("ascii").removesuffix("\n").split("\n")
    return [(name, value) for name, _, value in (line.partition(": ") for line in lines)]


def test_fields_and_values_are_those_of_the_rfc() -> None:
    (file,) = security_txt(site("https://www.example.go.th/ita/"))
    found = rows(file.data)
    for name, value in found:
        assert re.fullmatch(FIELDS[name], value), (name, value)
    names = [name for name, _ in found]
    assert [names.count(name) for name in ("Expires", "Preferred-Languages", "Canonical")] == [1, 1, 1]
    assert [value for name, value in found if name == "Contact"] == [
        "mailto:office@example.go.th",
        "mailto:complain@example.go.th",
        "https://www.example.go.th/%E0%B8%A3%E0%B9%89%E0%B8%AD%E0%B8%87%E0%B9%80%E0%B8%A3%E0%B8%B5%E0%B8%A2%E0%B8%99",
        "tel:+6621234567",
    ]


def test_it_is_valid_to_the_end_of_the_newest_fiscal_year() -> None:
    (file,) = security_txt(site())
    expires = datetime.datetime.fromisoformat(dict(rows(file.data))["Expires"])
    bangkok = datetime.timezone(datetime.timedelta(hours=7))
    assert expires == datetime.datetime(2026, 9, 30, 23, 59, 59, tzinfo=bangkok)


@pytest.mark.parametrize(
    ("url", "path", "canonical"),
    [
        ("", "security.txt", False),
        ("https://www.example.go.th/ita/", "security.txt", True),
        ("https://ita.example.go.th", ".well-known/security.txt", True),
        ("http://ita.example.go.th/", ".well-known/security.txt", False),
    ],
)
def test_it_stands_where_it_counts_only_where_the_host_is_ours(url: str, path: str, canonical: bool) -> None:
    (file,) = security_txt(site(url))
    assert file.path == path
    assert ("Canonical" in dict(rows(file.data))) is canonical


@pytest.mark.parametrize(
    "agency",
    [
        {"email": "", "channels": ()},
        {"email": "ไม่มี", "channels": ()},
        {"email": "", "phone": "ไม่มี", "channels": ()},
        {"email": "", "phone": "0 2123 4567 ต่อ 12", "channels": ()},
        {"email": "", "channels": (Channel(name="เว็บ", url="http://www.example.go.th/"),)},
    ],
)
def test_nothing_is_promised_where_nobody_can_be_reached(agency: dict[str, object]) -> None:
    assert security_txt(site(**agency)) == ()


def test_without_a_year_there_is_none() -> None:
    assert security_txt(site(years=())) == ()


def test_a_build_makes_it_from_what_the_site_says(tmp_path: Path) -> None:
    write_examples(REFERENCES[0], tmp_path)
    made = {artifact.path: artifact.data for artifact in build(tmp_path, WRITTEN).artifacts}
    assert ("Contact", "mailto:office@example.go.th") in rows(made["security.txt"])
    assert b"  security.txt\n" in made["manifest-sha256.txt"]
