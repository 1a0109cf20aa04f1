"""Districts (อำเภอ) and provinces (จังหวัด) in texts, judged by those of `site.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...problems import problem
from .agencies import misspelt, own_place
from .mentions import another_is_meant, begins_sentence, mentions, name_at, whole
from .provinces import PROVINCES
from .spoken import is_spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import Agency
    from ...problems import Problem
    from ..case import Case, Check
    from ..texts import Passage

# Also at the end of another word, ที่ว่าการอำเภอ or นายอำเภอ, what follows is the district's name.
_DISTRICT = re.compile(r"อำเภอ(?=\s?[ก-ฮเ-ไา])\s?|อ(?<![ก-๙.].)\.\s?(?=[ก-ฮเ-ไ])")
_PROVINCE = re.compile(r"จังหวัด(?=\s?[ก-ฮเ-ไ])\s?|จ(?<![ก-๙.].)\.\s?(?=[ก-ฮเ-ไ])")
_SPACES = re.compile(r"\s+")
_LONGEST = 24  # characters of a name, spaces included
_ADDRESS = 40  # characters between our name and the district or province of its address
_BEFORE = 48


@dataclass(frozen=True, slots=True)
class _Place:
    """A district or province as a text names it; `ours`: it stands in the address of our agency."""

    passage: Passage
    start: int
    end: int
    after: str
    ours: bool


def own_address_otherwise(case: Case) -> Iterator[Problem]:
    """After the agency's own name, and in its address, stand its own district and province.

    Why: the same name exists in several districts; with another one the page is another agency's.
    Example: "เทศบาลตำบลคลองใหญ่ อำเภอเมือง จังหวัดตรัง" where site.yaml says ตะโหมด and พัทลุง.
    Source: `agency.district` and `agency.province` of site.yaml; seen in a report of FY2566.
    Mend: correct the address, or site.yaml.
    """
    for place, name, expected in case.once(_foreign):
        if place.ours:
            yield _told("own-address-otherwise", place, name, expected)


def another_district(case: Case) -> Iterator[Problem]:
    """Another district named on its own is worth a second look.

    Why: it may be left over from another agency's report.
    Example: "ประชาชนในอำเภอเมืองตรัง" in the report of an agency in อำเภอตะโหมด.
    Source: `agency.district` of site.yaml; a warning, because another district may well be meant.
    Mend: put the agency's own district, or acknowledge that the other is meant.
    """
    for place, name, expected in case.once(_foreign):
        if not place.ours and name.startswith(("อำเภอ", "อ.")):
            yield _told("another-district", place, name, expected)


def another_province(case: Case) -> Iterator[Problem]:
    """Another province named on its own is worth a second look.

    Why: it may be left over from another agency's report.
    Example: "ตามหนังสือจังหวัดตรัง" in the report of an agency in จังหวัดพัทลุง.
    Source: `agency.province` of site.yaml and the 76 provinces; a warning, because another may be meant.
    Mend: put the agency's own province, or acknowledge that the other is meant.
    """
    for place, name, expected in case.once(_foreign):
        if not place.ours and name.startswith(("จังหวัด", "จ.")):
            yield _told("another-province", place, name, expected)


def district_misspelt(case: Case) -> Iterator[Problem]:
    """The agency's district is spelt as in `site.yaml`.

    Why: a misspelt district does not exist, and the reader doubts the rest.
    Example: อำเภอกลาง for อำเภอนากลาง.
    Source: a report of FY2566; `agency.district` of site.yaml decides.
    Mend: spell it as in site.yaml.
    """
    agency = case.site.agency
    for passage in case.texts:
        for place in _named(agency, passage, _DISTRICT):
            slip = _district_slip(agency, place.after)
            if slip and not is_spoken_of(passage, place.start):
                expected = f"อำเภอ{agency.district}"
                yield _told("district-misspelt", place, f"อำเภอ{slip}", expected)
                break


def province_misspelt(case: Case) -> Iterator[Problem]:
    """The agency's province is spelt as in `site.yaml`.

    Why: a misspelt province does not exist, and the reader doubts the rest.
    Example: จังหวัดนครประฐม for จังหวัดนครปฐม.
    Source: `agency.province` of site.yaml; the same kind of slip as with districts, in a report of FY2566.
    Mend: spell it as in site.yaml.
    """
    agency = case.site.agency
    for passage in case.texts:
        for place in _named(agency, passage, _PROVINCE):
            known = _province(place.after)
            slip = "" if known else misspelt(agency.province, place.after)
            if slip and not whole(agency.province, place.after) and not is_spoken_of(passage, place.start):
                yield _told("province-misspelt", place, f"จังหวัด{slip}", f"จังหวัด{agency.province}")
                break


def _told(name: str, place: _Place, stated: str, expected: str) -> Problem:
    at, about = place.passage.place(place.start), place.passage.about
    return problem(name, at, about=about, stated=stated, expected=expected)


def _foreign(case: Case) -> tuple[tuple[_Place, str, str], ...]:
    """Districts and provinces that are not ours, with what is ours; one of each passage."""
    found = (_foreign_in(case.site.agency, passage) for passage in case.texts)
    return tuple(place for place in found if place)


def _foreign_in(agency: Agency, passage: Passage) -> tuple[_Place, str, str] | None:
    provinces = list(_named(agency, passage, _PROVINCE))
    for place in provinces:
        name = _province(place.after)
        if name and name != agency.province and not _meant(agency, passage, place.start):
            return place, f"จังหวัด{name}", f"จังหวัด{agency.province}"
    for place in _named(agency, passage, _DISTRICT):
        name = _other_district(agency, place, provinces)
        if name and not _meant(agency, passage, place.start):
            return place, f"อำเภอ{name}", f"อำเภอ{agency.district}"
    return None


def _named(agency: Agency, passage: Passage, pattern: re.Pattern[str]) -> Iterator[_Place]:
    own = own_place(agency)
    for found in pattern.finditer(passage.text):
        start, end = found.span()
        after = _SPACES.sub("", passage.text[end : end + _LONGEST].partition("\n")[0])
        before = passage.text[max(0, start - _ADDRESS) : start].rpartition("\n")[2]
        address = passage.record is agency and passage.field == "address"
        yield _Place(passage, start, end, after, address or _ends_with_us(own, before))


def _ends_with_us(own: str, before: str) -> bool:
    """True when our name is the last thing before, but for a word for district: คลองใหญ่ อำเภอ…"""
    squeezed = _SPACES.sub("", before)
    at = squeezed.rfind(own)
    rest = squeezed[at + len(own) :]
    return at >= 0 and (not rest or rest.startswith(("อำเภอ", "อ.", "ตำบล")))


def _district_slip(agency: Agency, after: str) -> str:
    """How our district is misspelt here, or empty."""
    return "" if _is_own_district(agency, after) else misspelt(agency.district, after)


def _is_own_district(agency: Agency, after: str) -> bool:
    """True for our district; เมือง is also called by its province: อำเภอเมืองลำปาง."""
    if whole(agency.district, after) and agency.district != "เมือง":
        return True
    rest = after.removeprefix("เมือง")
    capital = agency.district in ("เมือง", f"เมือง{agency.province}") and rest != after
    return capital and (rest.startswith((agency.province, "จ.")) or begins_sentence(rest))


def _other_district(agency: Agency, place: _Place, provinces: list[_Place]) -> str:
    if _is_own_district(agency, place.after) or _district_slip(agency, place.after):
        return ""
    written = place.passage.text[place.start : place.end]
    in_address = any(0 < p.start - place.end <= _LONGEST for p in provinces)
    if written.startswith("อ.") and not in_address:
        return ""
    return name_at(place.after, certain=not (in_address or place.ours))


def _province(after: str) -> str:
    return max((p for p in PROVINCES if after.startswith(p)), key=len, default="")


def _meant(agency: Agency, passage: Passage, start: int) -> bool:
    """True when another place is meant: with words that say so, after another agency's name, or in quotes."""
    before = passage.text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    own = own_place(agency)
    address = any(name_at(m.after) and not whole(own, _SPACES.sub("", m.after)) for m in mentions(before))
    return another_is_meant(before) or address or is_spoken_of(passage, start)


PLACES: Mapping[str, Check] = {
    "own-address-otherwise": own_address_otherwise,
    "another-district": another_district,
    "another-province": another_province,
    "district-misspelt": district_misspelt,
    "province-misspelt": province_misspelt,
}
