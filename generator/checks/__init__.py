"""Named functions that look for what is wrong: in the model (`check`) and in finished pages (`inspect`).

`CHECKS` gives, for the name of each problem, the function that finds it; `docs/checks.md` is made from them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..memo import NOTHING_KEPT
from ..source import SITE_FILE
from ..workers import mapped
from .acknowledged import acknowledge
from .case import Case, Check
from .codes import CODES
from .disclosure import DISCLOSURE
from .figures import FIGURES
from .findings import Findings
from .finished import inspect
from .identity import IDENTITY
from .labels import LABELS
from .links import LINKS
from .media import MEDIA
from .names import NAMES
from .periods import PERIODS
from .privacy import PRIVACY
from .references import REFERENCES
from .texts import texts
from .words import WORDS
from .years import YEARS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..intake import Intake
    from ..memo import Memo
    from ..model import Correction
    from ..problems import Problem

__all__ = ["CHECKS", "SUBJECTS", "Case", "Check", "acknowledge", "check", "inspect"]

SUBJECTS: Mapping[str, Mapping[str, Check]] = {
    "Identity": IDENTITY,
    "References": REFERENCES,
    "Periods": PERIODS,
    "Disclosure": DISCLOSURE,
    "Figures": FIGURES,
    "Years and dates": YEARS,
    "Codes": CODES,
    "Links of sense": LINKS,
    "Labels": LABELS,
    "Names": NAMES,
    "Text": WORDS,
    "Images and addresses": MEDIA,
    "Personal data": PRIVACY,
}
CHECKS: Mapping[str, Check] = {name: check for group in SUBJECTS.values() for name, check in group.items()}


def check(
    given: Intake, memo: Memo = NOTHING_KEPT, jobs: int = 1
) -> tuple[tuple[Problem, ...], tuple[Correction, ...]]:
    """Every problem that the records of a site show, but those accepted in the sources; and the latter.

    Up to `jobs` processes share the checks.
    """
    site, passages = given.site, texts(given.site)
    known = given.catalogues, given.routes, given.assessments
    case = Case(site, given.sources, *known, passages, memo, Findings(memo))
    functions = dict.fromkeys(CHECKS.values())  # one may find several kinds of problem
    if SITE_FILE in site.broken:  # nobody's name is wrong while ours is not known
        functions = dict.fromkeys(each for each in functions if each not in NAMES.values())
    found = mapped(partial(_found, case), tuple(functions), jobs)
    return acknowledge(site, tuple(problem for problems in found for problem in problems))


def _found(case: Case, check: Check) -> tuple[Problem, ...]:
    found = tuple(check(case))
    case.findings.keep()
    return found
