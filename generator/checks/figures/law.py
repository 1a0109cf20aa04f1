"""The score law of a results year as equations between its stated figures.

overall = weighted instruments; instrument = mean of its indicators; EIT also = mean of its two parts;
indicator = mean of its questions or of its sub-indicators; change = this year − last year. Weights, and which
question belongs where, are data of the criteria. It reproduces every report of FY2565–FY2568 that does not
contradict itself to ±0.01, with halves rounded up.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, product
from typing import TYPE_CHECKING

from .terms import CENT, Difference, Mean, Term, Weighted, half_up, members, worked_out
from .values import Column, Quantity

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from ...criteria import Catalogue
    from ...model import Rules
    from .terms import Values
    from .values import Sheet

PARTED = "EIT"  # the one instrument that has two parts
PARTS = (1, 2)
ENOUGH = 2  # indicators that show what the others' questions are
FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Equation:
    """`left` equals one of `rights`; `name` is the problem that tells when it does not.

    With a tolerance, both sides are rounded first: members were rounded too, so the last digit may be off by
    one. Several right sides stand for several ways, of which one must agree; not `certain` is a rule whose
    weights are not known.
    """

    name: str
    left: Term
    rights: tuple[Term, ...]
    tolerance: Decimal = CENT
    certain: bool = True

    @property
    def members(self) -> tuple[Quantity, ...]:
        """Every figure of it, once, the left side first."""
        every = (self.left, *self.rights)
        return tuple(dict.fromkeys(q for term in every for q in members(term)))

    def holds(self, values: Values) -> bool:
        left = worked_out(self.left, values)
        return any(self._agree(left, worked_out(right, values)) for right in self.rights)

    def _agree(self, left: Decimal, right: Decimal) -> bool:
        if not self.tolerance:
            return left == right
        return abs(half_up(left) - half_up(right)) <= self.tolerance

    def worked_out(self, values: Values) -> tuple[Decimal, ...]:
        """What each right side gives, the nearest to the left first."""
        left = worked_out(self.left, values)
        return tuple(
            sorted((worked_out(r, values) for r in self.rights), key=lambda value: abs(left - value))
        )

    def nearest(self, values: Values) -> Term:
        """The right side that comes nearest to the left."""
        left = worked_out(self.left, values)
        return min(self.rights, key=lambda right: abs(left - worked_out(right, values)))

    def solved(self, wanted: Quantity, values: Values) -> Iterator[tuple[Decimal, bool]]:
        """What `wanted` would have to be, per right side, and whether that is certain to the last digit."""
        raised = {**values, wanted: values[wanted] + 1}
        for right in self.rights:
            gap = worked_out(self.left, values) - worked_out(right, values)
            slope = worked_out(self.left, raised) - worked_out(right, raised) - gap
            if slope:
                yield half_up(values[wanted] - gap / slope), abs(slope) == 1


def law(sheet: Sheet) -> tuple[Equation, ...]:
    """Every equation whose figures are all stated."""
    known = sheet.said
    return (
        *_column(Column.SCORE, sheet.rules, known),
        *_column(Column.PREVIOUS, sheet.last, known),
        *_surveys(sheet),
        *_disclosure(sheet),
        *_changes(sheet),
    )


def totals(column: Column, rules: Rules, known: Container[Quantity]) -> tuple[Weighted, ...]:
    """The overall score from its instruments, or in each way from what is stated below them."""
    ways = [[(i.weight, way) for way in instrument(column, i.code, rules, known)] for i in rules.instruments]
    return tuple(Weighted(way) for way in product(*ways)) if ways else ()


def instrument(column: Column, code: str, rules: Rules, known: Container[Quantity]) -> tuple[Term, ...]:
    """The score of an instrument as stated; where it is not, each mean of what is stated below it."""
    stated = Quantity(column, code)
    if stated in known:
        return (stated,)
    return _means(column, code, rules, known)


def _means(column: Column, code: str, rules: Rules, known: Container[Quantity]) -> tuple[Mean, ...]:
    ways = (_parts(column, code, known), _indicators(column, code, rules, known))
    return tuple(way for way in ways if way)


def _parts(column: Column, code: str, known: Container[Quantity]) -> Mean | None:
    return _mean([Quantity(column, f"{code}.{part}") for part in PARTS], known) if code == PARTED else None


def _indicators(column: Column, code: str, rules: Rules, known: Container[Quantity]) -> Mean | None:
    numbers = [i.no for i in rules.indicators if i.instrument == code]
    return _mean([Quantity(column, f"indicator-{no}") for no in numbers], known)


def _mean(of: list[Quantity], known: Container[Quantity]) -> Mean | None:
    return Mean(tuple(of)) if of and all(q in known for q in of) else None


def _column(column: Column, rules: Rules, known: Container[Quantity]) -> Iterator[Equation]:
    """Overall and instruments of this year, or of last year as this year's table repeats it."""
    this_year = column is Column.SCORE
    name = "overall-not-weighted" if this_year else "last-year-not-weighted"
    overall, ways = Quantity(column, "overall"), totals(column, rules, known)
    if ways and overall in known:
        yield Equation(name, overall, ways)
    elif ways and not this_year:
        yield from _implied(name, ways, known)
    name = "instrument-not-mean" if this_year else "last-year-not-weighted"
    for code in (i.code for i in rules.instruments):
        stated, means = Quantity(column, code), _means(column, code, rules, known)
        if stated in known:
            yield from (Equation(name, stated, (mean,)) for mean in means)
        elif len(means) > 1:
            yield Equation(name, means[0], means[1:])


def _implied(name: str, ways: tuple[Term, ...], known: Container[Quantity]) -> Iterator[Equation]:
    """Last year's total where only this year's and the change are stated."""
    overall, change = Quantity(Column.SCORE, "overall"), Quantity(Column.CHANGE, "overall")
    if overall in known and change in known:
        yield Equation(name, Difference(overall, change), ways)


def _changes(sheet: Sheet) -> Iterator[Equation]:
    """Exact, because both scores are printed with the digits that the change is made of."""
    for change in [q for q in sheet.said if q.column is Column.CHANGE]:
        this, last = Quantity(Column.SCORE, change.key), Quantity(Column.PREVIOUS, change.key)
        if this in sheet.said and last in sheet.said:
            yield Equation("change-not-difference", change, (Difference(this, last),), Decimal())


# -- surveys ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """An indicator whose questions are all stated, and the survey parts that they are said to be of."""

    indicator: Quantity
    mean: Mean
    parts: frozenset[int | None]


def asked(sheet: Sheet, code: str) -> tuple[Asked, ...]:
    """The indicators of an instrument whose questions all have a score."""
    declared = {row.key: row.part for row in sheet.result.questions} if sheet.result else {}
    found = []
    for rule in sheet.rules.indicators:
        codes = rule.questions.each
        mean = _mean([Quantity(Column.SCORE, c) for c in codes], sheet.said)
        if rule.instrument == code and mean:
            parts = frozenset(declared.get(c) for c in codes)
            found.append(Asked(Quantity(Column.SCORE, f"indicator-{rule.no}"), mean, parts))
    return tuple(found)


def _surveys(sheet: Sheet) -> Iterator[Equation]:
    for code in (i.code for i in sheet.rules.instruments):
        rows = asked(sheet, code)
        if code == PARTED:
            yield from _of_one_part(sheet, rows)
            rows = whole_scores(sheet, rows)
        for row in rows:
            if row.indicator in sheet.said:
                yield Equation("indicator-not-mean", row.indicator, (row.mean,))


def whole_scores(sheet: Sheet, rows: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """EIT indicators whose questions are of both parts together, though no part is declared.

    Two of them agreeing with their own questions show it: scores of one part may do so once by chance.
    """
    silent = tuple(r for r in rows if None in r.parts)
    values = sheet.values()
    agree = [r for r in silent if r.indicator in values and _agrees(r, values)]
    return silent if len(agree) >= ENOUGH else ()


def _agrees(row: Asked, values: Values) -> bool:
    return abs(values[row.indicator] - worked_out(row.mean, values)) <= CENT


def _of_one_part(sheet: Sheet, rows: tuple[Asked, ...]) -> Iterator[Equation]:
    """A part is the mean of its indicators, each the mean of the questions of that part."""
    count = sum(i.instrument == PARTED for i in sheet.rules.indicators)
    for part in PARTS:
        stated = Quantity(Column.SCORE, f"{PARTED}.{part}")
        of = tuple(r.mean for r in rows if r.parts == {part})
        if stated in sheet.said and of and len(of) == count:
            yield Equation("instrument-not-mean", stated, (Mean(of),))


# -- disclosure ------------------------------------------------------------------------------------------


def _disclosure(sheet: Sheet) -> Iterator[Equation]:
    """Sub-indicators and OIT indicators. With part marks the weights are not known: two ways are allowed."""
    if sheet.catalogue is None:
        return
    certain = not part_marks(sheet.catalogue)
    for no, items in _items(sheet.catalogue):
        sub, mean = Quantity(Column.SCORE, no), _mean(items, sheet.said)
        if mean and sub in sheet.said:
            yield Equation("items-not-mean", sub, (mean,), certain=certain)
    for rule in sheet.rules.indicators:
        indicator = Quantity(Column.SCORE, f"indicator-{rule.no}")
        if indicator in sheet.said:
            yield from _of_items(sheet, sheet.catalogue, indicator, f"{rule.no}.")


def _of_items(sheet: Sheet, catalogue: Catalogue, indicator: Quantity, prefix: str) -> Iterator[Equation]:
    below = [(no, items) for no, items in _items(catalogue) if no.startswith(prefix)]
    subs = [Quantity(Column.SCORE, no) for no, _ in below]
    terms = [
        sub if sub in sheet.said else _mean(items, sheet.said)
        for sub, (_, items) in zip(subs, below, strict=True)
    ]
    stated = all(sub in sheet.said for sub in subs)
    by_group = tuple(term for term in terms if term)
    rights: tuple[Term, ...] = (Mean(by_group),) if by_group and len(by_group) == len(terms) else ()
    certain = not part_marks(catalogue)
    plain = None if certain or stated else _mean([q for _, items in below for q in items], sheet.said)
    rights += (plain,) if plain else ()
    if rights:
        name = "indicator-not-mean" if certain and stated else "items-not-mean"
        yield Equation(name, indicator, rights, certain=certain)


def _items(catalogue: Catalogue) -> Iterator[tuple[str, list[Quantity]]]:
    """Each sub-indicator with its items."""
    for no, items in groupby(catalogue.items, key=lambda item: item.sub_indicator):
        yield no, [Quantity(Column.SCORE, item.code) for item in items]


def part_marks(catalogue: Catalogue) -> bool:
    """Whether an item can score something between nothing and everything."""
    return any(0 < score < FULL for score in catalogue.item_scores)
