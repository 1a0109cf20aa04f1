"""Data about private persons (ข้อมูลส่วนบุคคล) in sources and documents; told by place, never repeated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...problems import Location, problem
from . import ids, numbers, people
from .stretches import documents, tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...problems import Problem
    from ..case import Case, Check

# Names that programs put there and that name nobody.
_NOBODY = re.compile(
    r"(?i)(?:microsoft(?: office)?|windows|office|default)?\s*"
    r"(?:user|administrator|admin|owner|author|guest|home|pc|computer|hp|dell|acer|asus|lenovo)?\s*\d*"
    r"|un-?named|unknown|anonymous|none|-|canva|openpyxl|python-docx|apache poi"
)
_OFFICE = re.compile(
    r"เทศบาล|อบต|อบจ|องค์การ|สำนัก|กอง|งาน|ฝ่าย|ศูนย์|โรงเรียน|กรม|จังหวัด|อำเภอ|(?i:office|municipality)"
)


def national_id(case: Case) -> Iterator[Problem]:
    """No national ID number stands in a source or in a document to be published.

    Why: with it and a name anybody can open accounts or borrow in a person's name; publishing it is punished.
    Example: 1-2345-67890-12-1 in a list of those who receive an allowance.
    Source: Personal Data Protection Act B.E. 2562, sections 27 and 37; the card's check digit.
    Mend: delete or redact it in the original and make the document anew.
    """
    yield from tell("national-id", case, lambda text: ids.find(text, ids.Sure.YES))


def possible_national_id(case: Case) -> Iterator[Problem]:
    """A number of thirteen digits that may be a national ID number has been looked at by a person.

    Why: one wrong digit does not make it harmless, and a file name may hold it.
    Example: a number written 1-2345-67890-12-x whose last digit does not fit the others.
    Source: Personal Data Protection Act B.E. 2562, section 37.
    Mend: compare it with the original; delete it if it is one.
    """
    yield from tell("possible-national-id", case, lambda text: ids.find(text, ids.Sure.PERHAPS))


def bank_account(case: Case) -> Iterator[Problem]:
    """No bank account of a person stands in a source or in a document to be published.

    Why: it invites fraud, and no item of the assessment asks for it. An account of the agency, named beside
    the number, is public. A warning, because whose account it is cannot always be told.
    Example: 123-4-56789-0 in a list of payments.
    Source: Personal Data Protection Act B.E. 2562, sections 22 and 37.
    Mend: delete it, or write ชื่อบัญชี with the name of the agency beside it.
    """
    yield from tell(
        "bank-account",
        case,
        lambda text: numbers.accounts(text, case.site.agency.name),
        case.site.agency.name,
    )


def private_phone(case: Case) -> Iterator[Problem]:
    """No private telephone number stands in a source or in a document to be published.

    Why: people who complain or receive aid are called and threatened. Numbers of site.yaml, and those beside
    an office or a position, are public. A warning, because whose number it is cannot always be told.
    Example: a mobile number beside the name of someone who complained.
    Source: Personal Data Protection Act B.E. 2562, sections 22 and 37.
    Mend: delete it; list a number of the agency in site.yaml or name the office beside it.
    """
    own = numbers.own_phones(case.site.agency)
    yield from tell("private-phone", case, lambda text: numbers.phones(text, own), " ".join(sorted(own)))


def home_address(case: Case) -> Iterator[Problem]:
    """No house number stands near the name of a private person.

    Why: it tells where somebody lives. A warning, because names are found by their titles only.
    Example: a name with its title and บ้านเลขที่ 12/3 หมู่ที่ 4.
    Source: Personal Data Protection Act B.E. 2562, sections 22 and 37.
    Mend: delete the house number, or name only the village.
    """
    yield from tell("home-address", case, people.houses)


def health_and_name(case: Case) -> Iterator[Problem]:
    """No word of health or disability stands near the name of a private person.

    Why: this is sensitive data, for which the law asks explicit consent. A warning, because a sentence may
    name somebody who only spoke about the matter.
    Example: a name with its title in a list of allowances for disability.
    Source: Personal Data Protection Act B.E. 2562, section 26.
    Mend: delete the name or the words.
    """
    yield from tell("health-and-name", case, people.health)


def author_in_file(case: Case) -> Iterator[Problem]:
    """A document does not carry names of its authors, editors or commentators unseen.

    Why: names of officers leave the house unnoticed, sometimes with words that were deleted.
    Example: dc:creator in docProps/core.xml of a Word file, /Author of a PDF, Artist of a photograph.
    Source: Personal Data Protection Act B.E. 2562, section 22.
    Mend: File > Info > Inspect Document before saving; for images Properties > Details > Remove.
    """
    agency = case.site.agency
    for path, about, found in documents(case):
        names = {name.strip() for name in found.authors} - {"", agency.name, agency.office}
        count = sum(not (_NOBODY.fullmatch(name) or _OFFICE.search(name)) for name in names)
        if count:
            yield problem("author-in-file", Location(path), about=about, count=count)


def place_in_file(case: Case) -> Iterator[Problem]:
    """A photograph does not carry the position at which it was taken.

    Why: a photograph taken at somebody's house tells where it is.
    Example: GPS latitude and longitude in the EXIF data of a JPEG, alone or inside a Word file.
    Source: Personal Data Protection Act B.E. 2562, section 22.
    Mend: remove the metadata (Properties > Details > Remove) and put the file in its place anew.
    """
    for path, about, found in documents(case):
        if found.positions:
            yield problem("place-in-file", Location(path), about=about, count=found.positions)


def document_partly_searched(case: Case) -> Iterator[Problem]:
    """Every document can be searched for personal data as a whole.

    Why: reading is bounded, and what was not read may hold anything.
    Example: a PDF of more than 500 pages.
    Source: limits of this program.
    Mend: split the document, or look through the rest.
    """
    for path, about, found in documents(case):
        if not found.whole:
            yield problem("document-partly-searched", Location(path), about=about)


PRIVACY: Mapping[str, Check] = {
    "national-id": national_id,
    "possible-national-id": possible_national_id,
    "bank-account": bank_account,
    "private-phone": private_phone,
    "home-address": home_address,
    "health-and-name": health_and_name,
    "author-in-file": author_in_file,
    "place-in-file": place_in_file,
    "document-partly-searched": document_partly_searched,
}
