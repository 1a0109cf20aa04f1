"""How long the checks take on a site of ten fiscal years: `python -m tests.checks.bench [ROUNDS]`.

Prints the median milliseconds of each subject, of all checks, and of a whole `prongsai check`.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from prongsai.build import build
from prongsai.checks import SUBJECTS, Case
from prongsai.checks.texts import texts
from prongsai.intake import intake

from ..conftest import AS_OF
from .years import clean

if TYPE_CHECKING:
    from collections.abc import Callable

YEARS = range(2560, 2570)


def ten_years(root: Path) -> None:
    """The invented results, analyses, measures and reports of ten assessment years of one agency."""
    files: dict[str, str] = {}
    for year in YEARS:
        files |= clean(1, year).texts()  # the same seed: the same agency
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def median(rounds: int, work: Callable[[], object]) -> float:
    """Milliseconds of one run."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1_000


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        ten_years(root)
        given = intake(root, AS_OF)

        def case() -> Case:
            return Case(
                given.site,
                given.sources,
                given.catalogues,
                given.routes,
                given.assessments,
                texts(given.site),
            )

        whole = case()
        pages = len(given.routes.by_ref)
        print(f"{len(given.site.years)} years, {len(given.sources.files)} files, {pages} addresses")
        total = median(rounds, case)
        print(f"{total:8.1f} ms  texts ({len(whole.texts)})")
        for title, group in SUBJECTS.items():
            functions = dict.fromkeys(group.values())
            taken = median(rounds, lambda each=functions: [list(check(whole)) for check in each])
            total += taken
            print(f"{taken:8.1f} ms  {title}")
        print(f"{total:8.1f} ms  all checks")
        whole_check = median(rounds, lambda: build(root, AS_OF))
        print(f"{whole_check:8.1f} ms  a whole check, pages rendered and inspected")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
