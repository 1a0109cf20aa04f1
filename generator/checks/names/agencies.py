"""Names of agencies in texts, judged by the agency's own name in `site.yaml`; never by majority."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...problems import problem
from .distance import allowed, closest
from .mentions import (
    KINDS,
    PROVINCIAL,
    TAMBON,
    TOWNS,
    another_is_meant,
    begins_sentence,
    mentions,
    name_at,
    whole,
)
from .spoken import is_spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import Agency
    from ...problems import Problem
    from ..case import Case, Check
    from ..texts import Passage
    from .mentions import Mention

_SPACES = re.compile(r"\s+")
_TAMBON = re.compile(r"ตำบล(?<!ส่วนตำบล)(?<!บาลตำบล)(?<!มนตรีตำบล)(?<!ระดับตำบล)\s?(?=[ก-ฮเ-ไ])")
_NEVER_AFTER = re.compile(r"(?:และ|หรือ|กับ|/|,)\s*$")
_OURS_NEAR = 60  # characters

# What belongs to one family of agencies only.
_OF_TOWNS = re.compile(
    r"เทศบัญญัติ|(?:พนักงาน|ปลัด|สภา)เทศบาล(?!ตำบล|เมือง|นคร)|(?:นายก|คณะ)เทศมนตรี(?!ตำบล|เมือง|นคร)"
)
_OF_TAMBONS = re.compile(
    r"พนักงานส่วนตำบล|(?:ปลัด|นายก|สภา|สำนัก(?:งาน)?ปลัด)\s?(?:อบต(?![ก-๙])\.?|องค์การบริหารส่วนตำบล)"
)
_OTHERS_MEANT = re.compile(
    r"\s*(?:ข้างเคียง|ใกล้เคียง|อื่น|ทุกแห่ง|แห่งอื่น|ในเขต|ในพื้นที่|ในอำเภอ|ในจังหวัด|ทั่วประเทศ|ต่าง|และ|หรือ|/|,)"
)
_LAW = re.compile(
    r"พระราช|พ\.ร\.|ระเบียบ|ประกาศ|กฎ|หลักเกณฑ์|คณะกรรมการ|ก\.|มาตรฐาน|ประมวล|มติ|สั่งการ|หนังสือ|กระทรวง|กรม"
)
_BEFORE = 60


def another_agency(case: Case) -> Iterator[Problem]:
    """No text names another local government as if it were this one.

    Why: a name left in by copy and paste tells every reader that the report is another agency's.
    Example: "เทศบาลตำบลบางสมมติได้ดำเนินการ" on the pages of เทศบาลตำบลคลองใหญ่.
    Source: seen in reports and on public sites made from another's template; `agency.name` of site.yaml
    decides. After words like "ร่วมกับ" or "ศึกษาดูงานที่", or beside our own name, another agency is meant.
    Mend: put this agency's name, or say that the other one is meant.
    """
    place = own_place(case.site.agency)
    for passage in case.texts:
        told: set[str] = set()
        for mention in mentions(passage.text):
            name = _other(case.site.agency, place, mention, passage)
            if name and name not in told:
                told.add(name)
                at, stated = passage.place(mention.start), f"{mention.written.strip()}{name}"
                about, expected = passage.about, case.site.agency.name
                yield problem("another-agency", at, about=about, stated=stated, expected=expected)


def _other(agency: Agency, place: str, mention: Mention, passage: Passage) -> str:
    """The name of another agency than ours, or empty."""
    squeezed = _SPACES.sub("", mention.after)
    if _is_ours(place, mention, squeezed) or misspelt(place, squeezed):
        return ""
    if mention.kind == PROVINCIAL and whole(agency.province, squeezed):
        return ""
    name = name_at(mention.after, certain=mention.spaced)
    beside_ours = _NEVER_AFTER.search(mention.before) and place in passage.text[: mention.start][-_OURS_NEAR:]
    spoken = another_is_meant(mention.before) or beside_ours or is_spoken_of(passage, mention.start)
    return "" if not name or spoken else name


def own_name_misspelt(case: Case) -> Iterator[Problem]:
    """The agency's own name is spelt as in `site.yaml`.

    Why: a misspelt name looks like another agency's; assessors and search engines do not find the page.
    Example: "องค์การบริหารส่วนตำบลคลองนกระทุง" for คลองนกกระทุง.
    Source: a report of FY2566 with four spellings; `agency.name` of site.yaml decides, whichever is commoner.
    Mend: spell it as in site.yaml.
    """
    place = own_place(case.site.agency)
    for passage in case.texts:
        told: set[str] = set()
        for start, slip in _slips(place, passage.text):
            if slip not in told and not is_spoken_of(passage, start):
                told.add(slip)
                at = passage.place(start)
                yield problem("own-name-misspelt", at, about=passage.about, stated=slip, expected=place)


def _slips(place: str, text: str) -> Iterator[tuple[int, str]]:
    """Where the name of our place is misspelt after a word that announces it, and how."""
    for mention in mentions(text):
        squeezed = _SPACES.sub("", mention.after)
        meant = _is_ours(place, mention, squeezed) or another_is_meant(mention.before)
        slip = "" if meant else misspelt(place, squeezed)
        if slip:
            yield mention.end, slip
    for tambon in _TAMBON.finditer(text):
        rest = _SPACES.sub("", text[tambon.end() : tambon.end() + len(place) + 6])
        slip = "" if whole(place, rest) else misspelt(place, rest, most=1)  # a neighbour may be called alike
        if slip:
            yield tambon.end(), slip


def misspelt(name: str, text: str, most: int = 3) -> str:
    """The beginning of `text` that is `name` with a slip of `most` edits at most, or empty."""
    edits, length = closest(name, text[: len(name) + 4])
    room = min(most, 1 if begins_sentence(text) else most, allowed(name))
    return text[:length] if 0 < edits <= room and length > 1 else ""


def agency_kind_otherwise(case: Case) -> Iterator[Problem]:
    """The kind of the agency is spelt officially, and our name stands with our kind.

    Why: องค์กรบริหารส่วนตำบล is no kind of agency, and a town is not a tambon.
    Example: "องค์กรบริหารส่วนตำบล" for องค์การบริหารส่วนตำบล; "เทศบาลเมืองคลองใหญ่" for เทศบาลตำบลคลองใหญ่.
    Source: a report of FY2566; `agency.type` of site.yaml decides.
    Mend: write the kind as in site.yaml.
    """
    agency, place = case.site.agency, own_place(case.site.agency)
    if not agency.name.startswith(agency.type) and agency.name.startswith(KINDS):
        at = agency.place("name")
        yield problem("agency-kind-otherwise", at, about="site", stated=agency.name, expected=agency.type)
    for passage in case.texts:
        told: set[str] = set()
        for mention in mentions(passage.text):
            stated, expected = _kind_slip(agency, place, mention)
            if stated and stated not in told and not is_spoken_of(passage, mention.start):
                told.add(stated)
                at = passage.place(mention.start)
                yield problem(
                    "agency-kind-otherwise", at, about=passage.about, stated=stated, expected=expected
                )


def _kind_slip(agency: Agency, place: str, mention: Mention) -> tuple[str, str]:
    """The kind as written and as it should be; both empty where nothing is wrong."""
    written = _SPACES.sub("", mention.written)
    if written.startswith("อง") and not written.startswith("องค์การบริหารส่วน"):
        return written, mention.kind
    squeezed = _SPACES.sub("", mention.after)
    of_province = mention.kind == PROVINCIAL and place == agency.province
    if (
        whole(place, squeezed)
        and mention.kind != agency.type
        and not of_province
        and not another_is_meant(mention.before)
    ):
        return f"{written}{place}", agency.name
    return "", ""


def other_kind_of_agency(case: Case) -> Iterator[Problem]:
    """A town does not speak of itself as a tambon organisation, nor the other way round.

    Why: words of the other kind show that the text came from another agency's report.
    Example: "พนักงานส่วนตำบล" in the report of a เทศบาล; "เทศบัญญัติ" in that of an อบต.
    Source: the two kinds have their own laws, staff and ordinances; a warning, because others may be meant.
    Who receives or approves a document may be of another agency.
    Mend: use the words of this kind of agency.
    """
    agency = case.site.agency
    foreign = _OF_TAMBONS if agency.type in TOWNS else _OF_TOWNS if agency.type == TAMBON else None
    kinds = (TAMBON,) if agency.type in TOWNS else TOWNS
    if foreign is None:
        return
    for passage in (p for p in case.texts if p.field not in ("recipient", "approved_by")):
        spans = [m.span() for m in foreign.finditer(passage.text) if not name_at(passage.text[m.end() :])]
        spans += [
            (m.start, m.end)
            for m in mentions(passage.text)
            if m.kind in kinds and not name_at(m.after) and own_place(agency) not in _SPACES.sub("", m.after)
        ]
        for start, end in sorted(spans)[:1]:
            if not _others_meant(passage, start, end):
                at, stated = passage.place(start), passage.text[start:end].strip()
                about = passage.about
                yield problem("other-kind-of-agency", at, about=about, stated=stated, expected=agency.type)


def _others_meant(passage: Passage, start: int, end: int) -> bool:
    before = passage.text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    return bool(
        _OTHERS_MEANT.match(passage.text, end)
        or _NEVER_AFTER.search(before)
        or _LAW.search(before)
        or another_is_meant(before)
        or is_spoken_of(passage, start)
    )


def own_place(agency: Agency) -> str:
    """The agency's name without its kind, without spaces: คลองใหญ่."""
    name = _SPACES.sub("", agency.name)
    kind = next((k for k in (agency.type, *KINDS) if name.startswith(k)), "")
    return name.removeprefix(kind)


def _is_ours(place: str, mention: Mention, squeezed: str) -> bool:
    """True when our name follows, also where the kind of a town begins it: เทศบาล|เมืองเก่า."""
    joined = mention.kind[len("เทศบาล") :] + squeezed if mention.kind in TOWNS else squeezed
    return whole(place, squeezed) or whole(place, joined)


AGENCIES: Mapping[str, Check] = {
    "another-agency": another_agency,
    "own-name-misspelt": own_name_misspelt,
    "agency-kind-otherwise": agency_kind_otherwise,
    "other-kind-of-agency": other_kind_of_agency,
}
