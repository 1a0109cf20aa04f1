"""Findings, measures and reports that do not meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .answers import (
    finding_without_measure,
    measure_without_finding,
    urgent_without_measure,
)
from .deficits import (
    item_not_taken_up,
    question_not_taken_up,
    weakest_not_analysed,
    weakest_without_finding,
)
from .measures import measure_part_missing, owner_narrower_than_steps
from .numbers import (
    document_number_incomplete,
    finding_number_skipped,
    finding_number_twice,
    measures_numbered_alike,
    step_numbers_broken,
    steps_in_prose,
)
from .reports import (
    completion_unsaid,
    measure_not_reported,
    method_reported_as_result,
    report_incomplete,
    suggestion_for_some,
)
from .weaknesses import kept_and_lacking, weakness_denied, weakness_not_to_fix

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..case import Check

LINKS: Mapping[str, Check] = {
    "urgent-without-measure": urgent_without_measure,
    "finding-without-measure": finding_without_measure,
    "measure-without-finding": measure_without_finding,
    "item-not-taken-up": item_not_taken_up,
    "question-not-taken-up": question_not_taken_up,
    "weakest-not-analysed": weakest_not_analysed,
    "weakest-without-finding": weakest_without_finding,
    "weakness-denied": weakness_denied,
    "weakness-not-to-fix": weakness_not_to_fix,
    "kept-and-lacking": kept_and_lacking,
    "owner-narrower-than-steps": owner_narrower_than_steps,
    "measure-part-missing": measure_part_missing,
    "measure-not-reported": measure_not_reported,
    "method-reported-as-result": method_reported_as_result,
    "report-incomplete": report_incomplete,
    "suggestion-for-some": suggestion_for_some,
    "completion-unsaid": completion_unsaid,
    "measures-numbered-alike": measures_numbered_alike,
    "finding-number-twice": finding_number_twice,
    "finding-number-skipped": finding_number_skipped,
    "step-numbers-broken": step_numbers_broken,
    "steps-in-prose": steps_in_prose,
    "document-number-incomplete": document_number_incomplete,
}
