"""Weaknesses that an analysis denies and tells all the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...model import FindingKind
from ...problems import Location, problem
from ..marks import short, topic_called
from .answers import TO_DO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Analysis, Finding, FiscalYear, Measure, Site
    from ...problems import Problem
    from ..case import Case

# What is missing, late, unclear or unknown. A bare ไม่ is no such word: "ไม่เรียกรับสินบน" is good.
_LACK = re.compile(
    "ยังไม่|ยังขาด|ไม่(?:ค่อย)?(?:ชัด|ทั่วถึง|เพียงพอ|เป็นไปตาม|เท่าเทียม|เป็นธรรม|มีโอกาส|เปิดโอกาส|มีส่วนร่วม"
    "|สะดวก|เข้าใจ|ทราบ|รู้(?!จัก)|เชื่อมั่น|มั่นใจ|ครบ|เป็นปัจจุบัน|ต่อเนื่อง|สม่ำเสมอ|ตอบสนอง|พัฒนา|ปรับปรุง"
    "|มีการ(?:ปรับปรุง|พัฒนา|เผยแพร่|ประชาสัมพันธ์|ชี้แจง|ติดตาม|ตรวจสอบ))|ขาดความ|ขาดการ|ขาดทักษะ|ขาดจำนวน"
    "|ล่าช้า|เข้าถึงยาก|ยุ่งยาก|(?<!ไม่)(?<!เมื่อ)มีปัญหา|(?<!ไม่มีข้อ)(?<!ไม่พบข้อ)บกพร่อง|คลาดเคลื่อน|มีน้อย|น้อยเกินไป"
)
_AVERTED = re.compile(r"(?:ป้องกัน|มิให้|ไม่ให้|ลด|หาก|กรณี|ถ้า|เมื่อ)\S*$")  # said of what shall not be
# Who complains; in a measure's own prose only this tells a finding from a remark about the document.
_WHO = "(?:ผู้รับบริการ|ผู้มารับบริการ|ผู้มาติดต่อ|ประชาชน|บุคลากร|เจ้าหน้าที่|พนักงาน)(?:บางส่วน|บางคน|บางราย|ส่วนใหญ่|ยัง)"
_COMPLAINT = re.compile(_WHO + r"[^\n]{0,60}?(?:" + _LACK.pattern + ")")

# What is said to be there, and the same said to be lacking.
_OPPOSITES = tuple(
    (re.compile(f"(?<!ไม่)(?<!ไม่มี)(?:{said})"), re.compile(denied))
    for said, denied in (
        ("ชัดเจน", "ไม่(?:ค่อย)?ชัด"),
        ("ทั่วถึง", "ไม่(?:ค่อย)?ทั่วถึง"),
        ("เท่าเทียม|ไม่เลือกปฏิบัติ", "ไม่(?:ค่อย)?เท่าเทียม|(?<!ไม่)เลือกปฏิบัติ"),
        ("เป็นธรรม", "ไม่(?:ค่อย)?เป็นธรรม"),
        ("เข้าถึง(?:ได้)?ง่าย|สะดวก", "เข้าถึง(?:ได้)?ยาก|ไม่(?:ค่อย)?สะดวก|ยุ่งยาก"),
        ("ตาม(?:ขั้นตอน|ระยะเวลา|เวลา|วัตถุประสงค์)", "ไม่(?:ค่อย)?(?:เป็นไป)?ตาม|ไม่ตรง|ล่าช้า"),
        ("เชื่อมั่น|มั่นใจ", "ไม่(?:ค่อย)?(?:เชื่อมั่น|มั่นใจ)"),
        ("เปิดโอกาส|เปิดให้|มีส่วนร่วม", "ไม่(?:มี|เปิด|ได้รับ)โอกาส|ไม่(?:ได้)?มีส่วนร่วม"),
    )
)
# One channel against many is a matter of number, and needs no code to be the same matter.
_MANY = re.compile("(?:หลาย|หลากหลาย)ช่องทาง|ช่องทาง(?:ที่)?(?:หลากหลาย|หลาย|มากมาย)")
_ONE = re.compile("(?:ช่องทาง|แห่ง|ที่)เดียว|(?:เว็บไซต์|เว็บไซต์หลัก)เท่านั้น")


def weakness_denied(case: Case) -> Iterator[Problem]:
    """An analysis that says there is no weakness, or nothing to fix, tells of none elsewhere.

    Why: one of the two is untrue, and an assessor reads both.
    Example: "weakness: none" for indicator 6, and the finding that its measure answers says that service is
    late and unequal.
    Source: O25 of FY2569 prints both columns, the analysis and the finding that each measure answers. Words
    of lacking (unclear, late, not equal, not known …) count, not every negation: that nobody asks for bribes
    is good. A measure's own prose counts where it says who complains.
    Mend: write the weakness into the analysis, or take it out of the measure.
    """
    for year in case.site.years:
        for analysis in year.analyses:
            if not _denies(analysis):
                continue
            found = _told(analysis) or _complaint(case.site, year, analysis)
            if found:
                at, text = found
                about = f"{year.year}/analysis/{analysis.topic.key}"
                topic = topic_called(analysis.topic)
                yield problem(
                    "weakness-denied", at, about=about, topic=topic, stated="ไม่มี", expected=short(text)
                )


def _denies(analysis: Analysis) -> bool:
    """Whether an analysis says "none" of weaknesses, or of fixes without stating a weakness."""
    weak = any(f.kind is FindingKind.WEAKNESS for f in analysis.findings)
    return FindingKind.WEAKNESS in analysis.none_said or (FindingKind.FIX in analysis.none_said and not weak)


def _told(analysis: Analysis) -> tuple[Location, str] | None:
    for finding in analysis.findings:
        if finding.kind in TO_DO and _lacks(finding.text):
            return finding.place("text"), finding.text
    return None


def _lacks(text: str) -> bool:
    return any(not _AVERTED.search(text[: m.start()]) for m in _LACK.finditer(text))


def _complaint(site: Site, year: FiscalYear, analysis: Analysis) -> tuple[Location, str] | None:
    following = site.year(year.year + 1)
    for measure in following.measures if following else ():
        if measure.topic == analysis.topic and (found := _complaint_in(measure)):
            return found
    return None


def _complaint_in(measure: Measure) -> tuple[Location, str] | None:
    if found := _COMPLAINT.search(measure.title):
        return measure.place("title"), found[0]
    if found := _COMPLAINT.search(measure.prose.text):
        line = measure.prose.at.line + measure.prose.text[: found.start()].count("\n")
        return Location(measure.prose.at.path, line), found[0]
    return None


def weakness_not_to_fix(case: Case) -> Iterator[Problem]:
    """Where an analysis states a weakness, it does not say that there is nothing to fix.

    Why: a weakness that asks for nothing will be there again next year.
    Example: "weakness: staff do not know the rules", "to be fixed: none", and nothing to improve.
    Source: the columns weakness, to be fixed and to be kept stand side by side in reports of FY2569.
    Mend: write what is to be fixed or improved.
    """
    for year in case.site.years:
        for analysis in year.analyses:
            kinds = {f.kind for f in analysis.findings}
            silent = FindingKind.FIX in analysis.none_said and FindingKind.IMPROVE not in kinds
            weak = next((f for f in analysis.findings if f.kind is FindingKind.WEAKNESS), None)
            if silent and weak:
                about = f"{year.year}/findings/{weak.id}"
                topic = topic_called(analysis.topic)
                at = weak.place("text")
                yield problem("weakness-not-to-fix", at, about=about, topic=topic, stated=short(weak.text))


def kept_and_lacking(case: Case) -> Iterator[Problem]:
    """What is said to be there and to be kept up is not said to be lacking in the same analysis.

    Why: the same people cannot find the same thing clear and unclear.
    Example: e4 "easy to reach" is to be kept, and for e4 "hard to reach" is to be improved.
    Source: reports of FY2569, where the measures' table tells what the analysis denies. Findings are compared
    when they cite a code in common; one channel against many also without codes. Where the analysis denies
    any weakness, weakness-denied tells the rest.
    Mend: keep what the scores bear out, and mend the other.
    """
    for year in case.site.years:
        for analysis in year.analyses:
            lacking = [f for f in analysis.findings if f.kind in TO_DO]
            opposite = _channels if _denies(analysis) else _opposite
            for kept in (f for f in analysis.findings if f.kind is FindingKind.MAINTAIN):
                other = next((f for f in lacking if opposite(kept, f)), None)
                if other:
                    about = f"{year.year}/findings/{kept.id}"
                    stated, line = short(kept.text), other.at.line
                    at, expected = kept.place("text"), short(other.text)
                    yield problem(
                        "kept-and-lacking", at, about=about, stated=stated, expected=expected, line=line
                    )


def _channels(kept: Finding, other: Finding) -> bool:
    return bool(_MANY.search(kept.text) and _ONE.search(other.text))


def _opposite(kept: Finding, other: Finding) -> bool:
    if _channels(kept, other):
        return True
    if not set(kept.codes.each) & set(other.codes.each):
        return False
    return any(said.search(kept.text) and denied.search(other.text) for said, denied in _OPPOSITES)
