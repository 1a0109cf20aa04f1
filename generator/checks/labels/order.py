"""Whether words of level follow the scores: nothing with a higher score gets a lower word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...criteria import PASS_LINE
from ...problems import problem
from ..marks import INSTRUMENTS, called, marks, scored_topic, short
from .words import Band, level, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from ...model import Analysis, Rating
    from ...problems import Location, Problem
    from ..case import Case
    from ..marks import Marks
    from .words import Rung

_GRADED = "ผ่าน"  # the official levels, which follow from the criteria and are checked as figures


@dataclass(frozen=True, slots=True)
class _Label:
    """One word of level with the scores that it stands for; `group` are the labels it is compared with."""

    group: str
    words: str
    rung: Rung
    scores: tuple[tuple[Decimal, str], ...]
    at: Location
    about: str

    def contradicted_by(self, other: _Label) -> bool:
        """Whether `other` praises more, for less."""
        return self.rung.below(other.rung) and max(self.scores)[0] > min(other.scores)[0]


def label_out_of_order(case: Case) -> Iterator[Problem]:
    """Of two scores, the higher does not get the lower word.

    Why: a reader who cannot see the scores trusts the words.
    Example: i26 = 87.65 is called low, and i30 = 87.06 high.
    Source: reports of FY2565 and FY2566. Compared within one survey and year, and among the verdicts and
    levels of indicators; equal scores may have different words. Words of two ladders (ดี, สูง, มาก) are
    compared as high, middle or low only; "least" with a score from 85 is the good answer to a question that
    asks for something bad. Told for as few ratings as explain the disorder, and for one that puts a high word
    on the lowest score of its survey. An indicator to be improved because it fell is no disorder.
    Mend: correct the word, or the score that was copied wrongly.
    """
    for year in marks(case):
        groups: dict[str, list[_Label]] = {}
        for label in _labels(year):
            groups.setdefault(label.group, []).append(label)
        for group, labels in groups.items():
            yield from _disorder(labels, _lowest(year, group))


def _disorder(labels: list[_Label], lowest: Decimal | None) -> Iterator[Problem]:
    """The ratings to blame: always the one in conflict with most others, until no conflict is left."""
    conflicts = {n: set[int]() for n in range(len(labels))}
    for n, label in enumerate(labels):
        for k, other in enumerate(labels):
            if label.contradicted_by(other):
                conflicts[n].add(k)
                conflicts[k].add(n)
    open_ = {n: set(against) for n, against in conflicts.items()}
    blamed: list[int] = []
    while any(open_.values()):
        worst = max(open_, key=lambda n: (len(open_[n]), max(labels[n].scores), n))
        blamed.append(worst)
        for against in open_.pop(worst):
            open_[against].discard(worst)
    blamed += [n for n in conflicts if conflicts[n] and n not in blamed and _too_high(labels[n], lowest)]
    for n in sorted(blamed):
        yield _told(labels[n], [labels[k] for k in sorted(conflicts[n])])


def _too_high(label: _Label, lowest: Decimal | None) -> bool:
    return label.rung.band is Band.HIGH and lowest is not None and min(label.scores)[0] == lowest


def _told(label: _Label, others: list[_Label]) -> Problem:
    """With the strongest counter-example, from the same file if there is one."""
    near = [other for other in others if other.at.path == label.at.path] or others
    higher = [other for other in near if label.contradicted_by(other)]
    if higher:
        other = min(higher, key=lambda each: min(each.scores))
        own, against = max(label.scores), min(other.scores)
    else:
        other = max(near, key=lambda each: max(each.scores))
        own, against = min(label.scores), max(other.scores)
    return problem(
        "label-out-of-order",
        label.at,
        about=label.about,
        what=called(own[1]),
        stated=f"{own[0]} “{short(label.words)}”",
        other=called(against[1]),
        expected=f"{against[0]} “{short(other.words)}”",
        place=other.at,
    )


def _lowest(year: Marks, group: str) -> Decimal | None:
    """The lowest stated score of a survey's questions."""
    scores = [
        row.score.value
        for row in (year.year.result.questions if year.year.result else ())
        if row.score.value is not None and INSTRUMENTS.get(row.key[0]) == group
    ]
    return min(scores, default=None)


def _labels(year: Marks) -> Iterator[_Label]:
    for analysis in year.year.analyses:
        for rating in analysis.ratings:
            yield from _rated(year, analysis, rating)
        yield from _judged(year, analysis)
    yield from _levels(year)


def _rated(year: Marks, analysis: Analysis, rating: Rating) -> Iterator[_Label]:
    """One label per survey that the rated codes belong to; codes without a score stand for the indicator."""
    rung = level(rating.words)
    if rung is None:
        return
    about, at = f"{analysis.year}/analysis/{analysis.topic.key}", rating.place("words")
    known = [(score, code) for code in rating.codes.each if (score := year.of(code, analysis)) is not None]
    for letter in ("i", "e"):
        scores = tuple(pair for pair in known if pair[1].startswith(letter) and _counts(rung, pair[0]))
        if scores:
            yield _Label(INSTRUMENTS[letter], rating.words, rung, scores, at, about)
    if not known and scored_topic(analysis.topic):
        yield from _of_indicator(year, analysis.topic.key, rating.words, rung, at, about)


def _counts(rung: Rung, score: Decimal) -> bool:
    """ "Least" on a score that passes is the answer to a question that asks for something bad."""
    return not (rung.ladder == "amount" and rung.band is Band.LOW and score >= PASS_LINE)


def _judged(year: Marks, analysis: Analysis) -> Iterator[_Label]:
    rung = verdict(analysis.verdict)
    if rung is None or not scored_topic(analysis.topic):
        return
    change = year.change(analysis.topic.key)
    if rung.band is Band.LOW and change is not None and change < 0:
        return  # to be improved because it fell
    about, at = f"{analysis.year}/analysis/{analysis.topic.key}", analysis.place("verdict")
    yield from _of_indicator(year, analysis.topic.key, analysis.verdict, rung, at, about)


def _levels(year: Marks) -> Iterator[_Label]:
    for row in year.year.result.indicators if year.year.result else ():
        rung = level(row.level) if _GRADED not in row.level else None
        if rung:
            about = f"{year.year.year}/results/{row.key}"
            yield from _of_indicator(year, row.key, row.level, rung, row.place("level"), about)


def _of_indicator(
    year: Marks, key: str, words: str, rung: Rung, at: Location, about: str
) -> Iterator[_Label]:
    score = year.of(key)
    if score is not None:
        yield _Label("indicator", words, rung, ((score, key),), at, about)


def rated_twice_differently(case: Case) -> Iterator[Problem]:
    """One analysis does not call the same score by two words of level.

    Why: the reader takes the later word for a second judgement.
    Example: i1 is "good" in one sentence and "high", in a group, in the next.
    Source: analysis of FY2566. Words of the survey's answers (most, least) beside a level only count when one
    is high and the other is not.
    Mend: use one word for each level throughout.
    """
    for year in case.site.years:
        for analysis in year.analyses:
            first: dict[str, tuple[Rating, Rung]] = {}
            for rating in analysis.ratings:
                rung = level(rating.words)
                if rung is None:
                    continue
                earlier = _earlier(first, rating.codes.each, rung)
                if earlier:
                    code, other = earlier
                    about, at = f"{year.year}/analysis/{analysis.topic.key}", rating.place("words")
                    values = {"stated": rating.words, "expected": other.words, "line": other.at.line}
                    yield problem("rated-twice-differently", at, about=about, code=code, **values)
                for code in rating.codes.each:
                    first.setdefault(code, (rating, rung))


def _earlier(
    first: dict[str, tuple[Rating, Rung]], codes: Iterable[str], rung: Rung
) -> tuple[str, Rating] | None:
    for code in codes:
        if code in first:
            other, known = first[code]
            answers = "amount" in (rung.ladder, known.ladder) and rung.ladder != known.ladder
            differs = not _same_band(rung, known) if answers else rung != known
            if differs:
                return code, other
    return None


def _same_band(one: Rung, other: Rung) -> bool:
    """ "Least" may be the good answer, so it contradicts no level."""
    least = any(r.ladder == "amount" and r.band is Band.LOW for r in (one, other))
    return least or one.band is other.band
