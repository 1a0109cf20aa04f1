"""Measure the generator against others: `make bench`, or a part of it.

    python -m tests.bench                              # everything; takes hours
    python -m tests.bench corpus --pages 100 1000      # long pages, against every peer
    python -m tests.bench agencies --agencies 50       # real-shaped agencies, against Hugo with their facts
    python -m tests.bench officer                      # check, build, preview of one agency's site
    python -m tests.bench fleet --agencies 400         # a large fleet, and Dask
    python -m tests.bench profile --pages 1000         # where the time goes

Figures are printed and kept in `build/bench.json`, where each part replaces the same part of an earlier run;
`python -m tests.bench.report` puts them into docs/performance.md. Nothing else should run meanwhile.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..conftest import ROOT
from . import fleet, officer, peers, profile, real
from .agencies import agency, write
from .corpus import documents
from .machine import described
from .report import text_of
from .rounds import compare
from .tools import ours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KEPT = ROOT / "build/bench.json"
PAGES, AGENCIES, YEARS = (100, 1_000, 10_000), 50, 10
OFFICER_YEARS = (1, 5, 10)
FLEET, FLEET_YEARS = 400, 5
PATIENT = 1_000  # pages up to which the slowest peers are run
SLOW = {"pelican", "lektor"}

Part = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.work) as folder:
        for part in _parts(options, Path(folder)):
            parts = [part | {"machine": described(), "date": datetime.date.today().isoformat()}]
            print(text_of(parts), flush=True)
            _keep(options.json, parts[0])
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "part", nargs="?", choices=tuple(_PARTS), help="what to measure; everything if left out"
    )
    parser.add_argument("--pages", type=int, nargs="+", default=PAGES)
    parser.add_argument("--agencies", type=int, help=f"{AGENCIES} for agencies, {FLEET} for fleet")
    parser.add_argument(
        "--years",
        type=int,
        help=f"{YEARS} for agencies, {FLEET_YEARS} for fleet, each of {OFFICER_YEARS} for officer",
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path, help="a folder with room for the projects")
    parser.add_argument("--json", type=Path, default=KEPT)
    return parser.parse_args(arguments)


def _parts(options: argparse.Namespace, work: Path) -> Iterator[Part]:
    for part in [options.part] if options.part else _PARTS:
        yield from _PARTS[part](options, work)


def _corpus(options: argparse.Namespace, work: Path) -> Iterator[Part]:
    for pages in options.pages:
        given = tuple(documents(pages))
        tools = [tool for tool in (ours(), *peers.installed()) if pages <= PATIENT or tool.name not in SLOW]
        found = compare([tool.over(given) for tool in tools], options.rounds, work, f"{pages} pages")
        yield {"part": "corpus", "size": pages, "rounds": options.rounds, "tools": found}


def _agencies(options: argparse.Namespace, work: Path) -> Iterator[Part]:
    count, years = options.agencies or AGENCIES, options.years or YEARS
    found = compare(real.contenders(count, years), options.rounds, work, f"{count} agencies")
    yield {"part": "agencies", "size": count, "years": years, "rounds": options.rounds, "tools": found}


def _officer(options: argparse.Namespace, work: Path) -> Iterator[Part]:
    for years in (options.years,) if options.years else OFFICER_YEARS:
        yield {"part": "officer", "size": years, **officer.measure(years, options.rounds, work)}


def _fleet(options: argparse.Namespace, work: Path) -> Iterator[Part]:
    count, years = options.agencies or FLEET, options.years or FLEET_YEARS
    yield {"part": "fleet", "size": count, **fleet.measure(count, years, work / "fleet")}


def _profile(options: argparse.Namespace, work: Path) -> Iterator[Part]:
    sites = {"agency": agency(0, options.years or YEARS)}
    for pages in options.pages:
        sites[f"{pages} pages"] = dict(ours().sources(documents(pages)))
    for name, texts in sites.items():
        write(work / name, texts)
        stages = profile.stages(work / name, work / f"{name}-out", options.rounds)
        yield {"part": "profile", "size": name, "stages": stages}
        print(profile.functions(work / name, work / f"{name}-out/profile"), file=sys.stderr)


_PARTS = {
    "corpus": _corpus,
    "agencies": _agencies,
    "officer": _officer,
    "fleet": _fleet,
    "profile": _profile,
}


def _keep(path: Path, part: Part) -> None:
    """Put a part in the place of the same part of an earlier run."""
    kept = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    others = [each for each in kept if (each["part"], each["size"]) != (part["part"], part["size"])]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([*others, part], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
