"""Claims in texts that the figures refute: highest and lowest, rising and falling."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from ...model import Overview
from ...problems import problem
from ..marks import INSTRUMENTS, called, equations, marks, short
from .subjects import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...problems import Phrase, Problem
    from ..case import Case
    from ..marks import Marks
    from .subjects import Sentence

_UP = "เพิ่มขึ้น|สูงขึ้น|ดีขึ้น|พัฒนาขึ้น"
_DOWN = "ลดลง|ต่ำลง|ตกลง|ถดถอย|ลดต่ำลง|น้อยลง"
_EXTREME = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}|ตก|ลด))(?:มาก|สูง)(?:ที่)?สุด"
    r"|(?<!บริหาร)(?<!บัญชา)(?<!ประโยชน์)(?P<high>สูง(?:ที่)?สุด)|(?P<low>ต่ำ(?:ที่)?สุด)"
    r"|คะแนน(?:เฉลี่ย|ประเมิน)?(?:(?P<most>มากที่สุด)|(?P<least>น้อยที่สุด))"
)
_SCORED = re.compile(r"คะแนน|\d{2,3}\.\d|\{\{")
_LINK = re.compile("คือ|ได้แก่|เป็น|[:：]")
_WEAK_LINK = re.compile("เหลือ|ได้|ที่|มี|$")
_WHOLE = re.compile(r"สิบตัวชี้วัด|10\s?ตัวชี้วัด|ทั้งหมด|ทุกตัวชี้วัด")
_PART = re.compile("IIT|EIT|OIT|ภายใน|ภายนอก|บุคลากร|ประชาชน|กลุ่ม|ด้าน|เครื่องมือ|แบบวัด|แบบสำรวจ|แบบตรวจ|หมวด")
_NEAR = 60  # letters between a claim and what it is about
_IMPLIED = re.compile(
    "(?:ตัวชี้วัด|ข้อ|ประเด็น|ผลประเมิน|ผลการประเมิน)?(?:นี้)?\\s*(?:เป็นตัวชี้วัดที่)?(?:ได้|มี)?(?:รับ)?"
    f"(?:คะแนน)?(?:เฉลี่ย|รวม)?\\s*(?:(?:{_UP}|{_DOWN})(?:และ)?)?"
)

_TREND = re.compile(rf"(?P<up>{_UP})|(?P<down>{_DOWN})")
_WISH = re.compile("(?<!การ)ให้|จะ|ควร|เพื่อ|อาจ|หาก|ไม่|ต้อง|มิ|สามารถ|ถ้า|เมื่อ")
_AHEAD = 25  # letters before a movement within which a wish makes it one
_SEVERAL = re.compile(r"\s*(?:\d+|สอง|สาม|สี่|ห้า)\s?(?:อันดับ|ลำดับ|ข้อ|ตัว|ประเด็น|ด้าน|เรื่อง)")
_OF_SCORE = re.compile("คะแนน(?:เฉลี่ย|ประเมิน|โดยรวม|รวม)?\\s?(?:ก็|ได้|มีแนวโน้ม)?$")
_OF_YEAR = re.compile(r"\s?(?:เล็กน้อย|มาก)?\s?(?:จาก|กว่า|เมื่อเทียบกับ|เทียบกับ)\s?(?:ปี|ผล|คะแนน)")

_NEGATIVE = re.compile(
    r"(?:ต่ำกว่า|น้อยกว่า|ต่ำลง|ลดลง|ตกลง|น้อยลง)(?:[^\n\d{]{0,40}\d{4})?[^\n\d{]{0,30}?"
    r"(?:[-−–]\s?\d{1,2}\.\d{1,2}|\{\{(?P<ref>[A-Za-z0-9.\-]+)\.change\}\})"
)
_FELL = re.compile(f"{_DOWN}|ต่ำกว่าปี|น้อยกว่าปี")
_WHOSE = {"IIT": "บุคลากร|เจ้าหน้าที่|ภายใน", "EIT": "ประชาชน|ผู้รับบริการ|ภายนอก", "OIT": "เปิดเผย"}
_SAID_FALL = Decimal(-1)  # a fall of an instrument by a point or less needs no words


def extreme_claim_false(case: Case) -> Iterator[Problem]:
    """What a text calls the highest or lowest score, or the largest rise or fall, is that.

    Why: it is the sentence that is quoted.
    Example: "lowest is indicator 8", which has 89.49, while indicator 9 has 85.00.
    Source: reports of FY2565 and FY2568. An indicator is compared with all, or with those of its instrument
    where the sentence speaks of a part; a question with those of its indicator, its instrument and the
    analysis, and one of them is enough. Ties count as true.
    Mend: correct the sentence.
    """
    for sentence in sentences(case, _EXTREME):
        if not _SCORED.search(sentence.text):
            continue
        for found in _EXTREME.finditer(sentence.text):
            key = _meant(sentence, found)
            against = _refuted(sentence, key, found) if key else None
            if key and against:
                score = None if found["up"] or found["down"] else sentence.year.of(key, sentence.analysis)
                stated = found[0] if score is None else f"{found[0]} ({score})"
                yield _false("extreme-claim-false", sentence, found.start(), stated, key, against)


def trend_claim_false(case: Case) -> Iterator[Problem]:
    """What a text says rose, rose; what it says fell, fell.

    Why: it is the sentence that is quoted.
    Example: "the score of indicator 4 rose", which fell by 11.76.
    Source: reports of FY2566 and FY2568. Only where the sentence speaks of a score or of the year before, and
    not of what is wished.
    Mend: correct the sentence, or the figure.
    """
    for sentence in sentences(case, _TREND):
        for found in _TREND.finditer(sentence.text):
            key = _moved(sentence, found)
            change = sentence.year.change(key) if key else None
            if key and change and (change > 0) is bool(found["down"]):
                yield _false("trend-claim-false", sentence, found.start(), found[0], key, f"{change:+}")


def doubly_negative(case: Case) -> Iterator[Problem]:
    """A fall is told by a word or by a minus, not by both.

    Why: "lower by −2.01" says, read to the letter, that the score rose.
    Example: "lower than last year, −2.01 points".
    Source: report of FY2566.
    Mend: "lower by 2.01", or "changed by −2.01".
    """
    by_year = {year.year.year: year for year in marks(case)}
    for passage in case.texts:
        for found in _NEGATIVE.finditer(passage.text):
            row = by_year[passage.year].rows.get(found["ref"]) if found["ref"] else None
            if found["ref"] and not (row and row.change and (row.change.value or 0) < 0):
                continue
            stated = short(found[0])
            yield problem("doubly-negative", passage.place(found.start()), about=passage.about, stated=stated)
            break


def fall_unsaid(case: Case) -> Iterator[Problem]:
    """Where the whole rose and one instrument fell by more than a point, the analysis says so.

    Why: praise for the total hides from the council what staff or citizens find worse.
    Example: overall +7.79, while four of five staff indicators fell and IIT went from 96.73 to 93.96.
    Source: report of FY2568. Sought in the overview, and in verdicts and findings about the instrument.
    Without the instrument's own change, the mean of its indicators' changes counts. One point is our choice.
    Mend: add a sentence on the fall.
    """
    for year in marks(case):
        overall = year.change("overall")
        if not year.year.analyses or overall is None or overall <= 0:
            continue
        for rule in year.catalogue.instruments:
            fall = _instrument_change(year, rule.code)
            if fall is not None and fall < _SAID_FALL and not _says_fall(case, year, rule.code):
                row, about = year.rows["overall"], f"{year.year.year}/results/overall"
                at = row.place("change") if "change" in row.places else row.place("score")
                values = {"instrument": rule.code, "stated": f"{overall:+}", "expected": f"{fall:+.2f}"}
                yield problem("fall-unsaid", at, about=about, **values)


def _instrument_change(year: Marks, code: str) -> Decimal | None:
    own = year.change(code)
    if own is not None:
        return own
    keys = [f"indicator-{rule.no}" for rule in year.catalogue.indicators if rule.instrument == code]
    changes = [change for key in keys if (change := year.change(key)) is not None]
    return sum(changes, Decimal()) / len(changes) if keys and len(changes) == len(keys) else None


def _says_fall(case: Case, year: Marks, code: str) -> bool:
    """Whether a sentence of the analysis tells of a fall of the instrument or one of its indicators."""
    rules = year.year.rules
    for sentence in sentences(case, _FELL):
        record = sentence.passage.record
        if sentence.year.year is not year.year:
            continue
        if sentence.passage.own and not isinstance(record, Overview):
            continue
        keys = {s.key for s in sentence.subjects} or {sentence.implied}
        numbers = [int(key.partition("-")[2]) for key in keys if key.startswith("indicator-")]
        if code in keys or any(rules.instrument_of(no) == code for no in numbers):
            return True
        if re.search(_WHOSE.get(code, code), sentence.text):
            return True
    return False


# -- what a claim is about ---------------------------------------------------------------------------


def _meant(sentence: Sentence, found: re.Match[str]) -> str:
    """The key that is called an extreme: linked after it, else just before it, else what is implied."""
    if _SEVERAL.match(sentence.text, found.end()):
        return ""
    named = [s for s in sentence.subjects if not s.part and s.key != "overall"]
    scores = [s for s in named if s.key not in INSTRUMENTS.values()] or named
    after = next((s for s in scores if found.end() <= s.start <= found.end() + _NEAR), None)
    before = next((s for s in reversed(scores) if found.start() - _NEAR <= s.end <= found.start()), None)
    if after and _between(sentence, found.end(), after.start, _LINK):
        return after.key
    if before and not _EXTREME.search(sentence.text[before.end : found.start()]):
        return before.key
    if after and _between(sentence, found.end(), after.start, _WEAK_LINK):
        return after.key
    plain = sentence.text[: found.start()].strip()
    implied = sentence.implied if sentence.implied != "overall" else ""
    return implied if _IMPLIED.fullmatch(plain) and not plain.startswith("ข้อ") else ""


def _between(sentence: Sentence, start: int, end: int, link: re.Pattern[str]) -> bool:
    words = sentence.text[start:end]
    return bool(link.search(words)) and not _EXTREME.search(words)


def _moved(sentence: Sentence, found: re.Match[str]) -> str:
    """The key that is said to rise or fall, where that is said of a score and as a fact."""
    text = sentence.text
    before, after = text[: found.start()], text[found.end() :]
    if _WISH.search(before[-_AHEAD:]) or _EXTREME.match(text, found.start()):
        return ""
    printed = next((s for s in sentence.subjects if s.part == "change" and s.start >= found.end()), None)
    if printed and not after[: printed.start - found.end()].strip():
        return printed.key
    if not (_OF_SCORE.search(before) or _OF_YEAR.match(after) or _touches(sentence, found)):
        return ""
    near = [s for s in sentence.subjects if s.end <= found.start() and s.end >= found.start() - _NEAR]
    if near:
        return "" if _WISH.search(before[near[-1].end :]) else near[-1].key
    plain = not sentence.subjects and not _WISH.search(before) and _OF_SCORE.search(before)
    return sentence.implied if plain else ""


def _touches(sentence: Sentence, found: re.Match[str]) -> bool:
    return any(s.end <= found.start() <= s.end + 1 for s in sentence.subjects)


# -- what the figures say ----------------------------------------------------------------------------


def _refuted(sentence: Sentence, key: str, found: re.Match[str]) -> Phrase | None:
    """What stands against a claim of an extreme."""
    moved = found["up"] or found["down"]
    best = bool(found["up"] or found["high"] or found["most"])
    year = sentence.year
    if moved:
        values = {k: c for k in _indicators(year, key) if (c := year.change(k)) is not None}
        scopes = [values, {k: c for k, c in values.items() if _fellow(year, k, key)}]
    else:
        scopes = _scopes(sentence, key, found)
    scopes = [scope for scope in scopes if key in scope and len(scope) > 1]
    if not scopes or any(_extreme(scope, best=best)[1] == scope[key] for scope in scopes):
        return None
    other, value = _extreme(scopes[0], best=best)
    return equations([(other, value)])


def _extreme(scope: dict[str, Decimal], *, best: bool) -> tuple[str, Decimal]:
    return (max if best else min)(scope.items(), key=lambda pair: pair[1])


def _scopes(sentence: Sentence, key: str, found: re.Match[str]) -> list[dict[str, Decimal]]:
    """The groups within which an extreme may be meant."""
    year, analysis = sentence.year, sentence.analysis
    if key.startswith("indicator-"):
        every = _scores(sentence, _indicators(year, key))
        fellows = {k: v for k, v in every.items() if _fellow(year, k, key)}
        part = _PART.search(sentence.text) and not _WHOLE.search(sentence.text[found.end() :])
        return [every, fellows] if part else [every]
    if key in ("IIT", "EIT", "OIT"):
        return [_scores(sentence, ("IIT", "EIT", "OIT"))]
    alike = [k for k in year.rows if k[0] == key[0] and k[1:].isdigit()]
    own = [k for k in alike if year.indicator_of(k) == year.indicator_of(key)]
    cited = [c.code for c in analysis.cites] if analysis else []
    return [_scores(sentence, keys) for keys in (alike, own, cited)]


def _indicators(year: Marks, key: str) -> list[str]:
    return [f"indicator-{no}" for no in year.indicators] if key.startswith("indicator-") else []


def _fellow(year: Marks, one: str, other: str) -> bool:
    """Whether two indicators belong to one instrument."""
    rules = year.year.rules
    return rules.instrument_of(int(one.split("-")[1])) == rules.instrument_of(int(other.split("-")[1]))


def _scores(sentence: Sentence, keys: Iterable[str]) -> dict[str, Decimal]:
    scored = ((key, sentence.year.of(key, sentence.analysis)) for key in keys)
    return {key: value for key, value in scored if value is not None}


def _false(
    name: str, sentence: Sentence, start: int, stated: str, key: str, expected: Phrase | str
) -> Problem:
    at = sentence.passage.place(sentence.offset + start)
    return problem(name, at, about=sentence.passage.about, what=called(key), stated=stated, expected=expected)
