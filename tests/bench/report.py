"""Figures as tables, and the marked part of docs/performance.md made from them.

    python -m tests.bench.report [build/bench.json]

The figures are kept as docs/performance.json beside the page, so that no number in it is typed by hand.
"""

from __future__ import annotations

import json
import statistics
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..conftest import ROOT
from .fleet import THAILAND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .rounds import Figures

    Part = Mapping[str, Any]

PAGE, FIGURES = ROOT / "docs/performance.md", ROOT / "docs/performance.json"
BEGIN, END = "<!-- figures: made by `python -m tests.bench.report` -->", "<!-- end of figures -->"
OURS = "prongsai"
PHASES = {"cold": "cold", "warm": "unchanged", "edit": "one edit"}

# What we want to reach: our time over that of a peer, by part, size, phase and peer.
GOALS = {
    ("corpus", 1_000, "cold", "hugo"): 1.0,
    ("corpus", 1_000, "cold", "mkdocs"): 0.17,
    ("corpus", 1_000, "cold", "pelican"): 0.13,
    ("corpus", 1_000, "cold", "lektor"): 0.22,
    ("corpus", 10_000, "cold", "hugo"): 0.8,
    ("corpus", 100, "warm", "hugo"): 0.3,
    ("corpus", 1_000, "warm", "hugo"): 0.07,
    ("corpus", 10_000, "warm", "hugo"): 0.03,
    ("corpus", 1_000, "edit", "hugo"): 0.15,
    ("agencies", 50, "cold", "hugo"): 0.8,
}
OFFICER_GOALS = {("check", 10): 1.0, ("build", 10): 2.0, ("reload", 1): 0.3}  # seconds, by years of the site
MEMORY_GOALS = {1_000: 80, 10_000: 150}  # MiB of all our processes, by pages
GROWTH = {(OURS, 1_000, 10_000): 1.15}  # time a page at the second size over that at the first
FLEET_HOURS, DASK_GAIN = 6.0, 1.8


def text_of(parts: Sequence[Part]) -> str:
    """Every part as Markdown, in a fixed order."""
    makers = {
        "corpus": _corpus,
        "agencies": _agencies,
        "officer": _officer,
        "fleet": _fleet,
        "profile": _profile,
    }
    texts = []
    for kind, make in makers.items():
        chosen = sorted((p for p in parts if p["part"] == kind), key=_order)
        if chosen:
            texts += [make(chosen), _where(chosen)]
    return "\n\n".join(texts)


def _order(part: Part) -> tuple[int, str]:
    size = part["size"]
    return (size, "") if isinstance(size, int) else (0, str(size))


def ratio(ours: Sequence[float], peers: Sequence[float]) -> float:
    """The median of each round's ratio: both ran within the same minutes."""
    return statistics.median(our / peer for our, peer in zip(ours, peers, strict=True))


# -- long pages and agencies --------------------------------------------------------------------------


def _corpus(parts: Sequence[Part]) -> str:
    tables = [_titled(f"{part['size']:,} pages of 31 to 32 KB", part) for part in parts]
    grown = [_growth(parts)] if len(parts) > 1 else []
    return "\n\n".join(["### Long pages", *tables, *grown])


def _agencies(parts: Sequence[Part]) -> str:
    tables = [_titled(f"{part['size']:,} agencies of {part['years']} years", part) for part in parts]
    return "\n\n".join(["### Real-shaped agencies", *tables])


def _titled(title: str, part: Part) -> str:
    rounds = "one round" if part["rounds"] == 1 else f"medians of {part['rounds']}"
    return f"**{title}**, {rounds}\n\n{_contest(part)}"


def _contest(part: Part) -> str:
    """A row a contender: median seconds, the range of cold builds, our time over theirs, and memory."""
    heads = [
        "",
        *(f"{word}, s" for word in PHASES.values()),
        *(f"ours ÷ it, {w}" for w in PHASES.values()),
        "MiB",
    ]
    rows = [_contender(part, name, found) for name, found in part["tools"].items()]
    return _table(heads, rows)


def _contender(part: Part, name: str, found: Figures) -> list[str]:
    seconds = [f"{statistics.median(found[phase]):.2f}" for phase in PHASES]  # type: ignore[literal-required]
    low, high = min(found["cold"]), max(found["cold"])
    seconds[0] += f" ({low:.2f}–{high:.2f})"
    ours: Figures = part["tools"][OURS]
    ratios = [_ratio(part, phase, name, ours, found) if name != OURS else "" for phase in PHASES]
    limit = MEMORY_GOALS.get(part["size"]) if (part["part"], name) == ("corpus", OURS) else None
    return [name, *seconds, *ratios, _with_goal(f"{statistics.median(found['mib']):.0f}", limit)]


def _ratio(part: Part, phase: str, name: str, ours: Figures, found: Figures) -> str:
    value = ratio(ours[phase], found[phase])  # type: ignore[literal-required]
    return _with_goal(f"{value:.2f}", GOALS.get((part["part"], part["size"], phase, name)))


def _with_goal(figure: str, goal: float | None) -> str:
    return figure if goal is None else f"{figure} (goal {goal:g})"


def _growth(parts: Sequence[Part]) -> str:
    """Milliseconds a page at each size, and how they grew since the size before."""
    sizes = [part["size"] for part in parts]
    heads = ["ms a page, cold", *(f"{size:,}" for size in sizes)]
    heads += [f"{more:,} ÷ {less:,}" for less, more in pairwise(sizes)]
    rows = []
    for name in parts[0]["tools"]:
        known = [p for p in parts if name in p["tools"]]
        each = {p["size"]: statistics.median(p["tools"][name]["cold"]) * 1_000 / p["size"] for p in known}
        shown = [f"{each[size]:.1f}" if size in each else "–" for size in sizes]
        rows.append([name, *shown, *(_grown(name, each, *pair) for pair in pairwise(sizes))])
    return "**How cost grows**\n\n" + _table(heads, rows)


def _grown(name: str, each: Mapping[int, float], less: int, more: int) -> str:
    if not {less, more} <= each.keys():
        return "–"
    return _with_goal(f"{each[more] / each[less]:.2f}", GROWTH.get((name, less, more)))


# -- one officer ---------------------------------------------------------------------------------------

WAITS = {
    "check": "check",
    "build": "build",
    "unchanged": "build again, nothing changed",
    "edit": "build after an edit",
    "recheck": "check after an edit",
    "reload": "preview: from an edit to the reloaded page",
}


def _officer(parts: Sequence[Part]) -> str:
    heads = ["seconds", *(f"{_years(part['size'])}, {part['pages']} pages" for part in parts)]
    rows = [[words, *(_wait(part, key) for part in parts)] for key, words in WAITS.items()]
    rounds = len(parts[0]["check"])
    return f"### One officer\n\nThe site of one agency, medians of {rounds}.\n\n{_table(heads, rows)}"


def _years(count: int) -> str:
    return f"{count} year" if count == 1 else f"{count} years"


def _wait(part: Part, key: str) -> str:
    seconds = part[key]
    goal = OFFICER_GOALS.get((key, part["size"]))
    return _with_goal(f"{statistics.median(seconds):.2f}", goal) if seconds else "–"


# -- fleets and the profile ---------------------------------------------------------------------------


def _fleet(parts: Sequence[Part]) -> str:
    rows = []
    for part in parts:
        hours = part["seconds"] / part["size"] * THAILAND / 3_600
        first, last = part["mib"][0], part["mib"][-1]
        rows += [
            [f"{part['size']:,} agencies of {part['years']} years", f"{part['seconds']:.0f} s"],
            [f"extrapolated to {THAILAND:,}", _with_goal(f"{hours:.1f} h", FLEET_HOURS)],
            ["again, nothing changed", f"{part['kept']:.1f} s"],
            [
                "memory of all processes, peak of each tenth",
                " ".join(f"{mib:.0f}" for mib in part["mib"]) + " MiB",
            ],
            ["last tenth ÷ first", f"{last / first:.2f}" if first else "–"],
            [
                f"two Dask workers ÷ one ({part['dask_agencies']} agencies)",
                _with_goal(f"{part['dask']['1'] / part['dask']['2']:.2f} times as fast", DASK_GAIN),
            ],
        ]
    return "### A large fleet\n\n" + _table(["", ""], rows)


def _profile(parts: Sequence[Part]) -> str:
    stages = list(dict.fromkeys(stage for part in parts for stage in part["stages"]))
    heads = ["stage", *(f"{part['size']}" for part in parts)]
    rows = [[stage, *(_share(part["stages"], stage) for part in parts)] for stage in stages]
    rows.append(["whole", *(f"{sum(part['stages'].values()):.2f} s" for part in parts)])
    return "### Where the time goes\n\n" + _table(heads, rows)


def _share(stages: Mapping[str, float], stage: str) -> str:
    return f"{100 * stages.get(stage, 0) / sum(stages.values()):.0f} %"


# -- the page -----------------------------------------------------------------------------------------


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---", *("---:" for _ in heads[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _where(parts: Sequence[Part]) -> str:
    """The machine of the last part, and the versions."""
    machine = parts[-1]["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in machine["versions"].items())
    computer = f"{machine['processor']}, {machine['cores']} cores, {machine['memory_gib']} GiB"
    system = f"{machine['system']}, Python {machine['python']}"
    return f"Measured on {parts[-1]['date']}: {computer}; {system}; {versions}."


def page_with(text: str, figures: str) -> str:
    """The page with its marked part replaced."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{figures}\n\n{END}{after}"


def main(source: Path) -> None:
    parts = json.loads(source.read_text(encoding="utf-8"))
    FIGURES.write_text(json.dumps(parts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page_with(PAGE.read_text(encoding="utf-8"), text_of(parts)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build/bench.json")
