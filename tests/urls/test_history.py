"""An address that was once published answers for ever, whatever happens to the sources."""

from __future__ import annotations

import pytest

from . import history, hosts

FEW, MANY = range(20), range(1_000)


@pytest.mark.parametrize("seed", FEW)
def test_every_address_in_the_ledger_answers_in_one_hop(seed: int) -> None:
    check(seed)


@pytest.mark.soak
def test_a_thousand_histories() -> None:
    for seed in MANY:
        check(seed)


def check(seed: int) -> None:
    section = history.begin(seed)
    history.live(section, steps=12)
    wanted, files = history.expected(section), history.files(section)
    assert len(wanted) >= 300
    for make in (hosts.bare, hosts.apache, hosts.nginx):
        host = make(files, section.base)
        for address, body in wanted.items():
            status, hops, shown = host.visit(section.base.rstrip("/") + address)
            assert status == 200 and hops <= 1, (seed, make.__name__, address)
            assert body in shown, (seed, make.__name__, address)
