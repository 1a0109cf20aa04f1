"""Figures that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...criteria import PASS_LINE
from ...problems import Phrase, Problem, problem
from .values import LEAST, MOST, Column, Quantity, in_range, named, unusual

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import Figure, FiscalYear, Record, Result, Score
    from ..case import Case, Check


def out_of_range(case: Case) -> Iterator[Problem]:
    """Scores lie from 0 to 100, and a change within 100 points.

    Why: one such figure spoils charts, sums and trust.
    Example: 942.5 for 94.25.
    Source: the scale of the assessment in all reports; certain.
    Mend: compare with the document, and correct the decimal point or the sign.
    """
    for year in case.site.years:
        for about, record, field, figure in _figures(year):
            column = Column.CHANGE if field == Column.CHANGE else Column.SCORE
            if figure.value is not None and not in_range(figure.value, column):
                low = -MOST if column is Column.CHANGE else LEAST
                yield problem(
                    "out-of-range",
                    record.place(field),
                    about=f"{year.year}/{about}",
                    stated=figure.text,
                    expected=Phrase(f"{low} ถึง {MOST}", f"{low} to {MOST}"),
                )


def unusual_item_score(case: Case) -> Iterator[Problem]:
    """An OIT item has all marks or none, and from FY2568 also half of them.

    Why: another score is the score of something else, such as an average.
    Example: o12 with 66.67.
    Source: items of FY2566 and FY2568 as printed; the full scale is not published, hence a warning.
    Mend: compare with the document.
    """
    for year in case.site.years:
        catalogue = case.catalogues.exact(year.year)
        if year.result is None or catalogue is None:
            continue
        for item in year.result.items:
            score = item.score.value
            if score is None or not in_range(score, Column.SCORE):
                continue
            if unusual(Quantity(Column.SCORE, item.key), score, catalogue):
                scores = ", ".join(f"{each:f}" for each in catalogue.item_scores)
                yield problem(
                    "unusual-item-score",
                    item.place("score"),
                    about=f"{year.year}/results/{item.key}",
                    label=named(item.key),
                    stated=item.score.text,
                    expected=scores,
                    year=year.year,
                )


def target_not_pass_line(case: Case) -> Iterator[Problem]:
    """The stated target is the national pass line.

    Why: readers see scores against it.
    Example: a target of 80.00; the national target is 85.
    Source: reports of FY2565 to FY2569 print 85; an agency may set itself a higher one, hence a warning.
    Mend: compare with the document.
    """
    for result in (year.result for year in case.site.years if year.result):
        if result.target.value is not None and result.target.value != PASS_LINE:
            yield problem(
                "target-not-pass-line",
                result.place("target"),
                about=f"{result.year}/results",
                stated=result.target.text,
                expected=PASS_LINE,
            )


LIMITS: Mapping[str, Check] = {
    "out-of-range": out_of_range,
    "unusual-item-score": unusual_item_score,
    "target-not-pass-line": target_not_pass_line,
}


def _figures(year: FiscalYear) -> Iterator[tuple[str, Record, str, Figure]]:
    """Every figure of a year: key of its record within the year, record, field, figure."""
    if year.result:
        yield from _of_result(year.result)
    for analysis in year.analyses:
        about = f"analysis/{analysis.topic.key}"
        if analysis.stated:
            yield from _of_row(about, analysis.stated)
        for cited in analysis.cites:
            yield about, cited, "score", cited.score


def _of_result(result: Result) -> Iterator[tuple[str, Record, str, Figure]]:
    for key, row in result.scores().items():
        yield from _of_row(f"results/{key}", row)
    for field in ("target", "highest", "lowest"):
        yield "results", result, field, getattr(result, field)
    for band in result.bands:
        yield "results/bands", band, "low", band.low
        yield "results/bands", band, "high", band.high


def _of_row(about: str, row: Score) -> Iterator[tuple[str, Record, str, Figure]]:
    for column in Column:
        yield about, row, column, getattr(row, column)
    for statement in row.also:
        yield about, statement, "score", statement.score
