"""Words of level, verdicts and claims against the figures that they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .agreements import agrees_though_apart, differs_though_alike
from .claims import doubly_negative, extreme_claim_false, fall_unsaid, trend_claim_false
from .low import best_to_improve, blamed_though_high, kept_though_low, none_though_low, praised_though_low
from .order import label_out_of_order, rated_twice_differently
from .verdicts import (
    failed_though_passed,
    passed_though_failed,
    urgent_and_kept,
    verdict_against_score,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..case import Check

LABELS: Mapping[str, Check] = {
    "label-out-of-order": label_out_of_order,
    "rated-twice-differently": rated_twice_differently,
    "praised-though-low": praised_though_low,
    "none-though-low": none_though_low,
    "kept-though-low": kept_though_low,
    "blamed-though-high": blamed_though_high,
    "best-to-improve": best_to_improve,
    "verdict-against-score": verdict_against_score,
    "failed-though-passed": failed_though_passed,
    "passed-though-failed": passed_though_failed,
    "urgent-and-kept": urgent_and_kept,
    "agrees-though-apart": agrees_though_apart,
    "differs-though-alike": differs_though_alike,
    "extreme-claim-false": extreme_claim_false,
    "trend-claim-false": trend_claim_false,
    "doubly-negative": doubly_negative,
    "fall-unsaid": fall_unsaid,
}
