"""Paragraphs that stand under a second topic, and findings on the subject of another indicator."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from ...model import Analysis, Finding, Frame, Topic
from ...problems import problem
from .subjects import OWN, marks, speaks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...problems import Problem
    from ..case import Case, Check
    from ..texts import Passage

SHORTEST, SHORTEST_ALIKE = 45, 70  # letters; shorter phrases are said of many things with right
ALIKE = 0.9  # the part of three-letter pieces that two texts share
BEGINNING = 40  # letters with which two findings of a kind do not begin by chance
_RUN = 12  # letters in a row that two texts must share before they are compared
# The indicators that each of the seven issues draws upon, as printed in reports of FY2567.
_DRAWN_UPON = {1: (1, 6), 2: (6, 8), 3: (7, 9), 4: (4,), 5: (2, 9), 6: (3, 9, 10), 7: (5, 10)}
_FIGURES = re.compile(r"\{\{[^{}]*\}\}|[0-9]+|[IEOieo](?=[0-9])|\s+|[.,:;–\-()“”\"]")
_PARAGRAPH = re.compile(r"(?m)^(?![#|>\-*\s])[^\n]+(?:\n(?![#|>\-*\s])[^\n]+)*")


class _Part(NamedTuple):
    """A paragraph by itself: who says it, under which topic, its letters without figures."""

    passage: Passage
    topic: Topic
    offset: int
    letters: str
    pieces: Counter[str]


def same_text_twice(case: Case) -> Iterator[Problem]:
    """No paragraph stands under two topics, nor twice under one.

    Why: a remark that fits everything says nothing; the reader takes it for copied.
    Example: "keep the standard of disclosure, and go on improving", word for word under four issues.
    Source: reports of FY2566 and FY2569; a warning. Compared are findings, summaries and prose of the
    analyses of one year, without figures and codes: 45 letters that are the same, or 70 nearly so. Two
    findings of a kind are also the same when they begin with the same 40 letters under one topic, or when one
    of them stops where the other goes on.
    Mend: say what holds for this topic, or refer to the other one.
    """
    for earlier, later in _pairs(case):
        if not _speaks_of_the_other(earlier, later):
            yield _twice("same-text-twice", earlier, later)


def text_of_another_topic(case: Case) -> Iterator[Problem]:
    """A paragraph that stands under two topics does not speak of the one only.

    Why: a verdict on state property under "budget" leaves the budget without a verdict.
    Example: under the issue of budget and procurement, the remark on the use of state property.
    Source: a report of FY2566; subjects of the indicators in catalogues 2565–2569.
    Mend: write the verdict on this topic.
    """
    for earlier, later in _pairs(case):
        if _speaks_of_the_other(earlier, later):
            yield _twice("text-of-another-topic", earlier, later)


def _twice(name: str, earlier: _Part, later: _Part) -> Problem:
    at = later.passage.place(later.offset)
    stated = later.passage.text[later.offset : later.offset + 40].partition("\n")[0]
    expected = earlier.passage.about.partition("/")[2]
    return problem(
        name, at, about=later.passage.about, stated=stated, expected=expected, other=earlier.passage.at
    )


def off_subject(case: Case) -> Iterator[Problem]:
    """A finding speaks of the indicator under which it stands.

    Why: a finding on another subject answers nothing here, and its own indicator lacks it.
    Example: under การใช้งบประมาณ a finding on participation and e-services, which are indicator 8.
    Source: a report of FY2569; a warning, because a text may well reach out. Found are texts with two words
    or more that only another indicator uses, and none of their own. Issues are too broad for that.
    Mend: move it to its indicator, or say what it has to do with this one.
    """
    for passage in case.texts:
        finding = passage.record
        if not isinstance(finding, Finding) or passage.field != "text" or finding.topic is None:
            continue
        own = finding.topic.number if finding.topic.frame is Frame.INDICATORS else 0
        if own not in OWN or speaks_of(passage.text, own):
            continue
        best = max(OWN, key=lambda number: len(marks(passage.text, number)))
        words = marks(passage.text, best)
        if best != own and len(words) > 1:
            yield problem(
                "off-subject",
                passage.at,
                about=passage.about,
                stated=" ".join(words),
                expected=finding.topic.key,
                number=best,
            )


def _indicators(topic: Topic) -> tuple[int, ...]:
    if topic.frame is Frame.ISSUES:
        return _DRAWN_UPON.get(topic.number, ())
    return (topic.number,) if topic.number in OWN else ()


def _pairs(case: Case) -> Iterator[tuple[_Part, _Part]]:
    """Each paragraph that was said before in the same year, with the first place where it was said."""
    for year in case.site.years:
        parts = [p for passage in case.texts if passage.year == year.year for p in _parts(passage)]
        yield from _repeated(parts)


def _repeated(parts: list[_Part]) -> Iterator[tuple[_Part, _Part]]:
    holders: defaultdict[str, dict[int, None]] = defaultdict(
        dict
    )  # a run of letters to the parts that hold it
    for number, part in enumerate(parts):
        runs = {part.letters[n : n + _RUN] for n in range(len(part.letters) - _RUN + 1)}
        near = sorted({n for run in runs for n in holders.get(run, ())})
        first = next((parts[n] for n in near if _same(parts[n], part)), None)
        if first:
            yield first, part
        for run in runs:
            holders[run][number] = None


def _same(one: _Part, other: _Part) -> bool:
    if one.passage.record is other.passage.record:
        return False
    if _begins_alike(one, other):
        return True
    longest = max(len(one.letters), len(other.letters))
    if min(len(one.letters), len(other.letters)) < ALIKE * longest:
        return False
    if one.letters == other.letters or longest < SHORTEST_ALIKE:
        return one.letters == other.letters
    shared = sum((one.pieces & other.pieces).values())
    return 2 * shared >= ALIKE * (sum(one.pieces.values()) + sum(other.pieces.values()))


def _begins_alike(one: _Part, other: _Part) -> bool:
    """True for findings of a kind that begin alike: under one topic, or where one is the other cut off."""
    a, b = one.passage.record, other.passage.record
    if not isinstance(a, Finding) or not isinstance(b, Finding) or a.kind is not b.kind:
        return False
    pairs = zip(one.letters, other.letters, strict=False)
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
    cut_off = shared == min(len(one.letters), len(other.letters))
    return shared >= BEGINNING and (cut_off or one.topic == other.topic)


def _parts(passage: Passage) -> Iterator[_Part]:
    topic = _topic(passage)
    if topic is None:
        return
    found = [(0, passage.text)]
    if passage.field == "prose":
        found = [(m.start(), m[0]) for m in _PARAGRAPH.finditer(passage.text)]
    for offset, text in found:
        letters = _FIGURES.sub("", text)
        if len(letters) >= SHORTEST:
            pieces = Counter(letters[n : n + 3] for n in range(len(letters) - 2))
            yield _Part(passage, topic, offset, letters, pieces)


def _topic(passage: Passage) -> Topic | None:
    """The topic of a finding, or of the summary and prose of an analysis."""
    record = passage.record
    if isinstance(record, Finding) and passage.field == "text":
        return record.topic
    return record.topic if isinstance(record, Analysis) and passage.field in ("summary", "prose") else None


def _speaks_of_the_other(earlier: _Part, later: _Part) -> bool:
    """True when the text has two words that only the earlier topic uses, and none of the later one."""
    theirs, ours = _indicators(earlier.topic), _indicators(later.topic)
    if earlier.topic == later.topic or not theirs or not ours or set(theirs) & set(ours):
        return False
    text = later.letters
    marked = [word for number in theirs for word in marks(text, number)]
    return len(marked) > 1 and not any(marks(text, number) for number in ours)


COPIES: Mapping[str, Check] = {
    "same-text-twice": same_text_twice,
    "text-of-another-topic": text_of_another_topic,
    "off-subject": off_subject,
}
