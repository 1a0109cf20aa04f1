"""The catalogue of one assessment year, and what an assessment of a site against it finds. All frozen."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from ..model import Record

if TYPE_CHECKING:
    from ..model import Frame, IndicatorRule, InstrumentRule, Roles
    from ..problems import Phrase


class Confidence(StrEnum):
    """How certain a fact of a catalogue is; only what a real report prints may fail a build."""

    SEED = "seed"  # printed in a real report
    PUBLIC = "public-source"  # seen on a public page or in public code
    INFERRED = "inferred"  # carried over from another year or concluded


class Rule(StrEnum):
    """How an element is satisfied: by the site's own records, or by evidence that an officer declares."""

    SCORES = "scores"
    ANALYSIS = "analysis"
    FINDINGS = "findings"
    MEASURE_TITLE = "measure-title"
    STEPS = "steps"
    PERIOD = "period"
    RESPONSIBLE = "responsible"
    FOLLOW_UP = "follow-up"
    LIMITATIONS = "limitations"
    REPORT = "report"
    SUGGESTIONS = "suggestions"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubIndicatorRule(Record):
    """One sub-indicator (ตัวชี้วัดย่อย)."""

    no: str
    name: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRule(Record):
    """One survey question: its topic in a few plain words, so that a high score is always good."""

    code: str
    text: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelRule(Record):
    """One level, best first: the least overall score, and the least of each instrument where asked."""

    name: str
    overall: Decimal
    each: Decimal | None = None
    confidence: Confidence = Confidence.INFERRED


@dataclass(frozen=True, slots=True, kw_only=True)
class Element(Record):
    """What an item requires (องค์ประกอบ), worded briefly, with its source."""

    id: str
    label: str
    confidence: Confidence
    source: str
    by: Rule = Rule.EVIDENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Record):
    """One OIT item (ข้อ OIT). `topic` is its slug in every year; `code` means something in one year only."""

    code: str
    title: str
    topic: str
    sub_indicator: str
    confidence: Confidence
    source: str
    elements: tuple[Element, ...]
    frame: Frame | None = None
    content_year: int | None = None
    period: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue(Record):
    """The criteria of one assessment year (เกณฑ์การประเมินของปี)."""

    year: int
    roles: Roles
    instruments: tuple[InstrumentRule, ...]
    indicators: tuple[IndicatorRule, ...]
    questions: tuple[QuestionRule, ...]
    levels: tuple[LevelRule, ...]
    items: tuple[Item, ...]
    sub_indicators: tuple[SubIndicatorRule, ...] = ()
    item_scores: tuple[Decimal, ...] = (Decimal(0), Decimal(100))  # what an OIT item can score
    note: str = ""

    def item(self, topic: str) -> Item | None:
        return next((i for i in self.items if i.topic == topic), None)

    def coded(self, code: str) -> Item | None:
        return next((i for i in self.items if i.code == code), None)


class State(StrEnum):
    """Whether an element can be seen."""

    SHOWN = "shown"
    MISSING = "missing"
    NOT_DUE = "not-due"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Where evidence stands: a page of the site by permalink, a document by year and id, or an address."""

    title: str
    page: str = ""
    document: tuple[int, str] | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class ElementState:
    """The judgement of one element; `reason` says in words what is missing or why it does not apply."""

    element: Element
    state: State
    reason: Phrase | None = None
    evidence: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemState:
    """The judgement of one item: its elements in the order of the criteria."""

    item: Item
    elements: tuple[ElementState, ...]
    declared: bool  # the site's records or an officer's declaration speak of it
    published: str = ""  # date as typed

    @property
    def state(self) -> State:
        """The worst of its elements, in the order missing, not due, shown, not applicable."""
        order = (State.MISSING, State.NOT_DUE, State.SHOWN, State.NOT_APPLICABLE)
        return min((e.state for e in self.elements), key=order.index)

    @property
    def shown(self) -> int:
        """How many elements can be seen or do not apply."""
        return sum(e.state in (State.SHOWN, State.NOT_APPLICABLE) for e in self.elements)


@dataclass(frozen=True, slots=True)
class Assessment:
    """Every item of one assessment year, judged (ผลการตรวจองค์ประกอบ)."""

    catalogue: Catalogue
    items: tuple[ItemState, ...]

    @property
    def year(self) -> int:
        return self.catalogue.year

    @property
    def told(self) -> tuple[ItemState, ...]:
        """The items that the site speaks of; the others have no page."""
        return tuple(item for item in self.items if item.declared)

    def of(self, topic: str) -> ItemState | None:
        return next((i for i in self.items if i.item.topic == topic), None)
