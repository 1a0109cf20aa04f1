"""How a gate fails: with the lines it found, not with the harness's stack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOWN = 30


def expect_none(found: Sequence[str]) -> None:
    """Fail the running test with the first of the lines in `found`, if there are any."""
    if found:
        rest = [f"… and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
        pytest.fail("\n".join([*found[:SHOWN], *rest]), pytrace=False)
