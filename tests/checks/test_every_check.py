"""Every check finds its fault in invented years, at its place and nothing else; none speaks without cause."""

from __future__ import annotations

import random
import zlib
from typing import TYPE_CHECKING

import pytest
from prongsai.model import Frame

from . import (
    test_codes,
    test_figures,
    test_labels,
    test_links,
    test_media,
    test_names,
    test_words,
    test_years,
)
from .years import Fault, Innocent, clean, found

if TYPE_CHECKING:
    from prongsai.problems import Problem

SUBJECTS = [
    test_codes,
    test_figures,
    test_labels,
    test_links,
    test_media,
    test_names,
    test_words,
    test_years,
]
FAULTS: list[Fault] = [fault for subject in SUBJECTS for fault in subject.FAULTS]
INNOCENT: list[Innocent] = [change for subject in SUBJECTS for change in subject.INNOCENT]
YEARS = range(2565, 2570)
FRAMES = (None, Frame.INDICATORS, Frame.ISSUES)

FEW, MANY = range(10), range(500)
SHARE = MANY[::11]  # of the many, for each fault: 11 lets every assessment year and frame take turns


def kind(n: int) -> tuple[int, int, Frame | None]:
    """The n-th kind of invented year: seed, assessment year and frame, so that all of them take turns."""
    return n, YEARS[n % len(YEARS)], FRAMES[n % len(FRAMES)]


def fits(case: Fault | Innocent, n: int) -> bool:
    _, year, frame = kind(n)
    return year in case.years and case.frame in (None, clean(0, year, frame).frame)


def told(problems: list[Problem]) -> list[str]:
    return [f"{p.at} {p.name}: {p.message('en')}" for p in problems]


@pytest.mark.parametrize("n", FEW)
def test_a_clean_year_has_no_problem(n: int) -> None:
    assert told(found(clean(*kind(n)))) == []


@pytest.mark.soak
def test_five_hundred_clean_years_have_no_problem() -> None:
    for n in MANY:
        assert told(found(clean(*kind(n)))) == [], kind(n)


@pytest.mark.parametrize("n", range(2))
@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f"{f.name}-{f.inject.__name__}")
def test_a_fault_is_found_at_its_place_and_nothing_else(fault: Fault, n: int) -> None:
    is_found(fault, next(k for k in range(n * 7, 100) if fits(fault, k)))


@pytest.mark.soak
@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f"{f.name}-{f.inject.__name__}")
def test_a_fault_is_found_in_every_kind_of_year(fault: Fault) -> None:
    for n in (first + offset(fault) for first in SHARE):
        if fits(fault, n):
            is_found(fault, n)


def offset(fault: Fault) -> int:
    """A beginning of its own, so that the faults together see all of the many years."""
    return zlib.crc32(f"{fault.name} {fault.inject.__name__}".encode()) % 11


def is_found(fault: Fault, n: int) -> None:
    folder = clean(*kind(n))
    path, words = fault.inject(folder, random.Random(n))
    problems = found(folder)
    mine = [p for p in problems if p.name == fault.name]
    others = [p for p in problems if p.name not in (fault.name, *fault.also)]
    assert mine, (kind(n), told(problems))
    assert (mine[0].at.path, mine[0].at.line) == (path, folder.line(path, words)), (kind(n), told(mine))
    assert told(others) == [], kind(n)
    assert mine[0].about, "it cannot be acknowledged"


@pytest.mark.parametrize("n", range(2))
@pytest.mark.parametrize("innocent", INNOCENT, ids=lambda i: f"{i.name}-{i.change.__name__}")
def test_what_only_looks_wrong_is_left_alone(innocent: Innocent, n: int) -> None:
    is_silent(innocent, next(k for k in range(n * 7, 100) if fits(innocent, k)))


@pytest.mark.soak
@pytest.mark.parametrize("innocent", INNOCENT, ids=lambda i: f"{i.name}-{i.change.__name__}")
def test_what_only_looks_wrong_is_left_alone_in_many_years(innocent: Innocent) -> None:
    for n in SHARE:
        if fits(innocent, n):
            is_silent(innocent, n)


def is_silent(innocent: Innocent, n: int) -> None:
    folder = clean(*kind(n))
    innocent.change(folder, random.Random(zlib.crc32(innocent.name.encode())))
    assert told(found(folder)) == [], kind(n)
