"""Short Thai sentences computed from figures. Nothing is said here that no figure of the sources says."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from ..criteria import PASS_LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model.records import Agency, Figure, Result, Rules, Score

COUNTS = ("ไม่มี", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")
FALL, RISE, STRESSED = Decimal(-5), Decimal(10), 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a headline that should break as a whole; `tone` is `alert` or empty."""

    text: str
    tone: str = ""


def words(phrases: Sequence[Phrase]) -> str:
    """A headline as plain text."""
    return " ".join(phrase.text for phrase in phrases)


def count(number: int) -> str:
    """A small number in words."""
    return COUNTS[number] if 0 <= number < len(COUNTS) else str(number)


def points(value: Decimal | int) -> str:
    """A computed score or difference with two decimals, rounded half up as the assessment does."""
    return str(Decimal(value).quantize(Decimal("0.01"), ROUND_HALF_UP))


def difference(row: Score) -> Decimal | None:
    """This year less last year: as stated if stated, else computed where both are known."""
    if row.change.value is not None:
        return row.change.value
    if row.score.value is not None and row.previous.value is not None:
        return row.score.value - row.previous.value
    return None


def previous(row: Score) -> tuple[Decimal, bool] | None:
    """Last year's score, and whether it is computed from this year's score and the stated change."""
    if row.previous.value is not None:
        return row.previous.value, False
    if row.score.value is not None and row.change.value is not None:
        return row.score.value - row.change.value, True
    return None


def is_low(figure: Figure) -> bool:
    """Whether a score lies below the pass line."""
    return figure.value is not None and figure.value < PASS_LINE


def level_words(level: str) -> str:
    """`ระดับผ่านดี`, `ระดับ AA`."""
    if not level:
        return ""
    return f"ระดับ {level}" if level[0].isascii() else f"ระดับ{level}"


def answer(agency: Agency, result: Result) -> tuple[Phrase, ...]:
    """The results of a year in one sentence: who, score, level, movement, and what to worry about."""
    overall = result.overall
    score = f"ได้ {overall.score.text} คะแนน" if overall.score else "ยังไม่มีคะแนนรวมในเอกสาร"
    parts = [
        Phrase(f"ปี {result.year} {agency.name}"),
        Phrase(score),
        Phrase(level_words(overall.level)),
        Phrase(_movement(overall)),
        _worry(result),
    ]
    return tuple(p for p in parts if p.text)


def _movement(overall: Score) -> str:
    change = difference(overall)
    if change is None:
        return ""
    if change == 0:
        return "เท่ากับปีก่อน"
    word = "ดีขึ้นจากปีก่อน" if change > 0 else "ลดลงจากปีก่อน"
    return f"{word} {points(abs(change))} คะแนน"


def _worry(result: Result) -> Phrase:
    low = [row for row in result.indicators if is_low(row.score)]
    joint = "แต่" if not is_low(result.overall.score) else "โดย"
    if len(low) == 1:
        fell = low[0].previous.value is not None and low[0].previous.value >= PASS_LINE
        verb = "ตกลงต่ำกว่า" if fell else "ได้ต่ำกว่า"
        return Phrase(f"{joint}{indicator_name(low[0], result.rules)}{verb} {PASS_LINE}", "alert")
    if low:
        return Phrase(f"{joint}มี {len(low)} ตัวชี้วัดที่ต่ำกว่า {PASS_LINE}", "alert")
    whole = len(result.indicators) == len(result.rules.indicators)
    return Phrase(f"ทุกตัวชี้วัดได้ {PASS_LINE} ขึ้นไป" if whole else "")


def moved(rows: Sequence[Score], rules: Rules) -> tuple[Phrase, ...]:
    """Which indicators rose and which fell since the year before, and which of each the most."""
    known = [(d, indicator_name(row, rules)) for row in rows if (d := difference(row)) is not None]
    rose, fell = [m for m in known if m[0] > 0], [m for m in known if m[0] < 0]
    same = len(known) - len(rose) - len(fell)
    parts = (
        Phrase(_most("สูงขึ้น", max(rose, key=lambda m: m[0]), len(rose))) if rose else None,
        Phrase(_most("ลดลง", min(fell, key=lambda m: m[0]), len(fell)), "alert") if fell else None,
        Phrase(f"เท่าเดิม {same} ตัวชี้วัด") if same else None,
    )
    return tuple(part for part in parts if part)


def _most(verb: str, extreme: tuple[Decimal, str], number: int) -> str:
    change, name = extreme
    amount = f"{name} {verb} {points(abs(change))} คะแนน"
    return amount if number == 1 else f"{verb} {number} ตัวชี้วัด มากที่สุดคือ{amount}"


def indicator_number(row: Score) -> int:
    return int(row.key.removeprefix("indicator-"))


def indicator_name(row: Score, rules: Rules) -> str:
    """The name as stated; the official one where the document prints none."""
    return row.name or rules.indicator_name(indicator_number(row)) or row.key


def tones(rows: Sequence[Score]) -> dict[str, str]:
    """Which rows a chart stresses: `fall`, `rise` (at most three, the largest first) or `low`."""
    moved = [(abs(d), row.key, d) for row in rows if (d := difference(row)) is not None]
    strong = sorted((m for m in moved if m[2] <= FALL or m[2] >= RISE), reverse=True)[:STRESSED]
    result = {row.key: "low" for row in rows if is_low(row.score)}
    return result | {key: "fall" if d < 0 else "rise" for _, key, d in strong}


def chart_heading(rows: Sequence[Score]) -> str:
    """What the chart of indicators shows, in a few words."""
    marks = tones(rows)
    falls = sum(t == "fall" for t in marks.values())
    rises = sum(t == "rise" for t in marks.values())
    low = sum(is_low(row.score) for row in rows)
    said = [f"ตกแรง{count(falls)}เรื่อง" if falls else "", f"ขึ้นแรง{count(rises)}เรื่อง" if rises else ""]
    if any(said):
        return " ".join(s for s in said if s)
    if low:
        return f"{count(low)}ตัวชี้วัดยังต่ำกว่า {PASS_LINE}"
    return f"ทุกตัวชี้วัดได้ {PASS_LINE} ขึ้นไป" if rows else ""
